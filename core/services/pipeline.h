#pragma once

#include "core/rules/stagepolicy.h"
#include "core/services/people.h"
#include "core/storage/snapshot.h"

namespace kebu {

/// Which opportunities a board shows.
struct PipelineFilter {
    Id owner;      ///< null: everybody's
    QString where; ///< a query over opportunities; empty: all

    bool operator==(const PipelineFilter &) const = default;
};

/// A deal's customer as a card or a row shows it.
struct DealCustomer {
    Id id;
    QString name;
    QString shortName; ///< the one people use, where it was given
    QString number;
    bool isCompany = true;
    QString grade; ///< letter and digit, `A1`
    QDate dormantFrom;
    WallTime nextDue;      ///< null: nothing is planned
    CustomerPeople people; ///< for masking what stands in free text
};

/// Sums of opportunities. The book has one currency; opportunities name none of their own, so nothing is ever added
/// across currencies. An amount that is not known counts as none.
struct DealSum {
    qint64 count = 0;
    Money amount;
    Money weighted; ///< by the probability of each, else by that of its stage

    void add(const DealSum &other);
};

struct BoardCard {
    Record deal;
    DealCustomer customer;
    int days = -1; ///< in its stage; -1: not known since when
};

struct BoardColumn {
    QString stage; ///< code; empty: opportunities whose stage nobody has said
    DealSum sum;
    int averageDays = -1;     ///< of those whose day of entering is known; -1: none
    int allowedDays = 0;      ///< 0: no limit
    bool isInProgress = true; ///< false for the last stage, whose sum the totals leave out
    /// At most as many as were asked for. Longest in the stage first: within one stage that is also farthest beyond its
    /// limit first, which is what the board is looked at for; the list sorts by amount.
    std::vector<BoardCard> cards;
};

/// What the running month has brought.
struct MonthOfResults {
    struct Reason {
        QString code; ///< of churn_reason; empty: none was given
        qint64 count = 0;
    };
    QDate month; ///< its first day
    DealSum won;
    DealSum lost;
    std::vector<Reason> reasons; ///< most frequent first
};

struct ForecastMonth {
    QDate month; ///< its first day; invalid: no closing day is expected
    DealSum sum;
};

/// One consistent look at all that is being sold.
struct PipelineBoard {
    std::vector<BoardColumn>
        columns; ///< in the order of the picklist; retired stages only while something stands there
    DealSum inProgress;
    /// Open ones by the month in which they are expected to close, earlier months first, the unknown last.
    std::vector<ForecastMonth> forecast;
    MonthOfResults month;

    [[nodiscard]] const ForecastMonth *expectedIn(QDate month) const;
};

/// Open opportunities, and those won as long as the policy keeps them in sight. At most `cards` cards a column. Sums
/// come from one pass over an index. Errors: Invalid for a bad query.
[[nodiscard]] Result<PipelineBoard> pipelineBoard(Snapshot &view, const PipelineFilter &filter, int cards = 30);

/// In the order of the ids; one that is gone has a null id.
[[nodiscard]] Result<std::vector<DealCustomer>> dealCustomers(Snapshot &view, const std::vector<Id> &customers);

/// The statement behind the sums, for tests of its plan.
[[nodiscard]] QString boardSumsSql();
/// The statement behind the cards of one stage, for tests of its plan.
[[nodiscard]] QString boardCardsSql(bool isWon);

} // namespace kebu
