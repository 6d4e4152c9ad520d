#include "ui/screens/unlock/bookopener.h"

#include <QThread>
#include <QtConcurrentRun>

namespace kebu {

void BookOpener::open(const QString &path, Secret secret)
{
    start(path, std::move(secret), [](const QString &file, const Secret &key, const BookOptions &options) {
        return Book::open(file, key, options);
    });
}

void BookOpener::create(const QString &path, Secret secret) { start(path, std::move(secret), &Book::create); }

void BookOpener::start(const QString &path, Secret secret,
                       Outcome (*make)(const QString &, const Secret &, const BookOptions &))
{
    Q_ASSERT(!m_isBusy);
    m_isBusy = true;
    const auto shared = std::make_shared<Secret>(std::move(secret)); // a task must be copyable, a secret is not
    QtConcurrent::run([path, shared, make, options = BookOptions{&m_clock, false, -1, m_stateFolder}, home = thread()] {
        auto outcome = std::make_shared<Outcome>(make(path, *shared, options));
        if (*outcome)
            outcome->value()->moveToThread(home);
        return outcome;
    }).then(this, [this, path](const std::shared_ptr<Outcome> &outcome) {
        m_isBusy = false;
        if (!*outcome) {
            emit failed(path, outcome->error());
            return;
        }
        m_book = std::move(*outcome).value();
        emit opened(path);
        m_book.reset(); // nobody took it
    });
}

} // namespace kebu
