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

struct Stay {
    qint64 id = 0;
    qint64 entered = 0;
    int key = 0;
};

/// Of one customer, in the order of its days.
void tellStays(qint64 customer, std::vector<Stay> &stays, const JulianSpan &period, const KeyPlaces &keys,
               std::vector<QByteArray> &texts, const TellWalked &tell)
{
    std::ranges::sort(stays, {}, [](const Stay &stay) { return std::pair(stay.entered, stay.id); });
    while (texts.size() < size_t(keys.keys().size()))
        texts.push_back(keys.keys().at(qsizetype(texts.size())).toUtf8());
    for (size_t i = 0; i < stays.size(); ++i) {
        if (!period.holds(stays[i].entered))
            continue;
        WalkedRecord record{customer, i + 1 < stays.size(), {}, stays[i].entered};
        if (record.isCounted)
            record.amount = double(stays[i + 1].entered - stays[i].entered);
        record.key = {texts[size_t(stays[i].key)].constData(), size_t(texts[size_t(stays[i].key)].size())};
        tell(record);
    }
    stays.clear();
}

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

void tellOpen(const std::vector<OpenDeal> &open, const KeyPlaces &stages, const KeyPlaces &keys,
              const std::map<QString, double> &shares, const TellWalked &tell)
{
    std::vector<std::optional<double>> shareOf;
    for (const QString &stage : stages.keys()) {
        const auto found = shares.find(stage);
        shareOf.push_back(found == shares.end() ? std::nullopt : std::optional(found->second));
    }
    std::vector<QByteArray> texts;
    for (const QString &key : keys.keys())
        texts.push_back(key.toUtf8());
    for (const OpenDeal &deal : open) {
        const std::optional<double> share = shareOf[size_t(deal.stage)];
        WalkedRecord record{deal.customer, share && deal.amount > 0, {}, deal.expected};
        if (share)
            record.amount = double(deal.amount) * *share;
        record.key = {texts[size_t(deal.key)].constData(), size_t(texts[size_t(deal.key)].size())};
        tell(record);
    }
}

} // namespace

/// The index by customer holds all that is asked, in the order it is asked in.
Walk walks::staysInStage(const MetricScope &scope)
{
    return [scope](const QString &key, const TellWalked &tell) -> Result<void> {
        RowScan rows(scope.view.connection(),
                     QStringLiteral("SELECT s.customer_id, s.id, s.entered_on%1 FROM stage_entry s WHERE s.customer_id "
                                    "IS NOT NULL AND s.entered_on <> '' ORDER BY s.customer_id, s.entered_on")
                         .arg(keyColumn(key)));
        KEBU_TRY(rows.run());
        const JulianSpan period(scope.period.from, scope.period.to);
        KeyPlaces keys;
        std::vector<QByteArray> texts;
        std::vector<Stay> stays;
        qint64 customer = 0;
        while (rows.next()) {
            Progress::pass();
            if (rows.number(0) != customer) {
                tellStays(customer, stays, period, keys, texts, tell);
                customer = rows.number(0);
            }
            stays.push_back({rows.number(1), julianDayOf(rows.text(2)),
                             keys.placeOf(key.isEmpty() ? std::string_view() : rows.text(3))});
        }
        KEBU_TRY(rows.done());
        tellStays(customer, stays, period, keys, texts, tell);
        return {};
    };
}

/// The first contacts of all customers are read off the index by them.
Walk walks::daysToWin(const MetricScope &scope)
{
    return [scope](const QString &, const TellWalked &tell) -> Result<void> {
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
    return [scope](const QString &key, const TellWalked &tell) -> Result<void> {
        RowScan deals(scope.view.connection(),
                      QStringLiteral("SELECT o.customer_id, o.result, o.stage, o.amount, o.expected_close_on%1 FROM "
                                     "opportunity o NOT INDEXED")
                          .arg(keyColumn(key)));
        KEBU_TRY(deals.run());
        const JulianSpan period(scope.period.from, scope.period.to);
        KeyPlaces stages;
        KeyPlaces keys;
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
            open.push_back({deals.number(0), deals.number(3), expected, stage,
                            keys.placeOf(key.isEmpty() ? std::string_view() : deals.text(5))});
        }
        KEBU_TRY(deals.done());
        StageHistory history;
        for (size_t stage = 0; stage < closed.size(); ++stage) {
            history.add(stages.keys().at(qsizetype(stage)), true, closed[stage].first);
            history.add(stages.keys().at(qsizetype(stage)), false, closed[stage].second);
        }
        tellOpen(open, stages, keys, history.shares(), tell);
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
