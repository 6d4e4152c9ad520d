#include "core/domain/task.h"

namespace kebu::task {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared(
        "task", {"Follow-up", "跟进计划"}, {"Follow-ups", "跟进计划"},
        {
            reference("customer", {"Customer", "客户"}, "customer").required(),
            text("goal", {"Goal", "跟进目标"}).required().listed(),
            wallTime("due_at", {"Due at", "下次时间"}).required().listed(),
            choice("method", {"Method", "方式"}, "method").listed(),
            reference("owner", {"Owner", "负责人"}, "user"),
            references("collaborators", {"Collaborators", "协作人"}, "user"),
            choice("milestone", {"Milestone", "关键节点"}, "milestone",
                   {{"proposal_feedback", {"Proposal feedback", "3天内反馈方案"}},
                    {"demo", {"Demo", "1周内演示"}},
                    {"signing", {"Signing", "2周内签约"}}}),
            choice("origin", {"Origin", "来源"}, "task.origin",
                   {{"manual", {"Manual", "手工"}},
                    {"cadence", {"Cadence", "跟进频率"}},
                    {"key_date", {"Key date", "关键日期"}},
                    {"plan", {"Plan", "跟进计划"}},
                    {"promise", {"Promise", "承诺"}}})
                .systemSet(),
            referenceToAny("about", {"About", "关联事项"}),
            wallTime("remind_at", {"Remind at", "提醒时间"}),
            choice("state", {"State", "状态"}, "task.state",
                   {{"open", {"Open", "待办"}}, {"done", {"Done", "已完成"}}, {"skipped", {"Skipped", "已跳过"}}})
                .listed(),
            integer("postponed_count", {"Postponed", "改期次数"}).systemSet(),
            text("postpone_reason", {"Reason for postponing", "改期原因"}),
            text("skip_reason", {"Reason for skipping", "跳过原因"}),
            reference("done_with", {"Done with", "完成于"}, "interaction"),
            text("plan", {"Plan", "计划模板"}).listed(),
            reference("follows", {"Comes after", "前一步骤"}, "task"),
        });
    return declared;
}

} // namespace kebu::task
