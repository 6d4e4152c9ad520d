#pragma once

#include "core/services/importer.h"

#include <QAbstractTableModel>

namespace kebu {

/// One side of a difference as it may be seen: behind the mask by the class of its field.
[[nodiscard]] QString shownSide(const ImportDifference &difference, ImportSide side, bool isMasked);
/// "The book says 2026-04-02, the file 2026-04-03; the file's will stand."
[[nodiscard]] QString differenceText(const ImportDifference &difference, bool isMasked);

/// Where book and file say different things, a line for each field of each row, both values side by side with the one
/// that will stand marked. `decided` says what a person chose; the model shows it at once.
class DifferencesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Name, Field, Book, File };
    enum Role { TakenRole = Qt::UserRole + 1, FirstOfRowRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// The rows that differ, in the order of the file; `nameColumn` of their cells says who it is, -1: none does.
    void setRows(const std::vector<ImportedRow> &rows, int nameColumn, bool isMasked);
    /// False where that side stands already.
    bool choose(int line, ImportSide side);
    /// All fields of the line's row.
    void chooseRow(int line, ImportSide side);
    [[nodiscard]] ImportSide taken(int line) const { return m_lines[size_t(line)].difference.taken; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_lines.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 5; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void decided(const kebu::ImportPlace &place, const QString &field, kebu::ImportSide side);

private:
    struct Entry {
        ImportPlace place;
        QString name;
        ImportDifference difference;
    };

    [[nodiscard]] bool isFirstOfRow(int line) const;
    [[nodiscard]] QString spoken(const Entry &entry, int column) const;
    [[nodiscard]] QString shown(const Entry &entry, int column) const;

    std::vector<Entry> m_lines;
    bool m_isMasked = false;
};

} // namespace kebu
