#include "core/sheets/recordreader.h"

#include "core/domain/catalog.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/sheets/papertext.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace kebu {

namespace {

bool namesAPerson(const QString &record)
{
    return record == QLatin1String("user") || record == QLatin1String("contact") || record == QLatin1String("customer");
}

QString decimal(qint64 millionths)
{
    return QLocale(QLocale::English).toString(double(millionths) / 1e6, 'f', QLocale::FloatingPointShortest);
}

} // namespace

const FieldInfo *SheetContext::customerField(const QString &name) const
{
    const auto found = std::ranges::find(customerFields, name, &FieldInfo::name);
    return found == customerFields.end() ? nullptr : &*found;
}

bool isForUsOnly(const FieldInfo &field)
{
    static const std::array<FieldName, 15> ours{
        customer::grade,       customer::stage,           customer::remarks,          customer::analysis,
        customer::intent,      customer::buyingPower,     customer::maintenanceState, customer::maintenanceLayer,
        customer::churnReason, customer::lostOn,          customer::lossAnalysis,     customer::cadenceDays,
        customer::tags,        customer::pastCooperation, customer::archivedAs};
    return field.customId || std::ranges::find(ours, field.name) != ours.end();
}

QString RecordReader::choiceWord(const FieldInfo &field, const QString &code) const
{
    if (m_context.choiceWord) {
        if (const QString word = m_context.choiceWord(field, code); !word.isEmpty())
            return word;
    }
    for (const Choice &choice : builtInChoices(field.picklist)) {
        if (code == QLatin1String(choice.code))
            return word(choice.label);
    }
    return code;
}

QString RecordReader::referenceName(const QString &record, Id id) const
{
    if (id.isNull() || !m_context.nameOf)
        return {};
    const QString text = m_context.nameOf(record, id);
    return namesAPerson(record) ? name(text) : freeText(text);
}

QString RecordReader::plain(const FieldInfo &field, const Value &value) const
{
    const Language language = m_context.language;
    switch (field.type) {
    case FieldType::Choice:
        return choiceWord(field, value.text());
    case FieldType::Int:
    case FieldType::Score:
        return QLocale(QLocale::English).toString(value.number());
    case FieldType::Percent:
        return QString::number(value.number()) + u'%';
    case FieldType::Decimal:
        return decimal(value.number());
    case FieldType::Money:
        return papertext::money(Money{value.number()}, language);
    case FieldType::Bool:
        return word(value.yes() ? Label{"yes", "是"} : Label{"no", "否"});
    case FieldType::PartialDate:
        return papertext::partialDay(PartialDate::fromString(value.text()).value_or(PartialDate{}), language);
    case FieldType::Weekdays:
        return papertext::weekdays(value.number(), language);
    case FieldType::Instant: {
        const Instant instant{value.number()};
        return papertext::dayOf(instant, m_context.zone) + u' ' + papertext::minuteOf(instant, m_context.zone);
    }
    case FieldType::WallTime:
        return papertext::wallTime(value.wallTime());
    case FieldType::Ref:
        return referenceName(field.target, value.id());
    default:
        return value.text();
    }
}

QString RecordReader::text(const Record &record, FieldName fieldName) const
{
    if (record.isNull())
        return {};
    return text(record, record.type().field(record.type().indexOf(fieldName)));
}

QString RecordReader::text(const Record &record, const FieldInfo &field) const
{
    if (record.isNull())
        return {};
    const Value value = valueOf(record, field);
    if (value.isEmpty())
        return {};
    if (field.type == FieldType::Refs)
        return papertext::enumeration(names(field, value), m_context.language);
    const QString text = plain(field, value);
    if (field.personalClass == Personal::Phone)
        return papertext::phone(m_context.mask.of(text, Personal::Phone));
    if (field.personalClass != Personal::None)
        return m_context.mask.of(text, field.personalClass);
    return field.type == FieldType::Text || field.type == FieldType::List ? freeText(text) : text;
}

QStringList RecordReader::names(const Record &record, FieldName fieldName) const
{
    if (record.isNull())
        return {};
    return names(record.type().field(record.type().indexOf(fieldName)), record.value(fieldName));
}

QStringList RecordReader::names(const FieldInfo &field, const Value &value) const
{
    QStringList names;
    for (const Id id : value.ids())
        names += referenceName(field.target, id);
    names.removeAll(QString());
    return names;
}

std::vector<CheckBox> RecordReader::checkBoxes(const Record &record, FieldName fieldName, const RecordType &type) const
{
    const FieldInfo &field = type.field(type.indexOf(fieldName));
    const QString ticked = record.isNull() ? QString() : record.text(fieldName);
    std::vector<CheckBox> boxes;
    for (const Choice &choice : builtInChoices(field.picklist)) {
        const QString code = QString::fromUtf8(choice.code);
        boxes.push_back({choiceWord(field, code), code == ticked});
    }
    return boxes;
}

QString RecordReader::customerName(const Record &customer) const
{
    const QString name = text(customer, customer::name);
    const QString number = text(customer, customer::number);
    return m_context.mask.isOn() && !name.isEmpty() && !number.isEmpty() ? name + QStringLiteral(" · ") + number : name;
}

Sheet emptySheet(const SheetContext &context, const Label &title)
{
    const auto word = [&context](const Label &label) { return label.in(context.language); };
    Sheet sheet;
    sheet.title = context.layout && !context.layout->title.isEmpty() ? context.layout->title : word(title);
    sheet.documentTitle = sheet.title;
    if (context.layout) {
        sheet.footNote = context.layout->footer;
        sheet.logo = context.layout->hasLogo ? context.logo : std::nullopt;
    }
    sheet.page = context.page;
    sheet.footLeft = word({"Printed by Kebu on %1 %2", "Kebu 客簿打印于 %1 %2"})
                         .arg(papertext::dayOf(context.printedAt, context.zone),
                              papertext::minuteOf(context.printedAt, context.zone));
    if (!context.printedBy.isEmpty())
        sheet.footLeft += u' ' + context.mask.of(context.printedBy, Personal::Name);
    if (context.mask.isOn())
        sheet.footCentre = word({"Masked; names in free text may remain", "已脱敏，正文中的姓名可能仍有保留"});
    else if (!context.isForCustomer)
        sheet.footCentre = word({"Not masked, internal", "未脱敏，内部资料"});
    sheet.pageWords = word({"Page %1 of %2", "第 %1 页，共 %2 页"});
    sheet.continuedWord = word({"(continued)", "（接上页）"});
    return sheet;
}

} // namespace kebu
