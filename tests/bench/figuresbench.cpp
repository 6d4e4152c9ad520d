#include "tests/bench/engine.h"
#include "tests/bench/rooms.h"

#include "core/reports/metric.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace kebu::bench {

namespace {

constexpr double overScan = 1.3;   ///< what is not counted as it is written takes at most so much of a plain scan
constexpr double firstView = 1000; ///< milliseconds, of what is

/// Each table that a figure must read, once, in the order of its rows, with the columns it needs: what a program does
/// that keeps no counts and no index for reports.
constexpr const char *contactRows =
    "SELECT customer_id, happened_at, recorded_at, recorded_by_id, reach FROM interaction NOT INDEXED";
constexpr const char *standingRows = "SELECT id, owner_id, source, met_on, reached FROM customer_standing NOT INDEXED";
constexpr const char *customerRows =
    "SELECT id, owner_id, source, stage, first_contact_on, registered_on, archived_as FROM customer NOT INDEXED";
constexpr const char *stageRows = "SELECT customer_id, stage, entered_on FROM stage_entry NOT INDEXED";
constexpr const char *gradeRows = "SELECT customer_id, letter, given_on FROM grade_entry NOT INDEXED";
constexpr const char *dealRows =
    "SELECT customer_id, stage, result, opened_on, closed_on, amount FROM opportunity NOT INDEXED";
constexpr const char *contractRows = "SELECT customer_id, state, ends_on, renews_id, amount FROM contract NOT INDEXED";
constexpr const char *orderRows = "SELECT customer_id, ordered_on, amount FROM sales_order NOT INDEXED";
constexpr const char *paymentRows = "SELECT customer_id, kind, due_on, paid_on, amount FROM payment NOT INDEXED";
constexpr const char *taskRows = "SELECT customer_id, due_at, state, done_with_id FROM task NOT INDEXED";
constexpr const char *promiseRows = "SELECT customer_id, \"by\", due_on, kept_on FROM promise NOT INDEXED";
constexpr const char *caseRows =
    "SELECT customer_id, kind, received_at, due_at, resolved_at, satisfaction FROM service_case NOT INDEXED";
constexpr const char *needRows = "SELECT customer_id, state, wanted_delivery_on, resolved_on FROM need NOT INDEXED";
constexpr const char *scoreRows = "SELECT customer_id, score, given_on FROM satisfaction_entry NOT INDEXED";
constexpr const char *answerRows = "SELECT customer_id, score, answered_on FROM survey_answer NOT INDEXED";
constexpr const char *linkRows = "SELECT owner_id, field, target_id FROM link";

struct Floor {
    const char *metric;
    bool isCounted; ///< the book counts it as it is written
    std::array<const char *, 4> scans;
};

constexpr Floor floors[] = {
    {"funnel", false, {stageRows, standingRows}},
    {"funnel_cohort", false, {standingRows}},
    {"conversion", true, {standingRows}},
    {"grade_a_conversion", false, {gradeRows, standingRows}},
    {"time_to_win", false, {dealRows, customerRows}},
    {"time_in_stage", false, {stageRows}},
    {"win_rate", false, {dealRows}},
    {"win_rate_all", false, {dealRows}},
    {"lost_reasons", false, {dealRows}},
    {"competitors", false, {dealRows}},
    {"sales_cycle", false, {dealRows}},
    {"forecast", false, {dealRows}},
    {"forecast_history", false, {dealRows}},
    {"renewal_rate", false, {contractRows}},
    {"lorenz", false, {orderRows}},
    {"retention", false, {orderRows}},
    {"top_customers", false, {orderRows}},
    {"repeat_rate", false, {orderRows}},
    {"rfm", false, {orderRows}},
    {"payments_received", false, {paymentRows}},
    {"receivables", false, {paymentRows}},
    {"overdue", false, {paymentRows}},
    {"strategy", false, {contactRows, orderRows, caseRows, customerRows}},
    {"contacts", true, {contactRows}},
    {"interaction_frequency", false, {contactRows, customerRows}},
    {"on_time_logging", false, {contactRows}},
    {"late_records", false, {contactRows}},
    {"followups_on_time", false, {taskRows, contactRows}},
    {"promises_kept", false, {promiseRows}},
    {"cases", true, {caseRows}},
    {"cases_in_time", false, {caseRows}},
    {"needs_in_time", false, {needRows}},
    {"complaint_rate", false, {caseRows, standingRows}},
    {"satisfaction", false, {scoreRows, answerRows, caseRows}},
    {"satisfaction_distribution", false, {scoreRows, answerRows, caseRows}},
    {"churn", true, {standingRows}},
    {"churn_reasons", false, {customerRows}},
    {"industry_mix", false, {standingRows}},
    {"frequent_needs", false, {customerRows, linkRows}},
    {"frequent_tags", false, {customerRows, linkRows}},
    {"regrades", false, {gradeRows}},
};

/// How a metric is asked.
struct Asked {
    QString words;
    QString by;
    QString where;
};

std::vector<Asked> questionsOf(Book &book, const Metric &metric)
{
    const auto owner = must(book.read([](Snapshot &view) -> Result<QString> {
                                    Statement &row = view.connection().prepared(QStringLiteral(
                                        "SELECT entry FROM tally WHERE measure = 1 AND dimension = 5 AND entry <> '' "
                                        "GROUP BY entry ORDER BY sum(base) DESC LIMIT 1"));
                                    KEBU_TRY(row.run());
                                    const QString id = row.next() ? row.text(0) : QString();
                                    KEBU_TRY(row.done());
                                    return id;
                                })
                                .result());
    std::vector<Asked> questions{{metric.name(), {}, {}}};
    const bool hasFields = metric.isGroupedByField() && metric.name() != u"retention";
    if (hasFields)
        questions.push_back({metric.name() + QStringLiteral(" by source"), QStringLiteral("source"), {}});
    if (!owner.isEmpty())
        questions.push_back({metric.name() + QStringLiteral(" of one owner, by stage"),
                             hasFields ? QStringLiteral("stage") : QString(), QStringLiteral("owner = ") + owner});
    return questions;
}

void ask(Book &book, const Metric &metric, const Asked &asked)
{
    (void)must(book.read([&](Snapshot &view) {
                       return metric.run(view, {{}, asked.by, false, asked.where});
                   })
                   .result());
}

/// Milliseconds by the clock, and of all processors: on a machine that has other work the second is what to compare.
struct Took {
    double clock = 0;
    double processor = 0;
};

double processorMilliseconds() { return double(std::clock()) * 1000 / CLOCKS_PER_SEC; }

Took took(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    const double before = processorMilliseconds();
    work();
    return {double(timer.nsecsElapsed()) / 1e6, processorMilliseconds() - before};
}

double middle(std::vector<double> &times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

Timing timed(const Stage &stage, const Metric &metric, const Asked &asked, bool isCounted,
             const std::function<void()> &scan)
{
    constexpr int rounds = 3;
    std::vector<double> own;
    std::vector<double> least;
    std::vector<double> ownProcessor;
    std::vector<double> leastProcessor;
    for (int round = 0; round < rounds; ++round) {
        const Took mine = took([&] { ask(stage.book, metric, asked); });
        const Took plain = took(scan);
        own.push_back(mine.clock);
        least.push_back(plain.clock);
        ownProcessor.push_back(mine.processor);
        leastProcessor.push_back(plain.processor);
    }
    Timing timing{asked.words, rounds, middle(own), own.back(), middle(least)};
    if (const double floor = middle(leastProcessor); floor > 0)
        timing.figures.push_back({"ratio of processor time", middle(ownProcessor) / floor});
    if (isCounted)
        timing.goalTime = firstView;
    else
        timing.goalRatio = overScan;
    return timing;
}

} // namespace

std::vector<Timing> timeFigures(const Stage &stage)
{
    Engine engine(stage.book);
    std::vector<Timing> timings;
    for (const Floor &floor : floors) {
        if (!QLatin1String(floor.metric).contains(stage.only))
            continue;
        const Metric *metric = must(findMetric(QString::fromLatin1(floor.metric)));
        for (const Asked &asked : questionsOf(stage.book, *metric)) {
            const bool readsCustomers = !asked.by.isEmpty() || !asked.where.isEmpty();
            timings.push_back(timed(stage, *metric, asked, floor.isCounted, [&] {
                bool hasCustomers = !readsCustomers;
                for (const char *scan : floor.scans) {
                    if (scan)
                        (void)engine.scan(scan);
                    hasCustomers = hasCustomers || scan == standingRows || scan == customerRows;
                }
                if (!hasCustomers)
                    (void)engine.scan(standingRows);
            }));
            const Timing &last = timings.back();
            std::fprintf(stderr, "%s %.0f ms, a plain scan %.0f ms\n", qPrintable(last.action), last.median,
                         *last.floor);
        }
    }
    return timings;
}

} // namespace kebu::bench
