#pragma once

#include "core/rules/radar.h"
#include "tests/support/book.h"

#include <vector>

class QRandomGenerator;

namespace kebu::test {

/// Noon of the day where the books of the tests are.
[[nodiscard]] Instant noonOf(QDate day);

/// What is known of a customer: a contact at noon, an order, a complaint that was resolved a day later or is open.
void talk(TempBook &book, Id customer, QDate day, const char *topic = "", const char *reach = "reached");
void buy(TempBook &book, Id customer, QDate day, qint64 amount);
void complain(TempBook &book, Id customer, QDate day, bool isOpen);

/// A customer to whom anything may have happened up to that day.
Id randomCustomer(TempBook &book, QDate today, QRandomGenerator &random);

/// What the radar warns of about it on that day.
[[nodiscard]] std::vector<Warning> warningsOn(TempBook &book, Id customer, QDate day);

} // namespace kebu::test
