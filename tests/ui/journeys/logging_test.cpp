// What is done forty times a day, by real key events in the real window: write a contact down.
#include "core/domain/attachment.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/task.h"
#include "tests/ui/support/desk.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <cstdio>

using namespace kebu;
using namespace kebu::test;

namespace {

const QStringList eight{QStringLiteral("苏州衡岳精密机械有限公司"), QStringLiteral("温州瑞德阀门有限公司"),
                        QStringLiteral("杭州禾木食品有限公司"),     QStringLiteral("绍兴锦川纺织有限公司"),
                        QStringLiteral("宁波港联物流有限公司"),     QStringLiteral("无锡启明电子有限公司"),
                        QStringLiteral("嘉兴星河纸业有限公司"),     QStringLiteral("常州天元建材有限公司")};

/// Eight customers with a follow-up each, due today one after another.
struct DueToday {
    TempBook book;

    DueToday()
    {
        for (int i = 0; i < eight.size(); ++i) {
            const Id customer = book.create(customerNamed(eight[i]));
            Record due(task::type());
            due.set(task::customer, Value::of(customer));
            due.set(task::goal, Value(QStringLiteral("确认报价")));
            due.set(task::dueAt, Value::of(WallTime{book.clock().today(), QTime(9, 30).addSecs(i * 600), {}}));
            book.create(due);
        }
    }
};

struct Morning : DueToday {
    Desk desk{book};

    Morning()
    {
        REQUIRE(Desk::until([this] {
            return desk.part<QAbstractItemView>("agenda")->currentIndex().isValid() &&
                   desk.part<QWidget>("logForm")->isEnabled();
        }));
    }
    [[nodiscard]] QString shown() const { return desk.part<QLabel>("briefName")->text(); }
    [[nodiscard]] QPlainTextEdit *content() const { return desk.part<QPlainTextEdit>("content"); }
    [[nodiscard]] std::vector<Record> written()
    {
        const auto rows = desk.session.book()
                              .read([](Snapshot &view) {
                                  return view.store().where(interaction::type(), QStringLiteral("1 ORDER BY id"), {});
                              })
                              .result();
        REQUIRE(rows);
        return *rows;
    }
    [[nodiscard]] QString nameOf(Id id)
    {
        return desk.session.book()
            .read([id](Snapshot &view) { return view.get(customer::type(), id); })
            .result()
            ->text(customer::name);
    }
};

} // namespace

TEST_CASE_METHOD(Morning, "from an unlocked window a contact is stored with five key presses beside its text")
{
    KeyCounter counter;
    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.waitForForm();
    desk.type(QStringLiteral("six vehicles stay"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return desk.count(interaction::type()) == 1; }));
    std::printf("keys to log the one in sight: %d\n", counter.commands());
    CHECK(counter.commands() <= 5);
    CHECK(counter.letters() == 17);

    SECTION("and of a customer who is not in sight too, the letters that find it included")
    {
        counter.reset();
        desk.shortcut("customers");
        REQUIRE(Desk::until([this] { return desk.isAt("customersScreen"); }));
        counter.reset();
        desk.press(Qt::Key_L, Qt::ControlModifier);
        REQUIRE(Desk::until([this] { return desk.part<QLineEdit>("pickerSearch")->hasFocus(); }));
        desk.type(QStringLiteral("rd"));
        auto *found = desk.part<QAbstractItemView>("pickerFound");
        REQUIRE(Desk::until([found] { return found->isVisible() && found->model()->rowCount() >= 1; }));
        desk.press(Qt::Key_Return);
        desk.waitForForm();
        REQUIRE(Desk::until([this] { return shown() == QStringLiteral("温州瑞德阀门有限公司"); }));
        const int finding = counter.commands() + counter.letters();
        desk.type(QStringLiteral("called back"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(Desk::until([this] { return desk.count(interaction::type()) == 2; }));
        std::printf("keys to find and log another: %d\n", finding + 1);
        CHECK(finding + 1 <= 5);
    }
}

TEST_CASE_METHOD(Morning, "a screenshot pasted into the log is attached to the contact when it is saved")
{
    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.waitForForm();
    desk.type(QStringLiteral("sent the drawing"));
    QImage picture(64, 40, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    QGuiApplication::clipboard()->setImage(picture);
    desk.press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return desk.part<QPushButton>("logPictures")->isVisible(); }));
    CHECK(content()->toPlainText() == QStringLiteral("sent the drawing"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return desk.count(attachment::type()) == 1; }));
    const auto files =
        desk.session.book()
            .read([](Snapshot &view) { return view.store().where(attachment::type(), QStringLiteral("1"), {}); })
            .result();
    REQUIRE(files);
    CHECK(files->front().text(attachment::about).startsWith(QStringLiteral("interaction:")));
    CHECK(files->front().ref(attachment::customer) == written().front().ref(interaction::customer));
    REQUIRE(Desk::until([this] { return !desk.part<QPushButton>("logPictures")->isVisible(); }));
    QGuiApplication::clipboard()->clear();
}

