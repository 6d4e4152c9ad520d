#include "core/services/importedcustomers.h"

#include "core/domain/customer.h"

#include <QSet>

namespace kebu {

namespace {

/// Null where the record is gone or belongs to nobody.
Result<Id> customerOf(Snapshot &view, const RecordType &type, Id record)
{
    KEBU_LET(isCustomer, view.store().exists(customer::type(), record));
    if (isCustomer || type.customerField() < 0)
        return isCustomer ? record : Id();
    KEBU_LET(isThere, view.store().exists(type, record));
    if (!isThere)
        return Id();
    KEBU_LET(found, view.get(type, record));
    return found.value(type.customerField()).id();
}

} // namespace

Result<ImportedCustomers> importedCustomers(Snapshot &view, const RecordType &type, const std::vector<Id> &records)
{
    ImportedCustomers found;
    QSet<Id> seen;
    QStringList numbers;
    for (const Id record : records) {
        KEBU_LET(id, customerOf(view, type, record));
        if (!id || seen.contains(id))
            continue;
        if (numbers.size() == ImportedCustomers::mostShown) {
            found.hasMore = true;
            break;
        }
        seen.insert(id);
        KEBU_LET(customer, view.get(customer::type(), id));
        QString number = customer.text(customer::number);
        number.replace(u'\\', u"\\\\"_qs).replace(u'"', u"\\\""_qs);
        numbers << u'"' + number + u'"';
    }
    found.shown = numbers.size();
    if (!numbers.isEmpty())
        found.query = QStringLiteral("number in (%1)").arg(numbers.join(QStringLiteral(", ")));
    return found;
}

} // namespace kebu
