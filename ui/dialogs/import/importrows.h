#pragma once

#include "core/services/importer.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>
#include <optional>

namespace kebu {

/// What the rows of a file are told apart by. Each row is of one of the first kinds, so that these add up to the file;
/// the last three look across them.
enum class RowKind { Created, Updated, Unchanged, Differing, Skipped, Several, Refused, All, Warned, Repaired, Alike };

/// The rows of a file with what became, or would become, of each. Keeps the first `keptAtMost` rows and, up to as many,
/// every one that is refused or differs from the book; the counts know all. A cell may be put right: `repaired` says so
/// and the rows are tried again.
class ImportRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Outcome = ImportedRow::Outcome;
    enum Role { KindRole = Qt::UserRole, WhyRole, MarkRole, DiffersRole, RepairedRole };
    static constexpr size_t keptAtMost = 20'000;
    static constexpr int fixedColumns = 2; ///< the line and the outcome

    using QAbstractTableModel::QAbstractTableModel;

    void reset(const QStringList &header);
    void append(const std::vector<ImportedRow> &rows);
    /// The same file is tried again: what is shown stays until showAgain(), rows that come are laid by.
    void tryAgain();
    void showAgain();
    /// What the columns are called on the screen where it is something else than in the file.
    void setTitles(const QStringList &titles) { m_titles = titles; }
    /// Whether any kept row says something in this column of the file.
    [[nodiscard]] bool isFilled(int column) const;
    /// Cells may be edited.
    void setEditable(bool isEditable) { m_isEditable = isEditable; }
    /// Book and file are shown behind the mask, the columns by these classes; a cell that is edited shows itself.
    void setMasked(bool isMasked, const QList<Personal> &columns = {});
    void setFilter(RowKind kind);
    /// Of these only rows in a cell of which the text stands, as it is shown; empty: all.
    void setSearch(const QString &text);
    /// The files and sheets that were read: of several each row says which it is of.
    void setTables(const std::vector<ImportTable> &tables);
    [[nodiscard]] const std::vector<ImportTable> &tables() const { return m_tables; }
    /// A cell that is put right puts right every other row in which the same is wrong, too.
    void setRepairsAlike(bool isWished) { m_repairsAlike = isWished; }
    /// In how many other rows the same stands in this column and is wrong as well.
    [[nodiscard]] int wrongAlike(const QModelIndex &index) const;
    /// Notes at the rows that would become somebody new what customer they look like.
    void setAlike(const std::vector<ImportAlike> &alike);
    /// The records a row may be about besides the one it was taken for: those that fit, or the one it looks like.
    [[nodiscard]] std::vector<Id> candidatesOf(const ImportedRow &row) const;
    /// What is to be said of a cell, else of the last thing that is wrong with its row; empty: nothing.
    [[nodiscard]] QString whyOf(const QModelIndex &index) const;
    /// Whose value a person chose for a field of a row; what is shown follows.
    void decided(const ImportPlace &place, const QString &field, ImportSide side);
    [[nodiscard]] qint64 alikeCount() const { return m_alikeCount; }
    [[nodiscard]] qint64 repairedCount() const { return count(RowKind::Repaired); }
    [[nodiscard]] qint64 count(Outcome outcome) const { return m_outcomes[size_t(outcome)]; }
    [[nodiscard]] qint64 count(RowKind kind) const;
    [[nodiscard]] qint64 total() const;
    [[nodiscard]] static RowKind kindOf(const ImportedRow &row);
    [[nodiscard]] const ImportedRow &at(int row) const { return m_rows[m_shown[size_t(row)]]; }
    /// All that are kept, whatever is shown.
    [[nodiscard]] const std::vector<ImportedRow> &kept() const { return m_rows; }
    /// The next row from `row` on, in direction 1 or -1, that has something to say; -1: none.
    [[nodiscard]] int nextProblem(int row, int direction) const;
    [[nodiscard]] std::vector<ImportedRow> refusedRows() const;
    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] static QString word(RowKind kind);

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
    void repaired(const QList<qint64> &lines, int column, const QString &text);

private:
    [[nodiscard]] QString alikeSentence(const ImportAlike &alike) const;
    using Place = std::pair<int, qint64>; ///< table and line

    void filter();
    std::vector<size_t> keep(const std::vector<ImportedRow> &rows);
    void putRight(ImportedRow &row, int column, const QString &text);
    [[nodiscard]] std::vector<size_t> alikeWrong(const ImportedRow &row, int column) const;
    [[nodiscard]] const ImportNote *noteOf(const ImportedRow &row, int column) const;
    [[nodiscard]] const ImportDifference *differenceOf(const ImportedRow &row, int column) const;
    [[nodiscard]] QString reasonOf(const ImportedRow &row, int column) const;
    [[nodiscard]] QString shownCell(const ImportedRow &row, int column) const;
    [[nodiscard]] QString behindMask(const QString &sentence) const;
    [[nodiscard]] QString outcomeWord(const ImportedRow &row) const;
    [[nodiscard]] bool isWarned(const ImportedRow &row) const;
    [[nodiscard]] bool isShown(const ImportedRow &row) const;
    [[nodiscard]] bool isOfKind(const ImportedRow &row) const;
    [[nodiscard]] bool isFound(const ImportedRow &row) const;
    [[nodiscard]] QVariant lineOf(const ImportedRow &row) const;

    QStringList m_header;
    QStringList m_titles;
    std::vector<ImportedRow> m_rows;
    std::vector<size_t> m_shown;
    RowKind m_filter = RowKind::All;
    QString m_search;
    std::vector<ImportTable> m_tables;
    std::array<qint64, 6> m_outcomes{};
    std::array<qint64, size_t(RowKind::Alike) + 1> m_kinds{};
    std::optional<std::vector<ImportedRow>> m_again; ///< rows of the trial under way, while another is shown
    QHash<Place, Id> m_alike;                        ///< the customer a kept row looks like
    qint64 m_alikeCount = 0;                         ///< of all rows
    bool m_isEditable = false;
    bool m_isMasked = false;
    QList<Personal> m_personal;
    bool m_repairsAlike = false;
};

} // namespace kebu
