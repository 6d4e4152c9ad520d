// How a wish from outside of the window becomes its log form.

#include "ui/screens/today/todayscreen.h"
#include "ui/shell/doorbell.h"
#include "ui/shell/mainwindow.h"

namespace kebu {

namespace {

constexpr int enough = 2; ///< hits: one is meant, more are a question

} // namespace

void MainWindow::answerRing(const Ring &ring)
{
    if (!ring.token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", ring.token);
    bringUp();
    if (!m_session.isOpen()) {
        m_wish = ring.customer; // asked for again once the passphrase is given
        m_hasWish = true;
        return;
    }
    logFor(ring.customer);
}

void MainWindow::takeUpWish()
{
    if (std::exchange(m_hasWish, false))
        logFor(std::exchange(m_wish, {}));
}

void MainWindow::logFor(const QString &words)
{
    if (words.isEmpty()) {
        openPlace(QStringLiteral("today"));
        m_today->askForLog({});
        return;
    }
    m_session.book()
        .read([words](Snapshot &view) -> Result<std::vector<Id>> {
            KEBU_LET(hits, view.finder().find(words, enough));
            std::vector<Id> customers;
            for (const SearchIndex::Hit &hit : hits)
                customers.push_back(hit.customer);
            return customers;
        })
        .then(this, [this, words](const Result<std::vector<Id>> &found) {
            if (!m_session.isOpen())
                return;
            if (found && found->size() == 1) {
                logWith(found->front());
                return;
            }
            openPlace(QStringLiteral("today"));
            m_today->askForLog(words);
        });
}

} // namespace kebu
