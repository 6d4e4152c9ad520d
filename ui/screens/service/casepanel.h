#pragma once

#include "core/services/servicedesk.h"
#include "ui/forms/recordform.h"

#include <QFuture>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace kebu {

class DueLabel;
class ElidedLabel;
class EmptyState;
class SectionHeader;
class Session;
class Shell;

/// One service case: who brought it, what is wrong, what is expected, what was done and what came of it; and the forms
/// that take a new one in, change it, log a contact about it and close it with its result.
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
    void build();
    QWidget *buildFacts();
    QWidget *buildForm();
    void connectParts();
    void show(const CasePage &page);
    void fillFacts();
    void addHead();
    void addFact(const QString &title, const QString &text);
    void addContacts();
    void addFiles();
    void showForm(Work work, const QString &title, const RecordType &type, const Record &record, const QStringList &asked, const QString &saveWords);
    [[nodiscard]] bool hasResult();
    void saveCase();
    void saveLog();
    void saveResult();
    void finish();
    void tellAtField(const Error &error);
    [[nodiscard]] QString freeText(const QString &text) const;

    Session &m_session;
    Shell &m_shell;
    Id m_case;
    CasePage m_page;
    QFuture<Result<CasePage>> m_reading;
    Work m_work = Work::None;
    bool m_isSaving = false;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_emptyNew;
    QPushButton *m_customer;
    DueLabel *m_due;
    ElidedLabel *m_kind;
    QPushButton *m_close;
    QPushButton *m_log;
    QPushButton *m_edit;
    QPushButton *m_reopen;
    QScrollArea *m_factsArea;
    QVBoxLayout *m_facts = nullptr;
    SectionHeader *m_formTitle;
    QScrollArea *m_formArea;
    QPushButton *m_save;
    QPushButton *m_cancel;
    RecordForm *m_form = nullptr;
};

} // namespace kebu
