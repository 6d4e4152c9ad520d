#include "core/reports/customergroups.h"

#include "core/storage/rowscan.h"

#include <algorithm>

namespace kebu {

namespace {

/// So many single look-ups take about as long as reading a hundred thousand customers at once.
constexpr int askedSingly = 2000;
/// A walk that turns back so often does not ask in the order of ids.
constexpr int turnsInOrder = 100;

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
    return m_hasAll ? inOrder(customer) : m_groups.value(customer, -1);
}

/// From where the last one was found, in steps that double: next to nothing where the walk has the order of the ids.
int CustomerGroups::inOrder(Id customer)
{
    if (m_next > 0 && customer.value <= m_all[m_next - 1].first) {
        m_next = 0;
        if (++m_turnedBack > turnsInOrder) {
            hash();
            return m_groups.value(customer, -1);
        }
    }
    size_t step = 1;
    while (m_next + step < m_all.size() && m_all[m_next + step].first <= customer.value)
        step *= 2;
    const auto from = m_all.begin() + qsizetype(m_next);
    const auto to = m_all.begin() + qsizetype(std::min(m_all.size(), m_next + step + 1));
    const auto found = std::ranges::lower_bound(from, to, customer.value, {}, &std::pair<qint64, int>::first);
    m_next = size_t(found - m_all.begin());
    return found != to && found->first == customer.value ? found->second : -1;
}

void CustomerGroups::hash()
{
    m_groups.clear();
    m_groups.reserve(qsizetype(m_all.size()));
    for (const auto &[id, group] : m_all)
        m_groups.insert(Id{id}, group);
    m_all = {};
    m_isHashed = true;
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
        m_all.reserve(size_t(rowsOf(m_view, {QStringLiteral("customer_standing")})));
    while (rows.next())
        m_all.emplace_back(rows.number(0), m_places.placeOf(rows.text(1)));
    m_hasAll = true;
    if (!std::ranges::is_sorted(m_all))
        std::ranges::sort(m_all);
    return rows.done();
}

} // namespace kebu
