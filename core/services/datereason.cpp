#include "core/services/datereason.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/nextfollowup.h"

#include <QCoreApplication>
#include <QLocale>

namespace kebu {

namespace {

QString dayWord(QDate day)
{
    return uiLanguage() == Language::Chinese ? QLocale(QLocale::Chinese).toString(day, QStringLiteral("M月d日 ddd"))
                                             : QLocale(QLocale::English).toString(day, QStringLiteral("ddd d MMM"));
}

QString originLine(const Record &task)
{
    const QString origin = task.text(task::origin);
    if (origin == u"plan")
        return QCoreApplication::translate("followup", "A step of a plan.");
    if (origin == u"promise")
        return QCoreApplication::translate("followup", "It was promised for this day.");
    if (origin == u"key_date")
        return QCoreApplication::translate("followup", "A key date comes near.");
    if (task.text(task::about).startsWith(u"interaction"))
        return QCoreApplication::translate("followup", "A second try: the last attempt was not answered.");
    return QCoreApplication::translate("followup", "The day was set by a person.");
}

class Reasoning
{
public:
    Reasoning(Snapshot &view, CadencePlanner &planner) : m_view(view), m_planner(planner) {}

    Result<DateReason> ofTask(const Record &task)
    {
        KEBU_TRY(takeCustomer(task.ref(task::customer)));
        m_reason.task = task.id();
        m_reason.goal = task.text(task::goal);
        m_reason.origin = task.text(task::origin);
        m_reason.due = task.wallTime(task::dueAt);
        m_reason.postponed = int(task.number(task::postponedCount));
        if (m_reason.origin == u"cadence")
            explainCadence(task);
        else
            explainOther(task);
        if (m_reason.postponed > 0)
            tellPostponed(task.text(task::postponeReason));
        return m_reason;
    }

    Result<DateReason> ofNobody(Id customer)
    {
        KEBU_TRY(takeCustomer(customer));
        if (!isCaredFor(m_customer))
            m_reason.lines << QCoreApplication::translate("followup", "Lost or archived: no contact is planned.");
        else if (m_planner.isDormant(m_facts))
            m_reason.lines << QCoreApplication::translate(
                "followup",
                "Dormant: nobody was reached for so long that no contact is planned. Any contact wakes it.");
        else
            m_reason.lines << QCoreApplication::translate("followup", "No contact is planned yet.");
        return m_reason;
    }

private:
    Result<void> takeCustomer(Id id)
    {
        KEBU_LET(customer, m_view.get(customer::type(), id));
        m_customer = std::move(customer);
        m_reason.customer = id;
        m_reason.customerName = m_customer.text(customer::name);
        m_reason.number = m_customer.text(customer::number);
        KEBU_LET(facts, m_planner.factsOf(m_customer));
        m_facts = std::move(facts);
        m_reason.lastContact = m_facts.lastContact;
        if (isCaredFor(m_customer))
            takeDecision();
        return {};
    }

    void takeDecision()
    {
        m_asOf = {m_facts.lastContact.isValid()  ? m_facts.lastContact
                  : m_facts.knownSince.isValid() ? std::min(m_facts.knownSince, m_view.today())
                                                 : m_view.today(),
                  {},
                  {}};
        m_calendar = m_planner.calendarOf(m_customer.ref(customer::owner));
        m_decision = nextFollowUp(m_facts, m_planner.policy(), m_calendar, m_asOf);
        m_reason.rule = m_decision.rule;
        m_reason.ideal = m_decision.ideal;
        m_reason.latest = m_decision.latest;
        m_reason.standing = timeliness(m_decision.ideal, m_decision.latest, m_view.today());
    }

    void explainCadence(const Record &task)
    {
        const DayRoom room = m_planner.roomOf(m_customer.ref(customer::owner), task);
        const CadenceDecision full = nextFollowUp(m_facts, m_planner.policy(), m_calendar, m_asOf, room);
        const bool isAsPlanned = full.due.date == m_reason.due.date;
        const CadenceDecision &told = isAsPlanned ? full : m_decision;
        m_reason.lines =
            explainDay(told, m_facts, m_planner.policy(), m_calendar, m_asOf, isAsPlanned ? room : DayRoom{});
        if (told.due.date == m_reason.due.date || m_reason.postponed > 0)
            return;
        m_reason.lines.removeLast(); // the day of the rule is not the day it stands on
        m_reason.lines << QCoreApplication::translate("followup",
                                                      "It was planned for %1, as the days and the customer stood then.")
                              .arg(dayWord(m_reason.due.date));
    }

    void explainOther(const Record &task)
    {
        m_reason.lines << originLine(task);
        if (m_reason.ideal.isValid())
            m_reason.lines << QCoreApplication::translate("followup", "By the rhythm alone: ideal %1, latest %2.")
                                  .arg(dayWord(m_reason.ideal), dayWord(m_reason.latest));
        if (m_reason.ideal.isValid() && m_reason.due.date > m_reason.latest)
            m_reason.lines << QCoreApplication::translate("followup", "It lies after the latest day of the rhythm.");
    }

    void tellPostponed(const QString &because)
    {
        const QString times =
            QCoreApplication::translate("followup", "Postponed %n time(s), to %1.", nullptr, m_reason.postponed)
                .arg(dayWord(m_reason.due.date));
        m_reason.lines << (because.isEmpty()
                               ? times
                               : QCoreApplication::translate("followup", "%1 Reason: %2").arg(times, because));
    }

    Snapshot &m_view;
    CadencePlanner &m_planner;
    Record m_customer{customer::type()};
    CadenceFacts m_facts;
    WallTime m_asOf;
    WorkCalendar m_calendar;
    CadenceDecision m_decision;
    DateReason m_reason;
};

} // namespace

Result<DateReason> whyDate(Snapshot &view, Id id)
{
    KEBU_LET(task, view.get(task::type(), id));
    KEBU_LET(planner, CadencePlanner::of(view));
    return Reasoning(view, planner).ofTask(task);
}

Result<DateReason> whyNext(Snapshot &view, Id customer)
{
    KEBU_LET(next, earliestOpenTask(view, customer));
    KEBU_LET(planner, CadencePlanner::of(view));
    Reasoning reasoning(view, planner);
    if (!next)
        return reasoning.ofNobody(customer);
    const bool isAsleep = next->text(task::origin) == u"cadence";
    if (isAsleep) {
        KEBU_LET(record, view.get(customer::type(), customer));
        KEBU_LET(facts, planner.factsOf(record));
        if (planner.isDormant(facts))
            return reasoning.ofNobody(customer);
    }
    return reasoning.ofTask(*next);
}

} // namespace kebu
