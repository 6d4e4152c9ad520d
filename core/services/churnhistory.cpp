#include "core/services/churnhistory.h"

#include "core/rules/stages.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace kebu {

namespace {

constexpr qint32 window = 90;
constexpr qint32 halfYear = 180;

qint32 dayOf(const QString &text)
{
    return text.isEmpty() ? 0 : qint32(QDate::fromString(text, Qt::ISODate).toJulianDay());
}

/// Days since then as a feature: the tenth day matters more than the hundredth.
double logDays(qint32 days) { return std::log1p(double(std::max(days, 0))); }

/// Between -1 (nothing any more) and 1 (new), 0 for no change.
double change(double recent, double earlier)
{
    return recent + earlier > 0 ? (recent - earlier) / (recent + earlier) : 0;
}

struct TalkCounts {
    int recent = 0;
    int earlier = 0;
    int attempts = 0; ///< of the half year
    int missed = 0;
    int negative = 0;
    qint32 last = 0;
};

TalkCounts countTalks(const std::vector<ChurnHistory::Talk> &talks, qint32 day)
{
    TalkCounts counts;
    for (const ChurnHistory::Talk &talk : talks) {
        if (talk.day > day)
            break;
        const qint32 age = day - talk.day;
        if (age < halfYear) {
            ++counts.attempts;
            counts.missed += int(!talk.isReached);
            counts.negative += int(talk.isNegative);
        }
        if (!talk.isReached)
            continue;
        counts.last = talk.day;
        counts.recent += int(age < window);
        counts.earlier += int(age >= window && age < halfYear);
    }
    return counts;
}

double orderTrend(const std::vector<ChurnHistory::Order> &orders, qint32 day, qint32 &last)
{
    double recent = 0;
    double earlier = 0;
    for (const ChurnHistory::Order &order : orders) {
        if (order.day > day)
            break;
        last = order.day;
        const qint32 age = day - order.day;
        recent += age < halfYear ? order.amount : 0;
        earlier += age >= halfYear && age < 2 * halfYear ? order.amount : 0;
    }
    return change(recent, earlier);
}

/// Gathers the histories table by table.
class Historian
{
public:
    Historian(Snapshot &view, Id only) : m_view(view), m_only(only), m_zone(view.clock().zone()) {}

    Result<std::vector<ChurnHistory>> gather()
    {
        KEBU_TRY(readCustomers());
        KEBU_TRY(readStages());
        std::erase_if(m_histories, [](const ChurnHistory &history) { return history.since == 0; });
        m_place.clear();
        for (size_t i = 0; i < m_histories.size(); ++i)
            m_place.insert(m_histories[i].customer, i);
        KEBU_TRY(readTalks());
        KEBU_TRY(readOrders());
        KEBU_TRY(readComplaints());
        KEBU_TRY(readScores());
        KEBU_TRY(readContracts());
        KEBU_TRY(readBills());
        for (ChurnHistory &history : m_histories) {
            std::ranges::sort(history.talks, {}, &ChurnHistory::Talk::day);
            std::ranges::sort(history.orders, {}, &ChurnHistory::Order::day);
            std::ranges::sort(history.scores, {}, &ChurnHistory::Score::day);
        }
        return std::move(m_histories);
    }

private:
    /// In the order the table lies in: sorted by day it would cost a page a row.
    Result<void> each(const QString &columns, const QString &table, const QString &condition,
                      const std::function<void(const Statement &, ChurnHistory &)> &take)
    {
        QString sql = QStringLiteral("SELECT customer_id, %1 FROM %2 WHERE %3").arg(columns, table, condition);
        if (m_only)
            sql += QStringLiteral(" AND customer_id = ?");
        Statement &rows = m_view.connection().prepared(sql);
        KEBU_TRY(m_only ? rows.run(m_only) : rows.run());
        while (rows.next()) {
            if (const auto place = m_place.constFind(rows.id(0)); place != m_place.constEnd())
                take(rows, m_histories[*place]);
        }
        return rows.done();
    }

