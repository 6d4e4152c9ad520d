#include "core/book/change.h"

#include "core/book/children.h"
#include "core/book/crosschecks.h"
#include "core/book/defaults.h"
#include "core/book/validation.h"
#include "core/domain/attachment.h"
#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/history.h"
#include "core/domain/interaction.h"
#include "core/domain/picklist.h"
#include "core/domain/registry.h"
#include "core/domain/task.h"
#include "core/storage/filestore.h"

#include <QCoreApplication>

namespace kebu {

Change::Change(Connection &connection, const Clock &clock, IdSource &ids, Id user, GradePolicy policy)
    : m_connection(connection),
      m_clock(clock),
      m_ids(ids),
      m_user(user),
      m_writer(connection, std::move(policy), clock.zone()),
      m_view(connection, clock)
{
}

namespace {

/// What people know the record by.
QString nameOf(const Record &record)
{
    for (const char *field : {"name", "title", "number"}) {
        const int index = record.type().indexOf(QString::fromLatin1(field));
        if (index >= 0 && !record.value(index).isEmpty())
            return record.value(index).text();
    }
    return record.id().toString();
}

} // namespace

Result<Id> Change::create(Record record)
{
    if (!record.id())
        record.setId(m_ids.next());
    KEBU_TRY(fillDefaults(m_view, settings(), m_user, record));
    KEBU_TRY(fillDerived(m_view, record));
    noteStageSince(nullptr, record, m_clock);
    KEBU_TRY(validate(m_view, record, nullptr));
    KEBU_TRY(checkTogether(m_view, record, nullptr));
    KEBU_TRY(m_writer.create(record));
    noteCareFor(nullptr, &record);
    if (&record.type() == &picklistEntry::type() || &record.type() == &customField::type())
        m_view.forgetCatalog();
    KEBU_TRY(noteStageAndGrade(nullptr, record));
    return record.id();
}

Result<void> Change::edit(const Record &wanted)
{
    KEBU_LET(before, m_view.get(wanted.type(), wanted.id()));
    return edit(before, wanted);
}

Result<void> Change::edit(const Record &before, Record after)
{
    KEBU_TRY(fillDerived(m_view, after));
    noteStageSince(&before, after, m_clock);
    KEBU_TRY(validate(m_view, after, &before));
    KEBU_TRY(checkTogether(m_view, after, &before));
    KEBU_TRY(m_writer.edit(before, after));
    noteCareFor(&before, &after);
    KEBU_TRY(takeChildrenAlong(before, after));
    if (&after.type() == &picklistEntry::type() || &after.type() == &customField::type())
        m_view.forgetCatalog();
    return noteStageAndGrade(&before, after);
}

Result<std::vector<RecordRef>> Change::adopt(const Record *before, const Record &after)
{
    KEBU_LET(missing, validateAhead(m_view, after, before));
    KEBU_TRY(before ? m_writer.edit(*before, after) : m_writer.create(after));
    if (&after.type() == &picklistEntry::type() || &after.type() == &customField::type())
        m_view.forgetCatalog();
    return missing;
}

Result<void> Change::edit(const RecordType &type, Id id, const std::function<void(Record &)> &alter)
{
    KEBU_LET(before, m_view.get(type, id));
    Record after = before;
    alter(after);
    return edit(before, std::move(after));
}

Result<void> Change::noteStageAndGrade(const Record *before, const Record &after)
{
    if (&after.type() != &customer::type())
        return {};
    const QString stage = after.text(customer::stage);
    if (!stage.isEmpty() && (!before || before->text(customer::stage) != stage)) {
        const QDate lostOn = after.date(customer::lostOn);
        Record entry(stageEntry::type(), m_ids.next());
        entry.set(stageEntry::customer, Value::of(after.id()));
        entry.set(stageEntry::stage, Value(stage));
        entry.set(stageEntry::enteredOn, Value::of(stage == u"ended" && lostOn.isValid() ? lostOn : m_clock.today()));
        KEBU_TRY(m_writer.create(entry));
    }
    const QString letter = after.text(customer::grade);
    if (before ? before->text(customer::grade) != letter : !letter.isEmpty()) {
        Record entry(gradeEntry::type(), m_ids.next());
        entry.set(gradeEntry::customer, Value::of(after.id()));
        entry.set(gradeEntry::letter, Value(letter));
        entry.set(gradeEntry::setBy, Value(m_gradeReason.setBy));
        entry.set(gradeEntry::because, Value(m_gradeReason.because));
        entry.set(gradeEntry::until, Value::of(m_gradeReason.until));
        entry.set(gradeEntry::givenOn, Value::of(m_clock.today()));
        KEBU_TRY(m_writer.create(entry));
        m_gradeReason = {};
    }
    return {};
}

void Change::noteCareFor(const Record *before, const Record *after)
{
    const Record &record = after ? *after : *before;
    const auto differs = [&](FieldName field) {
        return !before || !after || before->value(field) != after->value(field);
    };
    if (&record.type() == &customer::type()) {
        if (!before)
            m_newCustomers.push_back(record.id());
        else if (after && (differs(customer::stage) || differs(customer::archivedAs)))
            m_careNotes[record.id()].isOpen = true;
    } else if (&record.type() == &task::type()) {
        for (const Record *each : {before, after}) {
            if (!each)
                continue;
            CareNote &note = m_careNotes[each->ref(task::customer)];
            note.isPlanned = true;
            note.isOpen = note.isOpen || (before && (differs(task::state) || differs(task::customer)));
        }
    } else if (&record.type() == &interaction::type() && !before) {
        const QString reach = record.text(interaction::reach);
        if (reach == u"no_answer" || reach == u"no_reply")
            return;
        CareNote &note = m_careNotes[record.ref(interaction::customer)];
        Instant &latest = record.text(interaction::topic) == u"greeting" ? note.greeted : note.contacted;
        latest.ms = std::max(latest.ms, record.instant(interaction::happenedAt).ms);
    }
}

Result<void> Change::takeChildrenAlong(const Record &before, const Record &after)
{
    const RecordType &type = after.type();
    const int own = type.customerField();
    if (own < 0 || before.value(own) == after.value(own))
        return {};
    const auto follow = [&](const RecordType &childType, const std::vector<Record> &children) -> Result<void> {
        for (const Record &child : children) {
            Record moved = child;
            moved.set(childType.customerField(), after.value(own));
            KEBU_TRY(m_writer.edit(child, moved));
        }
        return {};
    };
    for (const IncomingReference &incoming : referencesTo(type)) {
        const RecordType &child = *incoming.type;
        if (child.customerField() < 0 || !child.field(child.customerField()).isSystemSet ||
            !child.field(incoming.field).isRequired)
            continue;
        KEBU_LET(children, m_view.store().children(child, incoming.field, after.id()));
        KEBU_TRY(follow(child, children));
    }
    KEBU_LET(files,
             m_view.store().children(attachment::type(), attachment::type().indexOf(attachment::about), after.id()));
    return follow(attachment::type(), files);
}

Result<Id> Change::attach(const RecordRef &about, const QString &name, QIODevice &bytes)
{
    KEBU_LET(kept, FileStore(m_connection).keep(bytes));
    Record file(attachment::type());
    file.set(attachment::about, Value(about.toString()));
    // the last part only: where a file lay on somebody's computer is nobody's business
    file.set(attachment::name, Value(QString(name).replace(u'\\', u'/').section(u'/', -1).simplified()));
    file.set(attachment::sha256, Value(kept.sha256));
    file.set(attachment::size, Value(kept.size));
    return create(std::move(file));
}

Result<void> Change::remove(const RecordType &type, Id id)
{
    KEBU_LET(record, m_view.get(type, id));
    KEBU_LET(children, childrenOf(m_view, type, id));
    if (!children.empty()) {
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate(
                "validation", "%1 %2 cannot be removed alone, it has: %3. Remove these first, or all of it together.")
                .arg(type.label().text(), nameOf(record), childrenText(children)),
            {}};
    }
    return removeWithChildren(type, id);
}

