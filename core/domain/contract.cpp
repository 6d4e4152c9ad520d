#include "core/domain/contract.h"

namespace kebu::contract {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("contract", {"Contract", "合同"}, {"Contracts", "合同"},
                                     {
                                         text("number", {"Contract number", "合同编号"}).listed().unique(),
                                         text("name", {"Contract name", "合同名称"}).listed(),
                                         reference("customer", {"Customer", "客户"}, "customer").required(),
                                         reference("opportunity", {"Opportunity", "商机"}, "opportunity"),
                                         reference("renews", {"Renews", "续签自"}, "contract"),
                                         day("signed_on", {"Signed on", "签订日期"}).listed(),
                                         money("amount", {"Amount", "合同金额"}).listed(),
                                         day("starts_on", {"Starts on", "开始日期"}),
                                         day("ends_on", {"Ends on", "到期日期"}).listed(),
                                         choice("acceptance", {"Acceptance", "验收情况"}, "contract.acceptance",
                                                {{"pending", {"Pending", "待验收"}},
                                                 {"accepted", {"Accepted", "已验收"}},
                                                 {"rejected", {"Rejected", "未通过"}}}),
                                         day("accepted_on", {"Accepted on", "验收日期"}),
                                         choice("state", {"State", "执行情况"}, "contract.state",
                                                {{"draft", {"Draft", "起草中"}},
                                                 {"running", {"Running", "执行中"}, {"履行中"}},
                                                 {"completed", {"Completed", "已完成"}},
                                                 {"terminated", {"Terminated", "已终止"}}})
                                             .listed(),
                                     });
    return declared;
}

} // namespace kebu::contract
