#include "core/reports/grouping.h"

#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/domain/weekdays.h"
#include "core/rules/masking.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

constexpr int monthLength = 7; ///< 2026-04
/// The joined table of a grouping; see Grouping::renamed().
const QString joined = QStringLiteral("grp");
const QString joinedAgain = QStringLiteral("own");

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

/// What people call a place is the province; the field's own name stays possible.
QString fieldNamed(const QString &name) { return name == u"region" ? QStringLiteral("province") : name; }

/// The field of a record that `name` means: `opportunity.product` for that record, or the bare name for `type`.
struct FoundField {
    const RecordType *type = nullptr;
    FieldInfo field;
};

std::optional<FoundField> fieldOf(const Catalog &catalog, const RecordType &type, const QString &name)
{
    if (const std::optional<FieldInfo> field = catalog.field(type, name))
        return FoundField{&type, *field};
    return std::nullopt;
}

std::optional<FoundField> findField(const Catalog &catalog, const Grouping::Subject &subject, const QString &name)
{
    if (const auto own = fieldOf(catalog, customer::type(), fieldNamed(name)))
        return own;
    const RecordType *counted = findRecordType(subject.record);
    if (counted) {
        if (const auto own = fieldOf(catalog, *counted, name))
            return own;
    }
    const qsizetype dot = name.indexOf(u'.');
    const RecordType *named = dot > 0 ? findRecordType(name.left(dot)) : nullptr;
    if (named && named->customerField() >= 0)
        return fieldOf(catalog, *named, name.mid(dot + 1));
    return std::nullopt;
}

} // namespace

Result<Grouping> Grouping::of(Snapshot &view, const QString &name, const Subject &subject)
{
    Grouping grouping;
    if (name.isEmpty())
        return grouping;
    grouping.m_counted.reset();
    if (const auto step = timeStepOf(name)) {
        grouping.readStep(*step, subject.day);
        return grouping;
    }
    KEBU_LET(catalog, view.catalog());
    const std::optional<FoundField> found = findField(*catalog, subject, name);
    if (!found)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("metrics", "Customers have no field called %1.").arg(name),
                     {}};
    grouping.m_field = found->field;
    grouping.m_isMasked = subject.isMasked;
    if (!found->field.customId)
        grouping.m_counted = tallyDimensionOf(found->type->name(), found->field.name);
    const bool isCustomer = found->type->name() == u"customer";
    const bool isOfSubject = found->type->name() == subject.record;
    grouping.m_readsCustomer = isCustomer || !isOfSubject;
    if (!isCustomer && !isOfSubject)
        grouping.readChild(found->field, *found->type);
    else if (found->field.customId)
        grouping.readCustom(found->field, isCustomer ? QStringLiteral("c") : subject.alias);
    else
        grouping.readDeclared(found->field, isCustomer ? QStringLiteral("c") : subject.alias);
    return grouping;
}

Grouping Grouping::ofKey(const QString &sql, std::function<QString(const QString &)> words, const QStringList &order)
{
    Grouping grouping;
    grouping.m_counted.reset();
    grouping.m_key = sql;
    grouping.m_words = std::move(words);
    grouping.m_order = order;
    return grouping;
}

bool Grouping::isInStanding() const { return m_counted && int(*m_counted) < customerDimensions; }

QString Grouping::customerTable() const
{
    // values of the user's own, tags and children hang on the id
    const bool needsOnlyId = m_field && (m_field->customId || m_overlaps);
    return isInStanding() || needsOnlyId ? QStringLiteral("customer_standing") : QStringLiteral("customer");
}

Grouping Grouping::onStanding() const
{
    Grouping other = *this;
    if (!m_readsCustomer || !isInStanding() || !m_join.isEmpty())
        return other;
    other.m_key.replace(QStringLiteral("c."), QStringLiteral("z."));
    other.m_readsCustomer = false;
    return other;
}

Grouping Grouping::renamed() const
{
    Grouping other = *this;
    other.m_key.replace(joined, joinedAgain);
    other.m_join.replace(joined, joinedAgain);
    return other;
}

