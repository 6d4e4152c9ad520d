#include "ui/screens/unlock/unlockform.h"

#include "ui/look/fields.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/screens/unlock/noticebox.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

/// The bold line over the core's own sentence.
QString titleOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::WrongPassphrase: return UnlockForm::tr("The passphrase does not fit.");
    case ErrorCode::Damaged: return UnlockForm::tr("The file is damaged.");
    case ErrorCode::NotABook: return UnlockForm::tr("This is not a Kebu book.");
    case ErrorCode::Held: return UnlockForm::tr("The book is open elsewhere.");
    case ErrorCode::TooNew: return UnlockForm::tr("The book needs a newer Kebu.");
    case ErrorCode::NotFound: return UnlockForm::tr("The file is not there any more.");
    case ErrorCode::ReadOnly: return UnlockForm::tr("The folder cannot be written.");
    case ErrorCode::DiskFull: return UnlockForm::tr("The disk is full.");
    default: return UnlockForm::tr("The book did not open.");
    }
}

} // namespace

UnlockForm::UnlockForm(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_subtitle(new ElidedLabel({}, this)), m_label(new QLabel(this)),
      m_passphrase(new PassphraseField(this)), m_notice(new NoticeBox(this)), m_caps(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_unlock(new QPushButton(this)), m_foot(new QLabel(this))
{
    setObjectName(QStringLiteral("unlockForm"));
    m_title->setObjectName(QStringLiteral("unlockTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_subtitle->setTone(ElidedLabel::Tone::Muted);
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setProperty("tall", true);
    m_passphrase->installEventFilter(this);
    m_label->setBuddy(m_passphrase);
    m_caps->setObjectName(QStringLiteral("capsLock"));
    m_caps->setVisible(false);
    m_progress->setObjectName(QStringLiteral("unlockProgress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setVisible(false);
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_unlock->setProperty("primary", true);
    m_unlock->setProperty("tall", true);
    m_unlock->setIcon(icon(QLatin1String("dialog-password")));
    m_foot->setWordWrap(true);
    m_foot->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_unlock);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(16);
    column->addWidget(m_label);
    column->addWidget(m_passphrase);
    column->addWidget(m_notice);
    column->addWidget(m_caps);
    column->addSpacing(12);
    column->addLayout(buttons);
    column->addSpacing(16);
    column->addWidget(m_foot);
    column->addStretch(1);

    connect(m_unlock, &QPushButton::clicked, this, &UnlockForm::submit);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockForm::submit);
    retranslate();
}

void UnlockForm::setBook(const QString &path, const QString &lastOpened)
{
    m_path = path;
    m_lastOpened = lastOpened;
    m_passphrase->clear();
    m_passphrase->setRevealed(false);
    m_notice->dismiss();
    retranslate();
    m_passphrase->setFocus();
}

void UnlockForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_passphrase->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
    m_unlock->setEnabled(!isBusy);
    m_unlock->setText(isBusy ? tr("Unlocking…") : tr("Unlock"));
    if (!isBusy)
        m_passphrase->setFocus();
}

void UnlockForm::tell(const Error &error)
{
    m_notice->tell(error.code == ErrorCode::Held || error.code == ErrorCode::ReadOnly ? NoticeBox::Kind::Warning : NoticeBox::Kind::Error,
                   titleOf(error.code), error.message);
}

Secret UnlockForm::takeSecret()
{
    return m_passphrase->takeSecret();
}

void UnlockForm::submit()
{
    if (m_isBusy || m_path.isEmpty())
        return;
    if (m_passphrase->text().isEmpty()) {
        m_passphrase->setFocus();
        return;
    }
    m_notice->dismiss();
    emit submitted();
}

bool UnlockForm::eventFilter(QObject *watched, QEvent *event)
{
    // Qt tells no lock state; a letter that comes in the wrong case for its shift key does.
    if (watched == m_passphrase && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString typed = key->text();
        if (key->key() == Qt::Key_CapsLock)
            showCapsLock(false);
        else if (typed.size() == 1 && typed.at(0).isLetter() && typed.at(0).toLower() != typed.at(0).toUpper())
            showCapsLock(typed.at(0).isUpper() != key->modifiers().testFlag(Qt::ShiftModifier));
    }
    return QWidget::eventFilter(watched, event);
}

void UnlockForm::showCapsLock(bool isOn)
{
    m_caps->setVisible(isOn);
}

void UnlockForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

void UnlockForm::retranslate()
{
    m_title->setFont(stepped(font(), TextStep::PageTitle));
    m_title->setText(m_path.isEmpty() ? tr("Choose a book") : tr("Unlock “%1”").arg(QFileInfo(m_path).completeBaseName()));
    m_subtitle->setText(m_lastOpened);
    m_subtitle->setVisible(!m_lastOpened.isEmpty());
    m_label->setText(tr("&Passphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_caps->setText(tr("Caps Lock is on."));
    m_unlock->setText(m_isBusy ? tr("Unlocking…") : tr("Unlock"));
    m_unlock->setProperty("shownShortcut", tr("Enter", "the key"));
    m_progress->setAccessibleName(tr("Deriving the key"));
    m_foot->setFont(stepped(font(), TextStep::Small));
    m_foot->setText(tr("The whole book is encrypted (SQLCipher 4, AES-256). Without the passphrase nobody opens it, we included. "
                       "Keep it written down in a safe place."));
}

} // namespace kebu
