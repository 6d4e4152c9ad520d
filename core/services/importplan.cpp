#include "core/services/importplan.h"

#include "core/domain/fieldtext.h"
#include "core/domain/registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu::importing {

namespace {

Error refused(const QString &sentence) { return Error{ErrorCode::Invalid, sentence, {}}; }

class Planner
{
public:
    Planner(Change &change, const Mapping &mapping, const QStringList &header) : m_change(change), m_mapping(mapping)
    {
        m_plan.header = header;
        m_plan.main.type = findRecordType(mapping.record);
    }

    Result<Plan> plan(bool isGuessed)
    {
        if (!m_plan.main.type)
            return refused(QCoreApplication::translate("Import", "There is no kind of record called \"%1\".")
                               .arg(m_mapping.record));
        for (const ColumnMapping &column : m_mapping.columns) {
            for (const ColumnTarget &target : column.targets)
                KEBU_TRY(take(target, int(m_plan.header.indexOf(column.column))));
        }
        for (const MappingConstant &constant : m_mapping.constants)
            KEBU_TRY(take(constant));
        // a constant alone makes no child
        std::erase_if(m_plan.children, [](const RecordPlan &child) { return child.fieldSlots.empty(); });
        for (RecordPlan &child : m_plan.children)
            KEBU_TRY(connectChild(child));
        // people come first: what belongs to one, or names who took part, finds them there
        std::ranges::stable_sort(m_plan.children, {}, [](const RecordPlan &child) {
            return child.type == findRecordType(u"contact"_qs) ? 0 : child.contactField < 0 ? 1 : 2;
        });
        order(m_plan.main);
        KEBU_TRY(takeKey());
        m_plan.isKeyBinding = !isGuessed && !m_mapping.key.isEmpty();
        m_plan.isGuessed = isGuessed;
        return std::move(m_plan);
    }

private:
    Result<RecordPlan *> planOf(const QString &record)
    {
        if (record.isEmpty() || record == m_plan.main.type->name())
            return &m_plan.main;
        for (RecordPlan &child : m_plan.children) {
            if (child.name == record)
                return &child;
        }
        const RecordType *type = findRecordType(plainRecord(record));
        if (!type)
            return refused(
                QCoreApplication::translate("Import", "There is no kind of record called \"%1\".").arg(record));
        m_plan.children.push_back({});
        m_plan.children.back().type = type;
        m_plan.children.back().name = record;
        return &m_plan.children.back();
    }

    Result<FieldInfo> fieldOf(const RecordType &type, const ColumnTarget &target)
    {
        if (!target.custom.isEmpty())
            return m_change.ensureCustomField(type.name(), target.custom, target.customType);
        const FieldInfo *field = target.link.isEmpty() ? type.find(target.field) : linkField(type, target.link);
        if (!field) {
            return refused(QCoreApplication::translate("Import", "The record \"%1\" has no field \"%2\".")
                               .arg(type.name(), target.link.isEmpty() ? target.field : target.link));
        }
        return *field;
    }

    Result<void> take(ColumnTarget target, int column)
    {
        KEBU_LET(plan, planOf(target.record));
        KEBU_LET(field, fieldOf(*plan->type, target));
        if (!target.custom.isEmpty() && field.type == FieldType::Choice)
            target.newChoices = true;
        const auto slot = std::ranges::find_if(plan->fieldSlots, [&field](const Slot &each) {
            return each.field.name == field.name && each.field.customId == field.customId;
        });
        if (slot == plan->fieldSlots.end()) {
            plan->fieldSlots.push_back({std::move(field), {{column, std::move(target)}}});
            return {};
        }
        if (slot->isLink() != !target.link.isEmpty())
            return refused(
                QCoreApplication::translate("Import", "The field \"%1\" is filled both by a link and by a value.")
                    .arg(field.labelText()));
        slot->sources.push_back({column, std::move(target)});
        std::ranges::stable_sort(slot->sources, {}, [](const Source &source) { return source.target.part; });
        return {};
    }

    Result<void> take(const MappingConstant &constant)
    {
        KEBU_LET(plan, planOf(constant.record));
        KEBU_LET(catalog, m_change.view().catalog());
        const auto field = catalog->field(*plan->type, constant.field);
        if (!field) {
            return refused(
                QCoreApplication::translate("Import", "The constant \"%1\" names no field of the record \"%2\".")
                    .arg(constant.field, plan->type->name()));
        }
        KEBU_LET(value, constantValue(*field, constant.value));
        plan->constants.push_back({*field, value});
        return {};
    }

