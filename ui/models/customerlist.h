#pragma once

#include "ui/models/windowedmodel.h"

namespace kebu {

class Book;
class Session;

/// Customers in a list: columns by field name, words as people read them, masked while the session masks.
class CustomerList : public WindowedModel
{
    Q_OBJECT

public:
    enum Role { GradeRole = Qt::UserRole, DueRole, MatchRole };

    explicit CustomerList(const Session &session, QObject *parent = nullptr);

    /// Fields that a list may show, in the order of the declarations.
    [[nodiscard]] std::vector<FieldInfo> available() const;
    [[nodiscard]] static QStringList usualColumns();
    /// Unknown names are left out. The list is empty until the next `show`.
    void setColumns(const QStringList &names);
    [[nodiscard]] const std::vector<FieldInfo> &columns() const { return m_columns; }
    [[nodiscard]] int columnOf(const QString &field) const;

    /// REQUIRES: the session's book is open.
    void show(const ListRequest &request, Book &book);
    [[nodiscard]] const ListRequest &request() const { return m_request; }
    /// Draws all rows again: masking or language changed.
    void repaintAll();

    /// What stands in a cell; empty while its row is on its way.
    [[nodiscard]] Value valueAt(const QModelIndex &index) const;
    /// Why the cell is not typed into; empty: it is. The row is on its way: a sentence too.
    [[nodiscard]] QString whyFixed(const QModelIndex &index) const;

    /// Cells of those columns as a spreadsheet takes them: plain numbers, ISO days, guarded against formulas, masked
    /// while the session masks.
    [[nodiscard]] QStringList cellsForCopy(const WindowRow &row, const std::vector<int> &columns) const;
    [[nodiscard]] QStringList headsForCopy(const std::vector<int> &columns) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QVariant cellData(const WindowRow &row, int column, int role) const override;

private:
    [[nodiscard]] QString textOf(const WindowRow &row, const FieldInfo &field, const ListCell &cell) const;
    [[nodiscard]] QString nameOf(const WindowRow &row, const ListCell &cell) const;
    [[nodiscard]] QString matchOf(const WindowRow &row) const;

    const Session &m_session;
    std::vector<FieldInfo> m_columns;
    std::vector<FieldInfo> m_read; ///< the columns, then what drawing a row needs beside them
    ListRequest m_request;
};

/// Whether a field's figures stand at the right.
[[nodiscard]] bool isFigure(FieldType type);

} // namespace kebu
