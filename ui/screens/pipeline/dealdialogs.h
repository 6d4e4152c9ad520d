#pragma once

#include "core/rules/dealstages.h"
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

/// Asks what a stage still needs, and nothing else. Stays open until all of it is there.
class StageDialog : public QDialog
{
    Q_OBJECT

public:
    /// `missing` are fields of the opportunity that are empty.
    StageDialog(Session &session, const Record &deal, const dealstages::Step &step, const QStringList &missing,
                QWidget *parent);

    /// The opportunity with what was answered.
    [[nodiscard]] RecordDraft answers() const { return m_form->draft(); }

private:
    RecordForm *m_form;
};

} // namespace kebu
