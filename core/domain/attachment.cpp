#include "core/domain/attachment.h"

namespace kebu::attachment {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("attachment", {"Attachment", "附件"}, {"Attachments", "附件"},
                                     {
                                         referenceToAny("about", {"About", "所属"}).required(),
                                         // its owner's; nothing for files on what belongs to no customer
                                         reference("customer", {"Customer", "客户"}, "customer").systemSet(),
                                         text("name", {"File name", "文件名"}).required().listed(),
                                         text("sha256", {"SHA-256", "校验值"}).systemSet(),
                                         integer("size", {"Size", "大小"}).listed().systemSet(),
                                     });
    return declared;
}

} // namespace kebu::attachment
