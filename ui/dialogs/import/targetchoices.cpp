#include "ui/dialogs/import/targetchoices.h"

#include "core/domain/registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

QString words(const char *text) { return QCoreApplication::translate("ImportDialog", text); }

bool isOffered(const FieldInfo &field) { return !field.isTimeOfRecording && field.type != FieldType::RefAny; }

ColumnTarget plainTarget(const QString &record, const FieldInfo &field)
{
    ColumnTarget target;
    target.record = record;
    if (!field.isReference()) {
        target.field = field.name;
        return target;
    }
    target.link = field.name;
    target.linkBy = QStringLiteral("name");
    target.linkCreate = field.target == u"customer" || field.target == u"tag";
    return target;
}

/// Same place, whatever is known beyond it about formats and words.
bool isSamePlace(const ColumnTarget &a, const ColumnTarget &b)
{
    return a.record == b.record && a.field == b.field && a.custom == b.custom && a.link == b.link;
}

void addFields(std::vector<TargetChoice> &choices, const RecordType &type, bool isChild)
{
    for (const FieldInfo &field : type.fields()) {
        if (!isOffered(field) || (isChild && field.isReference()))
            continue;
        const QString label =
            isChild ? words(QT_TRANSLATE_NOOP("ImportDialog", "%1: %2")).arg(type.label().text(), field.labelText())
                    : field.labelText();
        choices.push_back({label, {plainTarget(isChild ? type.name() : QString(), field)}});
    }
}

QString describe(const Mapping &mapping, const ColumnMapping &column, const RecordType &type)
{
    if (column.targets.size() == 1 && !column.targets.front().custom.isEmpty())
        return words(QT_TRANSLATE_NOOP("ImportDialog", "My own field: %1")).arg(column.targets.front().custom);
    QStringList labels;
    for (const ColumnTarget &target : column.targets) {
        const RecordType *record = target.record.isEmpty() ? &type : findRecordType(plainRecord(target.record));
        const FieldInfo *field = !record                 ? nullptr
                                 : target.link.isEmpty() ? record->find(target.field)
                                                         : linkField(*record, target.link);
        if (field && record != &type)
            labels
                << words(QT_TRANSLATE_NOOP("ImportDialog", "%1: %2")).arg(record->label().text(), field->labelText());
        else
            labels << (field ? field->labelText() : mapping.describe(column.column));
    }
    labels.removeDuplicates();
    return labels.join(QStringLiteral(" + "));
}

} // namespace

std::vector<const RecordType *> importableTypes()
{
    std::vector<const RecordType *> types;
    for (const char *name : {"customer", "contact", "interaction", "opportunity", "task", "need", "promise"}) {
        if (const RecordType *type = findRecordType(QString::fromLatin1(name)))
            types.push_back(type);
    }
    return types;
}

ColumnChoices choicesFor(const QString &column, const Mapping &mapping, const RecordType &type)
{
    ColumnChoices result;
    result.choices.push_back({words(QT_TRANSLATE_NOOP("ImportDialog", "(leave out)")), {}});
    addFields(result.choices, type, false);
    for (const RecordType *child : importableTypes()) {
        const bool belongs =
            child != &type && child->customerField() >= 0 && child->name() != u"customer" && type.name() == u"customer";
        if (belongs)
            addFields(result.choices, *child, true);
    }
    ColumnTarget own;
    own.custom = column;
    result.choices.push_back({words(QT_TRANSLATE_NOOP("ImportDialog", "My own field: %1")).arg(column), {own}});

    const ColumnMapping *said = mapping.find(column);
    if (!said || said->targets.empty())
        return result;
    if (said->targets.size() == 1) {
        const auto found = std::ranges::find_if(result.choices, [&](const TargetChoice &choice) {
            return choice.targets.size() == 1 && isSamePlace(choice.targets.front(), said->targets.front());
        });
        if (found != result.choices.end()) {
            found->targets = said->targets;
            result.current = int(found - result.choices.begin());
            return result;
        }
    }
    result.choices.insert(result.choices.begin() + 1, {describe(mapping, *said, type), said->targets});
    result.current = 1;
    return result;
}

} // namespace kebu
