#include "core/rules/match.h"

#include "core/rules/matchblocks.h"
#include "core/rules/matchweights.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <span>
#include <thread>

namespace kebu::match {

namespace {

/// Below this many bits no learning makes a pair of it.
constexpr double hopeless = -12;
/// Listed: more likely the same than not.
constexpr double listedFrom = 0.5;
constexpr double certainFrom = 0.99;
/// Pairs compared between two looks at whether to stop.
constexpr size_t batch = 1 << 16;
constexpr size_t mostThreads = 4;
/// A list below that many rows is ready before a thread is.
constexpr size_t worthThreads = 2000;

} // namespace

class Matcher::Work
{
public:
    Work(std::vector<Column> columns, const std::vector<Row> &rows) : m_rows(int(rows.size()))
    {
        prepare(columns, rows);
        for (const ColumnValues &values : m_values)
            m_columns.push_back(values.column());
        noteFilled();
        m_weights = Weights(m_values, m_rows);
    }

    std::vector<Pair> pairs(const Progress &progress)
    {
        const std::vector<Candidate> candidates = candidatePairs(m_values, m_rows, progress);
        std::vector<Evidence> evidence;
        for (size_t begin = 0; begin < candidates.size(); begin += batch) {
            if (progress && !progress(0.2 + 0.7 * double(begin) / double(candidates.size())))
                return {};
            const size_t size = std::min(batch, candidates.size() - begin);
            for (std::vector<Evidence> &part : compared(std::span(candidates).subspan(begin, size)))
                std::ranges::move(part, std::back_inserter(evidence));
        }
        m_weights.learn(evidence);
        return listed(evidence);
    }

    std::vector<Pair> pairsOf(int row, qint64 strangers)
    {
        const double book = double(std::max<qint64>(strangers, m_rows));
        for (ColumnValues &values : m_values)
            values.setStrangers(book);
        m_weights.setStrangers(book);
        std::vector<Evidence> evidence;
        for (int other = 0; other < m_rows; ++other) {
            if (other != row)
                evidence.push_back(evidenceOf(std::min(row, other), std::max(row, other)));
        }
        return listed(evidence);
    }

    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }

private:
    /// Makes the values ready, one column after the other, on all cores: no column knows of another.
    void prepare(const std::vector<Column> &columns, const std::vector<Row> &rows)
    {
        std::vector<std::unique_ptr<ColumnValues>> made(columns.size());
        std::atomic<size_t> next = 0;
        const auto work = [&] {
            for (size_t i = next++; i < columns.size(); i = next++)
                made[i] = std::make_unique<ColumnValues>(columns[i], rows, int(i));
        };
        onCores(rows.size() < worthThreads ? 1 : threadsAtMost(), [&](size_t) { work(); });
        for (std::unique_ptr<ColumnValues> &values : made)
            m_values.push_back(std::move(*values));
    }

    /// Most columns of most records are empty: two records are compared where both say something.
    void noteFilled()
    {
        m_filled.resize(size_t(m_rows));
        for (size_t i = 0; i < m_values.size(); ++i) {
            for (int row = 0; row < m_rows; ++row) {
                if (!m_values[i].of(row).empty())
                    m_filled[size_t(row)] |= bitOf(i);
            }
        }
    }

    /// Columns beyond the sixty-third share a bit.
    [[nodiscard]] static quint64 bitOf(size_t column) { return quint64(1) << std::min<size_t>(column, 63); }

    [[nodiscard]] static size_t threadsAtMost()
    {
        return std::clamp<size_t>(std::thread::hardware_concurrency(), 1, mostThreads);
    }

    /// `work` with each number below `parts`, the first in this thread.
    template <typename Part>
    static void onCores(size_t parts, const Part &work)
    {
        std::vector<std::thread> threads; // no jthread: Apple's library has none
        for (size_t part = 1; part < parts; ++part)
            threads.emplace_back(work, part);
        work(0);
        for (std::thread &thread : threads)
            thread.join();
    }

    /// On all cores, in the order of the candidates: comparing changes nothing.
    [[nodiscard]] std::vector<std::vector<Evidence>> compared(std::span<const Candidate> candidates) const
    {
        const size_t parts = threadsAtMost();
        std::vector<std::vector<Evidence>> evidence(parts);
        const auto work = [&](size_t part) {
            const size_t begin = candidates.size() * part / parts;
            const size_t end = candidates.size() * (part + 1) / parts;
            for (const Candidate &candidate : candidates.subspan(begin, end - begin)) {
                Evidence pair = evidenceOf(candidate.a, candidate.b);
                if (m_weights.bitsOf(pair) > hopeless)
                    evidence[part].push_back(std::move(pair));
            }
        };
        onCores(parts, work);
        return evidence;
    }

