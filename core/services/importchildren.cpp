// What a row makes beside the record it is about.
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/satisfactionentry.h"
#include "core/domain/task.h"
#include "core/services/importrows.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kebu::importing {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("Import", sentence); }

/// A table of customers says of the latest contact or the next step often only when; the rest of what such a record
/// must have is said honestly.
void fillChildsNeeds(Record &child)
{
    const auto fill = [&child](FieldName field, const QString &text) {
        if (!child.has(field))
            child.set(field, Value(text));
    };
    if (&child.type() == &interaction::type()) {
        fill(interaction::method, QStringLiteral("other"));
        fill(interaction::content, say(QT_TRANSLATE_NOOP("Import", "Taken over from an imported table.")));
    } else if (&child.type() == &task::type() && child.has(task::dueAt)) {
        fill(task::goal, say(QT_TRANSLATE_NOOP("Import", "Follow up")));
    } else if (&child.type() == &opportunity::type()) {
        fill(opportunity::title, say(QT_TRANSLATE_NOOP("Import", "Business under discussion")));
    }
}

/// Needs that stand in one cell: parted by ； or ; or a line each, with or without numbers before them.
QStringList needsIn(const QString &cell)
{
    static const QRegularExpression between(QStringLiteral(R"([；;\n\r]+)"));
    static const QRegularExpression number(
        QStringLiteral(R"(^\s*(?:[(（]?\d{1,2}(?:[、)）]|\.(?!\d))|[①-⑳]|[-•·*](?=\s))\s*)"));
    QStringList needs;
    for (QString need : cell.split(between, Qt::SkipEmptyParts)) {
        need = need.remove(number).trimmed();
        if (!need.isEmpty())
            needs << need;
    }
    return needs;
}

/// The row once for each child of this kind that its cells speak of.
std::vector<QStringList> cellsOfEach(const RecordPlan &plan, const QStringList &cells)
{
    const Slot *what = plan.type == &need::type() ? plan.slotOf(need::description) : nullptr;
    if (!what || what->sources.size() != 1)
        return {cells};
    const int column = what->sources.front().column;
    std::vector<QStringList> each;
    for (const QString &need : needsIn(cells.value(column))) {
        each.push_back(cells);
        each.back()[column] = need;
    }
    return each.size() > 1 ? each : std::vector{cells};
}

/// Who looks after the customer looks after what a row says of it.
void fillOwner(Record &child, const Record &customer)
{
    const int own = child.type().indexOf(QStringLiteral("owner"));
    if (own >= 0 && customer.type().name() == u"customer" && child.value(own).isEmpty())
        child.set(own, customer.value(customer::owner));
}

} // namespace

Result<bool> RowImporter::makeChildren(ImportedRow &row, const Record &owner, bool isOwnerNew)
{
    // links may make children past this door
    const bool hasLinks = std::ranges::any_of(
        m_plan->children, [](const RecordPlan &child) { return std::ranges::any_of(child.fieldSlots, &Slot::isLink); });
    m_siblings.reset();
    if (isOwnerNew && !hasLinks && &owner.type() == &customer::type())
        m_siblings.emplace();
    bool isAnyMade = false;
    const QStringList cells = row.cells;
    for (const RecordPlan &child : m_plan->children) {
        for (QStringList &each : cellsOfEach(child, cells)) {
            row.cells = std::move(each);
            KEBU_LET(isMade, makeChild(row, child, owner));
            isAnyMade = isAnyMade || isMade;
        }
    }
    row.cells = cells;
    return isAnyMade;
}

Result<bool> RowImporter::makeChild(ImportedRow &row, const RecordPlan &plan, const Record &owner)
{
    Record child(*plan.type);
    KEBU_TRY(m_reader.readValues(plan, row.cells, child, row.notes));
    // what a telephone is says nothing where the telephone is missing, and when nothing where the score is
    const bool saysSomething = std::ranges::any_of(plan.fieldSlots, [&](const Slot &slot) {
        if (slot.field.name == u"note" ||
            (plan.type == &satisfactionEntry::type() && slot.field.name == satisfactionEntry::givenOn))
            return false;
        return slot.isLink() ? !cellsOf(plan, slot.field.name, row.cells).trimmed().isEmpty()
                             : !valueOf(child, slot.field).isEmpty();
    });
    if (!saysSomething)
        return false;
    if (plan.mainField >= 0)
        child.set(plan.mainField, Value::of(owner.id()));
    if (plan.sharesCustomer && child.value(plan.type->customerField()).isEmpty())
        child.set(plan.type->customerField(), owner.value(owner.type().customerField()));
    if (plan.contactField >= 0 && row.contact)
        child.set(plan.contactField, Value::of(row.contact));
    nameByReach(child);
    KEBU_TRY(m_reader.readLinks(plan, row.cells, child, row.notes));
    KEBU_LET(equal, findEqualChild(plan, child));
    const bool isContact = plan.type == &contact::type();
    if (equal && isContact && !row.contact) // the first is the one the row speaks of
        row.contact = equal;
    if (equal)
        return false;
    if (isContact && !m_siblings && m_plan->isGuessed) {
        KEBU_LET(known, knownByName(child));
        if (known)
            return addToContact(row, plan, child, known);
    }
    plan.fillConstants(child);
    fillChildsNeeds(child);
    fillOwner(child, owner);
    child.setId(m_change.newId());
    KEBU_LET(isMade, admit(row, child, nullptr, plan));
    if (isMade)
        m_indexes.learn(child);
    if (isMade && isContact && !row.contact)
        row.contact = child.id();
    if (isMade && m_siblings)
        m_siblings->push_back(std::move(child));
    return isMade;
}

Result<Id> RowImporter::findEqualChild(const RecordPlan &plan, const Record &child)
{
    if (!m_siblings || plan.mainField < 0)
        return findEqual(m_change.view(), m_indexes, plan, child);
    for (const Record &sibling : *m_siblings) {
        if (&sibling.type() == plan.type && equalsIn(plan, child, sibling))
            return sibling.id();
    }
    return Id();
}

} // namespace kebu::importing
