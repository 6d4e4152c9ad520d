#include "core/book/passphrase.h"

#include "core/book/backup.h"
#include "core/book/check.h"
#include "core/domain/customer.h"
#include "tests/support/book.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <cstdlib>

using namespace kebu;
using namespace kebu::test;

namespace {

Secret otherKey() { return Secret::fromRawKey(QByteArray(32, 'n')); }

Result<std::unique_ptr<Book>> makeBook(const QString &path, const BookOptions &options, int customers)
{
    KEBU_LET(book, Book::create(path, TempBook::key(), options));
    KEBU_TRY(book->change(QStringLiteral("fill"),
                          [customers](Change &change) -> Result<void> {
                              for (int i = 0; i < customers; ++i)
                                  KEBU_TRY(change.create(customerNamed(QStringLiteral("客户%1").arg(i))));
                              return {};
                          })
                 .result());
    return book;
}

qint64 customersIn(Book &book)
{
    return book.read([](Snapshot &view) { return view.count(customer::type()); }).result().valueOr(-1);
}

} // namespace

TEST_CASE("after a change of passphrase only the new one opens the book and everything is there")
{
    TempBook temp;
    temp.close();
    REQUIRE(QFile::remove(temp.path()));
    const BookOptions options{&temp.clock(), false, -1, temp.folder() + QStringLiteral("/state")};
    auto made = makeBook(temp.path(), options, 50);
    REQUIRE(made.ok());
    std::unique_ptr<Book> book = std::move(*made);
    const QString oldKit = emergencyKit(*book);

    REQUIRE(changePassphrase(book, otherKey()).ok());
    REQUIRE(book);
    CHECK(customersIn(*book) == 50);
    CHECK(book->openWarning().isEmpty());
    CHECK(emergencyKit(*book) != oldKit);
    book.reset();
    CHECK_FALSE(Book::open(temp.path(), TempBook::key(), options).ok());
    const auto opened = Book::open(temp.path(), otherKey(), options);
    REQUIRE(opened.ok());
    CHECK(checkBook(**opened, CheckDepth::Full).result()->ok());
    CHECK(QDir(temp.folder()).entryList({QStringLiteral("*.part*"), QStringLiteral("*.before*")}).isEmpty());
}

TEST_CASE("an empty passphrase is refused and the book stays open")
{
    TempBook temp;
    temp.close();
    auto book = std::move(Book::open(temp.path(), TempBook::key(), {&temp.clock()}).value());
    const auto refused = changePassphrase(book, Secret::fromPassphrase(QString()));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Invalid);
    CHECK(customersIn(*book) == 0);
}

// Run as a process of its own by the test below; not a test.
TEST_CASE("victim of a kill inside a change of passphrase", "[.victim]")
{
    const QString path = qEnvironmentVariable("KEBU_VICTIM_BOOK");
    const auto deadly = ReplaceStep(qEnvironmentVariableIntValue("KEBU_VICTIM_STEP"));
    const FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    auto made = makeBook(path, {&clock}, 20);
    REQUIRE(made.ok());
    std::unique_ptr<Book> book = std::move(*made);
    (void)changePassphrase(book, otherKey(), [deadly](ReplaceStep step) {
        if (step == deadly)
            std::_Exit(9);
    });
    std::_Exit(1);
}

