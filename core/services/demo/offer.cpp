// What is sold and asked before any customer is met, and the events where they were met.
#include "core/domain/contact.h"
#include "core/domain/event.h"
#include "core/domain/listvalue.h"
#include "core/domain/product.h"
#include "core/domain/survey.h"
#include "core/services/demo/aftermath.h"
#include "core/services/demo/cast.h"
#include "core/services/demo/words.h"

namespace kebu::demo {

namespace {

constexpr int guestsAtMost = 16;

Result<void> writeEvent(Change &change, const World &world, const char *name, const char *kind, int ago,
                        const char *place, const char *outcome, const char *source)
{
    Statement &rows = change.view().connection().prepared(
        QStringLiteral("SELECT id FROM customer WHERE source = ? AND registered_on <= ? ORDER BY id LIMIT ?"));
    const QDate held = world.past(ago);
    KEBU_TRY(rows.run(zh(source), held.toString(Qt::ISODate), guestsAtMost));
    std::vector<Id> customers;
    while (rows.next())
        customers.push_back(rows.id(0));
    KEBU_TRY(rows.done());
    std::vector<Id> people;
    for (const Id customer : customers) {
        KEBU_LET(contacts, change.view().store().children(contact::type(), contact::type().customerField(), customer));
        if (!contacts.empty())
            people.push_back(contacts.front().id());
    }
    Record record(event::type());
    record.set(event::name, words(name));
    record.set(event::kind, words(kind));
    record.set(event::heldOn, Value::of(held));
    record.set(event::place, words(place));
    record.set(event::customers, Value(std::move(customers)));
    record.set(event::participants, Value(std::move(people)));
    record.set(event::outcome, words(outcome));
    KEBU_TRY(change.create(std::move(record)));
    return {};
}

} // namespace

Result<void> writeProducts(Change &change, World &world)
{
    const auto add = [&](const char *name) -> Result<void> {
        if (!name[0] || world.products.contains(zh(name)))
            return {};
        Record record(product::type());
        record.set(product::name, words(name));
        record.set(product::code,
                   Value(QStringLiteral("P-%1").arg(world.products.size() + 1, 3, 10, QLatin1Char('0'))));
        record.set(product::unit, words("套"));
        record.set(product::listPrice, wan(double(3 + numberOf(name) % 90)));
        KEBU_LET(id, change.create(std::move(record)));
        world.products.insert(zh(name), id);
        return {};
    };
    for (const CastCustomer *cast : castBySeniority())
        KEBU_TRY(add(cast->product));
    for (const Trade &trade : trades()) {
        for (const char *name : trade.products)
            KEBU_TRY(add(name));
    }
    for (const char *rival : {"A 品牌", "竞品 B"})
        KEBU_TRY(change.ensureChoice(QStringLiteral("competitor"), zh(rival)));
    Record survey(survey::type());
    survey.set(survey::title, words("年度满意度调查"));
    survey.set(survey::questions,
               listValue({zh("产品质量如何？ [1-5]"), zh("交付及时吗？ [1-5]"), zh("售后响应如何？ [1-5]"),
                          zh("愿意继续合作吗？ [愿意 / 再看看 / 不愿意]"), zh("哪里可以更好？")}));
    survey.set(survey::opensOn, Value::of(world.past(60)));
    KEBU_LET(id, change.create(std::move(survey)));
    world.survey = id;
    return {};
}

Result<void> writeEvents(Change &change, const World &world)
{
    KEBU_TRY(writeEvent(change, world, "华东智能仓储展", "exhibition", 200, "上海新国际博览中心",
                        "收名片 46 张，约到样板仓参观 9 家", "exhibition"));
    return writeEvent(change, world, "样板仓开放日", "visit", 45, "昆山样板仓", "三家进入方案阶段", "referral");
}

} // namespace kebu::demo
