#include "ui/models/windowedmodel.h"

#include <QMetaObject>

#include <algorithm>

namespace kebu {

void WindowedModel::open(WindowSource source)
{
    m_source = std::move(source);
    start(pageSize, {});
}

void WindowedModel::refresh(Id keep)
{
    if (m_source.open)
        start(-1, keep);
}

void WindowedModel::clear()
{
    ++m_request;
    m_opening.cancel();
    m_source = {};
    m_isLoading = false;
    beginResetModel();
    cancelLoads();
    m_ids.clear();
    m_pages.clear();
    m_isCountKnown = true;
    endResetModel();
}

void WindowedModel::start(int limit, Id keep)
{
    m_opening.cancel();
    m_isLoading = true;
    const quint64 request = ++m_request;
    m_opening = m_source.open(limit, keep);
    m_opening.then(this, [this, request, limit](const Result<WindowPage> &page) {
        if (request != m_request)
            return;
        if (!page) {
            m_isLoading = false;
            emit failed(page.error());
            return;
        }
        const bool isWhole = limit < 0 || std::ssize(page->ids) < limit;
        m_isLoading = !isWhole;
        if (isWhole && !m_isCountKnown)
            extend(*page);
        else
            take(*page, isWhole);
        if (!isWhole)
            start(-1, {});
    });
}

void WindowedModel::takeAgain(const WindowPage &page)
{
    cancelLoads();
    m_pages.clear();
    keepPages(page);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit reopened();
    emit countKnown();
}

void WindowedModel::take(WindowPage page, bool isWhole)
{
    if (isWhole && m_isCountKnown && !m_ids.empty() && page.ids == m_ids)
        return takeAgain(page);
    beginResetModel();
    cancelLoads();
    m_pages.clear();
    m_ids = std::move(page.ids);
    keepPages(page);
    m_isCountKnown = isWhole;
    endResetModel();
    emit reopened();
    if (isWhole)
        emit countKnown();
}

void WindowedModel::extend(WindowPage page)
{
    const bool goesOn = page.ids.size() >= m_ids.size() && std::equal(m_ids.begin(), m_ids.end(), page.ids.begin());
    if (!goesOn) { // somebody wrote between the two reads
        take(std::move(page), true);
        return;
    }
    m_isCountKnown = true;
    if (page.ids.size() > m_ids.size()) {
        beginInsertRows({}, int(m_ids.size()), int(page.ids.size()) - 1);
        m_ids = std::move(page.ids);
        endInsertRows();
    }
    emit countKnown();
}

void WindowedModel::keepPages(const WindowPage &page)
{
    for (int from = page.firstRow; from < page.firstRow + int(page.rows.size()); ++from) {
        const int number = from / pageSize;
        if (!m_pages.contains(number))
            m_pages.insert(number, new Page(pageSize));
        (*m_pages.object(number))[size_t(from % pageSize)] = page.rows[size_t(from - page.firstRow)];
    }
}

Id WindowedModel::idAt(int row) const { return row >= 0 && row < std::ssize(m_ids) ? m_ids[size_t(row)] : Id{}; }

int WindowedModel::rowOf(Id id) const
{
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

void WindowedModel::showMeanwhile(Id id, int column, ListCell cell)
{
    const int row = rowOf(id);
    Page *page = row < 0 ? nullptr : m_pages.object(row / pageSize);
    if (!page || !(*page)[size_t(row % pageSize)])
        return;
    (*page)[size_t(row % pageSize)]->cells[size_t(column)] = std::move(cell);
    emit dataChanged(index(row, column), index(row, column));
}

const WindowRow *WindowedModel::rowAt(int row) const
{
    const int number = row / pageSize;
    if (const Page *page = m_pages.object(number)) {
        const std::optional<WindowRow> &held = (*page)[size_t(row % pageSize)];
        return held ? &*held : nullptr; // gone from the book meanwhile: the next refresh takes it away
    }
    ask(number);
    return nullptr;
}

void WindowedModel::ask(int page) const
{
    if (m_loads.contains(page) || std::ranges::find(m_wanted, page) != m_wanted.end())
        return;
    if (m_wanted.empty()) {
        auto *self = const_cast<WindowedModel *>(this); // loading is no change of what the model holds for its reader
        QMetaObject::invokeMethod(
            self,
            [self] {
                for (const int wanted : std::exchange(self->m_wanted, {}))
                    self->load(wanted);
            },
            Qt::QueuedConnection);
    }
    m_wanted.push_back(page);
}

void WindowedModel::load(int page)
{
    const size_t from = size_t(page) * pageSize;
    if (from >= m_ids.size() || m_loads.contains(page))
        return;
    const size_t to = std::min(from + pageSize, m_ids.size());
    while (m_loads.size() >= size_t(loadsAtOnce)) { // the person scrolled on: what was asked for first is out of sight
        const auto farthest =
            std::ranges::max_element(m_loads, {}, [page](const auto &load) { return std::abs(load.first - page); });
        farthest->second.cancel();
        m_loads.erase(farthest);
    }
    auto rows = m_source.rows({m_ids.begin() + std::ptrdiff_t(from), m_ids.begin() + std::ptrdiff_t(to)});
    m_loads.insert_or_assign(page, rows);
    rows.then(this, [this, page, generation = m_generation](const Result<std::vector<WindowRow>> &loaded) {
        if (generation != m_generation)
            return;
        m_loads.erase(page);
        if (loaded)
            takeRows(page, *loaded);
        else
            emit failed(loaded.error());
    });
}

void WindowedModel::takeRows(int page, const std::vector<WindowRow> &rows)
{
    const int from = page * pageSize;
    const int to = std::min(from + pageSize, rowCount());
    auto *held = new Page(pageSize);
    auto next = rows.begin();
    for (int row = from; row < to; ++row) { // rows keep the order of the ids; some may be missing
        if (next != rows.end() && next->id == m_ids[size_t(row)])
            (*held)[size_t(row - from)] = *next++;
    }
    m_pages.insert(page, held);
    emit dataChanged(index(from, 0), index(to - 1, columnCount() - 1));
}

void WindowedModel::cancelLoads()
{
    ++m_generation;
    for (auto &[page, load] : m_loads)
        load.cancel();
    m_loads.clear();
    m_wanted.clear();
}

int WindowedModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

QVariant WindowedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const WindowRow *row = rowAt(index.row()))
        return cellData(*row, index.column(), role);
    return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
}

} // namespace kebu
