#include "core/rules/phonenumber.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

TEST_CASE("a telephone number has one form however it is typed")
{
    struct Row {
        QString typed;
        QString digits;
        QString display;
    };
    const Row rows[] = {
        {u"13900005678"_qs, u"+8613900005678"_qs, u"139 0000 5678"_qs},
        {u" 139-0000-5678 "_qs, u"+8613900005678"_qs, u"139 0000 5678"_qs},
        {u"+86 139 0000 5678"_qs, u"+8613900005678"_qs, u"139 0000 5678"_qs},
        {u"0086 139 0000 5678"_qs, u"+8613900005678"_qs, u"139 0000 5678"_qs},
        {u"１３９００００５６７８"_qs, u"+8613900005678"_qs, u"139 0000 5678"_qs},
        {u"0573-55500182"_qs, u"+8657355500182"_qs, u"0573-5550 0182"_qs},
        {u"（010）66554433"_qs, u"+861066554433"_qs, u"010-6655 4433"_qs},
        {u"86-21-55501234"_qs, u"+862155501234"_qs, u"021-5550 1234"_qs},
        {u"400-800-1234"_qs, u"+864008001234"_qs, u"400 800 1234"_qs},
        {u"+1 (650) 253-0000"_qs, u"+16502530000"_qs, u"+1 650-253-0000"_qs},
        {u"00852 2345 6789"_qs, u"+85223456789"_qs, u"+852 2345 6789"_qs},
        {u"55500182"_qs, u"55500182"_qs, u"55500182"_qs},
        {u"95588"_qs, u"95588"_qs, u"95588"_qs},
        {u"老板娘那里"_qs, QString(), u"老板娘那里"_qs},
        {QString(), QString(), QString()},
    };
    for (const Row &row : rows) {
        CAPTURE(row.typed.toStdString());
        const NormalPhone phone = normalizePhone(row.typed);
        CHECK(phone.digits.toStdString() == row.digits.toStdString());
        CHECK(phone.display.toStdString() == row.display.toStdString());
        CHECK(normalizePhone(phone.display) == phone);
    }
}

TEST_CASE("a mobile is told from a landline and from what is not understood")
{
    CHECK(normalizePhone(u"13900005678"_qs).isMobile);
    CHECK_FALSE(normalizePhone(u"0573-55500182"_qs).isMobile);
    CHECK(normalizePhone(u"0573-55500182"_qs).isUnderstood());
    CHECK_FALSE(normalizePhone(u"55500182"_qs).isUnderstood());
    CHECK(normalizePhone(u"+1 650 253 0000"_qs).region == u"US"_qs);
    CHECK(normalizePhone(u"(650) 253-0000"_qs, u"US"_qs).digits == u"+16502530000"_qs);
    CHECK(normalizePhone(u"+86 13900005678"_qs, u"US"_qs).display == u"+86 139 0000 5678"_qs);
}

TEST_CASE("a partial number is kept and never refused")
{
    for (const QString &typed :
         {u"138****5678"_qs, u"138 **** 5678"_qs, u"138xxxx5678"_qs, u"138＊＊＊＊5678"_qs, u"138••••5678"_qs}) {
        CAPTURE(typed.toStdString());
        const NormalPhone phone = normalizePhone(typed);
        CHECK(phone.isPartial);
        CHECK(phone.isMobile);
        CHECK_FALSE(phone.isUnderstood());
        CHECK(phone.digits == u"138****5678"_qs);
        CHECK(normalizePhone(phone.display) == phone);
    }
}

TEST_CASE("an extension is kept apart from the number")
{
    for (const QString &typed :
         {u"021-55501234-801"_qs, u"021-55501234转801"_qs, u"021 55501234 ext. 801"_qs, u"02155501234#801"_qs}) {
        CAPTURE(typed.toStdString());
        const NormalPhone phone = normalizePhone(typed);
        CHECK(phone.digits == u"+862155501234"_qs);
        CHECK(phone.extension == u"801"_qs);
        CHECK(phone.display == u"021-5550 1234-801"_qs);
        CHECK(normalizePhone(phone.display) == phone);
    }
}
