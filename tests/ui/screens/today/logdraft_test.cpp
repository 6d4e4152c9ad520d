#include "ui/screens/today/logdraft.h"

#include "core/base/clock.h"
#include "core/domain/catalog.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "ui/screens/today/logform.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {
const FixedClock fixed = FixedClock::at(QDate(2026, 4, 30));
}

TEST_CASE("a draft comes back from the book as it was typed")
{
    LogDraft draft;
    draft.method = QStringLiteral("visit");
    draft.contact = Id{42};
    draft.text = QStringLiteral("六台的数量不变\n“价格可以再谈”");
    draft.nextWhen = QStringLiteral("下周三下午3点");
    CHECK(LogDraft::fromJson(draft.toJson()) == draft);
    CHECK(LogDraft::fromJson(QStringLiteral("not json")).isEmpty());
}

TEST_CASE("place, participants and matter of a draft come back, and stand in what is logged")
{
    LogDraft draft;
    draft.text = QStringLiteral("评审");
    draft.contact = Id{1};
    draft.place = QStringLiteral(" 三号会议室 ");
    draft.theirs = {Id{2}, Id{1}};
    draft.ours = {Id{7}};
    draft.about = QStringLiteral("opportunity:12");
    CHECK(LogDraft::fromJson(draft.toJson()) == draft);
    const LogEntry entry = entryOf(draft, Id{5}, {}, fixed, false);
    CHECK(entry.place == QStringLiteral("三号会议室"));
    CHECK(entry.contacts == std::vector<Id>{Id{1}, Id{2}});
    CHECK(entry.ourParticipants == std::vector<Id>{Id{7}});
    CHECK(entry.about == RecordRef{QStringLiteral("opportunity"), Id{12}});
}

TEST_CASE("choices alone are no draft")
{
    LogDraft draft;
    draft.method = QStringLiteral("phone");
    draft.contact = Id{1};
    draft.about = QStringLiteral("opportunity:12");
    CHECK(draft.isEmpty());
    draft.text = QStringLiteral("x");
    CHECK_FALSE(draft.isEmpty());
}

TEST_CASE("a log without words or with an unreadable day is not saved")
{
    LogDraft draft;
    CHECK_FALSE(missingIn(draft, fixed.wallNow()).isEmpty());
    draft.text = QStringLiteral("聊了价格");
    CHECK(missingIn(draft, fixed.wallNow()).isEmpty());
    draft.nextWhen = QStringLiteral("someday perhaps");
    CHECK_FALSE(missingIn(draft, fixed.wallNow()).isEmpty());
    draft.nextWhen.clear();
    draft.nextGoal = QStringLiteral("发第三版报价");
    CHECK_FALSE(missingIn(draft, fixed.wallNow()).isEmpty());
}

TEST_CASE("a promise that begins with a day is due on it")
{
    CHECK(promiseDay(QStringLiteral("5/6 前发第三版报价"), fixed.wallNow()) == QDate(2026, 5, 6));
    CHECK_FALSE(promiseDay(QStringLiteral("发第三版报价"), fixed.wallNow()).isValid());
}

TEST_CASE("a contact of a past day without an hour does not lie in the future")
{
    LogDraft draft;
    draft.text = QStringLiteral("聊了价格");
    draft.when = QStringLiteral("今天");
    CHECK(entryOf(draft, Id{1}, {}, fixed, false).at <= fixed.now());
}

TEST_CASE("an unanswered e-mail is no reply, an unanswered call no answer")
{
    LogDraft draft;
    draft.method = QStringLiteral("email");
    CHECK(entryOf(draft, Id{1}, {}, fixed, true).reach == QStringLiteral("no_reply"));
    draft.method = QStringLiteral("phone");
    CHECK(entryOf(draft, Id{1}, {}, fixed, true).reach == QStringLiteral("no_answer"));
}

TEST_CASE("what a line adds to a draft replaces nothing that was typed")
{
    LogDraft typed;
    typed.method = QStringLiteral("visit");
    typed.text = QStringLiteral("聊了价格");
    LogDraft line;
    line.method = QStringLiteral("phone");
    line.contact = Id{7};
    line.text = QStringLiteral("报价已发");
    line.nextWhen = QStringLiteral("下周二");
    const LogDraft both = joined(typed, line);
    CHECK(both.method == u"visit");
    CHECK(both.text == u"聊了价格\n报价已发");
    CHECK(both.contact == Id{7});
    CHECK(both.nextWhen == u"下周二");
    CHECK(joined({}, line) == line);
    CHECK(joined(typed, {}) == typed);
}

TEST_CASE("the person of a draft waits for the people of its customer")
{
    const auto person = [](qint64 id, const char *name) {
        Record record(contact::type(), Id{id});
        record.set(contact::name, Value(QString::fromUtf8(name)));
        return record;
    };
    Record customer(customer::type(), Id{1});
    customer.set(customer::name, Value(QStringLiteral("苏州衡岳")));
    LogForm form(fixed, [](QDate) { return DayFullness{}; });
    const Catalog catalog;
    form.setCatalog(catalog);
    LogDraft draft;
    draft.contact = Id{3};
    draft.text = QStringLiteral("聊了价格");
    form.setCustomer({}, {}, {}, false);
    form.setDraft(draft);
    CHECK(form.draft().contact == Id{3});
    form.setCustomer(customer, {person(2, "张建国"), person(3, "李小明")}, {}, false);
    form.setDraft(form.draft());
    CHECK(form.draft().contact == Id{3});
}
