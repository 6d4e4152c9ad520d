#include "core/reports/isoday.h"
#include "core/reports/walks.h"
#include "core/storage/progress.h"
#include "core/storage/rowscan.h"

#include <array>

namespace kebu {

namespace {

/// Where customers say how content they are: id, customer, score, day, and the instant that stands for a day.
struct Scores {
    const char *sql;
    bool hasDay;
};

constexpr std::array sources{
    Scores{"SELECT id, customer_id, score, given_on AS day, 0 AS at FROM satisfaction_entry NOT INDEXED", true},
    Scores{"SELECT id, customer_id, score, answered_on AS day, 0 AS at FROM survey_answer NOT INDEXED", true},
    Scores{"SELECT id, customer_id, satisfaction AS score, NULL AS day, resolved_at AS at FROM service_case NOT "
           "INDEXED",
           false}};

/// A case counts once it is resolved.
bool isGiven(const Scores &source, qint64 score, qint64 at)
{
    return score > 0 && (source.hasDay || at > RecordStore::emptyNumber);
}

Result<void> tellScores(const MetricScope &scope, const Scores &source, const WalkAsked &asked, const TellWalked &tell)
{
    constexpr qint64 content = 4;
    const JulianSpan period(scope.period.from, scope.period.to);
    const qint64 ahead = secondsAhead(scope.view);
    RowScan rows(scope.view.connection(), QStringLiteral("SELECT s.customer_id, s.score, s.day, s.at%1 FROM (%2) s")
                                              .arg(asked.key.isEmpty() ? QString() : QStringLiteral(", ") + asked.key,
                                                   QLatin1String(source.sql)));
    KEBU_TRY(rows.run());
    while (rows.next()) {
        Progress::pass();
        const qint64 score = rows.number(1);
        if (!isGiven(source, score, rows.number(3)))
            continue;
        const qint64 day = source.hasDay ? julianDayOf(rows.text(2)) : julianDayAt(rows.number(3), ahead);
        if (!period.holds(day))
            continue;
        const std::string text = std::to_string(score);
        WalkedRecord record{rows.number(0), score >= content, double(score), day};
        record.ownKey = text;
        if (!asked.key.isEmpty())
            record.key = asked.placeOf(rows.text(4));
        tell(record);
    }
    return rows.done();
}

} // namespace

Walk walks::scores(const MetricScope &scope)
{
    return [scope](const WalkAsked &asked, const TellWalked &tell) -> Result<void> {
        for (const Scores &source : sources)
            KEBU_TRY(tellScores(scope, source, asked, tell));
        return {};
    };
}

} // namespace kebu
