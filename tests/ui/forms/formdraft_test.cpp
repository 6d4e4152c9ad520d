// Nothing typed is ever lost: what stands in a form and was not saved is in the book when the form goes.

#include "ui/forms/formdraft.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "tests/ui/support/opensession.h"
#include "ui/forms/recordform.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Room {
    TempBook filled;
    Id customer = filled.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    std::unique_ptr<OpenSession> open = std::make_unique<OpenSession>(filled);
    std::unique_ptr<RecordForm> form;

    void reopen()
    {
        open = nullptr;
        open = std::make_unique<OpenSession>(filled);
    }
    [[nodiscard]] Session &session() const { return open->session; }
    [[nodiscard]] std::vector<Drafts::Named> drafts()
    {
        auto all = session().book().maintain([](Connection &connection) { return Drafts(connection).all(); }).result();
        REQUIRE(all);
        return *all;
    }
    [[nodiscard]] Record stored()
    {
        auto record =
            session().book().read([this](Snapshot &view) { return view.get(customer::type(), customer); }).result();
        REQUIRE(record);
        return *record;
    }
    void show(const Record &record)
    {
        form = std::make_unique<RecordForm>(session(), record.type());
        form->setRecord(record);
        form->show();
        QApplication::setActiveWindow(form.get());
    }
    void type(const char *field, const QString &text)
    {
        QWidget *input = form->editor(QString::fromLatin1(field))->focusProxy();
        REQUIRE(input);
        if (auto *line = qobject_cast<QLineEdit *>(input))
            line->selectAll();
        QTest::keyClicks(input, text);
    }
    [[nodiscard]] QString shown(const char *field) const
    {
        return form->editor(QString::fromLatin1(field))->typedText();
    }
    [[nodiscard]] bool isResumed() const
    {
        return QTest::qWaitFor(
            [this] { return form->findChild<QWidget *>(QStringLiteral("resumedDraft"))->isVisible(); });
    }
};

} // namespace

TEST_CASE("what was typed into a form and not saved is there when the record is opened again", "[ui][drafts]")
{
    Room room;
    room.show(room.stored());
    room.type("short_name", QStringLiteral("Hengyue"));
    room.form.reset(); // the page was left
    REQUIRE(room.drafts().size() == 1);
    room.show(room.stored());
    REQUIRE(room.isResumed());
    CHECK(room.shown("short_name") == u"Hengyue");
    CHECK(room.form->isDirty());
    CHECK(room.form->record().text(customer::shortName) == u"Hengyue");
    CHECK(room.stored().text(customer::shortName).isEmpty());
}

TEST_CASE("a lock in the middle of typing keeps it, a text nobody understands yet included", "[ui][drafts]")
{
    Room room;
    room.show(room.stored());
    room.type("email", QStringLiteral("not an address yet"));
    room.reopen(); // well before the pause after the last key is over
    room.show(room.stored());
    REQUIRE(room.isResumed());
    CHECK(room.shown("email") == u"not an address yet");
}

TEST_CASE("saving ends a draft, and so does discarding it", "[ui][drafts]")
{
    Room room;
    room.show(room.stored());
    room.type("short_name", QStringLiteral("Hengyue"));
    room.form.reset();
    room.show(room.stored());
    REQUIRE(room.isResumed());
    SECTION("saving")
    {
        const RecordDraft draft = room.form->draft();
        bool isSaved = false;
        room.session().change(
            QStringLiteral("save"),
            [draft](Change &change) -> Result<void> {
                KEBU_TRY(draft.save(change));
                return {};
            },
            [&isSaved](const ChangeInfo &) { isSaved = true; });
        REQUIRE(QTest::qWaitFor([&isSaved] { return isSaved; }));
        room.form.reset();
        CHECK(QTest::qWaitFor([&room] { return room.drafts().empty(); }));
        CHECK(room.stored().text(customer::shortName) == u"Hengyue");
    }
    SECTION("discarding")
    {
        room.form->findChild<QPushButton *>(QStringLiteral("discardDraft"))->click();
        CHECK(room.shown("short_name").isEmpty());
        room.form.reset();
        CHECK(room.drafts().empty());
    }
}

TEST_CASE("a save that is refused keeps the draft", "[ui][drafts]")
{
    Room room;
    room.show(room.stored());
    room.type("short_name", QStringLiteral("Hengyue"));
    (void)room.form->draft();
    emit room.session().failed({ErrorCode::Invalid, QStringLiteral("no"), {}});
    room.form.reset();
    CHECK(room.drafts().size() == 1);
}

TEST_CASE("drafts of new records are apart by customer and kind", "[ui][drafts]")
{
    Room room;
    Record person(contact::type());
    person.set(contact::customer, Value::of(room.customer));
    room.show(person);
    room.type("name", QStringLiteral("Chen"));
    room.form.reset();
    room.show(Record(customer::type()));
    room.type("name", QStringLiteral("Another company"));
    room.form.reset();
    const auto drafts = room.drafts();
    REQUIRE(drafts.size() == 2);
    CHECK(drafts[0].form != drafts[1].form);
    room.show(person);
    REQUIRE(room.isResumed());
    CHECK(room.shown("name") == u"Chen");
}

TEST_CASE("a field that is masked keeps what was typed before", "[ui][drafts]")
{
    Room room;
    Record record = room.stored();
    record.set(customer::phone, Value(QStringLiteral("13900005678")));
    room.show(record);
    room.type("phone", QStringLiteral("13600003382"));
    room.type("short_name", QStringLiteral("Hengyue"));
    room.form.reset();
    room.session().setMasked(true);
    room.show(record);
    REQUIRE(room.isResumed());
    CHECK_FALSE(room.shown("phone").contains(QStringLiteral("3382")));
    room.type("short_name", QStringLiteral("HY"));
    room.form.reset();
    CHECK(room.drafts().front().entry.content.contains(QStringLiteral("3382")));
}
