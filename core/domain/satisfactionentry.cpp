#include "core/domain/satisfactionentry.h"

namespace kebu::satisfactionEntry {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("satisfaction_entry", {"Satisfaction", "满意度"}, {"Satisfaction", "满意度"},
                                     {
                                         reference("customer", {"Customer", "客户"}, "customer").required(),
                                         declare::score("score", {"Score", "满意度评分"}).required().listed(),
                                         day("given_on", {"Date", "日期"}).listed(),
                                         choice("source", {"Source", "来源"}, "satisfaction_entry.source",
                                                {{"return_visit", {"Return visit", "回访"}},
                                                 {"survey", {"Survey", "问卷"}},
                                                 {"service", {"Service", "服务单"}},
                                                 {"other", {"Other", "其他"}}})
                                             .listed(),
                                     });
    return declared;
}

} // namespace kebu::satisfactionEntry
