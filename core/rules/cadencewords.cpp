#include "core/rules/cadencerule.h"

#include "core/base/language.h"
#include "core/rules/dayword.h"

#include <QCoreApplication>
#include <QLocale>

namespace kebu {

namespace cadence {

namespace {

QString ruleText(const QString &rule, int days)
{
    if (rule == u"own")
        return QCoreApplication::translate("rules", "Own cadence: every %n days", nullptr, days);
    if (rule == u"grade_A" && days <= 7)
        return QCoreApplication::translate("rules", "Grade A: at least once a week");
    if (rule == u"grade_A")
        return QCoreApplication::translate("rules", "Grade A: at least every %n days", nullptr, days);
    if (rule == u"grade_B")
        return QCoreApplication::translate("rules", "Grade B: at least every %n days", nullptr, days);
    if (rule == u"grade_C")
        return QCoreApplication::translate("rules", "Grade C: at least every %n days", nullptr, days);
    if (rule == u"layer_key")
        return QCoreApplication::translate("rules", "Key customer: a deep conversation every %n days", nullptr, days);
    if (rule == u"layer_potential")
        return QCoreApplication::translate("rules", "Potential: a solution every %n days", nullptr, days);
    if (rule == u"layer_at_risk")
        return QCoreApplication::translate("rules", "At risk: a caring call every %n days", nullptr, days);
    return QCoreApplication::translate("rules", "Not graded yet: at least every %n days", nullptr, days);
}

QString sinceText(const CadenceFacts &facts, QDate today)
{
    if (facts.lastContact.isValid()) {
        const int days = int(facts.lastContact.daysTo(today));
        if (days <= 0)
            return QCoreApplication::translate("rules", "last contact today");
        return QCoreApplication::translate("rules", "%n days since the last contact", nullptr, days);
    }
    if (facts.knownSince.isValid() && facts.knownSince < today)
        return QCoreApplication::translate("rules", "no contact yet, known for %n days", nullptr,
                                           int(facts.knownSince.daysTo(today)));
    return QCoreApplication::translate("rules", "no contact yet");
}

} // namespace

QString goalText(const CadenceFacts &facts, const QString &rule)
{
    if (rule == u"layer_at_risk")
        return QCoreApplication::translate("rules", "Caring call: hear what is wrong and help");
    if (rule == u"layer_key")
        return QCoreApplication::translate("rules", "Deep conversation: plans, needs and how the cooperation goes");
    if (rule == u"layer_potential")
        return QCoreApplication::translate("rules", "Propose a solution");
    if (facts.letter == u"A")
        return QCoreApplication::translate("rules", "Take the tailored proposal further");
    if (facts.letter == u"B")
        return QCoreApplication::translate("rules", "Share cases and material");
    return QCoreApplication::translate("rules", "Greeting and product news");
}

QString methodFor(const CadenceFacts &facts, const QString &rule)
{
    if (!facts.preferredMethod.isEmpty())
        return facts.preferredMethod;
    if (rule == u"layer_key" || rule == u"layer_potential")
        return QStringLiteral("visit");
    if (rule == u"layer_at_risk" || facts.letter == u"A")
        return QStringLiteral("phone");
    return QStringLiteral("wechat");
}

QString whyText(const CadenceFacts &facts, const Rule &rule, QDate today)
{
    const QString why = QCoreApplication::translate("rules", "%1; %2", "rule; time since the last contact")
                            .arg(ruleText(rule.code, rule.interval.latest), sinceText(facts, today));
    const bool triedSince =
        facts.lastUnanswered && (!facts.lastContact.isValid() || *facts.lastUnanswered >= facts.lastContact);
    if (!triedSince)
        return why;
    return QCoreApplication::translate("rules", "%1; no answer on %2").arg(why, dayWord(*facts.lastUnanswered, today));
}

} // namespace cadence

namespace {

using namespace cadence;

constexpr int mostDaysTold = 14;

QString dayWord(QDate day)
{
    return uiLanguage() == Language::Chinese ? QLocale(QLocale::Chinese).toString(day, QStringLiteral("M月d日 ddd"))
                                             : QLocale(QLocale::English).toString(day, QStringLiteral("ddd d MMM"));
}

/// Why a follow-up does not fall on this day; empty where nothing speaks against it.
QString against(QDate day, const CadenceFacts &facts, const WorkCalendar &calendar, const DayRoom &room)
{
    const QString name = calendar.holidayName(day);
    switch (calendar.kind(day)) {
    case WorkCalendar::DayKind::Weekend:
        return QCoreApplication::translate("rules", "weekend");
    case WorkCalendar::DayKind::Holiday:
        return name.isEmpty() ? QCoreApplication::translate("rules", "a holiday") : name;
    case WorkCalendar::DayKind::Absence:
        return QCoreApplication::translate("rules", "you are away: %1").arg(name);
    case WorkCalendar::DayKind::Workday:
    case WorkCalendar::DayKind::MakeUpWorkday:
        break;
    }
    if (!suits(facts, day))
        return QCoreApplication::translate("rules", "does not suit the customer");
    if (room.isFull(day))
        return QCoreApplication::translate("rules", "full: %1 of %2").arg(room.on(day)).arg(room.perDay);
    return {};
}

/// The days between where the follow-up was looked for and where it fell, each with what speaks against it.
QStringList passedOver(const CadenceDecision &decision, const CadenceFacts &facts, const WorkCalendar &calendar,
                       QDate first, const DayRoom &room)
{
    QStringList lines;
    const QDate start = std::max(decision.ideal, first);
    const QDate chosen = decision.due.date;
    const QDate last = chosen > start ? chosen.addDays(-1) : chosen < start ? decision.latest : start.addDays(-1);
    for (QDate day = start; day <= last; day = day.addDays(1)) {
        const QString reason = against(day, facts, calendar, room);
        if (reason.isEmpty())
            continue;
        if (lines.size() == mostDaysTold) {
            lines << QCoreApplication::translate("rules", "and so on");
            break;
        }
        lines
            << QCoreApplication::translate("rules", "%1: %2", "day; what speaks against it").arg(dayWord(day), reason);
    }
    return lines;
}

QString countedFrom(const CadenceFacts &facts, QDate today)
{
    if (facts.lastContact.isValid())
        return QCoreApplication::translate("rules", "Counted from the last contact that reached the customer, %1.")
            .arg(dayWord(facts.lastContact));
    if (facts.knownSince.isValid())
        return QCoreApplication::translate("rules", "Nobody was reached yet: counted from %1, when they became known.")
            .arg(dayWord(baseDay(facts, today)));
    return QCoreApplication::translate("rules", "Nobody was reached yet: counted from today.");
}

} // namespace

QStringList explainDay(const CadenceDecision &decision, const CadenceFacts &facts, const CadencePolicy &policy,
                       const WorkCalendar &calendar, const WallTime &now, const DayRoom &room)
{
    const std::vector<Rule> rules = rulesFor(facts, policy);
    QStringList lines;
    for (const Rule &rule : rules) {
        const QString words = ruleText(rule.code, rule.interval.latest);
        lines << (rules.size() > 1 && rule.code == decision.rule
                      ? QCoreApplication::translate("rules", "%1 (the strictest)").arg(words)
                      : words);
    }
    lines << countedFrom(facts, now.date);
    lines << (decision.ideal == decision.latest
                  ? QCoreApplication::translate("rules", "Ideal and latest day: %1.").arg(dayWord(decision.ideal))
                  : QCoreApplication::translate("rules", "Ideal day: %1; latest: %2.")
                        .arg(dayWord(decision.ideal), dayWord(decision.latest)));
    const QDate first = firstDay(facts, policy, now);
    if (decision.latest < first)
        lines << QCoreApplication::translate("rules", "The latest day has passed: as soon as there is room.");
    else if (decision.ideal < first)
        lines << QCoreApplication::translate("rules", "The ideal day has passed.");
    lines << passedOver(decision, facts, calendar, first, room);
    QString chosen = QCoreApplication::translate("rules", "Taken: %1").arg(dayWord(decision.due.date));
    if (calendar.kind(decision.due.date) == WorkCalendar::DayKind::MakeUpWorkday)
        chosen = QCoreApplication::translate("rules", "%1, a weekend day worked in exchange").arg(chosen);
    if (decision.due.hasTime())
        chosen = QCoreApplication::translate("rules", "%1, at %2 as suits the customer")
                     .arg(chosen, decision.due.time.toString(QStringLiteral("HH:mm")));
    lines << chosen;
    return lines;
}

QString timelinessText(Timeliness standing)
{
    switch (standing) {
    case Timeliness::InTime:
        return QCoreApplication::translate("rules", "In time");
    case Timeliness::Due:
        return QCoreApplication::translate("rules", "Ideal day passed");
    case Timeliness::Late:
        return QCoreApplication::translate("rules", "Late");
    }
    return {};
}

} // namespace kebu
