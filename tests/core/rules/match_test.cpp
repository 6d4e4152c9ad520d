#include "core/rules/match.h"

#include "core/rules/companyform.h"
#include "core/rules/matchcolumn.h"
#include "tests/core/rules/madecompanies.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace kebu;
using namespace kebu::match;

namespace {

QString han(const char *text) { return QString::fromUtf8(text); }

Row row(std::initializer_list<const char *> values)
{
    Row made;
    for (const char *value : values)
        made.push_back(*value ? QStringList{han(value)} : QStringList());
    return made;
}

const std::vector<Column> companyColumns{{QStringLiteral("name"), Kind::Company},
                                         {QStringLiteral("phone"), Kind::Phone}};

/// Strangers, so that two rows in question do not make up the whole list.
std::vector<Row> among(std::vector<Row> rows)
{
    for (const test::MadeCompany &made : test::madeCompanies(150, 0)) {
        if (made.name.endsWith(QStringLiteral("有限公司")) && made.phone.size() == 11)
            rows.push_back({{made.name}, {made.phone}});
    }
    return rows;
}

/// How the first two rows of a list stand to each other.
std::optional<Pair> between(const Row &a, const Row &b)
{
    for (const Pair &pair : Matcher(companyColumns, among({a, b})).pairs()) {
        if (pair.a == 0 && pair.b == 1)
            return pair;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("a company's name is taken apart into region, own, trade and branch")
{
    const CompanyForm form = companyForm(han("上海市恒远精密机械（集团）有限公司北京分公司"));
    CHECK(form.region == han("上海"));
    CHECK(form.own == han("恒远"));
    CHECK(form.trade == han("精密机械"));
    CHECK(form.branch == han("北京分公司"));
    CHECK(companyForm(han("恒远（上海）科技有限公司")).region == han("上海"));
    CHECK(companyForm(han("恒远科技　（上海）　有限公司")).core() == han("恒远科技"));
    CHECK(companyForm(han("扬州市恒远科技（有限公司）")).core() == han("恒远科技"));
    CHECK(companyForm(han("扬州市恒远科技（有限公司）")).region == han("扬州"));
    CHECK(companyForm(han("恒远科技（股份有限公司）")).core() == han("恒远科技"));
    CHECK(companyForm(han("浙江省嘉兴市恒远科技有限公司")).region == han("嘉兴"));
    CHECK(companyForm(QStringLiteral("Hengyuan Ltd")).isEmpty());
}

TEST_CASE("what is only a region and an institution keeps its region as its name")
{
    CHECK(companyForm(han("兰州银行")).core() != companyForm(han("宁波银行")).core());
    CHECK(companyForm(han("兰州银行股份有限公司")).core() != companyForm(han("宁波银行股份有限公司")).core());
    CHECK(companyForm(han("兰州银行")).own == companyForm(han("兰州银行股份有限公司")).own);
}

TEST_CASE("a telephone is compared by its national digits, in whatever form it is written")
{
    for (const char *form :
         {"139 0000 5678", "+86 139-0000-5678", "008613900005678", "8613900005678", "１３９００００５６７８"})
        CHECK(comparableDigits(han(form)) == QStringLiteral("13900005678"));
    CHECK(comparableDigits(han("0571-85000001转801")) == QStringLiteral("57185000001"));
    CHECK(comparableDigits(han("+86 571 85000001")) == QStringLiteral("57185000001"));
    CHECK(comparableDigits(han("139****5678")) == QStringLiteral("139****5678"));
    CHECK(comparableDigits(han("310/246-1501")) == comparableDigits(han("(310) 246-1501")));
}

TEST_CASE("region, legal form, brackets and width do not make another company of one")
{
    const Row register_ = row({"上海恒远精密机械有限公司", "13900005678"});
    for (const char *name : {"恒远精密机械", "上海恒远精密机械股份有限公司", "恒远精密机械（上海）有限公司",
                             "上海市 恒远精密机械　有限公司"}) {
        const auto pair = between(register_, row({name, "+86 139 0000 5678"}));
        INFO(name);
        REQUIRE(pair);
        CHECK(pair->isCertain);
    }
}

TEST_CASE("a hidden telephone agrees with the one whose digits it shows")
{
    const auto pair = between(row({"上海恒远机械有限公司", "13900005678"}), row({"恒远机械", "139****5678"}));
    REQUIRE(pair);
    CHECK(pair->isCertain);
    CHECK_FALSE(between(row({"", "13900005678"}), row({"", "137****5678"})));
}

TEST_CASE("a name that is read alike is proposed when the telephone agrees")
{
    const auto pair =
        between(row({"上海恒远机械有限公司", "13900005678"}), row({"上海衡源机械有限公司", "13900005678"}));
    REQUIRE(pair);
    CHECK(pair->reasons.size() == 2);
    CHECK(std::ranges::any_of(pair->reasons, &Reason::isHomophone));
}

TEST_CASE("banks of two cities, branches and firms of two regions are two")
{
    const auto isCertain = [](const char *a, const char *b) {
        const auto pair = between(row({a, "021-55550000"}), row({b, "021-55550000"}));
        return pair && pair->isCertain;
    };
    CHECK_FALSE(isCertain("兰州银行股份有限公司", "宁波银行股份有限公司"));
    CHECK_FALSE(isCertain("恒远机械有限公司", "恒远机械有限公司上海分公司"));
    CHECK_FALSE(isCertain("恒远机械有限公司北京分公司", "恒远机械有限公司上海分公司"));
    CHECK_FALSE(isCertain("上海恒远机械有限公司", "杭州恒远机械有限公司"));
}

TEST_CASE("two valid credit codes that differ outweigh everything that agrees")
{
    const std::vector<Column> columns{{QStringLiteral("name"), Kind::Company},
                                      {QStringLiteral("code"), Kind::CreditCode}};
    const std::vector<test::MadeCompany> made = test::madeCompanies(60, 0);
    std::vector<Row> rows{{{made[0].name}, {made[0].creditCode}}, {{made[0].name}, {made[2].creditCode}}};
    for (size_t i = 4; i < made.size(); i += 2)
        rows.push_back({{made[i].name}, {made[i].creditCode}});
    for (const Pair &pair : Matcher(columns, rows).pairs())
        CHECK_FALSE((pair.a == 0 && pair.b == 1));
}

TEST_CASE("persons are found with swapped names, a typo and a birthday")
{
    const std::vector<Column> columns{{QStringLiteral("given"), Kind::Guess},
                                      {QStringLiteral("family"), Kind::Guess},
                                      {QStringLiteral("street"), Kind::Address},
                                      {QStringLiteral("born"), Kind::Date}};
    std::vector<Row> rows{row({"lachlan", "berry", "69 giblin street", "1999-02-19"}),
                          row({"berry", "lachlan", "69 giblin stret", "1999-02-19"})};
    for (int i = 0; i < 60; ++i)
        rows.push_back({{QStringLiteral("g%1name").arg(QChar(u'a' + i % 26))},
                        {QStringLiteral("f%1mily").arg(QChar(u'a' + i % 23))},
                        {QStringLiteral("%1 %2road lane").arg(i + 100).arg(QChar(u'a' + i % 19))},
                        {QStringLiteral("19%1-0%2-11").arg(10 + i).arg(1 + i % 9)}});
    const std::vector<Pair> pairs = Matcher(columns, rows).pairs();
    REQUIRE(pairs.size() == 1);
    CHECK((pairs.front().a == 0 && pairs.front().b == 1));
}

TEST_CASE("the order of the rows does not change who is a duplicate")
{
    std::vector<Row> rows;
    for (const test::MadeCompany &made : test::madeCompanies(200, 80))
        rows.push_back({{made.name}, made.phone.isEmpty() ? QStringList() : QStringList{made.phone}});
    const auto found = [](const std::vector<Row> &list, bool isTurned) {
        std::set<std::pair<int, int>> pairs;
        const int last = int(list.size()) - 1;
        for (const Pair &pair : Matcher(companyColumns, list).pairs())
            pairs.insert(std::minmax(isTurned ? last - pair.a : pair.a, isTurned ? last - pair.b : pair.b));
        return pairs;
    };
    const auto straight = found(rows, false);
    std::ranges::reverse(rows);
    CHECK(straight == found(rows, true));
}

TEST_CASE("a scan that is stopped lists nothing")
{
    std::vector<Row> rows;
    for (const test::MadeCompany &made : test::madeCompanies(50, 0))
        rows.push_back({{made.name}, {made.phone}});
    CHECK(Matcher(companyColumns, rows).pairs([](double) { return false; }).empty());
}

TEST_CASE("ten thousand made pairs of Chinese companies: the certain are right, and nearly all are certain")
{
    constexpr int pairs = 10'000;
    const std::vector<test::MadeCompany> made = test::madeCompanies(pairs, 4'000);
    int certain = 0;
    int right = 0;
    for (const Pair &pair : Matcher(test::matchColumns(), test::matchRows(made)).pairs()) {
        certain += pair.isCertain;
        right += pair.isCertain && made[size_t(pair.a)].truth == made[size_t(pair.b)].truth;
    }
    INFO("certain " << certain << ", of them right " << right << ", of " << pairs);
    CHECK(right >= 0.98 * certain);
    CHECK(right >= 0.95 * pairs);
}
