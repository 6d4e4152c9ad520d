#include "core/domain/order.h"

namespace kebu::order {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared(
        "order", {"Order", "订单"}, {"Orders", "订单"},
        {
            text("number", {"Order number", "订单编号"}).listed().unique().also({"订单号"}),
            reference("customer", {"Customer", "客户"}, "customer").required(),
            reference("contract", {"Contract", "合同"}, "contract"),
            day("ordered_on", {"Date", "日期"}).listed().also({"下单日期", "订单日期", "Order date"}),
            reference("product", {"Product", "产品"}, "product").listed(),
            decimal("quantity", {"Quantity", "数量"}).listed(),
            money("amount", {"Amount", "金额"}).listed().also({"订单金额", "Order amount"}),
        },
        "sales_order");
    return declared;
}

} // namespace kebu::order
