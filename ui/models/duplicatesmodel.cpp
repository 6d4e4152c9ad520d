#include "ui/models/duplicatesmodel.h"

#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <algorithm>
#include <cmath>

namespace kebu {

DuplicatesModel::DuplicatesModel(const Session &session, QObject *parent)
    : QAbstractListModel(parent),
      m_session(session)
{
}

void DuplicatesModel::setPairs(std::vector<DuplicatePair> pairs, bool areCompanies)
{
    beginResetModel();
    m_areCompanies = areCompanies;
    m_pairs = std::move(pairs);
    endResetModel();
}

const DuplicatePair *DuplicatesModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_pairs[size_t(index.row())] : nullptr;
}

int DuplicatesModel::certain() const { return int(std::ranges::count_if(m_pairs, &DuplicatePair::isCertain)); }

void DuplicatesModel::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    m_pairs.erase(m_pairs.begin() + row);
    endRemoveRows();
}

void DuplicatesModel::removeAllOf(Id record)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const DuplicatePair &pair = m_pairs[size_t(row)];
        if (pair.a == record || pair.b == record)
            removeAt(row);
    }
}

void DuplicatesModel::postpone(int row)
{
    const int last = rowCount() - 1;
    if (row == last)
        return;
    beginMoveRows({}, row, row, {}, last + 1);
    std::rotate(m_pairs.begin() + row, m_pairs.begin() + row + 1, m_pairs.end());
    endMoveRows();
}

void DuplicatesModel::refresh()
{
    if (!m_pairs.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int DuplicatesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_pairs.size()); }

QString DuplicatesModel::shownSide(const DuplicatePair &pair, int side) const
{
    const QString name = shownPersonal(m_session, pair.names[side], Personal::Name, {m_areCompanies, {}});
    return QStringList{pair.numbers[side], name}.join(QStringLiteral("  ")).trimmed();
}

QVariant DuplicatesModel::data(const QModelIndex &index, int role) const
{
    const DuplicatePair *pair = at(index);
    if (!pair)
        return {};
    const QString word =
        pair->isCertain ? tr("Certain") : tr("%1 %").arg(std::min(99, int(std::floor(pair->probability * 100))));
    switch (role) {
    case FirstRole:
    case Qt::DisplayRole:
        return shownSide(*pair, 0);
    case SecondRole:
        return shownSide(*pair, 1);
    case WhyRole:
    case Qt::ToolTipRole:
        return pair->why.join(tr(", "));
    case WordRole:
        return word;
    case CertainRole:
        return pair->isCertain;
    case Qt::AccessibleTextRole:
        return tr("%1: %2 and %3. %4").arg(word, shownSide(*pair, 0), shownSide(*pair, 1), pair->why.join(tr(", ")));
    default:
        return {};
    }
}

} // namespace kebu
