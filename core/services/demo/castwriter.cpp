#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/rules/lunar.h"
#include "core/services/demo/aftermath.h"
#include "core/services/demo/cast.h"
#include "core/services/demo/story.h"
#include "core/services/demo/words.h"

#include <algorithm>

namespace kebu::demo {

namespace {

const char *formOfAddress(const QString &title)
{
    static constexpr std::pair<const char *, const char *> forms[] = {
        {"厂长", "厂长"},     {"主任", "主任"}, {"科长", "科长"}, {"部长", "部长"}, {"主管", "主管"},
        {"经理助理", "助理"}, {"总经理", "总"}, {"副总", "总"},   {"总监", "总"},   {"董事长", "董"},
        {"经理", "经理"},     {"工程师", "工"}, {"专员", "老师"}};
    for (const auto &[part, form] : forms) {
        if (title.contains(QString::fromUtf8(part)))
            return form;
    }
    return "总";
}

Value birthday(const CastPerson &person, QDate today)
{
    if (person.birthdayIn == 0)
        return {};
    const QDate day = today.addDays(person.birthdayIn);
    if (!person.lunar)
        return Value(PartialDate{1976, day.month(), day.day()}.toString());
    const LunarDay lunar = lunarDay(day).value_or(LunarDay{1, 1});
    return Value(PartialDate{0, lunar.month, std::min(lunar.day, 29)}.toString());
}

Result<std::vector<Id>> writePeople(Scribe &scribe, const CastCustomer &cast, Id customer)
{
    std::vector<Id> ids;
    for (const CastPerson &person : cast.people) {
        Record record(contact::type());
        record.set(contact::customer, Value::of(customer));
        record.set(contact::name, words(person.name));
        record.set(contact::title, words(person.title));
        record.set(contact::decisionRole, words(person.role));
        record.set(contact::isPrimary, Value::of(ids.empty()));
        const bool isLandline = QByteArrayView(person.phone).startsWith("0");
        record.set(isLandline ? contact::landline : contact::mobile, words(person.phone));
        record.set(contact::usualChannel, words(person.channel));
        if (ids.empty() || QByteArrayView(person.channel) == "email")
            record.set(contact::email, Value(mailOf(zh(person.name).left(1), zh(cast.shortName).mid(2, 2))));
        record.set(contact::preferences, words(person.preferences));
        record.set(contact::birthday, birthday(person, scribe.world().today));
        record.set(contact::birthdayLunar, Value::of(person.lunar && person.birthdayIn > 0));
        KEBU_LET(id, scribe.write(std::move(record)));
        ids.push_back(id);
    }
    return ids;
}

Result<void> writeNeeds(Scribe &scribe, const CastCustomer &cast, Id customer)
{
    for (const CastNeed &line : cast.needs) {
        Record record(need::type());
        record.set(need::customer, Value::of(customer));
        record.set(need::description, words(line.text));
        record.set(need::urgency, words(line.urgency));
        record.set(need::importance, words(line.importance));
        record.set(need::state, words(line.state));
        record.set(need::purchaseTime, words(line.purchaseTime));
        if (line.budgetTo > 0) {
            record.set(need::budgetFrom, wan(line.budgetFrom));
            record.set(need::budgetTo, wan(line.budgetTo));
        }
        if (QByteArrayView(line.state) == "met")
            record.set(need::resolvedOn, Value::of(scribe.world().past(30)));
        KEBU_TRY(scribe.write(std::move(record)));
    }
    return {};
}

int probabilityAt(const QString &stage)
{
    static const QHash<QString, int> odds{{QStringLiteral("first_contact"), 10},
                                          {QStringLiteral("need_clarified"), 25},
                                          {QStringLiteral("proposal_submitted"), 50},
                                          {QStringLiteral("negotiating"), 70}};
    return odds.value(stage, 95);
}

Result<std::vector<Dealt>> writeDeals(Scribe &scribe, const CastCustomer &cast, Id customer, Id owner)
{
    const World &world = scribe.world();
    std::vector<Dealt> deals;
    for (const CastDeal &line : cast.deals) {
        const QByteArrayView result(line.result);
        Record record(opportunity::type());
        record.set(opportunity::customer, Value::of(customer));
        record.set(opportunity::title, words(line.title));
        record.set(opportunity::kind, words(line.kind));
        record.set(opportunity::amount, wan(line.wan));
        record.set(opportunity::stage, words(line.stage));
        record.set(opportunity::probability, Value(qint64(result == "won"    ? 100
                                                          : result == "lost" ? 0
                                                                             : probabilityAt(zh(line.stage)))));
        record.set(opportunity::openedOn, Value::of(world.past(line.openedAgo)));
        record.set(result.isEmpty() ? opportunity::expectedCloseOn : opportunity::closedOn,
                   Value::of(line.closesIn >= 0 ? world.ahead(line.closesIn) : world.past(-line.closesIn)));
        record.set(opportunity::result, words(line.result));
        if (result.isEmpty())
            record.set(opportunity::stageSince, Value::of(world.past(std::min(line.openedAgo, cast.stageAgo))));
        if (result == "lost")
            record.set(opportunity::lostReason, Value(QStringLiteral("price")));
        record.set(opportunity::owner, Value::of(owner));
        record.set(opportunity::product, Value::of(world.products.value(zh(cast.product))));
        Dealt deal{{},
                   zh(line.title),
                   zh(cast.product),
                   zh("A 品牌"),
                   record.number(opportunity::amount),
                   zh(line.stage),
                   zh(line.result),
                   record.date(result.isEmpty() ? opportunity::openedOn : opportunity::closedOn)};
        KEBU_LET(id, scribe.write(std::move(record)));
        deal.opportunity = id;
        deals.push_back(std::move(deal));
    }
    return deals;
}

QDate dayOf(const CastTask &line, const World &world)
{
    switch (line.slot) {
    case Slot::Fixed:
        return world.past(-line.day);
    case Slot::Soon:
        return world.soonDays[size_t(line.day) % world.soonDays.size()];
    case Slot::Later:
        break;
    }
    return world.ahead(line.day);
}

Result<void> writeTasks(Scribe &scribe, const CastCustomer &cast, Id customer, Id owner)
{
    for (const CastTask &line : cast.tasks)
        KEBU_TRY(scribe.task(customer, zh(line.goal), WallTime{dayOf(line, scribe.world()), line.at, {}},
                             zh(line.method), owner, zh(line.origin)));
    return {};
}

/// What was talked before the written talks: spread evenly with a little chance.
Result<void> writeOlder(Story &story, Dice &dice, const CastCustomer &cast, const World &world)
{
    const int oldest = cast.talks.empty() ? 10 : cast.talks.back().ago + 4;
    for (int i = cast.older; i > 0; --i) {
        const int ago = oldest + (cast.since - oldest) * i / (cast.older + 1) + dice.below(4);
        if (ago <= cast.since)
            KEBU_TRY(story.tell(world.past(ago)));
    }
    return {};
}

Result<std::vector<Id>> writeTalks(Scribe &scribe, const CastCustomer &cast, const Story &story)
{
    const World &world = scribe.world();
    std::vector<Id> ids(cast.talks.size());
    for (size_t i = cast.talks.size(); i-- > 0;) {
        const CastTalk &line = cast.talks[i];
        Spoken spoken{zh(line.method),  zh(line.topic), {}, zh(line.content), zh(line.words), {},
                      line.mood != '!', line.person};
        if (spoken.reached)
            spoken.attitude = line.mood == '+'   ? QStringLiteral("positive")
                              : line.mood == '-' ? QStringLiteral("negative")
                                                 : QStringLiteral("neutral");
        KEBU_LET(id,
                 scribe.interaction(story.customer, world.past(line.ago), line.at, spoken, world.users[size_t(line.by)],
                                    {story.contacts[size_t(line.person)]}, line.lateHours));
        ids[i] = id;
    }
    return ids;
}

Record recordOf(const CastCustomer &cast, const World &world)
{
    Record record(customer::type());
    record.set(customer::kind, Value(QStringLiteral("enterprise")));
    record.set(customer::name, words(cast.name));
    record.set(customer::shortName, words(cast.shortName));
    record.set(customer::industry, words(cast.industry));
    record.set(customer::province, words(cast.province));
    record.set(customer::city, words(cast.city));
    record.set(customer::grade, words(cast.grade));
    record.set(customer::source, words(cast.source));
    record.set(customer::intent, words(cast.intent));
    record.set(customer::tags, Value(std::vector{world.tags.value(zh(cast.tag))}));
    record.set(customer::employeesFrom, Value(qint64(cast.employees)));
    record.set(customer::annualRevenueFrom, wan(cast.employees * 65.0));
    record.set(customer::interestedIn, words(cast.product));
    record.set(customer::communicationPreference, words(cast.preference));
    record.set(customer::remarks, words(cast.remarks));
    record.set(customer::owner, Value::of(world.users[size_t(cast.owner)]));
    record.set(customer::team, words("销售一部"));
    record.set(customer::registeredOn, Value::of(world.past(cast.since)));
    record.set(customer::firstContactOn, Value::of(world.past(cast.since)));
    if (QByteArrayView(cast.stage) == "not_won") {
        record.set(customer::churnReason, Value(QStringLiteral("price")));
        record.set(customer::lostOn, Value::of(world.past(cast.stageAgo)));
    }
    return record;
}

Setting settingOf(const CastCustomer &cast)
{
    Setting setting{
        {}, zh(cast.product), zh(cast.site), zh("A 品牌"), cast.deals.empty() ? 20 : int(cast.deals.front().wan)};
    for (const CastPerson &person : cast.people)
        setting.people.push_back(zh(person.name).left(1) + zh(formOfAddress(zh(person.title))));
    return setting;
}

} // namespace

std::vector<const CastCustomer *> castBySeniority()
{
    std::vector<const CastCustomer *> all;
    for (const auto *part : {&leadingCast(), &secondCast(), &supportingCast()}) {
        for (const CastCustomer &cast : *part)
            all.push_back(&cast);
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &CastCustomer::since);
    return all;
}

Result<void> writeCast(Scribe &scribe, const CastCustomer &cast)
{
    const World &world = scribe.world();
    Dice dice(world.seed, numberOf(cast.name));
    Story story(scribe, dice, settingOf(cast));
    story.owner = world.users[size_t(cast.owner)];
    story.path = pathTo(zh(cast.stage), world.past(cast.since), world.past(cast.stageAgo));
    std::vector<std::pair<QString, QDate>> grades;
    if (cast.gradeBefore[0])
        grades.emplace_back(zh(cast.gradeBefore), world.past(cast.stageAgo + 30));
    KEBU_LET(customer, scribe.customer(recordOf(cast, world), story.path, zh(cast.because), grades));
    story.customer = customer;
    KEBU_LET(contacts, writePeople(scribe, cast, customer));
    story.contacts = contacts;
    KEBU_TRY(writeOlder(story, dice, cast, world));
    KEBU_LET(talks, writeTalks(scribe, cast, story));
    for (const CastPromise &line : cast.promises) {
        const QDate due = line.dueIn <= 0 ? world.past(-line.dueIn) : world.ahead(line.dueIn);
        KEBU_TRY(scribe.promise(customer, talks[size_t(line.talk)], line.ours, zh(line.text), due,
                                line.kept ? due : QDate()));
    }
    KEBU_TRY(writeNeeds(scribe, cast, customer));
    KEBU_LET(deals, writeDeals(scribe, cast, customer, story.owner));
    Dice further(world.seed, ~numberOf(cast.name));
    KEBU_TRY(writeAftermath(scribe, further, story, deals));
    return writeTasks(scribe, cast, customer, story.owner);
}

} // namespace kebu::demo
