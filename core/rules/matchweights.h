#pragma once

#include "core/rules/matchcolumn.h"

#include <array>

namespace kebu::match {

struct ColumnEvidence {
    int column = 0;
    Agreement agreement = Agreement::Missing;
    bool isHomophone = false;
    bool contradicts = false;
    bool isIdentifying = false;
    float bits = 0; ///< log2(1/u) of the very value
};

struct Evidence {
    int a = 0;
    int b = 0;
    std::vector<ColumnEvidence> columns; ///< the rarest agreement first

    [[nodiscard]] bool isContradicted() const;
};

/// How often duplicates agree so in each column (m), how rare duplicates are, and how far one column's agreement among
/// strangers brings another's along (a hotel's restaurants share telephone and address).
class Weights
{
public:
    Weights() = default;
    Weights(const std::vector<ColumnValues> &columns, int rows);

    /// log2 of the odds that both are the same. `parts`, where given, receives what each column adds.
    [[nodiscard]] double bitsOf(const Evidence &pair, std::vector<double> *parts = nullptr) const;
    /// Moves m, the prior and the dependences by expectation and maximisation over candidates; the priors count as
    /// pairs seen before, so that a list of ten records keeps them.
    void learn(const std::vector<Evidence> &candidates);
    void setStrangers(double rows);

private:
    using Shares = std::array<double, 7>; ///< by Agreement
    struct Counts;
    void count(const Evidence &pair, Counts &counts) const;
    /// Two whose names have nothing in common, unless nearly everything else is the same.
    [[nodiscard]] bool areStrangers(const Evidence &pair) const;
    /// What agrees between strangers that share something else.
    void learnDependences(const std::vector<Evidence> &candidates, size_t stride);
    void maximise(const Counts &counts, double scale);

    std::vector<Shares> m_shares;
    std::vector<Shares> m_before;
    std::vector<double> m_differBits;
    std::vector<bool> m_isName;
    /// Of two coarse columns, such as city and province: what the one leaves to say to the other.
    void learnCoarse(const std::vector<ColumnValues> &columns, int rows);

    std::vector<double> m_given; ///< [i * columns + j]: as m_along, but counted over the list and exact
    std::vector<double> m_along; ///< [i * columns + j]: bits that j is worth at most where i agrees
    double m_rows = 2;
    double m_priorBits = 0;
};

} // namespace kebu::match
