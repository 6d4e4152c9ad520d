#include "core/services/demo/aftermath.h"

#include "core/domain/competitoroffer.h"
#include "core/domain/contactpoint.h"
#include "core/domain/contract.h"
#include "core/domain/delivery.h"
#include "core/domain/feedback.h"
#include "core/domain/keydate.h"
#include "core/domain/listvalue.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "core/domain/quotation.h"
#include "core/domain/satisfactionentry.h"
#include "core/domain/servicecase.h"
#include "core/domain/surveyanswer.h"
#include "core/services/demo/words.h"

#include <algorithm>

namespace kebu::demo {

namespace {

/// Writes what follows from one customer's story.
class Aftermath
{
public:
    Aftermath(Scribe &scribe, Dice &dice, const Story &story)
        : m_scribe(scribe),
          m_world(scribe.world()),
          m_dice(dice),
          m_story(story)
    {
    }

    Result<void> write(const std::vector<Dealt> &deals)
    {
        bool hasBought = false;
        for (const Dealt &deal : deals) {
            if (deal.result == u"won") {
                hasBought = true;
                KEBU_TRY(contract(deal));
            } else if (deal.result.isEmpty() && deal.stage != u"first_contact" && deal.stage != u"need_clarified") {
                KEBU_TRY(quotation(deal));
            }
        }
        const QString stage = m_story.path.back().stage;
        if (hasBought)
            KEBU_TRY(service(stage, deals.front()));
        if (!m_story.contacts.empty() && m_dice.chance(8))
            KEBU_TRY(contactPoint());
        return {};
    }

private:
    [[nodiscard]] Record child(const RecordType &type) const
    {
        Record record(type);
        record.set(QLatin1String("customer"), Value::of(m_story.customer));
        return record;
    }
    [[nodiscard]] Value productOf(const Dealt &deal) const { return Value::of(m_world.products.value(deal.product)); }
    [[nodiscard]] Id anyContact()
    {
        return m_story.contacts.empty() ? Id() : m_story.contacts[size_t(m_dice.below(int(m_story.contacts.size())))];
    }
    /// Not in the future.
    [[nodiscard]] QDate upToNow(QDate day) const { return std::min(day, m_world.today); }
    [[nodiscard]] Instant at(QDate day, int hour) const
    {
        return WallTime{day, QTime(hour, 20), {}}.toInstant(m_scribe.zone());
    }

    Result<void> quotation(const Dealt &deal)
    {
        static constexpr const char *terms[] = {"含税含运，3-4-2-1 付款，质保两年", "含安装调试，首付三成，货到四成",
                                                "月结 30 天，质保一年，可延保"};
        const int versions = deal.stage == u"negotiating" ? m_dice.between(1, 2) : 1;
        QDate sent = upToNow(deal.on.addDays(m_dice.between(6, 20)));
        QString number;
        for (int version = 1; version <= versions; ++version) {
            Record record(quotation::type());
            record.set(quotation::opportunity, Value::of(deal.opportunity));
            record.set(quotation::number, Value(number));
            record.set(quotation::version, Value(qint64(version)));
            record.set(quotation::amount, Value(deal.amountMinor + deal.amountMinor / 20 * (versions - version)));
            record.set(quotation::sentOn, Value::of(sent));
            record.set(quotation::validUntil, Value::of(sent.addDays(30)));
            record.set(QLatin1String("terms"), words(oneOf(m_dice, terms)));
            if (version < versions)
                record.set(quotation::answer, words("价格偏高，请再报一版"));
            KEBU_LET(id, m_scribe.write(std::move(record)));
            KEBU_LET(written, m_scribe.read(quotation::type(), id));
            number = written.text(quotation::number);
            sent = upToNow(sent.addDays(m_dice.between(7, 16)));
        }
        if (!m_dice.chance(45))
            return {};
        static constexpr const char *strengths[] = {"交期短两周", "价格低，维保只有一年", "同园区有样板", "付款条件宽"};
        Record offer = child(competitorOffer::type());
        offer.set(competitorOffer::about, Value(RecordRef{QStringLiteral("opportunity"), deal.opportunity}.toString()));
        offer.set(competitorOffer::competitor, Value(deal.rival));
        offer.set(competitorOffer::quote, Value(deal.amountMinor / 100 * m_dice.between(90, 104)));
        offer.set(competitorOffer::strengths, words(oneOf(m_dice, strengths)));
        KEBU_TRY(m_scribe.write(std::move(offer)));
        return {};
    }

