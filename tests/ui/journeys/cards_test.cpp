// A stack of business cards from a fair: photos beside the form, one after the other.

#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/tag.h"
#include "core/services/cardqueue.h"
#include "tests/ui/support/desk.h"
#include "ui/forms/recordform.h"
#include "ui/shell/ask.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

using namespace kebu;
using namespace kebu::test;

namespace {

QString photo(const TempBook &book, const QString &name, Qt::GlobalColor color)
{
    QImage image(320, 200, QImage::Format_RGB32);
    image.fill(color);
    const QString path = book.folder() + u'/' + name;
    REQUIRE(image.save(path, "PNG"));
    return path;
}

std::vector<WaitingCard> waiting(Desk &desk)
{
    return desk.session.book().read([](Snapshot &view) { return waitingCards(view); }).result().valueOr({});
}

QLineEdit *field(Desk &desk, const char *form, const char *name)
{
    auto *editor = desk.part<RecordForm>(form)->findChild<QWidget *>(QStringLiteral("field-") + QLatin1String(name));
    REQUIRE(editor);
    auto *line = qobject_cast<QLineEdit *>(editor->focusProxy());
    REQUIRE(line);
    return line;
}

void choose(Desk &desk, const QString &path)
{
    ask::answerFileWith(path);
    desk.part<QPushButton>("addPhotos")->click();
}

bool shows(Desk &desk, int at, int of)
{
    auto *place = desk.window->findChild<QLabel *>(QStringLiteral("cardPlace"));
    return place && place->isVisible() && place->text() == QStringLiteral("Card %1 of %2").arg(at).arg(of);
}

std::vector<Record> all(Desk &desk, const RecordType &type)
{
    return desk.session.book()
        .read([&type](Snapshot &view) { return view.store().where(type, QStringLiteral("1 ORDER BY id"), {}); })
        .result()
        .valueOr({});
}

} // namespace

TEST_CASE("a stack of cards is entered one after the other, each photo with its customer and its person",
          "[ui][journey][cards]")
{
    TempBook filled;
    Desk desk(filled);
    desk.window->newCustomer();
    choose(desk, photo(filled, QStringLiteral("a.png"), Qt::red));
    REQUIRE(desk.until([&] { return shows(desk, 1, 1); }));
    choose(desk, photo(filled, QStringLiteral("b.png"), Qt::blue));
    REQUIRE(desk.until([&] { return shows(desk, 1, 2); }));

    desk.type(field(desk, "newPersonForm", "name"), QStringLiteral("王建国"));
    desk.type(field(desk, "newCustomerForm", "name"), QStringLiteral("Hengyue Precision"));
    desk.part<QPushButton>("saveNew")->click();
    REQUIRE(desk.until([&] { return shows(desk, 1, 1); })); // the next one
    CHECK(field(desk, "newCustomerForm", "name")->text().isEmpty());
    desk.type(field(desk, "newPersonForm", "name"), QStringLiteral("李自由"));
    desk.part<QPushButton>("saveNew")->click();
    REQUIRE(desk.until([&] { return desk.count(customer::type()) == 2; }));
    REQUIRE(desk.until([&] { return waiting(desk).empty(); }));

    const std::vector<Record> customers = all(desk, customer::type());
    CHECK(customers[0].text(customer::kind) == QStringLiteral("enterprise"));
    CHECK(customers[1].text(customer::kind) == QStringLiteral("individual"));
    CHECK(customers[1].text(customer::name) == QStringLiteral("李自由"));
    REQUIRE(customers[1].refs(customer::tags).size() == 1);
    REQUIRE(all(desk, contact::type()).size() == 1);
    CHECK(all(desk, contact::type()).front().ref(contact::customer) == customers[0].id());
    const std::vector<Record> files = all(desk, attachment::type());
    REQUIRE(files.size() == 2);
    CHECK(files[0].text(attachment::name) == QStringLiteral("a.png"));
    CHECK(files[0].ref(attachment::customer) == customers[0].id());
    CHECK(files[1].ref(attachment::customer) == customers[1].id());
}

