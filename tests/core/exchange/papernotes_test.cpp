#include "core/exchange/formgrid.h"
#include "core/exchange/formrows.h"
#include "core/exchange/papernotes.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// `label=text` of each fact, in one line.
QString taken(const char *column, const char *cell)
{
    const PaperParting parting = paperParting(QString::fromUtf8(column));
    REQUIRE(parting);
    QStringList facts;
    for (const PaperFact &fact : parting(QString::fromUtf8(cell)))
        facts << fact.label + u'=' + fact.text;
    return facts.join(u'|');
}

} // namespace

TEST_CASE("cells of paper are taken apart by what their column says")
{
    CHECK(taken("联系电话", "139 0000 5678（常用）\n0512-55500182") ==
          u"常用联系方式=电话|=139 0000 5678|固定电话=0512-55500182");
    CHECK(taken("联系电话", "138****5678") == u"=138****5678");
    CHECK(taken("手机", "139 0000 5678 / 0512-55500182") == u"=139 0000 5678|固定电话=0512-55500182");
    CHECK(taken("电话", "0512-55500182；13900005678") == u"=0512-55500182|其他电话=13900005678");
    CHECK(taken("电话", "021-55556666转801/802") == u"=021-55556666转801/802");
    CHECK(taken("联系人", "李强/13800138000") == u"=李强|联系人手机=13800138000");
    CHECK(taken("联系人", "王芳（采购经理） 0571-88886666") == u"=王芳|联系人职务=采购经理|固定电话=0571-88886666");
    CHECK(taken("联系人", "3号门保安") == u"=3号门保安");
    CHECK(taken("微信邮箱", "微信 zhou_qin（常用）\nzhou@example.com（仅收通知）") ==
          u"微信=zhou_qin|常用联系方式=微信|邮箱仅收通知=是|邮箱=zhou@example.com");
    CHECK(taken("方式", "拜访\n苏州工厂") == u"=拜访|地点=苏州工厂");
    CHECK(taken("最近沟通", "2026-04-24\n14:10\n拜访\n苏州") ==
          u"=2026-04-24 14:10|最近沟通方式=拜访|最近沟通地点=苏州");
    CHECK(taken("最近沟通", "2026-04-24 14:10\n电话") == u"=2026-04-24 14:10|最近沟通方式=电话");
    CHECK(taken("客户名称", "甲公司（企业）") == u"=甲公司|客户类型=企业");
    CHECK(taken("客户名称", "丙（苏州）有限公司\n企业") == u"=丙（苏州）有限公司|客户类型=企业");
    CHECK(taken("客户规模", "员工 100–500 人，年营收 3,400 万元") == u"=100–500 人|年营收=3,400 万元");
    CHECK(taken("客户规模", "100-500人") == u"=100-500人");
    CHECK(taken("客户等级", "A1（2026-03-01 评定）") == u"=A1");
    CHECK(taken("当前阶段", "谈判中（已 12 天）") == u"=谈判中");
    CHECK(taken("签约日期", "预计 2026-05-20") == u"=2026-05-20");
    CHECK(taken("负责团队人", "销售一部，王明") == u"团队=销售一部|=王明");
    CHECK(taken("下次联系", "2026-05-07 09:30 电话") == u"=2026-05-07 09:30|下次联系方式=电话");
    CHECK(taken("登记", "王明\n2026-04-30") == u"登记人=王明|登记日期=2026-04-30");
    CHECK(taken("基本信息", "机械\n江苏 苏州\n100-500人\n138****5678\n老客户") ==
          u"所属行业=机械|省份=江苏|城市=苏州|员工人数=100-500人|电话=138****5678|=老客户");
    CHECK(taken("关键日期", "签约 2025-06-01\n以后再说") ==
          u"关键日期 1 · 类型=签约|关键日期 1 · 日期=2025-06-01|=以后再说");
    CHECK_FALSE(paperParting(QStringLiteral("备注")));
}

TEST_CASE("of boxes the ticked word counts, and a box within a text is a text")
{
    CHECK(withoutBoxes(QStringLiteral("☑高 ☐中 ☐低")) == u"高");
    CHECK(withoutBoxes(QStringLiteral("□ 高 ■ 中 □ 低")) == u"中");
    CHECK(withoutBoxes(QStringLiteral("☐高 ☐中 ☐低")).isEmpty());
    CHECK(withoutBoxes(QStringLiteral("见附件 □")) == u"见附件 □");
}

TEST_CASE("a cell of a table inside a form is found again by the name of its column")
{
    const FormCell cell{QStringLiteral("沟通记录"), 12, QStringLiteral("方式")};
    CHECK(cell.column() == u"沟通记录 12 · 方式");
    const auto again = FormCell::of(cell.column());
    REQUIRE(again);
    CHECK(again->table == cell.table);
    CHECK(again->row == 12);
    CHECK(again->label == cell.label);
    CHECK_FALSE(FormCell::of(QStringLiteral("客户名称")));
}

TEST_CASE("a form without a word in it is a form, a list of names is none")
{
    const auto blank = filledForm({{u"客户关系记录表"_qs, QString(), QString(), QString()},
                                   {u"一、客户基本信息"_qs, QString(), QString(), QString()},
                                   {u"客户名称"_qs, QString(), u"所属行业"_qs, QString()},
                                   {u"客户规模"_qs, QString(), u"客户来源"_qs, QString()},
                                   {u"二、联系人信息"_qs, QString(), QString(), QString()},
                                   {u"主联系人姓名"_qs, QString(), u"联系电话"_qs, QString()},
                                   {u"三、沟通记录"_qs, QString(), QString(), QString()},
                                   {u"日期"_qs, u"方式"_qs, u"参与人"_qs, u"核心内容"_qs},
                                   {QString(), QString(), QString(), QString()}});
    REQUIRE(blank);
    CHECK(blank->labels.size() == 6);
    CHECK(blank->values.join(QString()).isEmpty());
    CHECK_FALSE(filledForm({{u"客户名称"_qs, u"行业"_qs, u"电话"_qs},
                            {u"甲公司"_qs, u"机械"_qs, u"1"_qs},
                            {u"乙公司"_qs, u"化工"_qs, u"2"_qs}}));
    CHECK_FALSE(filledForm({{u"客户"_qs, u"联系方式"_qs, u"备注"_qs},
                            {u"甲"_qs, u"电话"_qs, u"微信"_qs},
                            {u"乙"_qs, u"微信"_qs, u"邮箱"_qs},
                            {u"丙"_qs, u"电话"_qs, u"地址"_qs}}));
}
