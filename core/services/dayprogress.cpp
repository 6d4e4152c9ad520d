#include "core/services/dayprogress.h"

#include "core/storage/statement.h"

namespace kebu {

Result<int> followUpsDoneOn(Snapshot &view, QDate day)
{
    const QTimeZone zone = view.clock().zone();
    Statement &row = view.connection().prepared(
        QStringLiteral("SELECT count(*) FROM interaction i JOIN task t ON t.done_with_id = i.id AND t.state = 'done' "
                       "WHERE i.happened_at >= ? AND i.happened_at < ?"));
    KEBU_TRY(row.run(day.startOfDay(zone).toMSecsSinceEpoch(), day.addDays(1).startOfDay(zone).toMSecsSinceEpoch()));
    const int done = row.next() ? int(row.number(0)) : 0;
    KEBU_TRY(row.done());
    return done;
}

} // namespace kebu
