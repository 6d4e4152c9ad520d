#include "ui/models/boardmodel.h"

#include "core/domain/opportunity.h"
#include "ui/models/dealtext.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <algorithm>

namespace kebu {

QString CardFace::spoken() const
{
    QStringList parts{title,
                      number.isEmpty() ? customer : customer + u' ' + number,
                      grade.letter.isNull() && !grade.isDormant ? QString() : gradeText(grade),
                      dueWord,
                      amount,
                      days < 0 ? QString() : ageingText(days, limit)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void BoardModel::setColumn(BoardColumn column)
{
    const auto same = [](const BoardCard &a, const BoardCard &b) { return a.deal.id() == b.deal.id(); };
    showSlot(-1);
    m_lifted = {};
    if (std::ranges::equal(column.cards, m_column.cards, same)) {
        m_column = std::move(column);
        repaintAll();
        return;
    }
    beginResetModel();
    m_column = std::move(column);
    endResetModel();
}

const BoardCard *BoardModel::card(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() == m_slot)
        return nullptr;
    const int row = m_slot >= 0 && index.row() > m_slot ? index.row() - 1 : index.row();
    return row < std::ssize(m_column.cards) ? &m_column.cards[size_t(row)] : nullptr;
}

QModelIndex BoardModel::find(Id deal) const
{
    const auto found = std::ranges::find(m_column.cards, deal, [](const BoardCard &card) { return card.deal.id(); });
    if (found == m_column.cards.end())
        return {};
    const int row = int(found - m_column.cards.begin());
    return index(m_slot >= 0 && row >= m_slot ? row + 1 : row);
}

void BoardModel::showSlot(int row, const SlotFace &face)
{
    const int wanted = std::min(row, int(m_column.cards.size()));
    if (wanted == m_slot) {
        if (m_slot >= 0 && !(face == m_slotFace)) {
            m_slotFace = face;
            emit dataChanged(index(m_slot), index(m_slot));
        }
        return;
    }
    if (m_slot >= 0) {
        beginRemoveRows({}, m_slot, m_slot);
        m_slot = -1;
        endRemoveRows();
    }
    m_slotFace = face;
    if (wanted >= 0) {
        beginInsertRows({}, wanted, wanted);
        m_slot = wanted;
        endInsertRows();
    }
}

void BoardModel::setLifted(Id deal)
{
    m_lifted = deal;
    repaintAll();
}

void BoardModel::repaintAll()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_column.cards.size()) + (m_slot >= 0 ? 1 : 0);
}

CardFace BoardModel::faceOf(const BoardCard &card) const
{
    WallTime next = card.customer.nextDue;
    if (next.date != m_session.clock().today())
        next.time = {}; // before the day the hour is not needed, and the amount stands beside it
    const ShownDue due = shownDue(m_session, next);
    CardFace face;
    face.title = shownDealTitle(m_session, card.deal, card.customer);
    face.customer = shownDealCustomer(m_session, card.customer);
    if (m_session.isMasked() && !card.customer.number.isEmpty()) {
        face.number = QStringLiteral("· ") + card.customer.number;
        face.customer.chop(face.number.size() + 1);
    }
    face.grade = shownGrade(card.customer.grade, card.customer.dormantFrom, m_session.clock().today());
    face.due = due.state;
    face.dueWord = due.word;
    if (card.deal.has(opportunity::amount))
        face.amount = shortMoney(Money{card.deal.number(opportunity::amount)});
    face.days = card.days;
    face.limit = m_column.allowedDays;
    face.isLifted = card.deal.id() == m_lifted;
    return face;
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardCard *shown = card(index);
    if (!shown) {
        if (role == SlotRole)
            return QVariant::fromValue(m_slotFace);
        return role == Qt::AccessibleTextRole || role == Qt::DisplayRole ? QVariant(m_slotFace.word) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return shownDealTitle(m_session, shown->deal, shown->customer);
    case Qt::AccessibleTextRole:
        return faceOf(*shown).spoken();
    case FaceRole:
        return QVariant::fromValue(faceOf(*shown));
    default:
        return {};
    }
}

Qt::ItemFlags BoardModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return card(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                       : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace kebu
