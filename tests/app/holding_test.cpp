#include "core/book/book.h"
#include "tests/app/cli.h"
#include "tests/support/olderbook.h"

using namespace kebu;
using namespace kebu::test;

namespace {

std::unique_ptr<Book> opened(const Shell &shell, const Clock &clock)
{
    auto book = Book::open(shell.path(QStringLiteral("b.kebu")),
                           Secret::fromPassphrase(QStringLiteral("correct horse")), {&clock});
    REQUIRE(book.ok());
    return std::move(*book);
}

} // namespace

TEST_CASE("a book that another program holds can be read, and writing it is exit 5")
{
    const Shell shell;
    REQUIRE(shell(words("new b.kebu")).code == 0);
    const SystemClock clock;
    const std::unique_ptr<Book> held = opened(shell, clock);
    CHECK(shell(words("info b.kebu")).code == 0);
    const Run run = shell(words("set b.kebu customer new name=x"));
    CHECK(run.code == 5);
    CHECK_FALSE(run.complaint().isEmpty());
}

TEST_CASE("a book written by a newer Kebu is exit 6 and stays as it is")
{
    const Shell shell;
    REQUIRE(shell(words("new b.kebu")).code == 0);
    const SystemClock clock;
    std::unique_ptr<Book> book = opened(shell, clock);
    REQUIRE(book->maintain([](Connection &connection) {
                    return connection.execute(QStringLiteral("PRAGMA user_version = 9999"));
                })
                .result()
                .ok());
    book.reset();
    CHECK(shell(words("set b.kebu customer new name=x")).code == 6);
    CHECK(shell(words("info b.kebu")).code == 6);
}

TEST_CASE("a command that only reads brings an older book up to date first")
{
    const Shell shell;
    const Secret secret = Secret::fromPassphrase(QStringLiteral("correct horse"));
    makeOlderBook(shell.path(QStringLiteral("b.kebu")), secret, 5);
    const QJsonObject info = shell.json(words("info b.kebu"));
    CHECK(info.value(QStringLiteral("schema")).toInt() > 5);
    CHECK(info.value(QStringLiteral("backup")).toObject().value(QStringLiteral("verified_at")).isString());
    CHECK(shell.json(words("list b.kebu customer")).value(QStringLiteral("total")).toInt() == 1);
}

TEST_CASE("an older book that another program holds is refused with both reasons")
{
    const Shell shell;
    const Secret secret = Secret::fromPassphrase(QStringLiteral("correct horse"));
    makeOlderBook(shell.path(QStringLiteral("b.kebu")), secret, 5);
    const auto lock = BookLock::take(shell.path(QStringLiteral("b.kebu")));
    REQUIRE(lock.ok());
    const Run run = shell(words("info b.kebu"));
    CHECK(run.code == 5);
    CHECK(run.complaint().contains(QStringLiteral("older Kebu")));
    CHECK(run.complaint().contains(BookLock::take(shell.path(QStringLiteral("b.kebu"))).error().message));
    CHECK(schemaOfFile(shell.path(QStringLiteral("b.kebu")), secret) == 5);
}
