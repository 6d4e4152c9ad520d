#pragma once

#include "core/services/jobchange.h"

#include <QDialog>

class QLineEdit;

namespace kebu {

class CustomerEditor;
class ElidedLabel;
class FieldEditor;
class Session;
class Shell;

/// Somebody works for another company from now on: since when, where, as what. A company that is not known is made.
class JobChangeDialog : public QDialog
{
    Q_OBJECT

public:
    JobChangeDialog(Session &session, Shell &shell, const Record &person, QWidget *parent);

private:
    void build();
    void showHint();
    void apply();
    void write(const JobChange &job);
    void complain(const QString &sentence);

    Session &m_session;
    Shell &m_shell;
    Id m_person;
    FieldEditor *m_on;
    CustomerEditor *m_company;
    FieldEditor *m_title;
    ElidedLabel *m_hint;
};

} // namespace kebu
