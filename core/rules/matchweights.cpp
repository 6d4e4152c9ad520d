#include "core/rules/matchweights.h"

#include <algorithm>
#include <cmath>

namespace kebu::match {

namespace {

/// Pairs that the priors weigh as much as.
constexpr double priorPairs = 20;
/// Duplicates expected per record before any is seen.
constexpr double expectedShare = 0.1;
/// What a contradiction takes away: another branch, another valid code.
constexpr double contradictionBits = -12;
constexpr int rounds = 6;
/// The priors weigh at least this part of what is seen, and a share moves at most by this factor.
constexpr double priorPart = 0.3;
constexpr double mostDrift = 2.5;
constexpr double noLimit = 1e6;
/// Below so many strangers nothing is said of how columns hang together.
constexpr double fewStrangers = 3;
/// So much else agrees that the name was misread: no strangers.
constexpr double sameInAllButName = 12;
/// However columns hang together, each keeps this part of what it says alone.
constexpr double leastOwn = 0.35;
constexpr double commonFrom = 30; ///< records under one value
constexpr size_t rowsCounted = 20'000;
constexpr size_t mostLearned = 150'000;

/// How often true duplicates agree so, by experience: Missing is no evidence, then from Differs to Equal.
std::array<double, 7> experienceOf(Kind kind)
{
    switch (kind) {
    case Kind::Company:
        return {0, 0.03, 0.04, 0.08, 0.2, 0.2, 0.45};
    case Kind::Person:
        return {0, 0.05, 0.05, 0.05, 0.1, 0.1, 0.65};
    case Kind::Phone:
        return {0, 0.25, 0.02, 0.05, 0.02, 0.06, 0.6};
    case Kind::Email:
    case Kind::Wechat:
        return {0, 0.3, 0.02, 0.03, 0.05, 0.02, 0.58};
    case Kind::CreditCode:
        return {0, 0.05, 0.01, 0.03, 0.06, 0.01, 0.84};
    case Kind::Address:
        return {0, 0.15, 0.07, 0.08, 0.15, 0.2, 0.35};
    case Kind::Choice:
        return {0, 0.2, 0.01, 0.01, 0.01, 0.01, 0.76};
    case Kind::Text:
        return {0, 0.15, 0.05, 0.07, 0.1, 0.13, 0.5};
    default:
        return {0, 0.12, 0.02, 0.04, 0.1, 0.02, 0.7};
    }
}

bool agrees(const ColumnEvidence &column) { return column.agreement >= Agreement::Similar; }

} // namespace

struct Weights::Counts {
    explicit Counts(size_t columns) : agreements(columns) {}

