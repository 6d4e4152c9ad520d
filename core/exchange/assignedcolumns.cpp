#include "core/exchange/assignedcolumns.h"

#include "core/domain/datetext.h"
#include "core/exchange/foreignwords.h"

namespace kebu {

namespace {

QString placeOf(const HeaderMeaning &meaning) { return meaning.record + u'.' + meaning.fields.front(); }

bool isClosedList(const FieldInfo &field)
{
    // rules read these codes; a word of a file must not become one
    static const QSet<QString> names{u"kind"_qs,       u"grade"_qs, u"intent"_qs,           u"urgency"_qs,
                                     u"importance"_qs, u"reach"_qs, u"attitude"_qs,         u"result"_qs,
                                     u"by"_qs,         u"state"_qs, u"maintenance_layer"_qs};
    return names.contains(field.name) || field.picklist == u"customer.stage";
}

bool isMoment(const FieldInfo &field)
{
    return field.type == FieldType::Date || field.type == FieldType::Instant || field.type == FieldType::WallTime ||
           field.type == FieldType::PartialDate;
}

} // namespace

bool AssignedColumns::isFree(const HeaderMeaning &meaning) const
{
    const QString place = placeOf(meaning);
    // a whole name takes the place of its parts, and parts join each other
    return meaning.part == 0 ? !m_taken.contains(place) && !m_parts.contains(place)
                             : !m_taken.contains(place) && !m_parts.value(place).contains(meaning.part);
}

bool AssignedColumns::assign(qsizetype column, const HeaderMeaning &meaning)
{
    const RecordType *type = meaning.record.isEmpty() ? &m_type : m_lookup(plainRecord(meaning.record));
    if (!type || !isFree(meaning) || !suits(column, meaning))
        return false;
    std::vector<ColumnTarget> targets;
    for (const QString &name : meaning.fields) {
        const FieldInfo *field = type->find(name);
        if (!field)
            return false;
        targets.push_back(target(column, meaning, *field));
    }
    m_targets.insert(column, targets);
    if (meaning.part == 0)
        m_taken.insert(placeOf(meaning));
    else
        m_parts[placeOf(meaning)].insert(meaning.part);
    return true;
}

/// A column named "code" or "id" is a number only where no two rows share one.
bool AssignedColumns::suits(qsizetype column, const HeaderMeaning &meaning) const
{
    if (meaning.rank <= 2 || !meaning.record.isEmpty() || meaning.fields.front() != u"number")
        return true;
    QSet<QString> seen;
    for (const QString &sample : samples(column)) {
        const QString cell = sample.trimmed();
        if (!cell.isEmpty() && seen.contains(cell))
            return false;
        seen.insert(cell);
    }
    return true;
}

ColumnTarget AssignedColumns::link(qsizetype column, const HeaderMeaning &meaning, const FieldInfo &field) const
{
    const RecordType *other = m_lookup(field.target);
    const QString &name = m_meanings.folded()[column];
    const bool isNumber = name.contains(u"编号") || name.contains(u"number");
    const auto has = [other](const char *field) { return other && other->find(QString::fromLatin1(field)); };
    ColumnTarget target;
    target.record = meaning.record;
    target.part = meaning.part;
    target.link = field.name;
    target.linkBy = !meaning.linkBy.isEmpty()   ? meaning.linkBy
                    : isNumber && has("number") ? u"number"_qs
                    : has("name")               ? u"name"_qs
                    : has("title")              ? u"title"_qs
                                                : u"number"_qs;
    target.linkCreate = field.name != u"parent" && field.name != u"referrer" && field.name != u"same_person";
    return target;
}

ColumnTarget AssignedColumns::target(qsizetype column, const HeaderMeaning &meaning, const FieldInfo &field) const
{
    if (field.isReference())
        return link(column, meaning, field);
    ColumnTarget target;
    target.record = meaning.record;
    target.part = meaning.part;
    target.field = field.name;
    if (field.type == FieldType::Choice) {
        target.newChoices = !isClosedList(field);
        target.values = foreignWords(field.picklist, samples(column));
    }
    if (isMoment(field))
        target.format = guessDateFormat(samples(column));
    return target;
}

QStringList AssignedColumns::samples(qsizetype column) const
{
    QStringList cells;
    for (const QStringList &row : m_rows)
        cells.append(row.value(column));
    return cells;
}

void AssignedColumns::release(qsizetype column)
{
    for (const ColumnTarget &target : m_targets.take(column)) {
        const QString place = target.record + u'.' + (target.link.isEmpty() ? target.field : target.link);
        m_taken.remove(place);
        if (target.part > 0)
            m_parts[place].remove(target.part);
    }
}

qsizetype AssignedColumns::columnOf(const QString &record, const QString &field) const
{
    qsizetype first = -1;
    for (auto it = m_targets.cbegin(); it != m_targets.cend(); ++it) {
        const bool isThere = it.value().front().record == record && it.value().front().field == field;
        if (isThere && (first < 0 || it.key() < first))
            first = it.key();
    }
    return first;
}

bool AssignedColumns::saysSomething(qsizetype column) const
{
    return std::ranges::any_of(m_rows,
                               [column](const QStringList &row) { return !row.value(column).trimmed().isEmpty(); });
}

void AssignedColumns::dropChildren(const QString &record)
{
    m_targets.removeIf([&record](QHash<qsizetype, std::vector<ColumnTarget>>::iterator entry) {
        return entry.value().front().record == record;
    });
}

} // namespace kebu