    [[nodiscard]] qint32 dayOfInstant(qint64 instant) const
    {
        return instant == RecordStore::emptyNumber ? 0 : qint32(localDate(Instant{instant}, m_zone).toJulianDay());
    }

    Result<void> readCustomers()
    {
        QString sql = QStringLiteral("SELECT id, stage, lost_on, first_contact_on, registered_on FROM customer WHERE "
                                     "archived_as = '' OR stage = 'ended'");
        if (m_only)
            sql =
                QStringLiteral("SELECT id, stage, lost_on, first_contact_on, registered_on FROM customer WHERE id = ?");
        Statement &rows = m_view.connection().prepared(sql);
        KEBU_TRY(m_only ? rows.run(m_only) : rows.run());
        while (rows.next()) {
            ChurnHistory history;
            history.customer = rows.id(0);
            const QString stage = rows.text(1);
            const bool isEnded = stage == u"ended";
            history.ended = isEnded ? dayOf(rows.text(2)) : 0;
            const qint32 known = dayOf(rows.text(3).isEmpty() ? rows.text(4) : rows.text(3));
            m_isEnded.insert(history.customer, isEnded);
            if (!stages::isLost(stage) && stages::atLeast(stage, QStringLiteral("contract_signed")))
                history.since = known;
            if (isEnded)
                history.since = known;
            m_place.insert(history.customer, m_histories.size());
            m_histories.push_back(std::move(history));
        }
        return rows.done();
    }

    /// A table that was imported says by its contracts and orders since when somebody is a customer; its stages are
    /// those of the day of the import.
    Result<void> readFirstDeals(QHash<Id, qint32> &first)
    {
        const auto take = [&first](const Statement &row, ChurnHistory &history) {
            const qint32 day = dayOf(row.text(1));
            const auto known = first.find(history.customer);
            if (day != 0 && (known == first.end() || day < *known))
                first.insert(history.customer, day);
        };
        KEBU_TRY(each(QStringLiteral("CASE WHEN signed_on <> '' THEN signed_on ELSE starts_on END"),
                      QStringLiteral("contract"), QStringLiteral("state <> 'draft'"), take));
        return each(QStringLiteral("ordered_on"), QStringLiteral("sales_order"), QStringLiteral("ordered_on <> ''"),
                    take);
    }

    Result<void> readStages()
    {
        QHash<Id, qint32> first;
        QHash<Id, qint32> ended;
        KEBU_TRY(each(QStringLiteral("stage, entered_on"), QStringLiteral("stage_entry"),
                      QStringLiteral("stage IN ('contract_signed', 'payment_received', 'in_use', 'renewal_due', "
                                     "'issue_reported', 'ended')"),
                      [&](const Statement &row, ChurnHistory &history) {
                          const qint32 day = dayOf(row.text(2));
                          if (day == 0)
                              return;
                          // it became a customer the first time, and left the last
                          const bool isEnd = row.text(1) == u"ended";
                          QHash<Id, qint32> &days = isEnd ? ended : first;
                          const auto known = days.find(history.customer);
                          if (known == days.end() || (isEnd ? day > *known : day < *known))
                              days.insert(history.customer, day);
                      }));
        KEBU_TRY(readFirstDeals(first));
        for (ChurnHistory &history : m_histories) {
            if (m_isEnded.value(history.customer) && history.ended == 0)
                history.ended = ended.value(history.customer);
            if (const qint32 since = first.value(history.customer))
                history.since = since;
            if (m_isEnded.value(history.customer) && history.ended == 0)
                history.since = 0; // nobody knows when: nothing can be learned from it
        }
        return {};
    }

    Result<void> readTalks()
    {
        return each(QStringLiteral("happened_at, reach, attitude"), QStringLiteral("interaction"),
                    QStringLiteral("topic <> 'greeting'"), [this](const Statement &row, ChurnHistory &history) {
                        const QString reach = row.text(2);
                        history.talks.push_back({dayOfInstant(row.number(1)),
                                                 reach != u"no_answer" && reach != u"no_reply",
                                                 row.text(3) == u"negative"});
                    });
    }

