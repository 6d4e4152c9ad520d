#include "core/rules/masking.h"

#include "core/base/language.h"

#include <QFile>
#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

QString company(const QString &name) { return masked(name, Personal::Name, {true, {}}); }

int longestDigitRun(const QString &text)
{
    int longest = 0;
    int run = 0;
    for (QChar c : text) {
        run = c.isDigit() ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

QString randomDigits(QRandomGenerator &random, int count)
{
    QString digits;
    for (int i = 0; i < count; ++i)
        digits += QChar(u'0' + random.bounded(10));
    return digits;
}

QString randomPhone(QRandomGenerator &random)
{
    switch (random.bounded(6)) {
    case 0:
        return u"13"_qs + randomDigits(random, 9);
    case 1:
        return u"0573-5"_qs + randomDigits(random, 7);
    case 2:
        return u"+86 139 "_qs + randomDigits(random, 4) + u' ' + randomDigits(random, 4);
    case 3:
        return u"+1 650 253 "_qs + randomDigits(random, 4);
    case 4:
        return u"021 6"_qs + randomDigits(random, 7);
    default:
        return u"6"_qs + randomDigits(random, 7);
    }
}

} // namespace

TEST_CASE("a company keeps its trade and legal form only")
{
    CHECK(company(u"嘉兴恒远精密机械有限公司"_qs) == u"*精密机械有限公司"_qs);
    CHECK(company(u"恒远精密机械（上海）有限公司"_qs) == u"*精密机械有限公司"_qs);
    CHECK(company(u"恒远精密"_qs) == u"*精密"_qs);
    CHECK(company(u"杭州云图科技有限公司"_qs) == u"*科技有限公司"_qs);
    CHECK(company(u"平安银行"_qs) == u"*银行"_qs);
    CHECK(company(u"万科"_qs) == u"*"_qs);
    CHECK(company(u"科技有限公司"_qs) == u"*有限公司"_qs);
    CHECK(company(u"有限公司"_qs) == u"*"_qs);
    CHECK(company(u"Hengyuan Precision Machinery Co., Ltd."_qs) == u"*Precision Machinery Co., Ltd."_qs);
    CHECK(company(u"Acme"_qs) == u"*"_qs);
    CHECK(company(u" "_qs).isEmpty());
}

TEST_CASE("a person keeps a title or a form of address")
{
    CHECK(masked(u"张三"_qs, Personal::Name) == u"*"_qs);
    CHECK(masked(u"张三"_qs, Personal::Name, {false, u"经理"_qs}) == u"*经理"_qs);
    CHECK(masked(u"Li Wei"_qs, Personal::Name, {false, u"Ms"_qs}) == u"Ms *"_qs);
    CHECK(honorificFor(u"采购部经理"_qs, u"female"_qs) == u"经理"_qs);
    CHECK(honorificFor(u"副总经理"_qs, {}) == u"经理"_qs);
    CHECK(honorificFor({}, {}).isEmpty());
    setUiLanguage(Language::Chinese);
    CHECK(honorificFor({}, u"female"_qs) == u"女士"_qs);
    setUiLanguage(Language::English);
    CHECK(honorificFor({}, u"male"_qs) == u"Mr"_qs);
}

TEST_CASE("reach, place and birthday show what the rule allows")
{
    CHECK(masked(u"13900005678"_qs, Personal::Phone) == u"139****5678"_qs);
    CHECK(masked(u"+86 139 0000 5678"_qs, Personal::Phone) == u"139****5678"_qs);
    CHECK(masked(u"0573-5550 0182"_qs, Personal::Phone) == u"0573-****0182"_qs);
    CHECK(masked(u"010-66554433"_qs, Personal::Phone) == u"010-****4433"_qs);
    CHECK(masked(u"+1 650 253 0000"_qs, Personal::Phone) == u"****0000"_qs);
    CHECK(masked(u"55500182"_qs, Personal::Phone) == u"****0182"_qs);
    CHECK(masked(u"95588"_qs, Personal::Phone) == u"****88"_qs);
    CHECK(masked(u"8001"_qs, Personal::Phone) == u"****"_qs);
    CHECK(masked(u"138****5678"_qs, Personal::Phone) == u"138****5678"_qs);
    CHECK(masked(u"1381234****"_qs, Personal::Phone) == u"1381*******"_qs);
    CHECK(masked(u"zhang.san@example.com"_qs, Personal::Email) == u"z***@example.com"_qs);
    CHECK(masked(u"zhangsan88"_qs, Personal::Wechat) == u"z***"_qs);
    CHECK(masked(u"浙江省嘉兴市南湖区中山路1号"_qs, Personal::Address) == u"浙江省嘉兴市****"_qs);
    CHECK(masked(u"上海市浦东新区世纪大道8号"_qs, Personal::Address) == u"上海市****"_qs);
    CHECK(masked(u"广西壮族自治区南宁市青秀区"_qs, Personal::Address) == u"广西壮族自治区南宁市****"_qs);
    CHECK(masked(u"世纪联华超市对面"_qs, Personal::Address) == u"****"_qs);
    CHECK(masked(u"1600 Amphitheatre Parkway"_qs, Personal::Address) == u"****"_qs);
    CHECK(masked(u"1985-05-08"_qs, Personal::Birthday) == u"1985"_qs);
    CHECK(masked(u"--05-08"_qs, Personal::Birthday).isEmpty());
    CHECK(masked(u"任意"_qs, Personal::None) == u"任意"_qs);
}

TEST_CASE("masking twice changes nothing, and no long run of digits is left of a number")
{
    QRandomGenerator random(42);
    for (int round = 0; round < 2000; ++round) {
        const QString phone = randomPhone(random);
        CAPTURE(phone.toStdString());
        const QString once = masked(phone, Personal::Phone);
        CHECK(longestDigitRun(once) < 5);
        CHECK(masked(once, Personal::Phone) == once);
    }
    for (const QString &name : {u"嘉兴恒远精密机械有限公司"_qs, u"科技有限公司"_qs, u"*ST宝实"_qs,
                                u"Acme Tools Inc."_qs, u"机械"_qs, u"厂"_qs}) {
        const QString once = company(name);
        CAPTURE(name.toStdString());
        CHECK(company(once).toStdString() == once.toStdString());
    }
    for (const QString &place : {u"浙江省嘉兴市南湖区"_qs, u"南京路"_qs})
        CHECK(masked(masked(place, Personal::Address), Personal::Address) == masked(place, Personal::Address));
    CHECK(masked(u"z***@example.com"_qs, Personal::Email) == u"z***@example.com"_qs);
}

TEST_CASE("free text loses the customer's people and their contact points")
{
    const FreeTextMask mask({u"张三"_qs, u"张三丰"_qs, u"李"_qs, u"Li Wei"_qs},
                            {u"139 0000 5678"_qs, u"zhangsan88"_qs, u"z@example.com"_qs});
    CHECK(mask.apply(u"张三丰和张三来电，李总没来"_qs) == u"*和*来电，李总没来"_qs);
    CHECK(mask.apply(u"张 三 说好"_qs) == u"* 说好"_qs);
    CHECK(mask.apply(u"call li wei, not Li Weimin"_qs) == u"call *, not Li Weimin"_qs);
    CHECK(mask.apply(u"电话139-0000-5678，微信zhangsan88"_qs) == u"电话139****5678，微信*"_qs);
    CHECK(mask.apply(u"发到 z@example.com 或 wang@corp.cn"_qs) == u"发到 z***@example.com 或 w***@corp.cn"_qs);
    CHECK(mask.apply(u"另打 0573-55500182、86200182 找王工"_qs) == u"另打 0573-****0182、****0182 找王工"_qs);
}

TEST_CASE("free text keeps amounts, dates and times")
{
    const QString text =
        u"5月8日14:00回访，2026-05-08前报价1,280,000元，上限2800000元，¥9500000，编号20260508，5000-8000件"_qs;
    CHECK(FreeTextMask().apply(text) == text);
}

TEST_CASE("no name and no number of the customer survives in free text")
{
    QRandomGenerator random(9);
    const QStringList names{u"欧阳娜娜"_qs, u"欧阳"_qs, u"王伟"_qs, u"Ann"_qs, u"阿依古丽·买买提"_qs};
    const QStringList fill{u"，"_qs, u" "_qs, u"客户"_qs, u"明天"_qs, u"\n"_qs, u"报价"_qs, u"的"_qs};
    for (int round = 0; round < 500; ++round) {
        const QStringList points{randomPhone(random), u"user%1@mail.cn"_qs.arg(round)};
        const QString strange = randomPhone(random);
        QString text;
        for (int i = 0; i < 12; ++i) {
            text += fill[random.bounded(fill.size())];
            const int what = random.bounded(4);
            if (what == 0)
                text += names[random.bounded(names.size())];
            else if (what == 1)
                text += points[random.bounded(2)];
            else if (what == 2)
                text += strange;
            text += fill[random.bounded(fill.size())];
        }
        const QString result = FreeTextMask(names, points).apply(text);
        CAPTURE(text.toStdString(), result.toStdString());
        CHECK(longestDigitRun(result) < 5);
        for (const QString &name : names)
            CHECK_FALSE(result.contains(name));
        CHECK_FALSE(result.contains(points[1]));
    }
}

TEST_CASE("a birthday in free text is hidden in every usual form, another day is not")
{
    const FreeTextMask mask({}, {}, {QStringLiteral("1988-03-14")});
    for (const char *form :
         {"1988-03-14", "1988/3/14", "1988.03.14", "1988年3月14日", "1988 年 3 月 14 日", "19880314"}) {
        CAPTURE(form);
        CHECK(mask.apply(QStringLiteral("生于") + QString::fromUtf8(form) + QStringLiteral("，属龙")) ==
              QStringLiteral("生于*，属龙"));
    }
    for (const char *other : {"1988-03-15", "1988-03-140", "2026-03-14", "1988年"})
        CHECK(mask.apply(QString::fromUtf8(other)) == QString::fromUtf8(other));
    CHECK(FreeTextMask({}, {}, {QStringLiteral("1988")}).apply(QStringLiteral("1988年成立")) ==
          QStringLiteral("1988年成立"));
}
