#include "core/services/merge.h"

#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/product.h"
#include "core/domain/registry.h"
#include "core/domain/tag.h"
#include "core/domain/task.h"
#include "core/rules/names.h"
#include "core/rules/phonenumber.h"
#include "core/services/mergefields.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("merge", sentence); }

Result<void> check(const RecordType &type, Id keep, Id other)
{
    if (&type != &customer::type() && &type != &contact::type() && &type != &product::type() && &type != &tag::type())
        return Error{
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("merge", "Only customers, contacts, products and tags can be merged, not %1."))
                .arg(type.label().text()),
            {}};
    if (keep == other)
        return Error{ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("merge", "A record cannot be merged with itself.")), {}};
    return {};
}

/// Calls `each` for every field of every kind of record that may point at a record of `target`.
Result<void> forEachReference(const RecordType &target,
                              const std::function<Result<void>(const RecordType &, int field)> &each)
{
    for (const RecordType *type : recordTypes()) {
        for (int i = 0; i < int(type->fields().size()); ++i) {
            const FieldInfo &field = type->field(i);
            const bool isTyped =
                field.isReference() && field.type != FieldType::RefAny && field.target == target.name();
            if (isTyped || field.type == FieldType::RefAny)
                KEBU_TRY(each(*type, i));
        }
    }
    return {};
}

Result<std::vector<Record>> pointing(Snapshot &view, const RecordType &type, int index, const RecordType &target, Id id)
{
    const FieldInfo &field = type.field(index);
    if (field.type == FieldType::Refs)
        return view.store().where(type,
                                  QStringLiteral("id IN (SELECT owner_id FROM link WHERE target_id = ? AND field = ?)"),
                                  {id.value, field.name});
    if (field.type == FieldType::RefAny)
        return view.store().where(type,
                                  RecordStore::pointsAt(field) +
                                      QStringLiteral(" AND %1 = ?").arg(quoted(field.name + QStringLiteral("_record"))),
                                  {id.value, target.name()});
    return view.store().children(type, index, id);
}

Value redirected(const Value &value, const FieldInfo &field, const RecordRef &from, const RecordRef &to, Id owner)
{
    if (field.type == FieldType::RefAny)
        return Value(to.toString());
    if (field.type == FieldType::Ref)
        return owner == to.id ? Value() : Value::of(to.id); // nobody is their own parent
    std::vector<Id> ids;
    for (const Id id : value.ids()) {
        const Id meant = id == from.id ? to.id : id;
        if (meant != owner && std::ranges::find(ids, meant) == ids.end())
            ids.push_back(meant);
    }
    return Value(std::move(ids));
}

/// Everything that points at `other` points at `keep`. Straight to the writer: what the records say does not change,
/// and what hangs on a moved record and names its customer as well is asked for here too.
Result<void> moveReferences(Change &change, const RecordType &target, Id keep, Id other, MergeOutcome &outcome)
{
    const RecordRef from{target.name(), other};
    const RecordRef to{target.name(), keep};
    return forEachReference(target, [&](const RecordType &type, int index) -> Result<void> {
        KEBU_LET(records, pointing(change.view(), type, index, target, other));
        for (const Record &record : records) {
            if (&type == &target && record.id() == other)
                continue; // it goes
            Record moved = record;
            moved.set(index, redirected(record.value(index), type.field(index), from, to, record.id()));
            KEBU_TRY(change.writer().edit(record, moved));
            const bool isOwn = index == type.customerField() ||
                               (&target == &contact::type() && type.field(index).type == FieldType::Ref);
            if (isOwn && record.id() != keep)
                ++outcome.moved[type.name()];
        }
        return {};
    });
}

/// A customer has one primary contact and one follow-up of its cadence: the kept one's stay.
Result<void> settlePeople(Change &change, Id keep, const std::vector<Record> &moved)
{
    KEBU_LET(people, change.view().store().children(contact::type(), contact::type().customerField(), keep));
    const auto isMoved = [&](const Record &person) {
        return std::ranges::any_of(moved, [&](const Record &each) { return each.id() == person.id(); });
    };
    const bool hasPrimary = std::ranges::any_of(
        people, [&](const Record &person) { return person.yes(contact::isPrimary) && !isMoved(person); });
    for (const Record &person : people) {
        if (!hasPrimary || !person.yes(contact::isPrimary) || !isMoved(person))
            continue;
        Record demoted = person;
        demoted.set(contact::isPrimary, Value());
        KEBU_TRY(change.writer().edit(person, demoted));
    }
    return {};
}

Result<void> settleCadence(Change &change, Id keep)
{
    KEBU_LET(tasks,
             change.view().store().where(
                 task::type(),
                 QStringLiteral("customer_id = ? AND origin = 'cadence' AND state IN ('', 'open') ORDER BY due_at, id"),
                 {keep.value}));
    for (size_t i = 1; i < tasks.size(); ++i) {
        Record skipped = tasks[i];
        skipped.set(task::state, Value(QStringLiteral("skipped")));
        skipped.set(task::skipReason, Value(say(QT_TRANSLATE_NOOP("merge", "The customers were merged."))));
        KEBU_TRY(change.writer().edit(tasks[i], skipped));
    }
    return {};
}

Result<void> joinPeople(Change &change, const MergePlan &plan, const MergeChoices &choices, MergeOutcome &outcome)
{
    if (!choices.joinsPeople)
        return {};
    for (const SamePeople &same : plan.people) {
        if (std::ranges::find(choices.separatePeople, same.other) != choices.separatePeople.end())
            continue;
        KEBU_TRY(merge(change, contact::type(), same.kept, same.other));
        ++outcome.joined;
    }
    return {};
}

