#include "ui/dialogs/restoredialog.h"

#include "ui/look/fields.h"
#include "ui/shell/ask.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QtConcurrentRun>

namespace kebu {

RestoreDialog::RestoreDialog(const BookOptions &options, QWidget *parent)
    : QDialog(parent),
      m_options(options),
      m_passphrase(new PassphraseField),
      m_progress(new QProgressBar),
      m_outcome(new QLabel)
{
    setWindowTitle(tr("Restore from a backup"));
    setMinimumWidth(560);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 20, 20, 20);
    form->setSpacing(12);
    m_backup = addFileRow(form, tr("&Backup"), "backupFile",
                          [this] { return ask::openFile(this, tr("Choose a backup"), tr("Kebu books (*.kebu)")); });
    m_passphrase->setObjectName(QStringLiteral("backupPassphrase"));
    form->addRow(tr("&Passphrase"), m_passphrase);
    m_target = addFileRow(form, tr("Restore &to"), "restoreTarget", [this] {
        return ask::saveFile(this, tr("Where the book goes"), {}, tr("Kebu books (*.kebu)"));
    });
    m_progress->setRange(0, 0);
    m_progress->hide();
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setText(tr("A book that stands there already is kept beside it under another name."));
    form->addRow(m_progress);
    form->addRow(m_outcome);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel")); // Qt's own words are not installed everywhere
    m_start = buttons->addButton(tr("Verify and restore"), QDialogButtonBox::ActionRole);
    m_start->setDefault(true);
    m_start->setObjectName(QStringLiteral("startRestore"));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &RestoreDialog::start);
    connect(&m_work, &QFutureWatcherBase::finished, this, &RestoreDialog::finish);
}

RestoreDialog::~RestoreDialog()
{
    m_isCancelled = true;
    m_work.waitForFinished();
}

QLineEdit *RestoreDialog::addFileRow(QFormLayout *form, const QString &label, const char *name,
                                     const std::function<QString()> &browse)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    auto *button = new QPushButton(tr("Browse…"));
    auto *row = new QHBoxLayout;
    row->addWidget(edit, 1);
    row->addWidget(button);
    form->addRow(label, row);
    if (auto *words = qobject_cast<QLabel *>(form->labelForField(row)))
        words->setBuddy(edit);
    edit->setAccessibleName(QString(label).remove(u'&'));
    connect(button, &QPushButton::clicked, this, [edit, browse] {
        if (const QString file = browse(); !file.isEmpty())
            edit->setText(file);
    });
    return edit;
}

void RestoreDialog::start()
{
    if (m_backup->text().isEmpty() || m_target->text().isEmpty()) {
        m_outcome->setText(tr("Choose a backup and where the book should go."));
        return;
    }
    m_start->setEnabled(false);
    m_progress->show();
    m_outcome->setText(tr("Verifying every page…"));
    auto secret = std::make_shared<Secret>(m_passphrase->takeSecret());
    m_work.setFuture(
        QtConcurrent::run([this, secret, from = m_backup->text(), to = m_target->text(), options = m_options] {
            return restore(from, *secret, to, options, [this] { return m_isCancelled.load(); });
        }));
}

void RestoreDialog::finish()
{
    m_progress->hide();
    m_start->setEnabled(true);
    const Result<RestoreInfo> outcome = m_work.result();
    if (!outcome) {
        m_outcome->setText(outcome.error().message);
        m_passphrase->setFocus();
        return;
    }
    m_restored = outcome->book;
    accept();
}

} // namespace kebu
