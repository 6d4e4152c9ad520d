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

/// Values that are not in their normal form, before → after and why; the ticked ones become one change.
class NormalFormsPane : public QWidget
{
    Q_OBJECT

public:
    NormalFormsPane(Session &session, Shell &shell, QWidget *parent = nullptr);
    ~NormalFormsPane() override;

    void read();
    void clear();
    void retranslate();
    void refresh();
    void focusList();

private:
    void show(const std::vector<TidyProposal> &proposals);
    void count();
    void accept();
    [[nodiscard]] QString shown(const TidyProposal &proposal, const QString &text) const;

    Session &m_session;
    Shell &m_shell;
    std::vector<TidyProposal> m_proposals;
    Pending<Result<std::vector<TidyProposal>>> m_reading;
    std::shared_ptr<ScanProgress> m_progress;
    quint64 m_question = 0;
    bool m_isRead = false;
    ElidedLabel *m_note;
    QStackedWidget *m_stack;
    QTreeWidget *m_list;
    EmptyState *m_empty;
    QPushButton *m_accept;
};

} // namespace kebu