    [[nodiscard]] Evidence evidenceOf(int a, int b) const
    {
        Evidence pair{a, b, {}};
        pair.columns.reserve(m_values.size());
        const quint64 filled = m_filled[size_t(a)] & m_filled[size_t(b)];
        for (size_t i = 0; i < m_values.size(); ++i) {
            if (!(filled & bitOf(i)))
                continue;
            const Comparison made = m_values[i].compare(a, b);
            if (made.agreement != Agreement::Missing)
                pair.columns.push_back({int(i), made.agreement, made.isHomophone, made.contradicts,
                                        m_values[i].isIdentifying(a, made), float(made.bits)});
        }
        findSwapped(pair);
        std::ranges::stable_sort(pair.columns, std::greater(), &ColumnEvidence::bits);
        return pair;
    }

    /// Family and given name in each other's columns.
    void findSwapped(Evidence &pair) const
    {
        for (size_t i = 0; i + 1 < pair.columns.size(); ++i) {
            for (size_t j = i + 1; j < pair.columns.size(); ++j) {
                ColumnEvidence &first = pair.columns[i];
                ColumnEvidence &second = pair.columns[j];
                if (first.agreement > Agreement::Slight || second.agreement > Agreement::Slight)
                    continue;
                const ColumnValues &x = m_values[size_t(first.column)];
                const ColumnValues &y = m_values[size_t(second.column)];
                const auto bits = x.swappedBits(y, pair.a, pair.b);
                if (!bits)
                    continue;
                first.agreement = second.agreement = Agreement::Similar;
                first.bits = float(bits->first);
                second.bits = float(bits->second);
            }
        }
    }

    /// Something says that they are two, the names do not agree, or nothing that agrees is theirs alone: a person has
    /// to look.
    [[nodiscard]] bool isDoubtful(const Evidence &pair) const
    {
        if (std::ranges::none_of(pair.columns, &ColumnEvidence::isIdentifying))
            return true;
        return std::ranges::any_of(pair.columns, [this](const ColumnEvidence &column) {
            const Kind kind = m_columns[size_t(column.column)].kind;
            const bool isName = kind == Kind::Company || kind == Kind::Person;
            return column.contradicts || (isName && column.agreement <= Agreement::Slight);
        });
    }

    std::vector<Pair> listed(const std::vector<Evidence> &evidence) const
    {
        std::vector<Pair> pairs;
        for (const Evidence &found : evidence) {
            std::vector<double> parts;
            const double bits = m_weights.bitsOf(found, &parts);
            const double probability = 1 / (1 + std::exp2(-bits));
            if (probability < listedFrom)
                continue;
            Pair pair{found.a, found.b, probability, probability >= certainFrom && !isDoubtful(found), {}};
            for (size_t i = 0; i < parts.size(); ++i)
                pair.reasons.push_back(
                    {found.columns[i].column, found.columns[i].agreement, found.columns[i].isHomophone, parts[i]});
            std::ranges::stable_sort(pair.reasons, std::greater(), &Reason::bits);
            pairs.push_back(std::move(pair));
        }
        std::ranges::stable_sort(pairs, [](const Pair &x, const Pair &y) {
            return std::tuple(x.isCertain, x.probability) > std::tuple(y.isCertain, y.probability);
        });
        return pairs;
    }

    int m_rows;
    std::vector<Column> m_columns;
    std::vector<ColumnValues> m_values;
    std::vector<quint64> m_filled; ///< by row: the columns that say something
    Weights m_weights;
};

Matcher::Matcher(std::vector<Column> columns, std::vector<Row> rows)
    : m_work(std::make_unique<Work>(std::move(columns), rows))
{
}

Matcher::~Matcher() = default;

std::vector<Pair> Matcher::pairs(const Progress &progress) { return m_work->pairs(progress); }

std::vector<Pair> Matcher::pairsOf(int row, qint64 strangers) { return m_work->pairsOf(row, strangers); }

const std::vector<Column> &Matcher::columns() const { return m_work->columns(); }

} // namespace kebu::match
