#include "core/sheets/sheettemplate.h"

#include "core/domain/interaction.h"
#include "core/sheets/contactlog.h"
#include "core/sheets/meetingsheet.h"
#include "core/sheets/recorditems.h"
#include "core/sheets/registersheet.h"
#include "core/sheets/reviewsheet.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("Paper", sentence); }

bool is(const QString &sheet, const char *known) { return sheet == QLatin1String(known); }

/// A head stands before the entry it names.
using Heads = std::vector<std::pair<const char *, Label>>;

/// The entries of `parts` (anything with a name and isWide) with their heads.
template <typename Parts>
void addParts(std::vector<TemplateEntry> &entries, const Parts &parts, const Heads &heads, Language language)
{
    for (const auto &part : parts) {
        for (const auto &[first, title] : heads) {
            if (QLatin1String(first) == QLatin1String(part.name))
                entries.push_back({true, title.in(language)});
        }
        entries.push_back({false, QString::fromLatin1(part.name), {}, part.isWide});
    }
}

void addColumns(std::vector<TemplateEntry> &entries, const std::vector<SheetColumn> &columns)
{
    for (const SheetColumn &column : columns)
        entries.push_back({false, QString::fromLatin1(column.name)});
}

std::vector<TemplateEntry> recordEntries(Language language)
{
    std::vector<TemplateEntry> entries;
    addParts(entries, recordItems(),
             {{"name", {"Basic information", "客户基本信息"}},
              {"main_contact", {"Contact", "联系人信息"}},
              {"core_needs", {"Needs and background", "需求与背景"}},
              {"log", {"Communication log", "沟通记录"}},
              {"stage", {"State of the cooperation", "合作状态"}}},
             language);
    return entries;
}

/// The columns of the agenda stand behind their head, between what is said of the meeting and the charts.
std::vector<TemplateEntry> meetingEntries(Language language)
{
    std::vector<TemplateEntry> entries;
    for (const SheetPart &part : meetingParts()) {
        if (QLatin1String(part.name) == QLatin1String("stages")) {
            entries.push_back({true, Label{"Agenda", "议程"}.in(language)});
            addColumns(entries, agendaColumns());
        }
        entries.push_back({false, QString::fromLatin1(part.name), {}, part.isWide});
    }
    return entries;
}

std::vector<TemplateEntry> reviewEntries(Language language)
{
    std::vector<TemplateEntry> entries;
    addParts(entries, reviewParts(),
             {{"changes", {"What changed", "与上期相比"}},
              {"conversion_by_grade", {"Charts", "图表"}},
              {"comment", {"Comment and decisions", "复盘小结与改进措施"}}},
             language);
    return entries;
}

bool holds(const std::vector<LayoutField> &fields, const QString &name)
{
    return std::ranges::find(fields, name, &LayoutField::name) != fields.end();
}

std::vector<LayoutField> withFields(std::vector<LayoutField> fields, const std::vector<FieldInfo> &more,
                                    Language language)
{
    for (const FieldInfo &field : more) {
        if (!holds(fields, field.name) && field.type != FieldType::RefAny)
            fields.push_back(
                {field.name, field.customId ? field.customLabel : field.label.in(language), field.isMultiline});
    }
    return fields;
}

bool isKnownSheet(const QString &sheet)
{
    return is(sheet, layoutOf::record) || is(sheet, layoutOf::log) || is(sheet, layoutOf::registerOf) ||
           is(sheet, layoutOf::meeting) || is(sheet, layoutOf::review);
}

/// Parts and columns of the house, in the order in which they are offered.
template <typename Parts>
void addLabels(std::vector<LayoutField> &fields, const Parts &parts, Language language)
{
    for (const auto &part : parts)
        fields.push_back({QString::fromLatin1(part.name), part.label.in(language), part.isWide});
}

void addHeads(std::vector<LayoutField> &fields, const std::vector<SheetColumn> &columns, Language language)
{
    for (const SheetColumn &column : columns)
        fields.push_back({QString::fromLatin1(column.name), column.head.in(language)});
}

Error notATemplate(const QString &why)
{
    return {ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("Paper", "This is no layout that Kebu can read: %1.")).arg(why),
            QStringLiteral("sheet template")};
}

} // namespace

const SheetPart *findPart(const std::vector<SheetPart> &parts, const QString &name)
{
    const auto found = std::ranges::find_if(parts, [&](const SheetPart &each) { return is(name, each.name); });
    return found == parts.end() ? nullptr : &*found;
}

bool hasHeads(const QString &sheet)
{
    return is(sheet, layoutOf::record) || is(sheet, layoutOf::meeting) || is(sheet, layoutOf::review);
}

