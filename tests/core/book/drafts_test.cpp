#include "core/storage/drafts.h"

#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

const QString form = QStringLiteral("log");

std::vector<Drafts::Entry> draftsOf(test::TempBook &book)
{
    const auto entries = book->read([](Snapshot &view) { return Drafts(view.connection()).of(form); }).result();
    REQUIRE(entries);
    return *entries;
}

void keep(test::TempBook &book, Id record, qint64 at, const QString &content)
{
    const Drafts::Entry entry{record, Instant{at}, content};
    REQUIRE(book->note([entry](Settings &settings) { return settings.drafts().keep(form, entry); }).result());
}

} // namespace

TEST_CASE("a form keeps one draft a record, the newest, and is no part of the facts")
{
    test::TempBook book;
    const Digest before = book.digest();
    keep(book, Id{7}, 1, QStringLiteral("half"));
    keep(book, Id{8}, 2, QStringLiteral("other"));
    keep(book, Id{7}, 3, QStringLiteral("half a sentence"));
    book.reopen();

    const std::vector<Drafts::Entry> entries = draftsOf(book);
    REQUIRE(entries.size() == 2);
    CHECK(entries[1].record == Id{7});
    CHECK(entries[1].content == QStringLiteral("half a sentence"));
    CHECK(book.digest().content == before.content);

    REQUIRE(book->note([](Settings &settings) { return settings.drafts().drop(form, Id{7}); }).result());
    CHECK(draftsOf(book).size() == 1);
}
