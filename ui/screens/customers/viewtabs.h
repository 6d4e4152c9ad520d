#pragma once

#include "core/base/pending.h"
#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QWidget>

#include <functional>
#include <vector>

class QTabBar;
class QToolButton;

namespace kebu {

class Session;

/// A query under a name, and how the list looks for it.
struct SavedView {
    QString name;
    QString query;
    enum class Origin { BuiltIn, Own, Passing } origin = Origin::BuiltIn;
    QJsonObject layout = {}; ///< columns, widths, order; empty: as the list is otherwise
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
    /// Chooses the view of that query and, where one bears it, that title; makes a passing one where there is none.
    /// Does not emit.
    void choose(const QString &query, const QString &title);
    /// REQUIRES: nothing; there is always a view.
    [[nodiscard]] const SavedView &current() const;
    /// How the list looks from now on in a view of the person's own; nothing for others.
    void setCurrentLayout(const QJsonObject &layout);
    /// Counts every view in the background.
    void count();
    void retranslate();
    void clear();

signals:
    void chosen();
    /// A name for the query in sight was typed.
    void saveAsked(const QString &name);
    /// The query in sight shall be that of the current view.
    void updateAsked();
    void ownChanged();

private:
    void rebuild();
    void askName(const QPoint &globalPosition, const QString &proposed, std::function<void(const QString &)> then);
    void showMenu(const QPoint &position);

    Session &m_session;
    QTabBar *m_tabs;
    QToolButton *m_add;
    std::vector<SavedView> m_views;
    Pending<Result<std::vector<qint64>>> m_counting;
};

} // namespace kebu
