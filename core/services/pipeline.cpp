#include "core/services/pipeline.h"

#include "core/book/query.h"
#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/rules/dealstages.h"
#include "core/services/warmthdigit.h"
#include "core/storage/settings.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kebu {

namespace {

QString iso(QDate day) { return day.toString(Qt::ISODate); }

/// What narrows every statement of one board.
struct Narrowing {
    QString sql; ///< begins with AND, or is empty
    QVariantList values;
};

Result<Narrowing> narrowing(Snapshot &view, const PipelineFilter &filter)
{
    Narrowing narrow;
    if (filter.owner) {
        narrow.sql += QStringLiteral(" AND opportunity.owner_id = ?");
        narrow.values << filter.owner.value;
    }
    KEBU_LET(catalog, view.catalog());
    KEBU_LET(query, parseQuery(filter.where, opportunity::type(), *catalog));
    if (!query.isEverything()) {
        const SqlCondition condition = compile(query, {view.today(), view.clock().zone()});
        narrow.sql += QStringLiteral(" AND (") + condition.sql + u')';
        narrow.values << condition.values;
    }
    return narrow;
}

/// total() and not sum(): real numbers hold the fen up to 2^53 and never overflow.
const QString sumsSql =
    QStringLiteral("SELECT stage, result, expected_close_on, count(*), total(max(amount, 0)), "
                   "total(CASE WHEN probability >= 0 THEN max(amount, 0) * 0.01 * probability ELSE 0 END), "
                   "total(CASE WHEN probability < 0 THEN max(amount, 0) ELSE 0 END), "
                   "sum(stage_since <> ''), total(julianday(nullif(stage_since, ''))) "
                   "FROM opportunity WHERE result <> 'lost' AND (result = '' OR stage_since >= ?)");
const QString sumsOrder = QStringLiteral(" GROUP BY stage, result, expected_close_on");

Money moneyOf(double minor) { return Money{std::llround(minor)}; }

/// Sums as they grow, before anything is divided.
struct StageSum {
    DealSum sum;
    qint64 dated = 0;
    double julianDays = 0;
};

struct Sums {
    std::map<QString, StageSum> byStage;
    std::map<QDate, DealSum> byMonth; ///< open ones; an invalid date: none is expected
};

Result<Sums> readSums(Snapshot &view, const Narrowing &narrow, const StagePolicy &policy)
{
    Statement rows(view.connection().database(), sumsSql + narrow.sql + sumsOrder);
    KEBU_TRY(rows.runWith(QVariantList{iso(view.today().addDays(-policy.wonStaysDays))} + narrow.values));
    Sums sums;
    while (rows.next()) {
        const QString stage = rows.text(0);
        const double weighted = rows.real(5) + rows.real(6) * policy.of(stage).probability / 100;
        const DealSum sum{rows.number(3), moneyOf(rows.real(4)), moneyOf(weighted)};
        StageSum &column = sums.byStage[stage];
        column.sum.add(sum);
        column.dated += rows.number(7);
        column.julianDays += rows.real(8);
        if (!rows.text(1).isEmpty())
            continue;
        const QDate day = QDate::fromString(rows.text(2), Qt::ISODate);
        sums.byMonth[day.isValid() ? QDate(day.year(), day.month(), 1) : QDate()].add(sum);
    }
    KEBU_TRY(rows.done());
    return sums;
}

struct CardId {
    QString since;
    Id id;
};

Result<void> collectCards(Snapshot &view, const QVariantList &head, const Narrowing &narrow, bool isWon, int limit,
                          std::vector<CardId> &cards)
{
    Statement rows(view.connection().database(),
                   boardCardsSql(isWon) + narrow.sql + QStringLiteral(" ORDER BY stage_since, id LIMIT ?"));
    KEBU_TRY(rows.runWith(head + narrow.values + QVariantList{limit}));
    while (rows.next())
        cards.push_back({rows.text(1), rows.id(0)});
    return rows.done();
}

Result<std::vector<BoardCard>> readCards(Snapshot &view, const QString &stage, const Narrowing &narrow,
                                         const StagePolicy &policy, int limit)
{
    std::vector<CardId> ids;
    KEBU_TRY(collectCards(view, {stage}, narrow, false, limit, ids));
    KEBU_TRY(collectCards(view, {stage, iso(view.today().addDays(-policy.wonStaysDays))}, narrow, true, limit, ids));
    std::ranges::sort(ids, [](const CardId &a, const CardId &b) {
        return std::tie(a.since, a.id.value) < std::tie(b.since, b.id.value);
    });
    if (std::ssize(ids) > limit)
        ids.resize(size_t(limit));
    std::vector<BoardCard> cards;
    std::vector<Id> customers;
    for (const CardId &card : ids) {
        KEBU_LET(deal, view.get(opportunity::type(), card.id));
        const QDate since = deal.date(opportunity::stageSince);
        const int days = since.isValid() ? int(std::max<qint64>(since.daysTo(view.today()), 0)) : -1;
        customers.push_back(deal.ref(opportunity::customer));
        cards.push_back({std::move(deal), {}, days});
    }
    KEBU_LET(known, dealCustomers(view, customers));
    for (size_t i = 0; i < cards.size(); ++i)
        cards[i].customer = std::move(known[i]);
    return cards;
}

Result<MonthOfResults> readMonth(Snapshot &view, const Narrowing &narrow)
{
    const QDate today = view.today();
    MonthOfResults month{QDate(today.year(), today.month(), 1), {}, {}, {}};
    Statement rows(view.connection().database(),
                   QStringLiteral("SELECT result, lost_reason, count(*), total(max(amount, 0)) FROM opportunity "
                                  "WHERE result <> '' AND closed_on >= ? AND closed_on < ?") +
                       narrow.sql + QStringLiteral(" GROUP BY result, lost_reason"));
    KEBU_TRY(rows.runWith(QVariantList{iso(month.month), iso(month.month.addMonths(1))} + narrow.values));
    while (rows.next()) {
        const DealSum sum{rows.number(2), moneyOf(rows.real(3)), moneyOf(rows.real(3))};
        if (rows.text(0) != u"lost") {
            month.won.add(sum);
            continue;
        }
        month.lost.add(sum);
        month.reasons.push_back({rows.text(1), sum.count});
    }
    KEBU_TRY(rows.done());
    std::ranges::stable_sort(month.reasons, std::greater{}, &MonthOfResults::Reason::count);
    return month;
}

/// The stages of the picklist, and behind them those that only the opportunities know.
std::vector<QString> stagesInOrder(const Catalog &catalog, const Sums &sums)
{
    std::vector<QString> stages;
    const FieldInfo &field = *opportunity::type().find(opportunity::stage);
    for (const PicklistEntry &entry : catalog.picklists().entries(field.picklist)) {
        if (!entry.retired || sums.byStage.contains(entry.code))
            stages.push_back(entry.code);
    }
    for (const auto &[stage, sum] : sums.byStage) {
        if (std::ranges::find(stages, stage) == stages.end())
            stages.insert(stage.isEmpty() ? stages.begin() : stages.end(), stage);
    }
    return stages;
}

int averageStay(const StageSum &sum, QDate today)
{
    if (sum.dated == 0)
        return -1;
    constexpr double noonToMidnight = 0.5; // QDate counts days from noon, SQL from midnight
    const double entered = sum.julianDays / double(sum.dated) + noonToMidnight;
    return int(std::max<qint64>(std::llround(double(today.toJulianDay()) - entered), 0));
}

} // namespace

