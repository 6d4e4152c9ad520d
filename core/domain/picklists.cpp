#include "core/domain/picklists.h"

#include "core/base/text.h"
#include "core/domain/picklist.h"
#include "core/domain/registry.h"

#include <algorithm>

namespace kebu {

QString PicklistEntry::label(Language language) const
{
    const QString &own = language == Language::Chinese ? labelZh : labelEn;
    const QString &other = language == Language::Chinese ? labelEn : labelZh;
    return !own.isEmpty() ? own : !other.isEmpty() ? other : code;
}

namespace {

void addBuiltIn(QHash<QString, std::vector<PicklistEntry>> &lists, const FieldInfo &field)
{
    std::vector<PicklistEntry> &list = lists[field.picklist];
    for (const Choice &choice : field.choices) {
        PicklistEntry entry{QString::fromUtf8(choice.code),
                            choice.label.in(Language::Chinese),
                            choice.label.in(Language::English),
                            {},
                            int(list.size()),
                            false,
                            {}};
        for (const char *synonym : choice.synonyms)
            entry.synonyms << QString::fromUtf8(synonym);
        list.push_back(std::move(entry));
    }
}

void overlay(std::vector<PicklistEntry> &list, const Record &record)
{
    PicklistEntry entry;
    entry.code = record.text(picklistEntry::code);
    entry.labelZh = record.text(picklistEntry::labelZh);
    entry.labelEn = record.text(picklistEntry::labelEn);
    entry.synonyms = record.text(picklistEntry::synonyms).split(u'\n', Qt::SkipEmptyParts);
    entry.position =
        record.has(picklistEntry::position) ? int(record.number(picklistEntry::position)) : int(list.size());
    entry.retired = record.yes(picklistEntry::retired);
    entry.id = record.id();
    const auto same = std::ranges::find(list, entry.code, &PicklistEntry::code);
    if (same == list.end())
        list.push_back(std::move(entry));
    else
        *same = std::move(entry);
}

} // namespace

Picklists::Picklists(const std::vector<Record> &entries)
{
    for (const RecordType *type : recordTypes()) {
        for (const FieldInfo &field : type->fields()) {
            if (!field.choices.empty())
                addBuiltIn(m_lists, field);
        }
    }
    for (const Record &record : entries)
        overlay(m_lists[record.text(picklistEntry::list)], record);
    for (auto it = m_lists.begin(); it != m_lists.end(); ++it) {
        std::ranges::stable_sort(it.value(), {},
                                 [](const PicklistEntry &entry) { return std::pair(entry.retired, entry.position); });
        QHash<QString, QString> &codes = m_codes[it.key()];
        const auto learn = [&codes](const PicklistEntry &entry, const QStringList &words) {
            for (const QString &word : words)
                if (!word.isEmpty())
                    codes.insert(normalized(word), entry.code);
        };
        // the later wins: a word of a retired entry may be another's by now, and a code or label is stronger than a
        // synonym of another entry
        for (const bool isRetired : {true, false}) {
            for (const PicklistEntry &entry : it.value())
                if (entry.retired == isRetired)
                    learn(entry, entry.synonyms);
            for (const PicklistEntry &entry : it.value())
                if (entry.retired == isRetired)
                    learn(entry, {entry.labelEn, entry.labelZh, entry.code});
        }
    }
}

std::vector<PicklistEntry> Picklists::entries(const QString &list) const { return m_lists.value(list); }

const PicklistEntry *Picklists::find(const QString &list, const QString &code) const
{
    const auto entries = m_lists.constFind(list);
    if (entries == m_lists.constEnd())
        return nullptr;
    const auto found = std::ranges::find(*entries, code, &PicklistEntry::code);
    return found == entries->end() ? nullptr : &*found;
}

QString Picklists::label(const QString &list, const QString &code, Language language) const
{
    const PicklistEntry *entry = find(list, code);
    return entry ? entry->label(language) : code;
}

std::optional<QString> Picklists::codeOf(const QString &list, const QString &text) const
{
    const auto codes = m_codes.constFind(list);
    if (codes == m_codes.constEnd())
        return std::nullopt;
    const auto found = codes->constFind(normalized(text));
    return found == codes->constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace kebu
