#include "core/domain/servicecase.h"

namespace kebu::serviceCase {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("service_case", {"Service case", "服务单"}, {"Service cases", "服务单"},
                                     {
                                         text("number", {"Case number", "服务单号"}).listed().unique(),
                                         reference("customer", {"Customer", "客户"}, "customer").required(),
                                         reference("contact", {"Contact", "联系人"}, "contact"),
                                         choice("kind", {"Kind", "类型"}, "service_case.kind",
                                                {{"request", {"Request", "服务请求"}},
                                                 {"complaint", {"Complaint", "投诉"}},
                                                 {"consultation", {"Consultation", "咨询"}}})
                                             .required()
                                             .listed(),
                                         reference("product", {"Product", "产品"}, "product"),
                                         note("problem", {"Problem", "问题描述"}).required().listed(),
                                         note("expectation", {"Expectation", "客户期望"}),
                                         instant("received_at", {"Received at", "受理时间"}).listed(),
                                         instant("due_at", {"Due at", "处理时限"}).listed(),
                                         reference("handler", {"Handler", "处理人"}, "user").listed(),
                                         note("measures", {"Measures", "处理措施"}),
                                         instant("resolved_at", {"Resolved at", "解决时间"}).listed(),
                                         note("effect", {"Effect", "处理效果"}),
                                         score("satisfaction", {"Satisfaction", "满意度"}).listed(),
                                     });
    return declared;
}

} // namespace kebu::serviceCase
