#include "ui/models/opportunitylist.h"

#include "core/base/text.h"
#include "core/book/book.h"
#include "core/domain/opportunity.h"
#include "core/services/pipeline.h"
#include "ui/look/style.h"
#include "ui/models/agendatext.h"
#include "ui/models/customerlist.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <algorithm>

namespace kebu {

namespace {

/// What a row carries behind the cells of its columns: what masking needs, worked out where the book is read.
enum Beside { MaskedTitle, CustomerName, CustomerNumber, CustomerKind, BesideCount };

const QString individual = QStringLiteral("individual");

Result<std::vector<WindowRow>> readDeals(Snapshot &view, std::span<const Id> ids, const std::vector<FieldInfo> &columns,
                                         size_t customerColumn)
{
    KEBU_LET(rows, rowsOf(view, opportunity::type(), ids, columns));
    std::vector<Id> customers;
    for (const ListRow &row : rows)
        customers.push_back(row.cells[customerColumn].value.id());
    KEBU_LET(known, dealCustomers(view, customers));
    std::vector<WindowRow> shown;
    shown.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const DealCustomer &customer = known[i];
        WindowRow row{std::move(rows[i]), {}};
        const QString title = row.cells.front().value.text();
        const auto add = [&row](const QString &text) { row.cells.push_back({Value(text), text}); };
        add(customer.people.maskedText(title));
        add(customer.shortName.isEmpty() ? shortName(customer.name) : customer.shortName);
        add(customer.number);
        add(customer.isCompany ? QString() : individual);
        shown.push_back(std::move(row));
    }
    return shown;
}

Result<WindowPage> readPage(Snapshot &view, const ListRequest &request, const std::vector<FieldInfo> &columns,
                            size_t customerColumn, int limit, Id keep)
{
    KEBU_LET(list, limit < 0 ? openList(view, request) : firstPage(view, request, limit));
    WindowPage page{std::move(list.ids), 0, {}};
    const auto kept = std::ranges::find(page.ids, keep);
    constexpr qsizetype size = WindowedModel::pageSize;
    const qsizetype from = keep && kept != page.ids.end() ? (kept - page.ids.begin()) / size * size : 0;
    const qsizetype count = std::min(std::ssize(page.ids) - from, size);
    KEBU_LET(rows, readDeals(view, std::span(page.ids).subspan(size_t(from), size_t(count)), columns, customerColumn));
    if (std::ssize(rows) == count) {
        page.firstRow = int(from);
        page.rows = std::move(rows);
    }
    return page;
}

} // namespace

OpportunityList::OpportunityList(const Session &session, QObject *parent) : WindowedModel(parent), m_session(session)
{
    for (const FieldName field :
         {opportunity::title, opportunity::customer, opportunity::stage, opportunity::stageSince, opportunity::amount,
          opportunity::probability, opportunity::expectedCloseOn, opportunity::result, opportunity::closedOn,
          opportunity::owner})
        m_columns.push_back(*opportunity::type().find(field));
}

int OpportunityList::columnOf(const QString &field) const
{
    const auto found = std::ranges::find(m_columns, field, &FieldInfo::name);
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

void OpportunityList::show(const ListRequest &request, Book &book)
{
    m_request = request;
    m_request.record = &opportunity::type();
    const auto customer = size_t(columnOf(QString(opportunity::customer)));
    open({[&book, request = m_request, columns = m_columns, customer](int limit, Id keep) {
              return book.read([=](Snapshot &view) { return readPage(view, request, columns, customer, limit, keep); });
          },
          [&book, columns = m_columns, customer](std::vector<Id> ids) {
              return book.read([=](Snapshot &view) { return readDeals(view, ids, columns, customer); });
          }});
}

Id OpportunityList::customerAt(int row) const
{
    const WindowRow *shown = row >= 0 && row < rowCount() ? rowAt(row) : nullptr;
    return shown ? shown->cells[size_t(columnOf(QString(opportunity::customer)))].value.id() : Id{};
}

void OpportunityList::repaintAll()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int OpportunityList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant OpportunityList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const FieldInfo &field = m_columns[size_t(section)];
    if (role == Qt::DisplayRole)
        return field.name == QString(opportunity::stageSince) ? tr("In the stage") : field.labelText();
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(field.type) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QString OpportunityList::textOf(const WindowRow &row, int column) const
{
    const FieldInfo &field = m_columns[size_t(column)];
    const ListCell &cell = row.cells[size_t(column)];
    const auto beside = [&](Beside which) { return row.cells[m_columns.size() + which].text; };
    if (field.name == QString(opportunity::title))
        return simplifiedLine(m_session.isMasked() ? beside(MaskedTitle) : cell.text);
    if (field.name == QString(opportunity::customer)) {
        const QString name = beside(CustomerName);
        return m_session.isMasked() ? maskedCustomer(name, beside(CustomerNumber), beside(CustomerKind) != individual)
                                    : name;
    }
    if (field.name == QString(opportunity::stageSince)) {
        const QDate since = cell.value.date();
        return since.isValid() ? ageingText(int(std::max<qint64>(since.daysTo(m_session.clock().today()), 0)), 0)
                               : QString();
    }
    if (field.isReference())
        return cell.text;
    return simplifiedLine(shownValue(m_session, field, cell.value));
}

QVariant OpportunityList::cellData(const WindowRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(textOf(row, column));
    case Qt::TextAlignmentRole:
        return int((isFigure(m_columns[size_t(column)].type) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace kebu
