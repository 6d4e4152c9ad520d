#include "core/base/text.h"

#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

#include <thread>

using namespace kebu;

TEST_CASE("blanks, width and case vanish in the normalised form")
{
    CHECK(normalized(u"万  科Ａ"_qs) == u"万科a"_qs);
    CHECK(normalized(u"\u3000Ping\tAn\n"_qs) == u"pingan"_qs);
    CHECK(normalized(u"①ﬁ㎏"_qs) == u"1fikg"_qs);
    CHECK(normalized(u"ＳＴ\u200B万\uFE0F科"_qs) == u"st万科"_qs);
    CHECK(normalized(u"（中国）"_qs) == u"(中国)"_qs);
    CHECK(normalized(QString()).isEmpty());
    CHECK(normalized(u" \u3000 "_qs).isEmpty());
}

TEST_CASE("folding keeps one blank between words") { CHECK(folded(u"  Ping   ＡＮ\nBank "_qs) == u"ping an bank"_qs); }

TEST_CASE("normalising twice changes nothing")
{
    QRandomGenerator random(20240501);
    const QString letters = u"万科Ａａ ß\u3000①ǅİ\u0345é\u0301가각ｶﾞ𠮷-*（"_qs;
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int i = random.bounded(12); i > 0; --i)
            text += letters[random.bounded(letters.size())];
        const QString once = normalized(text);
        CAPTURE(text.toStdString());
        CHECK(normalized(once).toStdString() == once.toStdString());
        CHECK(std::none_of(once.begin(), once.end(), [](QChar c) { return c.isSpace(); }));
    }
}

TEST_CASE("sort keys order Chinese names by pinyin")
{
    const QStringList ordered{u"阿里"_qs, u"北京银行"_qs, u"常州"_qs, u"平安银行"_qs, u"万科"_qs, u"张三"_qs};
    for (qsizetype i = 1; i < ordered.size(); ++i)
        CHECK(sortKey(ordered[i - 1]) < sortKey(ordered[i]));
    CHECK(sortKey(u"a"_qs) < sortKey(u"B"_qs));
    CHECK(sortKey(QString()) < sortKey(u"0"_qs));
    CHECK(sortKey(QString(5000, u'龘')).size() > 5000);
}

TEST_CASE("sort keys are the same in every thread")
{
    const QByteArray here = sortKey(u"平安银行"_qs);
    QByteArray there;
    std::thread([&there] { there = sortKey(u"平安银行"_qs); }).join();
    CHECK(there == here);
    CHECK(collationVersion().startsWith(u"icu-zh-"_qs));
}
