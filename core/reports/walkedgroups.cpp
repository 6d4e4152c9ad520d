#include "core/reports/walkedgroups.h"

#include "core/reports/customergroups.h"

namespace kebu {

namespace {

/// The steps of time of days by their numbers: there are few days, and many records.
class DaySteps
{
public:
    explicit DaySteps(TimeStep step) : m_step(step) {}
    [[nodiscard]] int placeOf(qint64 day)
    {
        const auto known = m_places.constFind(day);
        if (known != m_places.constEnd())
            return *known;
        const QString key = day == 0 ? QString() : timeKey(m_step, QDate::fromJulianDay(day));
        return *m_places.insert(day, m_keys.placeOf(key.toStdString()));
    }
    [[nodiscard]] const QStringList &keys() const { return m_keys.keys(); }

private:
    TimeStep m_step;
    QHash<qint64, int> m_places;
    KeyPlaces m_keys;
};

/// Which group a walked record belongs to.
class WalkedGrouping
{
public:
    WalkedGrouping(Snapshot &view, const Population &population, const Grouping &grouping)
        : m_isOfCustomer(grouping.readsCustomer() || (grouping.isOneGroup() && population.filter.areMany())),
          m_looksFor(!m_isOfCustomer && population.filter.areMany()),
          m_isAskedBefore(population.walkFilters && m_isOfCustomer),
          m_isOneGroup(grouping.isOneGroup()),
          m_customers(view, m_isOfCustomer ? grouping : m_noGrouping, population.filter.ofMany())
    {
        if (m_isAskedBefore)
            m_asked.groupOf = [this](qint64 customer) { return m_customers.groupOf(customer); };
        if (grouping.step())
            m_steps.emplace(*grouping.step());
        else if (!m_isOfCustomer && !m_isOneGroup)
            m_asked = {grouping.key(), &m_keys, {}};
    }
    WalkedGrouping(const WalkedGrouping &) = delete;
    WalkedGrouping &operator=(const WalkedGrouping &) = delete;

    [[nodiscard]] const WalkAsked &asked() const { return m_asked; }
    /// -1: the record is not of the customers asked about.
    [[nodiscard]] int groupOf(const WalkedRecord &record)
    {
        if (m_isAskedBefore)
            return record.group;
        if (m_isOfCustomer)
            return m_customers.groupOf(record.customer);
        if (m_looksFor && m_customers.groupOf(record.customer) < 0)
            return -1;
        if (m_steps)
            return m_steps->placeOf(record.day);
        return m_isOneGroup ? m_keys.placeOf({}) : record.key;
    }
    [[nodiscard]] const QStringList &keys() const
    {
        if (m_isOfCustomer)
            return m_customers.keys();
        return m_steps ? m_steps->keys() : m_keys.keys();
    }
    [[nodiscard]] const Result<void> &outcome() const { return m_customers.outcome(); }

private:
    bool m_isOfCustomer;  ///< the groups are read with the customers
    bool m_looksFor;      ///< the customers say only whether a record is asked for
    bool m_isAskedBefore; ///< by the walk itself
    bool m_isOneGroup;
    Grouping m_noGrouping; ///< before who refers to it
    CustomerGroups m_customers;
    std::optional<DaySteps> m_steps;
    KeyPlaces m_keys;
    WalkAsked m_asked;
};

} // namespace

TalliedGroups CellFigures::groups(const QStringList &firstKeys, const QStringList &secondKeys)
{
    TalliedGroups groups;
    for (size_t first = 0; first < m_cells.size(); ++first) {
        for (size_t second = 0; second < m_cells[first].size(); ++second) {
            if (GroupFigures &figures = m_cells[first][second]; !figures.isEmpty())
                groups.push_back(
                    {firstKeys.value(qsizetype(first)), secondKeys.value(qsizetype(second)), std::move(figures)});
        }
    }
    return groups;
}

bool canWalk(const Population &population, const Grouping &grouping)
{
    if (!population.walk || population.filter.areFew || grouping.overlaps())
        return false;
    if (grouping.step())
        return !population.day.isEmpty();
    return grouping.readsCustomer() || grouping.isOneGroup() || grouping.join().isEmpty();
}

Result<TalliedGroups> gatherByWalk(Snapshot &view, const Population &population, const Grouping &grouping, bool byOwn)
{
    WalkedGrouping groups(view, population, grouping);
    CellFigures cells;
    const bool hasOwnKeys = !population.ownKeys.isEmpty();
    const bool hasAmount = population.worth != Worth::None;
    KEBU_TRY(population.walk(groups.asked(), [&](const WalkedRecord &record) {
        const int group = groups.groupOf(record);
        if (group < 0)
            return;
        const int own = !byOwn || hasOwnKeys ? record.own : cells.firsts.placeOf(record.ownKey);
        cells.at(byOwn ? own : group, byOwn ? group : 0)
            .add(record.isCounted, hasAmount ? record.amount : std::nullopt, population.worth);
    }));
    KEBU_TRY(groups.outcome());
    if (byOwn)
        return cells.groups(hasOwnKeys ? population.ownKeys : cells.firsts.keys(), groups.keys());
    return cells.groups(groups.keys(), {});
}

} // namespace kebu
