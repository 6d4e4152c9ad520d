#include "core/services/jobchange.h"

#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"

#include <QCoreApplication>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("jobchange", sentence); }

Error invalid(FieldName field, const QString &message) { return {ErrorCode::Invalid, message, QString(field)}; }

Result<void> check(const Record &post, const JobChange &job, QDate today)
{
    if (post.has(contact::leftOn))
        return invalid(contact::leftOn, say(QT_TRANSLATE_NOOP("jobchange", "This person left on %1 already."))
                                            .arg(post.date(contact::leftOn).toString(Qt::ISODate)));
    if (!job.on.isValid())
        return invalid(contact::leftOn, say(QT_TRANSLATE_NOOP("jobchange", "Say when the person left.")));
    if (job.on > today)
        return invalid(contact::leftOn, say(QT_TRANSLATE_NOOP("jobchange", "The day of leaving lies in the future.")));
    if (job.customer && job.customer == post.ref(contact::customer))
        return invalid(contact::customer,
                       say(QT_TRANSLATE_NOOP("jobchange", "That is the company the person leaves.")));
    return {};
}

Result<void> endPost(Change &change, Record post, QDate on)
{
    post.set(contact::leftOn, Value::of(on));
    post.set(contact::isPrimary, Value());
    return change.edit(post);
}

Result<Id> companyOf(Change &change, const JobChange &job)
{
    if (job.customer || job.company.trimmed().isEmpty())
        return job.customer;
    Record company(customer::type());
    company.set(customer::kind, Value(QStringLiteral("enterprise")));
    company.set(customer::name, Value(job.company.trimmed()));
    return change.create(company);
}

/// What is the person's own: a landline or a letter box is the company's.
Result<void> copyPoints(Change &change, Id from, Id customer, Id to)
{
    KEBU_LET(points,
             change.view().store().where(
                 contactPoint::type(),
                 QStringLiteral("contact_id = ? AND kind IN ('phone', 'wechat', 'qq') ORDER BY id"), {from.value}));
    for (const Record &point : points) {
        Record copy(contactPoint::type());
        for (const FieldName field :
             {contactPoint::kind, contactPoint::value, contactPoint::usual, contactPoint::remark})
            copy.set(field, point.value(field));
        copy.set(contactPoint::customer, Value::of(customer));
        copy.set(contactPoint::contact, Value::of(to));
        KEBU_TRY(change.create(std::move(copy)));
    }
    return {};
}

/// The first post of the person: all others point at it.
Id rootOf(const Record &post) { return post.has(contact::samePerson) ? post.ref(contact::samePerson) : post.id(); }

} // namespace

Result<Id> changeCompany(Change &change, const JobChange &job)
{
    KEBU_LET(old, change.view().get(contact::type(), job.contact));
    KEBU_TRY(check(old, job, change.clock().today()));
    KEBU_TRY(endPost(change, old, job.on));
    KEBU_LET(company, companyOf(change, job));
    if (!company)
        return Id{};
    Record post(contact::type());
    for (const FieldName field : {contact::name, contact::mobile, contact::wechat, contact::usualChannel,
                                  contact::birthday, contact::birthdayLunar, contact::preferences})
        post.set(field, old.value(field));
    if (post.text(contact::usualChannel) == u"email")
        post.set(contact::usualChannel, Value());
    post.set(contact::customer, Value::of(company));
    post.set(contact::title, Value(job.title.trimmed()));
    post.set(contact::samePerson, Value::of(rootOf(old)));
    KEBU_LET(made, change.create(std::move(post)));
    KEBU_TRY(copyPoints(change, old.id(), company, made));
    return made;
}

Result<std::vector<Post>> postsOf(Snapshot &view, Id contact)
{
    KEBU_LET(asked, view.get(contact::type(), contact));
    const Id root = rootOf(asked);
    KEBU_LET(records, view.store().where(contact::type(),
                                         QStringLiteral("id = ? OR same_person_id = ? ORDER BY left_on <> '', left_on "
                                                        "DESC, id DESC"),
                                         {root.value, root.value}));
    std::vector<Post> posts;
    for (Record &record : records) {
        KEBU_LET(customer, view.get(customer::type(), record.ref(contact::customer)));
        posts.push_back({std::move(record), std::move(customer)});
    }
    return posts;
}

} // namespace kebu
