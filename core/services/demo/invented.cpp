#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/rules/stages.h"
#include "core/services/demo/aftermath.h"
#include "core/services/demo/fate.h"
#include "core/services/demo/story.h"
#include "core/services/demo/words.h"

#include <algorithm>

namespace kebu::demo {

namespace {

void setLevels(Record &record, Dice &dice, const Fate &fate)
{
    // levels that the grading rules would answer with the letter the customer has
    record.set(customer::grade, Value(QString(QLatin1Char(fate.letter))));
    record.set(customer::intent, Value(fate.letter == 'A'   ? QStringLiteral("high")
                                       : fate.letter == 'B' ? QStringLiteral("medium")
                                                            : QStringLiteral("low")));
    if (fate.isIndividual)
        return;
    const int employees = fate.letter == 'A'   ? dice.between(260, 2600)
                          : fate.letter == 'B' ? dice.between(100, 680)
                                               : dice.between(12, 160);
    record.set(customer::employeesFrom, Value(qint64(employees / 10 * 10)));
    record.set(customer::annualRevenueFrom, wan(employees / 10 * 10 * double(dice.between(45, 90))));
}

void setHabits(Record &record, Dice &dice)
{
    static constexpr const char *preferences[] = {"上午打电话，下午在车间", "发微信，晚上统一回",
                                                  "邮件留痕，电话只谈急事", "不喜欢闲聊，直接报数",
                                                  "先联系助理约时间",       "周一例会，别打",
                                                  "喜欢看现场视频",         "资料要纸质一份",
                                                  "工作日 15 点以后",       "电话常静音，短信先说明来意"};
    if (dice.chance(70))
        record.set(customer::communicationPreference, words(oneOf(dice, preferences)));
    if (dice.chance(25)) {
        record.set(customer::preferredDays, Value(qint64(dice.chance(50) ? 0b10101 : 0b01010)));
        record.set(customer::preferredFrom, Value(dice.chance(50) ? QStringLiteral("09:00") : QStringLiteral("14:00")));
    }
}

void setLoss(Record &record, Dice &dice, QDate on)
{
    static constexpr std::pair<const char *, const char *> reasons[] = {
        {"price", "报价高出对手一成，分期方案给晚了。"},   {"price", "客户预算砍半，我们没有低配版可报。"},
        {"price", "总价接受，付款条件谈不拢。"},           {"competitor", "竞品承诺四周交货，客户等不了。"},
        {"competitor", "集团指定供应商，厂里做不了主。"},  {"competitor", "对手在同园区有样板，客户眼见为实。"},
        {"service", "两次故障到场超时，信任没了。"},       {"unreachable", "对接人离职，新人一直联系不上。"},
        {"unreachable", "电话换号，官网停用，疑似搬厂。"}, {"need_gone", "扩产计划取消，改为外仓代管。"},
        {"need_gone", "订单下滑，自动化项目搁置。"},       {"other", "股东变更，项目全部冻结。"}};
    const auto &[reason, analysis] = dice.pick(std::span<const std::pair<const char *, const char *>>(reasons));
    record.set(customer::churnReason, words(reason));
    record.set(customer::lossAnalysis, words(analysis));
    record.set(customer::lostOn, Value::of(on));
}

void setPerson(Record &record, Dice &dice)
{
    static constexpr const char *occupations[] = {"个体五金批发",   "网店店主",  "汽修店老板", "水果批发商",
                                                  "快递网点负责人", "家电维修",  "图文店主",   "茶叶店主",
                                                  "建材经销",       "冷冻品配送"};
    static constexpr const char *ages[] = {"25–34 岁", "35–44 岁", "45–54 岁", "55 岁以上"};
    const PersonName name = personName(dice);
    record.set(customer::kind, Value(QStringLiteral("individual")));
    record.set(customer::name, Value(name.full()));
    record.set(customer::occupation, words(oneOf(dice, occupations)));
    record.set(customer::ageBracket, words(oneOf(dice, ages)));
    record.set(customer::gender, words(dice.chance(60) ? "男" : "女"));
    record.set(customer::phone, Value(mobileNumber(dice)));
    record.set(customer::usualChannel, Value(dice.chance(60) ? QStringLiteral("wechat") : QStringLiteral("phone")));
    if (dice.chance(60)) {
        record.set(customer::birthday,
                   Value(PartialDate{dice.between(1966, 1998), dice.between(1, 12), dice.between(1, 28)}.toString()));
        record.set(customer::birthdayLunar, Value::of(dice.chance(30)));
    }
}

Record recordOf(Dice &dice, const World &world, const Firm &firm, const Fate &fate, QDate registeredOn)
{
    static constexpr const char *sources[] = {"exhibition", "exhibition",    "exhibition", "online",
                                              "online",     "referral",      "referral",   "website",
                                              "inbound",    "phone_enquiry", "cold_call",  "repeat"};
    static constexpr const char *tags[] = {"急需交付",   "重视性价比", "重视性价比", "关注售后", "关注售后",
                                           "决策周期长", "新线索",     "季节采购",   "分期建设"};
    Record record(customer::type());
    if (fate.isIndividual) {
        setPerson(record, dice);
    } else {
        record.set(customer::kind, Value(QStringLiteral("enterprise")));
        record.set(customer::name, Value(firm.name));
        record.set(customer::shortName, Value(firm.shortName));
        record.set(customer::industry, words(firm.trade->industry));
        record.set(customer::mainBusiness, words(firm.trade->business));
        record.set(customer::phone, Value(landlineNumber(*firm.town, dice)));
    }
    record.set(customer::province, words(firm.town->province));
    record.set(customer::city, words(firm.town->city));
    const char *district = oneOf(dice, firm.town->districts);
    record.set(customer::district, words(district));
    record.set(customer::address, Value(zh(district) + QStringLiteral("示例路 %1 号").arg(dice.between(1, 980))));
    record.set(customer::source, words(oneOf(dice, sources)));
    std::vector<Id> chosen{world.tags.value(zh(oneOf(dice, tags)))};
    if (fate.warmth == 4)
        chosen = {world.tags.value(zh("三个月未联系"))};
    record.set(customer::tags, Value(std::move(chosen)));
    setLevels(record, dice, fate);
    setHabits(record, dice);
    record.set(customer::owner, Value::of(world.users[fate.owner]));
    record.set(customer::team, words("销售一部"));
    record.set(customer::registeredOn, Value::of(registeredOn));
    record.set(customer::firstContactOn, Value::of(registeredOn));
    if (fate.isLost)
        setLoss(record, dice, world.past(fate.stageAgo));
    return record;
}

/// Tells `setting` how they are called.
Result<std::vector<Id>> writePeople(Scribe &scribe, Dice &dice, const Firm &firm, const Fate &fate, Id customer,
                                    Setting &setting)
{
    std::vector<Id> ids;
    const int count = fate.letter == 'A'   ? dice.between(3, 4)
                      : fate.letter == 'B' ? dice.between(2, 3)
                                           : dice.between(1, 2);
    for (int i = 0; i < count; ++i) {
        const PersonName name = personName(dice);
        const Post &post = dice.pick(i == 0 ? deciders() : colleagues());
        Record record(contact::type());
        record.set(contact::customer, Value::of(customer));
        record.set(contact::name, Value(name.full()));
        record.set(contact::title, words(post.title));
        record.set(contact::department, words(post.department));
        record.set(contact::decisionRole, words(post.role));
        record.set(contact::isPrimary, Value::of(i == 0));
        record.set(contact::mobile, Value(mobileNumber(dice)));
        if (dice.chance(35))
            record.set(contact::email, Value(mailOf(name.full(), firm.shortName.left(2))));
        record.set(contact::usualChannel, Value(dice.chance(50) ? QStringLiteral("wechat") : QStringLiteral("phone")));
        if (dice.chance(22)) {
            record.set(contact::birthday, Value(PartialDate{0, dice.between(1, 12), dice.between(1, 28)}.toString()));
            record.set(contact::birthdayLunar, Value::of(dice.chance(35)));
        }
        KEBU_LET(id, scribe.write(std::move(record)));
        ids.push_back(id);
        setting.people.push_back(name.surname + zh(post.address));
    }
    return ids;
}

Result<void> writeNeeds(Scribe &scribe, Dice &dice, const Fate &fate, const Setting &setting, Id customer)
{
    static constexpr const char *forms[] = {"%2上%1，年内能用",       "%1接入现有 ERP",      "%2人工减半，先试%1",
                                            "替换旧设备，%1要能混跑", "%1，要求 4 小时到场", "%2盘点准确率做到 99.9%",
                                            "%1分两期，一期先验证",   "旺季前完成%2改造"};
    static constexpr const char *pains[] = {"夜班招不到人",
                                            "错发漏发多，月月赔款",
                                            "旺季爆仓，外租仓太贵",
                                            "账实不符，盘点要停产两天",
                                            "叉车事故，安监盯得紧",
                                            "批次追不回，客户审核不过",
                                            ""};
    const int count = fate.letter == 'A' ? dice.between(2, 3) : fate.letter == 'B' ? dice.between(1, 2) : dice.below(2);
    for (int i = 0; i < count; ++i) {
        QString text = zh(oneOf(dice, forms));
        text.replace(QStringLiteral("%1"), setting.product).replace(QStringLiteral("%2"), setting.site);
        Record record(need::type());
        record.set(need::customer, Value::of(customer));
        record.set(need::description, Value(text));
        const bool isFirst = i == 0;
        record.set(need::urgency, Value(fate.letter == 'A' && isFirst           ? QStringLiteral("high")
                                        : fate.letter != 'C' && dice.chance(60) ? QStringLiteral("medium")
                                                                                : QStringLiteral("low")));
        record.set(need::importance, Value(fate.letter == 'A' && isFirst   ? QStringLiteral("high")
                                           : fate.letter == 'B' && isFirst ? QStringLiteral("medium")
                                           : dice.chance(40)               ? QStringLiteral("high")
                                                                           : QStringLiteral("low")));
        record.set(need::painPoint, words(oneOf(dice, pains)));
        record.set(need::budgetFrom, wan(fate.wan * 0.8));
        record.set(need::budgetTo, wan(fate.wan * 1.1));
        record.set(need::state, fate.isLost                   ? Value(QStringLiteral("dropped"))
                                : !isFirst && dice.chance(45) ? Value(QStringLiteral("met"))
                                                              : Value(QStringLiteral("open")));
        KEBU_TRY(scribe.write(std::move(record)));
    }
    return {};
}

Result<std::vector<Dealt>> writeDeal(Scribe &scribe, Dice &dice, const Fate &fate, const Setting &setting, Story &story)
{
    const World &world = scribe.world();
    const bool isWon = stages::atLeast(fate.stage, QStringLiteral("contract_signed"));
    const bool isOpen = !isWon && !fate.isLost;
    if (isOpen && !dice.chance(fate.letter == 'A' ? 90 : fate.letter == 'B' ? 50 : 15))
        return std::vector<Dealt>{};
    static constexpr int odds[] = {10, 25, 50, 70};
    Record record(opportunity::type());
    record.set(opportunity::customer, Value::of(story.customer));
    record.set(opportunity::title, Value(setting.product + zh(dice.chance(50) ? "一期" : "")));
    record.set(opportunity::kind, Value(QStringLiteral("new")));
    record.set(opportunity::amount, wan(fate.wan + dice.below(10) / 10.0));
    record.set(opportunity::stage, Value(isWon         ? QStringLiteral("contract_signed")
                                         : fate.isLost ? QStringLiteral("proposal_submitted")
                                                       : fate.stage));
    record.set(opportunity::openedOn, Value::of(story.path.front().on.addDays(3)));
    record.set(opportunity::owner, Value::of(story.owner));
    if (isOpen) {
        record.set(opportunity::probability, Value(qint64(odds[std::clamp(stages::orderOf(fate.stage), 0, 3)])));
        record.set(opportunity::expectedCloseOn, Value::of(world.ahead(dice.between(8, 110))));
    } else {
        const auto signing = std::ranges::find(story.path, QStringLiteral("contract_signed"), &StageStep::stage);
        record.set(opportunity::closedOn, Value::of(signing == story.path.end() ? story.path.back().on : signing->on));
        record.set(opportunity::result, Value(isWon ? QStringLiteral("won") : QStringLiteral("lost")));
        record.set(opportunity::probability, Value(qint64(isWon ? 100 : 0)));
        if (!isWon)
            record.set(opportunity::lostReason,
                       Value(dice.chance(45) ? QStringLiteral("price") : QStringLiteral("competitor")));
    }
    if (isWon) { // the money came in as well
        const auto paying = std::ranges::find(story.path, QStringLiteral("payment_received"), &StageStep::stage);
        if (paying != story.path.end()) {
            record.set(opportunity::stage, Value(paying->stage));
            record.set(opportunity::stageSince, Value::of(paying->on));
        }
    } else if (isOpen) {
        record.set(opportunity::stageSince,
                   Value::of(std::max(story.path.back().on, record.date(opportunity::openedOn))));
    }
    record.set(opportunity::product, Value::of(world.products.value(setting.product)));
    Dealt deal{{},
               record.text(opportunity::title),
               setting.product,
               setting.rival,
               record.number(opportunity::amount),
               record.text(opportunity::stage),
               record.text(opportunity::result),
               record.date(isOpen ? opportunity::openedOn : opportunity::closedOn)};
    KEBU_LET(id, scribe.write(std::move(record)));
    deal.opportunity = id;
    return std::vector{std::move(deal)};
}

Result<void> writeNext(Scribe &scribe, Dice &dice, const Fate &fate, const Story &story)
{
    static constexpr const char *lead[] = {"问方案看了没有", "约上门看现场", "补发同行业案例", "确认预算和采购时间",
                                           "邀请参观样板仓"};
    static constexpr const char *deal[] = {"跟合同审批进度", "确认交期和付款", "答复商务条款", "约签约时间",
                                           "催预付款"};
    static constexpr const char *service[] = {"季度回访", "约定期保养", "了解扩产计划", "谈续约和备件", "收集使用意见"};
    const World &world = scribe.world();
    if (fate.isLost || fate.warmth == 4 || !dice.chance(fate.letter == 'A' ? 95 : fate.letter == 'B' ? 75 : 42))
        return {};
    const Phase phase = phaseOn(story.path, world.today);
    const char *goal = phase == Deal ? oneOf(dice, deal) : phase == Service ? oneOf(dice, service) : oneOf(dice, lead);
    // the more customers, the further ahead: about six follow-ups a day stay believable
    const int horizon = std::clamp(world.customers * 8 / 60, 40, 180);
    static constexpr const char *methods[] = {"phone", "phone", "wechat", "wechat", "visit", "email"};
    const WallTime due{
        world.ahead(dice.between(8, horizon)), dice.chance(30) ? QTime(dice.between(9, 16), 30) : QTime(), {}};
    KEBU_TRY(
        scribe.task(story.customer, zh(goal), due, zh(oneOf(dice, methods)), story.owner, QStringLiteral("cadence")));
    return {};
}

} // namespace

Result<void> writeInvented(Scribe &scribe, int index, QDate registeredOn)
{
    const World &world = scribe.world();
    Dice dice(world.seed, quint64(index));
    const Firm firm = firmAt(index, world.seed);
    const Fate fate = drawFate(dice, int(registeredOn.daysTo(world.today)));
    Setting setting{{},
                    zh(oneOf(dice, firm.trade->products)),
                    zh(oneOf(dice, firm.trade->sites)),
                    zh(dice.chance(50) ? "A 品牌" : "竞品 B"),
                    fate.wan};
    const std::vector<StageStep> path =
        pathTo(fate.stage, registeredOn, std::max(registeredOn, world.past(fate.stageAgo)));
    Record record = recordOf(dice, world, firm, fate, registeredOn);
    const QString called = record.text(customer::name);
    std::vector<std::pair<QString, QDate>> grades;
    if (fate.letter != 'C' && fate.age > 120 && dice.chance(25))
        grades.emplace_back(fate.letter == 'A' ? QStringLiteral("B") : QStringLiteral("C"), world.past(fate.age - 20));
    KEBU_LET(customer, scribe.customer(std::move(record), path, zh("月度评定"), grades));
    std::vector<Id> people;
    if (fate.isIndividual) {
        setting.people.push_back(called.left(1) + zh("老板"));
    } else {
        KEBU_LET(written, writePeople(scribe, dice, firm, fate, customer, setting));
        people = std::move(written);
    }
    Story story(scribe, dice, setting);
    story.customer = customer;
    story.contacts = std::move(people);
    story.path = path;
    story.owner = world.users[fate.owner];
    for (size_t i = fate.talksAgo.size(); i-- > 0;) {
        const bool isAvoided = i > 0 && fate.talksAgo[i] <= fate.unansweredUntil;
        KEBU_TRY(story.tell(std::max(registeredOn, world.past(fate.talksAgo[i])), isAvoided));
    }
    KEBU_TRY(writeNeeds(scribe, dice, fate, setting, customer));
    KEBU_LET(deals, writeDeal(scribe, dice, fate, setting, story));
    Dice further(world.seed, ~quint64(index));
    KEBU_TRY(writeAftermath(scribe, further, story, deals));
    return writeNext(scribe, dice, fate, story);
}

} // namespace kebu::demo
