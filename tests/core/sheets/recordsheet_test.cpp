#include "core/domain/customfield.h"
#include "tests/core/sheets/hengyue.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// The value under a label; empty where the sheet has no such label.
QString under(const Sheet &sheet, const QString &label)
{
    for (const Block &block : sheet.blocks) {
        const auto *row = std::get_if<GridRow>(&block);
        if (row && row->first.label == label)
            return row->first.value;
        if (row && row->second && row->second->label == label)
            return row->second->value;
    }
    return {};
}

bool hasLabel(const Sheet &sheet, const QString &label)
{
    return hengyue::everyText(sheet).split(u'\n').contains(label);
}

Table logOf(const Sheet &sheet)
{
    for (const Block &block : sheet.blocks) {
        if (const auto *table = std::get_if<Table>(&block))
            return *table;
    }
    FAIL("no log on the sheet");
    std::abort();
}

QString noteOfTheLog(const Sheet &sheet)
{
    for (const Block &block : sheet.blocks) {
        if (const auto *head = std::get_if<SectionHead>(&block); head && head->title == QStringLiteral("沟通记录"))
            return head->note;
    }
    return {};
}

Mask stars()
{
    return {[](const QString &text, Personal) -> QString { return u'*' + text.right(1); },
            [](const QString &text) {
                QString masked = text;
                return masked.replace(QStringLiteral("陈国栋"), QStringLiteral("***"))
                    .replace(QStringLiteral("13900005678"), QStringLiteral("***"));
            }};
}

} // namespace

TEST_CASE("the record sheet says each value as the paper form does")
{
    const Sheet sheet = recordSheet(hengyue::input());
    CHECK(sheet.title == QStringLiteral("客户关系记录表"));
    CHECK(sheet.headLeft == QStringLiteral("销售一部"));
    CHECK(sheet.headRight == QStringLiteral("客户编号 C-000128"));
    const std::vector<std::pair<QString, QString>> expected{
        {QStringLiteral("客户名称"), QStringLiteral("苏州衡岳精密机械有限公司（企业）")},
        {QStringLiteral("所属行业"), QStringLiteral("制造业")},
        {QStringLiteral("客户规模"), QStringLiteral("员工 520 人，年营收 34,000 万元")},
        {QStringLiteral("客户来源"), QStringLiteral("展会")},
        {QStringLiteral("成立时间"), QStringLiteral("2009 年 6 月")},
        {QStringLiteral("客户等级"), QStringLiteral("A1（2026-04-24 评定）")},
        {QStringLiteral("主联系人姓名"), QStringLiteral("陈国栋")},
        {QStringLiteral("职位"), QStringLiteral("生产总监")},
        {QStringLiteral("联系电话"), QStringLiteral("139 0000 5678（常用）")},
        {QStringLiteral("微信 / 邮箱"), QStringLiteral("微信 chen-guodong\nchen@hengyue.example（仅收通知）")},
        {QStringLiteral("采购时间"), QStringLiteral("5 月中旬定标")},
        {QStringLiteral("决策链人员"), QStringLiteral("陈国栋 生产总监（决策者）、吴丽娟 采购经理（采购）、郑凯 "
                                                      "设备工程师（技术评估）、孙海燕 仓库主管（使用者）")},
        {QStringLiteral("竞品信息"), QStringLiteral("接触 A 品牌，报价 88 万元，维保一年")},
        {QStringLiteral("需求标签"), QStringLiteral("急需交付、关注售后")},
        {QStringLiteral("当前阶段"), QStringLiteral("谈判中（已 20 天）")},
        {QStringLiteral("预计金额"), QStringLiteral("912,000 元（报价）")},
        {QStringLiteral("签约日期"), QStringLiteral("预计 2026-05-20")},
        {QStringLiteral("负责团队 / 人"), QStringLiteral("销售一部，林晓")},
        {QStringLiteral("下次联系"), QStringLiteral("2026-04-30 09:30 电话")}};
    for (const auto &[label, value] : expected) {
        INFO(label.toStdString());
        CHECK(under(sheet, label).toStdString() == value.toStdString());
    }
    CHECK(under(sheet, QStringLiteral("核心需求描述")).endsWith(QStringLiteral("预算 80–100 万元")));
}

TEST_CASE("the urgency of the most pressing need is ticked among all")
{
    const Sheet sheet = recordSheet(hengyue::input());
    for (const Block &block : sheet.blocks) {
        const auto *row = std::get_if<GridRow>(&block);
        if (row && row->first.label == QStringLiteral("紧急程度")) {
            CHECK(row->first.boxes == std::vector<CheckBox>{{QStringLiteral("高"), true},
                                                            {QStringLiteral("中"), false},
                                                            {QStringLiteral("低"), false}});
        }
    }
}

