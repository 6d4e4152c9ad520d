#include "core/services/keycustomers.h"

#include "core/rules/maintenance.h"

#include <algorithm>

namespace kebu {

namespace {

Result<qint64> oneNumber(Snapshot &view, const QString &sql, qint64 value)
{
    Statement &row = view.connection().prepared(sql);
    KEBU_TRY(row.run(value));
    const qint64 number = row.next() ? row.number(0) : 0;
    KEBU_TRY(row.done());
    return number;
}

Result<KeyLine> lineOfDeals(Snapshot &view)
{
    std::vector<qint64> amounts;
    Statement &rows =
        view.connection().prepared(QStringLiteral("SELECT sum(amount) FROM opportunity WHERE result = 'won' AND "
                                                  "amount > ? GROUP BY customer_id ORDER BY 1 DESC"));
    KEBU_TRY(rows.run(qint64{0}));
    while (rows.next())
        amounts.push_back(rows.number(0));
    KEBU_TRY(rows.done());
    const qint64 count = topShare(qint64(amounts.size()));
    return KeyLine{false, count > 0 ? amounts[size_t(count - 1)] : 0};
}

} // namespace

Result<KeyLine> keyLine(Snapshot &view)
{
    KEBU_LET(buyers,
             oneNumber(view, QStringLiteral("SELECT count(*) FROM customer_summary WHERE ordered > ?"), qint64{0}));
    if (buyers == 0)
        return lineOfDeals(view);
    KEBU_LET(least,
             oneNumber(view,
                       QStringLiteral("SELECT ordered FROM customer_summary ORDER BY ordered DESC LIMIT 1 OFFSET ?"),
                       topShare(buyers) - 1));
    return KeyLine{true, least};
}

Result<qint64> keyAmount(Snapshot &view, const KeyLine &line, Id customer)
{
    const QString sql =
        line.isByOrders
            ? QStringLiteral("SELECT ordered FROM customer_summary WHERE customer_id = ?")
            : QStringLiteral(
                  "SELECT coalesce(sum(amount), 0) FROM opportunity WHERE customer_id = ? AND result = 'won' "
                  "AND amount > 0");
    return oneNumber(view, sql, customer.value);
}

} // namespace kebu
