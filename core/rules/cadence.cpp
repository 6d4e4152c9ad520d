#include "core/rules/cadence.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <vector>

namespace kebu {

namespace {

/// An interval that applies to a customer, by its code.
struct Rule {
    QString code;
    CadencePolicy::Interval interval;
};

std::vector<Rule> rulesFor(const CadenceFacts &facts, const CadencePolicy &policy)
{
    std::vector<Rule> rules;
    if (facts.ownDays && *facts.ownDays > 0)
        rules.push_back({QStringLiteral("own"), {*facts.ownDays, *facts.ownDays}});
    else if (facts.letter == u"A")
        rules.push_back({QStringLiteral("grade_A"), policy.gradeA});
    else if (facts.letter == u"B")
        rules.push_back({QStringLiteral("grade_B"), policy.gradeB});
    else if (facts.letter == u"C")
        rules.push_back({QStringLiteral("grade_C"), policy.gradeC});

    if (facts.layer == u"key")
        rules.push_back({QStringLiteral("layer_key"), policy.layerKey});
    else if (facts.layer == u"potential")
        rules.push_back({QStringLiteral("layer_potential"), policy.layerPotential});
    else if (facts.layer == u"at_risk")
        rules.push_back({QStringLiteral("layer_at_risk"), policy.layerAtRisk});

    if (rules.empty())
        rules.push_back({QStringLiteral("ungraded"), policy.gradeC});
    return rules;
}

/// The rule that asks soonest, held to the earliest last day of all.
Rule strictest(const std::vector<Rule> &rules)
{
    Rule result = rules.front();
    int latest = result.interval.latest;
    for (const Rule &rule : rules) {
        latest = std::min(latest, rule.interval.latest);
        if (rule.interval.ideal < result.interval.ideal)
            result = rule;
    }
    result.interval.latest = std::max(latest, result.interval.ideal);
    return result;
}

/// Finds the day for a follow-up between bounds.
class DaySearch
{
public:
    DaySearch(const WorkCalendar &calendar, int preferredDays) : m_calendar(calendar), m_preferred(preferredDays) {}

    [[nodiscard]] QDate forward(QDate from, QDate to, bool mustSuit) const
    {
        for (QDate day = from; day <= to; day = day.addDays(1)) {
            if (fits(day, mustSuit))
                return day;
        }
        return {};
    }

    [[nodiscard]] QDate backward(QDate from, QDate to, bool mustSuit) const
    {
        for (QDate day = from; day >= to; day = day.addDays(-1)) {
            if (fits(day, mustSuit))
                return day;
        }
        return {};
    }

private:
    [[nodiscard]] bool fits(QDate day, bool mustSuit) const
    {
        if (!m_calendar.isWorkday(day))
            return false;
        return !mustSuit || m_preferred == 0 || (m_preferred >> (day.dayOfWeek() - 1) & 1) != 0;
    }

    const WorkCalendar &m_calendar;
    int m_preferred;
};

/// The days between which a follow-up may fall.
struct Window {
    QDate first;    ///< not before today, nor on the day of the contact it follows
    QDate sensible; ///< coming earlier than this, even on a day that suits, makes little sense
    QDate ideal;
    QDate latest;
};

Window windowFor(const CadenceFacts &facts, const CadencePolicy::Interval &interval, QDate today)
{
    const QDate known = facts.lastContact.isValid() ? facts.lastContact : facts.knownSince;
    const QDate base = known.isValid() ? std::min(known, today) : today;
    Window window;
    window.first = facts.lastContact.isValid() ? std::max(today, base.addDays(1)) : today;
    window.sensible = std::max(window.first, base.addDays((interval.ideal + 1) / 2));
    window.ideal = base.addDays(interval.ideal);
    window.latest = base.addDays(interval.latest);
    return window;
}

QDate dayFor(const Window &window, const DaySearch &search, const WorkCalendar &calendar)
{
    if (window.latest < window.first)
        return calendar.nextWorkday(window.first);
    const QDate start = std::max(window.ideal, window.first);
    for (const bool mustSuit : {true, false}) {
        if (const QDate day = search.forward(start, window.latest, mustSuit); day.isValid())
            return day;
        if (const QDate day = search.backward(start, window.sensible, mustSuit); day.isValid())
            return day;
    }
    if (const QDate day = search.backward(start, window.first, false); day.isValid())
        return day;
    return calendar.nextWorkday(window.latest);
}

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

QString whyText(const CadenceFacts &facts, const Rule &rule, QDate today)
{
    const QString why = QCoreApplication::translate("rules", "%1; %2", "rule; time since the last contact")
                            .arg(ruleText(rule.code, rule.interval.latest), sinceText(facts, today));
    const bool triedSince =
        facts.lastUnanswered && (!facts.lastContact.isValid() || *facts.lastUnanswered >= facts.lastContact);
    if (!triedSince)
        return why;
    return QCoreApplication::translate("rules", "%1; no answer on %2")
        .arg(why, facts.lastUnanswered->toString(Qt::ISODate));
}

} // namespace

CadenceDecision nextFollowUp(const CadenceFacts &facts, const CadencePolicy &policy, const WorkCalendar &calendar,
                             QDate today)
{
    const Rule rule = strictest(rulesFor(facts, policy));
    const Window window = windowFor(facts, rule.interval, today);

    CadenceDecision decision;
    decision.due.date = dayFor(window, DaySearch(calendar, facts.preferredDays), calendar);
    decision.due.time = facts.preferredFrom;
    decision.ideal = window.ideal;
    decision.latest = window.latest;
    decision.intervalDays = rule.interval.ideal;
    decision.rule = rule.code;
    decision.goal = goalText(facts, rule.code);
    decision.why = whyText(facts, rule, today);
    decision.method = methodFor(facts, rule.code);
    return decision;
}

WallTime retryAfterNoAnswer(const WallTime &now, int attemptsToday, const WorkCalendar &calendar, QTime preferredFrom,
                            const CadencePolicy &policy)
{
    if (attemptsToday <= 1 && now.hasTime()) {
        const QTime again = now.time.addSecs(policy.retryAfterHours * 3600);
        const bool isSameDay = again > now.time; // QTime wraps at midnight
        if (isSameDay && again <= policy.dayEnds)
            return {now.date, std::max(again, policy.dayBegins), now.zone};
    }
    QTime hour = preferredFrom;
    if (!hour.isValid() && now.hasTime())
        hour = std::clamp(now.time, policy.dayBegins, policy.dayEnds);
    return {calendar.nextWorkday(now.date.addDays(1)), hour, now.zone};
}

} // namespace kebu
