#include "core/rules/cadence.h"

#include "core/rules/cadencerule.h"

#include <algorithm>

namespace kebu {

namespace cadence {

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

Hours hoursOf(const CadenceFacts &facts, const CadencePolicy &policy)
{
    if (!facts.preferredFrom.isValid() && !facts.preferredTo.isValid())
        return {};
    const QTime from =
        facts.preferredFrom.isValid() ? facts.preferredFrom : std::min(policy.dayBegins, facts.preferredTo);
    const bool isOrdered = facts.preferredTo.isValid() && from <= facts.preferredTo;
    return {from, isOrdered ? facts.preferredTo : std::max(policy.dayEnds, from)};
}

bool suits(const CadenceFacts &facts, QDate day)
{
    return facts.preferredDays == 0 || (facts.preferredDays >> (day.dayOfWeek() - 1) & 1) != 0;
}

QDate firstDay(const CadenceFacts &facts, const CadencePolicy &policy, const WallTime &now)
{
    const Hours hours = hoursOf(facts, policy);
    const bool isOver = hours.to.isValid() && now.hasTime() && now.time > hours.to;
    const QDate open = isOver ? now.date.addDays(1) : now.date;
    return facts.lastContact.isValid() ? std::max(open, facts.lastContact.addDays(1)) : open;
}

QDate baseDay(const CadenceFacts &facts, QDate today)
{
    if (facts.lastContact.isValid())
        return facts.lastContact;
    return facts.knownSince.isValid() ? std::min(facts.knownSince, today) : today;
}

} // namespace cadence

namespace {

using namespace cadence;

constexpr int weekBefore = 7;
constexpr int workdaysTried = 10; ///< for a follow-up that is late already
constexpr int longestSearch = 366;

/// Where a follow-up may fall.
struct Window {
    QDate first;
    QDate early; ///< coming sooner than this, even on a day that suits, makes little sense
    QDate ideal;
    QDate latest;
};

Window windowFor(QDate base, QDate first, const CadencePolicy::Interval &interval)
{
    const QDate ideal = base.addDays(interval.ideal);
    const QDate early = ideal.addDays(-std::min(weekBefore, interval.ideal / 2));
    return {first, std::max(first, early), ideal, base.addDays(interval.latest)};
}

/// Finds the day of a follow-up; each step looks for what the one before did not find.
class DaySearch
{
public:
    DaySearch(const Window &window, const CadenceFacts &facts, const WorkCalendar &calendar, const DayRoom &room)
        : m_window(window),
          m_start(std::max(window.ideal, window.first)),
          m_facts(facts),
          m_calendar(calendar),
          m_room(room)
    {
    }

    [[nodiscard]] QDate find()
    {
        if (m_window.latest < m_window.first)
            return soonest();
        for (const bool mustSuit : {true, false}) {
            m_mustSuit = mustSuit;
            if (const QDate day = within(); day.isValid())
                return day;
        }
        const QDate day = lastWorkdayFrom(m_window.first);
        return day.isValid() ? day : soonest();
    }

private:
    [[nodiscard]] bool fits(QDate day) const
    {
        return m_calendar.isWorkday(day) && (!m_mustSuit || suits(m_facts, day));
    }

    /// From the ideal to the latest day, or shortly before; where all of them are full, the least full.
    [[nodiscard]] QDate within() const
    {
        QDate leastFull;
        const auto weigh = [&](QDate day) {
            if (!leastFull.isValid() || m_room.on(day) < m_room.on(leastFull))
                leastFull = day;
        };
        for (QDate day = m_start; day <= m_window.latest; day = day.addDays(1)) {
            if (!fits(day))
                continue;
            if (!m_room.isFull(day))
                return day;
            weigh(day);
        }
        for (QDate day = m_start.addDays(-1); day >= m_window.early; day = day.addDays(-1)) {
            if (!fits(day))
                continue;
            if (!m_room.isFull(day))
                return day;
            weigh(day);
        }
        return leastFull;
    }

    [[nodiscard]] QDate lastWorkdayFrom(QDate first) const
    {
        for (QDate day = m_start.addDays(-1); day >= first; day = day.addDays(-1)) {
            if (m_calendar.isWorkday(day))
                return day;
        }
        return {};
    }

    /// Late already, or only days off until the latest day.
    [[nodiscard]] QDate soonest() const
    {
        QDate leastFull;
        int tried = 0;
        for (int i = 0; i < longestSearch && tried < workdaysTried; ++i) {
            const QDate day = m_window.first.addDays(i);
            if (!m_calendar.isWorkday(day))
                continue;
            if (!m_room.isFull(day))
                return day;
            ++tried;
            if (!leastFull.isValid() || m_room.on(day) < m_room.on(leastFull))
                leastFull = day;
        }
        return leastFull.isValid() ? leastFull : m_window.first; // a calendar of days off alone cannot hang the program
    }

    Window m_window;
    QDate m_start;
    const CadenceFacts &m_facts;
    const WorkCalendar &m_calendar;
    const DayRoom &m_room;
    bool m_mustSuit = true;
};

} // namespace

CadenceDecision nextFollowUp(const CadenceFacts &facts, const CadencePolicy &policy, const WorkCalendar &calendar,
                             const WallTime &now, const DayRoom &room)
{
    const Rule rule = strictest(rulesFor(facts, policy));
    const Window window = windowFor(baseDay(facts, now.date), firstDay(facts, policy, now), rule.interval);

    CadenceDecision decision;
    decision.due.date = DaySearch(window, facts, calendar, room).find();
    decision.due.time = hoursOf(facts, policy).from;
    if (decision.due.hasTime() && decision.due.date == now.date && now.hasTime())
        decision.due.time = std::max(decision.due.time, now.time);
    decision.ideal = window.ideal;
    decision.latest = window.latest;
    decision.intervalDays = rule.interval.ideal;
    decision.rule = rule.code;
    decision.goal = goalText(facts, rule.code);
    decision.why = whyText(facts, rule, now.date);
    decision.method = methodFor(facts, rule.code);
    return decision;
}

Timeliness timeliness(QDate ideal, QDate latest, QDate today)
{
    if (today <= ideal)
        return Timeliness::InTime;
    return today <= latest ? Timeliness::Due : Timeliness::Late;
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