    Result<void> readOrders()
    {
        return each(QStringLiteral("ordered_on, amount"), QStringLiteral("sales_order"),
                    QStringLiteral("ordered_on <> '' AND amount > -9223372036854775808"),
                    [](const Statement &row, ChurnHistory &history) {
                        history.orders.push_back({dayOf(row.text(1)), double(row.number(2))});
                    });
    }

    Result<void> readComplaints()
    {
        return each(QStringLiteral("received_at"), QStringLiteral("service_case"),
                    QStringLiteral("kind = 'complaint' AND received_at > -9223372036854775808"),
                    [this](const Statement &row, ChurnHistory &history) {
                        history.complaints.push_back(dayOfInstant(row.number(1)));
                    });
    }

    Result<void> readScores()
    {
        return each(QStringLiteral("given_on, score"), QStringLiteral("satisfaction_entry"),
                    QStringLiteral("given_on <> '' AND score > 0"), [](const Statement &row, ChurnHistory &history) {
                        history.scores.push_back({dayOf(row.text(1)), qint8(row.number(2))});
                    });
    }

    Result<void> readContracts()
    {
        return each(QStringLiteral("ends_on, coalesce((SELECT min(later.signed_on) FROM contract AS later WHERE "
                                   "later.renews_id = contract.id), '')"),
                    QStringLiteral("contract"), QStringLiteral("ends_on <> '' AND state <> 'draft'"),
                    [](const Statement &row, ChurnHistory &history) {
                        history.contracts.push_back({dayOf(row.text(1)), dayOf(row.text(2))});
                    });
    }

    Result<void> readBills()
    {
        return each(QStringLiteral("due_on, paid_on"), QStringLiteral("payment"),
                    QStringLiteral("kind = 'payment' AND due_on <> ''"),
                    [](const Statement &row, ChurnHistory &history) {
                        history.bills.push_back({dayOf(row.text(1)), dayOf(row.text(2))});
                    });
    }

    Snapshot &m_view;
    Id m_only;
    QTimeZone m_zone;
    std::vector<ChurnHistory> m_histories;
    QHash<Id, size_t> m_place;
    QHash<Id, bool> m_isEnded;
};

} // namespace

std::vector<double> ChurnHistory::featuresOn(qint32 day) const
{
    const TalkCounts counts = countTalks(talks, day);
    qint32 lastOrder = 0;
    const double trend = orderTrend(orders, day, lastOrder);
    const auto isWithin = [day](qint32 then) { return then <= day && day - then < halfYear; };
    const auto score =
        std::ranges::find_if(scores.rbegin(), scores.rend(), [day](const Score &given) { return given.day <= day; });
    const bool isRenewalNear = std::ranges::any_of(contracts, [day](const Contract &contract) {
        const bool isOpen = contract.renewed == 0 || contract.renewed > day;
        return isOpen && contract.end >= day - window && contract.end <= day + window;
    });
    const auto late = std::ranges::count_if(
        bills, [day](const Bill &bill) { return bill.due < day && (bill.paid == 0 || bill.paid > day); });
    return {logDays(day - std::max(counts.last, since)),
            std::log1p(double(counts.recent)),
            change(counts.recent, counts.earlier),
            counts.attempts > 0 ? double(counts.missed) / counts.attempts : 0,
            counts.attempts > 0 ? double(counts.negative) / counts.attempts : 0,
            double(std::ranges::count_if(complaints, isWithin)),
            score == scores.rend() ? 0 : double(score->score) - 3,
            logDays(day - std::max(lastOrder, since)),
            trend,
            isRenewalNear ? 1.0 : 0.0,
            std::log1p(double(late)),
            logDays(day - since)};
}

Result<std::vector<ChurnHistory>> churnHistories(Snapshot &view, Id only) { return Historian(view, only).gather(); }

} // namespace kebu
