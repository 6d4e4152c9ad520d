#pragma once

#include "core/book/query.h"
#include "tests/support/book.h"

#include <random>

namespace kebu::test {

/// Customers with random grades, amounts, days, owners, tags and children, among them empty ones.
void fillWithRandomCustomers(TempBook &book, int count);

/// Random queries over the customers' fields, children's included; the same seed gives the same queries.
class RandomQueries
{
public:
    RandomQueries(const Catalog &catalog, unsigned seed) : m_catalog(catalog), m_random(seed) {}
    [[nodiscard]] Query next();

private:
    [[nodiscard]] QueryNode node(int depth);
    [[nodiscard]] QueryCondition condition();
    [[nodiscard]] int pick(int below) { return int(m_random() % unsigned(below)); }

    const Catalog &m_catalog;
    std::mt19937 m_random;
};

/// The sorted names of the customers that fit, by walking over every record in memory.
[[nodiscard]] QStringList namesByReference(TempBook &book, const Query &query);

} // namespace kebu::test
