#include "core/domain/customer.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

ChangeInfo disclose(TempBook &book, const QString &title)
{
    const Result<ChangeInfo> kept = book->disclose(title).result();
    REQUIRE(kept);
    return *kept;
}

QString newestTitle(TempBook &book)
{
    const auto changes = book->read([](Snapshot &view) { return Journal(view.connection()).changes(1); }).result();
    REQUIRE(changes);
    return changes->front().title;
}

} // namespace

TEST_CASE("what left the book in clear is chained and told after a restart")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("苏州衡岳")));
    const ChangeInfo kept = disclose(book, QStringLiteral("List of customers exported unmasked"));
    CHECK(kept.kind == QStringLiteral("disclosure"));
    CHECK(kept.entries() == 1);
    book.reopen();
    CHECK(newestTitle(book) == QStringLiteral("List of customers exported unmasked"));
    const auto broken = book->read([](Snapshot &view) { return Journal(view.connection()).verify(); }).result();
    REQUIRE(broken);
    CHECK(broken->isEmpty());
}

TEST_CASE("an undo passes over a disclosure, and what could be redone still can")
{
    TempBook book;
    const Id customer = book.create(customerNamed(QStringLiteral("苏州衡岳")));
    disclose(book, QStringLiteral("Masking switched off"));
    REQUIRE(book->undo().result());
    disclose(book, QStringLiteral("Masking switched off"));
    REQUIRE(book->redo().result());
    CHECK(book.get(customer::type(), customer).text(customer::name) == QStringLiteral("苏州衡岳"));
}

TEST_CASE("a disclosure cannot be taken back, nor a change that is unknown or was taken back already")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("苏州衡岳")));
    const ChangeInfo shown = disclose(book, QStringLiteral("Masking switched off"));
    const auto refused = book->undo(shown.id).result();
    REQUIRE(!refused);
    CHECK(refused.error().message.contains(QStringLiteral("cannot be taken back")));
    const auto unknown = book->undo(Id{42}).result();
    REQUIRE(!unknown);
    CHECK(unknown.error().code == ErrorCode::NotFound);
    const auto first = book->undo().result();
    REQUIRE(first);
    const auto again = book->undo(first->reverted.id).result();
    REQUIRE(!again);
    CHECK(again.error().message.contains(QStringLiteral("already")));
}
