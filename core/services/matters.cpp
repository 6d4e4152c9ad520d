#include "core/services/matters.h"

#include "core/domain/contract.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/servicecase.h"
#include "core/services/listing.h"

namespace kebu {

Result<std::vector<Matter>> openMatters(Snapshot &view, Id customer)
{
    const struct {
        const RecordType &type;
        const char *isOpen;
    } kinds[] = {
        {opportunity::type(), "result = ''"},
        {serviceCase::type(), "resolved_at = -9223372036854775808"},
        {contract::type(), "state NOT IN ('completed', 'terminated')"},
        {need::type(), "state IN ('', 'open', 'answered')"},
    };
    std::vector<Matter> matters;
    for (const auto &kind : kinds) {
        KEBU_LET(records, view.store().where(
                              kind.type,
                              QStringLiteral("customer_id = ? AND %1 ORDER BY id DESC").arg(QLatin1String(kind.isOpen)),
                              {customer.value}));
        for (const Record &record : records)
            matters.push_back({{kind.type.name(), record.id()}, titleOf(record)});
    }
    return matters;
}

} // namespace kebu
