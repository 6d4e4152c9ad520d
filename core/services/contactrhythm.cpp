#include "core/services/contactrhythm.h"

#include "core/domain/opportunity.h"

namespace kebu {

namespace {

int monthsBetween(QDate from, QDate to) { return (to.year() - from.year()) * 12 + to.month() - from.month(); }

} // namespace

Result<std::vector<MonthOfContact>> contactRhythm(Snapshot &view, Id customer, int months)
{
    const QDate today = view.today();
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(1 - months);
    std::vector<MonthOfContact> rhythm;
    for (int i = 0; i < months; ++i)
        rhythm.push_back({first.addMonths(i), 0, {}});
    const auto monthOf = [&](QDate day) -> MonthOfContact * {
        const int at = day.isValid() ? monthsBetween(first, day) : -1;
        return at >= 0 && at < months ? &rhythm[size_t(at)] : nullptr;
    };
    const QTimeZone zone = view.clock().zone();
    Statement &contacts = view.connection().prepared(
        QStringLiteral("SELECT happened_at FROM interaction WHERE customer_id = ? AND happened_at >= ?"));
    KEBU_TRY(contacts.run(customer, first.startOfDay(zone).toMSecsSinceEpoch()));
    while (contacts.next()) {
        if (MonthOfContact *month = monthOf(localDate(Instant{contacts.number(0)}, zone)))
            ++month->contacts;
    }
    KEBU_TRY(contacts.done());
    KEBU_LET(won, view.store().where(opportunity::type(), QStringLiteral("customer_id = ? AND result = 'won'"),
                                     {customer.value}));
    for (const Record &deal : won) {
        if (MonthOfContact *month = monthOf(deal.date(opportunity::closedOn)))
            month->won.minor += deal.number(opportunity::amount);
    }
    return rhythm;
}

int quartersFalling(const std::vector<MonthOfContact> &months)
{
    std::vector<int> quarters;
    for (size_t end = months.size(); end >= 3; end -= 3)
        quarters.push_back(months[end - 1].contacts + months[end - 2].contacts + months[end - 3].contacts);
    int falling = 0;
    while (falling + 1 < std::ssize(quarters) && quarters[size_t(falling)] < quarters[size_t(falling) + 1])
        ++falling;
    return falling;
}

} // namespace kebu
