#include "core/book/custody.h"

#include "core/book/backup.h"
#include "core/book/check.h"
#include "core/domain/customer.h"
#include "tests/support/book.h"

#include <QFile>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

/// A book at home and the name of its copy on a stick.
class TwoPlaces
{
public:
    TwoPlaces()
    {
        m_temp.close();
        REQUIRE(QFile::remove(m_temp.path()));
        auto made = Book::create(m_temp.path(), TempBook::key(), options());
        REQUIRE(made.ok());
        home = std::move(*made);
        write(*home, QStringLiteral("兰州精密"));
    }

    [[nodiscard]] BookOptions options() { return {&m_temp.clock(), false, -1, m_temp.folder()}; }
    [[nodiscard]] QString stick() const { return m_temp.folder() + QStringLiteral("/stick.kebu"); }
    [[nodiscard]] FixedClock &clock() { return m_temp.clock(); }
    [[nodiscard]] const TempBook &temp() const { return m_temp; }

    [[nodiscard]] std::unique_ptr<Book> openStick()
    {
        auto opened = Book::open(stick(), TempBook::key(), options());
        REQUIRE(opened.ok());
        return std::move(*opened);
    }
    void writeOnTheWay(const QString &name) { write(*openStick(), name); }

    static Result<ChangeInfo> tryToWrite(Book &book, const QString &name)
    {
        return book
            .change(QStringLiteral("write"),
                    [&name](Change &change) -> Result<void> {
                        KEBU_TRY(change.create(customerNamed(name)));
                        return {};
                    })
            .result();
    }
    static void write(Book &book, const QString &name) { REQUIRE(tryToWrite(book, name).ok()); }
    static QStringList names(Book &book)
    {
        return book
            .read([](Snapshot &view) -> Result<QStringList> {
                KEBU_LET(rows, view.store().where(customer::type(), QStringLiteral("1 ORDER BY name"), {}));
                QStringList names;
                for (const Record &row : rows)
                    names << row.text(customer::name);
                return names;
            })
            .result()
            .valueOr({});
    }

private:
    TempBook m_temp; // its folder outlives the book

public:
    std::unique_ptr<Book> home;
};

} // namespace

TEST_CASE("a book that is taken along lives in the copy and rests at home, saying where the copy is")
{
    TwoPlaces places;
    REQUIRE(takeAlong(places.home, places.stick()).ok());

    REQUIRE(places.home);
    CHECK(places.home->isReadOnly());
    CHECK(places.home->custody().state == Custody::State::LeftBehind);
    CHECK(TwoPlaces::names(*places.home).size() == 1);
    const Result<ChangeInfo> refused = TwoPlaces::tryToWrite(*places.home, QStringLiteral("家里"));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::ReadOnly);
    CHECK(refused.error().message.contains(QStringLiteral("stick.kebu")));

    const auto along = places.openStick();
    CHECK_FALSE(along->isReadOnly());
    CHECK(along->custody().state == Custody::State::Along);
    CHECK(along->custody().place == places.temp().path());
    CHECK(TwoPlaces::tryToWrite(*along, QStringLiteral("路上")).ok());
}

TEST_CASE("the book at home still rests after a restart")
{
    TwoPlaces places;
    REQUIRE(takeAlong(places.home, places.stick()).ok());
    places.home.reset();
    const auto again = Book::open(places.temp().path(), TempBook::key(), places.options());
    REQUIRE(again.ok());
    CHECK((*again)->isReadOnly());
    CHECK_FALSE((*again)->note([](Settings &) { return Result<void>(); }).result().ok());
    CHECK_FALSE((*again)->undo().result().ok());
}

TEST_CASE("what was written on the way is home after bringing back, can be undone there, and the copy rests")
{
    TwoPlaces places;
    REQUIRE(takeAlong(places.home, places.stick()).ok());
    places.writeOnTheWay(QStringLiteral("路上一家"));
    places.writeOnTheWay(QStringLiteral("路上二家"));

    const Result<BroughtBack> back = bringBack(places.home, places.stick());
    REQUIRE(back.ok());
    CHECK(back->meeting == Meeting::Forward);
    CHECK(back->entries > 0);
    CHECK_FALSE(places.home->isReadOnly());
    CHECK(places.home->openWarning().isEmpty());
    CHECK(TwoPlaces::names(*places.home).size() == 3);
    CHECK(places.home->undo().result().ok());
    CHECK(TwoPlaces::names(*places.home) == QStringList{QStringLiteral("兰州精密"), QStringLiteral("路上一家")});
    CHECK_FALSE(QFileInfo::exists(places.temp().path() + QStringLiteral(".before")));
    CHECK(places.openStick()->custody().state == Custody::State::Returned);
    CHECK(places.openStick()->isReadOnly());

    places.home.reset();
    const auto report = checkFile(places.temp().path(), TempBook::key(), places.options(), CheckDepth::Full);
    REQUIRE(report.ok());
    CHECK(report->ok());
}

