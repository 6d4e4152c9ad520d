#pragma once

#include "core/exchange/tablesource.h"

namespace kebu {

/// How the columns of a table are laid out anew.
class Arrangement
{
public:
    /// So many rows decide; what later ones need beyond must find a place all the same.
    static constexpr int rowsLookedAt = 200;
    static constexpr qint64 charactersLookedAt = 8 << 20; ///< or as many as hold so much

    Arrangement() = default;
    Arrangement(const Arrangement &) = delete;
    Arrangement &operator=(const Arrangement &) = delete;
    virtual ~Arrangement() = default;

    /// The columns after `header`, decided by the first rows; called once, before arranged(). May repeat a name.
    [[nodiscard]] virtual QStringList learn(const QStringList &header, const QList<QStringList> &rows) = 0;
    /// A row under those columns; cells beyond the header stay behind them.
    [[nodiscard]] virtual QStringList arranged(const QStringList &row) const = 0;
};

/// The same table under other columns.
[[nodiscard]] Result<std::unique_ptr<TableSource>> arrangedSource(std::unique_ptr<TableSource> source,
                                                                  std::unique_ptr<Arrangement> arrangement);

} // namespace kebu
