#include "core/reports/customergroups.h"

#include "core/storage/rowscan.h"

namespace kebu {

namespace {

/// So many single look-ups take about as long as reading a hundred thousand customers at once.
constexpr int askedSingly = 2000;

} // namespace

CustomerGroups::CustomerGroups(Snapshot &view, const Grouping &grouping, Condition where)
    : m_view(view),
      m_grouping(grouping),
      m_where(std::move(where))
{
}

QString CustomerGroups::sql(const QString &condition) const
{
    return QStringLiteral("SELECT c.id, %1 FROM %2 c%3%4")
        .arg(m_grouping.key(), m_grouping.customerTable(), m_grouping.join(), condition);
}

Result<int> CustomerGroups::find(Id customer)
{
    if (m_hasAll)
        return -1;
    const bool hasFilter = m_where.sql != u"1";
    KEBU_TRY(hasFilter || ++m_asked > askedSingly ? readAll() : readOne(customer));
    return m_groups.value(customer, -1);
}

Result<void> CustomerGroups::readOne(Id customer)
{
    Statement &row = m_view.connection().prepared(sql(QStringLiteral(" WHERE c.id = ?")));
    KEBU_TRY(row.runWith(m_grouping.joinValues() + QVariantList{customer.value}));
    m_groups.insert(customer, row.next() ? m_places.placeOf(row.text(1).toStdString()) : -1);
    return row.done();
}

Result<void> CustomerGroups::readAll()
{
    const bool hasFilter = m_where.sql != u"1";
    RowScan rows(m_view.connection(),
                 sql(hasFilter ? QStringLiteral(" WHERE c.id IN (%1)").arg(customersWhere(m_where.sql)) : QString()));
    KEBU_TRY(rows.run(m_grouping.joinValues() + m_where.values));
    if (!hasFilter)
        m_groups.reserve(rowsOf(m_view, {QStringLiteral("customer_standing")}));
    while (rows.next())
        m_groups.insert(Id{rows.number(0)}, m_places.placeOf(rows.text(1)));
    m_hasAll = true;
    return rows.done();
}

} // namespace kebu
