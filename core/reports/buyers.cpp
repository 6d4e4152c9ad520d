#include "core/reports/buyers.h"

#include "core/reports/customergroups.h"
#include "core/reports/isoday.h"
#include "core/storage/progress.h"
#include "core/storage/rowscan.h"

#include <algorithm>

namespace kebu {

namespace {

void add(Buyer &buyer, qint64 day, qint64 amount)
{
    buyer.worth += amount > RecordStore::emptyNumber ? double(amount) : 0;
    ++buyer.orders;
    buyer.first = buyer.orders == 1 ? day : std::min(buyer.first, day);
    buyer.last = std::max(buyer.last, day);
}

/// The walk tells everybody, as `read` says.
Walk tellBuyers(const MetricScope &scope,
                const std::function<void(std::vector<Buyer> &buyers, const TellWalked &tell)> &read)
{
    return [scope, read](const QString &, const TellWalked &tell) -> Result<void> {
        KEBU_LET(buyers, buyersOf(scope));
        read(buyers, tell);
        return {};
    };
}

struct Means {
    double worth = 0;
    double orders = 0;
    double days = 0;
};

/// As the engine's avg() over whole numbers: a sum that is exact, divided once.
Means meansOf(const std::vector<Buyer> &buyers, qint64 today)
{
    Means sums;
    for (const Buyer &buyer : buyers) {
        sums.worth += buyer.worth;
        sums.orders += double(buyer.orders);
        sums.days += double(today - buyer.last);
    }
    const double all = buyers.empty() ? 1 : double(buyers.size());
    return {sums.worth / all, sums.orders / all, sums.days / all};
}

} // namespace

Result<std::vector<Buyer>> buyersOf(const MetricScope &scope)
{
    const bool hasFilter = scope.where.sql != u"1";
    const Condition wanted = both(dayWithin(QStringLiteral("r.ordered_on"), scope.period),
                                  scope.areFew ? scope.only(QStringLiteral("r.customer_id")) : Condition());
    RowScan orders(scope.view.connection(),
                   QStringLiteral("SELECT r.customer_id, r.ordered_on, r.amount FROM sales_order r WHERE "
                                  "r.customer_id IS NOT NULL AND %1 ORDER BY r.customer_id")
                       .arg(wanted.sql));
    KEBU_TRY(orders.run(wanted.values));
    const Grouping noGrouping;
    CustomerGroups asked(scope.view, noGrouping, scope.areFew ? Condition() : scope.where);
    std::vector<Buyer> buyers;
    bool isAsked = true;
    qint64 customer = 0;
    while (orders.next()) {
        Progress::pass();
        if (orders.number(0) != customer) {
            customer = orders.number(0);
            if (hasFilter && !scope.areFew) {
                KEBU_LET(group, asked.groupOf(Id{customer}));
                isAsked = group >= 0;
            }
            if (isAsked)
                buyers.push_back({customer});
        }
        if (isAsked)
            add(buyers.back(), julianDayOf(orders.text(1)), orders.number(2));
    }
    KEBU_TRY(orders.done());
    return buyers;
}

Walk walks::topBuyers(const MetricScope &scope, int percent)
{
    return tellBuyers(scope, [percent](std::vector<Buyer> &buyers, const TellWalked &tell) {
        const size_t top = topOf(buyers.size(), percent);
        std::ranges::nth_element(buyers, buyers.begin() + qsizetype(top), {},
                                 [](const Buyer &buyer) { return std::pair(-buyer.worth, buyer.customer); });
        for (size_t i = 0; i < buyers.size(); ++i)
            tell({buyers[i].customer, i < top, buyers[i].worth});
    });
}

Walk walks::repeatBuyers(const MetricScope &scope)
{
    return tellBuyers(scope, [](std::vector<Buyer> &buyers, const TellWalked &tell) {
        for (const Buyer &buyer : buyers)
            tell({buyer.customer, buyer.first != buyer.last, buyer.worth});
    });
}

Walk walks::buyersByRfm(const MetricScope &scope)
{
    const qint64 today = (scope.period.to.isValid() ? scope.period.to : scope.view.today()).toJulianDay();
    return tellBuyers(scope, [today](std::vector<Buyer> &buyers, const TellWalked &tell) {
        const Means means = meansOf(buyers, today);
        for (const Buyer &buyer : buyers) {
            const int segment = (double(today - buyer.last) <= means.days ? 4 : 0) +
                                (double(buyer.orders) > means.orders ? 2 : 0) + (buyer.worth > means.worth ? 1 : 0);
            tell({buyer.customer, true, buyer.worth, 0, {}, segment});
        }
    });
}

} // namespace kebu