TEST_CASE("a row of the log says when, how, who, what, the answer and what follows")
{
    const Table table = logOf(recordSheet(hengyue::input()));
    REQUIRE(table.rows.size() == 5);
    CHECK(table.rows[0] ==
          std::vector<QString>{QStringLiteral("2026-04-24\n14:10"), QStringLiteral("拜访\n客户厂区"),
                               QStringLiteral("陈国栋、郑凯\n林晓"),
                               QStringLiteral("现场量三条通道，最窄 1.62 米，原选型可通过。预算可再报一次，工期写死 7 "
                                              "月 10 日。\n客户原话：“价格可以再谈，工期不能谈。”"),
                               QStringLiteral("好"), QStringLiteral("交地面平整度复测单\n林晓，04-29")});
    CHECK(table.rows[3][2] == QStringLiteral("陈国栋、孙海燕\n郑凯；林晓"));
    CHECK(table.rows[3][3].endsWith(QStringLiteral("（补录，晚 31 小时）")));
    CHECK(table.rows[3][5] == QStringLiteral("客户给 WMS 接口账号\n郑凯，04-16 已完成"));
}

TEST_CASE("the log shows the last five of many unless all are asked for")
{
    RecordSheetInput input = hengyue::input();
    input.contactLog = hengyue::longLog(26);
    CHECK(logOf(recordSheet(input)).rows.size() == 5);
    CHECK(noteOfTheLog(recordSheet(input)) == QStringLiteral("最近 5 次，共 26 次"));
    input.allRecords = true;
    CHECK(logOf(recordSheet(input)).rows.size() == 26);
    CHECK(noteOfTheLog(recordSheet(input)) == QStringLiteral("共 26 次"));
}

TEST_CASE("a contact that reached nobody says so in the place of the answer")
{
    RecordSheetInput input = hengyue::input();
    input.contactLog[0].interaction.set(interaction::reach, Value(QStringLiteral("no_answer")));
    CHECK(logOf(recordSheet(input)).rows[0][4] == QStringLiteral("未接"));
}

TEST_CASE("an amount is called expected until the contract is signed")
{
    RecordSheetInput input = hengyue::input();
    CHECK_FALSE(hasLabel(recordSheet(input), QStringLiteral("合同金额")));
    input.deal = {Money{91'200'000}, DealState::Signed, QDate(2026, 5, 18)};
    const Sheet sheet = recordSheet(input);
    CHECK(under(sheet, QStringLiteral("合同金额")) == QStringLiteral("912,000 元"));
    CHECK(under(sheet, QStringLiteral("签约日期")) == QStringLiteral("2026-05-18"));
    CHECK_FALSE(hasLabel(sheet, QStringLiteral("预计金额")));
}

TEST_CASE("an internal sheet is reviewed by a manager, never confirmed by the customer")
{
    const QString text = hengyue::everyText(recordSheet(hengyue::input()));
    CHECK(text.contains(QStringLiteral("主管审核")));
    CHECK_FALSE(text.contains(QStringLiteral("客户确认")));
    CHECK(text.contains(QStringLiteral("未脱敏，内部资料")));
}

TEST_CASE("a sheet for the customer's eyes leaves out grade, competitors, negotiation and remarks")
{
    RecordSheetInput input = hengyue::input();
    input.context.isForCustomer = true;
    const QString text = hengyue::everyText(recordSheet(input));
    for (const char16_t *secret :
         {u"A1", u"A 品牌", u"谈判中", u"912,000", u"对工期敏感", u"决策者", u"急需交付", u"内部资料"})
        CHECK_FALSE(text.contains(QString::fromUtf16(secret)));
    const Table log = logOf(recordSheet(input));
    for (const Column &column : log.columns)
        CHECK(column.head != u"结果");
    CHECK(text.contains(QStringLiteral("客户确认")));
}

