#include "core/domain/opportunity.h"

namespace kebu::opportunity {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared(
        "opportunity", {"Opportunity", "销售机会"}, {"Opportunities", "销售机会"},
        {
            text("number", {"Opportunity number", "商机编号"}).listed().unique(),
            reference("customer", {"Customer", "客户"}, "customer").required(),
            text("title", {"Title", "商机名称"}).required().listed(),
            choice("kind", {"Kind", "类型"}, "opportunity.kind",
                   {{"new", {"New", "新签"}}, {"upsell", {"Upsell", "增购"}}, {"renewal", {"Renewal", "续约"}}}),
            reference("product", {"Product", "产品"}, "product"),
            money("amount", {"Amount", "预计金额"}).listed(),
            choice("stage", {"Stage", "阶段"}, "opportunity.stage",
                   {{"first_contact", {"First contact", "初步接洽"}},
                    {"need_clarified", {"Need clarified", "需求明确"}},
                    {"proposal_submitted", {"Proposal submitted", "方案提交"}, {"方案提交中"}},
                    {"negotiating", {"Negotiating", "谈判中"}, {"合同谈判", "谈判"}},
                    {"contract_signed", {"Contract signed", "合同签订"}},
                    {"payment_received", {"Payment received", "回款完成"}, {"已回款"}}})
                .listed(),
            day("stage_since", {"In its stage since", "进入阶段日期"}).systemSet(),
            percent("probability", {"Probability", "赢率"}),
            day("opened_on", {"Opened on", "建立日期"}),
            day("expected_close_on", {"Expected close", "预计成交日期"}),
            day("closed_on", {"Closed on", "结束日期"}),
            choice("result", {"Result", "结果"}, "opportunity.result",
                   {{"won", {"Won", "赢单"}}, {"lost", {"Lost", "输单"}}})
                .listed(),
            choice("lost_reason", {"Lost reason", "输单原因"}, "churn_reason"),
            choice("competitor", {"Competitor", "竞品"}, "competitor"),
            note("progress", {"Progress", "进展"}),
            note("customer_feedback", {"Customer's feedback", "客户反馈"}),
            reference("owner", {"Owner", "负责人"}, "user"),
        });
    return declared;
}

} // namespace kebu::opportunity
