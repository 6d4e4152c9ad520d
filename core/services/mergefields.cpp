#include "core/services/mergefields.h"

#include "core/domain/catalog.h"
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/listvalue.h"
#include "core/rules/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu::merging {

namespace {

/// Filled by the door or by the other fields, or the record's own: never chosen.
bool isChosen(const FieldInfo &field) { return !field.isSystemSet && field.name != u"number"; }

MergeField::Way wayOf(const FieldInfo &field, const Value &kept, const Value &other)
{
    if (kept.isEmpty())
        return MergeField::Way::Take;
    const bool isJoined = field.type == FieldType::List || field.type == FieldType::Refs || field.isMultiline;
    return isJoined && !other.isEmpty() && kept != other ? MergeField::Way::Join : MergeField::Way::Keep;
}

QString joinedLines(const QString &kept, const QString &other)
{
    QStringList lines = kept.split(u'\n');
    for (const QString &line : other.split(u'\n', Qt::SkipEmptyParts)) {
        if (!lines.contains(line))
            lines << line;
    }
    return lines.join(u'\n');
}

Value both(const FieldInfo &field, const Value &kept, const Value &other)
{
    if (field.type == FieldType::Refs) {
        std::vector<Id> ids = kept.ids();
        for (const Id id : other.ids()) {
            if (std::ranges::find(ids, id) == ids.end())
                ids.push_back(id);
        }
        return Value(std::move(ids));
    }
    if (field.type == FieldType::List) {
        QStringList items = listItems(kept);
        for (const QString &item : listItems(other)) {
            if (!items.contains(item))
                items << item;
        }
        return listValue(items);
    }
    return Value(joinedLines(kept.text(), other.text()));
}

const char *pointKindOf(Personal personal)
{
    switch (personal) {
    case Personal::Phone:
    case Personal::Landline:
        return "phone";
    case Personal::Email:
        return "email";
    case Personal::Wechat:
        return "wechat";
    case Personal::Address:
        return "address";
    default:
        return nullptr;
    }
}

Record pointFor(const char *kind, const QString &value)
{
    Record point(contactPoint::type());
    point.set(contactPoint::kind, Value(QString::fromLatin1(kind)));
    point.set(contactPoint::value, Value(value));
    point.set(contactPoint::remark, Value(QCoreApplication::translate("merge", "from a merged record")));
    return point;
}

/// The losing side's value of a personal field stays a way to reach, and a name stays a name.
void keepLost(const FieldInfo &field, const Value &lost, Joined &joined)
{
    if (lost.isEmpty() || field.isMultiline)
        return;
    if (const char *kind = pointKindOf(field.personalClass))
        joined.points.push_back(pointFor(kind, lost.text()));
    else if (field.name == u"name" && &joined.record.type() == &contact::type())
        joined.points.push_back(pointFor("other", lost.text()));
}

/// Names that the kept one does not bear now, and the number of the other: both find it.
void keepNames(const Record &other, const QString &lostName, Record &record)
{
    QStringList names = record.text(customer::formerNames).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &name : {lostName, other.text(customer::number)}) {
        const bool isKnown = companyKey(name) == companyKey(record.text(customer::name)) || names.contains(name);
        if (!name.isEmpty() && !isKnown)
            names << name;
    }
    record.set(customer::formerNames, Value(names.join(u'\n')));
}

} // namespace

std::vector<MergeField> fieldsOf(const std::vector<FieldInfo> &fields, const Record &keep, const Record &other)
{
    std::vector<MergeField> found;
    for (const FieldInfo &field : fields) {
        const Value kept = valueOf(keep, field);
        const Value others = valueOf(other, field);
        // a record points at neither of the two after they are one
        const bool pointsAtEither = field.type == FieldType::Ref && ((!others.isEmpty() && others.id() == keep.id()) ||
                                                                     (!kept.isEmpty() && kept.id() == other.id()));
        if (!isChosen(field) || pointsAtEither || (kept.isEmpty() && others.isEmpty()))
            continue;
        found.push_back({field, kept, others, wayOf(field, kept, others)});
    }
    return found;
}

Joined join(const std::vector<MergeField> &fields, const Record &keep, const Record &other,
            const QStringList &takeOther)
{
    Joined joined{keep, {}};
    const bool isCustomer = &keep.type() == &customer::type();
    QString lostName;
    for (const MergeField &each : fields) {
        const FieldInfo &field = each.field;
        const QString name = field.customId ? QString(u"custom." + field.name) : field.name;
        if (field.type == FieldType::Ref && field.name == u"customer")
            continue; // a person stays where the kept record is
        if (takeOther.contains(name) && !each.other.isEmpty()) {
            setValue(joined.record, field, each.other);
            if (each.isDifferent())
                keepLost(field, each.kept, joined);
        } else if (each.way == MergeField::Way::Join) {
            setValue(joined.record, field, both(field, each.kept, each.other));
        } else if (each.way == MergeField::Way::Take) {
            setValue(joined.record, field, each.other);
        } else if (each.isDifferent()) {
            keepLost(field, each.other, joined);
        }
    }
    if (isCustomer) {
        lostName = joined.record.text(customer::name) == keep.text(customer::name) ? other.text(customer::name)
                                                                                   : keep.text(customer::name);
        keepNames(other, lostName, joined.record);
        std::vector<Id> apart = keep.refs(customer::distinctFrom);
        for (const Id id : other.refs(customer::distinctFrom)) {
            if (id != keep.id() && std::ranges::find(apart, id) == apart.end())
                apart.push_back(id);
        }
        joined.record.set(customer::distinctFrom, Value(std::move(apart)));
    }
    return joined;
}

} // namespace kebu::merging
