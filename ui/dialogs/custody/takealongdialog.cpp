#include "ui/dialogs/custody/takealongdialog.h"

#include "core/book/custody.h"
#include "ui/dialogs/bookplace.h"
#include "ui/dialogs/custody/closedwork.h"
#include "ui/look/fonts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kebu {

TakeAlongDialog::TakeAlongDialog(Session &session, QWidget *parent)
    : WorkDialog(QStringLiteral("takeAlong"), Leaving::WhenDone, parent),
      m_session(session),
      m_place(new BookPlace(BookPlace::Purpose::NewFile, QStringLiteral("takeAlong")))
{
    setWords(tr("Take with you"), tr("Take with me"), tr("Copying and verifying the book"));
    m_place->setQuestion(tr("Where the copy goes"), [this] { return m_session.book().name(); });
    m_place->setTall();
    auto *explanation =
        new QLabel(tr("The whole book is copied to a stick or a folder of yours, with the same passphrase. You go on "
                      "working in the copy; this one is for reading only until you bring the copy back."));
    explanation->setWordWrap(true);
    auto *label = new QLabel(tr("&Copy to"));
    label->setBuddy(m_place);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addWidget(explanation);
    column->addSpacing(8);
    column->addWidget(label);
    column->addWidget(m_place);
    addFrame(column);
    setFixedWidth(scaled(520, font()));
    connect(m_place, &BookPlace::changed, this, &TakeAlongDialog::judge);
    judge();
}

QString TakeAlongDialog::target() const { return m_place->file(); }

QString TakeAlongDialog::missing() const
{
    return target().isEmpty() ? tr("Choose where the copy goes: a stick, or a folder that travels with you.")
                              : m_place->objection();
}

QString TakeAlongDialog::wordWhileWorking() const { return tr("Please leave the stick in."); }

void TakeAlongDialog::setAsking(bool isAsking) { m_place->setEnabled(isAsking); }

void TakeAlongDialog::go()
{
    if (!m_session.isOpen())
        return;
    setBusy(true);
    onClosedBook<void>(
        m_session, this, [target = target()](std::unique_ptr<Book> &book) { return takeAlong(book, target); },
        [this](const Result<void> &taken) {
            setBusy(false);
            if (taken)
                return accept();
            tell(tr("The book was not taken along."), taken.error());
        });
}

} // namespace kebu
