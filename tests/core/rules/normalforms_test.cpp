#include "core/rules/normalforms.h"

#include "core/domain/customer.h"
#include "core/rules/completeness.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

QString han(const char *text) { return QString::fromUtf8(text); }

} // namespace

TEST_CASE("a company's name loses its blanks and keeps full-width brackets; another language keeps its blanks")
{
    CHECK(tidyName(han(" 恒远 科技（上海) 有限公司")) == han("恒远科技（上海）有限公司"));
    CHECK(tidyName(han("ＡＢＣ科技有限公司")) == han("ABC科技有限公司"));
    CHECK(tidyName(QStringLiteral("Hengyuan  Machinery (China) Ltd")) ==
          QStringLiteral("Hengyuan Machinery (China) Ltd"));
}

TEST_CASE("the normal form of a normal form is itself")
{
    for (const char *name : {"恒远 科技(上海)有限公司", "A B", "万科A", "（集团） 公司"})
        CHECK(tidyName(tidyName(han(name))) == tidyName(han(name)));
    for (const char *phone : {"13900005678", "0573 55500182", "021-55501234-801", "+1 650 253 0000", "12"})
        CHECK(tidyPhone(tidyPhone(han(phone))) == tidyPhone(han(phone)));
}

TEST_CASE("a local number is completed, a mobile, a hidden and a foreign one are not")
{
    CHECK(tidyPhone(QStringLiteral("55500182"), QStringLiteral("0573")) == QStringLiteral("0573-5550 0182"));
    CHECK(tidyPhone(QStringLiteral("13900005678"), QStringLiteral("0573")) == QStringLiteral("139 0000 5678"));
    CHECK(tidyPhone(QStringLiteral("139****5678"), QStringLiteral("0573")) == QStringLiteral("139****5678"));
    CHECK(tidyPhone(QStringLiteral("12345"), QStringLiteral("0573")) == QStringLiteral("12345"));
    CHECK(areaCodeOf(QStringLiteral("0573-55500182")) == QStringLiteral("0573"));
    CHECK(areaCodeOf(QStringLiteral("021-55501234")) == QStringLiteral("021"));
    CHECK(areaCodeOf(QStringLiteral("13900005678")).isEmpty());
}

TEST_CASE("an empty archive says nothing, each filled point adds, all of them are everything")
{
    Record record(customer::type());
    int last = completenessOf(record, {}).percent;
    CHECK(last == 0);
    for (const ArchivePoint &point : archivePoints(QString())) {
        if (point.anyOf.empty())
            continue;
        record.set(point.anyOf.front(), Value(QStringLiteral("x")));
        const int now = completenessOf(record, {}).percent;
        CHECK(now > last);
        last = now;
    }
    CHECK(completenessOf(record, {true, true, true}).percent == 100);
}

TEST_CASE("a person is not asked for what only companies have")
{
    Record record(customer::type());
    record.set(customer::kind, Value(QStringLiteral("individual")));
    for (const ArchivePoint *point : completenessOf(record, {}).missing)
        CHECK(point->name != QStringLiteral("credit_code"));
}
