#include "ui/dialogs/passphrasedialog.h"

#include "core/book/passphrase.h"
#include "ui/look/fields.h"
#include "ui/look/labels.h"
#include "ui/screens/unlock/newpassphrase.h"
#include "ui/screens/unlock/noticebox.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QThread>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace kebu {

namespace {

struct Rekeyed {
    std::unique_ptr<Book> book; ///< null: it did not open again
    Result<void> outcome;
};

/// What was typed is a kit when it reads as one; a passphrase never has its 70 guarded characters.
Secret secretFrom(PassphraseField *field)
{
    Result<Secret> kit = secretFromKit(field->text());
    if (!kit)
        return field->takeSecret();
    field->clear();
    return std::move(kit).value();
}

} // namespace

PassphraseDialog::PassphraseDialog(Session &session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_present(new PassphraseField),
      m_new(new NewPassphrase),
      m_notice(new NoticeBox),
      m_reason(new QLabel),
      m_progress(new QProgressBar),
      m_change(new QPushButton(tr("Change passphrase"))),
      m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setWindowTitle(tr("Change passphrase"));
    build();
    setFixedWidth(scaled(460, font()));
    connect(m_present, &QLineEdit::textChanged, this, &PassphraseDialog::judge);
    connect(m_new, &NewPassphrase::changed, this, &PassphraseDialog::judge);
    connect(m_change, &QPushButton::clicked, this, &PassphraseDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    judge();
    m_present->setFocus();
}

void PassphraseDialog::build()
{
    m_present->setObjectName(QStringLiteral("presentPassphrase"));
    m_present->setProperty("tall", true);
    m_present->setAccessibleName(tr("Present passphrase, or the emergency kit"));
    m_change->setObjectName(QStringLiteral("changePassphrase"));
    m_change->setProperty("primary", true);
    m_change->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_reason->setObjectName(QStringLiteral("passphraseReason"));
    m_reason->setWordWrap(true);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setFont(stepped(font(), TextStep::Small));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Writing the book under the new passphrase"));
    m_progress->hide();
    auto *explanation = new QLabel(tr("The whole book is written anew under the new passphrase, which takes a moment. "
                                      "Backups made before keep the older one, "
                                      "and the emergency kit printed before opens only those."));
    explanation->setWordWrap(true);
    auto *present = new QLabel(tr("&Present passphrase, or the emergency kit"));
    present->setBuddy(m_present);
    auto *head = new QLabel(tr("New passphrase"));
    head->setFont(stepped(font(), TextStep::Section));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(6);
    column->addWidget(explanation);
    column->addSpacing(8);
    column->addWidget(present);
    column->addWidget(m_present);
    column->addSpacing(12);
    column->addWidget(head);
    column->addWidget(m_new);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addSpacing(12);
    auto *row = new QHBoxLayout;
    row->addWidget(m_reason, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_change);
    column->addLayout(row);
}

void PassphraseDialog::judge()
{
    const QString reason = m_present->text().isEmpty() ? tr("Type the present passphrase first.") : m_new->missing();
    m_change->setEnabled(reason.isEmpty() && !m_isBusy);
    m_change->setAccessibleDescription(reason);
    m_reason->setText(m_isBusy ? tr("Please leave the computer on.") : reason);
}

void PassphraseDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_present, m_new, m_cancel})
        widget->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
    judge();
}

void PassphraseDialog::tell(const QString &title, const QString &text)
{
    setBusy(false);
    m_notice->tell(NoticeBox::Kind::Error, title, text);
    m_present->setFocus();
}

void PassphraseDialog::submit()
{
    if (m_isBusy || !m_session.isOpen())
        return;
    m_notice->dismiss();
    Secret present = secretFrom(m_present);
    setBusy(true);
    opensBook(m_session.book(), std::move(present)).then(this, [this](bool isRight) {
        if (!isRight)
            return tell(tr("The present passphrase does not fit."),
                        tr("Nothing was changed. The emergency kit does as well."));
        change(m_new->takeSecret());
    });
}

void PassphraseDialog::change(Secret secret)
{
    const auto newSecret = std::make_shared<const Secret>(std::move(secret));
    const auto book = std::make_shared<std::unique_ptr<Book>>(m_session.release());
    (*book)->moveToThread(nullptr); // it is closed and opened again elsewhere
    Pending(QtConcurrent::run([newSecret, book, home = thread()] {
        auto done = std::make_shared<Rekeyed>(Rekeyed{nullptr, changePassphrase(*book, *newSecret)});
        if (*book)
            (*book)->moveToThread(home);
        done->book = std::move(*book);
        return done;
    })).then(this, [this](const std::shared_ptr<Rekeyed> &done) {
        const Result<void> outcome = done->outcome;
        if (done->book)
            m_session.adopt(std::move(done->book));
        if (outcome) {
            setBusy(false);
            accept();
        } else {
            tell(tr("The passphrase was not changed."), outcome.error().message);
        }
    });
}

void PassphraseDialog::reject()
{
    if (!m_isBusy) // the file is being replaced: there is nothing to go back to
        QDialog::reject();
}

} // namespace kebu
