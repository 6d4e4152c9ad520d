#include "core/domain/quotation.h"

namespace kebu::quotation {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("quotation", {"Quotation", "报价"}, {"Quotations", "报价"},
                                     {
                                         reference("opportunity", {"Opportunity", "商机"}, "opportunity").required(),
                                         // its opportunity's, so that everything of a customer is found by one index
                                         reference("customer", {"Customer", "客户"}, "customer").required().systemSet(),
                                         text("number", {"Quotation number", "报价单号"}).listed(),
                                         integer("version", {"Version", "版本"}).listed(),
                                         money("amount", {"Amount", "报价金额"}).listed(),
                                         day("sent_on", {"Sent on", "发出日期"}).listed(),
                                         day("valid_until", {"Valid until", "有效期至"}).listed(),
                                         note("terms", {"Terms", "条款"}),
                                         note("answer", {"Answer", "客户答复"}).listed(),
                                     });
    return declared;
}

} // namespace kebu::quotation