    std::vector<Shares> agreements; ///< of duplicates
    double matches = 0;
};

bool Evidence::isContradicted() const { return std::ranges::any_of(columns, &ColumnEvidence::contradicts); }

Weights::Weights(const std::vector<ColumnValues> &columns, int rows)
{
    for (const ColumnValues &values : columns) {
        m_before.push_back(experienceOf(values.column().kind));
        m_differBits.push_back(values.differBits());
        m_isName.push_back(values.column().kind == Kind::Company || values.column().kind == Kind::Person);
    }
    m_shares = m_before;
    m_along.assign(columns.size() * columns.size(), noLimit);
    m_given = m_along;
    setStrangers(rows);
    learnCoarse(columns, rows);
}

namespace {

double pairsWithin(const QHash<qint64, double> &counts)
{
    double pairs = 0;
    for (const double count : counts)
        pairs += count * (count - 1);
    return pairs;
}

} // namespace

void Weights::learnCoarse(const std::vector<ColumnValues> &columns, int rows)
{
    const int stride = rows / int(rowsCounted) + 1;
    std::vector<std::vector<int>> values(columns.size());
    for (size_t i = 0; i < columns.size(); ++i) {
        for (int row = 0; row < rows && columns[i].isCoarse(); row += stride) {
            const auto entries = columns[i].of(row);
            values[i].push_back(entries.empty() ? none : entries.front());
        }
    }
    for (size_t i = 0; i < columns.size(); ++i) {
        for (size_t j = i + 1; j < columns.size(); ++j) {
            QHash<qint64, double> ofFirst;
            QHash<qint64, double> ofSecond;
            QHash<qint64, double> ofBoth;
            for (size_t row = 0; row < std::min(values[i].size(), values[j].size()); ++row) {
                const qint64 a = values[i][row];
                const qint64 b = values[j][row];
                if (a == none || b == none)
                    continue;
                ofFirst[a] += 1;
                ofSecond[b] += 1;
                ofBoth[a << 32 | b] += 1;
            }
            const double both = pairsWithin(ofBoth) + 0.01;
            if (const double alike = pairsWithin(ofFirst); alike > 0)
                m_given[i * columns.size() + j] = -std::log2(both / (alike + 1));
            if (const double alike = pairsWithin(ofSecond); alike > 0)
                m_given[j * columns.size() + i] = -std::log2(both / (alike + 1));
        }
    }
}

void Weights::setStrangers(double rows)
{
    m_rows = std::max(2.0, rows);
    m_priorBits = std::log2(2 * expectedShare / (m_rows - 1)); // duplicates over pairs
}

double Weights::bitsOf(const Evidence &pair, std::vector<double> *parts) const
{
    double sum = m_priorBits;
    for (size_t at = 0; at < pair.columns.size(); ++at) {
        const ColumnEvidence &column = pair.columns[at];
        const auto index = size_t(column.column);
        double bits = std::log2(m_shares[index][size_t(column.agreement)]);
        if (column.contradicts) {
            bits = contradictionBits;
        } else if (column.agreement == Agreement::Differs) {
            bits = std::min(0.0, bits - m_differBits[index]);
        } else {
            double own = column.bits;
            for (size_t before = 0; before < at && agrees(pair.columns[before]); ++before)
                own = std::min(own, m_along[size_t(pair.columns[before].column) * m_shares.size() + index]);
            own = std::max(own, leastOwn * double(column.bits));
            for (size_t before = 0; before < at && agrees(pair.columns[before]); ++before)
                own = std::min(own, m_given[size_t(pair.columns[before].column) * m_shares.size() + index]);
            bits += own;
        }
        sum += bits;
        if (parts)
            parts->push_back(bits);
    }
    return sum;
}

void Weights::count(const Evidence &pair, Counts &counts) const
{
    const double probability = 1 / (1 + std::exp2(-bitsOf(pair)));
    counts.matches += probability;
    for (const ColumnEvidence &column : pair.columns)
        counts.agreements[size_t(column.column)][size_t(column.agreement)] += probability;
}

bool Weights::areStrangers(const Evidence &pair) const
{
    bool haveNames = false;
    for (const ColumnEvidence &column : pair.columns) {
        if (!m_isName[size_t(column.column)])
            continue;
        haveNames = true;
        if (column.agreement != Agreement::Differs)
            return false;
    }
    return haveNames && bitsOf(pair) < sameInAllButName;
}

void Weights::learnDependences(const std::vector<Evidence> &candidates, size_t stride)
{
    const size_t columns = m_shares.size();
    std::vector<double> alone(columns * columns);    // strangers that agree in the first and fill the second
    std::vector<double> together(columns * columns); // of them, those that agree in the second as well
    const double rareBits = std::log2(m_rows / commonFrom);
    for (size_t at = 0; at < candidates.size(); at += stride) {
        const Evidence &pair = candidates[at];
        if (!areStrangers(pair))
            continue;
        for (const ColumnEvidence &first : pair.columns) {
            // of a common value only those pairs are candidates that share something else: they would mislead
            if (!agrees(first) || double(first.bits) < rareBits)
                continue;
            for (const ColumnEvidence &second : pair.columns) {
                const size_t cell = size_t(first.column) * columns + size_t(second.column);
                alone[cell] += 1;
                together[cell] += agrees(second) ? 1 : 0;
            }
        }
    }
    for (size_t cell = 0; cell < alone.size(); ++cell) { // as if one more had been seen that does not agree
        if (alone[cell] >= fewStrangers)
            m_along[cell] = -std::log2((together[cell] + 0.01) / (alone[cell] + 1));
    }
}

void Weights::maximise(const Counts &counts, double scale)
{
    for (size_t i = 0; i < m_shares.size(); ++i) {
        double seen = 0;
        for (const double count : counts.agreements[i])
            seen += count;
        const double weight = std::max(priorPairs, seen * priorPart);
        for (size_t level = 1; level < m_shares[i].size(); ++level) {
            const double before = m_before[i][level];
            const double share = (counts.agreements[i][level] + weight * before) / (seen + weight);
            m_shares[i][level] = std::clamp(share, before / mostDrift, std::min(0.98, before * mostDrift));
        }
    }
    const double allPairs = m_rows * (m_rows - 1) / 2;
    const double expected = std::clamp(counts.matches * scale + 1, 0.01 * m_rows, 3 * m_rows);
    m_priorBits = std::log2(expected / std::max(allPairs, expected + 1));
}

void Weights::learn(const std::vector<Evidence> &candidates)
{
    const size_t stride = candidates.size() / mostLearned + 1;
    learnDependences(candidates, stride);
    for (int round = 0; round < rounds; ++round) {
        Counts counts(m_shares.size());
        for (size_t i = 0; i < candidates.size(); i += stride)
            count(candidates[i], counts);
        maximise(counts, double(stride));
    }
}

} // namespace kebu::match