QString reachOf(const Record &person, FieldName field)
{
    const QString text = person.text(field);
    if (field == contact::email)
        return normalEmail(text);
    return field == contact::wechat ? text.toLower() : normalizePhone(text).digits;
}

bool shareAReach(const Record &a, const Record &b)
{
    return std::ranges::any_of(
        std::initializer_list<FieldName>{contact::mobile, contact::landline, contact::email, contact::wechat},
        [&](FieldName field) { return a.has(field) && reachOf(a, field) == reachOf(b, field); });
}

/// The same name, unless both have mobiles and these differ.
bool areSamePerson(const Record &a, const Record &b)
{
    const bool isNamedAlike = personKey(a.text(contact::name)) == personKey(b.text(contact::name));
    const bool haveOwnMobiles =
        a.has(contact::mobile) && b.has(contact::mobile) && reachOf(a, contact::mobile) != reachOf(b, contact::mobile);
    return isNamedAlike && (shareAReach(a, b) || !haveOwnMobiles);
}

Result<std::vector<SamePeople>> samePeople(Snapshot &view, Id keep, Id other)
{
    const int own = contact::type().customerField();
    KEBU_LET(kept, view.store().children(contact::type(), own, keep));
    KEBU_LET(others, view.store().children(contact::type(), own, other));
    std::vector<SamePeople> same;
    for (const Record &person : others) {
        const auto twin = std::ranges::find_if(kept, [&](const Record &each) { return areSamePerson(each, person); });
        if (twin == kept.end())
            continue;
        same.push_back({twin->id(), person.id(), person.text(contact::name)});
        kept.erase(twin);
    }
    return same;
}

Result<std::vector<MergeChildren>> childrenOfBoth(Snapshot &view, const RecordType &target, Id keep, Id other)
{
    std::vector<MergeChildren> children;
    for (const RecordType *type : recordTypes()) {
        MergeChildren counted{type};
        for (int i = 0; i < int(type->fields().size()); ++i) {
            const FieldInfo &field = type->field(i);
            const bool isOwn = field.type == FieldType::Ref && field.target == target.name() && type != &target;
            if (!isOwn || (&target == &customer::type() && i != type->customerField()))
                continue;
            KEBU_LET(kept, view.store().children(*type, i, keep));
            KEBU_LET(others, view.store().children(*type, i, other));
            counted.ofKept += qint64(kept.size());
            counted.ofOther += qint64(others.size());
        }
        if (counted.ofKept + counted.ofOther > 0)
            children.push_back(counted);
    }
    return children;
}

} // namespace

namespace {

/// What stood in the book already may stay, even where it could not be typed today: a retired choice, an old form.
Result<void> keepJoined(Change &change, const Record &before, const Record &after)
{
    const Result<void> done = change.edit(after); // it refuses before it writes
    return done || done.error().code != ErrorCode::Invalid ? done : change.writer().edit(before, after);
}

} // namespace

QString mergeTitle(const Record &keep, const Record &other)
{
    const auto nameOf = [](const Record &record) {
        const QString number = &record.type() == &customer::type() ? record.text(customer::number) : QString();
        return number.isEmpty() ? record.text(FieldName("name")) : number;
    };
    return say(QT_TRANSLATE_NOOP("merge", "Merge %1 into %2")).arg(nameOf(other), nameOf(keep));
}

Result<MergePlan> planMerge(Snapshot &view, const RecordType &type, Id keep, Id other)
{
    KEBU_TRY(check(type, keep, other));
    MergePlan plan;
    KEBU_LET(kept, view.get(type, keep));
    KEBU_LET(gone, view.get(type, other));
    KEBU_LET(catalog, view.catalog());
    plan.fields = merging::fieldsOf(catalog->fieldsOf(type), kept, gone);
    KEBU_LET(children, childrenOfBoth(view, type, keep, other));
    plan.children = std::move(children);
    if (&type == &customer::type()) {
        KEBU_LET(people, samePeople(view, keep, other));
        plan.people = std::move(people);
    }
    plan.keep = std::move(kept);
    plan.other = std::move(gone);
    return plan;
}

Result<MergeOutcome> merge(Change &change, const RecordType &type, Id keep, Id other, const MergeChoices &choices)
{
    KEBU_LET(plan, planMerge(change.view(), type, keep, other));
    MergeOutcome outcome;
    const bool isCustomer = &type == &customer::type();
    KEBU_LET(moved, isCustomer ? change.view().store().children(contact::type(), contact::type().customerField(), other)
                               : Result<std::vector<Record>>(std::vector<Record>()));
    KEBU_TRY(moveReferences(change, type, keep, other, outcome));
    KEBU_LET(gone, change.view().get(type, other));
    KEBU_TRY(change.remove(type, other));
    KEBU_LET(kept, change.view().get(type, keep)); // again: it may have pointed at the other
    const merging::Joined joined = merging::join(plan.fields, kept, gone, choices.takeOther);
    KEBU_TRY(keepJoined(change, kept, joined.record));
    for (Record point : joined.points) {
        point.set(contactPoint::customer, Value::of(isCustomer ? keep : kept.ref(contact::customer)));
        if (!isCustomer)
            point.set(contactPoint::contact, Value::of(keep));
        KEBU_TRY(change.create(std::move(point)));
    }
    if (isCustomer) {
        KEBU_TRY(settlePeople(change, keep, moved));
        KEBU_TRY(settleCadence(change, keep));
        change.noteCare(keep);
        KEBU_TRY(joinPeople(change, plan, choices, outcome));
    }
    return outcome;
}

} // namespace kebu
