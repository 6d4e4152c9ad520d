#pragma once

#include "core/services/importer.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include <array>
#include <optional>

namespace kebu {

/// The rows of a file with what became, or would become, of each. Keeps the first `keptAtMost` rows and every refused
/// one up to as many; the counts know all.
class ImportRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Outcome = ImportedRow::Outcome;
    enum Role { WhyRole = Qt::UserRole + 1, MarkRole };
    static constexpr size_t keptAtMost = 20'000;
    static constexpr int fixedColumns = 2; ///< the line and the outcome

    using QAbstractTableModel::QAbstractTableModel;

    void reset(const QStringList &header);
    void append(const std::vector<ImportedRow> &rows);
    /// Nothing: all.
    void setFilter(std::optional<Outcome> filter);
    [[nodiscard]] qint64 count(Outcome outcome) const { return m_counts[size_t(outcome)]; }
    [[nodiscard]] qint64 total() const;
    [[nodiscard]] const ImportedRow &at(int row) const { return m_rows[m_shown[size_t(row)]]; }
    /// The next row from `row` on, in direction 1 or -1, that has something to say; -1: none.
    [[nodiscard]] int nextProblem(int row, int direction) const;
    /// Head and cells of the refused rows, with the reason as the last column: a file to repair and import again.
    [[nodiscard]] std::vector<QStringList> refusedRows() const;
    [[nodiscard]] static QString word(Outcome outcome);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_shown.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_header.size()) + fixedColumns; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const ImportNote *noteOf(const ImportedRow &row, int column) const;
    [[nodiscard]] bool isShown(const ImportedRow &row) const { return !m_filter || row.outcome == *m_filter; }

    QStringList m_header;
    std::vector<ImportedRow> m_rows;
    std::vector<size_t> m_shown;
    std::optional<Outcome> m_filter;
    std::array<qint64, 6> m_counts{};
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
