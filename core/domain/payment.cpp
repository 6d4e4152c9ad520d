#include "core/domain/payment.h"

namespace kebu::payment {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared(
        "payment", {"Payment", "回款"}, {"Payments", "回款"},
        {
            reference("customer", {"Customer", "客户"}, "customer").required(),
            reference("contract", {"Contract", "合同"}, "contract"),
            choice("kind", {"Kind", "类型"}, "payment.kind",
                   {{"payment", {"Payment", "回款"}, {"收款"}}, {"refund", {"Refund", "退款"}}})
                .required()
                .listed(),
            day("due_on", {"Due on", "应收日期"}).listed(),
            day("paid_on", {"Paid on", "收款日期"}).listed().also({"回款日期"}),
            money("amount", {"Amount", "金额"}).required().listed().also({"回款金额"}),
        });
    return declared;
}

} // namespace kebu::payment
