#pragma once

#include "core/domain/target.h"
#include "core/reports/metric.h"

namespace kebu {

/// How a target's figure is measured: half of a metric's total.
struct TargetMeasure {
    const char *code;   ///< of the picklist `target.measure`
    const char *metric; ///< whose total says it
    enum class Half { Base, Count, Value } half;
    bool isMoney = false;
};
/// Null for a measure that the user added to the list: nothing measures it.
[[nodiscard]] const TargetMeasure *findTargetMeasure(const QString &code);

/// A target and how far it came.
struct TargetProgress {
    Id id;
    QString measure; ///< code
    QString label;   ///< of the measure, in the user's language
    Id owner;        ///< null: all customers
    QString ownerName;
    Period period;
    double goal = 0; ///< amounts in whole units of the currency
    double reached = 0;
    bool isMeasured = true; ///< false: nothing measures it
    bool isMoney = false;
    bool isOver = false; ///< its last day has passed
    QString because;

    [[nodiscard]] bool isReached() const { return isMeasured && reached >= goal; }
    [[nodiscard]] double share() const { return goal > 0 ? reached / goal : 0; }
    /// `Amount won · 王伟`
    [[nodiscard]] QString shortTitle() const;
    /// `Amount won · 王伟 · 2026-Q2`
    [[nodiscard]] QString title() const;
    /// `1,640,000 of 2,000,000`
    [[nodiscard]] QString figure() const;
};

/// The targets whose days meet the period (no period: all), the latest last day first, of one owner's customers or of
/// everybody's. `where` narrows the customers that are counted. Runs a metric a target: off the window's thread.
[[nodiscard]] Result<std::vector<TargetProgress>> targetsWithin(Snapshot &view, const Period &period,
                                                                std::optional<Id> owner = std::nullopt,
                                                                const QString &where = {});
/// The words of a period: `2026`, `2026-Q2`, `2026-04`, else both days.
[[nodiscard]] QString periodWords(const Period &period);

} // namespace kebu
