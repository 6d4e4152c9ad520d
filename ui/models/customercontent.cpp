#include "ui/models/customercontent.h"

#include "core/domain/customer.h"
#include "ui/shell/session.h"

namespace kebu {

QString CustomerContent::freeText(const Session &session, const QString &text) const
{
    return session.isMasked() ? people.maskedText(text) : text;
}

QHash<Id, QString> CustomerContent::names() const
{
    QHash<Id, QString> names;
    const std::vector<Id> tags = page.customer.refs(customer::tags);
    for (size_t i = 0; i < std::min(tags.size(), page.tags.size()); ++i)
        names.insert(tags[i], page.tags[i]);
    names.insert(page.customer.ref(customer::parent), page.parentName);
    names.insert(page.customer.ref(customer::referrer), page.referrerName);
    return names;
}

QFuture<Result<CustomerContent>> readCustomer(Book &book, Id customer, int interactions)
{
    return book.read([customer, interactions](Snapshot &view) -> Result<CustomerContent> {
        KEBU_LET(page, customerPage(view, customer, interactions, 0));
        KEBU_LET(people, CustomerPeople::of(view, customer));
        return CustomerContent{std::move(page), std::move(people)};
    });
}

} // namespace kebu
