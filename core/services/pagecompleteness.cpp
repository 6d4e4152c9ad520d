#include "core/services/pagecompleteness.h"

#include "core/domain/contact.h"

#include <algorithm>

namespace kebu {

Completeness completenessOf(const CustomerPage &page)
{
    ArchiveChildren children;
    for (const Record &person : page.contacts) {
        if (person.has(contact::leftOn))
            continue;
        children.hasContact = true;
        children.hasReachableContact |= std::ranges::any_of(
            std::initializer_list<FieldName>{contact::mobile, contact::landline, contact::email, contact::wechat},
            [&](FieldName field) { return person.has(field); });
    }
    children.hasNeed = !page.needs.empty();
    return completenessOf(page.customer, children);
}

} // namespace kebu
