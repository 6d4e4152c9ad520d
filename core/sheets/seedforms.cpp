#include "core/sheets/seedforms.h"

#include "core/sheets/contactlog.h"
#include "core/sheets/formwords.h"
#include "core/sheets/recorditems.h"
#include "core/sheets/registersheet.h"
#include "core/sheets/seedworkbook.h"
#include "core/sheets/worddocument.h"

namespace kebu {

namespace {

/// Placeholders as a person writes them in that language.
class Placeholders
{
public:
    explicit Placeholders(Language language) : m_language(language), m_words(Catalog()) {}

    [[nodiscard]] QString of(const QString &list, const QString &field) const
    {
        for (const FormWord &word : m_words.all()) {
            if (word.list == list && word.field == field)
                return QStringLiteral("{{%1}}").arg(m_language == Language::Chinese ? word.chinese : word.english);
        }
        return {};
    }
    /// The customer's own field where it says the same, else what the record sheet puts together.
    [[nodiscard]] QString ofItem(const QString &item) const
    {
        const QString field = item == u"preferences" ? QStringLiteral("communication_preference") : item;
        const bool isPlain =
            item == u"name" || item == u"industry" || item == u"source" || item == u"remarks" || item == u"preferences";
        return of({}, isPlain ? QStringLiteral("customer.") + field : QStringLiteral("sheet.") + field);
    }

private:
    Language m_language;
    FormWords m_words;
};

Table logTable(const SheetContext &context, const Placeholders &placeholders)
{
    Table table = contactLog(context, {}, 0, 0);
    std::vector<QString> row;
    for (const SheetColumn &column : logColumns())
        row.push_back(placeholders.of(QString::fromLatin1(formList::log), QString::fromLatin1(column.name)));
    table.rows.push_back(std::move(row));
    return table;
}

Sheet recordForm(const SheetContext &context, const Placeholders &placeholders)
{
    RecordSheetInput blank;
    blank.context = context;
    Sheet sheet = recordSheet(blank);
    const auto fill = [&](LabelledValue &value) {
        for (const RecordItemInfo &item : recordItems()) {
            if (item.label.in(context.language) == value.label) {
                value.value = placeholders.ofItem(QString::fromLatin1(item.name));
                value.boxes.clear();
            }
        }
    };
    for (Block &block : sheet.blocks) {
        if (auto *row = std::get_if<GridRow>(&block)) {
            fill(row->first);
            if (row->second)
                fill(*row->second);
        } else if (auto *table = std::get_if<Table>(&block)) {
            *table = logTable(context, placeholders);
        } else if (auto *line = std::get_if<SignatureLine>(&block)) {
            line->fields[0].value = placeholders.of({}, QStringLiteral("customer.registered_by"));
            line->fields[1].value = placeholders.of({}, QStringLiteral("customer.registered_on"));
        }
    }
    return sheet;
}

Sheet logForm(const SheetContext &context, const Placeholders &placeholders)
{
    RecordSheetInput blank;
    blank.context = context;
    Sheet sheet = emptySheet(context, {"Follow-up log", "客户跟进记录表"});
    const auto labelled = [&](const Label &label, const char *name) {
        return LabelledValue{label.in(context.language), placeholders.of({}, QString::fromLatin1(name))};
    };
    sheet.blocks.push_back(GridRow{labelled({"Name", "客户名称"}, "customer.name"),
                                   labelled({"Customer number", "客户编号"}, "customer.number")});
    sheet.blocks.push_back(GridRow{labelled({"Main contact", "主联系人"}, "sheet.main_contact"),
                                   labelled({"Phone", "联系电话"}, "sheet.phone")});
    sheet.blocks.push_back(
        GridRow{labelled({"Owner", "负责人"}, "customer.owner"), labelled({"Grade", "客户等级"}, "sheet.grade")});
    sheet.blocks.push_back(SectionHead{Label{"Communication log", "沟通记录"}.in(context.language), {}});
    sheet.blocks.push_back(logTable(context, placeholders));
    return sheet;
}

Sheet registerForm(SheetContext context, const Placeholders &placeholders)
{
    context.page.orientation = Orientation::Landscape;
    const QString list = QString::fromLatin1(formList::customers);
    const std::pair<Label, const char *> columns[]{{{"No.", "序号"}, "row"},
                                                   {{"Number", "客户编号"}, "customer.number"},
                                                   {{"Name", "客户名称"}, "customer.name"},
                                                   {{"Kind", "类型"}, "customer.kind"},
                                                   {{"Industry", "行业"}, "customer.industry"},
                                                   {{"Phone", "联系电话"}, "sheet.phone"},
                                                   {{"Latest contact", "最近沟通"}, "latest.when"},
                                                   {{"Method", "方式"}, "latest.how"},
                                                   {{"Content", "沟通内容"}, "latest.what"},
                                                   {{"Needs", "需求"}, "sheet.core_needs"},
                                                   {{"State", "维护状态"}, "customer.maintenance_state"},
                                                   {{"Remarks", "备注"}, "customer.remarks"},
                                                   {{"Registered by", "登记人"}, "customer.registered_by"}};
    Sheet sheet = emptySheet(context, {"Customer register", "客户关系维护信息登记表"});
    Table table;
    std::vector<QString> row;
    for (const auto &[head, name] : columns) {
        const bool isLong = QLatin1String(name) == u"latest.what" || QLatin1String(name) == u"sheet.core_needs";
        table.columns.push_back({head.in(context.language), isLong ? 2.0 : 1.0});
        row.push_back(placeholders.of(list, QString::fromLatin1(name)));
    }
    table.rows.push_back(std::move(row));
    sheet.blocks.push_back(std::move(table));
    return sheet;
}

} // namespace

const std::vector<SeedForm> &seedForms()
{
    static const std::vector<SeedForm> forms{
        {QStringLiteral("record"), QStringLiteral("docx"), {"Customer record sheet", "客户关系记录表"}},
        {QStringLiteral("log"), QStringLiteral("docx"), {"Follow-up log", "客户跟进记录表"}},
        {QStringLiteral("register"), QStringLiteral("docx"), {"Customer register", "客户关系维护信息登记表"}},
        {QStringLiteral("register"), QStringLiteral("xlsx"), {"Customer register", "客户关系维护信息登记表"}}};
    return forms;
}

Result<QByteArray> seedFormFile(const SeedForm &form, Language language)
{
    const Placeholders placeholders(language);
    SheetContext context;
    context.language = language;
    Sheet sheet = form.name == u"record" ? recordForm(context, placeholders)
                  : form.name == u"log"  ? logForm(context, placeholders)
                                         : registerForm(context, placeholders);
    sheet.headLeft.clear();
    sheet.headRight.clear();
    sheet.footLeft = Label{"Made with Kebu", "由 Kebu 客簿填写"}.in(language);
    sheet.footCentre.clear();
    for (Block &block : sheet.blocks) {
        if (auto *table = std::get_if<Table>(&block))
            table->blankRows = 0;
    }
    return form.ending == u"xlsx" ? seedWorkbook(sheet) : wordDocument({sheet}, language);
}

} // namespace kebu
