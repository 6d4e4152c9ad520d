#pragma once

#include "core/services/demo/story.h"

namespace kebu::demo {

/// An opportunity of a story, as what follows from it needs it.
struct Dealt {
    Id opportunity;
    QString title;
    QString product;
    QString rival;
    qint64 amountMinor = 0;
    QString stage;
    QString result; ///< empty: open
    QDate on;       ///< closed, or opened while it is open
};

/// What came of a customer's opportunities: quotations and rivals of the open ones; contract, deliveries, orders and
/// payments of the won ones, then cases, feedback, answers and days to remember. Chance of its own, so that the talks
/// of a story stay what they are.
Result<void> writeAftermath(Scribe &scribe, Dice &dice, const Story &story, const std::vector<Dealt> &deals);

/// What is sold, and the survey; before the customers.
Result<void> writeProducts(Change &change, World &world);
/// A fair and a seminar with those who came; after the customers.
Result<void> writeEvents(Change &change, const World &world);

} // namespace kebu::demo
