#pragma once

#include "ui/screens/reports/reportdata.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QWidget>

class QListView;
class QPushButton;
class QToolButton;

namespace kebu {

class BehindModel;
class ElidedLabel;

/// The customers behind a clicked figure: a list whose Enter opens a page, and the way to the list of customers.
class BehindPane : public QWidget
{
    Q_OBJECT

public:
    BehindPane(Session &session, Shell &shell, QWidget *parent = nullptr);

    /// Asks the book; an answer that a later question overtook is dropped. `source`: where the figure stands.
    void showFigure(const FigureReference &figure, const QString &source);
    /// Asks again, after a change of the book.
    void refresh();
    void clear();
    void retranslate();
    [[nodiscard]] bool hasFigure() const { return !m_figure.metric.isEmpty(); }
    [[nodiscard]] const BehindAnswer &answer() const { return m_answer; }

signals:
    void closed();

private:
    void present(const BehindAnswer &answer);
    void showMenu(const QPoint &point);
    void copy() const;
    void openInList();

    Session &m_session;
    Shell &m_shell;
    FigureReference m_figure;
    BehindAnswer m_answer;
    quint64 m_question = 0; ///< counts, so that stale answers are known
    BehindModel *m_model;
    ElidedLabel *m_title;
    ElidedLabel *m_source;
    QListView *m_list;
    ElidedLabel *m_total;
    QPushButton *m_open;
    QToolButton *m_close;
};

} // namespace kebu