TEST_CASE("fields the user added stand on the house's own sheet when they hold something, and not for the customer")
{
    RecordSheetInput input = hengyue::input();
    Record definition(customField::type(), Id{501});
    definition.set(customField::record, Value(QStringLiteral("customer")));
    definition.set(customField::name, Value(QStringLiteral("毛利")));
    definition.set(customField::kind, Value(QStringLiteral("text")));
    input.context.customerFields = customer::type().fields();
    input.context.customerFields.push_back(customField::asField(definition));
    CHECK_FALSE(hasLabel(recordSheet(input), QStringLiteral("毛利")));
    input.customer.setCustomValue(Id{501}, Value(QStringLiteral("三成")));
    CHECK(under(recordSheet(input), QStringLiteral("毛利")) == QStringLiteral("三成"));
    CHECK(hengyue::everyText(recordSheet(input)).contains(QStringLiteral("其他信息")));
    input.context.isForCustomer = true;
    CHECK_FALSE(hengyue::everyText(recordSheet(input)).contains(QStringLiteral("三成")));
    input.context.isForCustomer = false;
    input.customer = Record();
    CHECK(hasLabel(recordSheet(input), QStringLiteral("毛利"))); // a blank form asks for it
}

TEST_CASE("a masked sheet shows no name, phone or e-mail and keeps the customer's number")
{
    RecordSheetInput input = hengyue::input();
    input.context.mask = stars();
    input.context.printedBy = QStringLiteral("林晓");
    input.customer.set(customer::remarks, Value(QStringLiteral("陈国栋的手机是 13900005678")));
    input.contactLog[0].interaction.set(interaction::content, Value(QStringLiteral("陈国栋说可以")));
    input.contactLog[0].interaction.set(interaction::result, Value(QStringLiteral("陈国栋同意")));
    input.contactLog[0].next.what = QStringLiteral("打 13900005678 找陈国栋");
    input.needs[0].set(need::painPoint, Value(QStringLiteral("陈国栋担心工期")));
    input.competitors[0].strengths = QStringLiteral("陈国栋认识他们");
    input.tags += QStringLiteral("陈国栋");
    input.nextTask.set(task::goal, Value(QStringLiteral("约陈国栋")));
    Record promise(promise::type());
    promise.set(promise::wording, Value(QStringLiteral("给陈国栋寄样")));
    input.openPromises = {promise};
    const Sheet sheet = recordSheet(input);
    const QString text = hengyue::everyText(sheet);
    for (const char16_t *planted : {u"陈国栋", u"吴丽娟", u"郑凯", u"孙海燕", u"林晓", u"周启明", u"衡岳",
                                    u"13900005678", u"139 0000 5678", u"chen@", u"chen-guodong"}) {
        INFO(QString::fromUtf16(planted).toStdString());
        CHECK_FALSE(text.contains(QString::fromUtf16(planted)));
    }
    CHECK(under(sheet, QStringLiteral("客户名称")) == QStringLiteral("*司 · C-000128（企业）"));
    CHECK(sheet.footCentre.startsWith(QStringLiteral("已脱敏")));
}

TEST_CASE("a sheet in English has English form words and says customers' own words as they are")
{
    RecordSheetInput input = hengyue::input();
    input.context.language = Language::English;
    const Sheet sheet = recordSheet(input);
    CHECK(sheet.title == QStringLiteral("Customer record sheet"));
    CHECK(under(sheet, QStringLiteral("Size")) == QStringLiteral("520 employees, revenue ¥340,000,000 a year"));
    CHECK(under(sheet, QStringLiteral("Founded on")) == QStringLiteral("June 2009"));
    CHECK(under(sheet, QStringLiteral("Expected amount")) == QStringLiteral("¥912,000 (quoted)"));
    CHECK(under(sheet, QStringLiteral("Name")) == QStringLiteral("苏州衡岳精密机械有限公司 (Enterprise)"));
}

TEST_CASE("an individual without contact records is reached by their own numbers")
{
    RecordSheetInput input = hengyue::input();
    input.contacts.clear();
    input.customer.set(customer::kind, Value(QStringLiteral("individual")));
    input.customer.set(customer::name, Value(QStringLiteral("何敏")));
    input.customer.set(customer::occupation, Value(QStringLiteral("教师")));
    input.customer.set(customer::phone, Value(QStringLiteral("13700001111")));
    const Sheet sheet = recordSheet(input);
    CHECK(under(sheet, QStringLiteral("主联系人姓名")) == QStringLiteral("何敏"));
    CHECK(under(sheet, QStringLiteral("联系电话")) == QStringLiteral("137 0000 1111"));
    CHECK(under(sheet, QStringLiteral("职业")) == QStringLiteral("教师"));
    CHECK_FALSE(hasLabel(sheet, QStringLiteral("客户规模")));
}

