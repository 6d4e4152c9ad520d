#include "core/book/derived.h"

#include "core/domain/customer.h"

namespace kebu {

const std::vector<DerivedField> &derivedFields(const RecordType &type)
{
    using namespace declare;
    static constexpr const char *noText = "''";
    static constexpr const char *never = "'9999'";
    static constexpr const char *noNumber = "-9223372036854775808";
    static const std::vector<DerivedField> ofCustomer{
        {wallTime("next_due", {"Next follow-up", "下次跟进"}).systemSet(), "next_due", never},
        {instant("last_contact", {"Last contact", "最近联系"}).systemSet().also({"last_contact_on"}), "last_contact_at",
         noNumber},
        {integer("interactions", {"Contacts made", "联系次数"}).systemSet(), "interactions", "0"},
        {money("amount", {"Amount", "金额"}).systemSet(), "amount", "0"},
        {score("satisfaction", {"Satisfaction", "满意度"}).systemSet(), "satisfaction", noNumber},
        {day("satisfaction_on", {"Satisfaction given on", "满意度日期"}).systemSet(), "satisfaction_on", noText},
        {integer("orders", {"Orders", "订单数"}).systemSet(), "orders", "0"},
        {money("ordered", {"Ordered", "订单金额"}).systemSet(), "ordered", "0"},
        {day("last_order_on", {"Last order on", "最近下单"}).systemSet(), "last_order_on", noText},
        {money("receivable", {"Receivable", "应收金额"}).systemSet(), "receivable", "0"},
        {day("receivable_due", {"Receivable due", "应收日期"}).systemSet(), "receivable_due", never},
        {integer("open_cases", {"Open cases", "未结服务单"}).systemSet(), "open_cases", "0"},
        {integer("open_complaints", {"Open complaints", "未结投诉"}).systemSet(), "open_complaints", "0"},
        {day("complaint_from", {"Complaint open since", "投诉起始"}).systemSet(), "complaint_from", noText},
        {day("renewal_on", {"Renewal on", "续约日期"}).systemSet(), "renewal_on", never},
        {day("silent_from", {"Silent from", "静默起始"}).systemSet(), "silent_from", noText},
        {day("dormant_from", {"Dormant from", "沉睡起始"}).systemSet(), "dormant_from", noText},
        {day("hot_until", {"Hot until", "热度保持至"}).systemSet(), "hot_until", noText},
        {day("warm_until", {"Warm until", "温度保持至"}).systemSet(), "warm_until", noText},
        {percent("completeness", {"Completeness", "资料完整度"}).systemSet(), "completeness", noNumber},
    };
    static const std::vector<DerivedField> none;
    return &type == &customer::type() ? ofCustomer : none;
}

const DerivedField *findDerivedField(const RecordType &type, const QString &name)
{
    for (const DerivedField &field : derivedFields(type)) {
        if (field.info.name == name || field.info.synonyms.contains(name))
            return &field;
    }
    return nullptr;
}

} // namespace kebu
