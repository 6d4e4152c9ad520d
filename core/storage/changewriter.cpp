#include "core/storage/changewriter.h"

#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/history.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "core/domain/promise.h"
#include "core/domain/satisfactionentry.h"
#include "core/domain/servicecase.h"
#include "core/domain/surveyanswer.h"
#include "core/domain/tag.h"
#include "core/domain/task.h"
#include "core/domain/user.h"
#include "core/storage/beginnings.h"

#include <algorithm>
#include <limits>

namespace kebu {

namespace {
/// Holds the memory of a bulk change: beyond this many customers the projections are written before going on.
constexpr qsizetype touchedAtMost = 4096;
/// The same for the people of one new customer.
constexpr size_t childrenAtMost = 64;
/// Taking a customer's terms out walks the lists of the common ones, and in the middle of a change all that were taken
/// out are written at once: 15,000 customers of whom a thousand go took 18 s that way, and 0.6 s to be made anew. So
/// the finder is made anew where more than one customer in `partTakenOut` changes its terms, or the few that are always
/// taken out one by one.
constexpr qint64 partTakenOut = 200;
constexpr qint64 alwaysTakenOut = 50;
/// Stands for more than any book has.
constexpr int allTerms = std::numeric_limits<int>::max();

/// So many customers' terms at most are taken out one by one.
Result<qint64> takenOutAtMost(Connection &connection)
{
    Statement &last = connection.prepared(QStringLiteral("SELECT coalesce(max(row), 0) FROM finder_row"));
    KEBU_TRY(last.run());
    const qint64 rows = last.next() ? last.number(0) : 0;
    KEBU_TRY(last.done());
    return std::max(alwaysTakenOut, rows / partTakenOut);
}

} // namespace

ChangeWriter::ChangeWriter(Connection &connection, GradePolicy policy, QTimeZone zone)
    : m_connection(connection),
      m_store(connection),
      m_journal(connection),
      m_index(connection),
      m_summaries(connection, std::move(policy), std::move(zone)),
      m_tallies(connection)
{
}

ChangeWriter::~ChangeWriter() = default;

Result<void> ChangeWriter::create(const Record &record)
{
    if (&record.type() == &customer::type()) {
        const bool isFirst = !m_touched.contains(record.id()); // nothing that hangs on it came before it
        KEBU_TRY(touchCustomer(record.id(), {Summaries::everything, true, true}, true));
        if (isFirst && !record.has(customer::tags))
            m_fresh.insert(record.id(), {record});
    } else if (!joinsFresh(record)) {
        KEBU_TRY(touch(record, dependsOn(record.type())));
    }
    KEBU_TRY(m_store.insert(record));
    KEBU_TRY(m_tallies.count(record, 1));
    noteWritten(record);
    return m_journal.append(record.type().name(), record.id(), JournalAction::Created);
}

Result<void> ChangeWriter::edit(const Record &before, const Record &after)
{
    std::vector<int> fields;
    BeforeImage image;
    for (int i = 0; i < int(after.type().fields().size()); ++i) {
        if (before.value(i) != after.value(i)) {
            fields.push_back(i);
            image.emplace(after.type().field(i).name, before.value(i));
        }
    }
    const auto noteCustom = [&](Id field) {
        if (before.customValue(field) != after.customValue(field))
            image.emplace(QStringLiteral("custom:") + field.toString(), before.customValue(field));
    };
    for (const CustomValue &custom : before.customValues())
        noteCustom(custom.field);
    for (const CustomValue &custom : after.customValues())
        noteCustom(custom.field);
    if (image.empty())
        return {};
    const Depends depends = dependsOn(after.type(), fields);
    KEBU_TRY(touch(before, depends));
    KEBU_TRY(touch(after, depends));
    KEBU_TRY(m_store.update(before, after, fields));
    if (const auto touched = m_touched.find(after.id()); touched != m_touched.end())
        touched->record = after;
    KEBU_TRY(m_tallies.count(before, -1));
    KEBU_TRY(m_tallies.count(after, 1));
    noteWritten(after);
    return m_journal.append(after.type().name(), after.id(), JournalAction::Edited, image);
}

Result<void> ChangeWriter::remove(const Record &before)
{
    KEBU_TRY(touch(before, dependsOn(before.type())));
    KEBU_TRY(m_store.remove(before.type(), before.id()));
    if (const auto touched = m_touched.find(before.id()); touched != m_touched.end())
        touched->record.reset();
    KEBU_TRY(m_tallies.count(before, -1));
    noteWritten(before);
    return m_journal.append(before.type().name(), before.id(), JournalAction::Removed, imageOf(before));
}

void ChangeWriter::noteWritten(const Record &record) { m_written[record.type().name()].push_back(record.id()); }

ChangeWriter::Depends ChangeWriter::dependsOn(const RecordType &type)
{
    using Part = SummaryPart;
    static const QHash<const RecordType *, Depends> known{
        {&contact::type(), {Part::Completeness, true, false}},
        {&contactPoint::type(), {{}, true, false}},
        {&tag::type(), {{}, true, false}},
        {&user::type(), {Part::Own, false, false}},
        {&task::type(), {Part::Next, false, false}},
        {&interaction::type(), {Part::Contacts, false, false}},
        {&need::type(), {Part::Completeness, false, false}},
        {&opportunity::type(), {Part::Amount, false, true}},
        {&order::type(), {Part::Dealings, false, false}},
        {&payment::type(), {Part::Dealings, false, false}},
        {&contract::type(), {Part::Dealings, false, true}},
        {&serviceCase::type(), {Part::Dealings, false, false}},
        {&satisfactionEntry::type(), {Part::Dealings, false, false}},
        {&surveyAnswer::type(), {Part::Dealings, false, false}},
        {&stageEntry::type(), {{}, false, true}},
        // this repeats what stands in the customer; no list and no search asks for the others
        {&gradeEntry::type(), {}},
        {&promise::type(), {}},
        {&attachment::type(), {}}};
    return known.value(&type, {Summaries::everything, true, true});
}

ChangeWriter::Depends ChangeWriter::dependsOn(const RecordType &type, const std::vector<int> &fields)
{
    if (&type != &customer::type() || fields.empty())
        return dependsOn(type);
    using Part = SummaryPart;
    struct Known {
        SummaryParts parts;
        bool isCounted;
    };
    static const QHash<int, Known> known{{type.indexOf(customer::maintenanceLayer), {{}, false}},
                                         {type.indexOf(customer::maintenanceState), {{}, false}},
                                         {type.indexOf(customer::cadenceDays), {{}, false}},
                                         {type.indexOf(customer::grade), {Part::Own | Part::Contacts, true}},
                                         {type.indexOf(customer::stage), {Part::Own | Part::Completeness, true}}};
    static const Known unknown{Part::Own | Part::Contacts | Part::Completeness, true};
    Depends depends;
    for (const int field : fields) {
        const Known &each = known.contains(field) ? *known.constFind(field) : unknown;
        depends.parts |= each.parts;
        depends.isCounted = depends.isCounted || each.isCounted;
        depends.hasTerms = depends.hasTerms || type.field(field).isSearched;
    }
    return depends;
}

namespace {

/// The stage of a new customer is written beside it; a history that comes with it says more.
bool repeatsFresh(const QHash<Id, NewCustomer> &fresh, const Record &entry)
{
    const auto found = fresh.constFind(entry.ref(stageEntry::customer));
    return found != fresh.constEnd() && found->record.text(customer::stage) == entry.text(stageEntry::stage);
}

} // namespace

bool ChangeWriter::joinsFresh(const Record &child)
{
    if (!NewCustomer::takes(child.type()))
        return false;
    const auto customer = m_fresh.find(child.value(child.type().customerField()).id());
    if (customer == m_fresh.end() || customer->children.size() >= childrenAtMost)
        return false;
    customer->children.push_back(child);
    return true;
}

Result<void> ChangeWriter::touch(const Record &record, Depends depends)
{
    const RecordType &type = record.type();
    if (!depends.parts && !depends.hasTerms && !depends.isCounted)
        return {};
    if (&type == &stageEntry::type() && repeatsFresh(m_fresh, record))
        return {};
    if (&type == &customer::type())
        return touchCustomer(record.id(), depends);
    if (&type == &tag::type())
        return touchCustomersOf(QStringLiteral("SELECT owner_id FROM link WHERE target_id = ? AND field = 'tags'"),
                                record.id(), depends);
    if (&type == &user::type())
        return touchCustomersOf(QStringLiteral("SELECT id FROM customer WHERE owner_id = ?"), record.id(), depends);
    if (type.customerField() >= 0 && !record.value(type.customerField()).isEmpty())
        return touchCustomer(record.value(type.customerField()).id(), depends);
    return {};
}

Result<void> ChangeWriter::touchCustomersOf(const QString &sql, Id id, Depends depends)
{
    Statement rows(m_connection.database(), sql);
    KEBU_TRY(rows.run(id));
    std::vector<Id> customers;
    while (rows.next())
        customers.push_back(rows.id(0));
    KEBU_TRY(rows.done());
    for (const Id customer : customers)
        KEBU_TRY(touchCustomer(customer, depends));
    return {};
}

Result<void> ChangeWriter::touchCustomer(Id customer, Depends depends, bool isNew)
{
    if (!isNew)
        m_fresh.remove(customer);
    if (!m_touched.contains(customer) && m_touched.size() >= touchedAtMost)
        KEBU_TRY(refreshTouched());
    Touched &touched = m_touched[customer];
    touched.parts |= depends.parts;
    touched.isCounted = touched.isCounted || depends.isCounted;
    if (!depends.hasTerms || touched.terms)
        return {};
    if (isNew) {
        touched.terms = QString();
        return {};
    }
    KEBU_LET(text, m_index.textOf(customer));
    touched.terms = indexedText(text);
    return {};
}

Result<QHash<Id, QByteArray>> ChangeWriter::ownerKeysOf(const std::vector<NewCustomer> &customers)
{
    QHash<Id, QByteArray> keys;
    for (const NewCustomer &customer : customers) {
        const Id owner = customer.record.ref(customer::owner);
        if (keys.contains(owner))
            continue;
        KEBU_LET(key, m_summaries.ownerKey(owner));
        keys.insert(owner, key);
    }
    return keys;
}

Result<void> ChangeWriter::beginFresh()
{
    std::vector<NewCustomer> customers;
    customers.reserve(size_t(m_fresh.size()));
    for (NewCustomer &customer : m_fresh)
        customers.push_back(std::move(customer));
    m_fresh.clear();
    // neighbours share pages, and new rows are appended
    std::ranges::sort(customers, {}, [](const NewCustomer &customer) { return customer.record.id(); });
    KEBU_LET(owners, ownerKeysOf(customers));
    m_begun = std::make_unique<Beginnings>(std::move(customers), m_summaries, std::move(owners));
    while (const Beginning *first = m_begun->next()) {
        KEBU_TRY(m_summaries.begin(first->summary));
        KEBU_TRY(m_tallies.begin(first->customer, first->standing));
        if (!first->terms.isEmpty())
            KEBU_TRY(m_index.add(first->customer, first->terms));
        m_touched.remove(first->customer);
    }
    return {};
}

Result<void> ChangeWriter::refreshTouched()
{
    KEBU_TRY(beginFresh());
    QList<Id> customers = m_touched.keys();
    std::ranges::sort(customers);
    for (const Id customer : std::as_const(customers)) {
        const Touched &touched = *m_touched.constFind(customer);
        if (touched.parts)
            KEBU_TRY(m_summaries.refresh(customer, touched.parts, touched.record));
        if (touched.isCounted)
            KEBU_TRY(m_tallies.follow(customer));
    }
    const auto hadTerms = [](const Touched &touched) { return touched.terms && !touched.terms->isEmpty(); };
    const auto takenOut = std::ranges::count_if(m_touched, hadTerms);
    if (m_removedTerms != allTerms && takenOut > 0) {
        KEBU_LET(most, takenOutAtMost(m_connection));
        m_removedTerms = m_removedTerms + takenOut > most ? allTerms : m_removedTerms + int(takenOut);
    }
    for (const Id customer : std::as_const(customers)) {
        const std::optional<QString> &before = m_touched.constFind(customer)->terms;
        if (before && m_removedTerms != allTerms) // else finish() makes them all
            KEBU_TRY(refreshTerms(customer, *before));
    }
    m_touched.clear();
    return {};
}

Result<void> ChangeWriter::refreshTerms(Id customer, const QString &before)
{
    KEBU_LET(text, m_index.textOf(customer));
    const QString terms = indexedText(text);
    if (terms == before)
        return {};
    KEBU_TRY(removeTerms(customer, before));
    return terms.isEmpty() ? Result<void>() : m_index.add(customer, terms);
}

Result<void> ChangeWriter::removeTerms(Id customer, const QString &before)
{
    return before.isEmpty() ? Result<void>() : m_index.remove(customer, before);
}

Result<ChangeInfo> ChangeWriter::finish()
{
    KEBU_TRY(refreshTouched());
    if (m_removedTerms == allTerms)
        KEBU_TRY(m_index.rebuild());
    KEBU_TRY(m_tallies.flush());
    return m_journal.endChange();
}

} // namespace kebu
