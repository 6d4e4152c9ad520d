#include "core/domain/event.h"

namespace kebu::event {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("event", {"Event", "客户活动"}, {"Events", "客户活动"},
                                     {
                                         text("name", {"Name", "活动名称"}).required().listed(),
                                         choice("kind", {"Kind", "类型"}, "event.kind",
                                                {{"exhibition", {"Exhibition", "展会"}},
                                                 {"seminar", {"Seminar", "研讨会"}},
                                                 {"visit", {"Visit", "参观"}},
                                                 {"meeting", {"Meeting", "会议"}}})
                                             .listed(),
                                         day("held_on", {"Held on", "日期"}).listed(),
                                         text("place", {"Place", "地点"}).listed(),
                                         references("customers", {"Customers who took part", "参加客户"}, "customer"),
                                         references("participants", {"Participants", "参与人"}, "contact"),
                                         note("outcome", {"Outcome", "后续"}),
                                     });
    return declared;
}

} // namespace kebu::event
