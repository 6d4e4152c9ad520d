#pragma once

#include "tests/bench/engine.h"

#include <string>

namespace kebu::bench {

/// How a figure is asked, for the plain program.
struct PlainWay {
    bool bySource = false;
    qint64 ownedBy = 0; ///< only customers of this user, by stage; 0: all
    [[nodiscard]] bool readsCustomers() const { return bySource || ownedBy != 0; }
};

/// What a figure must read, each part once with the best plan known: the narrowest table or index that holds the
/// columns, in the order in which the question wants its rows.
struct PlainFigure {
    std::vector<const char *> rows; ///< selects whose first column is the customer
    const char *customers = "";     ///< columns of customer_standing that the question needs in any case: `, met_on`
    std::vector<const char *> beside{}; ///< selects that are no customer's rows
};

/// Answers the figure as a program in plain C would that keeps no counts: steps through the rows, looks at every
/// column as what it is, and where the question wants something of the customer finds it in memory, in a table of all
/// customers that is read first, and counts the rows of each group. Neither days nor conditions are looked at, nothing
/// is sorted and no median taken, so it does less than the question asks. Gives the rows counted.
qint64 answerPlainly(Engine &engine, const PlainFigure &figure, const PlainWay &way);

} // namespace kebu::bench
