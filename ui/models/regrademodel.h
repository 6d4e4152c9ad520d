#pragma once

#include "core/services/regrade.h"
#include "ui/models/shownvalue.h"

#include <QAbstractItemModel>
#include <QSet>

namespace kebu {

/// The proposals of a regrade in groups (up, down, first letters, dormant, woken, layers, states), each row to be
/// accepted or not; a group's own box takes or leaves all of it. Values only: the screen hands in what was read.
class RegradeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Customer, Change, Why, Columns };
    enum Role { FromRole = Qt::UserRole, ToRole, IsLetterRole, IsGroupRole };

    explicit RegradeModel(Session &session, QObject *parent = nullptr);

    /// All of them accepted at first.
    void setProposals(std::vector<GradeProposal> proposals);
    void clear() { setProposals({}); }
    /// Words in another language, or masked.
    void retranslate();
    /// Null for a group.
    [[nodiscard]] const GradeProposal *proposal(const QModelIndex &index) const;
    [[nodiscard]] std::vector<GradeProposal> accepted() const;
    [[nodiscard]] int acceptedCount() const { return int(m_proposals.size()) - int(m_refused.size()); }
    [[nodiscard]] int count() const { return int(m_proposals.size()); }
    [[nodiscard]] int countOf(ProposalKind kind) const;
    /// "B → A", a layer or state by its label.
    [[nodiscard]] QString changeText(const GradeProposal &proposal) const;
    [[nodiscard]] QString customerText(const GradeProposal &proposal) const;
    [[nodiscard]] QString whyText(const GradeProposal &proposal) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void acceptedChanged();

private:
    struct Group {
        ProposalKind kind;
        std::vector<int> rows; ///< places in m_proposals
    };
    [[nodiscard]] const Group *groupAt(const QModelIndex &index) const;
    [[nodiscard]] QString groupText(const Group &group) const;
    [[nodiscard]] Qt::CheckState stateOf(const Group &group) const;
    [[nodiscard]] QString codeText(const GradeProposal &proposal, const QString &code) const;

    Session &m_session;
    std::vector<GradeProposal> m_proposals;
    std::vector<Group> m_groups;
    QSet<int> m_refused;
};

} // namespace kebu
