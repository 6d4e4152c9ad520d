#include "core/services/recordhistory.h"

#include "core/domain/customfield.h"

#include <algorithm>

namespace kebu {

namespace {

const QString customPrefix = QStringLiteral("custom:");

/// The field an image's key names; nothing for one this program does not know.
std::optional<FieldInfo> fieldOf(const RecordType &type, const Catalog &catalog, const QString &key)
{
    if (const FieldInfo *declared = type.find(key))
        return *declared;
    if (!key.startsWith(customPrefix))
        return std::nullopt;
    const Id id = Id::fromString(QStringView(key).mid(customPrefix.size()));
    const auto definition =
        std::ranges::find(catalog.customFields(), id, [](const Record &record) { return record.id(); });
    return definition == catalog.customFields().end() ? std::nullopt : std::optional(customField::asField(*definition));
}

} // namespace

Result<std::vector<RecordStep>> recordHistory(Snapshot &view, const RecordType &type, Id id)
{
    Journal journal(view.connection());
    KEBU_LET(entries, journal.historyOf(id));
    KEBU_LET(catalog, view.catalog());
    KEBU_LET(record, view.store().find(type, id));
    BeforeImage after = record ? imageOf(*record) : BeforeImage();
    std::ranges::reverse(entries);
    std::vector<RecordStep> steps;
    for (const JournalEntry &entry : entries) {
        KEBU_LET(change, journal.change(entry.change));
        RecordStep step{change.value_or(ChangeInfo{}), entry.action, {}, entry.erased};
        for (const auto &[key, before] : entry.before) {
            const auto field = fieldOf(type, *catalog, key);
            if (field)
                step.fields.push_back({*field, before, after.contains(key) ? after.at(key) : Value()});
            after[key] = before;
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace kebu
