#include "core/book/validation.h"

#include "core/domain/listvalue.h"
#include "core/domain/registry.h"

#include <QCoreApplication>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("validation", sentence); }

Error refuse(const FieldInfo &field, const QString &why)
{
    return {ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("validation", "%1: %2")).arg(field.labelText(), why), field.name};
}

bool hasCanonicalForm(const FieldInfo &field, const Value &value)
{
    switch (field.type) {
    case FieldType::Date:
        return value.date().isValid();
    case FieldType::PartialDate:
        return PartialDate::fromString(value.text()).has_value();
    case FieldType::WallTime:
        return WallTime::fromString(value.text()).has_value();
    case FieldType::Time:
        return QTime::fromString(value.text(), QStringLiteral("HH:mm")).isValid();
    case FieldType::Refs:
        return value.isIds();
    case FieldType::List:
        return isListValue(value);
    case FieldType::RefAny:
        return !RecordRef::fromString(value.text()).isNull();
    default:
        return field.isHeldAsText() ? value.isText() : value.isNumber();
    }
}

/// Where references go that point at nothing yet; null: they are refused.
using Missing = std::vector<RecordRef> *;

Result<void> checkTarget(Snapshot &view, const FieldInfo &field, const RecordRef &target, Missing missing)
{
    const RecordType *type = findRecordType(target.record);
    if (!type)
        return refuse(field,
                      say(QT_TRANSLATE_NOOP("validation", "there is no kind of record called %1.")).arg(target.record));
    KEBU_LET(exists, view.store().exists(*type, target.id));
    if (!exists && !missing)
        return refuse(field, say(QT_TRANSLATE_NOOP("validation", "the record it points at is not in this book.")));
    if (!exists)
        missing->push_back(target);
    return {};
}

Result<void> checkReference(Snapshot &view, const FieldInfo &field, const Value &value, Missing missing)
{
    if (field.type == FieldType::Ref)
        return checkTarget(view, field, {field.target, value.id()}, missing);
    if (field.type == FieldType::RefAny)
        return checkTarget(view, field, RecordRef::fromString(value.text()), missing);
    for (const Id id : value.ids())
        KEBU_TRY(checkTarget(view, field, {field.target, id}, missing));
    return {};
}

Result<void> checkUnique(Snapshot &view, const Record &record, const FieldInfo &field, const Value &value)
{
    KEBU_LET(taken, view.store().isTaken(record.type(), field, value.text(), record.id()));
    if (taken)
        return refuse(
            field, say(QT_TRANSLATE_NOOP("validation", "\"%1\" is taken already; choose another.")).arg(value.text()));
    return {};
}

Result<void> checkLimits(const FieldInfo &field, const Value &value)
{
    if (value.isText() && value.text().size() > largestTextBytes / 4 &&
        value.text().toUtf8().size() > largestTextBytes) {
        return refuse(
            field, say(QT_TRANSLATE_NOOP("validation", "the text is longer than 1 MB. Attach it as a file instead.")));
    }
    if (field.type == FieldType::Money && (value.number() > Money::largest || value.number() < -Money::largest))
        return refuse(field, say(QT_TRANSLATE_NOOP("validation", "the amount is too large.")));
    if (field.type == FieldType::Score && (value.number() < 1 || value.number() > 5))
        return refuse(field, say(QT_TRANSLATE_NOOP("validation", "a score goes from 1 to 5.")));
    if (field.range && (value.number() < field.range->least || value.number() > field.range->most))
        return refuse(field, say(QT_TRANSLATE_NOOP("validation", "goes from %1 to %2; empty leaves it open."))
                                 .arg(field.range->least)
                                 .arg(field.range->most));
    if (field.type == FieldType::Percent && (value.number() < 0 || value.number() > 100))
        return refuse(field, say(QT_TRANSLATE_NOOP("validation", "a percentage goes from 0 to 100.")));
    return {};
}

/// 30 February stands in the lunar calendar alone: the record must say that it means that one.
Result<void> checkLunarDay(const Record &record, const FieldInfo &field, const Value &value)
{
    const auto date = PartialDate::fromString(value.text());
    if (!date || date->month != 2 || date->day != 30)
        return {};
    const int own = record.type().indexOf(field.name + QStringLiteral("_lunar"));
    const int lunar = own >= 0 ? own : record.type().indexOf(QStringLiteral("lunar"));
    if (lunar >= 0 && record.value(lunar).number() == 1)
        return {};
    return refuse(
        field, say(QT_TRANSLATE_NOOP("validation",
                                     "30 February exists in the lunar calendar only. Mark the day as lunar first.")));
}

Result<void> checkValue(Snapshot &view, const Record &record, const FieldInfo &field, const Value &value,
                        Missing missing)
{
    if (!hasCanonicalForm(field, value))
        return refuse(
            field,
            say(QT_TRANSLATE_NOOP("validation", "\"%1\" is not a value this field can hold.")).arg(value.text()));
    KEBU_TRY(checkLimits(field, value));
    if (field.type == FieldType::PartialDate)
        KEBU_TRY(checkLunarDay(record, field, value));
    if (field.isReference())
        return checkReference(view, field, value, missing);
    if (field.type == FieldType::Choice) {
        KEBU_LET(catalog, view.catalog());
        if (!catalog->picklists().find(field.picklist, value.text()))
            return refuse(field,
                          say(QT_TRANSLATE_NOOP("validation", "\"%1\" is not one of its choices.")).arg(value.text()));
    }
    if (field.isUnique)
        return checkUnique(view, record, field, value);
    return {};
}

/// Whose it is and who registered it is most often one person: asked for once.
bool repeatsReference(const Record &record, int index)
{
    const FieldInfo &field = record.type().field(index);
    if (field.type != FieldType::Ref)
        return false;
    for (int i = 0; i < index; ++i) {
        const FieldInfo &earlier = record.type().field(i);
        if (earlier.type == FieldType::Ref && earlier.target == field.target && record.value(i) == record.value(index))
            return true;
    }
    return false;
}

Result<void> validateFields(Snapshot &view, const Record &record, const Record *before, Missing missing)
{
    for (int i = 0; i < int(record.type().fields().size()); ++i) {
        const FieldInfo &field = record.type().field(i);
        const Value &value = record.value(i);
        if (before && before->value(i) == value)
            continue;
        if (value.isEmpty()) {
            if (field.isRequired)
                return refuse(field, say(QT_TRANSLATE_NOOP("validation", "must not be empty.")));
            continue;
        }
        if (before || !repeatsReference(record, i))
            KEBU_TRY(checkValue(view, record, field, value, missing));
    }
    if (record.customValues().empty())
        return {};
    KEBU_LET(catalog, view.catalog());
    for (const FieldInfo &field : catalog->fieldsOf(record.type())) {
        if (!field.customId)
            continue;
        const Value value = record.customValue(field.customId);
        if (!value.isEmpty() && (!before || before->customValue(field.customId) != value))
            KEBU_TRY(checkValue(view, record, field, value, missing));
    }
    return {};
}

} // namespace

Result<void> validate(Snapshot &view, const Record &record, const Record *before)
{
    return validateFields(view, record, before, nullptr);
}

Result<std::vector<RecordRef>> validateAhead(Snapshot &view, const Record &record, const Record *before)
{
    std::vector<RecordRef> missing;
    KEBU_TRY(validateFields(view, record, before, &missing));
    return missing;
}

} // namespace kebu
