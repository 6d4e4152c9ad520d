#include "ui/models/booksource.h"

#include "core/book/book.h"

#include <algorithm>

namespace kebu {

namespace {

Result<std::vector<WindowRow>> readRows(Snapshot &view, const ListRequest &request, std::span<const Id> ids,
                                        const std::vector<FieldInfo> &columns)
{
    KEBU_LET(rows, rowsOf(view, *request.record, ids, columns));
    std::vector<WindowRow> shown;
    shown.reserve(rows.size());
    std::vector<Id> read;
    for (const ListRow &row : rows)
        read.push_back(row.id);
    KEBU_LET(matches, whyFound(view, read, request.search));
    for (size_t i = 0; i < rows.size(); ++i)
        shown.push_back({std::move(rows[i]), std::move(matches[i])});
    return shown;
}

Result<WindowPage> readPage(Snapshot &view, const ListRequest &request, const std::vector<FieldInfo> &columns,
                            int limit, Id keep)
{
    KEBU_LET(list, limit < 0 ? openList(view, request) : firstPage(view, request, limit));
    WindowPage page{std::move(list.ids), 0, {}};
    const auto kept = std::ranges::find(page.ids, keep);
    constexpr qsizetype size = WindowedModel::pageSize;
    const qsizetype first = keep && kept != page.ids.end() ? (kept - page.ids.begin()) / size * size : 0;
    // the page before comes along: the kept row may stand at the upper edge of what is in sight
    const qsizetype from = std::max<qsizetype>(0, first - size);
    const qsizetype to = std::min<qsizetype>(std::ssize(page.ids), first + 2 * size);
    KEBU_LET(rows, readRows(view, request, std::span(page.ids).subspan(size_t(from), size_t(to - from)), columns));
    if (std::ssize(rows) == to - from) {
        page.firstRow = int(from);
        page.rows = std::move(rows);
    }
    return page;
}

} // namespace

WindowSource bookSource(Book &book, const ListRequest &request, const std::vector<FieldInfo> &columns)
{
    return {[&book, request, columns](int limit, Id keep) {
                return book.read([request, columns, limit, keep](Snapshot &view) {
                    return readPage(view, request, columns, limit, keep);
                });
            },
            [&book, request, columns](std::vector<Id> ids) {
                return book.read([request, columns, ids = std::move(ids)](Snapshot &view) {
                    return readRows(view, request, ids, columns);
                });
            }};
}

} // namespace kebu
