#include "ui/models/customercontent.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/domain/user.h"
#include "core/services/customerhistory.h"
#include "core/services/jobchange.h"
#include "core/services/listing.h"
#include "ui/shell/session.h"

namespace kebu {

namespace {

/// Names what records point at, each once. People and customers are left out: they are masked where they are shown.
class Titles
{
public:
    explicit Titles(Snapshot &view) : m_view(view) {}

    Result<void> add(const std::vector<Record> &records)
    {
        for (const Record &record : records) {
            for (int i = 0; i < int(record.type().fields().size()); ++i)
                KEBU_TRY(addTarget(record.type().field(i), record.value(i)));
        }
        return {};
    }
    [[nodiscard]] QHash<Id, QString> take() { return std::move(m_titles); }

private:
    Result<void> addTarget(const FieldInfo &field, const Value &value)
    {
        if (value.isEmpty() || (field.type != FieldType::Ref && field.type != FieldType::RefAny))
            return {};
        const RecordRef target =
            field.type == FieldType::Ref ? RecordRef{field.target, value.id()} : RecordRef::fromString(value.text());
        const RecordType *type = findRecordType(target.record);
        if (!type || type == &customer::type() || type == &contact::type() || type == &user::type() ||
            m_titles.contains(target.id))
            return {};
        KEBU_LET(title, titleOf(m_view, *type, target.id));
        m_titles.insert(target.id, title);
        return {};
    }

    Snapshot &m_view;
    QHash<Id, QString> m_titles;
};

Result<QHash<Id, QString>> titlesOf(Snapshot &view, const CustomerPage &page, const CustomerArchive &archive)
{
    Titles titles(view);
    for (const auto *records :
         {&page.opportunities, &archive.contracts, &archive.deliveries, &archive.quotations, &archive.orders,
          &archive.payments, &archive.cases, &archive.feedback, &archive.answers, &archive.files})
        KEBU_TRY(titles.add(*records));
    return titles.take();
}

Result<std::vector<OtherPost>> otherPostsOf(Snapshot &view, const std::vector<Record> &people)
{
    std::vector<OtherPost> others;
    for (const Record &person : people) {
        KEBU_LET(posts, postsOf(view, person.id()));
        for (const Post &post : posts) {
            if (post.customer.id() != person.ref(contact::customer))
                others.push_back({person.id(), post.customer, post.contact.has(contact::leftOn)});
        }
    }
    return others;
}

} // namespace

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

Pending<Result<CustomerContent>> readCustomer(Book &book, Id customer, int interactions)
{
    return book.read([customer, interactions](Snapshot &view) -> Result<CustomerContent> {
        KEBU_LET(page, customerPage(view, customer, interactions, 0));
        KEBU_LET(people, CustomerPeople::of(view, customer));
        KEBU_LET(archive, customerArchive(view, customer));
        KEBU_LET(titles, titlesOf(view, page, archive));
        KEBU_LET(others, otherPostsOf(view, page.contacts));
        KEBU_LET(corrections, correctionsOf(view, customer));
        KEBU_LET(family, familyOf(view, customer));
        return CustomerContent{std::move(page),   std::move(people),      std::move(archive), std::move(family),
                               std::move(others), std::move(corrections), std::move(titles)};
    });
}

} // namespace kebu
