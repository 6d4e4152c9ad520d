#include "core/sheets/recorditems.h"

#include "core/domain/contact.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/need.h"
#include "core/domain/promise.h"
#include "core/domain/servicecase.h"
#include "core/domain/task.h"
#include "core/rules/stages.h"
#include "core/sheets/familytext.h"
#include "core/sheets/papertext.h"

#include <algorithm>

namespace kebu {

namespace {

QString lines(QStringList texts)
{
    texts.removeAll(QString());
    return texts.join(u'\n');
}

QString words(const QStringList &texts) { return texts.join(u' ').trimmed(); }

std::optional<Money> amountOf(const Record &record, FieldName field)
{
    return record.has(field) ? std::optional(Money{record.number(field)}) : std::nullopt;
}

std::optional<qint64> numberOf(const Record &record, FieldName field)
{
    return record.has(field) ? std::optional(record.number(field)) : std::nullopt;
}

} // namespace

const std::vector<RecordItemInfo> &recordItems()
{
    static const std::vector<RecordItemInfo> items{
        {"name", {"Name", "客户名称"}},
        {"industry", {"Industry", "所属行业"}},
        {"size", {"Size", "客户规模"}},
        {"source", {"Source", "客户来源"}},
        {"founded_on", {"Founded on", "成立时间"}},
        {"grade", {"Grade", "客户等级"}, true},
        {"family", {"Family", "关联企业"}, true, true, true},
        {"main_contact", {"Main contact", "主联系人姓名"}},
        {"title", {"Title", "职位"}},
        {"phone", {"Phone", "联系电话"}},
        {"wechat_email", {"WeChat / e-mail", "微信 / 邮箱"}},
        {"preferences", {"Preferences", "沟通偏好"}, false, true},
        {"core_needs", {"Core needs", "核心需求描述"}, false, true},
        {"urgency", {"Urgency", "紧急程度"}},
        {"purchase_time", {"Purchase time", "采购时间"}},
        {"decision_chain", {"Decision chain", "决策链人员"}, true, true},
        {"competitors", {"Competitors", "竞品信息"}, true, true},
        {"tags", {"Need tags", "需求标签"}, true, true},
        {"log", {"Communication log", "沟通记录"}, false, true},
        {"stage", {"Stage", "当前阶段"}, true},
        {"amount", {"Expected amount", "预计金额"}, true},
        {"signed_on", {"Signing date", "签约日期"}, true},
        {"team_owner", {"Team / owner", "负责团队 / 人"}},
        {"next_step", {"Next step", "下一步计划"}},
        {"next_contact", {"Next contact", "下次联系"}},
        {"promises", {"Open promises", "未兑现承诺"}, false, true, true},
        {"contracts", {"Contracts", "合同与续签"}, true, true, true},
        {"cases", {"Service and complaints", "服务与投诉"}, true, true, true},
        {"loss", {"Lost", "流失情况"}, true, true, true},
        {"remarks", {"Remarks", "备注"}, true, true},
        {"signatures", {"Signatures", "签名栏"}, false, true},
    };
    return items;
}

const RecordItemInfo *findRecordItem(const QString &name)
{
    const auto found = std::ranges::find(recordItems(), name,
                                         [](const RecordItemInfo &item) { return QString::fromLatin1(item.name); });
    return found == recordItems().end() ? nullptr : &*found;
}

RecordItems::RecordItems(const RecordSheetInput &input)
    : m_in(input),
      m_context(input.context),
      m_reader(input.context),
      m_customer(input.customer.isNull() ? Record(customer::type()) : input.customer),
      m_leading(input.leadingContact())
{
}

bool RecordItems::isIndividual() const { return m_customer.text(customer::kind) == QLatin1String("individual"); }

LabelledValue RecordItems::item(const QString &item) const
{
    const RecordItemInfo *info = findRecordItem(item);
    if (!info)
        return {};
    if (item == u"size" && isIndividual())
        return {word({"Occupation", "职业"}), of(customer::occupation)};
    if (item == u"founded_on" && isIndividual())
        return {word({"Age bracket", "年龄层"}), of(customer::ageBracket)};
    if (item == u"amount" && m_in.deal.state == DealState::Signed)
        return {word({"Contract amount", "合同金额"}), text(item)};
    if (item == u"urgency")
        return {word(info->label), {}, m_reader.checkBoxes(firstNeed(), need::urgency, need::type())};
    return {word(info->label), text(item)};
}

QString RecordItems::text(const QString &item) const
{
    if (item == u"urgency") {
        QStringList boxes;
        for (const CheckBox &box : m_reader.checkBoxes(firstNeed(), need::urgency, need::type()))
            boxes << (box.isTicked ? QStringLiteral("☑") : QStringLiteral("☐")) + box.word;
        return boxes.join(u' ');
    }
    using Text = QString (RecordItems::*)() const;
    static const QHash<QString, Text> made{{QStringLiteral("name"), &RecordItems::name},
                                           {QStringLiteral("size"), &RecordItems::size},
                                           {QStringLiteral("founded_on"), &RecordItems::foundedOn},
                                           {QStringLiteral("grade"), &RecordItems::grade},
                                           {QStringLiteral("family"), &RecordItems::family},
                                           {QStringLiteral("main_contact"), &RecordItems::mainContact},
                                           {QStringLiteral("title"), &RecordItems::title},
                                           {QStringLiteral("phone"), &RecordItems::phone},
                                           {QStringLiteral("wechat_email"), &RecordItems::wechatAndEmail},
                                           {QStringLiteral("preferences"), &RecordItems::preferences},
                                           {QStringLiteral("core_needs"), &RecordItems::coreNeeds},
                                           {QStringLiteral("decision_chain"), &RecordItems::decisionChain},
                                           {QStringLiteral("competitors"), &RecordItems::competitors},
                                           {QStringLiteral("tags"), &RecordItems::tags},
                                           {QStringLiteral("stage"), &RecordItems::stage},
                                           {QStringLiteral("amount"), &RecordItems::amount},
                                           {QStringLiteral("signed_on"), &RecordItems::signedOn},
                                           {QStringLiteral("team_owner"), &RecordItems::teamAndOwner},
                                           {QStringLiteral("next_contact"), &RecordItems::nextContact},
                                           {QStringLiteral("promises"), &RecordItems::promises},
                                           {QStringLiteral("contracts"), &RecordItems::contracts},
                                           {QStringLiteral("cases"), &RecordItems::cases},
                                           {QStringLiteral("loss"), &RecordItems::loss}};
    if (const Text text = made.value(item))
        return (this->*text)();
    if (item == u"purchase_time")
        return m_reader.text(firstNeed(), need::purchaseTime);
    if (item == u"next_step")
        return m_reader.text(m_in.nextTask, task::goal);
    if (item == u"industry")
        return of(customer::industry);
    if (item == u"source")
        return of(customer::source);
    return item == u"remarks" ? of(customer::remarks) : QString();
}

// --- basics

QString RecordItems::name() const
{
    return papertext::withNote(m_reader.customerName(m_customer), of(customer::kind), language());
}

QString RecordItems::size() const
{
    const std::optional<qint64> from = numberOf(m_customer, customer::employeesFrom);
    const std::optional<qint64> to = numberOf(m_customer, customer::employeesTo);
    const bool isOpen = from && !to; // 人 stands before 以上
    QString staff = papertext::numberBand(from, isOpen ? from : to, language());
    if (!staff.isEmpty())
        staff = word(isOpen ? Label{"%1 or more employees", "员工 %1 人以上"} : Label{"%1 employees", "员工 %1 人"})
                    .arg(staff);
    QString revenue = papertext::moneyBand(amountOf(m_customer, customer::annualRevenueFrom),
                                           amountOf(m_customer, customer::annualRevenueTo), language());
    if (!revenue.isEmpty())
        revenue = word({"revenue %1 a year", "年营收 %1"}).arg(revenue);
    return papertext::clauses({staff, revenue}, language());
}

QString RecordItems::grade() const
{
    const QString since =
        m_in.gradedOn.isValid() ? word({"set %1", "%1 评定"}).arg(papertext::day(m_in.gradedOn)) : QString();
    const QString grade = m_in.grade.isEmpty() ? of(customer::grade) : m_in.grade;
    return grade.isEmpty() ? QString() : papertext::withNote(grade, since, language());
}

/// The first of a month usually stands for "in that month": a paper form asks for no more.
QString RecordItems::foundedOn() const
{
    const auto date = PartialDate::fromString(m_customer.text(customer::foundedOn));
    if (!date)
        return {};
    return papertext::partialDay(date->day == 1 ? PartialDate{date->year, date->month, 0} : *date, language());
}

QString RecordItems::family() const { return familyText(m_in, m_reader); }

// --- contact; without one, the customer's own numbers

QString RecordItems::usual(const char *channel, const QString &value) const
{
    const QString chosen =
        m_leading.isNull() ? m_customer.text(customer::usualChannel) : m_leading.text(contact::usualChannel);
    const bool isUsual = !value.isEmpty() && chosen == QLatin1String(channel);
    return papertext::withNote(value, isUsual ? word({"usual", "常用"}) : QString(), language());
}

QString RecordItems::mainContact() const
{
    if (!m_leading.isNull())
        return ofLeading(contact::name);
    return isIndividual() ? m_reader.customerName(m_customer) : QString();
}

QString RecordItems::title() const { return words({ofLeading(contact::department), ofLeading(contact::title)}); }

QString RecordItems::phone() const
{
    if (m_leading.isNull())
        return lines({usual("phone", of(customer::phone)), of(customer::phoneOther)});
    return lines({usual("phone", ofLeading(contact::mobile)), ofLeading(contact::landline)});
}

QString RecordItems::wechatAndEmail() const
{
    const QString account = m_leading.isNull() ? of(customer::wechat) : ofLeading(contact::wechat);
    const QString wechat = account.isEmpty() ? QString() : usual("wechat", word({"WeChat ", "微信 "}) + account);
    if (m_leading.isNull())
        return lines({wechat, usual("email", of(customer::email))});
    const QString email = ofLeading(contact::email);
    const bool isForNotices = m_leading.yes(contact::emailNoticesOnly) && !email.isEmpty();
    return lines({wechat, isForNotices ? papertext::withNote(email, word({"notices only", "仅收通知"}), language())
                                       : usual("email", email)});
}

QString RecordItems::preferences() const
{
    const QString from = of(customer::preferredFrom);
    const QString to = of(customer::preferredTo);
    const QString hours = QStringList{from, to}.join(from.isEmpty() || to.isEmpty() ? QString() : QStringLiteral("–"));
    return papertext::sentences({of(customer::communicationPreference), words({of(customer::preferredDays), hours}),
                                 ofLeading(contact::preferences)},
                                language());
}

// --- needs and background

QString RecordItems::needText(const Record &need) const
{
    QString budget = papertext::moneyBand(amountOf(need, need::budgetFrom), amountOf(need, need::budgetTo), language());
    if (!budget.isEmpty())
        budget = word({"budget ", "预算 "}) + budget;
    QString pain = m_reader.text(need, need::painPoint);
    if (!pain.isEmpty())
        pain = word({"pain point: ", "痛点："}) + pain;
    QString period = m_reader.text(need, need::cooperationPeriod);
    if (!period.isEmpty())
        period = word({"period: ", "期望合作周期："}) + period;
    return papertext::sentences({m_reader.text(need, need::description), pain, budget, period}, language());
}

QString RecordItems::coreNeeds() const
{
    QStringList needs;
    for (const Record &need : m_in.needs)
        needs += needText(need);
    return needs.join(u'\n');
}

QString RecordItems::decisionChain() const
{
    QStringList people;
    for (const Record &person : m_in.contacts) {
        if (!person.has(contact::decisionRole))
            continue;
        const QString who = words({m_reader.text(person, contact::name), m_reader.text(person, contact::title)});
        people += papertext::withNote(who, m_reader.text(person, contact::decisionRole), language());
    }
    return papertext::enumeration(people, language());
}

QString RecordItems::competitors() const
{
    QStringList offers;
    for (const CompetitorLine &line : m_in.competitors) {
        const QString quote =
            line.quote ? word({"quoted ", "报价 "}) + papertext::moneyBand(line.quote, line.quote, language())
                       : QString();
        offers += papertext::clauses({m_reader.freeText(line.competitor), quote, m_reader.freeText(line.strengths)},
                                     language());
    }
    return papertext::sentences(offers, language());
}

QString RecordItems::tags() const
{
    QStringList tags;
    for (const QString &tag : m_in.tags)
        tags += m_reader.freeText(tag);
    return papertext::enumeration(tags, language());
}

// --- state of the cooperation

QString RecordItems::stage() const
{
    const QString stage = of(customer::stage);
    const QDate today = localDate(m_context.printedAt, m_context.zone);
    if (stage.isEmpty() || !m_in.stageSince.isValid() || m_in.stageSince > today)
        return stage;
    return papertext::withNote(stage, word({"%1 d", "已 %1 天"}).arg(m_in.stageSince.daysTo(today)), language());
}

QString RecordItems::amount() const
{
    QString value = m_in.deal.amount ? papertext::money(*m_in.deal.amount, language()) : QString();
    if (!value.isEmpty() && m_in.deal.state == DealState::Quoted)
        value = papertext::withNote(value, word({"quoted", "报价"}), language());
    return value;
}

QString RecordItems::signedOn() const
{
    if (!m_in.deal.signedOn.isValid())
        return {};
    const QString day = papertext::day(m_in.deal.signedOn);
    return m_in.deal.state == DealState::Signed ? day : word({"expected ", "预计 "}) + day;
}

QString RecordItems::teamAndOwner() const
{
    return papertext::clauses({of(customer::team), of(customer::owner)}, language());
}

QString RecordItems::nextContact() const
{
    return words({m_reader.text(m_in.nextTask, task::dueAt), m_reader.text(m_in.nextTask, task::method)});
}

QString RecordItems::contracts() const
{
    QStringList told;
    for (const Record &each : m_in.contracts) {
        const QString called = m_reader.text(each, each.has(contract::name) ? contract::name : contract::number);
        const QString signedOn = each.has(contract::signedOn)
                                     ? word({"signed %1", "%1 签订"}).arg(m_reader.text(each, contract::signedOn))
                                     : QString();
        const QString term = each.has(contract::endsOn)
                                 ? word({"until %1", "%1 到期"}).arg(m_reader.text(each, contract::endsOn))
                                 : QString();
        const QString what = each.has(contract::renews) ? word({"renewal", "续签"}) : QString();
        told += papertext::withNote(
            called, papertext::clauses({what, m_reader.text(each, contract::amount), signedOn, term}, language()),
            language());
    }
    return told.join(u'\n');
}

QString RecordItems::cases() const
{
    QStringList told;
    for (const Record &each : m_in.cases) {
        const QString kind = m_reader.text(each, serviceCase::kind);
        const QString outcome = each.has(serviceCase::resolvedAt)
                                    ? papertext::clauses({m_reader.text(each, serviceCase::measures),
                                                          m_reader.text(each, serviceCase::effect)},
                                                         language())
                                    : word({"open", "处理中"});
        told += words({m_reader.text(each, serviceCase::receivedAt), kind}) + word({": ", "："}) +
                papertext::sentences({m_reader.text(each, serviceCase::problem), outcome}, language());
    }
    return told.join(u'\n');
}

QString RecordItems::loss() const
{
    if (!stages::isLost(m_customer.text(customer::stage)))
        return {};
    return papertext::clauses(
        {of(customer::stage), of(customer::lostOn), of(customer::churnReason), of(customer::lossAnalysis)}, language());
}

QString RecordItems::promises() const
{
    QStringList open;
    for (const Record &promise : m_in.openPromises) {
        const QString text = papertext::clauses(
            {m_reader.text(promise, promise::by), m_reader.text(promise, promise::wording)}, language());
        open += papertext::withNote(text, m_reader.text(promise, promise::dueOn), language());
    }
    return papertext::sentences(open, language());
}

} // namespace kebu
