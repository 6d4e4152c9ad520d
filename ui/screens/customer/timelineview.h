#pragma once

#include "ui/models/timelinemodel.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QLineEdit;
class QListView;
class QMenu;

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

/// The stream of a customer with its filters and its search. Return on a contact that was written down opens it to be
/// corrected, on an open promise it says that it was kept; where both are meant it asks. Return on a follow-up that is
/// planned changes it. The context menu offers the same by name.
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
    void openEntry(const QModelIndex &index);
    void showMenu(const TimelineEntry &entry, const QPoint &at);
    void addEdits(QMenu &menu, const TimelineEntry &entry);
    void editPromise(Id promise);
    void correct(Id interaction);
    void keepPromise(Id promise);

    Session &m_session;
    TimelineModel *m_model;
    ChipBar *m_filters;
    SearchField *m_search;
    QListView *m_list;
    QString m_filter = QStringLiteral("all");
};

} // namespace kebu
