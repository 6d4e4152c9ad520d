#include "ui/dialogs/custody/bringbackdialog.h"

#include "ui/dialogs/bookplace.h"
#include "ui/dialogs/custody/closedwork.h"
#include "ui/look/fields.h"
#include "ui/look/fonts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

BringBackDialog::BringBackDialog(Session &session, QWidget *parent)
    : WorkDialog(QStringLiteral("bringBack"), Leaving::WhenDone, parent),
      m_session(session),
      m_explanation(new QLabel),
      m_place(new BookPlace(BookPlace::Purpose::ThatFile, QStringLiteral("bringBack"))),
      m_passphraseLabel(new QLabel(tr("&Passphrase of the copy"))),
      m_passphrase(new PassphraseField),
      m_wake(new QPushButton(tr("Work here again without it")))
{
    setWords(tr("Bring back"), tr("Bring back"), tr("Verifying both books"));
    build();
    setFixedWidth(scaled(560, font()));
    const Custody &custody = session.book().custody();
    const QString resting = custody.sentence(session.clock().zone());
    m_explanation->setText(resting.isEmpty() ? tr("Choose the copy that was taken along from this book. What was "
                                                  "written in it comes home as one piece.")
                                             : resting);
    m_wake->setVisible(custody.isForReading());
    if (custody.state == Custody::State::LeftBehind)
        m_place->setFile(custody.place);
    connect(m_place, &BookPlace::changed, this, &BringBackDialog::judge);
    connect(m_wake, &QPushButton::clicked, this, &BringBackDialog::wake);
    judge();
}

void BringBackDialog::build()
{
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_explanation->setObjectName(QStringLiteral("bringBackExplanation"));
    m_place->setQuestion(tr("Choose the copy"));
    m_place->setTall();
    m_passphrase->setObjectName(QStringLiteral("bringBackPassphrase"));
    m_passphrase->setProperty("tall", true);
    m_passphraseLabel->setBuddy(m_passphrase);
    m_passphraseLabel->hide();
    m_passphrase->hide();
    m_wake->setObjectName(QStringLiteral("bringBackWake"));
    m_wake->setToolTip(tr("For a copy that is lost. Should it turn up, it can still be brought back or imported."));
    m_wake->setAutoDefault(false);
    auto *label = new QLabel(tr("&Copy"));
    label->setBuddy(m_place);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addWidget(m_explanation);
    column->addSpacing(8);
    column->addWidget(label);
    column->addWidget(m_place);
    column->addWidget(m_passphraseLabel);
    column->addWidget(m_passphrase);
    addFrame(column, m_wake);
}

QString BringBackDialog::copy() const { return m_place->file(); }

QString BringBackDialog::missing() const { return copy().isEmpty() ? tr("Choose the copy.") : m_place->objection(); }

void BringBackDialog::setAsking(bool isAsking)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_place, m_passphrase, m_wake})
        widget->setEnabled(isAsking);
}

void BringBackDialog::refuse(const Error &error)
{
    const bool wantsPassphrase = error.code == ErrorCode::WrongPassphrase;
    m_passphraseLabel->setVisible(wantsPassphrase || m_passphrase->isVisible());
    m_passphrase->setVisible(wantsPassphrase || m_passphrase->isVisible());
    tell(tr("Nothing was changed."), error);
    if (wantsPassphrase)
        m_passphrase->setFocus();
}

void BringBackDialog::go()
{
    if (!m_session.isOpen())
        return;
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
                return refuse(back.error());
            m_outcome = *back;
            accept();
        });
}

void BringBackDialog::wake()
{
    dismissNotice();
    setBusy(true);
    onClosedBook<void>(
        m_session, this, [](std::unique_ptr<Book> &book) { return workHereAgain(book); },
        [this](const Result<void> &woken) {
            setBusy(false);
            if (!woken)
                return refuse(woken.error());
            accept();
        });
}

} // namespace kebu
