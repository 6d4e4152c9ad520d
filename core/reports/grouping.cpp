#include "core/reports/grouping.h"

#include "core/base/text.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/domain/weekdays.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

constexpr int monthLength = 7; ///< 2026-04

bool isDay(FieldType type)
{
    return type == FieldType::Date || type == FieldType::PartialDate || type == FieldType::WallTime;
}

QString ofText(FieldType type, const QString &column)
{
    return isDay(type) ? QStringLiteral("substr(%1, 1, %2)").arg(column).arg(monthLength) : column;
}

QString numberText(const FieldInfo &field, qint64 number)
{
    constexpr double million = 1e6;
    switch (field.type) {
    case FieldType::Money:
        return Money{number}.toString();
    case FieldType::Decimal:
        return QString::number(double(number) / million, 'g', 15);
    case FieldType::Weekdays:
        return weekdaysText(int(number), uiLanguage());
    default:
        return QString::number(number);
    }
}

} // namespace

Result<Grouping> Grouping::of(Snapshot &view, const QString &fieldName)
{
    Grouping grouping;
    if (fieldName.isEmpty())
        return grouping;
    KEBU_LET(catalog, view.catalog());
    grouping.m_field = catalog->field(customer::type(), fieldName);
    if (!grouping.m_field)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("metrics", "Customers have no field called %1.").arg(fieldName),
                     {}};
    if (grouping.m_field->customId)
        grouping.readCustom(*grouping.m_field);
    else
        grouping.readDeclared(*grouping.m_field);
    return grouping;
}

QString Grouping::ofNumber(const QString &column) const
{
    return QStringLiteral("CASE WHEN %1 = %2 THEN '' ELSE CAST(%1 AS TEXT) END")
        .arg(column, QStringLiteral("(-9223372036854775808)"));
}

void Grouping::readDeclared(const FieldInfo &field)
{
    const QString column = QStringLiteral("c.") + quoted(RecordStore::columnOf(field));
    if (field.type == FieldType::Refs) {
        m_join = QStringLiteral(" LEFT JOIN link g ON g.owner_id = c.id AND g.field = ?");
        m_joinValues << field.name;
        m_key = QStringLiteral("coalesce(CAST(g.target_id AS TEXT), '')");
        m_overlaps = true;
    } else if (field.type == FieldType::Ref || field.type == FieldType::RefAny) {
        m_key = QStringLiteral("coalesce(CAST(%1 AS TEXT), '')").arg(column);
    } else if (field.type == FieldType::Bool) {
        m_key = QStringLiteral("CASE WHEN %1 THEN 'yes' ELSE 'no' END").arg(column);
    } else {
        m_key = field.isHeldAsText() ? ofText(field.type, column) : ofNumber(column);
    }
}

void Grouping::readCustom(const FieldInfo &field)
{
    m_join = QStringLiteral(" LEFT JOIN custom_value g ON g.record_id = c.id AND g.field_id = ?");
    m_joinValues << field.customId.value;
    if (field.type == FieldType::Bool)
        m_key = QStringLiteral("CASE WHEN g.number > 0 THEN 'yes' ELSE 'no' END");
    else if (field.isHeldAsText())
        m_key = QStringLiteral("coalesce(%1, '')").arg(ofText(field.type, QStringLiteral("g.text")));
    else
        m_key =
            QStringLiteral("CASE WHEN g.number IS NULL THEN '' ELSE %1 END").arg(ofNumber(QStringLiteral("g.number")));
}

Result<QString> Grouping::labelOf(Snapshot &view, const QString &key) const
{
    if (!m_field)
        return QCoreApplication::translate("metrics", "Total");
    if (key.isEmpty())
        return QCoreApplication::translate("metrics", "(blank)", "the field is empty");
    if (m_field->type == FieldType::Bool)
        return key == u"yes" ? QCoreApplication::translate("metrics", "Yes")
                             : QCoreApplication::translate("metrics", "No");
    if (m_field->isReference()) {
        const RecordType *target = findRecordType(m_field->target);
        const int name = target ? target->indexOf(QStringLiteral("name")) : -1;
        if (name < 0)
            return key;
        KEBU_LET(record, view.store().find(*target, Id::fromString(key)));
        return record ? record->value(name).text() : key;
    }
    KEBU_LET(catalog, view.catalog());
    if (m_field->type == FieldType::Choice)
        return catalog->choiceLabel(*m_field, key);
    return m_field->isHeldAsText() ? key : numberText(*m_field, key.toLongLong());
}

Result<void> Grouping::finish(Snapshot &view, std::vector<MetricRow> &rows) const
{
    QHash<QString, int> places;
    if (m_field && m_field->type == FieldType::Choice) {
        KEBU_LET(catalog, view.catalog());
        if (!builtInChoices(m_field->picklist).empty()) { // a list that grows by use has no order of its own
            for (const PicklistEntry &entry : catalog->picklists().entries(m_field->picklist))
                places.insert(entry.code, int(places.size()));
        }
    }
    for (MetricRow &row : rows) {
        KEBU_LET(label, labelOf(view, row.key));
        row.label = label;
    }
    const bool byKey = m_field && !m_field->isReference() && m_field->type != FieldType::Choice &&
                       (isDay(m_field->type) || !m_field->isHeldAsText());
    const auto number = [&](const MetricRow &row) { return m_field->isHeldAsText() ? 0 : row.key.toLongLong(); };
    std::ranges::sort(rows, [&](const MetricRow &a, const MetricRow &b) {
        if (a.key.isEmpty() != b.key.isEmpty())
            return b.key.isEmpty();
        if (byKey)
            return number(a) != number(b) ? number(a) < number(b) : a.key < b.key;
        const int unknown = int(places.size());
        const int placeA = places.value(a.key, unknown);
        const int placeB = places.value(b.key, unknown);
        if (placeA != placeB)
            return placeA < placeB;
        if (a.base != b.base)
            return a.base > b.base;
        return a.key < b.key;
    });
    return {};
}

} // namespace kebu
