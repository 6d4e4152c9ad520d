#include "tests/bench/plainfigures.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace kebu::bench {

namespace {

/// The texts seen so far by their numbers; a field of a customer has few.
class Texts
{
public:
    int numberOf(sqlite3_stmt *row, int column)
    {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
        const std::string_view seen(text ? text : "", size_t(sqlite3_column_bytes(row, column)));
        for (size_t i = 0; i < m_texts.size(); ++i) {
            if (m_texts[i] == seen)
                return int(i);
        }
        m_texts.emplace_back(seen);
        return int(m_texts.size()) - 1;
    }

private:
    std::vector<std::string> m_texts;
};

/// Group by id: ids are sparse numbers of 63 bits, so an array alone does not find them.
class GroupOfCustomer
{
public:
    /// In the order of ids, as the table has them.
    void add(qint64 id, int group) { m_all.emplace_back(id, group); }
    /// -1: not among them. Rows in the order of customers meet them one behind the other; others are hashed.
    [[nodiscard]] int of(qint64 id)
    {
        if (m_shift == 0 && id >= m_last) {
            m_last = id;
            while (m_next < m_all.size() && m_all[m_next].first < id)
                ++m_next;
            return m_next < m_all.size() && m_all[m_next].first == id ? m_all[m_next].second : -1;
        }
        if (m_shift == 0)
            arrange();
        return hashed(id);
    }

private:
    void arrange()
    {
        const size_t places = std::bit_ceil(2 * m_all.size() + 2);
        m_shift = 64 - std::countr_zero(places);
        m_places.assign(places, {});
        for (const auto &each : m_all) {
            size_t at = placeOf(each.first);
            while (m_places[at].first != 0)
                at = (at + 1) & (places - 1);
            m_places[at] = each;
        }
    }
    [[nodiscard]] int hashed(qint64 id) const
    {
        for (size_t at = placeOf(id); m_places[at].first != 0; at = (at + 1) & (m_places.size() - 1)) {
            if (m_places[at].first == id)
                return m_places[at].second;
        }
        return -1;
    }
    [[nodiscard]] size_t placeOf(qint64 id) const { return (quint64(id) * 0x9E3779B97F4A7C15U) >> m_shift; }

    std::vector<std::pair<qint64, int>> m_all;
    std::vector<std::pair<qint64, int>> m_places;
    size_t m_next = 0;
    qint64 m_last = 0; ///< asked for
    int m_shift = 0;   ///< 0: not hashed yet
};

/// The columns from `first` on, each as what it is.
qint64 look(sqlite3_stmt *row, int first)
{
    qint64 seen = 0;
    for (int i = first; i < sqlite3_column_count(row); ++i) {
        if (sqlite3_column_type(row, i) == SQLITE_TEXT)
            seen += sqlite3_column_text(row, i)[0];
        else
            seen ^= sqlite3_column_int64(row, i);
    }
    return seen;
}

/// `SELECT id, OWNER, GROUP, …`; without a way, the columns the question needs in any case.
QByteArray customersSql(const PlainFigure &figure, const PlainWay &way)
{
    return QByteArray("SELECT id, ") + (way.ownedBy != 0 ? "owner_id" : "0") + ", " +
           (way.ownedBy != 0 ? "stage"
            : way.bySource   ? "source"
                             : "''") +
           figure.customers + " FROM customer_standing NOT INDEXED";
}

/// Tells the place of each customer's group.
template <typename Tell>
qint64 eachCustomer(Engine &engine, const PlainFigure &figure, const PlainWay &way, Tell &&tell)
{
    constexpr int firstOther = 3;
    Texts groups;
    qint64 seen = 0;
    engine.each(customersSql(figure, way), [&](sqlite3_stmt *row) {
        seen ^= look(row, firstOther);
        if (way.ownedBy == 0 || sqlite3_column_int64(row, 1) == way.ownedBy)
            tell(sqlite3_column_int64(row, 0), way.readsCustomers() ? groups.numberOf(row, 2) : 0);
    });
    return seen;
}

} // namespace

qint64 answerPlainly(Engine &engine, const PlainFigure &figure, const PlainWay &way)
{
    qint64 seen = 0;
    const bool asksCustomers = way.readsCustomers() || *figure.customers;
    std::vector<qint64> counts(1);
    const auto count = [&](int group) {
        if (size_t(group) >= counts.size())
            counts.resize(size_t(group) + 1);
        ++counts[size_t(group)];
    };
    if (figure.rows.empty()) {
        seen ^= eachCustomer(engine, figure, way, [&](qint64, int group) { count(group); });
    } else if (!asksCustomers) {
        for (const char *rows : figure.rows)
            counts[0] += engine.scan(rows);
    } else {
        GroupOfCustomer groups;
        seen ^= eachCustomer(engine, figure, way, [&](qint64 id, int group) { groups.add(id, group); });
        for (const char *rows : figure.rows) {
            engine.each(rows, [&](sqlite3_stmt *row) {
                seen ^= look(row, 1);
                if (const int group = groups.of(sqlite3_column_int64(row, 0)); group >= 0)
                    count(group);
            });
        }
    }
    qint64 all = 0;
    for (const char *rows : figure.beside)
        all += engine.scan(rows);
    for (const qint64 each : counts)
        all += each;
    return seen == std::numeric_limits<qint64>::min() ? 0 : all;
}

} // namespace kebu::bench
