#include "core/services/listtotals.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr size_t few = 2'000; ///< above it one walk through the index of amounts is faster than so many look-ups

Result<Money> amountOfFew(Snapshot &view, std::span<const Id> customers)
{
    Statement &one =
        view.connection().prepared(QStringLiteral("SELECT amount FROM customer_summary WHERE customer_id = ?"));
    Money total;
    for (const Id id : customers) {
        KEBU_TRY(one.run(id));
        total.minor += one.next() ? one.number(0) : 0;
        KEBU_TRY(one.done());
    }
    return total;
}

} // namespace

Result<Money> amountOf(Snapshot &view, std::span<const Id> customers)
{
    if (customers.size() <= few)
        return amountOfFew(view, customers);
    std::vector<Id> wanted(customers.begin(), customers.end());
    std::ranges::sort(wanted, {}, &Id::value);
    Statement &all = view.connection().prepared(
        QStringLiteral("SELECT customer_id, amount FROM customer_summary WHERE amount <> 0"));
    KEBU_TRY(all.run());
    Money total;
    while (all.next()) {
        if (std::ranges::binary_search(wanted, all.id(0).value, {}, &Id::value))
            total.minor += all.number(1);
    }
    KEBU_TRY(all.done());
    return total;
}

} // namespace kebu
