#include "core/reports/idplaces.h"
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

/// The day on which each customer's first won opportunity was closed.
class FirstWins
{
public:
    Result<void> read(Snapshot &view)
    {
        RowScan deals(view.connection(),
                      QStringLiteral("SELECT customer_id, result, closed_on FROM opportunity NOT INDEXED"));
        KEBU_TRY(deals.run());
        std::vector<std::pair<qint64, qint64>> wins; // customer and day
        while (deals.next()) {
            Progress::pass();
            if (deals.text(1) != "won" || deals.isNull(0))
                continue;
            if (const std::string_view day = deals.text(2); !day.empty())
                wins.emplace_back(deals.number(0), julianDayOf(day));
        }
        KEBU_TRY(deals.done());
        m_places.reserve(wins.size());
        for (const auto &[customer, day] : wins)
            add(customer, day);
        return {};
    }
    /// Nothing: never won.
    [[nodiscard]] std::optional<qint64> dayOf(qint64 customer) const
    {
        const int place = m_places.find(customer);
        return place < 0 ? std::nullopt : std::optional(m_days[size_t(place)]);
    }

private:
    void add(qint64 customer, qint64 day)
    {
        if (const int place = m_places.find(customer); place >= 0) {
            m_days[size_t(place)] = std::min(m_days[size_t(place)], day);
            return;
        }
        m_places.insert(customer, int(m_days.size()));
        m_days.push_back(day);
    }

    IdPlaces m_places;
    std::vector<qint64> m_days;
};

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
        FirstWins won;
        KEBU_TRY(won.read(scope.view));
        RowScan customers(scope.view.connection(), QStringLiteral("SELECT id, first_contact_on FROM customer"));
        KEBU_TRY(customers.run());
        const JulianSpan period(scope.period.from, scope.period.to);
        while (customers.next()) {
            Progress::pass();
            const std::optional<qint64> found = won.dayOf(customers.number(0));
            if (!found || !period.holds(*found))
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
