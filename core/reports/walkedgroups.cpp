#include "core/reports/walkedgroups.h"

#include "core/reports/customergroups.h"

namespace kebu {

namespace {

bool hasFilter(const Population &population) { return population.where.sql != u"1"; }

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
        : m_isOfCustomer(grouping.readsCustomer() || (grouping.isOneGroup() && looksFor(population))),
          m_looksFor(!m_isOfCustomer && looksFor(population)),
          m_isOneGroup(grouping.isOneGroup()),
          m_customers(view, grouping, m_isOfCustomer && looksFor(population) ? population.where : Condition()),
          m_wanted(view, m_noGrouping, population.where)
    {
        if (grouping.step())
            m_steps.emplace(*grouping.step());
        else if (!m_isOfCustomer && !m_isOneGroup)
            m_key = grouping.key();
    }

    /// What the walk is asked to tell.
    [[nodiscard]] const QString &key() const { return m_key; }
    /// -1: the record is not of the customers asked about.
    [[nodiscard]] int groupOf(const WalkedRecord &record)
    {
        if (m_isOfCustomer)
            return noted(m_customers.groupOf(Id{record.customer}));
        if (m_looksFor && noted(m_wanted.groupOf(Id{record.customer})) < 0)
            return -1;
        if (m_steps)
            return m_steps->placeOf(record.day);
        return m_isOneGroup ? m_keys.placeOf({}) : m_keys.placeOf(record.key);
    }
    [[nodiscard]] const QStringList &keys() const
    {
        if (m_isOfCustomer)
            return m_customers.keys();
        return m_steps ? m_steps->keys() : m_keys.keys();
    }
    [[nodiscard]] const Result<void> &outcome() const { return m_outcome; }

private:
    static bool looksFor(const Population &population) { return hasFilter(population) && !population.walkFilters; }
    int noted(const Result<int> &group)
    {
        if (!group && m_outcome)
            m_outcome = group.error();
        return group ? *group : -1;
    }

    bool m_isOfCustomer;
    bool m_looksFor;
    bool m_isOneGroup;
    Grouping m_noGrouping; ///< before who refers to it
    CustomerGroups m_customers;
    CustomerGroups m_wanted;
    std::optional<DaySteps> m_steps;
    KeyPlaces m_keys;
    QString m_key;
    Result<void> m_outcome;
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
    if (!population.walk || population.areFew || grouping.overlaps())
        return false;
    if (grouping.step())
        return !population.day.isEmpty();
    return grouping.readsCustomer() || grouping.isOneGroup() || grouping.join().isEmpty();
}

Result<TalliedGroups> gatherByWalk(Snapshot &view, const Population &population, const Grouping &grouping, bool byOwn)
{
    WalkedGrouping groups(view, population, grouping);
    CellFigures cells;
    KEBU_TRY(population.walk(groups.key(), [&](const WalkedRecord &record) {
        const int group = groups.groupOf(record);
        if (group >= 0)
            cells.at(byOwn ? record.own : group, byOwn ? group : 0)
                .add(record.isCounted, population.worth == Worth::None ? std::nullopt : record.amount,
                     population.worth);
    }));
    KEBU_TRY(groups.outcome());
    return byOwn ? cells.groups(population.ownKeys, groups.keys()) : cells.groups(groups.keys(), {});
}

} // namespace kebu
