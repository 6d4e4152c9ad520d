#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QJsonArray>
#include <QWidget>

#include <vector>

class QTabBar;
class QToolButton;

namespace kebu {

class Session;

/// A query under a name.
struct SavedView {
    QString name;
    QString query;
    enum class Origin { BuiltIn, Own, Passing } origin = Origin::BuiltIn;
};

/// The views of the list as tabs with their counts: built-in ones, the person's own, and the one a report asked for.
class ViewTabs : public QWidget
{
    Q_OBJECT

public:
    explicit ViewTabs(Session &session, QWidget *parent = nullptr);

    /// The person's own views, as kept with the book.
    void setOwn(const QJsonArray &views);
    [[nodiscard]] QJsonArray own() const;
    /// Chooses the view of that query; makes a passing one where there is none. Does not emit.
    void choose(const QString &query, const QString &title);
    [[nodiscard]] QString currentQuery() const;
    /// Counts every view in the background.
    void count();
    void retranslate();
    void clear();

signals:
    void chosen(const QString &query);
    /// A name for the query in sight was typed.
    void saveAsked(const QString &name);
    void ownChanged();

private:
    void rebuild();
    void askName();
    void showMenu(const QPoint &position);

    Session &m_session;
    QTabBar *m_tabs;
    QToolButton *m_add;
    std::vector<SavedView> m_views;
    QFuture<Result<std::vector<qint64>>> m_counting;
};

} // namespace kebu
