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

/// The form of a new customer, with photos laid beside it.
struct Fair {
    TempBook filled;
    Desk desk{filled};

    Fair() { desk.window->newCustomer(); }

    /// Takes a photo of one colour in; the card in sight stays the first, of `count`.
    void lay(const QString &name, Qt::GlobalColor color, int count)
    {
        QImage image(320, 200, QImage::Format_RGB32);
        image.fill(color);
        const QString path = filled.folder() + u'/' + name;
        REQUIRE(image.save(path, "PNG"));
        ask::answerFileWith(path);
        desk.part<QPushButton>("addPhotos")->click();
        waitForCard(1, count);
    }
    void waitForCard(int at, int of)
    {
        const QString words = QStringLiteral("Card %1 of %2").arg(at).arg(of);
        REQUIRE(desk.until([&] {
            auto *place = desk.window->findChild<QLabel *>(QStringLiteral("cardPlace"));
            return place && place->isVisible() && place->text() == words;
        }));
    }
    [[nodiscard]] std::vector<WaitingCard> waiting()
    {
        return desk.session.book().read([](Snapshot &view) { return waitingCards(view); }).result().valueOr({});
    }
    [[nodiscard]] QLineEdit *field(const char *form, const char *name)
    {
        auto *editor =
            desk.part<RecordForm>(form)->findChild<QWidget *>(QStringLiteral("field-") + QLatin1String(name));
        REQUIRE(editor);
        auto *line = qobject_cast<QLineEdit *>(editor->focusProxy());
        REQUIRE(line);
        return line;
    }
    [[nodiscard]] QLineEdit *customerName() { return field("newCustomerForm", "name"); }
    [[nodiscard]] std::vector<Record> all(const RecordType &type)
    {
        return desk.session.book()
            .read([&type](Snapshot &view) { return view.store().where(type, QStringLiteral("1 ORDER BY id"), {}); })
            .result()
            .valueOr({});
    }
};

} // namespace

TEST_CASE_METHOD(Fair, "a stack of cards is entered one after the other, each photo with its customer and its person",
                 "[ui][journey][cards]")
{
    lay(QStringLiteral("a.png"), Qt::red, 1);
    lay(QStringLiteral("b.png"), Qt::blue, 2);

    desk.type(field("newPersonForm", "name"), QStringLiteral("王建国"));
    desk.type(customerName(), QStringLiteral("Hengyue Precision"));
    desk.part<QPushButton>("saveNew")->click();
    waitForCard(1, 1); // the next one
    CHECK(customerName()->text().isEmpty());
    desk.type(field("newPersonForm", "name"), QStringLiteral("李自由"));
    desk.part<QPushButton>("saveNew")->click();
    REQUIRE(desk.until([&] { return desk.count(customer::type()) == 2; }));
    REQUIRE(desk.until([&] { return waiting().empty(); }));

    const std::vector<Record> customers = all(customer::type());
    CHECK(customers[0].text(customer::kind) == QStringLiteral("enterprise"));
    CHECK(customers[1].text(customer::kind) == QStringLiteral("individual"));
    CHECK(customers[1].text(customer::name) == QStringLiteral("李自由"));
    REQUIRE(customers[1].refs(customer::tags).size() == 1);
    REQUIRE(all(contact::type()).size() == 1);
    CHECK(all(contact::type()).front().ref(contact::customer) == customers[0].id());
    const std::vector<Record> files = all(attachment::type());
    REQUIRE(files.size() == 2);
    CHECK(files[0].text(attachment::name) == QStringLiteral("a.png"));
    CHECK(files[0].ref(attachment::customer) == customers[0].id());
    CHECK(files[1].ref(attachment::customer) == customers[1].id());
}

TEST_CASE_METHOD(Fair, "cards wait over a lock, with what was typed for them, and are gone on with from the status bar",
                 "[ui][journey][cards]")
{
    lay(QStringLiteral("a.png"), Qt::red, 1);
    desk.type(customerName(), QStringLiteral("Hengyue"));
    desk.window->lock();
    REQUIRE(desk.until([this] { return !desk.session.isOpen(); }));
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
    waitForCard(1, 1);
    REQUIRE(desk.until([&] { return customerName()->text() == u"Hengyue"; }));
}

TEST_CASE_METHOD(Fair, "going to the next card keeps what was typed for this one", "[ui][journey][cards]")
{
    lay(QStringLiteral("a.png"), Qt::red, 1);
    lay(QStringLiteral("b.png"), Qt::blue, 2);
    desk.type(customerName(), QStringLiteral("First"));
    desk.part<QPushButton>("cardLater")->click();
    waitForCard(2, 2);
    CHECK(customerName()->text().isEmpty());
    desk.part<QPushButton>("cardLater")->click();
    waitForCard(1, 2);
    REQUIRE(desk.until([&] { return customerName()->text() == u"First"; }));
    desk.part<QPushButton>("cardDiscard")->click();
    REQUIRE(desk.until([&] { return waiting().size() == 1; }));
    waitForCard(1, 1);
    CHECK(customerName()->text().isEmpty());
}

TEST_CASE_METHOD(Fair, "a picture that was copied is pasted as a card wherever the keyboard is on the page",
                 "[ui][journey][cards]")
{
    QImage picture(64, 40, QImage::Format_RGB32);
    picture.fill(Qt::green);
    QGuiApplication::clipboard()->setImage(picture);
    QTest::keyClick(customerName(), Qt::Key_V, Qt::ControlModifier);
    waitForCard(1, 1);
    CHECK(waiting().size() == 1);
    QGuiApplication::clipboard()->clear();
}

TEST_CASE_METHOD(Fair, "no photo of a card is shown while personal data is masked", "[ui][journey][cards][masking]")
{
    lay(QStringLiteral("secret name.png"), Qt::red, 1);
    auto *shown = desk.part<QWidget>("cardPhoto");
    const auto isRed = [shown] {
        return shown->grab().toImage().pixelColor(shown->rect().center()) == QColor(Qt::red);
    };
    REQUIRE(desk.until(isRed));
    desk.session.setMasked(true);
    CHECK_FALSE(isRed());
}
