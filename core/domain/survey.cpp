#include "core/domain/survey.h"

namespace kebu::survey {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("survey", {"Survey", "满意度调查"}, {"Surveys", "满意度调查"},
                                     {
                                         text("title", {"Title", "问卷名称"}).required().listed(),
                                         list("questions", {"Questions", "问题"}),
                                         day("opens_on", {"Opens on", "开始"}).listed(),
                                     });
    return declared;
}

} // namespace kebu::survey
