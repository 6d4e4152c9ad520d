#include "core/services/otherbook.h"

#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/services/demo.h"
#include "core/services/importer.h"
#include "tests/support/book.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

Record numbered(const QString &name, const QString &number)
{
    Record record = customerNamed(name);
    record.set(customer::number, Value(number));
    return record;
}

/// A whole copy of the book as it stands, as 带走 makes one.
QString copyOf(TempBook &book, const QString &name = QStringLiteral("copy.kebu"))
{
    const QString path = book.folder() + u'/' + name;
    const auto copied =
        book->onReader([path](Connection &connection) -> Result<void> {
                const QSqlError error = sqlcipher::copyTo(connection.database(), path, nullptr);
                return error.isValid() ? Result<void>(storageError(error, QStringLiteral("copy"))) : Result<void>();
            })
            .result();
    REQUIRE(copied.ok());
    return path;
}

std::unique_ptr<Book> opened(TempBook &beside, const QString &path)
{
    auto book = Book::open(path, TempBook::key(), {&beside.clock(), false, 7, beside.folder()});
    REQUIRE(book.ok());
    return std::move(*book);
}

void write(Book &book, const std::function<Result<void>(Change &)> &work)
{
    REQUIRE(book.change(QStringLiteral("write"), work).result().ok());
}

Result<ImportReport> take(TempBook &book, const QString &file,
                          ImportOptions::Conflicts conflicts = ImportOptions::Conflicts::File, bool isDryRun = false,
                          std::vector<ImportedRow> *rows = nullptr)
{
    ImportOptions options;
    options.file = file;
    options.conflicts = conflicts;
    options.isDryRun = isDryRun;
    ImportWatcher watcher;
    if (rows)
        watcher.rowDone = [rows](const ImportedRow &row) { rows->push_back(row); };
    return importFile(book.book(), options, watcher).result();
}

} // namespace

TEST_CASE("another encrypted book becomes the same book in an empty one, and one undo takes it back")
{
    TempBook book;
    REQUIRE(fillDemo(book.book(), {.customers = 20, .seed = 5, .today = QDate(2026, 4, 30)}).ok());
    TempBook empty;
    const Digest before = empty.digest();
    const auto report = take(empty, copyOf(book));
    REQUIRE(report.ok());
    CHECK(report->read == report->created + report->updated + report->unchanged);
    CHECK(empty.digest().content == book.digest().content);
    const auto again = take(empty, copyOf(book, QStringLiteral("again.kebu")));
    REQUIRE(again.ok());
    CHECK(again->unchanged == again->read);
    CHECK(again->change.isNull());
    empty.undo();
    CHECK(empty.digest().rows == before.rows);
}

TEST_CASE("a trial of another book keeps nothing and says what would become of each record")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("苏州衡岳")));
    TempBook other;
    other.create(customerNamed(QStringLiteral("无锡恒远")));
    const Digest before = book.digest();
    std::vector<ImportedRow> rows;
    const auto report = take(book, copyOf(other), ImportOptions::Conflicts::File, true, &rows);
    REQUIRE(report.ok());
    CHECK(book.digest().rows == before.rows);
    CHECK(qint64(rows.size()) == report->read);
    CHECK(std::ranges::any_of(rows, [](const ImportedRow &row) {
        return row.outcome == ImportedRow::Outcome::Created && row.cells.value(1) == u"无锡恒远";
    }));
}

TEST_CASE("a number that both books gave stands for two customers, of which the new one gets a free number")
{
    TempBook book;
    const Id here = book.create(customerNamed(QStringLiteral("苏州衡岳")));
    TempBook other;
    const Id there = other.create(customerNamed(QStringLiteral("无锡恒远")));
    const QString number = book.get(customer::type(), here).text(customer::number);
    REQUIRE(other.get(customer::type(), there).text(customer::number) == number);
    const QString file = copyOf(other);
    const auto report = take(book, file);
    REQUIRE(report.ok());
    CHECK(book.get(customer::type(), here).text(customer::name) == u"苏州衡岳");
    CHECK(book.get(customer::type(), there).text(customer::name) == u"无锡恒远");
    CHECK(book.get(customer::type(), there).text(customer::number) != number);
    const auto again = take(book, file);
    REQUIRE(again.ok());
    CHECK(again->change.isNull());
}

TEST_CASE("the same company in two strangers' books is one customer")
{
    TempBook book;
    const Id here = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    TempBook other;
    Record same = numbered(QStringLiteral("苏州衡岳精密机械有限公司"), QStringLiteral("C-000077"));
    same.set(customer::phone, Value(QStringLiteral("0512-55500182")));
    other.create(same);
    REQUIRE(take(book, copyOf(other)).ok());
    CHECK(book.get(customer::type(), here).text(customer::phone) == u"0512-55500182");
    CHECK(book.get(customer::type(), here).text(customer::number) != u"C-000077");
    CHECK(book.find(QStringLiteral("衡岳")).size() == 1);
}

