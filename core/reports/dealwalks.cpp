#include "core/reports/isoday.h"
#include "core/reports/keyplaces.h"
#include "core/reports/walks.h"
#include "core/rules/stages.h"
#include "core/storage/progress.h"
#include "core/storage/rowscan.h"

#include <algorithm>
#include <map>

namespace kebu {

namespace {

/// What a walk that is asked for a key selects beside its own columns.
QString keyColumn(const QString &key) { return key.isEmpty() ? QString() : QStringLiteral(", ") + key; }

using DayByCustomer = QHash<qint64, qint64>;

Result<DayByCustomer> firstWon(Snapshot &view)
{
    DayByCustomer won;
    RowScan deals(view.connection(), QStringLiteral("SELECT customer_id, closed_on FROM opportunity NOT INDEXED WHERE "
                                                    "result = 'won' AND closed_on <> '' AND customer_id IS NOT NULL"));
    KEBU_TRY(deals.run());
    while (deals.next()) {
        Progress::pass();
        const qint64 day = julianDayOf(deals.text(1));
        qint64 &first = won[deals.number(0)];
        first = first == 0 ? day : std::min(first, day);
    }
    KEBU_TRY(deals.done());
    return won;
}

/// Open opportunities as they pass, until the history is known.
struct OpenDeal {
    qint64 customer = 0;
    qint64 amount = 0;
    qint64 expected = 0;
    int stage = 0;
    int key = 0;
};

void tellOpen(const std::vector<OpenDeal> &open, const KeyPlaces &stages, const std::map<QString, double> &shares,
              const TellWalked &tell)
{
    std::vector<std::optional<double>> shareOf;
    for (const QString &stage : stages.keys()) {
        const auto found = shares.find(stage);
        shareOf.push_back(found == shares.end() ? std::nullopt : std::optional(found->second));
    }
    for (const OpenDeal &deal : open) {
        const std::optional<double> share = shareOf[size_t(deal.stage)];
        WalkedRecord record{deal.customer, share && deal.amount > 0, {}, deal.expected};
        if (share)
            record.amount = double(deal.amount) * *share;
        record.key = deal.key;
        tell(record);
    }
}

} // namespace

/// The first contacts of all customers are read off the index by them.
Walk walks::daysToWin(const MetricScope &scope)
{
    return [scope](const WalkAsked &, const TellWalked &tell) -> Result<void> {
        KEBU_LET(won, firstWon(scope.view));
        RowScan customers(scope.view.connection(), QStringLiteral("SELECT id, first_contact_on FROM customer"));
        KEBU_TRY(customers.run());
        const JulianSpan period(scope.period.from, scope.period.to);
        while (customers.next()) {
            Progress::pass();
            const auto found = won.constFind(customers.number(0));
            if (found == won.constEnd() || !period.holds(*found))
                continue;
            const qint64 met = julianDayOf(customers.text(1));
            WalkedRecord record{customers.number(0), met != 0 && met <= *found, {}, *found};
            if (record.isCounted)
                record.amount = double(*found - met);
            tell(record);
        }
        return customers.done();
    };
}

Walk walks::openByHistory(const MetricScope &scope)
{
    return [scope](const WalkAsked &asked, const TellWalked &tell) -> Result<void> {
        const QString &key = asked.key;
        RowScan deals(scope.view.connection(),
                      QStringLiteral("SELECT o.customer_id, o.result, o.stage, o.amount, o.expected_close_on%1 FROM "
                                     "opportunity o NOT INDEXED")
                          .arg(keyColumn(key)));
        KEBU_TRY(deals.run());
        const JulianSpan period(scope.period.from, scope.period.to);
        KeyPlaces stages;
        std::vector<std::pair<qint64, qint64>> closed; // won and lost, by the place of the stage
        std::vector<OpenDeal> open;
        while (deals.next()) {
            Progress::pass();
            const int stage = stages.placeOf(deals.text(2));
            closed.resize(size_t(stages.keys().size()));
            const std::string_view result = deals.text(1);
            closed[size_t(stage)].first += result == "won";
            closed[size_t(stage)].second += result == "lost";
            const qint64 expected = julianDayOf(deals.text(4));
            if (!result.empty() || deals.isNull(0) || !period.holds(expected))
                continue;
            open.push_back(
                {deals.number(0), deals.number(3), expected, stage, key.isEmpty() ? 0 : asked.placeOf(deals.text(5))});
        }
        KEBU_TRY(deals.done());
        StageHistory history;
        for (size_t stage = 0; stage < closed.size(); ++stage) {
            history.add(stages.keys().at(qsizetype(stage)), true, closed[stage].first);
            history.add(stages.keys().at(qsizetype(stage)), false, closed[stage].second);
        }
        tellOpen(open, stages, history.shares(), tell);
        return {};
    };
}

void walks::StageHistory::add(const QString &stage, bool isWon, qint64 deals)
{
    const stages::Stage *known = stages::find(stage);
    if (isWon)
        m_won += deals;
    else
        m_lostAtLevel[known ? known->level : 0] += deals;
}

std::map<QString, double> walks::StageHistory::shares() const
{
    std::map<QString, double> shares;
    for (const stages::Stage &stage : stages::all()) {
        qint64 lostFurther = 0;
        for (const auto &[level, count] : m_lostAtLevel)
            lostFurther += level >= stage.level ? count : 0;
        if (m_won + lostFurther > 0)
            shares[QString::fromLatin1(stage.code)] = double(m_won) / double(m_won + lostFurther);
    }
    return shares;
}

} // namespace kebu
