#include "core/domain/review.h"

namespace kebu {

using namespace declare;

const RecordType &review::type()
{
    static const RecordType declared(
        "review", {"Review", "复盘"}, {"Reviews", "复盘"},
        {
            choice("span", {"Span", "周期"}, "review.span",
                   {{"week", {"Week", "周"}}, {"month", {"Month", "月"}}, {"quarter", {"Quarter", "季度"}}})
                .required()
                .listed(),
            day("from_on", {"From", "开始日期"}).required().listed(),
            day("to_on", {"To", "结束日期"}).required().listed(),
            reference("owner", {"Owner", "负责人"}, "user"),
            choice("state", {"State", "状态"}, "review.state",
                   {{"draft", {"Draft", "草稿"}}, {"final", {"Final", "定稿"}}})
                .listed(),
            note("comment", {"Comment", "复盘小结"}),
            note("figures", {"Figures", "定稿数字"}).systemSet(),
            day("finished_on", {"Finished on", "定稿日期"}).systemSet(),
        });
    return declared;
}

const RecordType &reviewDecision::type()
{
    static const RecordType declared("review_decision", {"Decision", "改进措施"}, {"Decisions", "改进措施"},
                                     {
                                         reference("review", {"Review", "复盘"}, "review").required(),
                                         declare::text("text", {"Decision", "改进措施"}).required().listed(),
                                         declare::text("because", {"Because", "依据"}),
                                         reference("owner", {"Owner", "负责人"}, "user"),
                                         day("due_on", {"Due on", "完成日期"}).listed(),
                                         referenceToAny("task", {"Follow-up", "跟进计划"}).systemSet(),
                                     });
    return declared;
}

} // namespace kebu
