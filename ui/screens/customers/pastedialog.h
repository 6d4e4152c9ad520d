#pragma once

#include "core/services/gridedit.h"

#include <QDialog>

namespace kebu {

class ChangePreview;
class Session;

/// A block of text over cells: what it changes and what it cannot, before it is one change.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    /// `leftOut`: cells of the block that found no place; said as well.
    PasteDialog(Session &session, GridEdit edit, int leftOut, QWidget *parent);
    void reject() override;

private:
    ChangePreview *m_preview;
};

} // namespace kebu
