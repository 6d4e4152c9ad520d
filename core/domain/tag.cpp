#include "core/domain/tag.h"

namespace kebu::tag {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("tag", {"Tag", "标签"}, {"Tags", "标签"},
                                     {
                                         text("name", {"Tag", "标签"}).required().listed().searched().unique(),
                                         choice("kind", {"Kind", "类型"}, "tag.kind",
                                                {{"need", {"Need", "需求标签"}}, {"free", {"Free", "自由标签"}}})
                                             .listed(),
                                     });
    return declared;
}

} // namespace kebu::tag
