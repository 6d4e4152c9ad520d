#include "core/domain/surveyanswer.h"

namespace kebu::surveyAnswer {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("survey_answer", {"Survey answer", "调查答复"}, {"Survey answers", "调查答复"},
                                     {
                                         reference("survey", {"Survey", "问卷"}, "survey").required().listed(),
                                         reference("customer", {"Customer", "客户"}, "customer").required(),
                                         day("answered_on", {"Answered on", "答复日期"}).listed(),
                                         list("answers", {"Answers", "答案"}),
                                         declare::score("score", {"Satisfaction", "满意度"}).listed(),
                                         note("suggestions", {"Suggestions", "改进建议"}).listed(),
                                     });
    return declared;
}

} // namespace kebu::surveyAnswer
