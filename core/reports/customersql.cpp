#include "core/reports/customersql.h"

#include "core/domain/registry.h"

namespace kebu::customersql {

namespace {
/// What the book keeps counted of the customer `c`, see core/storage/standing.h.
QString standing(const char *column)
{
    return QStringLiteral("(SELECT s.%1 FROM customer_standing s WHERE s.id = c.id)").arg(QLatin1String(column));
}
} // namespace

QString reachedLevel() { return standing("reached"); }

QString converted() { return standing("converted"); }

QString everDealt() { return standing("dealt"); }

QString endedOn() { return QStringLiteral("coalesce(%1, '')").arg(standing("ended_on")); }

Condition endedWithin(const Period &period)
{
    Condition ended = holds(QStringLiteral("c.stage = 'ended'"));
    if (!period.from.isValid() && !period.to.isValid())
        return ended;
    return both(ended, dayWithin(endedOn(), period));
}

QString metOn() { return QStringLiteral("coalesce(nullif(c.first_contact_on, ''), c.registered_on)"); }

QString amountLost() { return standing("lost"); }

QString reached() { return QStringLiteral("i.reach NOT IN ('no_answer', 'no_reply')"); }

std::optional<CountedBy> countedBy(const MetricScope &scope, const CountedBy &counted)
{
    if (!scope.hasCounts || scope.where.sql != u"1")
        return std::nullopt;
    return counted;
}

Population customers(const MetricScope &scope, Condition base, Condition count)
{
    Population all;
    all.record = QStringLiteral("customer");
    all.alias = QStringLiteral("c");
    all.from = QStringLiteral("customer c");
    all.base = both(std::move(base), scope.only(QStringLiteral("c.id")));
    all.count = std::move(count);
    return all;
}

Population children(const MetricScope &scope, const char *record, const char *alias, Condition base, Condition count)
{
    Population all;
    all.record = QString::fromLatin1(record);
    all.alias = QString::fromLatin1(alias);
    all.from = QStringLiteral("%1 %2 JOIN customer c ON c.id = %2.customer_id")
                   .arg(quoted(findRecordType(all.record)->table()), all.alias);
    all.base = both(std::move(base), scope.only(all.alias + QStringLiteral(".customer_id")));
    all.count = std::move(count);
    return all;
}

} // namespace kebu::customersql
