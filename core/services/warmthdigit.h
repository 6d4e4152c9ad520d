#pragma once

#include <QDate>
#include <QString>

namespace kebu {

/// The digit beside the letter on a day, from the dates a customer_summary holds (ISO text, empty: never): 1 hot,
/// 2 warm, 3 cold. Both dates are the last day of their state, so nothing has to be recomputed when a day passes.
[[nodiscard]] inline int warmthDigit(const QString &hotUntil, const QString &warmUntil, QDate day)
{
    const QString on = day.toString(Qt::ISODate);
    if (!hotUntil.isEmpty() && on <= hotUntil)
        return 1;
    return !warmUntil.isEmpty() && on <= warmUntil ? 2 : 3;
}

/// `A1`; empty without a letter.
[[nodiscard]] inline QString gradeCode(const QString &letter, int digit)
{
    return letter.isEmpty() ? QString() : letter + QString::number(digit);
}

} // namespace kebu
