#pragma once

#include "ui/forms/recordform.h"

#include <QDialog>

class QPushButton;

namespace kebu {

/// An opportunity as a whole: looked at, changed, made. Closing it unsaved leaves the book as it was.
class OpportunityDialog : public QDialog
{
    Q_OBJECT

public:
    /// A record without an id is a new one.
    OpportunityDialog(Session &session, const Record &deal, QWidget *parent);

private:
    void save();
    void remove();

    Session &m_session;
    RecordForm *m_form;
    QPushButton *m_save;
};

} // namespace kebu
