#include "core/services/handover.h"

#include "core/book/check.h"
#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/event.h"
#include "core/domain/history.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "core/domain/payment.h"
#include "core/domain/promise.h"
#include "core/domain/quotation.h"
#include "core/domain/task.h"
#include "core/domain/user.h"
#include "core/services/attachedfile.h"
#include "core/services/openmatters.h"
#include "tests/support/book.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

Secret successorsKey() { return Secret::fromRawKey(QByteArray(32, 's')); }

Record childOf(const RecordType &type, Id customer)
{
    Record record(type);
    record.set(type.customerField(), Value::of(customer));
    return record;
}

/// Two customers; one leaves, with everything that hangs on it, and points at the other.
struct Leaving {
    TempBook book;
    Id stays;
    Id goes;
    Id person;
    Id deal;

    Leaving()
    {
        stays = book.create(customerNamed(QStringLiteral("留下集团")));
        Record customer = customerNamed(QStringLiteral("移交精密"));
        customer.set(customer::parent, Value::of(stays));
        goes = book.create(customer);
        Record contact = childOf(contact::type(), goes);
        contact.set(contact::name, Value(QStringLiteral("王建国")));
        person = book.create(contact);
        Record talk = childOf(interaction::type(), goes);
        talk.set(interaction::method, Value(QStringLiteral("phone")));
        talk.set(interaction::content, Value(QStringLiteral("谈了报价")));
        talk.set(interaction::theirParticipants, Value(std::vector<Id>{person}));
        book.create(talk);
        Record promise = childOf(promise::type(), goes);
        promise.set(promise::wording, Value(QStringLiteral("送样品")));
        promise.set(promise::dueOn, Value::of(QDate(2026, 5, 3)));
        book.create(promise);
        Record opportunity = childOf(opportunity::type(), goes);
        opportunity.set(opportunity::title, Value(QStringLiteral("二期")));
        deal = book.create(opportunity);
        Record quotation(quotation::type());
        quotation.set(quotation::opportunity, Value::of(deal));
        quotation.set(quotation::number, Value(QStringLiteral("BJ-7")));
        quotation.set(quotation::amount, Value::of(Money{2'800'000}));
        book.create(quotation);
        Record event(event::type());
        event.set(event::name, Value(QStringLiteral("春季展")));
        event.set(event::customers, Value(std::vector<Id>{stays, goes}));
        book.create(event);
        book.change([this](Change &change) -> Result<void> {
            QBuffer bytes;
            bytes.setData("PDF of a contract");
            bytes.open(QIODevice::ReadOnly);
            KEBU_TRY(change.attach({customer::type().name(), goes}, QStringLiteral("合同.pdf"), bytes));
            return {};
        });
    }

    [[nodiscard]] QString file() const { return book.folder() + QStringLiteral("/successor.kebu"); }
    Result<HandoverReport> handOver(std::vector<Id> customers)
    {
        return kebu::handOver(book.book(), {std::move(customers), file(), QStringLiteral("李接班"), {}},
                              successorsKey())
            .result();
    }
    std::unique_ptr<Book> openSuccessors()
    {
        auto opened = Book::open(file(), successorsKey(), {&book.clock()});
        REQUIRE(opened.ok());
        return std::move(*opened);
    }
};

std::vector<Record> all(Book &book, const RecordType &type)
{
    return book.read([&type](Snapshot &view) { return view.store().where(type, QStringLiteral("1 ORDER BY id"), {}); })
        .result()
        .valueOr({});
}

} // namespace

TEST_CASE("a handed-over book holds the chosen customer with all that is theirs, and nobody else")
{
    Leaving leaving;
    const Result<HandoverReport> report = leaving.handOver({leaving.goes});
    REQUIRE(report.ok());
    CHECK(report->counts.value(QStringLiteral("customer")) == 1);
    CHECK(report->cutReferences == 2); // the parent, and one who took part in the event

    const auto book = leaving.openSuccessors();
    const std::vector<Record> customers = all(*book, customer::type());
    REQUIRE(customers.size() == 1);
    CHECK(customers.front().text(customer::name) == QStringLiteral("移交精密"));
    CHECK(customers.front().ref(customer::parent).isNull());
    CHECK(customers.front().ref(customer::owner) == book->user());
    for (const RecordType *type : {&contact::type(), &interaction::type(), &promise::type(), &opportunity::type(),
                                   &quotation::type(), &event::type(), &attachment::type()})
        CHECK(all(*book, *type).size() == 1);
    CHECK(all(*book, event::type()).front().refs(event::customers) == std::vector<Id>{leaving.goes});
    CHECK(all(*book, interaction::type()).front().refs(interaction::theirParticipants) ==
          std::vector<Id>{leaving.person});

    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    const Record file = all(*book, attachment::type()).front();
    REQUIRE(book->read([&](Snapshot &view) { return fetchFile(view, file, bytes); }).result().ok());
    CHECK(bytes.data() == "PDF of a contract");
}