    Result<void> contract(const Dealt &deal)
    {
        const bool isOld = deal.on.daysTo(m_world.today) > 60;
        Record record = child(contract::type());
        record.set(contract::name, Value(deal.title + zh("合同")));
        record.set(contract::opportunity, Value::of(deal.opportunity));
        record.set(contract::signedOn, Value::of(deal.on));
        record.set(contract::amount, Value(deal.amountMinor));
        record.set(contract::startsOn, Value::of(deal.on));
        record.set(contract::endsOn, Value::of(deal.on.addYears(1)));
        record.set(contract::acceptance, Value(isOld ? QStringLiteral("accepted") : QStringLiteral("pending")));
        record.set(contract::acceptedOn, isOld ? Value::of(deal.on.addDays(55)) : Value());
        record.set(contract::state, Value(QStringLiteral("running")));
        KEBU_LET(id, m_scribe.write(std::move(record)));
        KEBU_TRY(deliveries(id, deal));
        KEBU_TRY(orders(id, deal));
        KEBU_TRY(payments(id, deal));
        Record day = child(keyDate::type());
        day.set(keyDate::kind, Value(QStringLiteral("signing")));
        day.set(keyDate::date, Value(PartialDate{deal.on.year(), deal.on.month(), deal.on.day()}.toString()));
        day.set(keyDate::remindDaysBefore, Value(qint64{30}));
        KEBU_TRY(m_scribe.write(std::move(day)));
        return {};
    }

    Result<void> deliveries(Id contract, const Dealt &deal)
    {
        static constexpr const char *parts[] = {"设备到场", "安装调试", "备件与培训"};
        for (int i = 0; i < m_dice.between(1, 2); ++i) {
            Record record(delivery::type());
            const QDate due = deal.on.addDays(30 + 25 * i);
            record.set(delivery::contract, Value::of(contract));
            record.set(delivery::dueOn, Value::of(due));
            record.set(delivery::content, words(parts[i]));
            if (due.addDays(3) < m_world.today)
                record.set(delivery::deliveredOn, Value::of(due.addDays(m_dice.between(-5, 3))));
            KEBU_TRY(m_scribe.write(std::move(record)));
        }
        return {};
    }

    Result<void> orders(Id contract, const Dealt &deal)
    {
        const int count = m_dice.between(1, 3);
        for (int i = 0; i < count; ++i) {
            const QDate on = deal.on.addDays(2 + 45 * i);
            if (on > m_world.today)
                break;
            Record record = child(order::type());
            record.set(order::contract, Value::of(contract));
            record.set(order::orderedOn, Value::of(on));
            record.set(order::product, productOf(deal));
            record.set(order::quantity, Value(qint64(m_dice.between(1, 12)) * 1'000'000));
            record.set(order::amount, Value(deal.amountMinor / count));
            KEBU_TRY(m_scribe.write(std::move(record)));
        }
        return {};
    }

    /// Three, four, two and one tenth, as the trade pays.
    Result<void> payments(Id contract, const Dealt &deal)
    {
        static constexpr std::pair<int, int> plan[] = {{30, 3}, {40, 40}, {20, 75}, {10, 365}};
        for (const auto &[percent, days] : plan) {
            const QDate due = deal.on.addDays(days);
            Record record = child(payment::type());
            record.set(payment::contract, Value::of(contract));
            record.set(payment::kind, Value(QStringLiteral("payment")));
            record.set(payment::dueOn, Value::of(due));
            record.set(payment::amount, Value(deal.amountMinor / 100 * percent));
            const bool isLate = due.daysTo(m_world.today) < 25 && m_dice.chance(30);
            if (due < m_world.today && !isLate)
                record.set(payment::paidOn, Value::of(upToNow(due.addDays(m_dice.between(-2, 9)))));
            KEBU_TRY(m_scribe.write(std::move(record)));
        }
        return {};
    }

    Result<void> service(const QString &stage, const Dealt &deal)
    {
        if (stage == u"issue_reported" || m_dice.chance(35))
            KEBU_TRY(serviceCase(deal, stage == u"issue_reported"));
        if (m_dice.chance(30))
            KEBU_TRY(feedback(deal));
        if (m_world.survey && m_dice.chance(40))
            KEBU_TRY(answer());
        if (!m_dice.chance(25))
            return {};
        Record record = child(satisfactionEntry::type());
        record.set(satisfactionEntry::score,
                   Value(qint64(m_dice.chance(80) ? m_dice.between(4, 5) : m_dice.between(2, 3))));
        record.set(satisfactionEntry::givenOn, Value::of(m_world.past(m_dice.between(3, 80))));
        record.set(satisfactionEntry::source, Value(QStringLiteral("return_visit")));
        KEBU_TRY(m_scribe.write(std::move(record)));
        return {};
    }