TEST_CASE("killed between any two steps exactly one passphrase opens the whole book")
{
    const auto step =
        GENERATE(ReplaceStep::CopyMade, ReplaceStep::SourceClosed, ReplaceStep::CopyVerified, ReplaceStep::CopySynced,
                 ReplaceStep::OldKept, ReplaceStep::Renamed, ReplaceStep::FolderSynced);
    CAPTURE(int(step));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("killed.kebu"));
    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KEBU_VICTIM_BOOK"), path);
    environment.insert(QStringLiteral("KEBU_VICTIM_STEP"), QString::number(int(step)));
    victim.setProcessEnvironment(environment);
    victim.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("victim of a kill inside a change of passphrase")});
    REQUIRE(victim.waitForFinished(60'000));
    REQUIRE(victim.exitCode() == 9);

    const FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    const bool isNew = step >= ReplaceStep::Renamed;
    CHECK_FALSE(Book::open(path, isNew ? TempBook::key() : otherKey(), {&clock}).ok());
    const auto book = Book::open(path, isNew ? otherKey() : TempBook::key(), {&clock});
    REQUIRE(book.ok());
    CHECK((*book)->openWarning().isEmpty());
    CHECK(customersIn(**book) == 20);
    CHECK(checkBook(**book, CheckDepth::Full).result()->ok());
    CHECK(QDir(folder.path()).entryList({QStringLiteral("*.part*"), QStringLiteral("*.before*")}).isEmpty());
}

TEST_CASE("the emergency kit opens the book after the trip over paper")
{
    TempBook temp;
    const QString kit = emergencyKit(temp.book());
    CHECK(kit.size() == 14 * 5 + 13);
    temp.close();
    QString typed = kit.toLower();
    typed.replace(u'-', u' ').replace(u'1', u'l').replace(u'0', u'o');
    QString wide; // a Chinese input method may give full-width letters
    for (const QChar c : kit)
        wide += c == u'-' ? c : QChar(c.unicode() + 0xfee0);
    for (const QString &text : {kit, typed, wide}) {
        const auto secret = secretFromKit(text);
        REQUIRE(secret.ok());
        CHECK(Book::open(temp.path(), *secret, {&temp.clock()}).ok());
    }
}

TEST_CASE("one mistyped character of the emergency kit is found and its group named")
{
    TempBook temp;
    const QString kit = emergencyKit(temp.book());
    for (int i = 0; i < kit.size(); ++i) {
        if (kit[i] == u'-')
            continue;
        QString wrong = kit;
        wrong[i] = kit[i] == u'7' ? u'8' : u'7';
        const auto refused = secretFromKit(wrong);
        CAPTURE(i);
        REQUIRE_FALSE(refused.ok());
        if (i / 6 < 13)
            CHECK(refused.error().message.contains(QStringLiteral("Group %1 ").arg(i / 6 + 1)));
    }
    CHECK_FALSE(secretFromKit(kit.left(kit.size() - 1)).ok());
    CHECK_FALSE(secretFromKit(QString()).ok());
    CHECK_FALSE(secretFromKit(kit.left(5) + u'U' + kit.mid(6)).ok());
}

TEST_CASE("the sqlcipher tool opens a book with its passphrase")
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("sqlcipher"));
    if (tool.isEmpty())
        SKIP("the sqlcipher tool is not installed");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("rescue.kebu"));
    const FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    auto book =
        std::move(Book::create(path, Secret::fromPassphrase(QStringLiteral("春风又绿江南岸")), {&clock}).value());
    REQUIRE(book->change(QStringLiteral("add"),
                         [](Change &change) -> Result<void> {
                             KEBU_TRY(change.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"))));
                             return {};
                         })
                .result()
                .ok());
    book.reset();
    CHECK_FALSE(Book::open(path, Secret::fromPassphrase(QStringLiteral("春风")), {&clock}).ok());
    QProcess rescue;
    rescue.start(tool, {QStringLiteral("-batch"), path});
    rescue.write(QStringLiteral("PRAGMA key = '春风又绿江南岸';\nSELECT name FROM customer;\nPRAGMA integrity_check;\n")
                     .toUtf8());
    rescue.closeWriteChannel();
    REQUIRE(rescue.waitForFinished(60'000));
    const QString answer = QString::fromUtf8(rescue.readAllStandardOutput());
    CHECK(answer.contains(QStringLiteral("苏州衡岳精密机械有限公司")));
    CHECK(answer.trimmed().endsWith(QStringLiteral("ok")));
}
