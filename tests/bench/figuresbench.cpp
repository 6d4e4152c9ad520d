#include "tests/bench/plainfigures.h"
#include "tests/bench/rooms.h"

#include "core/reports/metric.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace kebu::bench {

namespace {

constexpr double overScan = 1.3;   ///< what is not counted as it is written takes at most so much of plain C
constexpr double firstView = 1000; ///< milliseconds, of what is

/// Contacts are read off the indexes that hold the columns; their rows hold long texts.
constexpr const char *loggedRows = "SELECT customer_id, happened_at, recorded_at, recorded_by_id FROM interaction";
constexpr const char *reachedRows = "SELECT customer_id, happened_at, reach, attitude FROM interaction WHERE "
                                    "customer_id IS NOT NULL ORDER BY customer_id";
constexpr const char *happenedRows = "SELECT id, happened_at FROM interaction";
constexpr const char *stageRows = "SELECT customer_id, stage, entered_on FROM stage_entry WHERE customer_id IS NOT "
                                  "NULL ORDER BY customer_id";
/// What follows what on one day is told by the ids.
constexpr const char *stayRows = "SELECT customer_id, id, stage, entered_on FROM stage_entry WHERE customer_id IS NOT "
                                 "NULL ORDER BY customer_id";
constexpr const char *regradeRows =
    "SELECT customer_id, id, letter, given_on FROM grade_entry WHERE customer_id IS NOT "
    "NULL ORDER BY customer_id";
constexpr const char *gradeRows = "SELECT customer_id, letter, given_on FROM grade_entry WHERE customer_id IS NOT NULL "
                                  "ORDER BY customer_id";
constexpr const char *orderRows = "SELECT customer_id, ordered_on, amount FROM sales_order WHERE customer_id IS NOT "
                                  "NULL ORDER BY customer_id";
constexpr const char *dealRows =
    "SELECT customer_id, stage, result, opened_on, closed_on, amount FROM opportunity NOT INDEXED";
constexpr const char *contractRows = "SELECT customer_id, state, ends_on, renews_id, amount FROM contract NOT INDEXED";
constexpr const char *paymentRows = "SELECT customer_id, kind, due_on, paid_on, amount FROM payment NOT INDEXED";
constexpr const char *taskRows = "SELECT customer_id, due_at, state, done_with_id FROM task NOT INDEXED";
constexpr const char *promiseRows = "SELECT customer_id, \"by\", due_on, kept_on FROM promise NOT INDEXED";
constexpr const char *caseRows =
    "SELECT customer_id, kind, received_at, due_at, resolved_at, satisfaction FROM service_case NOT INDEXED";
constexpr const char *needRows = "SELECT customer_id, state, wanted_delivery_on, resolved_on FROM need NOT INDEXED";
constexpr const char *scoreRows = "SELECT customer_id, score, given_on FROM satisfaction_entry NOT INDEXED";
constexpr const char *answerRows = "SELECT customer_id, score, answered_on FROM survey_answer NOT INDEXED";
constexpr const char *linkRows = "SELECT owner_id, field, target_id FROM link";
constexpr const char *metRows = "SELECT id, first_contact_on FROM customer";
/// Who lies in the archive, the customer's own row alone tells.
constexpr const char *archivedRows = "SELECT id, archived_as FROM customer NOT INDEXED";
constexpr const char *churnRows = "SELECT z.id, c.churn_reason FROM customer_standing z JOIN customer c ON c.id = z.id "
                                  "WHERE z.stage = 'ended'";

struct Floor {
    const char *metric;
    bool isCounted; ///< the book counts it as it is written
    PlainFigure plain;
};

const std::vector<Floor> &floors()
{
    static const std::vector<Floor> all{
        {"funnel", false, {{stageRows}, ", reached"}},
        {"funnel_cohort", false, {{}, ", met_on, reached"}},
        {"conversion", true, {{}, ", met_on, converted"}},
        {"grade_a_conversion", false, {{gradeRows}, ", converted, grade"}},
        {"time_to_win", false, {{dealRows}, "", {metRows}}},
        {"time_in_stage", false, {{stayRows}}},
        {"win_rate", false, {{dealRows}}},
        {"win_rate_all", false, {{dealRows}}},
        {"lost_reasons", false, {{dealRows}}},
        {"competitors", false, {{dealRows}}},
        {"sales_cycle", false, {{dealRows}}},
        {"forecast", false, {{dealRows}}},
        {"forecast_history", false, {{dealRows}}},
        {"renewal_rate", false, {{contractRows}}},
        {"lorenz", false, {{orderRows}}},
        {"retention", false, {{orderRows}}},
        {"top_customers", false, {{orderRows}}},
        {"repeat_rate", false, {{orderRows}}},
        {"rfm", false, {{orderRows}}},
        {"payments_received", false, {{paymentRows}}},
        {"receivables", false, {{paymentRows}}},
        {"overdue", false, {{paymentRows}}},
        {"strategy", false, {{reachedRows, orderRows, caseRows}, ", met_on"}},
        {"contacts", true, {{reachedRows}}},
        {"interaction_frequency", false, {{reachedRows}, "", {archivedRows}}},
        {"on_time_logging", false, {{loggedRows}}},
        {"late_records", false, {{loggedRows}}},
        {"followups_on_time", false, {{taskRows}, "", {happenedRows}}},
        {"promises_kept", false, {{promiseRows}}},
        {"cases", true, {{caseRows}}},
        {"cases_in_time", false, {{caseRows}}},
        {"needs_in_time", false, {{needRows}}},
        {"complaint_rate", false, {{caseRows}, ", dealt"}},
        {"satisfaction", false, {{scoreRows, answerRows, caseRows}}},
        {"satisfaction_distribution", false, {{scoreRows, answerRows, caseRows}}},
        {"churn", true, {{}, ", dealt, ended_on, lost"}},
        {"churn_reasons", false, {{churnRows}}},
        {"industry_mix", false, {{}, ", met_on, industry"}},
        {"frequent_needs", false, {{linkRows}, ", met_on"}},
        {"frequent_tags", false, {{linkRows}, ", met_on"}},
        {"regrades", false, {{regradeRows}}},
    };
    return all;
}

/// How a metric is asked.
struct Asked {
    QString words;
    QString by;
    QString where;
    PlainWay way;
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
    std::vector<Asked> questions{{metric.name(), {}, {}, {}}};
    const bool hasFields = metric.isGroupedByField() && metric.name() != u"retention";
    if (hasFields)
        questions.push_back({metric.name() + QStringLiteral(" by source"), QStringLiteral("source"), {}, {true}});
    if (!owner.isEmpty())
        questions.push_back({metric.name() + QStringLiteral(" of one owner, by stage"),
                             hasFields ? QStringLiteral("stage") : QString(),
                             QStringLiteral("owner = ") + owner,
                             {false, owner.toLongLong()}});
    return questions;
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

/// The same question twice: the first time no page is in the connection's memory, as when a report is opened; the
/// second time as many as it holds.
struct Twice {
    Took first;
    Took again;
};

Twice ask(Book &book, const Metric &metric, const Asked &asked)
{
    return must(book.read([&](Snapshot &view) -> Result<Twice> {
                        const auto answer = [&] { (void)must(metric.run(view, {{}, asked.by, false, asked.where})); };
                        KEBU_TRY(view.connection().execute(QStringLiteral("PRAGMA shrink_memory")));
                        Twice times;
                        times.first = took(answer);
                        times.again = took(answer);
                        return times;
                    })
                    .result());
}

Twice askPlainly(Engine &engine, const PlainFigure &figure, const PlainWay &way)
{
    const auto answer = [&] { (void)answerPlainly(engine, figure, way); };
    engine.forgetPages();
    Twice times;
    times.first = took(answer);
    times.again = took(answer);
    return times;
}

double middle(const std::vector<Twice> &rounds, double (*of)(const Twice &times))
{
    std::vector<double> times;
    for (const Twice &each : rounds)
        times.push_back(of(each));
    std::ranges::sort(times);
    return times[times.size() / 2];
}

double firstOf(const Twice &times) { return times.first.clock; }

Timing timed(const Stage &stage, Engine &engine, const Metric &metric, const Asked &asked, const Floor &floor)
{
    constexpr int rounds = 3;
    std::vector<Twice> own;
    std::vector<Twice> least;
    for (int round = 0; round < rounds; ++round) {
        own.push_back(ask(stage.book, metric, asked));
        least.push_back(askPlainly(engine, floor.plain, asked.way));
    }
    const double worst = std::ranges::max_element(own, {}, firstOf)->first.clock;
    Timing timing{asked.words, rounds, middle(own, firstOf), worst, middle(least, firstOf)};
    const auto add = [&](const char *name, double (*of)(const Twice &times)) {
        if (const double plain = middle(least, of); plain > 0)
            timing.figures.push_back({name, middle(own, of) / plain});
    };
    add("ratio of processor time", [](const Twice &times) { return times.first.processor; });
    add("asked again", [](const Twice &times) { return times.again.clock; });
    add("its processor time", [](const Twice &times) { return times.again.processor; });
    if (floor.isCounted)
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
    for (const Floor &floor : floors()) {
        if (!QLatin1String(floor.metric).contains(stage.only))
            continue;
        const Metric *metric = must(findMetric(QString::fromLatin1(floor.metric)));
        for (const Asked &asked : questionsOf(stage.book, *metric)) {
            timings.push_back(timed(stage, engine, *metric, asked, floor));
            const Timing &last = timings.back();
            std::fprintf(stderr, "%s %.0f ms, plain C %.0f ms\n", qPrintable(last.action), last.median, *last.floor);
        }
    }
    return timings;
}

} // namespace kebu::bench
