#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/record.h"
#include "core/storage/connection.h"

#include <array>
#include <optional>

namespace kebu {

/// What counted figures group by. The first are fields of the customer, the others of the contact. Numbers stand in the
/// book's file; none is ever given another meaning.
enum class TallyDimension {
    None = 0,
    Kind = 1,
    Industry = 2,
    Source = 3,
    Province = 4,
    Owner = 5,
    Grade = 6,
    Stage = 7,
    Method = 8,
    RecordedBy = 9
};
inline constexpr int customerDimensions = 8; ///< None to Stage
/// What is counted of each owner's customers as well: what somebody asks first about their own.
inline constexpr std::array countedByOwner{TallyDimension::Source, TallyDimension::Grade, TallyDimension::Stage};
inline constexpr qint64 tallyOfAll = 0;     ///< in the place of an owner: of all customers
inline constexpr qint64 tallyOfNobody = -1; ///< of those without an owner

/// The dimension that `record.field` means (`customer.source`, `interaction.method`); nothing where there is none.
[[nodiscard]] std::optional<TallyDimension> tallyDimensionOf(const QString &record, const QString &field);

/// What a customer is to the figures: a row of customer_standing.
struct Standing {
    std::array<QString, customerDimensions> entries; ///< by TallyDimension; an owner by id; the first is empty
    QString metOn;                                   ///< first contact, where it is unknown the registration
    bool isConverted = false;       ///< a won opportunity, a signed contract, or ever a stage ≥ contract signed
    bool hasDealt = false;          ///< ever in the deal or service phase, or first recorded as ended
    std::optional<QString> endedOn; ///< of an ended one; empty where the day is unknown
    int reached = 0;                ///< the furthest level it ever was at (core/rules/stages.h); 0: unknown stages only
    qint64 lostMinor = 0;           ///< of an ended one: amounts of its won and open opportunities

    bool operator==(const Standing &) const = default;
};

/// Of a customer about whom nothing but its record was written; nothing: the rows have to say, see measured().
[[nodiscard]] std::optional<Standing> ownStanding(const Record &customer);

/// The only place where these rules stand as SQL. Used in the connection's thread.
class Standings
{
public:
    explicit Standings(Connection &connection) : m_connection(connection) {}

    /// As it is stored; nothing: the customer was not counted yet.
    [[nodiscard]] Result<std::optional<Standing>> stored(Id customer);
    /// As the rows say; nothing: there is no such customer.
    [[nodiscard]] Result<std::optional<Standing>> measured(Id customer);
    /// Writes what differs; without `after` the row goes.
    Result<void> store(Id customer, const std::optional<Standing> &before, const std::optional<Standing> &after);
    /// All rows from nothing, in one statement.
    Result<void> rebuild();

private:
    [[nodiscard]] Result<std::optional<Standing>> read(const QString &sql, Id customer);

    Connection &m_connection;
};

} // namespace kebu
