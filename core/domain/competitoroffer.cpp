#include "core/domain/competitoroffer.h"

namespace kebu::competitorOffer {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("competitor_offer", {"Competitor offer", "竞品报价"},
                                     {"Competitor offers", "竞品报价"},
                                     {
                                         reference("customer", {"Customer", "客户"}, "customer").required(),
                                         referenceToAny("about", {"About", "关联事项"}),
                                         choice("competitor", {"Competitor", "竞品"}, "competitor").required().listed(),
                                         money("quote", {"Quote", "报价"}).listed(),
                                         note("strengths", {"Strengths", "优势"}).listed(),
                                     });
    return declared;
}

} // namespace kebu::competitorOffer
