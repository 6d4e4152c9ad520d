#include "core/rules/phonelist.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

QString taken(const char *cell) { return phonesIn(QString::fromUtf8(cell)).join(u'|'); }

} // namespace

TEST_CASE("several telephone numbers of one cell are told apart")
{
    CHECK(taken("139 0000 5678/0512-62507734") == u"139 0000 5678|0512-62507734");
    CHECK(taken("13900005678、13800001234") == u"13900005678|13800001234");
    CHECK(taken("13900005678 13800001234") == u"13900005678|13800001234");
    CHECK(taken(" 0512-62507734\n13900005678 ") == u"0512-62507734|13900005678");
    CHECK(taken("0512-62507734/62507735") == u"0512-62507734|0512-62507735");
    CHECK(taken("+86 139 0000 5678；(0512) 62507734") == u"+86 139 0000 5678|(0512) 62507734");
    CHECK(taken("13900005678或13800001234") == u"13900005678|13800001234");
    CHECK(taken("138****5678 / 139****1234") == u"138****5678|139****1234");
}

TEST_CASE("a cell that is not surely several numbers stays whole")
{
    for (const char *cell : {"139 0000 5678", "021-55556666转801/802", "0512-62507734-801",
                             "张三 13900005678/李四 13800001234", "2026/05/08", "13900005678（常用）", "1/2", "n/a"})
        CHECK(taken(cell) == QString::fromUtf8(cell));
}

TEST_CASE("a blank cell has no number, and the same number twice is one")
{
    CHECK(phonesIn(QStringLiteral("  ")).isEmpty());
    CHECK(taken("13900005678/13900005678") == u"13900005678");
}
