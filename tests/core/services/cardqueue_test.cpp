#include "core/services/cardqueue.h"

#include "core/domain/attachment.h"
#include "core/domain/customer.h"
#include "core/services/attachedfile.h"
#include "core/storage/filestore.h"
#include "tests/support/book.h"

#include <QBuffer>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

QByteArray photoOf(const char *what) { return QByteArrayLiteral("\x89PNG\r\n\x1a\n") + what; }

Result<void> queued(TempBook &book, const QString &name, QByteArray bytes, int position = 0)
{
    QBuffer photo(&bytes);
    photo.open(QIODevice::ReadOnly);
    return book
        ->note([&](Settings &settings) { return queueCard(settings, name, photo, book.clock().now(), position); })
        .result();
}

std::vector<WaitingCard> waiting(TempBook &book)
{
    return book->read([](Snapshot &view) { return waitingCards(view); }).result().valueOr({});
}

bool hasBytes(TempBook &book, const QString &sha256)
{
    return book->read([&](Snapshot &view) { return FileStore(view.connection()).has(sha256); }).result().valueOr(false);
}

} // namespace

TEST_CASE("cards wait in the order they came, over a restart, each photo once")
{
    TempBook book;
    REQUIRE(queued(book, QStringLiteral("C:\\Fotos\\a.png"), photoOf("a"), 0).ok());
    REQUIRE(queued(book, QStringLiteral("b.png"), photoOf("b"), 1).ok());
    book.clock().advance(1000);
    REQUIRE(queued(book, QStringLiteral("c.png"), photoOf("c"), 0).ok());
    REQUIRE(queued(book, QStringLiteral("b again.png"), photoOf("b"), 1).ok());
    book.reopen();
    const std::vector<WaitingCard> cards = waiting(book);
    REQUIRE(cards.size() == 3);
    CHECK(cards[0].name == QStringLiteral("a.png"));
    CHECK(cards[1].name == QStringLiteral("c.png"));
    CHECK(cards[2].name == QStringLiteral("b again.png"));
}

TEST_CASE("what is no photo does not get into the queue")
{
    TempBook book;
    const Result<void> refused = queued(book, QStringLiteral("list.png"), QByteArrayLiteral("name,phone\n"));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Invalid);
    CHECK(waiting(book).empty());
}

TEST_CASE("a card that was entered is its customer's attachment and waits no longer")
{
    TempBook book;
    REQUIRE(queued(book, QStringLiteral("card.png"), photoOf("王")).ok());
    const WaitingCard card = waiting(book).front();
    const Id customer = book.create(customerNamed(QStringLiteral("名片公司")));
    book.change([&](Change &change) { return attachCard(change, card, customer); });
    CHECK(waiting(book).empty());
    const auto files =
        book->read([&](Snapshot &view) {
                return view.store().where(attachment::type(), QStringLiteral("customer_id = ?"), {customer.value});
            })
            .result();
    REQUIRE(files.ok());
    REQUIRE(files->size() == 1);
    CHECK(files->front().text(attachment::name) == QStringLiteral("card.png"));
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    const Record file = files->front();
    REQUIRE(book->read([&](Snapshot &view) { return fetchFile(view, file, bytes); }).result().ok());
    CHECK(bytes.data() == photoOf("王"));
}

TEST_CASE("a discarded card takes its photo out of the book, unless it is attached somewhere")
{
    TempBook book;
    REQUIRE(queued(book, QStringLiteral("card.png"), photoOf("x")).ok());
    const WaitingCard card = waiting(book).front();
    REQUIRE(book->note([&](Settings &settings) { return discardCard(settings, card); }).result().ok());
    CHECK(waiting(book).empty());
    CHECK_FALSE(hasBytes(book, card.sha256));

    REQUIRE(queued(book, QStringLiteral("card.png"), photoOf("x")).ok());
    const Id customer = book.create(customerNamed(QStringLiteral("名片公司")));
    book.change([&](Change &change) { return attachCard(change, card, customer); });
    REQUIRE(queued(book, QStringLiteral("card.png"), photoOf("x")).ok());
    REQUIRE(book->note([&](Settings &settings) { return discardCard(settings, card); }).result().ok());
    CHECK(hasBytes(book, card.sha256));
}
