#include "core/services/demo/cast.h"

namespace kebu::demo {

const std::vector<CastCustomer> &supportingCast()
{
    static const std::vector<CastCustomer> cast{
        {.name = "湖州竹里家居有限公司", .shortName = "湖州竹里家居", .industry = "家居", .province = "浙江", .city = "湖州", .grade = "B", .stage = "need_clarified",
         .stageAgo = 8, .since = 75, .source = "website", .tag = "关注售后", .employees = 240, .older = 6, .product = "线边仓 AGV", .site = "板材仓", .because = "线边仓获批", .gradeBefore = "C",
         .people = {{"沈涛", "生产经理", "influencer", "136 0000 7128"}, {"竹海涛", "总经理", "decision_maker", "139 0000 5016"}}, .talks = {{8, {10, 0}, "meeting", "product_enquiry", '+', "线边仓项目获批，两台车先跑封边线。", "两台跑顺了再谈后面。"}, {17, {15, 15}, "phone", "product_enquiry", '0', "问 AGV 在板材粉尘里能不能用。"}},
         .tasks = {{Slot::Soon, 1, {10, 0}, "meeting", "对线边仓的节拍和充电位"}}, .needs = {{"封边线两台 AGV，防粉尘", "medium", "high", 30, 38}}, .deals = {{"线边仓 AGV 2 台", 35.6, "need_clarified", 25, 50}}},
        {.name = "金华优禾日用品有限公司", .shortName = "金华优禾日用品", .industry = "零售业", .province = "浙江", .city = "金华", .grade = "B", .stage = "payment_received",
         .stageAgo = 4, .since = 190, .source = "online", .tag = "重视性价比", .employees = 150, .older = 9, .owner = 2, .product = "托盘流水线", .site = "电商仓",
         .people = {{"应春华", "仓储经理", "user", "135 0000 2290", "email"}, {"优建平", "总经理", "decision_maker", "138 0000 4431"}}, .talks = {{4, {11, 0}, "email", "payment_reminder", '+', "尾款到账 19.8 万，应经理约验收后回访。", "", 0, 2}, {21, {14, 0}, "visit", "other", '+', "流水线装完，试跑两小时没堵。", "比人推快多了。", 0, 2}},
         .tasks = {{Slot::Soon, 1, {}, "email", "发验收资料和保养卡", "plan"}}, .needs = {{"双十一前电商仓提速一倍", "medium", "medium", 18, 26}}, .deals = {{"托盘流水线", 19.8, "contract_signed", 80, -21, "new", "won"}}},
        {.name = "台州海川塑业有限公司", .shortName = "台州海川塑业", .industry = "塑料", .province = "浙江", .city = "台州", .grade = "B", .stage = "proposal_submitted",
         .stageAgo = 26, .since = 165, .source = "exhibition", .tag = "投诉处理中", .employees = 330, .older = 8, .product = "塑料件立库", .site = "注塑车间",
         .people = {{"海云峰", "厂长", "decision_maker", "137 0000 6642"}, {"蔡文", "设备主管", "technical_evaluator", "133 0000 9174"}}, .talks = {{2, {9, 10}, "phone", "complaint_handling", '-', "海厂长投诉试用车急停两次，要当天给处理结果。", "今天给不了说法，方案就不用谈了。"}, {11, {14, 0}, "visit", "demo", '0', "试用车跑了一周，注塑车间温度高，要换轮胎。"}},
         .promises = {{0, true, "投诉处理结果答复", -2}}, .tasks = {{Slot::Soon, 0, {9, 0}, "phone", "答复试用车急停的原因和措施", "promise"}}, .needs = {{"塑料件立库 2000 位，配机边 AGV", "high", "medium", 22, 28}}, .deals = {{"塑料件立库", 24.4, "proposal_submitted", 55, 40}}},
        {.name = "徐州巨峰工程机械有限公司", .shortName = "徐州巨峰机械", .industry = "制造业", .province = "江苏", .city = "徐州", .grade = "B", .stage = "payment_received",
         .stageAgo = 12, .since = 310, .source = "cold_call", .tag = "决策周期长", .employees = 2400, .older = 10, .owner = 1, .product = "电动叉车", .site = "结构件堆场",
         .people = {{"巨永强", "物资部长", "decision_maker", "139 0000 7720", "phone", "", 5}, {"卞晓东", "采购专员", "purchasing", "136 0000 3308"}}, .talks = {{20, {10, 0}, "visit", "payment_reminder", '0', "三台叉车尾款到账，巨部长说下半年设备预算减 18%。", "上面压了预算。", 0, 1}, {33, {15, 0}, "phone", "other", '0', "问叉车上牌手续，已寄合格证。", "", 1, 1}},
         .tasks = {{Slot::Later, 12, {}, "visit", "了解下半年预算，争取重载 AGV 试点", "cadence"}}, .needs = {{"重载 AGV 试点，5 吨", "low", "high", 120, 170}}, .deals = {{"叉车 3 台", 34.4, "contract_signed", 100, -22, "new", "won"}, {"重载 AGV 试点", 162, "negotiating", 60, 120}}},
        {.name = "盐城绿洲农业发展有限公司", .shortName = "盐城绿洲农业", .industry = "农业", .province = "江苏", .city = "盐城", .grade = "C", .stage = "first_contact",
         .stageAgo = 6, .since = 17, .source = "exhibition", .tag = "季节采购", .employees = 60, .intent = "low", .older = 1, .product = "冷库堆高车", .site = "冷库",
         .people = {{"秦卫东", "总经理", "decision_maker", "137 0000 2240", "wechat"}}, .talks = {{17, {11, 0}, "wechat", "product_enquiry", '0', "秦总问冷库堆高车能不能租，秋收用三个月。", "就旺季用，买了划不来。"}},
         .tasks = {{Slot::Later, 13, {}, "wechat", "发堆高车租赁价", "manual"}}, .needs = {{"秋收期冷库堆高车 2 台，可租", "low", "medium", 10, 15}}, .deals = {{"冷库堆高车 2 台", 13.2, "first_contact", 6, 90}}},
        {.name = "扬州明泽照明有限公司", .shortName = "扬州明泽照明", .industry = "制造业", .province = "江苏", .city = "扬州", .grade = "C", .stage = "first_contact",
         .stageAgo = 4, .since = 12, .source = "exhibition", .tag = "新线索", .employees = 110, .intent = "low", .older = 0, .product = "货架扩容", .site = "成品仓",
         .people = {{"韩磊", "仓库主管", "user", "138 0000 9245"}}, .talks = {{12, {14, 30}, "exhibition", "product_enquiry", '+', "展台登记，韩主管要给成品仓扩 200 个货位，留了新号码。"}},
         .tasks = {{Slot::Later, 15, {}, "phone", "回访展会线索，约上门量尺寸"}}, .needs = {{"成品仓扩容 200 位", "medium", "medium", 8, 10}}, .deals = {{"货架扩容 200 位", 8.8, "first_contact", 4, 60}}},
        {.name = "嘉善佳禾包装机械有限公司", .shortName = "嘉善佳禾机械", .industry = "包装", .province = "浙江", .city = "嘉兴", .grade = "C", .stage = "first_contact",
         .stageAgo = 3, .since = 21, .source = "website", .tag = "重视性价比", .employees = 45, .intent = "medium", .older = 1, .owner = 2, .product = "WMS 试用", .site = "配件库",
         .people = {{"梁伟", "总经理助理", "influencer", "136 0000 5108", "email"}}, .talks = {{21, {10, 20}, "email", "product_enquiry", '0', "官网留言要 WMS 试用，回了账号申请表。", "", 0, 2}},
         .tasks = {{Slot::Later, 18, {}, "email", "开 WMS 试用账号"}}, .needs = {{"先试用再谈", "low", "low"}}, .deals = {{"WMS 试用", 6.4, "first_contact", 3, 80}}},
        {.name = "昆山立讯达模具有限公司", .shortName = "昆山立讯达模具", .industry = "制造业", .province = "江苏", .city = "苏州", .grade = "C", .stage = "first_contact",
         .stageAgo = 9, .since = 28, .source = "exhibition", .tag = "重视性价比", .employees = 80, .intent = "low", .older = 1, .product = "配件库改造", .site = "模具库",
         .people = {{"崔建平", "厂长", "decision_maker", "137 0000 3391"}}, .talks = {{28, {9, 40}, "phone", "product_enquiry", '0', "崔厂长想改配件库，先问个大概价。", "便宜就做。"}}, .tasks = {{Slot::Later, 20, {}, "phone", "报配件库改造的两档价"}}, .needs = {{"配件库改造", "low", "medium", 4, 6}}, .deals = {{"配件库改造", 4.6, "first_contact", 9, 75}}},
        {.name = "宜兴紫砚陶瓷有限公司", .shortName = "宜兴紫砚陶瓷", .industry = "陶瓷", .province = "江苏", .city = "无锡", .grade = "C", .stage = "first_contact",
         .stageAgo = 18, .since = 60, .source = "exhibition", .tag = "新线索", .employees = 35, .intent = "low", .older = 2, .product = "样板仓参观", .site = "成品仓",
         .people = {{"蒋瑶", "办公室主任", "influencer", "138 0000 5593"}}, .talks = {{35, {14, 0}, "meeting", "demo", '0', "参观了样板仓，蒋主任觉得对他们太大。", "我们这点量用得上吗？"}}, .needs = {{"易碎品货架，防震", "low", "low", 2, 4}}, .deals = {{"样板仓参观后续", 3, "first_contact", 18, 100}}},
        {.name = "江阴晟达金属制品有限公司", .shortName = "江阴晟达金属", .industry = "制造业", .province = "江苏", .city = "无锡", .grade = "C", .stage = "proposal_submitted",
         .stageAgo = 170, .since = 330, .source = "phone_enquiry", .tag = "三个月未联系", .employees = 120, .intent = "low", .older = 3, .product = "悬臂货架", .site = "原料仓",
         .people = {{"薛金宝", "总经理", "decision_maker", "135 0000 8106"}}, .talks = {{195, {10, 30}, "phone", "proposal", '0', "薛总说钢价太高，方案先放着。", "钢价下来再说。"}}},
        {.name = "南京启辰教育科技有限公司", .shortName = "南京启辰教育", .industry = "教育", .province = "江苏", .city = "南京", .grade = "B", .stage = "need_clarified",
         .stageAgo = 12, .since = 44, .source = "website", .tag = "新线索", .employees = 140, .older = 3, .product = "密集柜", .site = "教材库",
         .people = {{"冯雪", "行政经理", "purchasing", "139 0000 3047", "wechat"}}, .talks = {{12, {15, 0}, "visit", "product_enquiry", '+', "教材库量完，密集柜尺寸已定，冯经理等校务会。", "会上过了就下单。"}}, .tasks = {{Slot::Soon, 1, {14, 30}, "wechat", "问校务会结果，发密集柜颜色样"}}, .needs = {{"教材库密集柜 18 列", "medium", "medium", 9, 11}}, .deals = {{"密集柜", 9.8, "need_clarified", 20, 30}}},
        {.name = "镇江云帆纸业有限公司", .shortName = "镇江云帆纸业", .industry = "造纸", .province = "江苏", .city = "镇江", .grade = "B", .stage = "payment_received",
         .stageAgo = 9, .since = 130, .source = "exhibition", .tag = "关注售后", .employees = 280, .older = 7, .product = "高位货架", .site = "原纸仓", .people = {{"夏志强", "仓储部长", "user", "139 0000 7712"}, {"云广林", "董事长", "decision_maker", "138 0000 1006"}},
         .talks = {{9, {10, 0}, "phone", "payment_reminder", '+', "高位货架尾款 12.4 万到账。", "货架不错，说话算数。"}, {15, {14, 0}, "visit", "return_visit", '+', "样板仓印象好，又谈纸卷货架。"}}, .tasks = {{Slot::Soon, 0, {}, "phone", "回访高位货架使用情况", "plan"}}, .needs = {{"纸卷货架，直径 1.2 米", "medium", "medium", 10, 16}}, .deals = {{"高位货架", 12.4, "contract_signed", 60, -15, "new", "won"}}},
        {.name = "上海澜图电子商务有限公司", .shortName = "上海澜图电商", .industry = "零售业", .province = "上海", .city = "上海", .grade = "A", .stage = "in_use",
         .stageAgo = 4, .since = 290, .source = "referral", .tag = "急需交付", .employees = 560, .intent = "high", .older = 15, .product = "分拣线改造", .site = "电商仓", .people = {{"葛明远", "运营总监", "decision_maker", "139 0000 6678", "wechat"}, {"翁晓彤", "仓储经理", "user", "136 0000 1342"}},
         .talks = {{4, {16, 0}, "visit", "return_visit", '+', "分拣线改造上线，葛总在现场看了首日数据。", "大促敢放量了。"}, {13, {9, 0}, "online_meeting", "other", '+', "签约后启动会，排了三周工期。"}}, .tasks = {{Slot::Soon, 1, {11, 0}, "visit", "上线一周复盘，收集异常清单", "plan"}}, .needs = {{"大促期间分拣不降速", "high", "high", 45, 60}}, .deals = {{"分拣线改造", 46, "contract_signed", 70, -13, "new", "won"}, {"退货区播种墙", 33, "need_clarified", 15, 65, "upsell"}}},
        {.name = "常熟锦禾服饰有限公司", .shortName = "常熟锦禾服饰", .industry = "纺织", .province = "江苏", .city = "苏州", .grade = "B", .stage = "contract_signed",
         .stageAgo = 9, .since = 88, .source = "exhibition", .tag = "季节采购", .employees = 190, .older = 6, .product = "吊挂线", .site = "成衣仓", .people = {{"吕梅", "厂长", "decision_maker", "0512-5550 0146"}}, .talks = {{9, {14, 0}, "meeting", "quotation", '+', "吊挂线合同签字，25 万，旺季前上。", "九月之前必须转起来。"}}, .tasks = {{Slot::Later, 9, {}, "phone", "确认吊挂线预埋件到货"}}, .needs = {{"旺季前上吊挂线", "high", "medium", 22, 28}}, .deals = {{"吊挂线", 25, "contract_signed", 45, -9, "new", "won"}}},
        {.name = "宁海双泰模具有限公司", .shortName = "宁海双泰模具", .industry = "制造业", .province = "浙江", .city = "宁波", .grade = "B", .stage = "contract_signed",
         .stageAgo = 2, .since = 70, .source = "referral", .tag = "新线索", .employees = 130, .older = 4, .owner = 2, .product = "WMS 试点", .site = "模具库", .people = {{"俞斌", "总经理", "decision_maker", "0574-5550 0177"}}, .talks = {{2, {10, 30}, "visit", "quotation", '+', "WMS 试点签了 9.6 万，先上模具库。", "先上一个库，好就铺开。", 0, 2}}, .tasks = {{Slot::Later, 10, {9, 30}, "meeting", "WMS 试点启动会"}}, .needs = {{"模具借还可追溯", "medium", "medium", 8, 12}}, .deals = {{"WMS 试点", 9.6, "contract_signed", 30, -2, "new", "won"}}},
        {.name = "太仓恒顺物流有限公司", .shortName = "太仓恒顺物流", .industry = "物流", .province = "江苏", .city = "苏州", .grade = "C", .stage = "not_won", .stageAgo = 24, .since = 160, .source = "exhibition", .tag = "重视性价比", .employees = 70, .intent = "low", .older = 5,
         .product = "冷库扩建", .site = "冷库", .people = {{"毛俊", "总经理", "decision_maker", "138 0000 0245"}}, .talks = {{24, {15, 30}, "phone", "quotation", '-', "毛总选了竞品，差价 6 万，说服务再比。", "价格差太多，下次吧。"}}, .deals = {{"冷库扩建", 31, "negotiating", 90, -24, "new", "lost"}}},
    };
    return cast;
}

} // namespace kebu::demo
