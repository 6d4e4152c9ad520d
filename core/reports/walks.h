#pragma once

#include "core/reports/population.h"

#include <map>

/// Walks in one pass over rows or an index that answers by itself, for figures whose statement would sort or look up
/// millions of rows. Each tells exactly the records its population's statement gives; tests compare both.
namespace kebu::walks {

/// Stays in a stage, with the days the ended ones took. Alias `s`.
[[nodiscard]] Walk staysInStage(const MetricScope &scope);
/// Changes of a customer's grade, by their way, `B>A`. Alias `g`.
[[nodiscard]] Walk regrades(const MetricScope &scope);
/// Customers by their first won opportunity, with the days since the first contact where that is known.
[[nodiscard]] Walk daysToWin(const MetricScope &scope);
/// Open opportunities with the amount times the share that closed ones of their stage won. Alias `o`.
[[nodiscard]] Walk openByHistory(const MetricScope &scope);
/// Interactions with the minutes until they were recorded; counted: those within the limit, or those beyond it. Alias
/// `i`.
[[nodiscard]] Walk logged(const MetricScope &scope, bool countsLate);
/// Scores that customers gave, of entries, answered surveys and resolved cases; counted: 4 and more; own key: the
/// score. Alias `s`.
[[nodiscard]] Walk scores(const MetricScope &scope);
/// Promises past their day or kept; counted: kept by that day. Alias `m`.
[[nodiscard]] Walk promisesDue(const MetricScope &scope);
/// Customers in care with the number of interactions that reached them.
[[nodiscard]] Walk contactsEach(const MetricScope &scope);

/// The share won of the closed opportunities that had come as far as a stage, by its code: all won ones had, a lost one
/// as far as where it was lost. Own history and nothing else; a stage that nothing closed had reached gives no share.
class StageHistory
{
public:
    void add(const QString &stage, bool isWon, qint64 deals);
    [[nodiscard]] std::map<QString, double> shares() const;

private:
    qint64 m_won = 0;
    std::map<int, qint64> m_lostAtLevel;
};

} // namespace kebu::walks
