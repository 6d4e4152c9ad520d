#include "core/domain/target.h"

namespace kebu {

using namespace declare;

const RecordType &target::type()
{
    static const RecordType declared("target", {"Target", "目标"}, {"Targets", "目标"},
                                     {
                                         choice("measure", {"Measure", "指标"}, "target.measure",
                                                {{"amount_won", {"Amount won", "签约金额"}},
                                                 {"payments_received", {"Payments received", "回款金额"}},
                                                 {"won_deals", {"Deals won", "成交单数"}},
                                                 {"new_customers", {"New customers", "新增客户"}},
                                                 {"contacts", {"Contacts", "有效联系"}}})
                                             .required()
                                             .listed(),
                                         decimal("goal", {"Goal", "目标值"}).required().listed(),
                                         day("from_on", {"From", "开始日期"}).required().listed(),
                                         day("to_on", {"To", "结束日期"}).required().listed(),
                                         reference("owner", {"Owner", "负责人"}, "user").listed(),
                                         note("because", {"Because", "原因"}),
                                     });
    return declared;
}

} // namespace kebu
