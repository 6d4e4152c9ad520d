#pragma once

#include "ui/models/timelinemodel.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QLineEdit;
class QListView;

namespace kebu {

class ChipBar;
class SearchField;

/// Paints an entry as tall as its words need.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The stream of a customer with its filters and its search.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(Session &session, QWidget *parent = nullptr);

    void setContent(const CustomerContent &content);
    void clear();
    void retranslate();
    [[nodiscard]] int total() const { return m_model->countOf(TimelineModel::Filter::All); }

private:
    void showFilters();
    void copyCurrent() const;

    TimelineModel *m_model;
    ChipBar *m_filters;
    SearchField *m_search;
    QListView *m_list;
    QString m_filter = QStringLiteral("all");
};

} // namespace kebu
