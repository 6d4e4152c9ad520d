#include "core/domain/need.h"

namespace kebu::need {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared(
        "need", {"Need", "需求"}, {"Needs", "需求"},
        {
            reference("customer", {"Customer", "客户"}, "customer").required(),
            note("description", {"Description", "需求描述"}).required().listed(),
            choice("urgency", {"Urgency", "紧急程度"}, "need.urgency",
                   {{"high", {"High", "高"}}, {"medium", {"Medium", "中"}}, {"low", {"Low", "低"}}})
                .listed(),
            choice("importance", {"Importance", "重要程度"}, "need.importance",
                   {{"high", {"High", "高"}}, {"medium", {"Medium", "中"}}, {"low", {"Low", "低"}}})
                .listed(),
            note("pain_point", {"Pain point", "痛点"}),
            money("budget_from", {"Budget from", "预算（起）"}),
            money("budget_to", {"Budget to", "预算（止）"}),
            text("purchase_time", {"Purchase time", "采购时间节点"}),
            day("wanted_delivery_on", {"Wanted delivery", "要求交付时间"}),
            text("cooperation_period", {"Expected cooperation period", "期望合作周期"}),
            note("analysis", {"Analysis", "需求分析"}),
            note("solution", {"Solution", "解决方案"}),
            note("implementation", {"Implementation", "实施情况"}),
            note("effect", {"Effect", "实施效果"}),
            choice("state", {"State", "状态"}, "need.state",
                   {{"open", {"Open", "待解决"}},
                    {"answered", {"Answered", "已答复"}},
                    {"met", {"Met", "已满足"}},
                    {"dropped", {"Dropped", "已放弃"}}})
                .listed(),
            day("resolved_on", {"Resolved on", "解决日期"}),
        });
    return declared;
}

} // namespace kebu::need
