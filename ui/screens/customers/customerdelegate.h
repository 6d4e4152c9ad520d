#pragma once

#include <QStyledItemDelegate>

namespace kebu {

class RowChecks;

/// Paints the cells of customers: grade badge, due shape and word, why a search found it; the ground of ticked rows,
/// the lines of the current one. What does not fit is shown whole in a tooltip.
class CustomerDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CustomerDelegate(const RowChecks &checks, QObject *parent) : QStyledItemDelegate(parent), m_checks(checks) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const RowChecks &m_checks;
};

} // namespace kebu
