#pragma once

#include "ui/screens/reports/reportdata.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace kebu {

/// Customers behind a figure, as values.
class BehindModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CustomerRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<CustomerBehind> rows);
    void setMasked(bool isMasked);
    [[nodiscard]] const CustomerBehind &at(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] QString nameOf(const CustomerBehind &customer) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<CustomerBehind> m_rows;
    bool m_isMasked = false;
};

/// A row of two lines: badge, name and amount above, why it is here beneath.
class BehindDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace kebu
