#include "core/services/gridedit.h"

#include "core/domain/customer.h"
#include "core/domain/tag.h"
#include "core/domain/task.h"
#include "core/services/followup.h"
#include "core/services/listing.h"
#include "core/services/typedvalue.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

FieldInfo fieldOf(FieldName name) { return customer::type().field(customer::type().indexOf(name)); }

FieldInfo nextDue() { return declare::wallTime("next_due", {"Next follow-up", "下次跟进"}); }

struct Three {
    TempBook book;
    std::vector<Id> ids;

    Three()
    {
        for (const char *name : {"苏州衡岳精密机械有限公司", "宁波港联物流有限公司"})
            ids.push_back(book.create(customerNamed(QString::fromUtf8(name))));
        Record person = customerNamed(QStringLiteral("林晓"));
        person.set(customer::kind, Value(QStringLiteral("individual")));
        ids.push_back(book.create(person));
    }

    GridPreview preview(const GridEdit &edit)
    {
        const auto seen = book->read([&edit](Snapshot &view) { return previewOf(view, edit); }).result();
        REQUIRE(seen);
        return *seen;
    }
    GridPreview apply(const GridEdit &edit)
    {
        GridPreview outcome;
        book.change([&](Change &change) -> Result<void> {
            KEBU_LET(applied, applyTo(change, edit));
            outcome = std::move(applied);
            return {};
        });
        return outcome;
    }
    GridEdit forAll(FieldEdit edit) const { return {ids, {edit.field}, GridEdit::Source::Same, {edit}, {}, false}; }
    GridEdit pasted(std::vector<FieldInfo> fields, std::vector<QStringList> texts) const
    {
        return {ids, std::move(fields), GridEdit::Source::Texts, {}, std::move(texts), false};
    }
};

} // namespace

TEST_CASE_METHOD(Three, "one value for many is previewed and applied alike, and one undo takes all of it back")
{
    book.change([this](Change &change) {
        return change.edit(customer::type(), ids[0],
                           [](Record &record) { record.set(customer::stage, Value(QStringLiteral("negotiating"))); });
    });
    const Digest before = book.digest();
    const GridEdit edit =
        forAll({fieldOf(customer::stage), FieldEdit::Mode::Set, Value(QStringLiteral("negotiating")), {}, {}});
    const GridPreview seen = preview(edit);
    CHECK(seen.customers == 2);
    CHECK(seen.same == 1);
    CHECK(seen.changes.size() == 2);
    const GridPreview done = apply(edit);
    CHECK(done.customers == 2);
    CHECK(book.get(customer::type(), ids[2]).text(customer::stage) == u"negotiating");
    book.undo();
    CHECK(book.digest().content == before.content);
}

TEST_CASE_METHOD(Three, "a field of companies is refused for an individual, in words, and set for the others")
{
    const GridEdit edit =
        forAll({fieldOf(customer::mainBusiness), FieldEdit::Mode::Set, Value(QStringLiteral("包装机械")), {}, {}});
    const GridPreview done = apply(edit);
    CHECK(done.customers == 2);
    CHECK(done.refused == 1);
    REQUIRE(done.refusals.size() == 1);
    CHECK(done.refusals.front().customer.id() == ids[2]);
    CHECK(done.refusals.front().why.contains(QStringLiteral("companies")));
    CHECK_FALSE(book.get(customer::type(), ids[2]).has(customer::mainBusiness));
}

TEST_CASE_METHOD(Three, "a required field is not cleared and a number is given only once")
{
    CHECK(apply(forAll({fieldOf(customer::name), FieldEdit::Mode::Set, {}, {}, {}})).refused == 3);
    const GridPreview numbered =
        apply(forAll({fieldOf(customer::number), FieldEdit::Mode::Set, Value(QStringLiteral("K-7")), {}, {}}));
    CHECK(numbered.customers == 1);
    CHECK(numbered.refused == 2);
}

TEST_CASE_METHOD(Three, "a pasted block is read as typing is: amounts, dates and choices by pinyin")
{
    setUiLanguage(Language::Chinese); // pinyin of the labels in sight
    const GridEdit edit = pasted(
        {fieldOf(customer::annualRevenueFrom), fieldOf(customer::registeredOn), fieldOf(customer::stage),
         fieldOf(customer::industry)},
        {{QStringLiteral("28万"), QStringLiteral("2026-03-05"), QStringLiteral("tpz"), QStringLiteral("包装")},
         {QStringLiteral("many"), QStringLiteral("2026-02-30"), QStringLiteral("谈判中"), QStringLiteral("包装")}});
    const GridPreview done = apply(edit);
    const Record first = book.get(customer::type(), ids[0]);
    CHECK(first.number(customer::annualRevenueFrom) == 28'000'000);
    CHECK(first.date(customer::registeredOn) == QDate(2026, 3, 5));
    CHECK(first.text(customer::industry) == u"包装");
    const Record second = book.get(customer::type(), ids[1]);
    CHECK_FALSE(second.has(customer::annualRevenueFrom));
    CHECK(second.text(customer::stage) == u"negotiating");
    CHECK(second.text(customer::industry) == u"包装");
    CHECK(done.refused >= 2);
    CHECK(done.refusals.front().after == u"many");
    setUiLanguage(Language::English);
}

