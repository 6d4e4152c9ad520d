#include "core/domain/feedback.h"

namespace kebu::feedback {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("feedback", {"Feedback", "反馈"}, {"Feedback", "反馈"},
                                     {
                                         reference("customer", {"Customer", "客户"}, "customer").required(),
                                         choice("kind", {"Kind", "类型"}, "feedback.kind",
                                                {{"positive", {"Positive", "正面"}},
                                                 {"negative", {"Negative", "负面"}},
                                                 {"suggestion", {"Suggestion", "建议"}}})
                                             .listed(),
                                         note("content", {"Content", "评价内容"}).required().listed(),
                                         reference("product", {"Product", "产品"}, "product"),
                                         day("given_on", {"Given on", "评价时间"}).listed(),
                                         reference("contact", {"By", "评价人"}, "contact"),
                                     });
    return declared;
}

} // namespace kebu::feedback
