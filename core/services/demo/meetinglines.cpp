#include "core/services/demo/talk.h"

#include <array>

namespace kebu::demo {

namespace {

constexpr std::array lines{
    // visits
    Line{"visit", Lead, "product_enquiry", '+',
         "到厂看 {site}：层高 {n} 米出头，地面有旧裂缝，{who}全程陪同，需求说得很具体。", "我们就缺个能说清楚的厂家。",
         "出初步布局"},
    Line{"visit", Lead, "product_enquiry", '0', "第一次上门，{who}介绍了组织分工，采购归集团，厂里只有建议权。",
         "最后还是集团拍板。", "摸清集团采购"},
    Line{"visit", Lead, "proposal", '+', "当面讲方案，现场的班组长也来听，关心夜班没人时怎么处理异常。", "",
         "补异常流程"},
    Line{"visit", Lead, "proposal", '-', "等了四十分钟才见到{who}，说预算砍了三成，方案要重新来。",
         "今年钱紧，你们自己掂量。", "做低配版"},
    Line{"visit", Lead, "demo", '+', "带 {product} 样机到现场走了两圈，过坡和转弯都没问题，操作工试了手动模式。",
         "比我想的灵活。", "进方案"},
    Line{"visit", Deal, "quotation", '0', "当面谈价，{who}要求再让 {n}%，我们用延保换，没当场定。",
         "让价不如送一年维保。", "{day}给答复"},
    Line{"visit", Deal, "quotation", '+', "和{who}、采购一起把商务条款逐条过完，只剩交期一条。", "工期定了就签。",
         "内部确认排产"},
    Line{"visit", Deal, "other", '0', "量了卸货口和电梯，设备进场要拆门框，{who}答应协调物业。", "", "写进场方案"},
    Line{"visit", Deal, "quotation", '-', "{rival}的人前脚刚走，{who}说他们承诺 {weeks} 周交货，问我们能不能。",
         "谁先到货我用谁。", "核产能"},
    Line{"visit", Service, "return_visit", '+', "季度巡检：{n} 台全部正常，清了激光头，教新来的操作工换电池。",
         "你们来得比合同写的勤。", ""},
    Line{"visit", Service, "complaint_handling", '0', "换了驱动轮，停机两小时，{who}签字确认，要求书面原因分析。",
         "要有个书面的说法。", "三天内出报告"},
    Line{"visit", Service, "return_visit", '+', "回访使用情况，{site}已按新流程跑满一个月，差错少了一半。",
         "月底盘点第一次对上了。", "写案例"},
    Line{"visit", Service, "payment_reminder", '0', "上门对账，差一张到货签收单，现场补了。", "", ""},
    // meetings on site
    Line{"meeting", Lead, "proposal", '+', "方案评审，生产、设备、信息三方到场，{who}主持，提了 {n} 条意见，都能改。",
         "大方向没问题。", "三天内改版"},
    Line{"meeting", Lead, "proposal", '0', "评审会上信息部不同意开放数据库，改走接口，{who}会后协调。",
         "数据库不能直连。", "出接口文档"},
    Line{"meeting", Lead, "demo", '+', "请{who}一行参观样板仓，看了波次拣货和异常报警，问得很细。",
         "能不能按我们的单子跑一遍？", "用客户数据做仿真"},
    Line{"meeting", Lead, "proposal", '-', "技术交流会，{rival}也在，当场被问续航数据，我们准备不足。",
         "数据拿不出来就别讲了。", "补测试报告"},
    Line{"meeting", Deal, "quotation", '+', "商务谈判第一轮，付款定 3-4-2-1，质保两年，{who}表示基本接受。",
         "付款这样可以。", "出合同"},
    Line{"meeting", Deal, "quotation", '0', "商务谈判，卡在验收标准，对方要连续七天无故障，我们提三天。", "",
         "提折中方案"},
    Line{"meeting", Deal, "other", '+', "启动会：确认项目组、里程碑和每周例会，{who}任甲方经理。", "", "发会议纪要"},
    Line{"meeting", Deal, "other", '0', "进度会，土建晚了 {n} 天，设备进场顺延，双方签了变更。", "", ""},
    Line{"meeting", Service, "return_visit", '0', "年度复盘，利用率六成，{who}希望优化路径再看要不要加车。",
         "先把现有的用满。", "排优化"},
    Line{"meeting", Service, "complaint_handling", '-',
         "就三次停机开会，{who}要求按合同扣款，我们承诺换控制板并延保三个月。", "再有一次就按合同来。", "换板、延保"},
    Line{"meeting", Service, "proposal", '+', "谈二期，{site}要做成密集存储，{who}愿意沿用我们的系统。",
         "系统别换，省得再学。", "出二期方案"},
    // online meetings
    Line{"online_meeting", Lead, "demo", '+', "线上演示 WMS，{who}点名看了批次追溯和先进先出，反应不错。",
         "追溯这块正是我们要的。", "开试用账号"},
    Line{"online_meeting", Lead, "demo", '0', "线上演示，对方网络不稳，只讲完一半，改天继续。", "", "重约{day}"},
    Line{"online_meeting", Lead, "proposal", '+', "远程过了一遍仿真结果，高峰每小时 {n}0 托没有堵点。",
         "这个图给我，我要汇报用。", "发仿真视频"},
    Line{"online_meeting", Lead, "product_enquiry", '0', "集团采购首次接触，走了供应商准入的流程，要补审计报告。", "",
         "补资质"},
    Line{"online_meeting", Deal, "quotation", '0', "三方电话会，{who}要求把软件授权从总价里拆开单列。",
         "软件单列，硬件走固定资产。", "改报价结构"},
    Line{"online_meeting", Deal, "other", '+', "接口联调排期敲定，{who}给了测试环境。", "", "{weeks} 周内联调完"},
    Line{"online_meeting", Deal, "other", '0', "法务会，知识产权和保密条款改了三处，等双方盖章。", "", ""},
    Line{"online_meeting", Service, "return_visit", '+', "远程培训第二期，{n} 位仓管员全部考核通过。",
         "比第一次讲得清楚。", ""},
    Line{"online_meeting", Service, "complaint_handling", '0', "看日志定位到网络漫游断连，建议{site}加两个 AP。", "",
         "发点位图"},
    Line{"online_meeting", Service, "proposal", '+', "汇报一年的运行数据，{who}同意谈续约，想把备件包进去。",
         "备件能打包就打包。", "出续约报价"},
    // fairs
    Line{"exhibition", Lead, "product_enquiry", '+',
         "展台登记，{who}看了 {product} 的动态演示，留了名片，{site}今年要改造。", "", "一周内回访"},
    Line{"exhibition", Lead, "product_enquiry", '0', "展会上聊了十分钟，主要是了解行情，要了样册。", "", "发电子样册"},
    Line{"exhibition", Lead, "product_enquiry", '+', "带着图纸来展台，问 {n} 台车的调度，现场约了上门时间。",
         "你们到厂里看了再说。", "约上门"},
    Line{"exhibition", Service, "return_visit", '+', "展会见到{who}，介绍了两位同行过来，气氛很好。",
         "用过的才敢介绍。", "跟进转介绍"},
};

} // namespace

std::span<const Line> meetingLines() { return lines; }

} // namespace kebu::demo
