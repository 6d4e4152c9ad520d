#pragma once

#include "ui/forms/recordform.h"

#include <QDialog>

namespace kebu {

/// Asks what a stage still needs of a record, and nothing else. Stays open until all of it is there.
class StageDialog : public QDialog
{
    Q_OBJECT

public:
    struct Words {
        QString heading;
        QString sentence; ///< why it is asked
        QString go;       ///< of the button that takes the step
    };

    /// `missing`: fields of the record that are empty.
    StageDialog(Session &session, const Record &record, const std::vector<FieldInfo> &missing, const Words &words,
                QWidget *parent);

    /// The record with what was answered.
    [[nodiscard]] RecordDraft answers() const { return m_form->draft(); }

private:
    RecordForm *m_form;
};

} // namespace kebu