SheetTemplate houseTemplate(const QString &sheet, Language language)
{
    SheetTemplate house;
    house.sheet = sheet;
    if (is(sheet, layoutOf::record))
        house.entries = recordEntries(language);
    else if (is(sheet, layoutOf::meeting))
        house.entries = meetingEntries(language);
    else if (is(sheet, layoutOf::review))
        house.entries = reviewEntries(language);
    else
        addColumns(house.entries, is(sheet, layoutOf::log) ? logColumns() : registerColumns());
    return house;
}

std::vector<LayoutField> layoutFields(const QString &sheet, const std::vector<FieldInfo> &customerFields,
                                      Language language)
{
    std::vector<LayoutField> fields;
    if (is(sheet, layoutOf::record)) {
        addLabels(fields, recordItems(), language);
        return withFields(std::move(fields), customerFields, language);
    }
    if (is(sheet, layoutOf::review)) {
        addLabels(fields, reviewParts(), language);
        return fields;
    }
    if (is(sheet, layoutOf::meeting)) {
        addLabels(fields, meetingParts(), language);
        addHeads(fields, agendaColumns(), language);
        return withFields(std::move(fields), customerFields, language);
    }
    const bool isLog = is(sheet, layoutOf::log);
    addHeads(fields, isLog ? logColumns() : registerColumns(), language);
    return withFields(std::move(fields), isLog ? interaction::type().fields() : customerFields, language);
}

QStringList problemsOf(const SheetTemplate &layout, const std::vector<FieldInfo> &customerFields, bool bookHasLogo)
{
    QStringList problems;
    const std::vector<LayoutField> known = layoutFields(layout.sheet, customerFields, Language::English);
    for (const TemplateEntry &entry : layout.entries) {
        if (!entry.isSection && !holds(known, entry.name))
            problems << say(QT_TRANSLATE_NOOP("Paper", "The layout \"%1\" names a field \"%2\" that this book does not "
                                                       "have; it is left out."))
                            .arg(layout.name, entry.name);
    }
    if (layout.hasLogo && !bookHasLogo)
        problems << say(QT_TRANSLATE_NOOP("Paper", "The layout \"%1\" wants a logo and the book has none; choose one "
                                                   "while editing the layout."))
                        .arg(layout.name);
    return problems;
}

QJsonObject toJson(const SheetTemplate &layout)
{
    QJsonArray entries;
    for (const TemplateEntry &entry : layout.entries) {
        QJsonObject object{{entry.isSection ? QStringLiteral("section") : QStringLiteral("field"), entry.name}};
        if (!entry.label.isEmpty())
            object.insert(QStringLiteral("label"), entry.label);
        if (entry.isWide)
            object.insert(QStringLiteral("wide"), true);
        entries.append(object);
    }
    return {{QStringLiteral("name"), layout.name},    {QStringLiteral("sheet"), layout.sheet},
            {QStringLiteral("title"), layout.title},  {QStringLiteral("footer"), layout.footer},
            {QStringLiteral("logo"), layout.hasLogo}, {QStringLiteral("entries"), entries}};
}

Result<SheetTemplate> templateFromJson(const QJsonObject &json)
{
    SheetTemplate layout;
    layout.name = json.value(QStringLiteral("name")).toString().simplified();
    layout.sheet = json.value(QStringLiteral("sheet")).toString();
    layout.title = json.value(QStringLiteral("title")).toString();
    layout.footer = json.value(QStringLiteral("footer")).toString();
    layout.hasLogo = json.value(QStringLiteral("logo")).toBool();
    if (layout.name.isEmpty())
        return notATemplate(say(QT_TRANSLATE_NOOP("Paper", "it has no name")));
    if (!isKnownSheet(layout.sheet))
        return notATemplate(
            say(QT_TRANSLATE_NOOP("Paper", "its sheet is \"%1\"; there are record, log, register, meeting and review"))
                .arg(layout.sheet));
    const QJsonArray entries = json.value(QStringLiteral("entries")).toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject object = value.toObject();
        TemplateEntry entry;
        entry.isSection = object.contains(QStringLiteral("section"));
        entry.name = object.value(entry.isSection ? QStringLiteral("section") : QStringLiteral("field")).toString();
        entry.label = object.value(QStringLiteral("label")).toString();
        entry.isWide = object.value(QStringLiteral("wide")).toBool();
        if (entry.name.isEmpty())
            return notATemplate(say(QT_TRANSLATE_NOOP("Paper", "entry %1 names neither a section nor a field"))
                                    .arg(layout.entries.size() + 1));
        layout.entries.push_back(std::move(entry));
    }
    if (layout.entries.empty())
        return notATemplate(say(QT_TRANSLATE_NOOP("Paper", "it has no entries")));
    return layout;
}

} // namespace kebu