Grouping Grouping::besideStanding(const QString &column) const
{
    Grouping other = *this;
    const bool standsInIt = customerTable() == u"customer_standing";
    other.m_key = QStringLiteral("%1.%2 || '/' || (%3)")
                      .arg(standsInIt ? QStringLiteral("c") : QStringLiteral("beside"), column, m_key);
    if (!standsInIt)
        other.m_join = QStringLiteral(" JOIN customer_standing beside ON beside.id = c.id") + m_join;
    other.m_readsCustomer = true;
    other.m_words = [](const QString &key) { return key; };
    return other;
}

Grouping Grouping::restrictedTo(const QString &ids) const
{
    Grouping other = *this;
    other.m_join.replace(QStringLiteral(" LEFT JOIN "), QStringLiteral(" JOIN "));
    other.m_join += QStringLiteral(" AND %1.target_id IN (%2)").arg(joined, ids);
    return other;
}

QString Grouping::ofNumber(const QString &column) const
{
    return QStringLiteral("CASE WHEN %1 = %2 THEN '' ELSE CAST(%1 AS TEXT) END")
        .arg(column, QStringLiteral("(-9223372036854775808)"));
}

void Grouping::readStep(TimeStep step, const QString &day)
{
    m_step = step;
    if (day.isEmpty())
        return;
    const auto whenKnown = [&day](const QString &key) {
        return QStringLiteral("CASE WHEN coalesce(%1, '') = '' THEN '' ELSE %2 END").arg(day, key.arg(day));
    };
    switch (step) {
    case TimeStep::Week:
        m_key = whenKnown(QStringLiteral("date(%1, 'weekday 0', '-6 days')"));
        break;
    case TimeStep::Month:
        m_key = whenKnown(QStringLiteral("substr(%1, 1, 7)"));
        break;
    case TimeStep::Quarter:
        m_key = whenKnown(QStringLiteral("substr(%1, 1, 4) || '-Q' || ((CAST(substr(%1, 6, 2) AS INTEGER) + 2) / 3)"));
        break;
    case TimeStep::Year:
        m_key = whenKnown(QStringLiteral("substr(%1, 1, 4)"));
        break;
    }
}

void Grouping::readDeclared(const FieldInfo &field, const QString &alias)
{
    const QString column = alias + u'.' + quoted(RecordStore::columnOf(field));
    if (field.type == FieldType::Refs) {
        m_join = QStringLiteral(" LEFT JOIN link %1 ON %1.owner_id = %2.id AND %1.field = ?").arg(joined, alias);
        m_joinValues << field.name;
        m_key = QStringLiteral("coalesce(CAST(%1.target_id AS TEXT), '')").arg(joined);
        m_overlaps = true;
    } else if (field.type == FieldType::Ref || field.type == FieldType::RefAny) {
        m_key = QStringLiteral("coalesce(CAST(%1 AS TEXT), '')").arg(column);
    } else if (field.type == FieldType::Bool) {
        m_key = QStringLiteral("CASE WHEN %1 THEN 'yes' ELSE 'no' END").arg(column);
    } else {
        m_key = field.isHeldAsText() ? ofText(field.type, column) : ofNumber(column);
    }
}

void Grouping::readCustom(const FieldInfo &field, const QString &alias)
{
    m_join =
        QStringLiteral(" LEFT JOIN custom_value %1 ON %1.record_id = %2.id AND %1.field_id = ?").arg(joined, alias);
    m_joinValues << field.customId.value;
    const QString number = joined + QStringLiteral(".number");
    if (field.type == FieldType::Bool)
        m_key = QStringLiteral("CASE WHEN %1 > 0 THEN 'yes' ELSE 'no' END").arg(number);
    else if (field.isHeldAsText())
        m_key = QStringLiteral("coalesce(%1, '')").arg(ofText(field.type, joined + QStringLiteral(".text")));
    else
        m_key = QStringLiteral("CASE WHEN %1 IS NULL THEN '' ELSE %2 END").arg(number, ofNumber(number));
}

