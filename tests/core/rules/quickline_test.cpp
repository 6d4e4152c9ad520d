#include "core/rules/quickline.h"

#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// Thursday 30 April 2026, 09:42.
const WallTime now{QDate(2026, 4, 30), QTime(9, 42), {}};

QuickLine lineOf(const QString &line)
{
    const std::vector<Record> none;
    return readQuickLine(line, Picklists(none), now);
}

/// method | when | words | next | goal
std::string told(const char *line)
{
    const QuickLine read = lineOf(QString::fromUtf8(line));
    return QStringList{read.method, read.when, read.words.join(u' '), read.nextWhen, read.nextGoal}
        .join(u'|')
        .toStdString();
}

} // namespace

TEST_CASE("a line says how, with whom, what and what comes next")
{
    CHECK(told("电话 张总 报价已发 下周二回访") == "phone||张总 报价已发|下周二|回访");
    CHECK(told("张总 微信 报价已发 下周二 下午3点 回访") == "wechat||张总 报价已发|下周二 下午3点|回访");
    CHECK(told("张总 报价已发 下周二下午3点带样品去") == "||张总 报价已发|下周二下午3点|带样品去");
    CHECK(told("昨天 上门 李工 看了现场 下周五前出方案 含改造") == "visit|昨天|李工 看了现场|下周五前|出方案 含改造");
    CHECK(told("phone Zhang offer is out next Tue call back") == "phone||Zhang offer is out|next Tue|call back");
    CHECK(told("called Zhang wants a demo tomorrow 3pm") == "phone||Zhang wants a demo|tomorrow 3pm|");
    CHECK(told("衡岳 张总 合同已寄 +3d 确认收到") == "||衡岳 张总 合同已寄|+3d|确认收到");
    CHECK(told("电话张总 没接") == "phone||张总 没接||");
    CHECK(told("张总　报价已发　明天回访") == "||张总 报价已发|明天|回访");
}

TEST_CASE("prices, counts and names that begin like a day stay words")
{
    CHECK(told("电话 张总 单价 5.8 数量 1200") == "phone||张总 单价 5.8 数量 1200||");
    CHECK(told("明天系统公司 电话 要报价") == "phone||明天系统公司 要报价||");
    CHECK(told("张总 今天心情不错") == "||张总 今天心情不错||");
    CHECK(told("张总 说 电话 打不通 邮件 也不回") == "phone||张总 说 打不通 邮件 也不回||");
    CHECK(told("") == "||||");
    CHECK(told("   ") == "||||");
}

TEST_CASE("of several times the last to come is the next step, the one that passed is when it was")
{
    CHECK(told("昨天 电话 张总 说下周三付款 5月8日 催款") == "phone|昨天|张总 说下周三付款|5月8日|催款");
    CHECK(told("今天 9:00 电话 张总 已答复") == "phone|今天 9:00|张总 已答复||");
    CHECK(told("电话 张总 今天下午4点再打") == "phone||张总|今天下午4点|再打");
}

TEST_CASE("whatever is typed, no word of it is lost")
{
    QRandomGenerator random(7);
    const QStringList words =
        QStringLiteral("电话 张总 报价已发 下周二回访 昨天 明天 3pm tomorrow 5.8 28万 next Tue 微信 李工 月底前 "
                       "+3d 月底 上门 衡岳 今天下午4点再打 的 x 周五 visit 2026-05-08 下周")
            .split(u' ');
    for (int round = 0; round < 5000; ++round) {
        QStringList line;
        for (int i = random.bounded(7); i >= 0; --i)
            line << words[random.bounded(words.size())];
        const QuickLine read = lineOf(line.join(u' '));
        // the way of contact is a code now; everything else is there, letter by letter, in some place
        QString kept = read.when + read.words.join(QString()) + read.nextWhen + read.nextGoal;
        QString typed = line.join(QString());
        kept.remove(u' ');
        std::sort(kept.begin(), kept.end());
        std::sort(typed.begin(), typed.end());
        INFO(line.join(u' ').toStdString());
        if (read.method.isEmpty())
            CHECK(kept == typed);
        else
            CHECK(std::includes(typed.begin(), typed.end(), kept.begin(), kept.end()));
    }
}

TEST_CASE("a form of address is a surname and what one is")
{
    const auto of = [](const char *word) -> std::string {
        const auto read = formOfAddress(QString::fromUtf8(word));
        return read ? read->surname.toStdString() + '|' + read->title.toStdString() : std::string();
    };
    CHECK(of("张总") == "张|总");
    CHECK(of("张总经理") == "张|总经理");
    CHECK(of("欧阳主任") == "欧阳|主任");
    CHECK(of("李工") == "李|工");
    CHECK(of("刘先生") == "刘|");
    CHECK(of("总") == "");
    CHECK(of("报价已发") == "");
    CHECK(of("衡岳精密总") == "");
    CHECK(of("Zhang") == "");
}
