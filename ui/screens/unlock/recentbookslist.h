#pragma once

#include "ui/screens/unlock/recentbooks.h"

#include <QAbstractListModel>
#include <QListView>

namespace kebu {

/// The rows of the list of recent books.
class RecentBooksModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole, WhereRole, WhenRole, MissingRole };

    using QAbstractListModel::QAbstractListModel;

    /// `today` names the last opening: today, yesterday, a date.
    void setEntries(const std::vector<RecentBooks::Entry> &entries, QDate today);
    [[nodiscard]] QModelIndex indexOf(const QString &path) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        QString path;
        QString where; ///< path and size
        QString when;
        bool isMissing = false;
    };
    std::vector<Row> m_rows;
};

/// Recent books with place, size and day; a missing file says so. A click or Return chooses, Delete forgets.
class RecentBooksList : public QListView
{
    Q_OBJECT

public:
    explicit RecentBooksList(QWidget *parent = nullptr);

    void setEntries(const std::vector<RecentBooks::Entry> &entries, QDate today);
    void setCurrentPath(const QString &path);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void chosen(const QString &path);
    void forgotten(const QString &path);
    void folderAsked(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    RecentBooksModel *m_model;
};

} // namespace kebu
