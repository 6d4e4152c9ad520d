#include "ui/models/customerlist.h"

#include "core/base/text.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/exchange/spreadsheetsafe.h"
#include "core/services/gridedit.h"
#include "ui/models/booksource.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

namespace kebu {

namespace {

const QString nextDue = QStringLiteral("next_due");
const QString lastContact = QStringLiteral("last_contact");

} // namespace

bool isFigure(FieldType type)
{
    return type == FieldType::Money || type == FieldType::Int || type == FieldType::Percent ||
           type == FieldType::Decimal || type == FieldType::Score;
}

CustomerList::CustomerList(const Session &session, QObject *parent) : WindowedModel(parent), m_session(session)
{
    setColumns(usualColumns());
}

std::vector<FieldInfo> CustomerList::available() const { return listColumns(customer::type(), m_session.catalog()); }

QStringList CustomerList::usualColumns()
{
    return {customer::grade, customer::name,  customer::industry,       customer::stage, nextDue,
            lastContact,     customer::owner, QStringLiteral("amount"), customer::tags};
}

void CustomerList::setColumns(const QStringList &names)
{
    clear(); // rows hold cells of the columns they were read for
    beginResetModel();
    m_columns.clear();
    const std::vector<FieldInfo> all = available();
    for (const QString &name : names) {
        const auto found = std::ranges::find(all, name, &FieldInfo::name);
        if (found != all.end())
            m_columns.push_back(*found);
    }
    m_read = m_columns;
    for (const FieldName beside : {customer::number, customer::kind}) // a masked name keeps its number
        m_read.push_back(customer::type().field(customer::type().indexOf(beside)));
    endResetModel();
}

int CustomerList::columnOf(const QString &field) const
{
    const auto found = std::ranges::find(m_columns, field, &FieldInfo::name);
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

void CustomerList::show(const ListRequest &request, Book &book)
{
    m_request = request;
    m_request.record = &customer::type();
    open(bookSource(book, m_request, m_read));
}

void CustomerList::repaintAll()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int CustomerList::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QVariant CustomerList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const FieldInfo &field = m_columns[size_t(section)];
    if (role == Qt::DisplayRole)
        return field.name == QString(customer::grade) ? tr("Grade", "column") : field.labelText();
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(field.type) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QString CustomerList::nameOf(const WindowRow &row, const ListCell &cell) const
{
    Record customer(customer::type(), row.id);
    customer.set(customer::name, cell.value);
    customer.set(customer::number, row.cells[m_columns.size()].value);
    customer.set(customer::kind, row.cells[m_columns.size() + 1].value);
    return shownCustomer(m_session, customer);
}

QString CustomerList::matchOf(const WindowRow &row) const
{
    if (!row.match || row.match->kind == MatchKind::Name)
        return {};
    const QString &text = row.match->text;
    switch (row.match->kind) {
    case MatchKind::Phone:
        return shownPersonal(m_session, text, Personal::Phone);
    case MatchKind::Contact:
        return shownPersonal(m_session, text, Personal::Name);
    case MatchKind::Pinyin:
    case MatchKind::Initials:
        return tr("by pinyin");
    default:
        return text;
    }
}

QString CustomerList::textOf(const WindowRow &row, const FieldInfo &field, const ListCell &cell) const
{
    if (field.name == nextDue) {
        const ShownDue due = shownDue(m_session, cell.value.wallTime());
        return due.state == Due::AwaitingResult ? tr("Result awaited") : due.word; // its hour would not fit
    }
    if (field.name == QString(customer::grade))
        return gradeText(shownGrade(row.glance.grade, row.glance.dormantFrom, m_session.clock().today()));
    if (field.name == QString(customer::name) && !field.customId)
        return nameOf(row, cell);
    if (field.name == lastContact) {
        const QString day = shownDay(row.glance.lastContactOn, m_session.clock().today());
        return day.isEmpty()
                   ? day
                   : day + u' ' +
                         shownChoice(m_session, interaction::type(), interaction::method, row.glance.lastMethod);
    }
    if (field.isReference()) // names were read with the row
        return field.target == u"customer" ? shownPersonal(m_session, cell.text, Personal::Name, {true, {}})
                                           : cell.text;
    return simplifiedLine(shownValue(m_session, field, cell.value));
}

QVariant CustomerList::cellData(const WindowRow &row, int column, int role) const
{
    const FieldInfo &field = m_columns[size_t(column)];
    const ListCell &cell = row.cells[size_t(column)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(row, field, cell);
    case Qt::TextAlignmentRole:
        return int((isFigure(field.type) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case GradeRole:
        return field.name == QString(customer::grade)
                   ? QVariant::fromValue(
                         shownGrade(row.glance.grade, row.glance.dormantFrom, m_session.clock().today()))
                   : QVariant();
    case DueRole:
        return field.name == nextDue ? QVariant(int(shownDue(m_session, cell.value.wallTime()).state)) : QVariant();
    case MatchRole:
        return field.name == QString(customer::name) ? QVariant(matchOf(row)) : QVariant();
    default:
        return {};
    }
}

Value CustomerList::valueAt(const QModelIndex &index) const
{
    const WindowRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    return row ? row->cells[size_t(index.column())].value : Value();
}

QString CustomerList::whyFixed(const QModelIndex &index) const
{
    const WindowRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return tr("This row is still being read.");
    const FieldInfo &field = m_columns[size_t(index.column())];
    if (const QString why = kebu::whyFixed(field); !why.isEmpty())
        return why;
    const ListCell &cell = row->cells[size_t(index.column())];
    if (m_session.isMasked() && field.personalClass != Personal::None && !cell.value.isEmpty())
        return tr("Personal data is masked: show it first (Ctrl+Shift+M), then change it.");
    const QString kind = row->cells[m_columns.size() + 1].value.text();
    if (!field.onlyKind.isEmpty() && !kind.isEmpty() && field.onlyKind != kind && cell.value.isEmpty())
        return field.onlyKind == u"enterprise" ? tr("Only companies have %1.").arg(field.labelText())
                                               : tr("Only individuals have %1.").arg(field.labelText());
    return {};
}

QStringList CustomerList::headsForCopy(const std::vector<int> &columns) const
{
    QStringList heads;
    for (const int column : columns)
        heads << simplifiedLine(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    return heads;
}

QStringList CustomerList::cellsForCopy(const WindowRow &row, const std::vector<int> &columns) const
{
    QStringList cells;
    for (const int column : columns) {
        const FieldInfo &field = m_columns[size_t(column)];
        const ListCell &cell = row.cells[size_t(column)];
        const bool mayBeMasked = field.personalClass != Personal::None || field.isReference();
        cells << guardedCell(mayBeMasked && m_session.isMasked() ? textOf(row, field, cell) : cell.text);
    }
    return cells;
}

} // namespace kebu