QString boardSumsSql() { return sumsSql + sumsOrder; }

QString boardCardsSql(bool isWon)
{
    const QString open = QStringLiteral(
        "SELECT id, stage_since FROM opportunity WHERE result <> 'lost' AND stage = ? AND result = '%1'");
    return isWon ? open.arg(QStringLiteral("won")) + QStringLiteral(" AND stage_since >= ?") : open.arg(QString());
}

void DealSum::add(const DealSum &other)
{
    count += other.count;
    amount.minor += other.amount.minor;
    weighted.minor += other.weighted.minor;
}

const ForecastMonth *PipelineBoard::expectedIn(QDate month) const
{
    const auto found = std::ranges::find(forecast, month, &ForecastMonth::month);
    return found == forecast.end() ? nullptr : &*found;
}

Result<PipelineBoard> pipelineBoard(Snapshot &view, const PipelineFilter &filter, int cards)
{
    KEBU_LET(policy, Settings(view.connection()).stagePolicy());
    KEBU_LET(narrow, narrowing(view, filter));
    KEBU_LET(sums, readSums(view, narrow, policy));
    KEBU_LET(catalog, view.catalog());
    PipelineBoard board;
    for (const QString &stage : stagesInOrder(*catalog, sums)) {
        const StageSum &sum = sums.byStage[stage];
        BoardColumn column{
            stage, sum.sum, averageStay(sum, view.today()), policy.of(stage).allowedDays, !dealstages::isPaid(stage),
            {}};
        if (column.sum.count > 0) {
            KEBU_LET(read, readCards(view, stage, narrow, policy, cards));
            column.cards = std::move(read);
        }
        if (column.isInProgress)
            board.inProgress.add(column.sum);
        board.columns.push_back(std::move(column));
    }
    for (const auto &[month, sum] : sums.byMonth) {
        if (month.isValid())
            board.forecast.push_back({month, sum});
    }
    if (const auto unknown = sums.byMonth.find(QDate()); unknown != sums.byMonth.end())
        board.forecast.push_back({{}, unknown->second});
    KEBU_LET(month, readMonth(view, narrow));
    board.month = std::move(month);
    return board;
}

Result<std::vector<DealCustomer>> dealCustomers(Snapshot &view, const std::vector<Id> &customers)
{
    Statement &row = view.connection().prepared(QStringLiteral(
        "SELECT c.name, c.short_name, c.number, c.kind, c.grade, s.hot_until, s.warm_until, s.dormant_from, s.next_due "
        "FROM customer AS c JOIN customer_summary AS s ON s.customer_id = c.id WHERE c.id = ?"));
    std::vector<DealCustomer> known;
    known.reserve(customers.size());
    for (const Id id : customers) {
        DealCustomer customer;
        KEBU_TRY(row.run(id));
        if (row.next()) {
            customer = {id,
                        row.text(0),
                        row.text(1),
                        row.text(2),
                        row.text(3) != u"individual",
                        gradeCode(row.text(4), warmthDigit(row.text(5), row.text(6), view.today())),
                        QDate::fromString(row.text(7), Qt::ISODate),
                        row.text(8) == u"9999" ? WallTime{} : WallTime::fromString(row.text(8)).value_or(WallTime{}),
                        {}};
        }
        KEBU_TRY(row.done());
        if (customer.id) {
            KEBU_LET(people, CustomerPeople::of(view, id));
            customer.people = std::move(people);
        }
        known.push_back(std::move(customer));
    }
    return known;
}

} // namespace kebu