TEST_CASE_METHOD(Morning, "the queue leads through eight customers, two keys each beside the text")
{
    KeyCounter counter;
    desk.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QStringList served;
    for (int i = 0; i < eight.size(); ++i) {
        desk.waitForForm();
        REQUIRE(Desk::until([&] { return !served.contains(shown()) && content()->toPlainText().isEmpty(); }));
        served << shown();
        desk.type(QStringLiteral("done %1").arg(i));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(Desk::until([&] { return desk.count(interaction::type()) == i + 1; }));
    }
    std::printf("keys for a queue of eight: %d\n", counter.commands());
    CHECK(counter.commands() <= 2 * eight.size());
    CHECK(served == eight); // by the time they are due
    CHECK(Desk::until([this] { return desk.message().contains(QStringLiteral("last follow-up")); }));
    const std::vector<Record> rows = written();
    REQUIRE(rows.size() == size_t(eight.size()));
    for (int i = 0; i < eight.size(); ++i) {
        CHECK(nameOf(rows[size_t(i)].ref(interaction::customer)) == eight[i]);
        CHECK(rows[size_t(i)].text(interaction::content) == QStringLiteral("done %1").arg(i));
    }
}

TEST_CASE_METHOD(Morning,
                 "a call interrupts a log: the other is written down and the first is there again, to the letter")
{
    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.waitForForm();
    const QString first = shown();
    desk.type(QStringLiteral("half a sen"));

    desk.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return desk.part<QLineEdit>("pickerSearch")->hasFocus(); }));
    desk.type(QStringLiteral("nbgl"));
    auto *found = desk.part<QAbstractItemView>("pickerFound");
    REQUIRE(Desk::until([found] { return found->isVisible() && found->model()->rowCount() == 1; }));
    desk.press(Qt::Key_Return);
    desk.waitForForm();
    REQUIRE(Desk::until([this] { return shown() == QStringLiteral("宁波港联物流有限公司"); }));
    CHECK(content()->toPlainText().isEmpty());
    desk.type(QStringLiteral("asks for a price"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return desk.count(interaction::type()) == 1; }));

    desk.logWith(QStringLiteral("szhy"));
    REQUIRE(Desk::until([&] { return shown() == first && content()->toPlainText() == QStringLiteral("half a sen"); }));
    desk.type(QStringLiteral("tence"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return desk.count(interaction::type()) == 2; }));
    const std::vector<Record> rows = written();
    CHECK(rows[0].text(interaction::content) == QStringLiteral("asks for a price"));
    CHECK(rows[1].text(interaction::content) == QStringLiteral("half a sentence"));
}

TEST_CASE_METHOD(Morning, "Return pressed before the answer takes whom the words name, not who was found before them")
{
    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.waitForForm();
    desk.press(Qt::Key_L, Qt::ControlModifier);
    auto *search = desk.part<QLineEdit>("pickerSearch");
    REQUIRE(Desk::until([&] { return search->hasFocus(); }));
    desk.type(QStringLiteral("w"));
    auto *found = desk.part<QAbstractItemView>("pickerFound");
    REQUIRE(Desk::until([&] { return found->isVisible() && found->model()->rowCount() > 1; }));
    search->setText(QStringLiteral("nbgl"));
    desk.press(Qt::Key_Return);
    REQUIRE(Desk::until([this] { return shown() == QStringLiteral("宁波港联物流有限公司"); }));
    CHECK(desk.part<QPlainTextEdit>("content")->isVisible());
}

TEST_CASE_METHOD(Morning, "whom nobody in the book is called like becomes a new customer by Return")
{
    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.waitForForm();
    desk.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return desk.part<QLineEdit>("pickerSearch")->hasFocus(); }));
    desk.type(QStringLiteral("台州远洋船业"));
    desk.press(Qt::Key_Return);
    REQUIRE(Desk::until([this] { return desk.isAt("customerScreen"); }));
    REQUIRE(Desk::until([] {
        const auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        return field && field->text() == QStringLiteral("台州远洋船业");
    }));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return desk.count(customer::type()) == eight.size() + 1; }));
}

TEST_CASE_METHOD(Morning, "one line of words fills the form for review and is stored by one key more")
{
    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.waitForForm();
    desk.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return desk.part<QLineEdit>("pickerSearch")->hasFocus(); }));
    desk.type(QStringLiteral("wechat nbgl offer is out tomorrow 3pm call back"));
    desk.press(Qt::Key_Return);
    REQUIRE(
        Desk::until([this] { return shown() == QStringLiteral("宁波港联物流有限公司") && content()->isEnabled(); }));
    CHECK(content()->toPlainText() == QStringLiteral("offer is out"));
    CHECK(desk.part<QLineEdit>("nextGoal")->text() == QStringLiteral("call back"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Desk::until([this] { return desk.count(interaction::type()) == 1; }));
    const Record stored = written().front();
    CHECK(stored.text(interaction::method) == u"wechat");
    CHECK(nameOf(stored.ref(interaction::customer)) == QStringLiteral("宁波港联物流有限公司"));
    const auto planned =
        desk.session.book()
            .read([](Snapshot &view) {
                return view.store().where(task::type(), QStringLiteral("goal = ?"), {QStringLiteral("call back")});
            })
            .result();
    REQUIRE(planned);
    REQUIRE(planned->size() == 1);
    CHECK(planned->front().wallTime(task::dueAt).toString() ==
          WallTime{desk.session.clock().today().addDays(1), QTime(15, 0), {}}.toString());
}
