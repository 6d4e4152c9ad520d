#include "core/storage/changewriter.h"

#include "core/domain/customer.h"
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
    KEBU_TRY(&record.type() == &customer::type() ? touchCustomer(record.id(), true) : touch(record));
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
    KEBU_TRY(touch(before));
    KEBU_TRY(touch(after));
    KEBU_TRY(m_store.update(before, after, fields));
    noteWritten(after);
    return m_journal.append(after.type().name(), after.id(), JournalAction::Edited, image);
}

Result<void> ChangeWriter::remove(const Record &before)
{
    KEBU_TRY(touch(before));
    KEBU_TRY(m_store.remove(before.type(), before.id()));
    noteWritten(before);
    return m_journal.append(before.type().name(), before.id(), JournalAction::Removed, imageOf(before));
}

void ChangeWriter::noteWritten(const Record &record) { m_written[record.type().name()].push_back(record.id()); }

Result<void> ChangeWriter::touch(const Record &record)
{
    const RecordType &type = record.type();
    if (&type == &customer::type())
        return touchCustomer(record.id());
    if (&type == &tag::type())
        return touchCustomersOf(QStringLiteral("SELECT owner_id FROM link WHERE target_id = ? AND field = 'tags'"),
                                record.id());
    if (&type == &user::type())
        return touchCustomersOf(QStringLiteral("SELECT id FROM customer WHERE owner_id = ?"), record.id());
    if (type.customerField() >= 0 && !record.value(type.customerField()).isEmpty())
        return touchCustomer(record.value(type.customerField()).id());
    return {};
}

Result<void> ChangeWriter::touchCustomersOf(const QString &sql, Id id)
{
    Statement rows(m_connection.database(), sql);
    KEBU_TRY(rows.run(id));
    std::vector<Id> customers;
    while (rows.next())
        customers.push_back(rows.id(0));
    KEBU_TRY(rows.done());
    for (const Id customer : customers)
        KEBU_TRY(touchCustomer(customer));
    return {};
}

Result<void> ChangeWriter::touchCustomer(Id customer, bool isNew)
{
    if (m_touched.contains(customer))
        return {};
    if (m_touched.size() >= touchedAtMost)
        KEBU_TRY(refreshTouched());
    if (isNew) {
        m_touched.insert(customer, {});
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
        const QStringList before = m_touched.value(customer);
        KEBU_TRY(m_summaries.refresh(customer));
        KEBU_LET(text, m_index.textOf(customer));
        const QStringList tokens = documentTokens(text);
        if (tokens == before)
            continue;
        if (!before.isEmpty())
            KEBU_TRY(m_index.remove(customer, before));
        if (!tokens.isEmpty())
            KEBU_TRY(m_index.add(customer, tokens));
    }
    m_touched.clear();
    return {};
}

Result<ChangeInfo> ChangeWriter::finish()
{
    KEBU_TRY(refreshTouched());
    return m_journal.endChange();
}

} // namespace kebu
