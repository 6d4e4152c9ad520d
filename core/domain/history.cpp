#include "core/domain/history.h"

namespace kebu {

using namespace declare;

const RecordType &stageEntry::type()
{
    static const RecordType declared("stage_entry", {"Stage entered", "阶段变更"}, {"Stages entered", "阶段变更"},
                                     {
                                         reference("customer", {"Customer", "客户"}, "customer").required(),
                                         choice("stage", {"Stage", "阶段"}, "customer.stage").required().listed(),
                                         day("entered_on", {"Entered on", "进入日期"}).required().listed(),
                                     });
    return declared;
}

const RecordType &gradeEntry::type()
{
    static const RecordType declared("grade_entry", {"Grade given", "等级变更"}, {"Grades given", "等级变更"},
                                     {
                                         reference("customer", {"Customer", "客户"}, "customer").required(),
                                         choice("letter", {"Grade", "等级"}, "customer.grade").listed(),
                                         choice("set_by", {"Set by", "评定方式"}, "grade_entry.set_by",
                                                {{"person", {"Person", "人工"}}, {"system", {"System", "系统评定"}}})
                                             .listed(),
                                         text("because", {"Reason", "原因"}).listed(),
                                         day("until", {"Holds until", "有效期至"}),
                                         day("given_on", {"Given on", "评定日期"}).required().listed(),
                                     });
    return declared;
}

} // namespace kebu