TEST_CASE("without a customer the sheet is the blank form")
{
    RecordSheetInput blank;
    blank.context = hengyue::context();
    const Sheet sheet = recordSheet(blank);
    CHECK(hasLabel(sheet, QStringLiteral("客户名称")));
    CHECK(under(sheet, QStringLiteral("客户名称")).isEmpty());
    CHECK(logOf(sheet).rows.empty());
    CHECK(logOf(sheet).blankRows > 2);
}

TEST_CASE("markup in a value stays the text it is")
{
    RecordSheetInput input = hengyue::input();
    const QString markup = QStringLiteral("<b>粗</b><img src=/etc/passwd> & %1 %2 {{客户名称}}");
    input.customer.set(customer::remarks, Value(markup));
    input.contactLog[0].interaction.set(interaction::customerWords, Value(markup));
    const Sheet sheet = recordSheet(input);
    CHECK(under(sheet, QStringLiteral("备注")) == markup);
    CHECK(logOf(sheet).rows[0][3].contains(markup));
}

TEST_CASE("the family stands on the record sheet with what each company brings and the sums of all")
{
    RecordSheetInput input = hengyue::input();
    input.family = {
        {QStringLiteral("华岳集团"), QStringLiteral("C-000001"), {}, 0, false, {Money{5'000'000}, {}, {}, {}}},
        {QStringLiteral("苏州衡岳精密机械有限公司"),
         QStringLiteral("C-000128"),
         QStringLiteral("A1"),
         1,
         true,
         {{}, {}, Money{91'200'000}, Money{300'000}}}};
    input.familySums = {Money{5'000'000}, {}, Money{91'200'000}, Money{300'000}};
    const QString text = hengyue::everyText(recordSheet(input));
    CHECK(text.contains(QStringLiteral("华岳集团 C-000001：订单 50,000 元")));
    CHECK(text.contains(
        QStringLiteral("\u3000苏州衡岳精密机械有限公司 C-000128（本客户）：A1，在谈 912,000 元，应收 3,000 元")));
    CHECK(text.contains(QStringLiteral("共 2 家：订单 50,000 元，在谈 912,000 元，应收 3,000 元")));
    input.context.isForCustomer = true;
    CHECK_FALSE(hengyue::everyText(recordSheet(input)).contains(QStringLiteral("华岳集团")));
    input.context.isForCustomer = false;
    input.context.mask = {[](const QString &, Personal) { return QStringLiteral("*"); },
                          [](const QString &words) { return words; }};
    const QString masked = hengyue::everyText(recordSheet(input));
    CHECK_FALSE(masked.contains(QStringLiteral("华岳集团")));
    CHECK(masked.contains(QStringLiteral("* C-000001：订单 50,000 元")));
}

TEST_CASE("a family of very many companies names the first and sums all")
{
    RecordSheetInput input = hengyue::input();
    for (int i = 0; i < 200; ++i)
        input.family.push_back({QStringLiteral("子公司%1").arg(i), {}, {}, i > 0 ? 1 : 0, false, {}});
    const QString text = hengyue::everyText(recordSheet(input));
    CHECK(text.contains(QStringLiteral("子公司29")));
    CHECK_FALSE(text.contains(QStringLiteral("子公司30")));
    CHECK(text.contains(QStringLiteral("及其余 170 家")));
    CHECK(text.contains(QStringLiteral("共 200 家")));
}

TEST_CASE(
    "the customer's copy has no column for answers that it does not show, and keeps one that says who was not met")
{
    RecordSheetInput input = hengyue::input();
    input.context.isForCustomer = true;
    const auto columnsOf = [](const Sheet &sheet) {
        for (const Block &block : sheet.blocks) {
            if (const auto *table = std::get_if<Table>(&block)) {
                for (const std::vector<QString> &row : table->rows)
                    CHECK(row.size() == table->columns.size());
                return table->columns.size();
            }
        }
        return size_t(0);
    };
    CHECK(columnsOf(recordSheet(input)) == 5);
    input.contactLog[1].interaction.set(interaction::reach, Value(QStringLiteral("no_answer")));
    CHECK(columnsOf(recordSheet(input)) == 6);
}

TEST_CASE("a staff of so many or more is said as people say it")
{
    RecordSheetInput input = hengyue::input();
    input.customer.set(customer::employeesTo, Value());
    CHECK(under(recordSheet(input), QStringLiteral("客户规模")).startsWith(QStringLiteral("员工 520 人以上，")));
    input.context.language = Language::English;
    CHECK(under(recordSheet(input), QStringLiteral("Size")).startsWith(QStringLiteral("520 or more employees, ")));
}
