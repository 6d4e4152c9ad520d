#include "core/reports/buyers.h"

#include "core/reports/customergroups.h"
#include "core/reports/isoday.h"
#include "core/storage/progress.h"
#include "core/storage/rowscan.h"

#include <algorithm>

namespace kebu {

namespace {

/// The orders of one customer as they pass.
void add(Buyer &buyer, qint64 amount)
{
    buyer.worth += amount > RecordStore::emptyNumber ? double(amount) : 0;
    ++buyer.orders;
}

void addDay(Buyer &buyer, qint64 day)
{
    buyer.first = buyer.orders == 1 ? day : std::min(buyer.first, day);
    buyer.last = std::max(buyer.last, day);
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

Result<void> eachBuyer(const MetricScope &scope, const WalkAsked &asked, OrderDays days,
                       const std::function<void(const Buyer &buyer)> &tell)
{
    const bool hasDays = days == OrderDays::Read;
    const Condition wanted =
        both(dayWithin(QStringLiteral("r.ordered_on"), scope.period),
             scope.filter.areFew ? scope.filter.holdsFor(QStringLiteral("r.customer_id")) : Condition());
    RowScan orders(scope.view.connection(),
                   QStringLiteral("SELECT r.customer_id, r.amount%1 FROM sales_order r WHERE r.customer_id IS NOT NULL "
                                  "AND %2 ORDER BY r.customer_id")
                       .arg(hasDays ? QStringLiteral(", r.ordered_on") : QString(), wanted.sql));
    KEBU_TRY(orders.run(wanted.values));
    Buyer buyer{0, 0, 0, 0, 0, -1}; // nobody
    while (orders.next()) {
        Progress::pass();
        if (const qint64 customer = orders.number(0); customer != buyer.customer) {
            if (buyer.group >= 0)
                tell(buyer);
            buyer = {customer};
            buyer.group = asked.groupOf ? asked.groupOf(customer) : 0;
        }
        if (buyer.group < 0)
            continue;
        add(buyer, orders.number(1));
        if (hasDays)
            addDay(buyer, julianDayOf(orders.text(2)));
    }
    KEBU_TRY(orders.done());
    if (buyer.group >= 0)
        tell(buyer);
    return {};
}

Result<std::vector<double>> worthsOfBuyers(const MetricScope &scope)
{
    const Grouping noGrouping;
    CustomerGroups customers(scope.view, noGrouping, scope.filter.ofMany());
    WalkAsked asked;
    if (scope.filter.areMany())
        asked.groupOf = [&customers](qint64 customer) { return customers.groupOf(customer); };
    std::vector<double> worths;
    KEBU_TRY(
        eachBuyer(scope, asked, OrderDays::Ignored, [&worths](const Buyer &buyer) { worths.push_back(buyer.worth); }));
    KEBU_TRY(customers.outcome());
    return worths;
}

Walk walks::topBuyers(const MetricScope &scope, int percent)
{
    return [scope, percent](const WalkAsked &asked, const TellWalked &tell) -> Result<void> {
        struct Place {
            double worth = 0;
            qint64 customer = 0;
            int group = 0;
        };
        std::vector<Place> places;
        KEBU_TRY(eachBuyer(scope, asked, OrderDays::Ignored, [&places](const Buyer &buyer) {
            places.push_back({buyer.worth, buyer.customer, buyer.group});
        }));
        const size_t top = topOf(places.size(), percent);
        std::ranges::nth_element(places, places.begin() + qsizetype(top), {},
                                 [](const Place &place) { return std::pair(-place.worth, place.customer); });
        for (size_t i = 0; i < places.size(); ++i)
            tell({places[i].customer, i < top, places[i].worth, 0, {}, 0, places[i].group});
        return {};
    };
}

Walk walks::repeatBuyers(const MetricScope &scope)
{
    return [scope](const WalkAsked &asked, const TellWalked &tell) -> Result<void> {
        return eachBuyer(scope, asked, OrderDays::Read, [&tell](const Buyer &buyer) {
            tell({buyer.customer, buyer.first != buyer.last, buyer.worth, 0, {}, 0, buyer.group});
        });
    };
}

Walk walks::buyersByRfm(const MetricScope &scope)
{
    const qint64 today = (scope.period.to.isValid() ? scope.period.to : scope.view.today()).toJulianDay();
    return [scope, today](const WalkAsked &asked, const TellWalked &tell) -> Result<void> {
        std::vector<Buyer> buyers;
        KEBU_TRY(eachBuyer(scope, asked, OrderDays::Read, [&buyers](const Buyer &buyer) { buyers.push_back(buyer); }));
        const Means means = meansOf(buyers, today);
        for (const Buyer &buyer : buyers) {
            const int segment = (double(today - buyer.last) <= means.days ? 4 : 0) +
                                (double(buyer.orders) > means.orders ? 2 : 0) + (buyer.worth > means.worth ? 1 : 0);
            tell({buyer.customer, true, buyer.worth, 0, {}, segment, buyer.group});
        }
        return {};
    };
}

} // namespace kebu
