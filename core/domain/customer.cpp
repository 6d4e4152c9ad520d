#include "core/domain/customer.h"

namespace kebu::customer {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared(
        "customer", {"Customer", "客户"}, {"Customers", "客户"},
        {
            text("number", {"Customer number", "客户编号"})
                .in(Section::Basics)
                .listed()
                .searched()
                .unique()
                .also({"编号", "客户代码", "A股代码", "代码"}),
            choice("kind", {"Kind", "客户类型"}, "customer.kind",
                   {{"enterprise", {"Enterprise", "企业"}}, {"individual", {"Individual", "个人"}}})
                .in(Section::Basics)
                .required(),
            text("name", {"Name", "客户名称"})
                .in(Section::Basics)
                .required()
                .listed()
                .searched()
                .personal(Personal::Name)
                .also({"公司全称", "公司名称", "企业名称", "客户全称", "名称", "Company", "Company name",
                       "Account name"}),
            text("short_name", {"Short name", "简称"})
                .in(Section::Basics)
                .searched()
                .only("enterprise")
                .personal(Personal::Name)
                .also({"A股简称", "公司简称", "Short"}),
            note("former_names", {"Former names", "曾用名"}).in(Section::Basics).searched().personal(Personal::Name),
            reference("parent", {"Parent company", "上级单位"}, "customer").in(Section::Basics).only("enterprise"),
            choice("intent", {"Intent", "意向度"}, "customer.intent",
                   {{"high", {"High", "高"}}, {"medium", {"Medium", "中"}}, {"low", {"Low", "低"}}})
                .in(Section::Basics),
            choice("industry", {"Industry", "所属行业"}, "industry").in(Section::Basics).listed().also({"行业"}),
            choice("source", {"Source", "客户来源"}, "source",
                   {{"exhibition", {"Exhibition", "展会"}, {"展会登记"}},
                    {"online", {"Online", "线上推广"}, {"线上"}},
                    {"referral", {"Referral", "客户转介绍"}, {"转介绍"}},
                    {"inbound", {"Inbound", "主动咨询"}},
                    {"phone_enquiry", {"Phone enquiry", "电话咨询"}},
                    {"website", {"Website", "官网注册"}, {"官网"}},
                    {"cold_call", {"Cold call", "陌生拜访"}},
                    {"repeat", {"Repeat", "老客户复购"}},
                    {"other", {"Other", "其他"}}})
                .in(Section::Basics)
                .also({"来源"}),
            reference("referrer", {"Referred by", "转介绍人"}, "customer").in(Section::Basics),
            text("legal_representative", {"Legal representative", "法定代表人"})
                .in(Section::Company)
                .only("enterprise")
                .personal(Personal::Name),
            text("credit_code", {"Credit code", "统一社会信用代码"}).in(Section::Company).only("enterprise"),
            integer("employees_from", {"Employees from", "员工数（起）"}).in(Section::Company).only("enterprise"),
            integer("employees_to", {"Employees to", "员工数（止）"}).in(Section::Company).only("enterprise"),
            money("annual_revenue_from", {"Annual revenue from", "年营收（起）"})
                .in(Section::Company)
                .only("enterprise"),
            money("annual_revenue_to", {"Annual revenue to", "年营收（止）"}).in(Section::Company).only("enterprise"),
            day("founded_on", {"Founded on", "成立时间"}).in(Section::Company).only("enterprise").also({"成立日期"}),
            note("main_business", {"Main business", "主营业务"}).in(Section::Company).only("enterprise"),
            text("website", {"Website", "官网"})
                .in(Section::Company)
                .also({"公司网址", "网址", "网站", "Web site", "Homepage"}),
            text("occupation", {"Occupation", "职业"}).in(Section::Person).only("individual"),
            choice("age_bracket", {"Age bracket", "年龄层"}, "age_bracket").in(Section::Person).only("individual"),
            choice("gender", {"Gender", "性别"}, "gender").in(Section::Person).only("individual"),
            partialDay("birthday", {"Birthday", "生日"})
                .in(Section::Person)
                .only("individual")
                .personal(Personal::Birthday),
            yesNo("birthday_lunar", {"Lunar birthday", "农历生日"}).in(Section::Person).only("individual"),
            telephone("phone", {"Phone", "电话"})
                .in(Section::Reach)
                .searched()
                .personal(Personal::Phone)
                .also({"联系电话", "手机", "手机号", "Telephone", "Mobile"}),
            telephone("phone_other", {"Other phone", "其他电话"})
                .in(Section::Reach)
                .searched()
                .personal(Personal::Phone),
            mailAddress("email", {"E-mail", "邮箱"})
                .in(Section::Reach)
                .personal(Personal::Email)
                .also({"电子邮件", "电子邮箱", "Email", "E-mail address"}),
            text("wechat", {"WeChat", "微信"}).in(Section::Reach).personal(Personal::Wechat).also({"微信号"}),
            choice("usual_channel", {"Usual channel", "常用联系方式"}, "channel",
                   {{"phone", {"Phone", "电话"}}, {"wechat", {"WeChat", "微信"}}, {"email", {"E-mail", "邮箱"}}})
                .in(Section::Reach),
            choice("province", {"Province", "省份"}, "province").in(Section::Reach).also({"省"}),
            choice("city", {"City", "城市"}, "city").in(Section::Reach).also({"市"}),
            choice("district", {"District", "区县"}, "district").in(Section::Reach).also({"区", "县"}),
            text("address", {"Address", "地址"})
                .in(Section::Reach)
                .personal(Personal::Address)
                .also({"注册地址", "公司地址", "通讯地址"}),
            note("delivery_address", {"Delivery address", "收货地址"}).in(Section::Reach).personal(Personal::Address),
            text("invoice_title", {"Invoice title", "开票抬头"}).in(Section::Reach),
            note("invoice_details", {"Invoice details", "开票信息"}).in(Section::Reach),
            reference("owner", {"Owner", "负责人"}, "user")
                .in(Section::Registration)
                .listed()
                .also({"销售", "业务员", "跟进人"}),
            choice("team", {"Team", "团队"}, "team").in(Section::Registration),
            references("tags", {"Tags", "标签"}, "tag").in(Section::Basics).searched(),
            reference("registered_by", {"Registered by", "登记人"}, "user").in(Section::Registration),
            day("registered_on", {"Registered on", "登记日期"}).in(Section::Registration),
            day("first_contact_on", {"First contact on", "首次接触"}).in(Section::Registration),
            choice("grade", {"Grade", "客户等级"}, "customer.grade",
                   {{"A", {"A", "A"}}, {"B", {"B", "B"}}, {"C", {"C", "C"}}})
                .in(Section::Grading)
                .listed(),
            choice("stage", {"Stage", "当前阶段"}, "customer.stage",
                   {{"first_contact", {"First contact", "初步接洽"}},
                    {"need_clarified", {"Need clarified", "需求明确"}},
                    {"proposal_submitted", {"Proposal submitted", "方案提交"}, {"方案提交中"}},
                    {"negotiating", {"Negotiating", "谈判中"}, {"合同谈判", "谈判"}},
                    {"contract_signed", {"Contract signed", "合同签订"}},
                    {"payment_received", {"Payment received", "回款完成"}, {"已成交"}},
                    {"in_use", {"In use", "使用中"}, {"服务中"}},
                    {"renewal_due", {"Renewal due", "续约提醒"}},
                    {"issue_reported", {"Issue reported", "问题反馈"}},
                    {"ended", {"Ended", "合作终止"}, {"已流失", "流失"}},
                    {"not_won", {"Not won", "未成交"}}})
                .in(Section::Stage)
                .listed(),
            choice("churn_reason", {"Churn reason", "流失原因"}, "churn_reason",
                   {{"price", {"Price", "价格"}},
                    {"service", {"Service", "服务"}},
                    {"competitor", {"Competitor", "竞品"}},
                    {"need_gone", {"Need gone", "需求消失"}},
                    {"unreachable", {"Unreachable", "失联"}},
                    {"other", {"Other", "其他"}}})
                .in(Section::Stage),
            day("lost_on", {"Lost on", "流失日期"}).in(Section::Stage),
            note("loss_analysis", {"Loss analysis", "流失分析"}).in(Section::Stage),
            choice("maintenance_state", {"Maintenance state", "维护状态"}, "customer.maintenance_state",
                   {{"potential", {"Potential", "潜在"}},
                    {"new", {"New", "新客户"}},
                    {"active", {"Active", "活跃"}},
                    {"stable", {"Stable", "稳定"}},
                    {"loyal", {"Loyal", "忠诚"}},
                    {"at_risk", {"At risk", "风险预警"}},
                    {"dormant", {"Dormant", "沉睡"}},
                    {"lost", {"Lost", "已流失"}}})
                .in(Section::Stage)
                .systemSet(),
            choice("maintenance_layer", {"Maintenance layer", "维护分层"}, "customer.maintenance_layer",
                   {{"key", {"Key", "重点维护"}},
                    {"potential", {"Potential", "潜力培养"}},
                    {"at_risk", {"At risk", "风险预警"}}})
                .in(Section::Stage),
            choice("buying_power", {"Buying power", "购买能力"}, "customer.buying_power",
                   {{"high", {"High", "高"}}, {"medium", {"Medium", "中"}}, {"low", {"Low", "低"}}})
                .in(Section::Grading),
            note("interested_in", {"Interested in", "感兴趣的产品"}).in(Section::Basics),
            note("communication_preference", {"Communication preference", "沟通偏好"}).in(Section::Habits),
            weekdays("preferred_days", {"Preferred days", "方便的日子"}).in(Section::Habits),
            timeOfDay("preferred_from", {"Preferred from", "方便时段（起）"}).in(Section::Habits),
            timeOfDay("preferred_to", {"Preferred to", "方便时段（止）"}).in(Section::Habits),
            integer("cadence_days", {"Own cadence (days)", "专属跟进频率（天）"}).between(1, 730).in(Section::Habits),
            note("past_cooperation", {"Past cooperation", "过往合作"}).in(Section::Background),
            note("preferences", {"Needs and preferences", "需求与偏好"}).in(Section::Background),
            note("analysis", {"Analysis", "分析备注"}).in(Section::Background),
            note("remarks", {"Remarks", "备注"}).in(Section::Background).also({"说明", "Notes", "Note"}),
            text("archived_as", {"Archived as", "归档"}).in(Section::Registration),
            day("checked_on", {"Checked on", "核对日期"}).in(Section::Registration).systemSet(),
            references("distinct_from", {"Not the same as", "非重复客户"}, "customer")
                .in(Section::Registration)
                .systemSet(),
        });
    return declared;
}

} // namespace kebu::customer
