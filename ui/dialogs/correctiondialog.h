#pragma once

#include "core/base/pending.h"
#include "core/services/recordhistory.h"
#include "ui/dialogs/recorddialog.h"

class QTreeWidget;

namespace kebu {

class SectionHeader;
class Session;

/// A contact that was written down, open to be corrected; what stood there before is kept and shown beneath.
class CorrectionDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `shown`: free text as the window shows it, masked where it masks.
    CorrectionDialog(Session &session, const Record &interaction, std::function<QString(const QString &)> shown,
                     QWidget *parent);
    ~CorrectionDialog() override;

private:
    void layOutEarlier();
    void readEarlier();
    void showEarlier(const std::vector<RecordStep> &steps);

    Session &m_session;
    std::function<QString(const QString &)> m_shown;
    SectionHeader *m_head;
    QTreeWidget *m_earlier;
    Pending<Result<std::vector<RecordStep>>> m_reading;
};

} // namespace kebu
