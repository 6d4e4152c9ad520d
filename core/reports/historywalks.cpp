#include "core/reports/isoday.h"
#include "core/reports/keyplaces.h"
#include "core/reports/walks.h"
#include "core/storage/progress.h"
#include "core/storage/rowscan.h"

#include <algorithm>
#include <span>
#include <string>

namespace kebu {

namespace {

/// Of a customer's history: what it came to, and when.
struct Entry {
    qint64 id = 0;
    qint64 day = 0;
    int code = 0; ///< by its place
    int key = 0;  ///< as WalkAsked wants it
};

/// Tells the entries of each customer in the order of their days, those of a day in that of their recording. `sql`
/// gives customer, id, day and code in the order of customers, and then the key, if anybody asks.
Result<void> eachHistory(Connection &connection, const QString &sql, const WalkAsked &asked, KeyPlaces &codes,
                         const std::function<void(qint64 customer, std::span<const Entry> entries)> &tell)
{
    RowScan rows(connection, sql);
    KEBU_TRY(rows.run());
    const bool hasKey = !asked.key.isEmpty();
    std::vector<Entry> entries;
    qint64 customer = 0;
    const auto tellOne = [&] {
        const auto inOrder = [](const Entry &entry) { return std::pair(entry.day, entry.id); };
        if (!std::ranges::is_sorted(entries, {}, inOrder))
            std::ranges::sort(entries, {}, inOrder);
        tell(customer, entries);
        entries.clear();
    };
    while (rows.next()) {
        Progress::pass();
        if (const qint64 next = rows.number(0); next != customer) {
            tellOne();
            customer = next;
        }
        entries.push_back({rows.number(1), julianDayOf(rows.text(2)), codes.placeOf(rows.text(3)),
                           hasKey ? asked.placeOf(rows.text(4)) : 0});
    }
    KEBU_TRY(rows.done());
    tellOne();
    return {};
}

QString keyColumn(const WalkAsked &asked) { return asked.key.isEmpty() ? QString() : QStringLiteral(", ") + asked.key; }

/// `B>A`, by the places of the letters; made once each.
class Flows
{
public:
    explicit Flows(const KeyPlaces &letters) : m_letters(letters) {}
    [[nodiscard]] std::string_view of(int before, int letter)
    {
        const auto width = size_t(m_letters.keys().size());
        if (width != m_width) {
            m_texts.assign(width * width, {});
            m_width = width;
        }
        std::string &text = m_texts[size_t(before) * m_width + size_t(letter)];
        if (text.empty())
            text = QString(m_letters.keys().at(before) + u'>' + m_letters.keys().at(letter)).toStdString();
        return text;
    }

private:
    const KeyPlaces &m_letters;
    std::vector<std::string> m_texts;
    size_t m_width = 0;
};

} // namespace

/// The index by customer holds all that is asked, in the order it is asked in.
Walk walks::staysInStage(const MetricScope &scope)
{
    return [scope](const WalkAsked &asked, const TellWalked &tell) -> Result<void> {
        const JulianSpan period(scope.period.from, scope.period.to);
        KeyPlaces noCodes;
        return eachHistory(
            scope.view.connection(),
            QStringLiteral("SELECT s.customer_id, s.id, s.entered_on, NULL%1 FROM stage_entry s WHERE s.customer_id IS "
                           "NOT NULL AND s.entered_on <> '' ORDER BY s.customer_id, s.entered_on")
                .arg(keyColumn(asked)),
            asked, noCodes, [&](qint64 customer, std::span<const Entry> stays) {
                for (size_t i = 0; i < stays.size(); ++i) {
                    if (!period.holds(stays[i].day))
                        continue;
                    WalkedRecord record{customer, i + 1 < stays.size(), {}, stays[i].day, stays[i].key};
                    if (record.isCounted)
                        record.amount = double(stays[i + 1].day - stays[i].day);
                    tell(record);
                }
            });
    };
}

Walk walks::regrades(const MetricScope &scope)
{
    return [scope](const WalkAsked &asked, const TellWalked &tell) -> Result<void> {
        const JulianSpan period(scope.period.from, scope.period.to);
        KeyPlaces letters;
        const int none = letters.placeOf({});
        Flows flows(letters);
        return eachHistory(
            scope.view.connection(),
            QStringLiteral("SELECT g.customer_id, g.id, g.given_on, g.letter%1 FROM grade_entry g WHERE g.customer_id "
                           "IS NOT NULL ORDER BY g.customer_id, g.given_on")
                .arg(keyColumn(asked)),
            asked, letters, [&](qint64 customer, std::span<const Entry> grades) {
                int before = none;
                for (const Entry &grade : grades) {
                    if (grade.code != before && period.holds(grade.day)) {
                        WalkedRecord record{customer, true, {}, grade.day, grade.key};
                        record.ownKey = flows.of(before, grade.code);
                        tell(record);
                    }
                    before = grade.code;
                }
            });
    };
}

} // namespace kebu
