#include "core/rules/names.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

TEST_CASE("a company is the same under every width, blank and bracket")
{
    const QString key = companyKey(u"恒远（上海）科技有限公司"_qs);
    for (const QString &name :
         {u"恒远(上海)科技有限公司"_qs, u" 恒远 【上海】 科技有限公司"_qs, u"恒远〔上海〕科技有限公司"_qs})
        CHECK(companyKey(name) == key);
    CHECK(companyKey(u"ＡＢＢ"_qs) == companyKey(u"abb"_qs));
}

TEST_CASE("region and legal form tell companies apart")
{
    CHECK(companyKey(u"上海恒远科技有限公司"_qs) != companyKey(u"恒远科技有限公司"_qs));
    CHECK(companyKey(u"恒远科技有限公司"_qs) != companyKey(u"恒远科技股份有限公司"_qs));
}

TEST_CASE("a person is the same under every middle dot and blank")
{
    CHECK(personKey(u"阿依古丽•买买提"_qs) == personKey(u"阿依古丽·买买提"_qs));
    CHECK(personKey(u"张 三"_qs) == personKey(u"张三"_qs));
    CHECK(personKey(u"J. Smith"_qs) == personKey(u"j.smith"_qs));
}

TEST_CASE("a credit code is checked by its last character")
{
    for (const QString &code : {u"91350100M000100Y43"_qs, u"91110000802100433B"_qs, u" 9135 0100-m000100y43 "_qs})
        CHECK(isValidCreditCode(code));
    for (const QString &code : {u"91350100M000100Y44"_qs, u"91350100M000100Y4"_qs, u"91350100I000100Y43"_qs, u""_qs,
                                u"93150100M000100Y43"_qs})
        CHECK_FALSE(isValidCreditCode(code));
}

TEST_CASE("one wrong or swapped character never passes the credit code's check")
{
    const QString alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY"_qs;
    const QString code = u"91350100M000100Y43"_qs;
    for (qsizetype i = 0; i < code.size(); ++i) {
        for (QChar c : alphabet) {
            QString wrong = code;
            wrong[i] = c;
            CHECK(isValidCreditCode(wrong) == (wrong == code));
        }
        QString swapped = code;
        if (i > 0) {
            std::swap(swapped[i - 1], swapped[i]);
            CHECK(isValidCreditCode(swapped) == (swapped == code));
        }
    }
}

TEST_CASE("an e-mail address is compared without width, case and wrapping")
{
    CHECK(normalEmail(u" Li Wei <Li.Wei＠Example.COM> "_qs) == u"li.wei@example.com"_qs);
    CHECK(normalEmail(u"mailto:a@b.cn"_qs) == u"a@b.cn"_qs);
    for (const QString &good :
         {u"a@b.cn"_qs, u"li.wei+x@mail.example.com.cn"_qs, u"张三@例子.公司"_qs, u"1@163.com"_qs})
        CHECK(isValidEmail(good));
    for (const QString &bad : {u"a@b"_qs, u"a b@c.cn"_qs, u"@b.cn"_qs, u"a@@b.cn"_qs, u"a@.cn"_qs, u"a..b@c.cn"_qs,
                               u""_qs, u"a@b.c,d@e.f"_qs})
        CHECK_FALSE(isValidEmail(bad));
}
