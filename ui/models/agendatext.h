#pragma once

#include "core/services/agenda.h"
#include "ui/look/theme.h"

namespace kebu {

[[nodiscard]] Due dueOf(DueState state);
/// What stands beside the shape: as dueText, but today's follow-ups give their hour alone, their group says the day.
[[nodiscard]] QString dueWordOf(const AgendaItem &item, const WallTime &now);
/// When the customer likes to be contacted: `周一、周三 09:00–11:00`; without days and hours the preference in its own
/// words, without that `Any time`.
[[nodiscard]] QString hoursText(int days, QTime from, QTime to, const QString &preference = {});
/// Parts of one line: `电话·好`, `Phone · Positive`; empty parts are left out.
[[nodiscard]] QString dotted(const QStringList &parts);
/// A company's name without its legal form, for lists.
[[nodiscard]] QString shortName(const QString &name);
/// As shown while the window is masked: the star, what is left of the name, and the number to tell customers apart.
[[nodiscard]] QString maskedCustomer(const QString &name, const QString &number, bool isCompany);

} // namespace kebu
