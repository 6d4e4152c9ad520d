#include "ui/dialogs/custody/bringbackdialog.h"

#include "ui/dialogs/custody/closedwork.h"
#include "ui/look/fields.h"
#include "ui/look/fonts.h"
#include "ui/screens/unlock/noticebox.h"
#include "ui/shell/ask.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

BringBackDialog::BringBackDialog(Session &session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_explanation(new QLabel),
      m_place(new QLineEdit),
      m_browse(new QPushButton(tr("Browse…"))),
      m_passphraseLabel(new QLabel(tr("&Passphrase of the copy"))),
      m_passphrase(new PassphraseField),
      m_notice(new NoticeBox),
      m_progress(new QProgressBar),
      m_wake(new QPushButton(tr("Work here again without it"))),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_go(new QPushButton(tr("Bring back")))
{
    setObjectName(QStringLiteral("bringBackDialog"));
    setWindowTitle(tr("Bring back"));
    build();
    setFixedWidth(scaled(560, font()));
    const Custody &custody = session.book().custody();
    const QString resting = custody.sentence(session.clock().zone());
    m_explanation->setText(resting.isEmpty() ? tr("Choose the copy that was taken along from this book. What was "
                                                  "written in it comes home as one piece.")
                                             : resting);
    m_wake->setVisible(custody.isForReading());
    if (custody.state == Custody::State::LeftBehind)
        m_place->setText(QDir::toNativeSeparators(custody.place));
    connect(m_place, &QLineEdit::textChanged, this, &BringBackDialog::judge);
    connect(m_browse, &QPushButton::clicked, this, &BringBackDialog::browse);
    connect(m_go, &QPushButton::clicked, this, &BringBackDialog::go);
    connect(m_wake, &QPushButton::clicked, this, &BringBackDialog::wake);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    judge();
}

void BringBackDialog::build()
{
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_explanation->setObjectName(QStringLiteral("bringBackExplanation"));
    m_place->setObjectName(QStringLiteral("bringBackPlace"));
    m_passphrase->setObjectName(QStringLiteral("bringBackPassphrase"));
    for (QWidget *tall : std::initializer_list<QWidget *>{m_place, m_browse, m_passphrase})
        tall->setProperty("tall", true);
    m_browse->setObjectName(QStringLiteral("bringBackBrowse"));
    m_wake->setObjectName(QStringLiteral("bringBackWake"));
    m_wake->setToolTip(tr("For a copy that is lost. Should it turn up, it can still be brought back or imported."));
    for (QPushButton *button : {m_browse, m_wake, m_cancel})
        button->setAutoDefault(false);
    m_go->setObjectName(QStringLiteral("bringBackGo"));
    m_go->setProperty("primary", true);
    m_go->setDefault(true);
    m_passphraseLabel->setBuddy(m_passphrase);
    m_passphraseLabel->hide();
    m_passphrase->hide();
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Verifying both books"));
    m_progress->hide();
    auto *label = new QLabel(tr("&Copy"));
    label->setBuddy(m_place);
    auto *place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(m_browse);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_wake);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(6);
    column->addWidget(m_explanation);
    column->addSpacing(8);
    column->addWidget(label);
    column->addLayout(place);
    column->addWidget(m_passphraseLabel);
    column->addWidget(m_passphrase);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addSpacing(12);
    column->addLayout(buttons);
}

QString BringBackDialog::copy() const { return QDir::fromNativeSeparators(m_place->text().trimmed()); }

void BringBackDialog::browse()
{
    const QString chosen = ask::openFile(this, tr("Choose the copy"), tr("Kebu books (*.kebu)"));
    if (!chosen.isEmpty())
        m_place->setText(QDir::toNativeSeparators(chosen));
}

void BringBackDialog::judge()
{
    const bool isThere = QFileInfo(copy()).isFile();
    m_go->setEnabled(isThere && !m_isBusy);
    m_go->setAccessibleDescription(isThere ? QString() : tr("Choose the copy."));
}

void BringBackDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_place, m_browse, m_passphrase, m_wake, m_cancel})
        widget->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
    judge();
}

void BringBackDialog::tell(const Error &error)
{
    const bool wantsPassphrase = error.code == ErrorCode::WrongPassphrase;
    m_passphraseLabel->setVisible(wantsPassphrase || m_passphrase->isVisible());
    m_passphrase->setVisible(wantsPassphrase || m_passphrase->isVisible());
    m_notice->tell(NoticeBox::Kind::Error, tr("Nothing was changed."), error.message);
    if (wantsPassphrase)
        m_passphrase->setFocus();
}

void BringBackDialog::go()
{
    if (m_isBusy || !m_session.isOpen())
        return;
    m_notice->dismiss();
    auto secret = std::make_shared<std::optional<Secret>>();
    if (!m_passphrase->text().isEmpty())
        *secret = m_passphrase->takeSecret();
    setBusy(true);
    onClosedBook<BroughtBack>(
        m_session, this,
        [copy = copy(), secret](std::unique_ptr<Book> &book) { return bringBack(book, copy, *secret); },
        [this](const Result<BroughtBack> &back) {
            setBusy(false);
            if (!back)
                return tell(back.error());
            m_outcome = *back;
            accept();
        });
}

void BringBackDialog::wake()
{
    setBusy(true);
    onClosedBook<void>(
        m_session, this, [](std::unique_ptr<Book> &book) { return workHereAgain(book); },
        [this](const Result<void> &woken) {
            setBusy(false);
            if (!woken)
                return tell(woken.error());
            accept();
        });
}

void BringBackDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace kebu
