#include "ui/models/regrademodel.h"

#include "core/domain/customer.h"
#include "ui/look/style.h"
#include "ui/shell/session.h"

#include <algorithm>

namespace kebu {

namespace {

/// The order people read in: who is worth more now, who less, who was forgotten.
constexpr ProposalKind kinds[] = {ProposalKind::Up,    ProposalKind::Down,  ProposalKind::First, ProposalKind::Dormant,
                                  ProposalKind::Woken, ProposalKind::Layer, ProposalKind::State};

/// Children carry their group's place plus one; a group carries 0.
constexpr quintptr ofGroup = 0;

} // namespace

RegradeModel::RegradeModel(Session &session, QObject *parent) : QAbstractItemModel(parent), m_session(session) {}

void RegradeModel::setProposals(std::vector<GradeProposal> proposals)
{
    beginResetModel();
    m_proposals = std::move(proposals);
    m_refused.clear();
    m_groups.clear();
    for (const ProposalKind kind : kinds) {
        Group group{kind, {}};
        for (size_t i = 0; i < m_proposals.size(); ++i) {
            if (m_proposals[i].kind == kind)
                group.rows.push_back(int(i));
        }
        if (!group.rows.empty())
            m_groups.push_back(std::move(group));
    }
    endResetModel();
    emit acceptedChanged();
}

void RegradeModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    for (int group = 0; group < int(m_groups.size()); ++group) {
        const QModelIndex head = index(group, 0);
        emit dataChanged(head, index(group, Columns - 1));
        emit dataChanged(index(0, 0, head), index(rowCount(head) - 1, Columns - 1, head));
    }
}

const RegradeModel::Group *RegradeModel::groupAt(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == ofGroup ? &m_groups[size_t(index.row())] : nullptr;
}

const GradeProposal *RegradeModel::proposal(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == ofGroup)
        return nullptr;
    return &m_proposals[size_t(m_groups[index.internalId() - 1].rows[size_t(index.row())])];
}

std::vector<GradeProposal> RegradeModel::accepted() const
{
    std::vector<GradeProposal> accepted;
    accepted.reserve(size_t(acceptedCount()));
    for (size_t i = 0; i < m_proposals.size(); ++i) {
        if (!m_refused.contains(int(i)))
            accepted.push_back(m_proposals[i]);
    }
    return accepted;
}

int RegradeModel::countOf(ProposalKind kind) const
{
    return int(std::ranges::count(m_proposals, kind, &GradeProposal::kind));
}

QString RegradeModel::codeText(const GradeProposal &proposal, const QString &code) const
{
    if (code.isEmpty())
        return tr("none");
    if (isOfLetter(proposal.kind))
        return code;
    return shownChoice(m_session, customer::type(),
                       proposal.kind == ProposalKind::Layer ? customer::maintenanceLayer : customer::maintenanceState,
                       code);
}

QString RegradeModel::changeText(const GradeProposal &proposal) const
{
    return tr("%1 → %2", "grade before, after").arg(codeText(proposal, proposal.from), codeText(proposal, proposal.to));
}

QString RegradeModel::customerText(const GradeProposal &proposal) const
{
    Record shown(customer::type());
    shown.set(customer::name, Value(proposal.name));
    shown.set(customer::number, Value(proposal.number));
    return shownCustomer(m_session, shown);
}

QString RegradeModel::whyText(const GradeProposal &proposal) const
{
    return m_session.isMasked() ? FreeTextMask({proposal.name}).apply(proposal.because) : proposal.because;
}

QString RegradeModel::groupText(const Group &group) const
{
    const int count = int(group.rows.size());
    switch (group.kind) {
    case ProposalKind::Up:
        return tr("%n go(es) up", nullptr, count);
    case ProposalKind::Down:
        return tr("%n go(es) down", nullptr, count);
    case ProposalKind::First:
        return tr("%n graded for the first time", nullptr, count);
    case ProposalKind::Dormant:
        return tr("%n fall(s) asleep", nullptr, count);
    case ProposalKind::Woken:
        return tr("%n woke up", nullptr, count);
    case ProposalKind::Layer:
        return tr("%n into another maintenance layer", nullptr, count);
    case ProposalKind::State:
        return tr("%n into another maintenance state", nullptr, count);
    }
    return {};
}

Qt::CheckState RegradeModel::stateOf(const Group &group) const
{
    const auto refused = std::ranges::count_if(group.rows, [this](int row) { return m_refused.contains(row); });
    return refused == 0 ? Qt::Checked : refused == std::ssize(group.rows) ? Qt::Unchecked : Qt::PartiallyChecked;
}

QModelIndex RegradeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : ofGroup);
}

QModelIndex RegradeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == ofGroup)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, ofGroup);
}

int RegradeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const Group *group = parent.column() == 0 ? groupAt(parent) : nullptr;
    return group ? int(group->rows.size()) : 0;
}

int RegradeModel::columnCount(const QModelIndex &) const { return Columns; }

QVariant RegradeModel::data(const QModelIndex &index, int role) const
{
    if (const Group *group = groupAt(index)) {
        if (index.column() != 0)
            return role == IsGroupRole ? QVariant(true) : QVariant();
        switch (role) {
        case Qt::DisplayRole:
            return groupText(*group);
        case Qt::CheckStateRole:
            return stateOf(*group);
        case IsGroupRole:
            return true;
        default:
            return {};
        }
    }
    const GradeProposal *row = proposal(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        const QString text = index.column() == Customer ? customerText(*row)
                             : index.column() == Change ? changeText(*row)
                                                        : whyText(*row);
        return role == Qt::ToolTipRole ? plainToolTip(text) : text;
    }
    case Qt::CheckStateRole:
        if (index.column() == Customer)
            return m_refused.contains(m_groups[index.internalId() - 1].rows[size_t(index.row())]) ? Qt::Unchecked
                                                                                                  : Qt::Checked;
        return {};
    case FromRole:
        return row->from;
    case ToRole:
        return row->to;
    case IsLetterRole:
        return isOfLetter(row->kind);
    default:
        return {};
    }
}

bool RegradeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Customer)
        return false;
    const bool isTaken = value.toInt() == Qt::Checked;
    const auto take = [&](int row) {
        if (isTaken)
            m_refused.remove(row);
        else
            m_refused.insert(row);
    };
    if (const Group *group = groupAt(index)) {
        std::ranges::for_each(group->rows, take);
        emit dataChanged(this->index(0, 0, index), this->index(rowCount(index) - 1, 0, index), {Qt::CheckStateRole});
    } else if (proposal(index)) {
        take(m_groups[index.internalId() - 1].rows[size_t(index.row())]);
        emit dataChanged(parent(index), parent(index), {Qt::CheckStateRole});
    } else {
        return false;
    }
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit acceptedChanged();
    return true;
}

QVariant RegradeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Customer:
        return tr("Customer");
    case Change:
        return tr("Change");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

Qt::ItemFlags RegradeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Customer ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace kebu
