#include "ui/dialogs/custody/takealongdialog.h"

#include "core/book/custody.h"
#include "ui/dialogs/custody/closedwork.h"
#include "ui/look/fonts.h"
#include "ui/screens/unlock/noticebox.h"
#include "ui/shell/ask.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

const QString ending = QStringLiteral(".kebu");

} // namespace

TakeAlongDialog::TakeAlongDialog(Session &session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_place(new QLineEdit),
      m_browse(new QPushButton(tr("Browse…"))),
      m_notice(new NoticeBox),
      m_progress(new QProgressBar),
      m_reason(new QLabel),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_go(new QPushButton(tr("Take with me")))
{
    setObjectName(QStringLiteral("takeAlongDialog"));
    setWindowTitle(tr("Take with you"));
    build();
    setFixedWidth(scaled(520, font()));
    connect(m_place, &QLineEdit::textChanged, this, &TakeAlongDialog::judge);
    connect(m_browse, &QPushButton::clicked, this, &TakeAlongDialog::browse);
    connect(m_go, &QPushButton::clicked, this, &TakeAlongDialog::go);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    judge();
}

void TakeAlongDialog::build()
{
    m_place->setObjectName(QStringLiteral("takeAlongPlace"));
    m_place->setProperty("tall", true);
    m_browse->setObjectName(QStringLiteral("takeAlongBrowse"));
    m_browse->setProperty("tall", true);
    m_browse->setAutoDefault(false);
    m_go->setObjectName(QStringLiteral("takeAlongGo"));
    m_go->setProperty("primary", true);
    m_go->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Copying and verifying the book"));
    m_progress->hide();
    m_reason->setWordWrap(true);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setFont(stepped(font(), TextStep::Small));
    auto *explanation =
        new QLabel(tr("The whole book is copied to a stick or a folder of yours, with the same passphrase. You go on "
                      "working in the copy; this one is for reading only until you bring the copy back."));
    explanation->setWordWrap(true);
    auto *label = new QLabel(tr("&Copy to"));
    label->setBuddy(m_place);
    auto *place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(m_browse);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(6);
    column->addWidget(explanation);
    column->addSpacing(8);
    column->addWidget(label);
    column->addLayout(place);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addSpacing(12);
    column->addLayout(buttons);
}

QString TakeAlongDialog::target() const
{
    const QString typed = QDir::fromNativeSeparators(m_place->text().trimmed());
    return typed.isEmpty() || typed.endsWith(ending, Qt::CaseInsensitive) ? typed : typed + ending;
}

void TakeAlongDialog::browse()
{
    const QString chosen =
        ask::saveFile(this, tr("Where the copy goes"), m_session.book().name() + ending, tr("Kebu books (*.kebu)"));
    if (!chosen.isEmpty())
        m_place->setText(QDir::toNativeSeparators(chosen));
}

QString TakeAlongDialog::missing() const
{
    if (target().isEmpty())
        return tr("Choose where the copy goes: a stick, or a folder that travels with you.");
    const QFileInfo file(target());
    if (!file.isAbsolute() || !QFileInfo(file.absolutePath()).isDir())
        return tr("Choose a folder that exists.");
    if (file.exists())
        return tr("There is a file of that name already.");
    return {};
}

void TakeAlongDialog::judge()
{
    const QString reason = missing();
    m_go->setEnabled(reason.isEmpty() && !m_isBusy);
    m_go->setAccessibleDescription(reason);
    m_reason->setText(m_isBusy ? tr("Please leave the stick in.") : reason);
}

void TakeAlongDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_place, m_browse, m_cancel})
        widget->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
    judge();
}

void TakeAlongDialog::go()
{
    if (m_isBusy || !m_session.isOpen() || !missing().isEmpty())
        return;
    m_notice->dismiss();
    setBusy(true);
    onClosedBook<void>(
        m_session, this, [target = target()](std::unique_ptr<Book> &book) { return takeAlong(book, target); },
        [this](const Result<void> &taken) {
            setBusy(false);
            if (taken)
                return accept();
            m_notice->tell(NoticeBox::Kind::Error, tr("The book was not taken along."), taken.error().message);
        });
}

void TakeAlongDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace kebu
