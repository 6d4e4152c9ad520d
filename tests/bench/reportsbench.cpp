#include "tests/bench/rooms.h"

#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/reports/metric.h"

#include <QElapsedTimer>

#include <algorithm>

namespace kebu::bench {

namespace {

constexpr double firstView = 1000; ///< milliseconds, at 1,000,000 customers and 10,000,000 contacts
constexpr double afterOneMore = 100;
constexpr int rounds = 20;

MetricResult ask(Book &book, const QString &name, const QString &by)
{
    return must(book.read([&](Snapshot &view) -> Result<MetricResult> {
                        KEBU_LET(metric, findMetric(name));
                        return metric->run(view, {{}, by, false, {}});
                    })
                    .result());
}

void logOne(Book &book, int round)
{
    (void)must(book.change(QStringLiteral("bench"),
                           [round](Change &change) -> Result<void> {
                               Statement &row = change.view().connection().prepared(
                                   QStringLiteral("SELECT id FROM customer LIMIT 1 OFFSET ?"));
                               KEBU_TRY(row.run(round));
                               const Id customer = row.next() ? row.id(0) : Id();
                               KEBU_TRY(row.done());
                               Record record(interaction::type());
                               record.set(interaction::customer, Value::of(customer));
                               record.set(interaction::happenedAt, Value(change.clock().now().ms));
                               record.set(interaction::method, Value(QStringLiteral("phone")));
                               record.set(interaction::content, Value(QStringLiteral("bench")));
                               KEBU_TRY(change.create(record));
                               return {};
                           })
                   .result());
}

/// `work` after each `before`, which does not count.
Timing times(const QString &action, int n, const Work &before, const Work &work)
{
    std::vector<double> took;
    for (int round = 1; round <= n; ++round) {
        before(round);
        QElapsedTimer timer;
        timer.start();
        work(round);
        took.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(took);
    return {action, n, took[took.size() / 2], took.back(), {}};
}

} // namespace

std::vector<Timing> timeReports(const Stage &stage)
{
    Book &book = stage.book;
    const QStringList fields{QStringLiteral("stage"), QStringLiteral("source"), QStringLiteral("owner"),
                             QStringLiteral("grade")};
    std::vector<Timing> timings;
    for (const char *name : {"conversion", "churn", "contacts", "cases"}) {
        const QString metric = QString::fromLatin1(name);
        Timing first = times(
            metric + QStringLiteral(" by source, first view"), 1, [](int) {},
            [&](int) { (void)ask(book, metric, fields[1]); });
        first.goalTime = firstView;
        Timing after = times(
            metric + QStringLiteral(" by stage, source, owner or grade, after one more record"), rounds,
            [&](int round) { logOne(book, round); },
            [&](int round) { (void)ask(book, metric, fields[round % fields.size()]); });
        after.goalTime = afterOneMore;
        timings.push_back(std::move(first));
        timings.push_back(std::move(after));
    }
    return timings;
}

} // namespace kebu::bench
