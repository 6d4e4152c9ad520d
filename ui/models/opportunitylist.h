#pragma once

#include "ui/models/windowedmodel.h"

namespace kebu {

class Book;
class Session;

/// Opportunities in a list, whatever their number: words as people read them, masked while the session masks.
class OpportunityList : public WindowedModel
{
    Q_OBJECT

public:
    explicit OpportunityList(const Session &session, QObject *parent = nullptr);

    /// Fields in the order of the columns.
    [[nodiscard]] const std::vector<FieldInfo> &columns() const { return m_columns; }
    [[nodiscard]] int columnOf(const QString &field) const;
    /// REQUIRES: the session's book is open.
    void show(const ListRequest &request, Book &book);
    [[nodiscard]] const ListRequest &request() const { return m_request; }
    /// Null while the row is on its way.
    [[nodiscard]] Id customerAt(int row) const;
    void repaintAll();

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QVariant cellData(const WindowRow &row, int column, int role) const override;

private:
    [[nodiscard]] QString textOf(const WindowRow &row, int column) const;

    const Session &m_session;
    std::vector<FieldInfo> m_columns;
    ListRequest m_request;
};

} // namespace kebu
