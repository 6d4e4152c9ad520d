#include "core/domain/picklist.h"

namespace kebu::picklistEntry {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("picklist_entry", {"Picklist entry", "选项"}, {"Picklist entries", "选项"},
                                     {
                                         text("list", {"List", "选项表"}).required().listed(),
                                         text("code", {"Code", "代码"}).required().listed(),
                                         text("label_zh", {"Chinese label", "中文名称"}).listed(),
                                         text("label_en", {"English label", "英文名称"}).listed(),
                                         note("synonyms", {"Synonyms", "同义词"}),
                                         integer("position", {"Position", "顺序"}),
                                         yesNo("retired", {"Retired", "已停用"}),
                                     });
    return declared;
}

} // namespace kebu::picklistEntry