Result<void> Change::removeWithChildren(const RecordType &type, Id id)
{
    KEBU_TRY(m_view.get(type, id));
    KEBU_TRY(releaseReferences(type, id));
    KEBU_TRY(releaseMentions(type, id));
    KEBU_TRY(removeFromLinks(id));
    if (&type == &customField::type())
        KEBU_TRY(clearCustomValues(id));
    // read again: releasing may have changed a reference of the record to itself
    KEBU_LET(record, m_view.get(type, id));
    KEBU_TRY(m_writer.remove(record));
    noteCareFor(&record, nullptr);
    if (&type == &picklistEntry::type() || &type == &customField::type())
        m_view.forgetCatalog();
    return {};
}

Result<void> Change::releaseReferences(const RecordType &type, Id id)
{
    for (const IncomingReference &incoming : referencesTo(type)) {
        KEBU_LET(children, m_view.store().children(*incoming.type, incoming.field, id));
        for (const Record &child : children)
            KEBU_TRY(release(*incoming.type, incoming.field, child.id()));
    }
    return {};
}

Result<void> Change::releaseMentions(const RecordType &type, Id id)
{
    for (const RecordType *other : recordTypes()) {
        for (int i = 0; i < int(other->fields().size()); ++i) {
            const FieldInfo &field = other->field(i);
            if (field.type != FieldType::RefAny)
                continue;
            const QString condition = RecordStore::pointsAt(field) +
                                      QStringLiteral(" AND %1 = ?").arg(quoted(field.name + QStringLiteral("_record")));
            KEBU_LET(pointing, m_view.store().where(*other, condition, {id.value, type.name()}));
            for (const Record &record : pointing)
                KEBU_TRY(release(*other, i, record.id()));
        }
    }
    return {};
}

