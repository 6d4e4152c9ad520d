#pragma once

#include "core/base/pending.h"
#include "core/services/servicedesk.h"
#include "ui/forms/recordform.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace kebu {

class CaseFacts;
class EmptyState;
class FormPane;
class Session;
class Shell;

/// One service case: its facts to read, and the forms that take a new one in, change it, log a contact about it and
/// close it with its result.
class CasePanel : public QWidget
{
    Q_OBJECT

public:
    CasePanel(Session &session, Shell &shell, QWidget *parent = nullptr);

    /// Reads in the background; a null id shows what could be done instead. A form being typed in stays.
    void showCase(Id serviceCase);
    [[nodiscard]] Id serviceCase() const { return m_case; }
    [[nodiscard]] bool isTyping() const { return m_form != nullptr; }
    void clear();
    void retranslate();

    /// Forms. A null customer is asked for.
    void startNew(Id customer = {});
    void startEdit();
    void startLog();
    void startClose();
    void reopen();
    void save();
    void leaveForm();

signals:
    /// A new case was taken in.
    void created(kebu::Id serviceCase);
    /// The form was left or its work is done: the list takes the keyboard.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Work { None, New, Edit, Log, Close };
    void connectParts();
    void show(const CasePage &page);
    void showForm(Work work, const QString &title, const RecordType &type, const Record &record,
                  const QStringList &asked, const QString &saveWords);
    [[nodiscard]] bool hasResult();
    void saveCase();
    void saveLog();
    void saveResult();
    void finish();
    void tellAtField(const Error &error);

    Session &m_session;
    Shell &m_shell;
    Id m_case;
    CasePage m_page;
    Pending<Result<CasePage>> m_reading;
    Work m_work = Work::None;
    bool m_isSaving = false;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_emptyNew;
    CaseFacts *m_facts;
    FormPane *m_pane;
    RecordForm *m_form = nullptr;
};

} // namespace kebu
