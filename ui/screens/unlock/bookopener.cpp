#include "ui/screens/unlock/bookopener.h"

#include "core/services/nextfollowup.h"

#include <QThread>
#include <QtConcurrentRun>

namespace kebu {

namespace {

Result<std::unique_ptr<Book>> openBook(const QString &path, const Secret &secret, const BookOptions &options)
{
    return Book::open(path, secret, options);
}

} // namespace

// a task must be copyable, a secret is not
void BookOpener::open(const QString &path, Secret secret)
{
    start(path, std::make_shared<Secret>(std::move(secret)), &openBook, false);
}

void BookOpener::openForReading()
{
    const Refused refused = std::exchange(m_refused, {});
    start(refused.path, refused.secret, &openBook, true);
}

void BookOpener::create(const QString &path, Secret secret)
{
    start(path, std::make_shared<Secret>(std::move(secret)), &Book::create, false);
}

void BookOpener::start(const QString &path, std::shared_ptr<Secret> secret, Making make, bool isReadOnly)
{
    Q_ASSERT(!m_isBusy);
    m_isBusy = true;
    m_refused = {};
    const BookOptions options{&m_clock, isReadOnly, -1, m_stateFolder, settleChange};
    Pending(QtConcurrent::run([path, secret, make, options, home = thread()] {
        auto outcome = std::make_shared<Outcome>(make(path, *secret, options));
        if (*outcome)
            outcome->value()->moveToThread(home);
        return outcome;
    })).then(this, [this, path, secret, isReadOnly](const std::shared_ptr<Outcome> &outcome) {
        m_isBusy = false;
        if (!*outcome) {
            const ErrorCode code = outcome->error().code;
            if (!isReadOnly && (code == ErrorCode::Held || code == ErrorCode::ReadOnly))
                m_refused = {path, secret};
            emit failed(path, outcome->error());
            return;
        }
        m_book = std::move(*outcome).value();
        emit opened(path);
        m_book.reset(); // nobody took it
    });
}

} // namespace kebu