TEST_CASE("cards wait over a lock, with what was typed for them, and are gone on with from the status bar",
          "[ui][journey][cards]")
{
    TempBook filled;
    Desk desk(filled);
    desk.window->newCustomer();
    choose(desk, photo(filled, QStringLiteral("a.png"), Qt::red));
    REQUIRE(desk.until([&] { return shows(desk, 1, 1); }));
    desk.type(field(desk, "newCustomerForm", "name"), QStringLiteral("Hengyue"));
    desk.window->lock();
    REQUIRE(desk.until([&desk] { return !desk.session.isOpen(); }));
    auto again = Book::open(filled.path(), TempBook::key(), {&filled.clock()});
    REQUIRE(again);
    desk.session.adopt(std::move(*again));
    auto *unfinished = desk.part<QWidget>("unfinished");
    REQUIRE(desk.until([unfinished] { return unfinished->isVisible(); }));
    desk.shortcut("drafts");
    auto *menu = desk.window->findChild<QMenu *>(QStringLiteral("unfinishedMenu"));
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 1); // the card and its form are one
    menu->actions().front()->trigger();
    menu->close();
    REQUIRE(desk.until([&] { return shows(desk, 1, 1); }));
    REQUIRE(desk.until([&] { return field(desk, "newCustomerForm", "name")->text() == u"Hengyue"; }));
}

TEST_CASE("going to the next card keeps what was typed for this one", "[ui][journey][cards]")
{
    TempBook filled;
    Desk desk(filled);
    desk.window->newCustomer();
    choose(desk, photo(filled, QStringLiteral("a.png"), Qt::red));
    REQUIRE(desk.until([&] { return shows(desk, 1, 1); }));
    choose(desk, photo(filled, QStringLiteral("b.png"), Qt::blue));
    REQUIRE(desk.until([&] { return shows(desk, 1, 2); }));
    desk.type(field(desk, "newCustomerForm", "name"), QStringLiteral("First"));
    desk.part<QPushButton>("cardLater")->click();
    REQUIRE(desk.until([&] { return shows(desk, 2, 2); }));
    CHECK(field(desk, "newCustomerForm", "name")->text().isEmpty());
    desk.part<QPushButton>("cardLater")->click();
    REQUIRE(desk.until([&] { return shows(desk, 1, 2); }));
    REQUIRE(desk.until([&] { return field(desk, "newCustomerForm", "name")->text() == u"First"; }));
    desk.part<QPushButton>("cardDiscard")->click();
    REQUIRE(desk.until([&] { return waiting(desk).size() == 1; }));
    REQUIRE(desk.until([&] { return shows(desk, 1, 1); }));
    CHECK(field(desk, "newCustomerForm", "name")->text().isEmpty());
}

TEST_CASE("a picture that was copied is pasted as a card wherever the keyboard is on the page", "[ui][journey][cards]")
{
    TempBook filled;
    Desk desk(filled);
    desk.window->newCustomer();
    QImage picture(64, 40, QImage::Format_RGB32);
    picture.fill(Qt::green);
    QGuiApplication::clipboard()->setImage(picture);
    QTest::keyClick(field(desk, "newCustomerForm", "name"), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return shows(desk, 1, 1); }));
    CHECK(waiting(desk).size() == 1);
    QGuiApplication::clipboard()->clear();
}

TEST_CASE("no photo of a card is shown while personal data is masked", "[ui][journey][cards][masking]")
{
    TempBook filled;
    Desk desk(filled);
    desk.window->newCustomer();
    choose(desk, photo(filled, QStringLiteral("secret name.png"), Qt::red));
    REQUIRE(desk.until([&] { return shows(desk, 1, 1); }));
    auto *shown = desk.part<QWidget>("cardPhoto");
    const auto isRed = [shown] {
        return shown->grab().toImage().pixelColor(shown->rect().center()) == QColor(Qt::red);
    };
    REQUIRE(desk.until(isRed));
    desk.session.setMasked(true);
    CHECK_FALSE(isRed());
}
