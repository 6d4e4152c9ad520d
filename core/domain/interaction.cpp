#include "core/domain/interaction.h"

namespace kebu::interaction {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared(
        "interaction", {"Interaction", "沟通记录"}, {"Interactions", "沟通记录"},
        {
            reference("customer", {"Customer", "客户"}, "customer").required(),
            instant("happened_at", {"Happened at", "沟通时间"}).required().listed(),
            instant("recorded_at", {"Recorded at", "记录时间"}).timeOfRecording(),
            reference("recorded_by", {"Recorded by", "记录人"}, "user").systemSet(),
            choice("method", {"Method", "沟通方式"}, "method",
                   {{"phone", {"Phone", "电话"}, {"打电话", "去电", "来电", "致电", "call", "called"}},
                    {"visit", {"Visit", "拜访"}, {"上门", "上门拜访", "走访", "visited"}},
                    {"meeting", {"Meeting", "会议"}, {"开会", "面谈", "met"}},
                    {"online_meeting", {"Online meeting", "线上会议"}, {"视频会议", "视频", "电话会议"}},
                    {"email", {"E-mail", "邮件"}, {"电子邮件", "发邮件", "mail"}},
                    {"wechat", {"WeChat", "微信"}, {"发微信"}},
                    {"exhibition", {"Exhibition", "展会"}, {"展会登记"}},
                    {"other", {"Other", "其他"}}})
                .required()
                .listed(),
            choice("reach", {"Reach", "接通情况"}, "reach",
                   {{"reached", {"Reached", "已联系上"}},
                    {"no_answer", {"No answer", "未接"}},
                    {"no_reply", {"No reply", "未回"}}}),
            text("place", {"Place", "地点"}),
            references("our_participants", {"Our participants", "我方参与人"}, "user"),
            references("their_participants", {"Their participants", "客户参与人"}, "contact"),
            choice("topic", {"Topic", "沟通主题"}, "topic",
                   {{"product_enquiry", {"Product enquiry", "产品咨询"}},
                    {"proposal", {"Proposal", "方案"}},
                    {"quotation", {"Quotation", "报价"}},
                    {"demo", {"Demo", "演示"}},
                    {"sample", {"Sample", "寄样"}},
                    {"complaint_handling", {"Complaint handling", "投诉处理"}},
                    {"greeting", {"Greeting", "节日问候"}},
                    {"return_visit", {"Return visit", "回访"}},
                    {"payment_reminder", {"Payment reminder", "催款"}},
                    {"other", {"Other", "其他"}}}),
            referenceToAny("about", {"About", "关联事项"}),
            note("content", {"Content", "沟通内容"}).required().listed(),
            note("customer_words", {"Customer's words", "客户原话"}),
            choice(
                "attitude", {"Attitude", "客户态度"}, "attitude",
                {{"positive", {"Positive", "好"}}, {"neutral", {"Neutral", "一般"}}, {"negative", {"Negative", "差"}}})
                .listed(),
            note("result", {"Result", "本次结果"}),
            reference("corrects", {"Corrects", "更正"}, "interaction"),
        });
    return declared;
}

} // namespace kebu::interaction
