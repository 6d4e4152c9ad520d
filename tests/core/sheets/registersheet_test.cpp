#include "core/sheets/logsheet.h"
#include "core/sheets/registersheet.h"
#include "tests/core/sheets/hengyue.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

RegisterLine oneLine()
{
    RegisterLine line;
    line.customer = hengyue::customerRecord();
    line.customer.set(customer::maintenanceState, Value(QStringLiteral("active")));
    line.latestContact = hengyue::log().front();
    line.keyDates = {{QStringLiteral("续约"), {2026, 9, 1}, false}, {QStringLiteral("生日"), {0, 5, 8}, true}};
    line.openNeeds = {hengyue::needRecord()};
    line.satisfaction = 4;
    return line;
}

Sheet registerOf(const RegisterLine &line, const SheetContext &context = hengyue::context())
{
    RegisterSheet all(context);
    all.add(line);
    return all.sheet(QStringLiteral("我的客户"));
}

const Table *tableOf(const Sheet &sheet)
{
    for (const Block &block : sheet.blocks) {
        if (const auto *table = std::get_if<Table>(&block))
            return table;
    }
    return nullptr;
}

} // namespace

TEST_CASE("a line of the register holds what the paper register asks for")
{
    const Sheet sheet = registerOf(oneLine());
    CHECK(sheet.headRight == QStringLiteral("共 1 个客户"));
    const Table *table = tableOf(sheet);
    REQUIRE(table);
    REQUIRE(table->rows.size() == 1);
    const std::vector<QString> &row = table->rows.front();
    REQUIRE(row.size() == table->columns.size());
    CHECK(row[0] == QStringLiteral("C-000128"));
    CHECK(row[1] == QStringLiteral("苏州衡岳精密机械有限公司\n企业"));
    CHECK(row[3] == QStringLiteral("2026-04-24\n14:10\n拜访\n客户厂区"));
    CHECK(row[5] == QStringLiteral("陈国栋\n郑凯\n林晓"));
    CHECK(row[6] == QStringLiteral("续约 2026-09-01\n生日 05-08"));
    CHECK(row[8] == QStringLiteral("活跃"));
    CHECK(row[9] == QStringLiteral("4"));
    CHECK(row[11] == QStringLiteral("林晓\n2026-03-12"));
}

TEST_CASE("a masked register shows no name and no birthday")
{
    RegisterLine line = oneLine();
    line.mask = {[](const QString &, Personal) { return QStringLiteral("*"); },
                 [](const QString &text) { return text; }};
    SheetContext context = hengyue::context();
    context.mask = line.mask;
    const QString text = hengyue::everyText(registerOf(line, context));
    for (const char16_t *planted : {u"衡岳", u"陈国栋", u"郑凯", u"林晓", u"05-08"})
        CHECK_FALSE(text.contains(QString::fromUtf16(planted)));
    CHECK(text.contains(QStringLiteral("续约 2026-09-01")));
}

TEST_CASE("each line of a register is masked by its own customer's people")
{
    const auto maskOf = [](const char16_t *name) {
        const QString secret = QString::fromUtf16(name);
        return Mask{[](const QString &text, Personal) { return text; },
                    [secret](const QString &text) { return QString(text).replace(secret, QStringLiteral("*")); }};
    };
    RegisterSheet all(hengyue::context());
    for (const char16_t *name : {u"陈国栋", u"吴丽娟"}) {
        RegisterLine line = oneLine();
        line.customer.set(customer::analysis, Value(QStringLiteral("陈国栋、吴丽娟")));
        line.mask = maskOf(name);
        all.add(line);
    }
    const Sheet sheet = all.sheet();
    CHECK(tableOf(sheet)->rows[0][10].startsWith(QStringLiteral("*、吴丽娟")));
    CHECK(tableOf(sheet)->rows[1][10].startsWith(QStringLiteral("陈国栋、*")));
}

TEST_CASE("a register for the customer's eyes has no column for state, score and analysis")
{
    SheetContext context = hengyue::context();
    context.isForCustomer = true;
    const Sheet sheet = registerOf(oneLine(), context);
    CHECK_FALSE(hengyue::everyText(sheet).contains(QStringLiteral("对工期敏感")));
    CHECK(tableOf(sheet)->rows.front().size() == tableOf(sheet)->columns.size());
    CHECK(tableOf(sheet)->columns.size() == 9);
}

TEST_CASE("the follow-up log holds every contact of the customer")
{
    RecordSheetInput input = hengyue::input();
    input.contactLog = hengyue::longLog(26);
    const Sheet sheet = logSheet(input);
    CHECK(tableOf(sheet)->rows.size() == 26);
    const QString text = hengyue::everyText(sheet);
    for (const char16_t *shown : {u"客户跟进记录表", u"共 26 次", u"陈国栋 生产总监", u"139 0000 5678", u"A1"})
        CHECK(text.contains(QString::fromUtf16(shown)));
}

TEST_CASE("without customers the log and the register are blank forms")
{
    const Sheet empty = RegisterSheet(hengyue::context()).sheet();
    CHECK(tableOf(empty)->blankRows > 10);
    RecordSheetInput record;
    record.context = hengyue::context();
    CHECK(tableOf(logSheet(record))->blankRows > 10);
}
