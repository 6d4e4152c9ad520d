#include "core/rules/radar.h"

#include "core/base/money.h"
#include "core/rules/dayword.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

constexpr int fewestEarlierContacts = 3;
constexpr int fewestEarlierOrders = 2;
constexpr int severeWorkdaysLate = 5;

constexpr int now = 3;
constexpr int thisWeek = 2;
constexpr int keepAnEyeOn = 1;

/// Collects the warnings of one customer on one day.
class Radar
{
public:
    Radar(const WarningFacts &facts, const WorkCalendar &calendar, QDate today)
        : m_facts(facts),
          m_calendar(calendar),
          m_today(today)
    {
    }

    [[nodiscard]] std::vector<Warning> sweep() &&
    {
        warnOfPromises();
        warnOfPayments();
        warnOfComplaints();
        warnOfCases();
        if (!m_facts.ended) {
            warnOfSilence();
            warnOfFollowUp();
            warnOfFewerContacts();
            warnOfFallingOrders();
            warnOfQuotations();
            warnOfDeciderWhoLeft();
            warnOfPassedCloses();
            warnOfRenewals();
        }
        std::stable_sort(m_warnings.begin(), m_warnings.end(), [](const Warning &a, const Warning &b) {
            return a.severity != b.severity ? a.severity > b.severity : a.since < b.since;
        });
        return std::move(m_warnings);
    }

private:
    void add(const char *code, const QString &text, QDate since, int severity)
    {
        m_warnings.push_back({QString::fromLatin1(code), text, since, severity});
    }

    [[nodiscard]] bool isPast(QDate day) const { return day.isValid() && day < m_today; }
    [[nodiscard]] int daysSince(QDate day) const { return int(day.daysTo(m_today)); }
    [[nodiscard]] int lateness(QDate due) const
    {
        return m_calendar.workdaysBetween(due, m_today) >= severeWorkdaysLate ? now : thisWeek;
    }

    void warnOfSilence()
    {
        const QDate from = silentFrom(m_facts.lastContact, m_facts.knownSince, m_facts.silentAfterDays);
        if (!from.isValid() || m_today < from)
            return;
        const QString text = m_facts.lastContact.isValid()
                                 ? QCoreApplication::translate("rules", "No contact for %n days, the last was on %1",
                                                               nullptr, daysSince(m_facts.lastContact))
                                       .arg(said(m_facts.lastContact))
                                 : QCoreApplication::translate("rules", "Never reached in %n days, known since %1",
                                                               nullptr, daysSince(m_facts.knownSince))
                                       .arg(said(m_facts.knownSince));
        add("silent", text, from, now);
    }

    void warnOfFollowUp()
    {
        const QDate due = m_facts.nextDue.date;
        if (!isPast(due))
            return;
        add("follow_up_overdue",
            QCoreApplication::translate("rules", "Follow-up overdue for %n days, it was due on %1", nullptr,
                                        daysSince(due))
                .arg(said(due)),
            due.addDays(1), lateness(due));
    }

    void warnOfPromises()
    {
        for (const WarningFacts::Promise &promise : m_facts.openPromises) {
            if (!isPast(promise.dueOn))
                continue;
            const int days = daysSince(promise.dueOn);
            const QString text =
                promise.ours ? QCoreApplication::translate("rules", "Our promise is overdue for %n days, due on %1: %2",
                                                           nullptr, days)
                             : QCoreApplication::translate(
                                   "rules", "Their promise is overdue for %n days, due on %1: %2", nullptr, days);
            // the customer waits for ours; theirs is a reason to ask
            const int severity = promise.ours ? now : lateness(promise.dueOn) - 1;
            add("promise_overdue", text.arg(said(promise.dueOn), promise.text), promise.dueOn.addDays(1), severity);
        }
    }

    [[nodiscard]] QString said(QDate day) const { return dayWord(day, m_today); }

    [[nodiscard]] bool contactsFall() const
    {
        return m_facts.earlierContacts >= fewestEarlierContacts && 2 * m_facts.recentContacts < m_facts.earlierContacts;
    }

    [[nodiscard]] bool ordersFall() const
    {
        return m_facts.earlierOrders >= fewestEarlierOrders && m_facts.earlierOrderedMinor > 0 &&
               m_facts.recentOrderedMinor < m_facts.earlierOrderedMinor - m_facts.recentOrderedMinor;
    }

    [[nodiscard]] int fallSeverity() const { return contactsFall() && ordersFall() ? thisWeek : keepAnEyeOn; }

    void warnOfFewerContacts()
    {
        if (!contactsFall())
            return;
        add("contacts_falling",
            QCoreApplication::translate("rules", "Contacts are falling: %1 since %2, %3 in the 90 days before")
                .arg(m_facts.recentContacts)
                .arg(said(m_today.addDays(1 - trendWindowDays)))
                .arg(m_facts.earlierContacts),
            m_today, fallSeverity());
    }

    void warnOfFallingOrders()
    {
        if (!ordersFall())
            return;
        add("orders_falling",
            QCoreApplication::translate("rules", "Orders are falling: %1 since %2, %3 in the 180 days before")
                .arg(Money{m_facts.recentOrderedMinor}.toGroupedString(), said(m_today.addDays(1 - orderWindowDays)),
                     Money{m_facts.earlierOrderedMinor}.toGroupedString()),
            m_today, fallSeverity());
    }

