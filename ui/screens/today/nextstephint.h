#pragma once

#include "core/base/datetime.h"
#include "core/domain/record.h"
#include "ui/look/fields.h"
#include "ui/look/labels.h"
#include "ui/screens/today/logform.h"

namespace kebu {

/// What the lines under "By when" say.
struct NextStepHint {
    QString meaning; ///< the day understood, or the one the cadence would take
    ElidedLabel::Tone tone = ElidedLabel::Tone::Muted;
    QString load; ///< how full that day is
    bool isOverfull = false;
    QString why;  ///< the rule behind it
    QDate easier; ///< a working day with room, offered where that day is over its capacity or off
};

/// `typed` empty: what the customer's cadence gives when this contact counts. A null customer gives nothing.
[[nodiscard]] NextStepHint nextStepHint(const QString &typed, const Record &customer, const CadencePolicy &policy,
                                        const WorkCalendar &calendar, const WallTime &now,
                                        const LogForm::LoadOf &loadOf);

/// For the fields themselves: understood, or what is wrong.
[[nodiscard]] Understood readHappened(const QString &text, const WallTime &now);
[[nodiscard]] Understood readNextStep(const QString &text, const WallTime &now);
[[nodiscard]] std::optional<WallTime> parseNext(const QString &text, const WallTime &now);
/// `5/6 周三`, `Wed 6 May`
[[nodiscard]] QString dayWord(QDate day, QDate today);

} // namespace kebu