    Result<void> serviceCase(const Dealt &deal, bool isOpen)
    {
        struct Trouble {
            const char *kind, *problem, *measures, *effect;
        };
        static constexpr Trouble troubles[] = {
            {"complaint", "夜班报警两次，到场超过 4 小时", "更换传感器，加派驻点工程师一周",
             "一周内未再报警，客户认可"},
            {"complaint", "来料有两件磕碰，要求换新", "当天发出新件，旧件取回检验", "新件装上，客户签收"},
            {"request", "申请加装一组限位护栏", "现场测量后加装，附合格证", "护栏验收通过"},
            {"request", "新班组要操作培训", "安排两天现场培训，发操作视频", "十二人考核通过"},
            {"consultation", "问扩容后接口费怎么算", "按接口数给出书面报价", "客户留档，扩容时再谈"}};
        const Trouble &trouble = isOpen ? troubles[m_dice.below(2)] : m_dice.pick(std::span<const Trouble>(troubles));
        const QDate received = upToNow(isOpen ? m_world.past(m_dice.between(1, 9))
                                              : std::max(deal.on.addDays(5), m_world.past(m_dice.between(20, 160))));
        Record record = child(serviceCase::type());
        record.set(serviceCase::contact, Value::of(anyContact()));
        record.set(serviceCase::kind, words(trouble.kind));
        record.set(serviceCase::product, productOf(deal));
        record.set(serviceCase::problem, words(trouble.problem));
        record.set(serviceCase::receivedAt,
                   Value::of(at(received, received < m_world.today ? m_dice.between(8, 10) : 8)));
        record.set(serviceCase::dueAt, Value::of(at(received.addDays(3), 18)));
        record.set(serviceCase::handler, Value::of(m_story.owner));
        if (!isOpen && received < m_world.today) {
            record.set(serviceCase::measures, words(trouble.measures));
            record.set(serviceCase::effect, words(trouble.effect));
            record.set(serviceCase::resolvedAt, Value::of(at(upToNow(received.addDays(m_dice.between(0, 5))), 11)));
            record.set(serviceCase::satisfaction, Value(qint64(m_dice.between(3, 5))));
        }
        KEBU_TRY(m_scribe.write(std::move(record)));
        return {};
    }

    Result<void> feedback(const Dealt &deal)
    {
        static constexpr std::pair<const char *, const char *> said[] = {{"positive", "安装队守时，收尾干净"},
                                                                         {"positive", "上线三个月没停过机"},
                                                                         {"negative", "备件报价偏高"},
                                                                         {"suggestion", "希望手机上也能看到运行状态"},
                                                                         {"suggestion", "说明书加一页常见报警"}};
        const auto &[kind, content] = m_dice.pick(std::span<const std::pair<const char *, const char *>>(said));
        Record record = child(feedback::type());
        record.set(feedback::kind, words(kind));
        record.set(feedback::content, words(content));
        record.set(feedback::product, productOf(deal));
        record.set(feedback::givenOn, Value::of(m_world.past(m_dice.between(5, 120))));
        record.set(feedback::contact, Value::of(anyContact()));
        KEBU_TRY(m_scribe.write(std::move(record)));
        return {};
    }

    Result<void> answer()
    {
        static constexpr const char *suggestions[] = {"", "", "响应再快一点", "培训多做两次"};
        Record record = child(surveyAnswer::type());
        record.set(surveyAnswer::survey, Value::of(m_world.survey));
        record.set(surveyAnswer::answeredOn, Value::of(m_world.past(m_dice.between(2, 50))));
        const QString suggestion = zh(oneOf(m_dice, suggestions));
        record.set(
            surveyAnswer::answers,
            listValue({QString::number(m_dice.between(3, 5)), QString::number(m_dice.between(3, 5)),
                       QString::number(m_dice.between(2, 5)), zh(m_dice.chance(75) ? "愿意" : "再看看"), suggestion}));
        record.set(QLatin1String("suggestions"), Value(suggestion));
        KEBU_TRY(m_scribe.write(std::move(record)));
        return {};
    }

    Result<void> contactPoint()
    {
        Record record = child(contactPoint::type());
        record.set(contactPoint::contact, Value::of(m_story.contacts.front()));
        record.set(contactPoint::kind, Value(QStringLiteral("phone")));
        record.set(contactPoint::value, Value(mobileNumber(m_dice)));
        KEBU_TRY(m_scribe.write(std::move(record)));
        return {};
    }

    Scribe &m_scribe;
    const World &m_world;
    Dice &m_dice;
    const Story &m_story;
};

} // namespace

Result<void> writeAftermath(Scribe &scribe, Dice &dice, const Story &story, const std::vector<Dealt> &deals)
{
    return Aftermath(scribe, dice, story).write(deals);
}

} // namespace kebu::demo
