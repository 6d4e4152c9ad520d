#include "core/services/exporting/exporting.h"

#include "core/domain/customer.h"
#include "core/domain/fieldtext.h"
#include "core/domain/registry.h"

#include <QCoreApplication>

namespace kebu::exporting {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("Export", sentence); }

} // namespace

Result<std::vector<FieldInfo>> fieldsFor(Snapshot &view, const RecordType &type, const QStringList &columns)
{
    KEBU_LET(catalog, view.catalog());
    if (columns.isEmpty())
        return catalog->fieldsOf(type);
    std::vector<FieldInfo> fields;
    for (const QString &name : columns) {
        const auto field = catalog->field(type, name);
        if (!field)
            return Error{
                ErrorCode::Invalid,
                say(QT_TRANSLATE_NOOP("Export", "The record \"%1\" has no field \"%2\".")).arg(type.name(), name),
                {}};
        fields.push_back(*field);
    }
    return fields;
}

QString headOf(const FieldInfo &field, const ExportOptions &options)
{
    if (options.isExact)
        return field.customId ? QStringLiteral("custom.") + field.name : field.name;
    return field.customId ? field.customLabel : field.label.in(options.language);
}

Result<void> RecordWords::begin(const Record &record)
{
    if (!m_options.isMasked)
        return {};
    const RecordType &type = record.type();
    const Id customer = &type == &customer::type()  ? record.id()
                        : type.customerField() >= 0 ? record.value(type.customerField()).id()
                                                    : Id();
    if (customer == m_customer && customer)
        return {};
    m_customer = customer;
    KEBU_LET(people, CustomerPeople::of(m_view, customer));
    m_people = std::move(people);
    return {};
}

Result<QString> RecordWords::text(const Record &record, const FieldInfo &field)
{
    const Value value = valueOf(record, field);
    if (value.isEmpty())
        return QString();
    if (field.isReference() && !m_options.isExact)
        return names(field, value);
    KEBU_LET(catalog, m_view.catalog());
    FormatContext context;
    context.language = m_options.language;
    context.zone = m_view.clock().zone();
    context.labelOf = [&](const FieldInfo &choice, const QString &code) {
        return m_options.isExact ? code : catalog->choiceLabel(choice, code, m_options.language);
    };
    return masked(field, formatFieldText(field, value, context));
}

QString RecordWords::masked(const FieldInfo &field, const QString &text) const
{
    if (!m_options.isMasked)
        return text;
    if (field.personalClass != Personal::None)
        return m_people.maskedValue(text, field.personalClass);
    return isFreeText(field) ? m_people.maskedText(text) : text;
}

Result<QString> RecordWords::names(const FieldInfo &field, const Value &value)
{
    if (field.type == FieldType::RefAny) {
        const RecordRef ref = RecordRef::fromString(value.text());
        return nameOf(ref.record, ref.id);
    }
    QStringList all;
    for (const Id id : field.type == FieldType::Refs ? value.ids() : std::vector{value.id()}) {
        KEBU_LET(name, nameOf(field.target, id));
        all << name;
    }
    return all.join(QStringLiteral("; "));
}

Result<QString> RecordWords::nameOf(const QString &record, Id id)
{
    const RecordType *type = findRecordType(record);
    if (!type)
        return QString();
    KEBU_LET(found, m_view.store().find(*type, id));
    if (!found)
        return QString();
    for (const QString &name : {QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("number")}) {
        const FieldInfo *field = type->find(name);
        if (field && !valueOf(*found, *field).isEmpty())
            return maskedName(*found, *field);
    }
    return id.toString();
}

QString RecordWords::maskedName(const Record &record, const FieldInfo &field) const
{
    const QString name = masked(field, valueOf(record, field).text());
    const bool isCustomer = &record.type() == &customer::type() && field.personalClass == Personal::Name;
    return m_options.isMasked && isCustomer ? name + QStringLiteral(" · ") + record.text(customer::number) : name;
}

Result<qint64> eachRecord(Snapshot &view, const RecordType &type, const std::optional<SqlCondition> &where,
                          const std::function<Result<void>(const Record &)> &take)
{
    Statement ids(view.connection().database(), QStringLiteral("SELECT id FROM ") + quoted(type.table()) +
                                                    (where ? QStringLiteral(" WHERE ") + where->sql : QString()) +
                                                    QStringLiteral(" ORDER BY id"));
    KEBU_TRY(ids.runWith(where ? where->values : QVariantList()));
    qint64 count = 0;
    while (ids.next()) {
        KEBU_LET(record, view.get(type, ids.id(0)));
        KEBU_TRY(take(record));
        ++count;
    }
    KEBU_TRY(ids.done());
    return count;
}

} // namespace kebu::exporting
