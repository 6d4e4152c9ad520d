#pragma once

#include "core/services/pipeline.h"

namespace kebu {

class Session;

// How opportunities read on the screen, masked while the session masks. Window thread.

/// What people call the customer: the short name, else the name without its legal form; masked it keeps its number:
/// `*精密机械 · C-000128`.
[[nodiscard]] QString shownDealCustomer(const Session &session, const DealCustomer &customer);
/// The title, without the customer's people while the session masks.
[[nodiscard]] QString shownDealTitle(const Session &session, const Record &deal, const DealCustomer &customer);
/// `13.2 万`, `132k`.
[[nodiscard]] QString shortMoney(Money money);
/// The label of the stage; a word of its own for none.
[[nodiscard]] QString shownStage(const Session &session, const QString &stage);
/// `5 月`, `May`; with the year where it is another one than today's; "No day yet" for an invalid month.
[[nodiscard]] QString shownMonth(QDate month, QDate today);

} // namespace kebu