    void warnOfQuotations()
    {
        for (const WarningFacts::Quotation &quotation : m_facts.unanswered) {
            if (!quotation.sentOn.isValid() || quotation.sentOn > m_today)
                continue;
            QDate from = quotation.sentOn.addDays(quotationAnswerDays);
            if (quotation.validUntil.isValid())
                from = std::min(from, std::max(quotation.validUntil, quotation.sentOn).addDays(1));
            if (m_today < from)
                continue;
            const QString what =
                quotation.what.isEmpty() ? Money{quotation.amountMinor}.toGroupedString() : quotation.what;
            add("quotation_unanswered",
                QCoreApplication::translate("rules", "A quotation has no answer for %n days, sent on %1: %2", nullptr,
                                            daysSince(quotation.sentOn))
                    .arg(said(quotation.sentOn), what),
                from, thisWeek);
        }
    }

    void warnOfDeciderWhoLeft()
    {
        const QDate left = m_facts.deciderLeft.on;
        if (!left.isValid() || left > m_today || daysSince(left) > deciderLeftDays)
            return;
        add("decider_left",
            QCoreApplication::translate("rules",
                                        "The decision maker left %n days ago, on %1, and nobody decides now: "
                                        "%2",
                                        nullptr, daysSince(left))
                .arg(said(left), m_facts.deciderLeft.what),
            left, thisWeek);
    }

    void warnOfPassedCloses()
    {
        for (const WarningFacts::Dated &opportunity : m_facts.openOpportunities) {
            if (!isPast(opportunity.on))
                continue;
            add("close_passed",
                QCoreApplication::translate("rules", "The expected close passed %n days ago, on %1: %2", nullptr,
                                            daysSince(opportunity.on))
                    .arg(said(opportunity.on), opportunity.what),
                opportunity.on.addDays(1), thisWeek);
        }
    }

    void warnOfComplaints()
    {
        if (m_facts.openComplaints <= 0)
            return;
        QString text = QCoreApplication::translate("rules", "Open complaints: %1").arg(m_facts.openComplaints);
        if (m_facts.oldestComplaint.isValid())
            text = QCoreApplication::translate("rules", "Open complaints: %1, the oldest since %2")
                       .arg(m_facts.openComplaints)
                       .arg(said(m_facts.oldestComplaint));
        add("complaint_open", text, m_facts.oldestComplaint.isValid() ? m_facts.oldestComplaint : m_today, now);
    }

    void warnOfCases()
    {
        for (const WarningFacts::Case &open : m_facts.openCases) {
            if (open.dueAt >= m_facts.now)
                continue;
            const int days = daysSince(open.due.date);
            const QString text =
                days > 0 ? QCoreApplication::translate("rules", "A service case is overdue for %n days, due on %1: %2",
                                                       nullptr, days)
                               .arg(said(open.due.date), open.what)
                         : QCoreApplication::translate("rules", "A service case is overdue since %1 today: %2",
                                                       "time, kind and number")
                               .arg(open.due.time.toString(QStringLiteral("HH:mm")), open.what);
            add("case_overdue", text, open.due.date, now);
        }
    }

    void warnOfRenewals()
    {
        for (const WarningFacts::Dated &contract : m_facts.renewals) {
            const int days = contract.on.isValid() ? int(m_today.daysTo(contract.on)) : -1;
            if (days < 0 || days > renewalNearDays)
                continue;
            add("renewal_near",
                QCoreApplication::translate("rules", "The contract ends in %n days, on %1: %2", nullptr, days)
                    .arg(said(contract.on), contract.what),
                contract.on.addDays(-renewalNearDays), days <= renewalNearDays / 2 ? thisWeek : keepAnEyeOn);
        }
    }

    void warnOfPayments()
    {
        for (const WarningFacts::Dated &payment : m_facts.unpaid) {
            if (!isPast(payment.on))
                continue;
            add("payment_overdue",
                QCoreApplication::translate("rules", "A payment is overdue for %n days, due on %1: %2", nullptr,
                                            daysSince(payment.on))
                    .arg(said(payment.on), payment.what),
                payment.on.addDays(1), lateness(payment.on));
        }
    }

    const WarningFacts &m_facts;
    const WorkCalendar &m_calendar;
    QDate m_today;
    std::vector<Warning> m_warnings;
};

} // namespace

QDate silentFrom(QDate lastContact, QDate knownSince, int silentAfterDays)
{
    const QDate base = lastContact.isValid() ? lastContact : knownSince;
    return base.isValid() ? base.addDays(silentAfterDays) : QDate();
}

bool isRiskSign(const QString &code)
{
    static const QStringList signs{QStringLiteral("silent"),         QStringLiteral("contacts_falling"),
                                   QStringLiteral("orders_falling"), QStringLiteral("complaint_open"),
                                   QStringLiteral("renewal_near"),   QStringLiteral("payment_overdue")};
    return signs.contains(code);
}

std::vector<Warning> warnings(const WarningFacts &facts, const WorkCalendar &calendar, QDate today)
{
    return Radar(facts, calendar, today).sweep();
}

} // namespace kebu
