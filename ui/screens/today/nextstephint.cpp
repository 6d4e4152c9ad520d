#include "ui/screens/today/nextstephint.h"

#include "core/rules/cadence.h"
#include "core/rules/naturaldate.h"
#include "core/services/nextfollowup.h"

#include <QCoreApplication>
#include <QLocale>

namespace kebu {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LogForm)
};

QString momentWord(const WallTime &when, QDate today)
{
    const QString day = dayWord(when.date, today);
    return when.hasTime() ? day + u' ' + when.time.toString(QStringLiteral("HH:mm")) : day;
}

/// The first working day after `day` that has room, within a month.
QDate roomyDay(QDate day, const LogForm::LoadOf &loadOf)
{
    constexpr int farthest = 31;
    for (int step = 1; step <= farthest; ++step) {
        const QDate candidate = day.addDays(step);
        const DayFullness fullness = loadOf(candidate);
        if (fullness.count >= 0 && !fullness.isOff && fullness.count < fullness.capacity)
            return candidate;
    }
    return {};
}

void tellLoad(NextStepHint &hint, QDate day, const LogForm::LoadOf &loadOf)
{
    const DayFullness fullness = loadOf(day);
    if (fullness.count < 0)
        return;
    hint.isOverfull = fullness.isOff || fullness.count >= fullness.capacity;
    if (fullness.isOff)
        hint.load =
            fullness.holiday.isEmpty() ? Words::tr("a day off") : Words::tr("%1, a day off").arg(fullness.holiday);
    else if (fullness.count > 0)
        hint.load = Words::tr("%n on that day already", nullptr, fullness.count);
    if (hint.isOverfull)
        hint.easier = roomyDay(day, loadOf);
}

void tellCadence(NextStepHint &hint, const Record &customer, const CadencePolicy &policy, const WorkCalendar &calendar,
                 const WallTime &now, const LogForm::LoadOf &loadOf, bool isTyped)
{
    if (!isCaredFor(customer))
        return;
    CadenceFacts facts = cadenceHabits(customer);
    facts.lastContact = now.date; // as it will be once this contact is saved
    const DayRoom room{policy.followUpsPerDay, [&loadOf](QDate day) { return std::max(0, loadOf(day).count); }};
    const CadenceDecision decision = nextFollowUp(facts, policy, calendar, now, room);
    if (!isTyped)
        hint.meaning = Words::tr("Left empty: %1, by the rhythm").arg(momentWord(decision.due, now.date));
    hint.why = Words::tr("At the latest %1. %2").arg(dayWord(decision.latest, now.date), decision.why);
}

} // namespace

QString dayWord(QDate day, QDate today)
{
    const bool isThisYear = day.year() == today.year();
    if (uiLanguage() == Language::Chinese)
        return QLocale(QLocale::Chinese, QLocale::China)
            .toString(day, isThisYear ? QStringLiteral("M/d ddd") : QStringLiteral("yyyy/M/d ddd"));
    return QLocale(QLocale::English)
        .toString(day, isThisYear ? QStringLiteral("ddd d MMM") : QStringLiteral("ddd d MMM yyyy"));
}

std::optional<WallTime> parseNext(const QString &text, const WallTime &now)
{
    return text.trimmed().isEmpty() ? std::nullopt : parseWhen(text, now);
}

NextStepHint nextStepHint(const QString &typed, const Record &customer, const CadencePolicy &policy,
                          const WorkCalendar &calendar, const WallTime &now, const LogForm::LoadOf &loadOf)
{
    NextStepHint hint;
    if (customer.isNull())
        return hint;
    if (typed.trimmed().isEmpty()) {
        tellCadence(hint, customer, policy, calendar, now, loadOf, false);
        return hint;
    }
    const std::optional<WallTime> when = parseNext(typed, now);
    if (!when) {
        hint.meaning = Words::tr("Not understood. Try: tomorrow 3pm, next Wed, +3d, 5/8.");
        hint.tone = ElidedLabel::Tone::Error;
        return hint;
    }
    hint.meaning = QStringLiteral("✓ ") + momentWord(*when, now.date);
    hint.tone = ElidedLabel::Tone::Success;
    if (when->date < now.date) {
        hint.meaning = Words::tr("%1 has passed already.").arg(momentWord(*when, now.date));
        hint.tone = ElidedLabel::Tone::Warning;
    }
    tellLoad(hint, when->date, loadOf);
    tellCadence(hint, customer, policy, calendar, now, loadOf, true);
    return hint;
}

Understood readHappened(const QString &text, const WallTime &now)
{
    const std::optional<WallTime> when = parseWhen(text, now, Leaning::Past);
    if (!when)
        return {Understood::Outcome::Unknown, Words::tr("Not understood."), {}};
    if (when->date > now.date)
        return {Understood::Outcome::Doubtful, Words::tr("%1 is yet to come.").arg(momentWord(*when, now.date)), {}};
    return {Understood::Outcome::Understood, momentWord(*when, now.date), {}};
}

Understood readNextStep(const QString &text, const WallTime &now)
{
    const std::optional<WallTime> when = parseNext(text, now);
    return when ? Understood{Understood::Outcome::Understood, momentWord(*when, now.date), {}}
                : Understood{Understood::Outcome::Unknown, Words::tr("Not understood."), {}};
}

} // namespace kebu