Result<void> Change::release(const RecordType &type, int field, Id id)
{
    KEBU_LET(found, m_view.store().find(type, id)); // it may have gone with another
    if (!found)
        return {};
    if (type.field(field).isRequired)
        return removeWithChildren(type, id);
    Record released = *found;
    released.set(field, Value());
    return m_writer.edit(*found, released);
}

Result<void> Change::removeFromLinks(Id target)
{
    for (const RecordType *type : recordTypes()) {
        for (int i = 0; i < int(type->fields().size()); ++i) {
            if (type->field(i).type != FieldType::Refs)
                continue;
            KEBU_LET(owners,
                     m_view.store().where(
                         *type, QStringLiteral("id IN (SELECT owner_id FROM link WHERE target_id = ? AND field = ?)"),
                         {target.value, type->field(i).name}));
            for (const Record &owner : owners) {
                Record released = owner;
                std::vector<Id> ids = owner.value(i).ids();
                std::erase(ids, target);
                released.set(i, Value(std::move(ids)));
                KEBU_TRY(m_writer.edit(owner, released));
            }
        }
    }
    return {};
}

Result<void> Change::clearCustomValues(Id field)
{
    KEBU_LET(definition, m_view.get(customField::type(), field));
    const RecordType *owner = findRecordType(definition.text(customField::record));
    if (!owner)
        return {};
    KEBU_LET(holders, m_view.store().where(
                          *owner, QStringLiteral("id IN (SELECT record_id FROM custom_value WHERE field_id = ?)"),
                          {field.value}));
    for (const Record &holder : holders) {
        Record cleared = holder;
        cleared.setCustomValue(field, {});
        KEBU_TRY(m_writer.edit(holder, cleared));
    }
    return {};
}

Result<QString> Change::ensureChoice(const QString &list, const QString &word)
{
    KEBU_LET(catalog, m_view.catalog());
    if (const auto known = catalog->picklists().codeOf(list, word))
        return *known;
    Record entry(picklistEntry::type());
    entry.set(picklistEntry::list, Value(list));
    entry.set(picklistEntry::code, Value(word.trimmed()));
    entry.set(picklistEntry::labelZh, Value(word.trimmed()));
    entry.set(picklistEntry::position, Value(qint64(catalog->picklists().entries(list).size())));
    KEBU_TRY(create(entry));
    return word.trimmed();
}

Result<FieldInfo> Change::ensureCustomField(const QString &record, const QString &name, const QString &type)
{
    const RecordType *owner = findRecordType(record);
    if (!owner)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("validation", "There is no kind of record called %1.").arg(record),
                     {}};
    const auto known = [&]() -> Result<std::optional<FieldInfo>> {
        KEBU_LET(catalog, m_view.catalog());
        return catalog->field(*owner, QStringLiteral("custom.") + name);
    };
    KEBU_LET(existing, known());
    if (existing)
        return *existing;
    KEBU_LET(catalog, m_view.catalog());
    Record definition(customField::type());
    definition.set(customField::record, Value(record));
    definition.set(customField::name, Value(name));
    definition.set(customField::kind, Value(type.isEmpty() ? QStringLiteral("text") : type));
    definition.set(customField::position, Value(qint64(catalog->customFields().size() + 1)));
    KEBU_TRY(create(definition));
    KEBU_LET(made, known());
    return *made;
}

} // namespace kebu
