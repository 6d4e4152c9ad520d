#include "ui/shell/bookcare.h"

#include "core/book/backup.h"
#include "core/book/bookfile.h"
#include "core/book/custody.h"
#include "core/services/exporter.h"
#include "core/services/nextfollowup.h"
#include "ui/dialogs/custody/bringbackdialog.h"
#include "ui/dialogs/custody/takealongdialog.h"
#include "ui/dialogs/kitdialog.h"
#include "ui/dialogs/passphrasedialog.h"
#include "ui/dialogs/restoredialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/ask.h"
#include "ui/shell/jobs.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QDir>
#include <QFileInfo>

namespace kebu {

BookCare::BookCare(Session &session, Shell &shell, QWidget *window)
    : QObject(window),
      m_session(session),
      m_shell(shell),
      m_window(window)
{
}

void BookCare::takeOrders(const Actions &actions)
{
    const auto on = [&](const char *key, auto order) {
        connect(actions.action(key), &QAction::triggered, this, order);
    };
    on("export-book", [this] { exportBook(); });
    on("backup", [this] { backUp(); });
    on("restore", [this] { restore(); });
    on("take-along", [this] { takeAlong(); });
    on("bring-back", [this] { bringBack(); });
    on("kit", [this] { offerKit(false); });
    on("passphrase", [this] { changePassphrase(); });
}

void BookCare::backUp()
{
    if (!m_session.isOpen())
        return;
    const Pending<Result<BackupInfo>> made = startBackup(m_session.book());
    m_session.jobs().watch(tr("Backing up"), made);
    Pending<Result<BackupInfo>>(made).then(this, [this](const Result<BackupInfo> &backup) {
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
    const Pending<Result<ExportReport>> written =
        m_session.book().readAside([options](Snapshot &view) { return exportRecords(view, options); });
    m_session.jobs().watch(tr("Exporting the book"), written);
    Pending<Result<ExportReport>>(written).then(this, [this, options](const Result<ExportReport> &report) {
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
    m_isReopening = true;
    const QString path = m_session.book().path();
    PassphraseDialog dialog(m_session, m_window);
    const bool isChanged = dialog.exec() == QDialog::Accepted;
    m_isReopening = false;
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
    options.settle = settleChange;
    RestoreDialog dialog(options, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_session.close();
    emit restored(dialog.restoredBook());
}

void BookCare::takeAlong()
{
    if (!m_session.isOpen())
        return;
    if (m_session.book().isReadOnly())
        return m_shell.post({Message::Kind::Warning, m_session.book().refusal().message, {}, {}, {}});
    const QString home = m_session.book().path();
    m_isReopening = true;
    TakeAlongDialog dialog(m_session, m_window);
    const bool isTaken = dialog.exec() == QDialog::Accepted;
    m_isReopening = false;
    if (!m_session.isOpen())
        emit restored(home); // it did not open again by itself
    else if (isTaken)
        m_shell.post(
            {Message::Kind::Success,
             tr("Taken along: %1. Open it where you go on working.").arg(QDir::toNativeSeparators(dialog.target())),
             {},
             {},
             {}});
}

void BookCare::bringBack()
{
    if (!m_session.isOpen())
        return;
    const Custody &custody = m_session.book().custody();
    if (custody.state == Custody::State::Along) {
        const QString home = custody.place;
        return m_shell.post({Message::Kind::Info,
                             tr("This is the copy that lives. It is brought back from the book at home: %1 (on %2).")
                                 .arg(QDir::toNativeSeparators(home), custody.host),
                             QFileInfo(home).isFile() ? tr("Open it") : QString(),
                             {},
                             {}},
                            [this, home] {
                                m_session.close();
                                emit restored(home);
                            });
    }
    const QString path = m_session.book().path();
    m_isReopening = true;
    BringBackDialog dialog(m_session, m_window);
    const bool isDone = dialog.exec() == QDialog::Accepted;
    m_isReopening = false;
    if (!m_session.isOpen())
        emit restored(path);
    else if (isDone && dialog.outcome())
        tellBroughtBack(*dialog.outcome(), dialog.copy());
    else if (isDone)
        m_shell.post({Message::Kind::Success, tr("You work in this book again."), {}, {}, {}});
}

void BookCare::tellBroughtBack(const BroughtBack &back, const QString &copy)
{
    switch (back.meeting) {
    case Meeting::Forward:
        return m_shell.post({Message::Kind::Success,
                             back.entries == 0 ? tr("Brought back. Nothing had been written on the way.")
                                               : tr("Brought back: %n record(s) written on the way are here now.",
                                                    nullptr, int(back.entries)),
                             {},
                             {},
                             {}});
    case Meeting::NothingNew:
        return m_shell.post(
            {Message::Kind::Success, tr("The copy held nothing new; this book goes on alone."), {}, {}, {}});
    case Meeting::BothWent:
        m_shell.post({Message::Kind::Warning,
                      tr("Both were written in since they parted. Import the copy: what is new, changed or in conflict "
                         "is shown record by record."),
                      tr("Import the copy…"),
                      QLatin1String("document-import"),
                      {}},
                     [this, copy] {
                         m_shell.startImport(copy);
                         letRest(copy);
                     });
    }
}

/// After its records were taken over, a person says when the copy has served.
void BookCare::letRest(const QString &copy)
{
    if (!m_session.isOpen() || m_session.book().isReadOnly())
        return;
    m_shell.post({Message::Kind::Info,
                  tr("When all you need of the copy is here, let it rest, so that nobody goes on writing into it."),
                  tr("Let the copy rest"),
                  {},
                  {}},
                 [this, copy] {
                     const Result<void> rests = markReturned(copy, rawSecret(m_session.book().key()),
                                                             m_session.book().path(), m_session.clock());
                     m_shell.post(rests ? Message{Message::Kind::Success, tr("The copy rests."), {}, {}, {}}
                                        : Message{Message::Kind::Error, rests.error().message, {}, {}, {}});
                 });
}

} // namespace kebu