/// A customer stands once in the group of each value its children have.
void Grouping::readChild(const FieldInfo &field, const RecordType &child)
{
    Grouping inner;
    inner.m_field = field;
    if (field.customId)
        inner.readCustom(field, QStringLiteral("child"));
    else
        inner.readDeclared(field, QStringLiteral("child"));
    QString within = inner.m_join;
    within.replace(joined, QStringLiteral("hung"));
    QString key = inner.m_key;
    key.replace(joined, QStringLiteral("hung"));
    m_join = QStringLiteral(" LEFT JOIN (SELECT DISTINCT child.customer_id AS owner, %1 AS k FROM %2 child%3) %4 ON "
                            "%4.owner = c.id")
                 .arg(key, quoted(child.table()), within, joined);
    m_joinValues = inner.m_joinValues;
    m_key = QStringLiteral("coalesce(%1.k, '')").arg(joined);
    m_overlaps = true;
}

Personal Grouping::personalClass() const
{
    if (!m_field)
        return Personal::None;
    const bool isPerson = m_field->target == u"customer" || m_field->target == u"contact";
    return m_field->isReference() && isPerson ? Personal::Name : m_field->personalClass;
}

Result<QString> Grouping::labelOf(Snapshot &view, const QString &key) const
{
    KEBU_LET(label, plainLabelOf(view, key));
    return m_isMasked && !key.isEmpty() ? masked(label, personalClass()) : label;
}

Result<QString> Grouping::plainLabelOf(Snapshot &view, const QString &key) const
{
    if (isOneGroup())
        return QCoreApplication::translate("metrics", "Total");
    if (m_words)
        return m_words(key);
    if (key.isEmpty())
        return QCoreApplication::translate("metrics", "(blank)", "the field is empty");
    if (m_step)
        return timeLabel(*m_step, key);
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

Result<QHash<QString, int>> Grouping::placesOf(Snapshot &view) const
{
    QHash<QString, int> places;
    for (const QString &key : m_order)
        places.insert(key, int(places.size()));
    if (m_field && m_field->type == FieldType::Choice) {
        KEBU_LET(catalog, view.catalog());
        if (!builtInChoices(m_field->picklist).empty()) { // a list that grows by use has no order of its own
            for (const PicklistEntry &entry : catalog->picklists().entries(m_field->picklist))
                places.insert(entry.code, int(places.size()));
        }
    }
    return places;
}

bool Grouping::isOrderedByKey() const
{
    if (m_step)
        return true;
    return m_field && !m_field->isReference() && m_field->type != FieldType::Choice &&
           (isDay(m_field->type) || !m_field->isHeldAsText());
}

bool Grouping::isBefore(const QString &a, const QString &b) const
{
    const bool isNumber = m_field && !m_field->isHeldAsText();
    const qint64 numberA = isNumber ? a.toLongLong() : 0;
    const qint64 numberB = isNumber ? b.toLongLong() : 0;
    return numberA != numberB ? numberA < numberB : a < b;
}

Result<void> Grouping::finish(Snapshot &view, std::vector<MetricRow> &rows) const
{
    KEBU_LET(places, placesOf(view));
    for (MetricRow &row : rows) {
        KEBU_LET(label, labelOf(view, row.key));
        row.label = label;
    }
    const bool isTextHidden = m_isMasked && personalClass() != Personal::None && !m_field->isReference();
    const bool byKey = isOrderedByKey();
    std::ranges::sort(rows, [&](const MetricRow &a, const MetricRow &b) {
        if (a.key.isEmpty() != b.key.isEmpty())
            return b.key.isEmpty();
        if (byKey)
            return isBefore(a.key, b.key);
        const int unknown = int(places.size());
        const int placeA = places.value(a.key, unknown);
        const int placeB = places.value(b.key, unknown);
        if (placeA != placeB)
            return placeA < placeB;
        if (a.base != b.base)
            return a.base > b.base;
        return a.key < b.key;
    });
    if (isTextHidden) {
        for (MetricRow &row : rows)
            row.key = row.key.isEmpty() ? row.key : row.label;
    }
    return {};
}

} // namespace kebu
