#include "core/domain/contactpoint.h"

namespace kebu::contactPoint {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared(
        "contact_point", {"Contact point", "联系方式"}, {"Contact points", "联系方式"},
        {
            reference("customer", {"Customer", "客户"}, "customer").required(),
            reference("contact", {"Contact", "联系人"}, "contact"),
            choice("kind", {"Kind", "类型"}, "contact_point.kind",
                   {{"phone", {"Phone", "电话"}, {"手机", "固话"}},
                    {"email", {"E-mail", "邮箱"}},
                    {"wechat", {"WeChat", "微信"}},
                    {"qq", {"QQ", "QQ"}},
                    {"address", {"Address", "地址"}},
                    {"other", {"Other", "其他"}}})
                .required()
                .listed(),
            text("value", {"Number or address", "号码或地址"}).required().listed().searched().personal(Personal::Point),
            text("normal", {"Normal form", "标准形式"}).systemSet().personal(Personal::Point),
            yesNo("usual", {"Usual", "常用"}).listed(),
            text("note", {"Note", "备注"}).listed(),
        });
    return declared;
}

} // namespace kebu::contactPoint
