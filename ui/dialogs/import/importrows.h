#pragma once

#include "core/services/importer.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QStyledItemDelegate>

#include <array>
#include <optional>

namespace kebu {

/// The rows of a file with what became, or would become, of each. Keeps the first `keptAtMost` rows and every refused
/// one up to as many; the counts know all. A cell may be put right: `repaired` says so and the rows are tried again.
class ImportRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Outcome = ImportedRow::Outcome;
    enum Role { WhyRole = Qt::UserRole + 1, MarkRole, RepairedRole };
    static constexpr size_t keptAtMost = 20'000;
    static constexpr int fixedColumns = 2; ///< the line and the outcome

    using QAbstractTableModel::QAbstractTableModel;

    void reset(const QStringList &header);
    void append(const std::vector<ImportedRow> &rows);
    /// The same file is tried again: what is shown stays until showAgain(), rows that come are laid by.
    void tryAgain();
    void showAgain();
    /// Cells may be edited.
    void setEditable(bool isEditable) { m_isEditable = isEditable; }
    /// Nothing: all.
    void setFilter(std::optional<Outcome> filter);
    /// Only rows that were put right by hand.
    void setOnlyRepaired();
    /// Notes at the rows that would become somebody new what customer they look like.
    void setAlike(const std::vector<ImportAlike> &alike, bool isMasked);
    void setOnlyAlike();
    [[nodiscard]] qint64 alikeCount() const { return qint64(m_alike.size()); }
    [[nodiscard]] qint64 repairedCount() const { return m_repaired; }
    [[nodiscard]] qint64 count(Outcome outcome) const { return m_counts[size_t(outcome)]; }
    [[nodiscard]] qint64 total() const;
    [[nodiscard]] const ImportedRow &at(int row) const { return m_rows[m_shown[size_t(row)]]; }
    /// The next row from `row` on, in direction 1 or -1, that has something to say; -1: none.
    [[nodiscard]] int nextProblem(int row, int direction) const;
    [[nodiscard]] std::vector<ImportedRow> refusedRows() const;
    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] static QString word(Outcome outcome);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_shown.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_header.size()) + fixedColumns;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void repaired(qint64 line, int column, const QString &text);

private:
    void filter();
    std::vector<size_t> keep(const std::vector<ImportedRow> &rows);
    [[nodiscard]] const ImportNote *noteOf(const ImportedRow &row, int column) const;
    [[nodiscard]] bool isShown(const ImportedRow &row) const
    {
        return m_isOnlyAlike      ? m_alike.contains({row.table, row.row})
               : m_isOnlyRepaired ? !row.repaired.isEmpty()
                                  : !m_filter || row.outcome == *m_filter;
    }

    QStringList m_header;
    std::vector<ImportedRow> m_rows;
    std::vector<size_t> m_shown;
    std::optional<Outcome> m_filter;
    std::array<qint64, 6> m_counts{};
    qint64 m_repaired = 0;
    std::optional<std::vector<ImportedRow>> m_again; ///< rows of the trial under way, while another is shown
    bool m_isOnlyRepaired = false;
    bool m_isOnlyAlike = false;
    QSet<std::pair<int, qint64>> m_alike; ///< table and line
    bool m_isEditable = false;
};

/// Marks the cells that something is wrong with, and says the outcome with a shape.
class ImportRowsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace kebu
