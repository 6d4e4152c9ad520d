#pragma once

#include "core/reports/metric.h"

#include <QString>

namespace kebu {

/// A stretch of the calendar that reports are made for: the week, month, quarter or year around a day, or all time.
struct ReportPeriod {
    enum class Unit { Week, Month, Quarter, Year, All };

    Unit unit = Unit::Month;
    QDate day;

    /// Open on both sides for all time.
    [[nodiscard]] Period days() const;
    /// As many units later; negative: earlier.
    [[nodiscard]] ReportPeriod moved(int units) const;
    /// `2026 年 4 月`, `April 2026`; in the language of the window.
    [[nodiscard]] QString title() const;
    /// That the day lies within and the rest is still to come, so that the figures grow and are less than those of a
    /// whole period before; empty where the period is over, not begun or all time.
    [[nodiscard]] QString remark(QDate today, bool isCompared) const;

    bool operator==(const ReportPeriod &) const = default;
};

} // namespace kebu
