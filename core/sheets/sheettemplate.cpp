#include "core/sheets/sheettemplate.h"

#include "core/domain/interaction.h"
#include "core/sheets/contactlog.h"
#include "core/sheets/recorditems.h"
#include "core/sheets/registersheet.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("Paper", sentence); }

std::vector<TemplateEntry> recordEntries(Language language)
{
    const auto section = [language](const Label &title) { return TemplateEntry{true, title.in(language)}; };
    const std::pair<const char *, TemplateEntry> heads[]{
        {"name", section({"Basic information", "客户基本信息"})},
        {"main_contact", section({"Contact", "联系人信息"})},
        {"core_needs", section({"Needs and background", "需求与背景"})},
        {"log", section({"Communication log", "沟通记录"})},
        {"stage", section({"State of the cooperation", "合作状态"})}};
    std::vector<TemplateEntry> entries;
    for (const RecordItemInfo &item : recordItems()) {
        for (const auto &[first, head] : heads) {
            if (QLatin1String(first) == QLatin1String(item.name))
                entries.push_back(head);
        }
        entries.push_back({false, QString::fromLatin1(item.name), {}, item.isWide});
    }
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
    return sheet == QLatin1String(layoutOf::record) || sheet == QLatin1String(layoutOf::log) ||
           sheet == QLatin1String(layoutOf::registerOf);
}

Error notATemplate(const QString &why)
{
    return {ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("Paper", "This is no layout that Kebu can read: %1.")).arg(why),
            QStringLiteral("sheet template")};
}

} // namespace

SheetTemplate houseTemplate(const QString &sheet, Language language)
{
    SheetTemplate house;
    house.sheet = sheet;
    if (sheet == QLatin1String(layoutOf::record)) {
        house.entries = recordEntries(language);
        return house;
    }
    const std::vector<SheetColumn> &columns = sheet == QLatin1String(layoutOf::log) ? logColumns() : registerColumns();
    for (const SheetColumn &column : columns)
        house.entries.push_back({false, QString::fromLatin1(column.name)});
    return house;
}

std::vector<LayoutField> layoutFields(const QString &sheet, const std::vector<FieldInfo> &customerFields,
                                      Language language)
{
    std::vector<LayoutField> fields;
    if (sheet == QLatin1String(layoutOf::record)) {
        for (const RecordItemInfo &item : recordItems())
            fields.push_back({QString::fromLatin1(item.name), item.label.in(language), item.isWide});
        return withFields(std::move(fields), customerFields, language);
    }
    const bool isLog = sheet == QLatin1String(layoutOf::log);
    for (const SheetColumn &column : isLog ? logColumns() : registerColumns())
        fields.push_back({QString::fromLatin1(column.name), column.head.in(language)});
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
        return notATemplate(say(QT_TRANSLATE_NOOP("Paper", "its sheet is \"%1\"; there are record, log and register"))
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
