#include "core/services/listtotals.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kebu {

Result<Money> amountOf(Snapshot &view, std::span<const Id> customers)
{
    QJsonArray ids;
    for (const Id id : customers)
        ids.append(id.value);
    Statement &sum = view.connection().prepared(QStringLiteral(
        "SELECT coalesce(sum(amount), 0) FROM customer_summary WHERE customer_id IN (SELECT value FROM json_each(?))"));
    KEBU_TRY(sum.run(QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))));
    const Money total{sum.next() ? sum.number(0) : 0};
    KEBU_TRY(sum.done());
    return total;
}

} // namespace kebu
