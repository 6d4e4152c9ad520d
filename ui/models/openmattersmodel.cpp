#include "ui/models/openmattersmodel.h"

#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

namespace kebu {

OpenMattersModel::OpenMattersModel(const Session &session, QObject *parent)
    : QAbstractTableModel(parent),
      m_session(session)
{
}

void OpenMattersModel::setMatters(std::vector<OpenMatter> matters)
{
    beginResetModel();
    m_matters = std::move(matters);
    endResetModel();
}

int OpenMattersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_matters.size()); }

int OpenMattersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString OpenMattersModel::text(const OpenMatter &matter, int column) const
{
    const QDate today = m_session.clock().today();
    switch (column) {
    case Due:
        if (!matter.due.isValid())
            return {};
        return matter.isOverdue(today) ? tr("%1 overdue", "a day").arg(shownDay(matter.due, today))
                                       : shownDay(matter.due, today);
    case Kind:
        return openMatterName(matter.kind);
    case Customer: {
        const QString name = shownPersonal(m_session, matter.name, Personal::Name, {true, {}});
        return m_session.isMasked() ? name + QStringLiteral(" · ") + matter.number : name;
    }
    case What:
        return m_session.isMasked() ? QString() : matter.what;
    case Amount:
        return matter.amount ? shownMoney(*matter.amount) : QString();
    default:
        return {};
    }
}

QVariant OpenMattersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OpenMatter &matter = m_matters[size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return text(matter, index.column());
    if (role == Qt::TextAlignmentRole && index.column() == Amount)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant OpenMattersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Due:
        return tr("Due");
    case Kind:
        return tr("Kind");
    case Customer:
        return tr("Customer");
    case What:
        return tr("What is open");
    case Amount:
        return tr("Amount");
    default:
        return {};
    }
}

} // namespace kebu
