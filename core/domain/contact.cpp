#include "core/domain/contact.h"

namespace kebu::contact {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared(
        "contact", {"Contact", "联系人"}, {"Contacts", "联系人"},
        {
            reference("customer", {"Customer", "所属客户"}, "customer").required(),
            text("name", {"Name", "姓名"})
                .in(Section::Basics)
                .required()
                .listed()
                .searched()
                .personal(Personal::Name)
                .also({"联系人", "联系人姓名", "Contact name", "Full name"}),
            text("title", {"Title", "职务"}).in(Section::Basics).listed().also({"职位", "Job title"}),
            text("department", {"Department", "部门"}).in(Section::Basics),
            choice("decision_role", {"Decision role", "决策角色"}, "decision_role",
                   {{"decision_maker", {"Decision maker", "决策者"}},
                    {"influencer", {"Influencer", "影响者"}},
                    {"user", {"User", "使用者"}},
                    {"technical_evaluator", {"Technical evaluator", "技术评估"}},
                    {"purchasing", {"Purchasing", "采购"}}})
                .in(Section::Basics)
                .listed(),
            yesNo("is_primary", {"Primary contact", "主联系人"}).in(Section::Basics),
            telephone("mobile", {"Mobile", "手机"})
                .in(Section::Reach)
                .listed()
                .searched()
                .personal(Personal::Phone)
                .also({"手机号", "联系电话", "Mobile phone"}),
            telephone("landline", {"Landline", "固话"}).in(Section::Reach).searched().personal(Personal::Landline),
            mailAddress("email", {"E-mail", "邮箱"}).in(Section::Reach).personal(Personal::Email),
            yesNo("email_notices_only", {"E-mail for notices only", "邮箱仅收通知"}).in(Section::Reach),
            text("wechat", {"WeChat", "微信"}).in(Section::Reach).personal(Personal::Wechat),
            choice("usual_channel", {"Usual channel", "常用联系方式"}, "channel",
                   {{"phone", {"Phone", "电话"}}, {"wechat", {"WeChat", "微信"}}, {"email", {"E-mail", "邮箱"}}})
                .in(Section::Reach),
            partialDay("birthday", {"Birthday", "生日"}).personal(Personal::Birthday),
            yesNo("birthday_lunar", {"Lunar birthday", "农历生日"}),
            note("preferences", {"Preferences", "偏好"}),
            day("left_on", {"Left on", "离职日期"}),
            reference("same_person", {"Same person as", "同一人"}, "contact"),
            references("distinct_from", {"Not the same as", "非同一人"}, "contact").systemSet(),
        });
    return declared;
}

} // namespace kebu::contact