    Result<Value> constantValue(const FieldInfo &field, const QString &text)
    {
        if (field.type == FieldType::Choice && !text.trimmed().isEmpty()) {
            KEBU_LET(catalog, m_change.view().catalog());
            if (const auto code = catalog->picklists().codeOf(field.picklist, text))
                return Value(*code);
            if (field.choices.empty()) { // a list that grows by use
                KEBU_LET(code, m_change.ensureChoice(field.picklist, text));
                return Value(code);
            }
        }
        ParseContext context;
        context.zone = m_change.clock().zone();
        auto value = parseFieldText(field, text, context);
        if (!value)
            return refused(QCoreApplication::translate("Import", "The constant for \"%1\": %2")
                               .arg(field.labelText(), value.error().message));
        return value;
    }

    /// How a child hangs on the row's record.
    Result<void> connectChild(RecordPlan &child)
    {
        const RecordType &main = *m_plan.main.type;
        for (int i = 0; i < int(child.type->fields().size()); ++i) {
            const FieldInfo &field = child.type->field(i);
            const bool pointsAtMain = field.type == FieldType::Ref && field.target == main.name();
            if (pointsAtMain &&
                (child.mainField < 0 || (field.isRequired && !child.type->field(child.mainField).isRequired)))
                child.mainField = i;
        }
        child.sharesCustomer = main.customerField() >= 0 && child.type->customerField() >= 0;
        if (child.mainField < 0 && !child.sharesCustomer) {
            return refused(
                QCoreApplication::translate("Import", "A \"%1\" cannot be made beside a \"%2\": nothing connects them.")
                    .arg(child.type->name(), main.name()));
        }
        if (const int contact = child.type->indexOf(QStringLiteral("contact")); contact >= 0) {
            const FieldInfo &field = child.type->field(contact);
            if (field.type == FieldType::Ref && field.target == u"contact" && !child.slotOf(field.name))
                child.contactField = contact;
        }
        order(child);
        return {};
    }

    static void order(RecordPlan &plan)
    {
        const auto rank = [](const Slot &slot) { return !slot.isLink() ? 0 : slot.field.name == u"customer" ? 1 : 2; };
        std::ranges::stable_sort(plan.fieldSlots, {}, rank);
    }

    Result<void> takeKey()
    {
        KEBU_LET(catalog, m_change.view().catalog());
        for (const QString &name : m_mapping.key) {
            const auto field = catalog->field(*m_plan.main.type, name);
            if (!field || field->type == FieldType::Refs || field->type == FieldType::RefAny)
                return refused(QCoreApplication::translate("Import", "\"%1\" cannot be a key of the record \"%2\".")
                                   .arg(name, m_plan.main.type->name()));
            if (!m_plan.main.slotOf(field->name) && !m_plan.main.constantOf(field->name))
                return refused(
                    QCoreApplication::translate("Import", "The key \"%1\" is filled by no column.").arg(name));
            m_plan.key.push_back(*field);
        }
        if (m_plan.key.empty()) {
            for (const Slot &slot : m_plan.main.fieldSlots) {
                if (slot.field.isUnique)
                    m_plan.key = {slot.field};
            }
        }
        return {};
    }

    Change &m_change;
    const Mapping &m_mapping;
    Plan m_plan;
};

} // namespace

const Slot *RecordPlan::slotOf(const QString &field) const
{
    const auto found = std::ranges::find(fieldSlots, field, [](const Slot &slot) { return slot.field.name; });
    return found == fieldSlots.end() ? nullptr : &*found;
}

const Constant *RecordPlan::constantOf(const QString &field) const
{
    const auto found =
        std::ranges::find(constants, field, [](const Constant &constant) { return constant.field.name; });
    return found == constants.end() ? nullptr : &*found;
}

void RecordPlan::fillConstants(Record &record) const
{
    for (const Constant &constant : constants) {
        if (valueOf(record, constant.field).isEmpty())
            setValue(record, constant.field, constant.value);
    }
}

Result<Plan> makePlan(Change &change, const Mapping &mapping, const QStringList &header, bool isGuessed)
{
    return Planner(change, mapping, header).plan(isGuessed);
}

} // namespace kebu::importing
