#include "core/book/change.h"

#include "core/book/validation.h"
#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/history.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "core/domain/picklist.h"
#include "core/domain/promise.h"
#include "core/domain/registry.h"
#include "core/domain/task.h"

#include <QCoreApplication>

namespace kebu {

Change::Change(Connection &connection, const Clock &clock, IdSource &ids, Id user, GradePolicy policy)
    : m_connection(connection), m_clock(clock), m_ids(ids), m_user(user),
      m_writer(connection, std::move(policy), clock.zone()), m_view(connection, clock)
{
}

namespace {

void setIfEmpty(Record &record, FieldName field, Value value)
{
    if (!record.has(field))
        record.set(field, std::move(value));
}

} // namespace

Result<void> Change::fillDefaults(Record &record)
{
    const auto nextNumber = [this](const RecordType &type, FieldName field, const QString &form) -> Result<QString> {
        for (;;) { // a number typed or imported may be ahead of the counter
            KEBU_LET(number, settings().takeNumber(type.name()));
            const QString text = form.arg(number, 6, 10, QLatin1Char('0'));
            KEBU_LET(taken, m_view.store().isTaken(type, type.field(type.indexOf(field)), text));
            if (!taken)
                return text;
        }
    };
    const RecordType &type = record.type();
    if (&type == &customer::type()) {
        setIfEmpty(record, customer::kind, Value(QStringLiteral("enterprise")));
        setIfEmpty(record, customer::registeredOn, Value::of(m_clock.today()));
        setIfEmpty(record, customer::registeredBy, Value::of(m_user));
        setIfEmpty(record, customer::owner, Value::of(m_user));
        if (!record.has(customer::number)) {
            KEBU_LET(number, nextNumber(type, customer::number, QStringLiteral("C-%1")));
            record.set(customer::number, Value(number));
        }
    } else if (&type == &opportunity::type()) {
        if (!record.has(opportunity::number)) {
            KEBU_LET(number, nextNumber(type, opportunity::number, QStringLiteral("O-%1")));
            record.set(opportunity::number, Value(number));
        }
    } else if (&type == &interaction::type()) {
        setIfEmpty(record, interaction::happenedAt, Value::of(m_clock.now()));
        setIfEmpty(record, interaction::recordedAt, Value::of(m_clock.now()));
        setIfEmpty(record, interaction::recordedBy, Value::of(m_user));
        setIfEmpty(record, interaction::reach, Value(QStringLiteral("reached")));
    } else if (&type == &task::type()) {
        setIfEmpty(record, task::state, Value(QStringLiteral("open")));
        setIfEmpty(record, task::origin, Value(QStringLiteral("manual")));
        setIfEmpty(record, task::owner, Value::of(m_user));
    } else if (&type == &promise::type()) {
        setIfEmpty(record, promise::by, Value(QStringLiteral("ours")));
    }
    return {};
}

Result<Id> Change::create(Record record)
{
    if (!record.id())
        record.setId(m_ids.next());
    KEBU_TRY(fillDefaults(record));
    KEBU_TRY(validate(m_view, record, nullptr));
    KEBU_TRY(m_writer.create(record));
    if (&record.type() == &picklistEntry::type() || &record.type() == &customField::type())
        m_view.forgetCatalog();
    KEBU_TRY(noteStageAndGrade(nullptr, record));
    return record.id();
}

Result<void> Change::edit(const Record &after)
{
    KEBU_LET(before, m_view.get(after.type(), after.id()));
    KEBU_TRY(validate(m_view, after, &before));
    KEBU_TRY(m_writer.edit(before, after));
    if (&after.type() == &picklistEntry::type() || &after.type() == &customField::type())
        m_view.forgetCatalog();
    return noteStageAndGrade(&before, after);
}

Result<void> Change::edit(const RecordType &type, Id id, const std::function<void(Record &)> &alter)
{
    KEBU_LET(record, m_view.get(type, id));
    alter(record);
    return edit(record);
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

Result<void> Change::remove(const RecordType &type, Id id)
{
    KEBU_TRY(m_view.get(type, id));
    KEBU_TRY(releaseReferences(type, id));
    KEBU_TRY(removeFromLinks(id));
    if (&type == &customField::type())
        KEBU_TRY(clearCustomValues(id));
    // read again: releasing may have changed a reference of the record to itself
    KEBU_LET(record, m_view.get(type, id));
    KEBU_TRY(m_writer.remove(record));
    if (&type == &picklistEntry::type() || &type == &customField::type())
        m_view.forgetCatalog();
    return {};
}

Result<void> Change::releaseReferences(const RecordType &type, Id id)
{
    for (const IncomingReference &incoming : referencesTo(type)) {
        KEBU_LET(children, m_view.store().children(*incoming.type, incoming.field, id));
        for (const Record &child : children) {
            const FieldInfo &field = incoming.type->field(incoming.field);
            if (field.isRequired) {
                KEBU_TRY(remove(*incoming.type, child.id()));
                continue;
            }
            Record released = child;
            released.set(incoming.field, Value());
            KEBU_TRY(m_writer.edit(child, released));
        }
    }
    for (const RecordType *other : recordTypes()) {
        for (const FieldInfo &field : other->fields()) {
            if (field.type != FieldType::RefAny)
                continue;
            KEBU_LET(pointing, m_view.store().where(*other, quoted(RecordStore::columnOf(field)) + QStringLiteral(" = ?"), {id.value}));
            for (const Record &record : pointing) {
                Record released = record;
                released.set(other->indexOf(field.name), Value());
                KEBU_TRY(m_writer.edit(record, released));
            }
        }
    }
    return {};
}

Result<void> Change::removeFromLinks(Id target)
{
    for (const RecordType *type : recordTypes()) {
        for (int i = 0; i < int(type->fields().size()); ++i) {
            if (type->field(i).type != FieldType::Refs)
                continue;
            KEBU_LET(owners, m_view.store().where(*type, QStringLiteral("id IN (SELECT owner_id FROM link WHERE target_id = ? AND field = ?)"),
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
    KEBU_LET(holders, m_view.store().where(*owner, QStringLiteral("id IN (SELECT record_id FROM custom_value WHERE field_id = ?)"), {field.value}));
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
        return Error{ErrorCode::Invalid, QCoreApplication::translate("validation", "There is no kind of record called %1.").arg(record), {}};
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
