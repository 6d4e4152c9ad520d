#include "ui/screens/unlock/unlockform.h"

#include "core/book/passphrase.h"
#include "core/book/upgrade.h"
#include "ui/look/fields.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/screens/unlock/noticebox.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

/// The bold line over the core's own sentence.
QString titleOf(const Error &error)
{
    if (asksForUpgrade(error))
        return UnlockForm::tr("The book is from an older Kebu.");
    switch (error.code) {
    case ErrorCode::WrongPassphrase:
        return UnlockForm::tr("The passphrase does not fit.");
    case ErrorCode::Damaged:
        return UnlockForm::tr("The file is damaged.");
    case ErrorCode::NotABook:
        return UnlockForm::tr("This is not a Kebu book.");
    case ErrorCode::Held:
        return UnlockForm::tr("The book is open elsewhere.");
    case ErrorCode::TooNew:
        return UnlockForm::tr("The book needs a newer Kebu.");
    case ErrorCode::NotFound:
        return UnlockForm::tr("The file is not there any more.");
    case ErrorCode::ReadOnly:
        return UnlockForm::tr("The folder cannot be written.");
    case ErrorCode::DiskFull:
        return UnlockForm::tr("The disk is full.");
    default:
        return UnlockForm::tr("The book did not open.");
    }
}

} // namespace

UnlockForm::UnlockForm(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_subtitle(new ElidedLabel({}, this)),
      m_label(new QLabel(this)),
      m_passphrase(new PassphraseField(this)),
      m_kitWords(new QLabel(this)),
      m_kit(new QPlainTextEdit(this)),
      m_notice(new NoticeBox(this)),
      m_caps(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_unlock(new QPushButton(this)),
      m_forgot(new QPushButton(this)),
      m_read(new QPushButton(this)),
      m_foot(new QLabel(this))
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
    m_forgot->setObjectName(QStringLiteral("forgot"));
    m_forgot->setFlat(true);
    m_forgot->setAutoDefault(false);
    m_read->setObjectName(QStringLiteral("openForReading"));
    m_read->setProperty("tall", true);
    m_read->setAutoDefault(false);
    m_read->setIcon(icon(QLatin1String("view-visible")));
    m_read->hide();
    m_kitWords->setWordWrap(true);
    m_kit->setObjectName(QStringLiteral("kit"));
    m_kit->setTabChangesFocus(true);
    m_kit->setUndoRedoEnabled(false); // nothing of it is kept
    m_kit->setFixedHeight(scaled(84, font()));
    m_kit->installEventFilter(this);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_unlock);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch(1);
    buttons->addWidget(m_forgot);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(16);
    column->addWidget(m_label);
    column->addWidget(m_passphrase);
    column->addWidget(m_kitWords);
    column->addWidget(m_kit);
    column->addWidget(m_notice);
    column->addWidget(m_read, 0, Qt::AlignLeft);
    column->addWidget(m_caps);
    column->addSpacing(12);
    column->addLayout(buttons);
    column->addSpacing(16);
    column->addWidget(m_foot);
    column->addStretch(1);

    connect(m_unlock, &QPushButton::clicked, this, &UnlockForm::submit);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockForm::submit);
    connect(m_read, &QPushButton::clicked, this, &UnlockForm::readingAsked);
    connect(m_forgot, &QPushButton::clicked, this, [this] { setByKit(!m_isByKit); });
    setByKit(false);
}

void UnlockForm::setBook(const QString &path, const QString &lastOpened)
{
    m_path = path;
    m_lastOpened = lastOpened;
    m_passphrase->clear();
    m_passphrase->setRevealed(false);
    setByKit(false);
}

void UnlockForm::offerReading(bool isOffered)
{
    m_read->setVisible(isOffered);
    if (isOffered)
        m_read->setFocus();
}

void UnlockForm::setByKit(bool isByKit)
{
    m_isByKit = isByKit;
    m_read->hide();
    m_kit->clear();
    m_kitSecret = {};
    m_notice->dismiss();
    m_caps->hide();
    m_passphrase->setVisible(!isByKit);
    m_kit->setVisible(isByKit);
    m_kitWords->setVisible(isByKit);
    retranslate();
    isByKit ? m_kit->setFocus() : m_passphrase->setFocus();
}

void UnlockForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_passphrase->setEnabled(!isBusy);
    m_kit->setEnabled(!isBusy);
    m_forgot->setVisible(!isBusy && !m_path.isEmpty());
    m_progress->setVisible(isBusy);
    if (isBusy)
        m_read->hide();
    m_unlock->setEnabled(!isBusy);
    m_unlock->setText(isBusy ? tr("Unlocking…") : tr("Unlock"));
    if (!isBusy)
        m_isByKit ? m_kit->setFocus() : m_passphrase->setFocus();
}

void UnlockForm::tell(const Error &error)
{
    if (m_isByKit && error.code == ErrorCode::WrongPassphrase) {
        m_notice->tell(
            NoticeBox::Kind::Error, tr("The kit does not fit this book."),
            tr("Perhaps the passphrase was changed after it was printed; then it opens the backups of that time."));
        return;
    }
    m_notice->tell(error.code == ErrorCode::Held || error.code == ErrorCode::ReadOnly ? NoticeBox::Kind::Warning
                                                                                      : NoticeBox::Kind::Error,
                   titleOf(error), error.message);
}

Secret UnlockForm::takeSecret() { return m_isByKit ? std::move(m_kitSecret) : m_passphrase->takeSecret(); }

bool UnlockForm::takeKit()
{
    Result<Secret> secret = secretFromKit(m_kit->toPlainText());
    if (!secret) {
        m_notice->tell(NoticeBox::Kind::Error, tr("The kit is not complete."), secret.error().message);
        m_kit->setFocus();
        return false;
    }
    m_kitSecret = std::move(secret).value();
    m_kit->clear();
    return true;
}

void UnlockForm::submit()
{
    if (m_isBusy || m_path.isEmpty())
        return;
    if (m_isByKit && !takeKit())
        return;
    if (!m_isByKit && m_passphrase->text().isEmpty()) {
        m_passphrase->setFocus();
        return;
    }
    m_notice->dismiss();
    m_read->hide();
    emit submitted();
}

bool UnlockForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_kit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            submit();
            return true;
        }
    }
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

void UnlockForm::showCapsLock(bool isOn) { m_caps->setVisible(isOn); }

void UnlockForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

void UnlockForm::retranslate()
{
    m_title->setFont(stepped(font(), TextStep::PageTitle));
    m_title->setText(m_path.isEmpty() ? tr("Choose a book")
                                      : tr("Unlock “%1”").arg(QFileInfo(m_path).completeBaseName()));
    m_subtitle->setText(m_lastOpened);
    m_subtitle->setVisible(!m_lastOpened.isEmpty());
    m_label->setText(m_isByKit ? tr("&Emergency kit") : tr("&Passphrase"));
    m_label->setBuddy(m_isByKit ? static_cast<QWidget *>(m_kit) : m_passphrase);
    m_kit->setAccessibleName(tr("The groups of the emergency kit"));
    m_kit->setPlaceholderText(tr("XXXXX-XXXXX-XXXXX-…", "how an emergency kit looks"));
    m_kitWords->setText(tr("Nobody can reset a passphrase, we included. The emergency kit is the sheet that Kebu "
                           "offered when the book was made: "
                           "type its 14 groups, and set a new passphrase afterwards. Without either, only a backup "
                           "with a passphrase you know is left."));
    m_forgot->setText(m_isByKit ? tr("Use the passphrase") : tr("Forgot the passphrase?"));
    m_forgot->setVisible(!m_isBusy && !m_path.isEmpty());
    m_read->setText(tr("Open for reading only"));
    m_read->setToolTip(tr("Everything can be looked at, found, printed and exported; nothing can be changed."));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_caps->setText(tr("Caps Lock is on."));
    m_unlock->setText(m_isBusy ? tr("Unlocking…") : tr("Unlock"));
    m_unlock->setProperty("shownShortcut", tr("Enter", "the key"));
    m_progress->setAccessibleName(tr("Deriving the key"));
    m_foot->setFont(stepped(font(), TextStep::Small));
    m_foot->setText(
        tr("The whole book is encrypted (SQLCipher 4, AES-256). Without the passphrase nobody opens it, we included. "
           "Keep it written down in a safe place."));
}

} // namespace kebu
