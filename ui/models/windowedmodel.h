#pragma once

#include "core/base/pending.h"
#include "core/services/listing.h"
#include "core/services/whyfound.h"

#include <QAbstractTableModel>
#include <QCache>

#include <functional>
#include <map>
#include <optional>

namespace kebu {

/// A row as lists show it, and by what it was found where words were looked for.
struct WindowRow : ListRow {
    std::optional<Match> match;
};

/// What comes when a list is opened: the ids, and with them the rows that are in sight.
struct WindowPage {
    std::vector<Id> ids;
    int firstRow = 0; ///< place of rows[0] in ids
    std::vector<WindowRow> rows;
};

/// Where a list's rows come from; the model knows no book. Both run off the window's thread.
struct WindowSource {
    /// `limit`: at most so many ids; -1: all. `keep`: the row whose surroundings come along; null: the first ones.
    std::function<Pending<Result<WindowPage>>(int limit, Id keep)> open;
    std::function<Pending<Result<std::vector<WindowRow>>>(std::vector<Id> ids)> rows;
};

/// Any number of rows through a window: the ids of the whole result, and pages of a hundred rows fetched as they are
/// looked at, the least used dropped. Never waits: a row on its way shows "…". What is superseded is cancelled, what
/// comes too late is dropped; the old rows stay until the new ones are there. Where the same ids come again in the same
/// order, only data changes and the model is not reset. Window thread.
class WindowedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 100;
    static constexpr int pagesKept = 60;
    static constexpr int loadsAtOnce = 4;

    explicit WindowedModel(QObject *parent = nullptr) : QAbstractTableModel(parent), m_pages(pagesKept) {}

    /// Opens another list. Its first page is shown as soon as it is there, the number of rows once all ids are.
    void open(WindowSource source);
    /// Reads the same list again; the rows around `keep` come with it.
    void refresh(Id keep = {});
    /// Forgets everything.
    void clear();

    /// False while only the first page is there.
    [[nodiscard]] bool isCountKnown() const { return m_isCountKnown; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] const std::vector<Id> &ids() const { return m_ids; }
    [[nodiscard]] Id idAt(int row) const;
    /// -1 when it is not in the list.
    [[nodiscard]] int rowOf(Id id) const;
    /// Shows a cell as it is being written, until the list is read again.
    void showMeanwhile(Id id, int column, ListCell cell);
    /// Null while the row is on its way; asks for it.
    [[nodiscard]] const WindowRow *rowAt(int row) const;

    /// Reads those rows beside the cache, in the order of the ids; for copying. REQUIRES: something was opened.
    [[nodiscard]] Pending<Result<std::vector<WindowRow>>> fetch(std::vector<Id> ids) const
    {
        return m_source.rows(std::move(ids));
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const final;

signals:
    /// New ids are in place; the count may still be unknown.
    void reopened();
    void countKnown();
    void failed(const kebu::Error &error);

protected:
    [[nodiscard]] virtual QVariant cellData(const WindowRow &row, int column, int role) const = 0;

private:
    using Page = std::vector<std::optional<WindowRow>>;

    void start(int limit, Id keep);
    void take(WindowPage page, bool isWhole);
    void takeAgain(const WindowPage &page);
    void extend(WindowPage page);
    void keepPages(const WindowPage &page);
    void ask(int page) const;
    void load(int page);
    void takeRows(int page, const std::vector<WindowRow> &rows);
    void cancelLoads();

    WindowSource m_source;
    std::vector<Id> m_ids;
    mutable QCache<int, Page> m_pages;
    mutable std::vector<int> m_wanted; ///< pages asked for since the event loop last turned
    std::map<int, Pending<Result<std::vector<WindowRow>>>> m_loads;
    Pending<Result<WindowPage>> m_opening;
    quint64 m_generation = 0; ///< of the ids in place; what belongs to another is dropped
    quint64 m_request = 0;
    bool m_isCountKnown = true;
    bool m_isLoading = false;
};

} // namespace kebu
