// RELIABILITY.md 10: what is written into a book stands in clear in no file.
#include "core/book/backup.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "tests/support/book.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStringEncoder>

#include <catch2/catch_test_macros.hpp>

#include <csignal>

using namespace kebu;
using namespace kebu::test;

namespace {

const QStringList &sentinels()
{
    static const QStringList words{QStringLiteral("哨兵甲公司"), QStringLiteral("SENTINELPERSON"),
                                   QStringLiteral("哨兵说的话"), QStringLiteral("13912345678")};
    return words;
}

/// Every feature that writes: many records in one change, an undo, a setting, a backup.
Result<void> live(Book &book)
{
    KEBU_LET(info, book.change(QStringLiteral("哨兵说的话"),
                               [](Change &change) -> Result<void> {
                                   for (int i = 0; i < 200; ++i) {
                                       KEBU_LET(id, change.create(customerNamed(sentinels()[0] + QString::number(i))));
                                       Record contact(contact::type());
                                       contact.set(contact::customer, Value::of(id));
                                       contact.set(contact::name, Value(sentinels()[1]));
                                       contact.set(contact::mobile, Value(sentinels()[3]));
                                       KEBU_TRY(change.create(contact));
                                       Record interaction(interaction::type());
                                       interaction.set(interaction::customer, Value::of(id));
                                       interaction.set(interaction::method, Value(QStringLiteral("phone")));
                                       interaction.set(interaction::content, Value(sentinels()[2].repeated(50)));
                                       KEBU_TRY(change.create(interaction));
                                   }
                                   return {};
                               })
                       .result());
    KEBU_TRY(book.undo(info.id).result());
    KEBU_TRY(book.redo().result());
    KEBU_TRY(
        book.note([](Settings &settings) { return settings.set(QStringLiteral("draft"), sentinels()[2]); }).result());
    KEBU_TRY(backup(book));
    return book
        .read([](Snapshot &view) -> Result<void> { // a sort that needs temporary space
            Statement rows(view.connection().database(),
                           QStringLiteral("SELECT content FROM interaction ORDER BY content || id DESC"));
            KEBU_TRY(rows.run());
            while (rows.next()) {}
            return rows.done();
        })
        .result();
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

/// `file: word` for each file that holds a sentinel in UTF-8 or UTF-16.
QStringList hitsIn(const QString &folder)
{
    QStringList hits;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        for (const QString &word : sentinels()) {
            for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
                if (content.contains(encoded(word, encoding)))
                    hits << file.fileName() + QStringLiteral(": ") + word;
            }
        }
    }
    return hits;
}

} // namespace

// Run as a process of its own by the test below; not a test.
TEST_CASE("victim that dies with an open book", "[.victim]")
{
    const QString folder = qEnvironmentVariable("KEBU_VICTIM_FOLDER");
    const FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    auto book = Book::create(folder + QStringLiteral("/book.kebu"), TempBook::key(),
                             {&clock, false, -1, folder + QStringLiteral("/state")});
    REQUIRE(book.ok());
    REQUIRE(live(**book).ok());
    // a change that is not committed when the kill comes
    (void)(*book)
        ->change(QStringLiteral("half"),
                 [](Change &change) -> Result<void> {
                     for (int i = 0; i < 50; ++i)
                         KEBU_TRY(change.create(customerNamed(sentinels()[0] + QString::number(i))));
                     std::raise(SIGKILL);
                     return {};
                 })
        .result();
}

TEST_CASE("no file of an open book or of a killed program holds a word of it in clear")
{
    const QTemporaryDir folder;
    const QString book = folder.filePath(QStringLiteral("book"));
    const QString temp = folder.filePath(QStringLiteral("temp"));
    REQUIRE((QDir().mkpath(book) && QDir().mkpath(temp)));
    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KEBU_VICTIM_FOLDER"), book);
    for (const char *name : {"TMPDIR", "SQLITE_TMPDIR", "HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), temp);
    victim.setProcessEnvironment(environment);
    victim.setWorkingDirectory(temp);
    victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("victim that dies with an open book")});
    REQUIRE(victim.waitForFinished(120'000));
    REQUIRE(victim.exitStatus() == QProcess::CrashExit);
    CHECK(QFile::exists(book + QStringLiteral("/book.kebu-wal")));
    CHECK(QDir(book + QStringLiteral("/book.backups")).entryList({QStringLiteral("*.kebu")}).size() == 1);
    CHECK(hitsIn(folder.path()) == QStringList());

    // opened again after the kill, the committed change is there and nothing has leaked
    const FixedClock clock = FixedClock::at(QDate(2026, 4, 30));
    auto opened = Book::open(book + QStringLiteral("/book.kebu"), TempBook::key(), {&clock});
    REQUIRE(opened.ok());
    CHECK((*opened)->read([](Snapshot &view) { return view.count(customer::type()); }).result().valueOr(-1) == 200);
    opened->reset();
    CHECK(hitsIn(folder.path()) == QStringList());

    // the search itself finds what is there
    QFile control(folder.filePath(QStringLiteral("control.txt")));
    REQUIRE(control.open(QIODevice::WriteOnly));
    control.write(encoded(sentinels()[0], QStringConverter::Utf16LE));
    control.close();
    CHECK(hitsIn(folder.path()).size() == 1);
}
