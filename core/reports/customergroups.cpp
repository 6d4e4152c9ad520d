#include "core/reports/customergroups.h"

#include "core/reports/population.h"
#include "core/storage/rowscan.h"

#include <algorithm>

namespace kebu {

namespace {

/// So many single look-ups take about as long as reading a hundred thousand customers at once.
constexpr int askedSingly = 2000;
/// A walk that turns back so often does not ask in the order of ids.
constexpr int turnsInOrder = 100;

} // namespace

CustomerGroups::CustomerGroups(Snapshot &view, const Grouping &grouping, CustomerFilter filter)
    : m_view(view),
      m_grouping(grouping),
      m_filter(std::move(filter))
{
}

QString CustomerGroups::sql(const QString &condition) const
{
    return QStringLiteral("SELECT c.id, %1 FROM %2 c%3%4")
        .arg(m_grouping.key(), m_grouping.customerTable(), m_grouping.join(), condition);
}

int CustomerGroups::single(qint64 customer)
{
    if (const auto found = m_singles.constFind(customer); found != m_singles.constEnd())
        return *found;
    if (!m_outcome)
        return -1;
    const bool readsAll = !m_filter.isEverybody() || m_singles.size() >= askedSingly;
    m_outcome = readsAll ? readAll() : readOne(customer);
    if (!m_outcome)
        return -1;
    return m_hasAll ? inOrder(customer) : m_singles.value(customer, -1);
}

/// From where the last one was found, in steps that double: next to nothing where the walk has the order of the ids.
int CustomerGroups::inOrder(qint64 customer)
{
    if (m_next > 0 && customer <= m_all[m_next - 1].first) {
        m_next = 0;
        if (++m_turnedBack > turnsInOrder) {
            hash();
            return m_hashed.find(customer);
        }
    }
    size_t step = 1;
    while (m_next + step < m_all.size() && m_all[m_next + step].first <= customer)
        step *= 2;
    const auto from = m_all.begin() + qsizetype(m_next);
    const auto to = m_all.begin() + qsizetype(std::min(m_all.size(), m_next + step + 1));
    const auto found = std::ranges::lower_bound(from, to, customer, {}, &std::pair<qint64, int>::first);
    m_next = size_t(found - m_all.begin());
    return found != to && found->first == customer ? found->second : -1;
}

void CustomerGroups::hash()
{
    m_hashed.reserve(m_all.size());
    for (const auto &[id, group] : m_all)
        m_hashed.insert(id, group);
    m_all = {};
    m_isHashed = true;
}

Result<void> CustomerGroups::readOne(qint64 customer)
{
    Statement &row = m_view.connection().prepared(sql(QStringLiteral(" WHERE c.id = ?")));
    KEBU_TRY(row.runWith(m_grouping.joinValues() + QVariantList{customer}));
    m_singles.insert(customer, row.next() ? m_places.placeOf(row.text(1).toStdString()) : -1);
    return row.done();
}

Result<void> CustomerGroups::readAll()
{
    const bool isOneRead = m_filter.isNarrow && !m_filter.areFew && m_grouping.customerTable() == u"customer_standing";
    const Condition wanted =
        isOneRead ? m_filter.holdsIn(QStringLiteral("c")) : m_filter.holdsFor(QStringLiteral("c.id"));
    RowScan rows(m_view.connection(), sql(wanted.sql == u"1" ? QString() : QStringLiteral(" WHERE ") + wanted.sql));
    KEBU_TRY(rows.run(m_grouping.joinValues() + wanted.values));
    if (m_filter.isEverybody())
        m_all.reserve(size_t(rowsOf(m_view, {QStringLiteral("customer_standing")})));
    while (rows.next())
        m_all.emplace_back(rows.number(0), m_places.placeOf(rows.text(1)));
    m_hasAll = true;
    if (!std::ranges::is_sorted(m_all))
        std::ranges::sort(m_all);
    return rows.done();
}

} // namespace kebu