TEST_CASE("a copy nothing was written into wakes the book at home")
{
    TwoPlaces places;
    REQUIRE(takeAlong(places.home, places.stick()).ok());
    const Result<BroughtBack> back = bringBack(places.home, places.stick());
    REQUIRE(back.ok());
    CHECK(back->entries == 0);
    CHECK_FALSE(places.home->isReadOnly());
}

TEST_CASE("where both went on, bringing back touches neither")
{
    TwoPlaces places;
    REQUIRE(takeAlong(places.home, places.stick()).ok());
    places.writeOnTheWay(QStringLiteral("路上"));
    REQUIRE(workHereAgain(places.home).ok());
    TwoPlaces::write(*places.home, QStringLiteral("家里"));

    const Result<BroughtBack> back = bringBack(places.home, places.stick());
    REQUIRE(back.ok());
    CHECK(back->meeting == Meeting::BothWent);
    CHECK(TwoPlaces::names(*places.home) == QStringList{QStringLiteral("兰州精密"), QStringLiteral("家里")});
    CHECK_FALSE(places.home->isReadOnly());
    CHECK_FALSE(places.openStick()->isReadOnly());
}

TEST_CASE("a copy nothing was written into has nothing to bring to a book that went on alone")
{
    TwoPlaces places;
    REQUIRE(takeAlong(places.home, places.stick()).ok());
    REQUIRE(workHereAgain(places.home).ok());
    TwoPlaces::write(*places.home, QStringLiteral("家里"));
    const Result<BroughtBack> back = bringBack(places.home, places.stick());
    REQUIRE(back.ok());
    CHECK(back->meeting == Meeting::NothingNew);
    CHECK(TwoPlaces::names(*places.home).size() == 2);
    CHECK(places.openStick()->isReadOnly());
}

TEST_CASE("a backup restored in the place of a book that rests lives by itself")
{
    TwoPlaces places;
    REQUIRE(takeAlong(places.home, places.stick()).ok());
    QString file;
    {
        const auto along = places.openStick();
        const Result<BackupInfo> made = backup(*along);
        REQUIRE(made.ok());
        file = made->file;
    }
    const QString target = places.temp().folder() + QStringLiteral("/restored.kebu");
    REQUIRE(restore(file, TempBook::key(), target, places.options()).ok());
    const auto restored = Book::open(target, TempBook::key(), places.options());
    REQUIRE(restored.ok());
    CHECK((*restored)->custody() == Custody{});
    CHECK_FALSE((*restored)->isReadOnly());
}

TEST_CASE("records made in both places after they parted never share an id")
{
    TwoPlaces places;
    const QString writerBefore =
        places.home
            ->onReader([](Connection &connection) { return Settings(connection).text(QStringLiteral("writer")); })
            .result()
            .valueOr({});
    REQUIRE(takeAlong(places.home, places.stick()).ok());
    const QString writerAlong =
        places.openStick()
            ->onReader([](Connection &connection) { return Settings(connection).text(QStringLiteral("writer")); })
            .result()
            .valueOr({});
    CHECK_FALSE(writerBefore.isEmpty());
    CHECK(writerBefore != writerAlong);
}

TEST_CASE("taking along refuses a file that exists, a folder that does not and a book that rests")
{
    TwoPlaces places;
    const Result<void> onItself = takeAlong(places.home, places.temp().path());
    REQUIRE_FALSE(onItself.ok());
    CHECK(onItself.error().code == ErrorCode::Invalid);
    CHECK_FALSE(takeAlong(places.home, places.temp().folder() + QStringLiteral("/none/stick.kebu")).ok());
    REQUIRE(places.home);
    CHECK_FALSE(places.home->isReadOnly());
    REQUIRE(takeAlong(places.home, places.stick()).ok());
    const Result<void> twice = takeAlong(places.home, places.temp().folder() + QStringLiteral("/second.kebu"));
    REQUIRE_FALSE(twice.ok());
    CHECK(twice.error().code == ErrorCode::ReadOnly);
}

TEST_CASE("bringing back refuses another book, a copy that is open and the open file itself, and changes nothing")
{
    TwoPlaces places;
    REQUIRE(takeAlong(places.home, places.stick()).ok());
    CHECK_FALSE(bringBack(places.home, places.temp().path()).ok());
    {
        const auto open = places.openStick();
        const Result<BroughtBack> held = bringBack(places.home, places.stick());
        REQUIRE_FALSE(held.ok());
        CHECK(held.error().code == ErrorCode::Held);
    }
    const QString other = places.temp().folder() + QStringLiteral("/other.kebu");
    REQUIRE(Book::create(other, TempBook::key(), places.options()).ok());
    const Result<BroughtBack> strange = bringBack(places.home, other, TempBook::key());
    REQUIRE_FALSE(strange.ok());
    CHECK(strange.error().code == ErrorCode::Invalid);
    REQUIRE(places.home);
    CHECK(places.home->isReadOnly());
    CHECK(bringBack(places.home, places.temp().folder() + QStringLiteral("/none.kebu")).error().code ==
          ErrorCode::NotFound);
}
