#include "core/domain/keydate.h"

namespace kebu::keyDate {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared(
        "key_date", {"Key date", "关键日期"}, {"Key dates", "关键日期"},
        {
            reference("customer", {"Customer", "客户"}, "customer").required(),
            reference("contact", {"Contact", "联系人"}, "contact"),
            choice("kind", {"Kind", "类型"}, "key_date.kind",
                   {{"birthday", {"Birthday", "生日"}},
                    {"company_anniversary", {"Company anniversary", "企业周年"}},
                    {"first_contact", {"First contact", "首次接触"}},
                    {"signing", {"Signing", "签约"}},
                    {"renewal", {"Renewal", "续约"}},
                    {"complaint_raised", {"Complaint raised", "投诉"}},
                    {"complaint_resolved", {"Complaint resolved", "投诉解决"}},
                    {"upsell_intent", {"Upsell intent", "增购意向"}},
                    {"other", {"Other", "其他"}}})
                .listed(),
            partialDay("date", {"Date", "日期"}).required().listed(),
            yesNo("lunar", {"Lunar", "农历"}),
            yesNo("leap_month", {"Leap month", "闰月"}),
            integer("remind_days_before", {"Remind days before", "提前提醒（天）"}).between(0, 365).listed(),
        });
    return declared;
}

} // namespace kebu::keyDate