TEST_CASE("of a book that was taken along only what changed there comes home")
{
    TempBook home;
    const Id id = home.create(customerNamed(QStringLiteral("苏州衡岳")));
    const QString copy = copyOf(home);
    {
        const auto along = opened(home, copy);
        write(*along, [id](Change &change) {
            return change.edit(customer::type(), id, [](Record &record) {
                record.set(customer::phone, Value(QStringLiteral("0512-55500182")));
            });
        });
    }
    home.change([id](Change &change) {
        return change.edit(customer::type(), id,
                           [](Record &record) { record.set(customer::name, Value(QStringLiteral("苏州衡岳集团"))); });
    });
    const auto report = take(home, copy);
    REQUIRE(report.ok());
    CHECK(report->updated == 1);
    CHECK(report->warnings.empty());
    const Record merged = home.get(customer::type(), id);
    CHECK(merged.text(customer::name) == u"苏州衡岳集团"); // changed here alone
    CHECK(merged.text(customer::phone) == u"0512-55500182");
}

TEST_CASE("a field changed in both books is a conflict that the options decide")
{
    for (const auto conflicts : {ImportOptions::Conflicts::File, ImportOptions::Conflicts::Book}) {
        TempBook home;
        const Id id = home.create(customerNamed(QStringLiteral("苏州衡岳")));
        const QString copy = copyOf(home);
        const auto rename = [id](const QString &name) {
            return [id, name](Change &change) {
                return change.edit(customer::type(), id,
                                   [&name](Record &record) { record.set(customer::name, Value(name)); });
            };
        };
        write(*opened(home, copy), rename(QStringLiteral("衡岳在外")));
        home.change(rename(QStringLiteral("衡岳在家")));
        const auto report = take(home, copy, conflicts);
        REQUIRE(report.ok());
        CHECK(report->warningCount == 1);
        const bool isTheirs = conflicts == ImportOptions::Conflicts::File;
        CHECK(home.get(customer::type(), id).text(customer::name) == (isTheirs ? u"衡岳在外" : u"衡岳在家"));
    }
}

TEST_CASE("what was written about a customer that was removed at home is told and left out")
{
    TempBook home;
    const Id id = home.create(customerNamed(QStringLiteral("苏州衡岳")));
    const QString copy = copyOf(home);
    write(*opened(home, copy), [id](Change &change) -> Result<void> {
        Record talk(interaction::type());
        talk.set(interaction::customer, Value::of(id));
        talk.set(interaction::method, Value(QStringLiteral("phone")));
        talk.set(interaction::content, Value(QStringLiteral("谈报价")));
        KEBU_TRY(change.create(talk));
        return {};
    });
    home.change([id](Change &change) { return change.removeWithChildren(customer::type(), id); });
    const Digest before = home.digest();
    const auto report = take(home, copy);
    REQUIRE(report.ok());
    CHECK(report->refused == 1);
    CHECK(home.digest().content == before.content);
}

TEST_CASE("a book with another passphrase asks for it and says so when it is wrong")
{
    TempBook home;
    const QString path = home.folder() + QStringLiteral("/other.kebu");
    {
        auto other = Book::create(path, Secret::fromPassphrase(QStringLiteral("翻山越岭")), {&home.clock()});
        REQUIRE(other.ok());
        write(**other, [](Change &change) -> Result<void> {
            KEBU_TRY(change.create(customerNamed(QStringLiteral("无锡恒远"))));
            return {};
        });
    }
    const auto unasked = take(home, path);
    REQUIRE_FALSE(unasked.ok());
    CHECK(unasked.error().code == ErrorCode::WrongPassphrase);
    CHECK(unasked.error().detail == OtherBook::needsPassphrase);
    ImportOptions options;
    options.file = path;
    options.secret = std::make_shared<const Secret>(Secret::fromPassphrase(QStringLiteral("不对")));
    const auto wrong = importFile(home.book(), options).result();
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().code == ErrorCode::WrongPassphrase);
    options.secret = std::make_shared<const Secret>(Secret::fromPassphrase(QStringLiteral("翻山越岭")));
    const auto right = importFile(home.book(), options).result();
    REQUIRE(right.ok());
    CHECK(home.find(QStringLiteral("恒远")).size() == 1);
}

TEST_CASE("the open book is not imported into itself")
{
    TempBook home;
    const auto report = take(home, home.path());
    REQUIRE_FALSE(report.ok());
    CHECK(report.error().code == ErrorCode::Invalid);
}
