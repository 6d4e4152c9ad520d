#include "core/book/projections.h"

#include "core/storage/searchindex.h"
#include "core/storage/settings.h"
#include "core/storage/summaries.h"
#include "core/storage/tallies.h"

namespace kebu {

namespace {

Result<void> rebuildSummaries(Connection &connection, const QTimeZone &zone)
{
    KEBU_LET(policy, Settings(connection).gradePolicy());
    return Summaries(connection, policy, zone).rebuild();
}

Result<void> rebuildTallies(Connection &connection, const QTimeZone &zone) { return Tallies(connection).rebuild(zone); }

using Rebuilding = Result<void> (*)(Connection &, const QTimeZone &);

Result<void> refreshWhereMarked(Connection &connection, const QTimeZone &zone, const QString &mark, Rebuilding rebuild)
{
    KEBU_LET(isStale, Settings(connection).text(mark));
    if (isStale.isEmpty())
        return {};
    Transaction transaction(connection);
    KEBU_TRY(transaction.begin());
    KEBU_TRY(rebuild(connection, zone));
    Statement unmark(connection.database(), QStringLiteral("DELETE FROM setting WHERE name = ?"));
    KEBU_TRY(unmark.run(mark));
    KEBU_TRY(unmark.done());
    return transaction.commit();
}

} // namespace

Result<void> rebuildProjections(Connection &connection, const QTimeZone &zone)
{
    Transaction transaction(connection);
    KEBU_TRY(transaction.begin());
    KEBU_TRY(rebuildSummaries(connection, zone));
    KEBU_TRY(rebuildTallies(connection, zone));
    KEBU_TRY(SearchIndex(connection).rebuild());
    return transaction.commit();
}

Result<void> refreshStaleProjections(Connection &connection, const QTimeZone &zone)
{
    KEBU_TRY(refreshWhereMarked(connection, zone, QStringLiteral("summaries_stale"), rebuildSummaries));
    return refreshWhereMarked(connection, zone, QStringLiteral("tallies_stale"), rebuildTallies);
}

bool mergeFinder(Connection &connection)
{
    constexpr int fewSegments = 8;
    constexpr int pagesASlice = 16;
    SearchIndex finder(connection);
    const Result<int> segments = finder.segments();
    if (!segments || *segments <= fewSegments)
        return false;
    return finder.mergeSome(pagesASlice).valueOr(false); // a merge that fails leaves a slower search, no harm
}

} // namespace kebu
