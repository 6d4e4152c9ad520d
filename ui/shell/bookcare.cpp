#include "ui/shell/bookcare.h"

#include "core/book/backup.h"
#include "core/services/exporter.h"
#include "ui/dialogs/kitdialog.h"
#include "ui/dialogs/passphrasedialog.h"
#include "ui/dialogs/restoredialog.h"
#include "ui/shell/ask.h"
#include "ui/shell/jobs.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QDir>

namespace kebu {

BookCare::BookCare(Session &session, Shell &shell, QWidget *window)
    : QObject(window),
      m_session(session),
      m_shell(shell),
      m_window(window)
{
}

void BookCare::backUp()
{
    if (!m_session.isOpen())
        return;
    const QFuture<Result<BackupInfo>> made = startBackup(m_session.book());
    m_session.jobs().watch(tr("Backing up"), made);
    QFuture<Result<BackupInfo>>(made).then(this, [this](const Result<BackupInfo> &backup) {
        if (!backup)
            return m_shell.post({Message::Kind::Error, backup.error().message, {}, {}, {}});
        m_shell.post({Message::Kind::Success,
                      tr("Backed up and verified: %1").arg(QDir::toNativeSeparators(backup->file)),
                      {},
                      {},
                      {}});
        emit backedUp();
    });
}

void BookCare::exportBook()
{
    if (!m_session.isOpen())
        return;
    ExportOptions options;
    options.record = QStringLiteral("all");
    options.file =
        ask::saveFile(m_window, tr("Export the whole book"), m_session.book().name() + QStringLiteral(".json"),
                      tr("Whole book, to be read back (*.json);;Workbook, a sheet a kind (*.xlsx)"));
    if (options.file.isEmpty())
        return;
    options.isMasked = m_session.isMasked();
    const QFuture<Result<ExportReport>> written =
        m_session.book().readAside([options](Snapshot &view) { return exportRecords(view, options); });
    m_session.jobs().watch(tr("Exporting the book"), written);
    QFuture<Result<ExportReport>>(written).then(this, [this, options](const Result<ExportReport> &report) {
        if (!report)
            return m_shell.post({Message::Kind::Error, report.error().message, {}, {}, {}});
        if (!options.isMasked)
            m_session.disclose(tr("Whole book exported unmasked"));
        m_shell.post({Message::Kind::Success,
                      tr("The book is written to %1").arg(QDir::toNativeSeparators(report->files.value(0))),
                      {},
                      {},
                      {}});
    });
}

void BookCare::offerKit(bool isNew)
{
    if (m_session.isOpen())
        KitDialog(m_session, isNew, m_window).exec();
}

void BookCare::changePassphrase()
{
    if (!m_session.isOpen())
        return;
    m_isRekeying = true;
    const QString path = m_session.book().path();
    PassphraseDialog dialog(m_session, m_window);
    const bool isChanged = dialog.exec() == QDialog::Accepted;
    m_isRekeying = false;
    if (!m_session.isOpen())
        emit restored(path); // it did not open again by itself
    if (!isChanged || !m_session.isOpen())
        return;
    m_shell.post(
        {Message::Kind::Success, tr("The passphrase is changed. Backups made before keep the older one."), {}, {}, {}});
    offerKit(true);
}

void BookCare::restore()
{
    BookOptions options;
    options.clock = &m_session.clock();
    RestoreDialog dialog(options, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_session.close();
    emit restored(dialog.restoredBook());
}

} // namespace kebu
