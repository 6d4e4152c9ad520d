#include "ui/models/casesmodel.h"

#include "core/domain/customer.h"
#include "core/domain/servicecase.h"
#include "ui/models/casewords.h"
#include "ui/shell/session.h"

namespace kebu {

void CasesModel::setDesk(ServiceDesk desk)
{
    beginResetModel();
    m_desk = std::move(desk);
    m_rows.clear();
    for (int i = 0; i < int(m_desk.items.size()); ++i) {
        const CaseState state = m_desk.items[size_t(i)].state;
        if (m_rows.empty() || m_rows.back().state != state)
            m_rows.push_back({state, -1});
        m_rows.push_back({state, i});
    }
    endResetModel();
}

void CasesModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

const CaseItem *CasesModel::item(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const Row &row = m_rows[size_t(index.row())];
    return row.item < 0 ? nullptr : &m_desk.items[size_t(row.item)];
}

QModelIndex CasesModel::find(Id serviceCase) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const CaseItem *candidate = item(index(row, 0));
        if (candidate && candidate->serviceCase.id() == serviceCase)
            return index(row, 0);
    }
    return {};
}

QModelIndex CasesModel::firstCase() const { return rowCount() > 1 ? index(1, 0) : QModelIndex(); }

int CasesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int CasesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(Columns); }

QString CasesModel::headText(CaseState state) const
{
    const auto word = [&] {
        switch (state) {
        case CaseState::Overdue:
            return tr("Overdue");
        case CaseState::DueSoon:
            return tr("Due within two days");
        case CaseState::Open:
            return tr("Open");
        case CaseState::Resolved:
            break;
        }
        return tr("Resolved in the last 30 days");
    };
    const qint64 total = m_desk.total(state);
    const qint64 shown = std::ranges::count(m_desk.items, state, &CaseItem::state);
    const QString counted =
        total > shown ? tr("%1, the first %2 are shown").arg(total).arg(shown) : QString::number(total);
    return word() + QStringLiteral(" · ") + counted;
}

QString CasesModel::cellText(const CaseItem &item, int column) const
{
    const Record &record = item.serviceCase;
    const QDate today = m_session.clock().today();
    switch (column) {
    case Number:
        return record.text(serviceCase::number);
    case Customer:
        return shownCustomer(m_session, item.customer);
    case Kind:
        return shownChoice(m_session, serviceCase::type(), serviceCase::kind, record.text(serviceCase::kind));
    case Problem:
        return record.text(serviceCase::problem).simplified();
    case Handler:
        return m_session.userName(record.ref(serviceCase::handler));
    case Received:
        return record.has(serviceCase::receivedAt)
                   ? shownMoment(record.instant(serviceCase::receivedAt), m_session.clock().zone(), today)
                   : QString();
    case TimeLeft:
        return shownCaseDue(m_session, record).word;
    case Satisfaction:
        return record.has(serviceCase::satisfaction) ? shownScore(record.number(serviceCase::satisfaction)) : QString();
    default:
        return {};
    }
}

QVariant CasesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CaseItem *shown = item(index);
    if (role == HeadRole)
        return !shown;
    if (!shown)
        return (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) && index.column() == 0
                   ? headText(m_rows[size_t(index.row())].state)
                   : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*shown, index.column());
    case Qt::ToolTipRole:
        return index.column() == Problem || index.column() == Customer
                   ? cellText(*shown, index.column()).toHtmlEscaped()
                   : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? QStringList{cellText(*shown, Number), cellText(*shown, Customer),
                                                 cellText(*shown, Kind), cellText(*shown, TimeLeft)}
                                         .join(QStringLiteral(", "))
                                   : cellText(*shown, index.column());
    case DueRole:
        return QVariant::fromValue(shownCaseDue(m_session, shown->serviceCase));
    case IconRole:
        return QString(caseIcon(shown->serviceCase.text(serviceCase::kind)));
    case WarnedRole:
        return isComplaint(shown->serviceCase) && shown->state != CaseState::Resolved;
    case Qt::TextAlignmentRole:
        return index.column() == Satisfaction ? int(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant CasesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Satisfaction ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Customer:
        return tr("Customer");
    case Kind:
        return tr("Kind");
    case Problem:
        return tr("Problem");
    case Handler:
        return tr("Handler");
    case Received:
        return tr("Received");
    case TimeLeft:
        return tr("Time left");
    case Satisfaction:
        return tr("Satisfied");
    default:
        return {};
    }
}

Qt::ItemFlags CasesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return item(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                       : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

} // namespace kebu
