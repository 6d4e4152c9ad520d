#include "core/domain/promise.h"

namespace kebu::promise {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared(
        "promise", {"Promise", "承诺"}, {"Promises", "承诺"},
        {
            reference("interaction", {"From interaction", "来自沟通"}, "interaction"),
            reference("customer", {"Customer", "客户"}, "customer").required(),
            choice("by", {"By", "承诺方"}, "promise.by", {{"ours", {"Ours", "我方"}}, {"theirs", {"Theirs", "对方"}}})
                .listed(),
            text("text", {"Promise", "承诺事项"}).required().listed(),
            day("due_on", {"Due on", "承诺日期"}).listed(),
            day("kept_on", {"Kept on", "兑现日期"}).listed(),
        });
    return declared;
}

} // namespace kebu::promise
