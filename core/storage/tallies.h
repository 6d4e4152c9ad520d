#pragma once

#include "core/domain/record.h"
#include "core/storage/standing.h"

#include <QHash>
#include <QTimeZone>

namespace kebu {

/// What is counted daily. Numbers stand in the book's file.
enum class TallyMeasure {
    Met = 1,     ///< customers by the day they were met; counted: converted
    Dealt = 2,   ///< customers ever dealt with, without a day
    Ended = 3,   ///< of these the ended ones by the day of the end, all counted; amount: what was lost
    Contact = 4, ///< interactions by their day; counted: reached
    Case = 5     ///< service cases by the day of receipt; counted: resolved; amount: the minutes it took
};

class StandingsInMemory;

/// Counts of the book's records by day and by what the customer is, for some of it also by owner, kept as records are
/// written: a pure function of the facts and of the zone whose days are counted, never of today. Used inside the
/// writer's transaction, in its thread.
class Tallies
{
public:
    explicit Tallies(Connection &connection) : m_connection(connection), m_standings(connection) {}

    /// Counts a contact or a case under what its customer was last known to be; anything else counts nothing.
    /// `sign`: 1 it was written, -1 it goes. Of a customer never counted, follow() counts all at once.
    Result<void> count(const Record &record, int sign);
    /// After the customer or what hangs on it was written: moves what is counted of it.
    Result<void> follow(Id customer);
    /// The same of a new customer about which nothing but its record was written. `own`: ownStanding() of it.
    Result<void> begin(Id customer, std::optional<Standing> own);
    /// Writes what was gathered. REQUIRES: called before the transaction ends.
    Result<void> flush();
    /// Everything from nothing, by the days of `zone`.
    Result<void> rebuild(const QTimeZone &zone);

    /// The zone whose days are counted; invalid: nothing is counted yet.
    [[nodiscard]] static Result<QTimeZone> zoneOf(Connection &connection);

private:
    struct Cell {
        int measure = 0;
        int dimension = 0;
        qint64 owner = tallyOfAll;
        QString day;
        QString entry;
        qint64 amount = 0; ///< of a spread; elsewhere 0
        bool operator==(const Cell &) const = default;
        friend size_t qHash(const Cell &cell, size_t seed)
        {
            return qHashMulti(seed, cell.measure, cell.dimension, cell.owner, cell.day, cell.entry, cell.amount);
        }
    };
    struct Counts {
        qint64 base = 0;
        qint64 counted = 0;
        qint64 amount = 0;
    };
    /// One record, or a customer, as a measure sees it.
    struct Counted {
        TallyMeasure measure = TallyMeasure::Met;
        QString day;
        bool isCounted = false;
        qint64 amount = 0;
        QString method{};     ///< of a contact
        QString recordedBy{}; ///< of a contact
    };

    [[nodiscard]] QString dayOf(qint64 instant);
    [[nodiscard]] Counted contact(qint64 happenedAt, const QString &reach, const QString &method, Id recordedBy);
    [[nodiscard]] Counted serviceCase(qint64 receivedAt, qint64 resolvedAt);
    void add(const Counted &counted, const Standing &standing, int sign);
    void addTo(const Counted &counted, TallyDimension dimension, qint64 owner, const QString &entry, int sign);
    /// What the customer itself counts for.
    void addStanding(const Standing &standing, int sign);
    void moveChild(const Counted &child, const Standing &before, const Standing &after);
    Result<void> move(Id customer, const std::optional<Standing> &before, const std::optional<Standing> &after);
    [[nodiscard]] Result<std::vector<Counted>> childrenOf(Id customer);
    Result<void> countAll();
    Result<void> countContacts(const StandingsInMemory &standings);
    Result<void> countCases(const StandingsInMemory &standings);
    Result<void> write(const Cell &cell, const Counts &counts);
    Result<void> writeSpread(const Cell &cell, qint64 count);
    Result<void> flushIfMany();
    Result<void> readZone();

    Connection &m_connection;
    Standings m_standings;
    QTimeZone m_zone;
    qint64 m_dayBegins = 0; ///< of the day last asked for, in milliseconds; most records of a change share it
    qint64 m_dayEnds = 0;
    QString m_day;
    QHash<Cell, Counts> m_cells;
    QHash<Cell, qint64> m_spread;
};

} // namespace kebu
