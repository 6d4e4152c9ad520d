#include "core/storage/changewriter.h"

#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/history.h"
#include "core/domain/tag.h"
#include "core/domain/user.h"

#include <algorithm>

namespace kebu {

namespace {
/// Holds the memory of a bulk change: beyond this many customers the projections are written before going on.
constexpr qsizetype touchedAtMost = 4096;
} // namespace

ChangeWriter::ChangeWriter(Connection &connection, GradePolicy policy, QTimeZone zone)
    : m_connection(connection),
      m_store(connection),
      m_journal(connection),
      m_index(connection),
      m_summaries(connection, std::move(policy), std::move(zone))
{
}

Result<void> ChangeWriter::create(const Record &record)
{
    KEBU_TRY(&record.type() == &customer::type() ? touchCustomer(record.id(), Depends::SummaryAndTerms, true)
                                                 : touch(record, dependsOn(record.type())));
    if (&record.type() == &customer::type() && !record.has(customer::tags))
        m_fresh.insert(record.id(), record);
    KEBU_TRY(m_store.insert(record));
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
    noteWritten(after);
    return m_journal.append(after.type().name(), after.id(), JournalAction::Edited, image);
}

Result<void> ChangeWriter::remove(const Record &before)
{
    KEBU_TRY(touch(before, dependsOn(before.type())));
    KEBU_TRY(m_store.remove(before.type(), before.id()));
    noteWritten(before);
    return m_journal.append(before.type().name(), before.id(), JournalAction::Removed, imageOf(before));
}

void ChangeWriter::noteWritten(const Record &record) { m_written[record.type().name()].push_back(record.id()); }

ChangeWriter::Depends ChangeWriter::dependsOn(const RecordType &type)
{
    const bool isSearched = &type == &customer::type() || &type == &contact::type() || &type == &contactPoint::type() ||
                            &type == &tag::type();
    return isSearched ? Depends::SummaryAndTerms : Depends::Summary;
}

ChangeWriter::Depends ChangeWriter::dependsOn(const RecordType &type, const std::vector<int> &fields)
{
    if (&type != &customer::type() || fields.empty())
        return dependsOn(type);
    static const int layer = type.indexOf(customer::maintenanceLayer);
    static const int state = type.indexOf(customer::maintenanceState);
    Depends depends = Depends::Nothing;
    for (const int field : fields) {
        if (type.field(field).isSearched)
            return Depends::SummaryAndTerms;
        if (field != layer && field != state)
            depends = Depends::Summary;
    }
    return depends;
}

Result<void> ChangeWriter::touch(const Record &record, Depends depends)
{
    const RecordType &type = record.type();
    // the history of stages and grades repeats what stands in the customer
    const bool isHistory = &type == &stageEntry::type() || &type == &gradeEntry::type();
    if (depends == Depends::Nothing || (isHistory && m_fresh.contains(record.value(type.customerField()).id())))
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
    const auto known = m_touched.constFind(customer);
    if (known != m_touched.constEnd() && (known->has_value() || depends == Depends::Summary))
        return {};
    if (known == m_touched.constEnd() && m_touched.size() >= touchedAtMost)
        KEBU_TRY(refreshTouched());
    if (depends == Depends::Summary) {
        m_touched.insert(customer, std::nullopt);
        return {};
    }
    if (isNew) {
        m_touched.insert(customer, QStringList());
        return {};
    }
    KEBU_LET(text, m_index.textOf(customer));
    m_touched.insert(customer, documentTokens(text));
    return {};
}

Result<void> ChangeWriter::refreshTouched()
{
    QList<Id> customers = m_touched.keys();
    std::ranges::sort(customers); // neighbours share pages, and new rows are appended
    for (const Id customer : std::as_const(customers)) {
        const auto fresh = m_fresh.constFind(customer);
        const bool isFresh = fresh != m_fresh.constEnd();
        KEBU_TRY(isFresh ? m_summaries.begin(*fresh) : m_summaries.refresh(customer));
        if (!m_touched.value(customer))
            continue;
        const QStringList before = *m_touched.value(customer);
        KEBU_LET(text, isFresh ? Result<FinderText>(SearchIndex::textOf(*fresh)) : m_index.textOf(customer));
        const QStringList tokens = documentTokens(text);
        if (tokens == before)
            continue;
        if (!before.isEmpty())
            KEBU_TRY(m_index.remove(customer, before));
        if (!tokens.isEmpty())
            KEBU_TRY(m_index.add(customer, tokens));
    }
    m_touched.clear();
    m_fresh.clear();
    return {};
}

Result<ChangeInfo> ChangeWriter::finish()
{
    KEBU_TRY(refreshTouched());
    return m_journal.endChange();
}

} // namespace kebu