TEST_CASE_METHOD(Three, "filling down hands the first customer's values to those under it")
{
    book.change([this](Change &change) -> Result<void> {
        KEBU_TRY(change.ensureChoice(QStringLiteral("city"), QStringLiteral("苏州")));
        return change.edit(customer::type(), ids[0], [](Record &record) {
            record.set(customer::city, Value(QStringLiteral("苏州")));
            record.set(customer::grade, Value(QStringLiteral("A")));
        });
    });
    book.change([this](Change &change) -> Result<void> {
        KEBU_TRY(change.ensureChoice(QStringLiteral("city"), QStringLiteral("苏州")));
        return {};
    });
    const GridEdit edit{ids,  {fieldOf(customer::city), fieldOf(customer::grade)}, GridEdit::Source::FirstRow, {}, {},
                        false};
    CHECK(preview(edit).cells == 4);
    CHECK(apply(edit).customers == 2);
    CHECK(book.get(customer::type(), ids[1]).text(customer::city) == u"苏州");
    CHECK(book.get(customer::type(), ids[2]).text(customer::grade) == u"A");
}

TEST_CASE_METHOD(Three, "tags are added and taken away without touching the others, new ones are made once")
{
    apply(forAll({fieldOf(customer::tags), FieldEdit::Mode::Add, {}, {}, {QStringLiteral("急需交付")}}));
    apply(forAll({fieldOf(customer::tags), FieldEdit::Mode::Add, {}, {}, {QStringLiteral("续约")}}));
    const std::vector<Id> tags = book.get(customer::type(), ids[1]).refs(customer::tags);
    REQUIRE(tags.size() == 2);
    CHECK(book->read([](Snapshot &view) { return view.count(tag::type()); }).result().valueOr(0) == 2);
    apply(forAll({fieldOf(customer::tags), FieldEdit::Mode::Remove, Value(std::vector{tags.front()}), {}, {}}));
    CHECK(book.get(customer::type(), ids[1]).refs(customer::tags) == std::vector{tags.back()});
}

TEST_CASE_METHOD(Three, "the next follow-up typed into the list postpones the one that stands, or plans one")
{
    const auto dueOf = [this](Id id) {
        return book->read([id](Snapshot &view) { return glanceAt(view, id); }).result()->nextDue;
    };
    const GridEdit may = forAll({nextDue(), FieldEdit::Mode::Set, Value(QStringLiteral("2026-05-06")), {}, {}});
    CHECK(apply(may).customers == 3);
    CHECK(dueOf(ids[0]) == u"2026-05-06");
    CHECK(
        apply(forAll({nextDue(), FieldEdit::Mode::Set, Value(QStringLiteral("2026-05-08T15:00")), {}, {}})).customers ==
        3);
    CHECK(dueOf(ids[0]) == u"2026-05-08T15:00");
    CHECK(book->read([](Snapshot &view) { return view.count(task::type()); }).result().valueOr(0) == 3);
    const GridPreview cleared = preview(forAll({nextDue(), FieldEdit::Mode::Set, {}, {}, {}}));
    CHECK(cleared.refused == 3);
}

TEST_CASE_METHOD(Three, "derived fields say why they are not typed, and masked personal values are left alone")
{
    CHECK(whyFixed(declare::money("amount", {"Amount", "金额"})).contains(QStringLiteral("worked out")));
    CHECK_FALSE(whyFixed(fieldOf(customer::maintenanceState)).isEmpty());
    CHECK(whyFixed(nextDue()).isEmpty());
    GridEdit edit = forAll({fieldOf(customer::name), FieldEdit::Mode::Set, Value(QStringLiteral("x")), {}, {}});
    edit.keepsPersonal = true;
    CHECK(preview(edit).refused == 3);
}

TEST_CASE_METHOD(Three, "stopped half-way, nothing is kept")
{
    const Digest before = book.digest();
    GridProgress progress;
    progress.isStopped = true;
    const GridEdit edit =
        forAll({fieldOf(customer::stage), FieldEdit::Mode::Set, Value(QStringLiteral("in_use")), {}, {}});
    const auto done = book->change(QStringLiteral("test"),
                                   [&](Change &change) -> Result<void> {
                                       KEBU_TRY(applyTo(change, edit, &progress));
                                       return {};
                                   })
                          .result();
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::Cancelled);
    CHECK(book.digest().content == before.content);
}

TEST_CASE("typing means a choice by a part, by pinyin and by initials, and names the choices otherwise")
{
    setUiLanguage(Language::Chinese);
    const Catalog catalog;
    const TypingContext context{&catalog, WallTime{QDate(2026, 4, 30), QTime(9, 0), {}}, QTimeZone("Asia/Shanghai")};
    const FieldInfo stage = fieldOf(customer::stage);
    CHECK(readTyped(stage, QStringLiteral("tpz"), context)->value.text() == u"negotiating");
    CHECK(readTyped(stage, QStringLiteral("谈判"), context)->value.text() == u"negotiating");
    const auto wrong = readTyped(stage, QStringLiteral("月球"), context);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.contains(QStringLiteral("月球")));
    CHECK(readTyped(fieldOf(customer::industry), QStringLiteral("陶瓷"), context)->newChoice == u"陶瓷");
    CHECK(readTyped(nextDue(), QStringLiteral("下周三"), context)->value.text() == u"2026-05-06");
    CHECK_FALSE(readTyped(fieldOf(customer::email), QStringLiteral("nobody"), context));
    CHECK(readTyped(fieldOf(customer::email), QStringLiteral("  "), context)->value.isEmpty());
    setUiLanguage(Language::English);
}
