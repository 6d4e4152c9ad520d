#include "core/services/whom.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr int peopleRead = 200; ///< of one surname: more are not told apart by a form of address anyway

struct Person {
    Id id;
    Id customer;
    QString name;
    QString title;
};

Result<std::vector<Person>> peopleNamed(Snapshot &view, const QString &beginning, Id customer)
{
    QVariantList values{beginning, beginning};
    if (customer)
        values << customer.value;
    values << peopleRead;
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT c.id, c.customer_id, c.name, c.title FROM contact c LEFT JOIN customer_summary s "
                       "ON s.customer_id = c.customer_id WHERE substr(c.name, 1, length(?)) = ? AND c.left_on = '' "
                       "%1 ORDER BY s.last_contact_at DESC, c.id LIMIT ?")
            .arg(customer ? QStringLiteral("AND c.customer_id = ?") : QString()));
    KEBU_TRY(rows.runWith(values));
    std::vector<Person> people;
    while (rows.next())
        people.push_back({Id{rows.number(0)}, Id{rows.number(1)}, rows.text(2), rows.text(3)});
    KEBU_TRY(rows.done());
    return people;
}

/// Who is called like that, at one customer or anywhere: by the whole name, or by the form of address.
Result<std::vector<Person>> peopleCalled(Snapshot &view, const QString &word, Id customer = {})
{
    KEBU_LET(named, peopleNamed(view, word, customer));
    if (!named.empty())
        return named;
    const std::optional<FormOfAddress> called = formOfAddress(word);
    if (!called)
        return named;
    KEBU_LET(people, peopleNamed(view, called->surname, customer));
    std::ranges::stable_partition(people, [&](const Person &person) { return person.title.contains(called->title); });
    return people;
}

Result<void> addPeople(Snapshot &view, const std::vector<Person> &people, const QString &said, size_t limit,
                       std::vector<Whom> &whom)
{
    for (const Person &person : people) {
        const bool isThere = std::ranges::any_of(whom, [&](const Whom &one) { return one.contact == person.id; });
        if (whom.size() >= limit || isThere)
            continue;
        KEBU_LET(record, view.get(customer::type(), person.customer));
        whom.push_back({std::move(record), {MatchKind::Contact, person.name}, person.id, person.name, said});
    }
    return {};
}

/// Customers that the first word finds, with the person the next word names.
Result<void> addCustomers(Snapshot &view, const QStringList &words, size_t limit, std::vector<Whom> &whom)
{
    KEBU_LET(hits, view.finder().find(words.front(), int(limit)));
    for (const SearchIndex::Hit &hit : hits) {
        if (whom.size() >= limit)
            break;
        KEBU_LET(record, view.get(customer::type(), hit.customer));
        Whom one{std::move(record), hit.why, {}, {}, words.mid(1).join(u' ')};
        const bool isPerson = hit.why.kind == MatchKind::Contact;
        if (isPerson || words.size() > 1) {
            KEBU_LET(people, peopleCalled(view, isPerson ? hit.why.text : words[1], hit.customer));
            if (!people.empty()) {
                one.contact = people.front().id;
                one.contactName = people.front().name;
                one.said = words.mid(isPerson ? 1 : 2).join(u' ');
            }
        }
        whom.push_back(std::move(one));
    }
    return {};
}

Result<std::vector<Whom>> whomOf(Snapshot &view, const QStringList &words, Id inSight, size_t limit)
{
    std::vector<Whom> whom;
    if (!words.isEmpty()) {
        const QString rest = words.mid(1).join(u' ');
        if (inSight) {
            KEBU_LET(theirs, peopleCalled(view, words.front(), inSight));
            KEBU_TRY(addPeople(view, theirs, rest, limit, whom));
        }
        KEBU_LET(people, peopleCalled(view, words.front()));
        KEBU_TRY(addPeople(view, people, rest, limit, whom));
        if (whom.empty())
            KEBU_TRY(addCustomers(view, words, limit, whom));
    }
    if (whom.empty() && inSight) {
        KEBU_LET(record, view.get(customer::type(), inSight));
        const QString name = record.text(customer::name);
        whom.push_back({std::move(record), {MatchKind::Name, name}, {}, {}, words.join(u' ')});
    }
    return whom;
}

} // namespace

Result<WhomFound> findWhom(Snapshot &view, const QString &typed, Id inSight, int limit)
{
    WhomFound found;
    KEBU_LET(hits, view.finder().find(typed, limit));
    for (const SearchIndex::Hit &hit : hits) {
        KEBU_LET(record, view.get(customer::type(), hit.customer));
        found.whom.push_back({std::move(record), hit.why, {}, {}, {}});
    }
    if (!found.whom.empty() || !typed.trimmed().contains(u' '))
        return found;
    KEBU_LET(catalog, view.catalog());
    found.line = readQuickLine(typed, catalog->picklists(), view.clock().wallNow());
    KEBU_LET(whom, whomOf(view, found.line->words, inSight, size_t(limit)));
    found.whom = std::move(whom);
    return found;
}

} // namespace kebu