TEST_CASE("who recorded what stays, and what is still to be done becomes the receiver's")
{
    Leaving leaving;
    Record task = childOf(task::type(), leaving.goes);
    task.set(task::goal, Value(QStringLiteral("回访")));
    task.set(task::dueAt, Value::of(WallTime{QDate(2026, 5, 2), QTime(10, 0), {}}));
    leaving.book.create(task);
    REQUIRE(leaving.handOver({leaving.goes}).ok());
    const auto book = leaving.openSuccessors();
    const Id giver = leaving.book->user();
    CHECK(all(*book, interaction::type()).front().ref(interaction::recordedBy) == giver);
    CHECK(all(*book, task::type()).front().ref(task::owner) == book->user());
    CHECK(all(*book, opportunity::type()).front().ref(opportunity::owner) == book->user());
    QStringList names;
    for (const Record &one : all(*book, user::type()))
        names << one.text(user::name);
    CHECK(names.contains(QStringLiteral("李接班")));
    CHECK(names.size() == 2);
}

TEST_CASE("a handed-over book passes its check, can be searched and is not opened by the giver's key")
{
    Leaving leaving;
    REQUIRE(leaving.handOver({leaving.goes}).ok());
    const auto report = checkFile(leaving.file(), successorsKey(), {&leaving.book.clock()}, CheckDepth::Full);
    REQUIRE(report.ok());
    CHECK(report->ok());
    CHECK_FALSE(Book::open(leaving.file(), TempBook::key(), {&leaving.book.clock()}).ok());
    const auto book = leaving.openSuccessors();
    const auto found =
        book->read([](Snapshot &view) { return view.finder().find(QStringLiteral("yjjm"), 10); }).result();
    REQUIRE(found.ok());
    CHECK(found->size() == 1);
}

TEST_CASE("a parent and its subsidiary handed over together stay a family, in whatever order they were chosen")
{
    Leaving leaving;
    const Result<HandoverReport> report = leaving.handOver({leaving.goes, leaving.stays});
    REQUIRE(report.ok());
    CHECK(report->cutReferences == 0);
    const auto book = leaving.openSuccessors();
    CHECK(all(*book, customer::type()).size() == 2);
}

TEST_CASE("handing over is kept in the giver's journal and takes nothing from the giver")
{
    Leaving leaving;
    const QByteArray before = leaving.book.digest().content;
    REQUIRE(leaving.handOver({leaving.goes}).ok());
    CHECK(leaving.book.digest().content == before);
    const auto newest =
        leaving.book->onReader([](Connection &connection) { return Journal(connection).changes(1); }).result();
    REQUIRE(newest.ok());
    CHECK(newest->front().kind == QStringLiteral("disclosure"));
}

TEST_CASE("a handover that is refused leaves no file")
{
    Leaving leaving;
    CHECK_FALSE(leaving.handOver({}).ok());
    CHECK_FALSE(QFileInfo::exists(leaving.file()));
    QFile taken(leaving.file());
    REQUIRE(taken.open(QIODevice::WriteOnly));
    taken.write("mine");
    taken.close();
    CHECK(leaving.handOver({leaving.goes}).error().code == ErrorCode::Invalid);
    REQUIRE(taken.open(QIODevice::ReadOnly));
    CHECK(taken.readAll() == "mine");
}

TEST_CASE("what a successor must know is listed by day: promises, quotations, renewals, money owed, open cases")
{
    Leaving leaving;
    Record contract = childOf(contract::type(), leaving.goes);
    contract.set(contract::name, Value(QStringLiteral("年度框架")));
    contract.set(contract::state, Value(QStringLiteral("running")));
    contract.set(contract::endsOn, Value::of(QDate(2026, 6, 30)));
    leaving.book.create(contract);
    Record owed = childOf(payment::type(), leaving.goes);
    owed.set(payment::dueOn, Value::of(QDate(2026, 4, 1)));
    owed.set(payment::amount, Value::of(Money{1'000'000}));
    leaving.book.create(owed);
    Record paid = owed;
    paid.setId({});
    paid.set(payment::paidOn, Value::of(QDate(2026, 4, 2)));
    leaving.book.create(paid);

    const auto matters =
        leaving.book->read([&](Snapshot &view) { return openMatters(view, std::vector<Id>{leaving.goes}); }).result();
    REQUIRE(matters.ok());
    std::vector<OpenMatter::Kind> kinds;
    for (const OpenMatter &matter : *matters)
        kinds.push_back(matter.kind);
    using enum OpenMatter::Kind;
    CHECK(kinds == std::vector<OpenMatter::Kind>{Payment, Promise, Renewal, Quotation});
    CHECK(matters->front().isOverdue(leaving.book.clock().today()));
    CHECK(matters->front().amount == Money{1'000'000});
    CHECK(leaving.book->read([&](Snapshot &view) { return openMatters(view, std::vector<Id>{leaving.stays}); })
              .result()
              ->empty());

    const QString file = leaving.book.folder() + QStringLiteral("/open.csv");
    REQUIRE(writeOpenMatters(*matters, file, true).ok());
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(written.readAll());
    CHECK(text.contains(QStringLiteral("10000")));
    CHECK_FALSE(text.contains(QStringLiteral("移交精密")));
    CHECK_FALSE(writeOpenMatters(*matters, leaving.book.folder() + QStringLiteral("/open.doc"), false).ok());
}
