#include "core/services/customerarchive.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/event.h"
#include "core/domain/feedback.h"
#include "core/domain/interaction.h"
#include "core/domain/payment.h"
#include "core/domain/servicecase.h"
#include "core/services/watch.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

Id child(TempBook &book, const RecordType &type, Id customer, std::initializer_list<std::pair<FieldName, Value>> values)
{
    Record record(type);
    record.set(FieldName("customer"), Value::of(customer));
    for (const auto &[name, value] : values)
        record.set(name, value);
    return book.create(record);
}

QStringList stream(TempBook &book, Id customer, const TimelineFilter &filter = {}, int limit = -1, int offset = 0)
{
    const auto items =
        book->read([&](Snapshot &view) { return timelineOf(view, customer, filter, limit, offset); }).result();
    REQUIRE(items.ok());
    QStringList lines;
    for (const TimelineItem &item : *items)
        lines << item.on.toString(Qt::ISODate) + u' ' + item.record.type().name() + u'.' + item.moment;
    return lines;
}

} // namespace

TEST_CASE("the timeline is one stream of everything dated, the newest first, by pages, kinds and words")
{
    TempBook book;
    const Id id = book.create(customerNamed(text("甲公司")));
    const Id person = child(book, contact::type(), id, {{contact::name, Value(text("陈国栋"))}});
    child(book, interaction::type(), id,
          {{interaction::method, Value(text("phone"))},
           {interaction::content, Value(text("谈到维保"))},
           {interaction::happenedAt, Value::of(Instant{book.clock().now().ms - 86'400'000LL})}});
    child(book, payment::type(), id,
          {{payment::amount, Value(qint64{100})}, {payment::paidOn, Value(text("2026-04-28"))}});
    child(book, payment::type(), id,
          {{payment::amount, Value(qint64{100})}, {payment::dueOn, Value(text("2026-04-27"))}});
    child(book, feedback::type(), id,
          {{feedback::content, Value(text("维保及时"))}, {feedback::givenOn, Value(text("2026-04-26"))}});
    child(book, serviceCase::type(), id,
          {{serviceCase::problem, Value(text("报警"))}, {serviceCase::kind, Value(text("complaint"))}});
    Record fair(event::type());
    fair.set(event::name, Value(text("展会")));
    fair.set(event::heldOn, Value(text("2026-04-25")));
    fair.set(event::participants, Value(std::vector{person}));
    book.create(fair);

    const QStringList all = stream(book, id);
    CHECK(all == QStringList{text("2026-04-30 service_case.received_at"), text("2026-04-29 interaction.happened_at"),
                             text("2026-04-28 payment.paid_on"), text("2026-04-26 feedback.given_on"),
                             text("2026-04-25 event.held_on")});
    CHECK(stream(book, id, {}, 2, 1) == all.mid(1, 2));
    CHECK(stream(book, id, {{text("payment"), text("feedback")}, {}}) == QStringList{all[2], all[3]});
    CHECK(stream(book, id, {{}, text("维 保")}) == QStringList{all[1], all[3]});
}

TEST_CASE("an overdue payment, an open complaint and a renewal that nears are warnings")
{
    TempBook book;
    const Id id = book.create(customerNamed(text("甲公司")));
    child(book, payment::type(), id,
          {{payment::amount, Value(qint64{1'860'000})}, {payment::dueOn, Value(text("2026-04-10"))}});
    child(book, serviceCase::type(), id,
          {{serviceCase::problem, Value(text("报警"))}, {serviceCase::kind, Value(text("complaint"))}});
    const auto watched = book->read([](Snapshot &view) { return watchList(view, view.today()); }).result();
    REQUIRE(watched.ok());
    REQUIRE(watched->size() == 1);
    QStringList codes;
    for (const Warning &warning : watched->front().warnings)
        codes << warning.code;
    CHECK(codes.contains(text("payment_overdue")));
    CHECK(codes.contains(text("complaint_open")));
}
