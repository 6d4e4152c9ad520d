#include "core/reports/customersql.h"

#include "core/domain/registry.h"

namespace kebu::customersql {

QString reachedLevel() { return QStringLiteral("z.reached"); }

QString converted() { return QStringLiteral("z.converted"); }

QString everDealt() { return QStringLiteral("z.dealt"); }

QString endedOn() { return QStringLiteral("coalesce(z.ended_on, '')"); }

Condition endedWithin(const Period &period)
{
    Condition ended = holds(QStringLiteral("z.stage = 'ended'"));
    if (!period.from.isValid() && !period.to.isValid())
        return ended;
    return both(ended, dayWithin(endedOn(), period));
}

QString metOn() { return QStringLiteral("z.met_on"); }

QString amountLost() { return QStringLiteral("z.lost"); }

QString reached() { return QStringLiteral("i.reach NOT IN ('no_answer', 'no_reply')"); }

std::optional<CountedBy> countedBy(const MetricScope &scope, const CountedBy &counted)
{
    if (!scope.hasCounts)
        return std::nullopt;
    CountedBy by = counted;
    by.of = scope.countedOf;
    return by;
}

Population customers(const MetricScope &scope, Condition base, Condition count)
{
    Population all;
    all.record = QStringLiteral("customer");
    all.alias = QStringLiteral("c");
    all.from = QStringLiteral("customer_standing z");
    all.customer = QStringLiteral("z.id");
    all.id = all.customer;
    all.hasStanding = true;
    all.filter = scope.filter;
    all.base = both(passing(all.id), std::move(base));
    all.walked << QStringLiteral("customer_standing");
    all.count = std::move(count);
    return all;
}

Population children(const MetricScope &scope, const char *record, const char *alias, Condition base, Condition count)
{
    Population all;
    all.record = QString::fromLatin1(record);
    all.alias = QString::fromLatin1(alias);
    all.from = quoted(findRecordType(all.record)->table()) + u' ' + all.alias;
    all.customer = all.alias + QStringLiteral(".customer_id");
    if (scope.walksAll() && all.record != u"interaction")
        all.from += QStringLiteral(" NOT INDEXED");
    all.filter = scope.filter;
    // no reason to walk the index by customer, which would fetch a page for nearly every record
    const Condition ofSomebody = holds(u'+' + all.customer + QStringLiteral(" IS NOT NULL"));
    all.base = both(both(passing(all.alias + QStringLiteral(".id")), ofSomebody), std::move(base));
    all.walked << findRecordType(all.record)->table();
    all.count = std::move(count);
    return all;
}

} // namespace kebu::customersql
