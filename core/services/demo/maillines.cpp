#include "core/services/demo/talk.h"

#include <array>

namespace kebu::demo {

namespace {

constexpr std::array lines{
    Line{"email", Lead, "product_enquiry", '+', "收到{who}的需求清单，{site}日均出库 {n}00 托，要求年底前能用。", "",
         "一周内回方案"},
    Line{"email", Lead, "product_enquiry", '0', "发出公司介绍、{product} 样册和三个同行业案例。", "", "三天后电话确认"},
    Line{"email", Lead, "proposal", '+', "发出方案第一版：布局图、节拍测算、{weeks} 周上线计划。", "", "等评审时间"},
    Line{"email", Lead, "proposal", '0', "按评审意见改出第二版，把充电位移到{site}外侧。", "", ""},
    Line{"email", Lead, "proposal", '-', "{who}邮件回复：本期预算未批，方案暂缓。", "本期暂缓，感谢配合。",
         "下季度再问"},
    Line{"email", Lead, "sample", '0', "寄出 {n} 套料箱样品，附材质报告，快递单号已告知。", "", "签收后回访"},
    Line{"email", Deal, "quotation", '0', "发出正式报价 {wan} 万，有效期三十天，含安装调试和一年质保。", "",
         "{day}电话确认"},
    Line{"email", Deal, "quotation", '+', "{who}书面确认价格，要求把交期写成 {weeks} 周。", "价格确认，交期请写死。",
         "改合同"},
    Line{"email", Deal, "quotation", '-', "收到客户的比价表，{rival}总价低，但不含软件，回信逐项说明。", "", "约面谈"},
    Line{"email", Deal, "other", '0', "合同第三稿返回法务意见，改动集中在验收和违约两条。", "", ""},
    Line{"email", Deal, "payment_reminder", '0', "发出预付款通知和形式发票。", "", "一周后问到账"},
    Line{"email", Service, "return_visit", '+', "发出季度运行报告，{who}回信肯定，转给了集团设备部。", "报告很清楚。",
         ""},
    Line{"email", Service, "complaint_handling", '0', "发出故障原因分析和整改措施，附更换件清单。", "", "等客户确认"},
    Line{"email", Service, "payment_reminder", '0', "对账单发出，尾款 {wan} 万里差一成质保金，写明到期日。", "", ""},
    Line{"email", Service, "proposal", '+', "发出续约报价，两年期送一次大保养。", "", "两周内回访"},
};

} // namespace

std::span<const Line> mailLines() { return lines; }

} // namespace kebu::demo
