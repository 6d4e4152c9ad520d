#pragma once

#include "core/book/query.h"
#include "core/reports/grouping.h"

namespace kebu {

/// Which customers a figure is asked about.
struct CustomerFilter {
    Condition where{};     ///< over `customer`
    bool areFew = false;   ///< few fit, and an index finds them
    bool isNarrow = false; ///< customer_standing has all that `where` looks at, and is a tenth to read

    [[nodiscard]] static Result<CustomerFilter> of(Snapshot &view, const Query &query, const QueryContext &context);

    [[nodiscard]] bool isEverybody() const { return where.sql == u"1"; }
    /// Too many for an index, which would fetch a page for nearly every record.
    [[nodiscard]] bool areMany() const { return !isEverybody() && !areFew; }
    /// The same where many fit, else everybody: few are found by the statement itself.
    [[nodiscard]] CustomerFilter ofMany() const { return areMany() ? *this : CustomerFilter(); }
    /// Their ids, as a query that binds the values of `where`.
    [[nodiscard]] QString ids() const;
    /// That `column` names one of them.
    [[nodiscard]] Condition holdsFor(const QString &column) const;
    /// The same over a row of customer_standing that stands in FROM under that name. REQUIRES: isNarrow
    [[nodiscard]] Condition holdsIn(const QString &alias) const;
};

} // namespace kebu
