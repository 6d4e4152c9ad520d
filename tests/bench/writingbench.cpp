#include "tests/bench/engine.h"
#include "tests/bench/rooms.h"

#include "core/book/backup.h"
#include "core/domain/customer.h"
#include "core/services/followup.h"
#include "core/services/listing.h"

#include <QElapsedTimer>

#include <algorithm>

namespace kebu::bench {

namespace {

constexpr int rounds = 200;

ChangeInfo save(const Stage &stage, Id customer, int round)
{
    LogEntry entry;
    entry.customer = customer;
    entry.method = QStringLiteral("phone");
    entry.at = stage.book.clock().now();
    entry.text = QStringLiteral("第%1次通话，报价已发，下周二回访").arg(round);
    return must(stage.book
                    .change(QStringLiteral("bench"),
                            [&entry](Change &change) -> Result<void> {
                                KEBU_TRY(logInteraction(change, entry));
                                return {};
                            })
                    .result());
}

/// Every row that a change left behind: the change, its journal, and the records it touched with their summaries.
std::vector<EngineRow> rowsOf(Engine &engine, const ChangeInfo &change)
{
    const qint64 id = change.id.value;
    std::vector<EngineRow> rows = engine.take("change", "id = ?", {id});
    const auto append = [&rows](std::vector<EngineRow> more) { std::ranges::move(more, std::back_inserter(rows)); };
    constexpr auto ofTheChange = "seq BETWEEN (SELECT first_seq FROM change WHERE id = ?1) AND "
                                 "(SELECT last_seq FROM change WHERE id = ?1)";
    append(engine.take("journal", ofTheChange, {id}));
    append(engine.take("journal_payload", ofTheChange, {id}));
    for (const auto &[record, recordId] : engine.recordsOf(id)) {
        append(engine.take(record.constData(), "id = ?", {recordId}));
        append(engine.take("customer_summary", "customer_id = ?", {recordId}));
    }
    return rows;
}

double quantile(std::vector<double> times, double share)
{
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, size_t(share * double(times.size())))];
}

} // namespace

std::vector<Timing> timeWriting(const Stage &stage)
{
    const QString copy = must(backup(stage.book)).file;
    const ListRequest byName{&customer::type(), {}, {}, QStringLiteral("name"), false};
    const auto ids = must(stage.book.read([&](Snapshot &view) { return openList(view, byName); }).result()).ids;
    std::vector<double> own;
    std::vector<ChangeInfo> changes;
    for (int round = 0; round <= rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        changes.push_back(save(stage, ids[size_t(round) * 7919 % ids.size()], round));
        if (round > 0) // the first one fills the cache
            own.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    Engine source(stage.book);
    Engine target(copy, stage.book.key());
    std::vector<double> least;
    for (const ChangeInfo &change : changes) {
        const std::vector<EngineRow> rows = rowsOf(source, change);
        QElapsedTimer timer;
        timer.start();
        target.put(rows);
        if (&change != &changes.front())
            least.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    Timing timing{QStringLiteral("save a contact with all that follows, synced"), rounds, quantile(own, 0.5),
                  quantile(own, 0.99), quantile(least, 0.5)};
    timing.goalRatio = 1.5;
    return {timing};
}

} // namespace kebu::bench
