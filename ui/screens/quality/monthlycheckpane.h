#pragma once

#include "core/base/pending.h"
#include "core/services/quality.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace kebu {

class ElidedLabel;
class EmptyState;
class Session;
class Shell;

/// The monthly cross-check as a queue: who is incomplete, silent or contradictory, what is missing, done for this month
/// and on to the next (D); Enter opens the page.
class MonthlyCheckPane : public QWidget
{
    Q_OBJECT

public:
    MonthlyCheckPane(Session &session, Shell &shell, QWidget *parent = nullptr);
    ~MonthlyCheckPane() override;

    void read();
    void clear();
    void retranslate();
    void refresh();
    void focusList();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const MonthlyCheck &check);
    void done();
    [[nodiscard]] Id current() const;

    Session &m_session;
    Shell &m_shell;
    MonthlyCheck m_check;
    Pending<Result<MonthlyCheck>> m_reading;
    quint64 m_question = 0;
    bool m_isRead = false;
    ElidedLabel *m_note;
    QStackedWidget *m_stack;
    QTreeWidget *m_list;
    EmptyState *m_empty;
    QPushButton *m_open;
    QPushButton *m_done;
};

} // namespace kebu
