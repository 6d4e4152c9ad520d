#include "core/services/recordtext.h"

#include "core/domain/fieldtext.h"
#include "core/domain/registry.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("recordtext", sentence); }

Result<Value> references(Change &change, const FieldInfo &field, const QString &text)
{
    const RecordType *target = findRecordType(field.target);
    std::vector<Id> ids;
    static const QRegularExpression between(QStringLiteral("[;；、]"));
    const QStringList words =
        field.type == FieldType::Refs ? text.split(between, Qt::SkipEmptyParts) : QStringList{text};
    for (const QString &word : words) {
        KEBU_LET(id, findRecord(change.view(), *target, word));
        if (std::ranges::find(ids, id) == ids.end())
            ids.push_back(id);
    }
    if (field.type == FieldType::Ref)
        return Value::of(ids.front());
    return Value(std::move(ids));
}

Result<Value> readValue(Change &change, const FieldInfo &field, const QString &text)
{
    if (text.trimmed().isEmpty())
        return Value();
    if (field.type == FieldType::Ref || field.type == FieldType::Refs)
        return references(change, field, text);
    KEBU_LET(catalog, change.view().catalog());
    ParseContext context;
    context.zone = change.clock().zone();
    context.findChoice = [catalog](const FieldInfo &of, const QString &word) {
        return catalog->picklists().codeOf(of.picklist, word);
    };
    auto value = parseFieldText(field, text, context);
    if (value || value.error().code != ErrorCode::NotFound || !builtInChoices(field.picklist).empty())
        return value;
    KEBU_LET(code, change.ensureChoice(field.picklist, text));
    return Value(code);
}

} // namespace

Result<Id> findRecord(Snapshot &view, const RecordType &type, const QString &text)
{
    const QString plain = text.trimmed();
    if (const auto record = view.get(type, plain))
        return record->id();
    QStringList conditions;
    QVariantList values;
    for (const char *candidate : {"name", "short_name", "title"}) {
        const FieldInfo *field = type.find(QString::fromLatin1(candidate));
        if (field && field->type == FieldType::Text) {
            conditions << quoted(field->name) + QStringLiteral(" = ?");
            values << plain;
        }
    }
    if (conditions.isEmpty() || plain.isEmpty())
        return Error{
            ErrorCode::NotFound,
            say(QT_TRANSLATE_NOOP("recordtext", "There is no %1 %2 in this book.")).arg(type.label().text(), plain),
            {}};
    KEBU_LET(found, view.store().where(
                        type, u'(' + conditions.join(QStringLiteral(" OR ")) + QStringLiteral(") ORDER BY id LIMIT 2"),
                        values));
    if (found.empty())
        return Error{
            ErrorCode::NotFound,
            say(QT_TRANSLATE_NOOP("recordtext", "There is no %1 %2 in this book.")).arg(type.label().text(), plain),
            {}};
    if (found.size() > 1)
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("recordtext", "Several of %1 are called %2; give the number or the id."))
                         .arg(type.plural().text(), plain),
                     {}};
    return found.front().id();
}

Result<Value> valueFromText(Change &change, const FieldInfo &field, const QString &text)
{
    auto value = readValue(change, field, text);
    if (value)
        return value;
    Error error = value.error();
    error.message = say(QT_TRANSLATE_NOOP("recordtext", "%1: %2")).arg(field.labelText(), error.message);
    return error;
}

} // namespace kebu
