#include "core/domain/delivery.h"

namespace kebu::delivery {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("delivery", {"Delivery", "交付"}, {"Deliveries", "交付"},
                                     {
                                         reference("contract", {"Contract", "合同"}, "contract").required(),
                                         // its contract's, so that everything of a customer is found by one index
                                         reference("customer", {"Customer", "客户"}, "customer").required().systemSet(),
                                         day("due_on", {"Due on", "应交付日期"}).listed(),
                                         day("delivered_on", {"Delivered on", "交付日期"}).listed(),
                                         note("content", {"Content", "交付内容"}).listed(),
                                     });
    return declared;
}

} // namespace kebu::delivery
