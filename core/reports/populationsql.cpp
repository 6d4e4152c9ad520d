#include "core/reports/populationsql.h"

#include <algorithm>

namespace kebu::populationsql {

Result<Population> completed(const Population &population)
{
    Population whole = population;
    if (whole.complete)
        KEBU_TRY(whole.complete(whole));
    return whole;
}

QString idOf(const Population &population)
{
    return population.id.isEmpty() ? population.alias + QStringLiteral(".id") : population.id;
}

QString fromOf(const Population &population, const std::vector<const Grouping *> &groupings)
{
    QString from = population.from;
    const auto reader = std::ranges::find_if(groupings, &Grouping::readsCustomer);
    if (!population.hasCustomer && reader != groupings.end()) {
        const bool areNarrow = std::ranges::all_of(groupings, [&](const Grouping *grouping) {
            return !grouping->readsCustomer() || grouping->customerTable() == (*reader)->customerTable();
        });
        from += QStringLiteral(" JOIN %1 c ON c.id = %2")
                    .arg(areNarrow ? (*reader)->customerTable() : QStringLiteral("customer"), population.customer);
    }
    for (const Grouping *grouping : groupings)
        from += grouping->join();
    return from;
}

QVariantList fromValuesOf(const Population &population, const std::vector<const Grouping *> &groupings)
{
    QVariantList values = population.fromValues;
    for (const Grouping *grouping : groupings)
        values += grouping->joinValues();
    return values;
}

Condition wantedOf(const Population &population)
{
    const CustomerFilter &filter = population.filter;
    return both(population.base, population.hasStanding && filter.areMany() && filter.isNarrow
                                     ? filter.holdsIn(QStringLiteral("z"))
                                     : filter.holdsFor(population.customer));
}

} // namespace kebu::populationsql
