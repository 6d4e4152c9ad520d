#include "ui/screens/settings/backuppage.h"

#include "core/book/backup.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QUrl>

namespace kebu {

namespace {

QLabel *value(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

} // namespace

BackupPage::BackupPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(desk, QStringLiteral("backupPage"), tr("Backup"),
                   tr("A backup is an encrypted book of its own with the same passphrase, opened again and verified "
                      "page by page. One is made whenever a changed book is closed."),
                   parent),
      m_age(value("backupAge")),
      m_folder(value("backupFolder"))
{
    addRow(tr("Newest verified"), m_age);
    addRow(tr("Folder"), m_folder);
    addButtons();
    connect(&desk.session, &Session::bookChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void BackupPage::addButtons()
{
    const auto trigger = [this](const char *key) {
        if (auto *action = window()->findChild<QAction *>(QLatin1String(key)))
            action->trigger();
    };
    QPushButton *now = addFootButton(tr("Back up now"), "backupNow");
    now->setProperty("primary", true);
    connect(now, &QPushButton::clicked, this, [trigger] { trigger("backup"); });
    QPushButton *open = addFootButton(tr("Open the folder"), "openBackupFolder");
    connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder())); });
    QPushButton *restore = addFootButton(tr("Restore from a backup…"), "restoreBackup");
    connect(restore, &QPushButton::clicked, this, [trigger] { trigger("restore"); });
}

QString BackupPage::folder() const
{
    return session().isOpen() ? defaultBackupFolder(session().book().path()) : QString();
}

void BackupPage::refresh()
{
    if (!session().isOpen()) {
        m_age->clear();
        m_folder->clear();
        return;
    }
    const auto verified = lastVerified(session().book());
    m_age->setText(
        verified && *verified
            ? QLocale().toString(QDateTime::fromMSecsSinceEpoch((*verified)->ms).toTimeZone(session().clock().zone()),
                                 QLocale::ShortFormat)
            : tr("None yet. Make the first one now."));
    m_folder->setText(QDir::toNativeSeparators(folder()));
    findChild<QPushButton *>(QStringLiteral("openBackupFolder"))->setEnabled(QFileInfo(folder()).isDir());
    findChild<QPushButton *>(QStringLiteral("backupNow"))->setEnabled(!session().book().isReadOnly());
    findChild<QPushButton *>(QStringLiteral("restoreBackup"))
        ->setVisible(window()->findChild<QAction *>(QStringLiteral("restore")) != nullptr);
}

} // namespace kebu
