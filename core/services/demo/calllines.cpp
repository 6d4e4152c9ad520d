#include "core/services/demo/talk.h"

#include <array>

namespace kebu::demo {

namespace {

constexpr std::array lines{
    // telephone, before the deal
    Line{"phone", Lead, "product_enquiry", '+', "{who}看到官网的案例来电，{site}想上{product}，先要一份同行业的资料。",
         "", "当天发资料，约上门"},
    Line{"phone", Lead, "product_enquiry", '0', "问了 {product} 的大致价格和交期，说是先做预算，年内未必动。",
         "先给个区间就行。", "报区间价"},
    Line{"phone", Lead, "product_enquiry", '+', "确认 {site} 现有 {n} 个作业员三班倒，招人难，这是上设备的主要原因。",
         "年轻人不肯干搬运了。", ""},
    Line{"phone", Lead, "proposal", '0', "{who}说方案收到了，还没来得及看，{day}给回话。", "", "{day}再问"},
    Line{"phone", Lead, "proposal", '+', "逐页过方案，{who}对节拍测算没有异议，问能不能先做一条线试。",
         "先做一条线，我好跟上面交代。", "补分期方案"},
    Line{"phone", Lead, "proposal", '-', "{who}觉得方案偏大，{site}用不到这么高的配置，让我们做减法。",
         "别一上来就给我顶配。", "重做精简版"},
    Line{"phone", Lead, "return_visit", '0', "问近况：项目还在立项，等总部批，批下来会第一时间联系。", "",
         "两周后再问"},
    Line{"phone", Lead, "other", '+', "约好{day}上午到厂里看 {site}，{who}会叫上设备科一起。", "", "带测距仪和样册"},
    // telephone, at the deal
    Line{"phone", Deal, "quotation", '0', "{who}说总价能接受的上限是 {wan} 万，差的部分看付款方式能不能补。",
         "钱可以商量，分几次付要写清楚。", "改付款条款"},
    Line{"phone", Deal, "quotation", '-', "{rival}降了一轮价，比我们低 {n}%，{who}要我们再给说法。",
         "人家都降了，你们一点不动？", "准备对比表"},
    Line{"phone", Deal, "quotation", '+', "报价内部过会通过，{who}让把合同草稿发过去走法务。", "可以走合同了。",
         "发合同草稿"},
    Line{"phone", Deal, "other", '0', "法务对违约条款有两处意见，{who}口头说了大意，书面{day}给。", "", "等书面意见"},
    Line{"phone", Deal, "payment_reminder", '0', "问预付款，{who}说付款单已签，卡在财务排款，月底前到。",
         "月底一定付。", ""},
    // telephone, in service
    Line{"phone", Service, "return_visit", '+', "回访：{product}运行正常，{site}效率提了大概 {n}%，{who}满意。",
         "比当初想的好用。", ""},
    Line{"phone", Service, "return_visit", '0', "回访：电池续航有点掉，提醒冬天充电间不要低于 5 度。", "", "发保养单"},
    Line{"phone", Service, "complaint_handling", '-',
         "{who}反映急停后要 {n} 分钟才能恢复，耽误出货，要求当天有人到场。", "停一小时我损失多少你知道吗？",
         "派工程师到场"},
    Line{"phone", Service, "complaint_handling", '0', "上次故障的原因报告已说明，{who}表示理解，请我们加一次季度巡检。",
         "", "排巡检"},
    Line{"phone", Service, "payment_reminder", '-', "尾款拖了 {n} 周，{who}说要等验收单补章，语气不大好。",
         "章没盖好，财务不认。", "补章后再催"},
    Line{"phone", Service, "payment_reminder", '+', "{who}确认尾款{day}打出，发票已收到。", "", ""},
    Line{"phone", Service, "product_enquiry", '+', "老线用顺了，{who}想给{site}再加 {n} 台，问老客户怎么算。",
         "你们给个老客户价。", "报增购价"},
    // nobody answers
    Line{"phone", Any, "", '!', "响到自动挂断，未接。", "", "下午再打"},
    Line{"phone", Any, "", '!', "两次占线，没接通。", "", "明早再打"},
    Line{"phone", Any, "", '!', "关机，可能在车间。", "", "改发微信"},
    Line{"phone", Any, "", '!', "被挂断，后来短信说在开会。", "", "晚些再打"},
    Line{"phone", Any, "", '!', "总机转分机无人接听。", "", ""},
    Line{"wechat", Any, "", '!', "发了资料，到下班没回。", "", ""},
    Line{"wechat", Any, "", '!', "约时间的消息未回，隔天打电话。", "", "改打电话"},
    Line{"wechat", Any, "greeting", '!', "节前问候，未回。", "", ""},
    // WeChat
    Line{"wechat", Lead, "product_enquiry", '+', "{who}发来 {site} 的平面图，通道最窄 2.1 米，问 {product} 能不能过。",
         "", "转给方案组"},
    Line{"wechat", Lead, "product_enquiry", '0', "发了两段同行业现场视频，{who}回“收到，先看看”。", "", ""},
    Line{"wechat", Lead, "proposal", '+', "{who}把方案转进了他们内部群，约好{day}一起过一遍。", "我转群里了。",
         "备线上会议"},
    Line{"wechat", Lead, "proposal", '0', "补发了设备清单和占地尺寸，{who}说等电气那边核。", "", ""},
    Line{"wechat", Lead, "sample", '+', "托盘样品已签收，{who}拍了实物照，尺寸合适。", "样品没问题。", "进报价"},
    Line{"wechat", Deal, "quotation", '0', "{who}问报价含不含运输和落地费，回复：省内含，吊装另计。", "", ""},
    Line{"wechat", Deal, "quotation", '+', "第二版报价发出，{who}回了个 OK，说{day}给领导看。", "", ""},
    Line{"wechat", Deal, "other", '0', "合同扫描件来回两次，{who}指出开票抬头少一个字，已改。", "", "重发盖章版"},
    Line{"wechat", Deal, "quotation", '-', "{who}截图发来{rival}的报价，让我们解释差在哪里。", "差这么多总要有个道理。",
         "做参数对比"},
    Line{"wechat", Service, "return_visit", '+', "{who}发来现场视频，{n} 台同时跑很顺，同意我们拿去做案例。",
         "可以拍，别拍到我们的料。", ""},
    Line{"wechat", Service, "complaint_handling", '0', "报警代码 E{n}，远程指导复位，已恢复，记录给售后。", "", ""},
    Line{"wechat", Service, "greeting", '+', "节日问候，{who}回了，顺便说下半年可能扩仓。", "下半年有动作，到时找你。",
         "记扩仓线索"},
    Line{"wechat", Any, "greeting", '0', "节日问候，互道安康，没谈项目。", "", ""},
};

} // namespace

std::span<const Line> callLines() { return lines; }

} // namespace kebu::demo
