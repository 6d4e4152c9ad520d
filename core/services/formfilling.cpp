#include "core/services/formfilling.h"

#include "core/base/savefile.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/services/sheetgatherer.h"
#include "core/sheets/contactlog.h"
#include "core/sheets/papertext.h"
#include "core/sheets/recorditems.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("Paper", sentence); }

std::optional<double> numberOf(const FieldInfo &field, const Value &value)
{
    if (!value.isNumber())
        return std::nullopt;
    switch (field.type) {
    case FieldType::Money:
        return double(value.number()) / 100;
    case FieldType::Decimal:
        return double(value.number()) / 1e6;
    case FieldType::Int:
    case FieldType::Score:
        return double(value.number());
    default:
        return std::nullopt;
    }
}

/// What one customer answers.
class Answers
{
public:
    Answers(Snapshot &view, SheetGatherer &gatherer, const RecordSheetInput &input)
        : m_view(view),
          m_gatherer(gatherer),
          m_input(input),
          m_items(input)
    {
    }

    [[nodiscard]] FormValue own(const QString &name) const
    {
        const QString list = name.section(u'.', 0, 0);
        const QString field = name.section(u'.', 1);
        if (list == u"sheet")
            return {m_items.text(field), field == u"amount" ? amount() : std::nullopt};
        if (list == u"latest")
            return m_input.contactLog.empty() ? FormValue{} : FormValue{logText(m_input.contactLog.front(), field)};
        if (list == u"customer") {
            const FieldInfo *info = m_input.context.customerField(field);
            return info ? valueOf(m_input.customer, *info) : FormValue{};
        }
        if (name == u"today")
            return {papertext::dayOf(m_input.context.printedAt, m_input.context.zone)};
        return name == u"user" ? FormValue{m_items.reader().name(m_input.context.printedBy)} : FormValue{};
    }

    /// In whole units, so that a workbook adds it.
    [[nodiscard]] std::optional<double> amount() const
    {
        const auto &amount = m_input.deal.amount;
        return amount ? std::optional(double(amount->minor) / 100) : std::nullopt;
    }

    [[nodiscard]] Result<std::vector<FormRow>> list(const QString &list, const QSet<QString> &fields)
    {
        if (list == QLatin1String(formList::log)) {
            std::vector<FormRow> rows;
            for (const LoggedContact &contact : m_input.contactLog) {
                FormRow row;
                for (const QString &field : fields)
                    row.insert(field, {logText(contact, field)});
                rows.push_back(std::move(row));
            }
            return rows;
        }
        const RecordType *type = findRecordType(list);
        if (!type)
            return std::vector<FormRow>();
        KEBU_LET(records, recordsOf(*type));
        KEBU_LET(catalog, m_view.catalog());
        std::vector<FormRow> rows;
        for (const Record &record : records) {
            FormRow row;
            for (const QString &field : fields) {
                if (const auto info = catalog->field(*type, field))
                    row.insert(field, valueOf(record, *info));
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    [[nodiscard]] QString logText(const LoggedContact &contact, const QString &column) const
    {
        return logCell(m_input.context, contact, column, m_input.lateAfterMinutes);
    }

    /// In the order of the sheets: the leading contact first, the newest talk, the most pressing need.
    [[nodiscard]] Result<std::vector<Record>> recordsOf(const RecordType &type)
    {
        if (type.name() == u"contact")
            return m_input.contacts;
        if (type.name() == u"need")
            return m_input.needs;
        if (type.name() == u"interaction") {
            std::vector<Record> talks;
            for (const LoggedContact &contact : m_input.contactLog)
                talks.push_back(contact.interaction);
            return talks;
        }
        return m_gatherer.childrenOf(type, m_input.customer.id());
    }

    [[nodiscard]] FormValue valueOf(const Record &record, const FieldInfo &field) const
    {
        return {m_items.reader().text(record, field), numberOf(field, kebu::valueOf(record, field))};
    }

    Snapshot &m_view;
    SheetGatherer &m_gatherer;
    const RecordSheetInput &m_input;
    RecordItems m_items;
};

FormRow ownRow(const Answers &answers, const QSet<QString> &names)
{
    FormRow row;
    for (const QString &name : names)
        row.insert(name, answers.own(name));
    return row;
}

/// `C-000128 苏州衡岳精密机械有限公司.docx`, without what a file's name may not hold.
QString fileName(const Record &customer, const QString &ending, bool isMasked)
{
    static const QRegularExpression unfit(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1F]+"));
    constexpr qsizetype longest = 60; // 180 bytes of Chinese, under every system's limit
    QString name = customer.text(customer::number);
    if (!isMasked)
        name += u' ' + customer.text(customer::name);
    name = name.replace(unfit, QStringLiteral("-")).simplified().left(longest);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return QString((name.isEmpty() ? customer.id().toString() : name) + u'.' + ending);
}

Result<void> goOn(const PrintOptions &options, size_t done, size_t total)
{
    if (!options.goesOn || options.goesOn({PrintStep::Writing, qint64(done), qint64(total)}))
        return {};
    return Error{ErrorCode::Cancelled, say(QT_TRANSLATE_NOOP("Paper", "Stopped; the forms written so far were kept.")),
                 QStringLiteral("stopped after %1 of %2").arg(done).arg(total)};
}

Result<FilledForms> fillIntoFolder(Snapshot &view, const Form &form, const std::vector<Id> &customers,
                                   const QString &folder, const PrintOptions &options)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::ReadOnly,
                     say(QT_TRANSLATE_NOOP("Paper", "The folder %1 cannot be made. Choose another one.")).arg(folder),
                     QStringLiteral("mkpath")};
    FilledForms filled;
    QSet<QString> taken;
    for (const Id id : customers) {
        KEBU_LET(record, formRecord(view, form, id, options));
        KEBU_LET(bytes, form.filled(record));
        KEBU_LET(customer, view.get(customer::type(), id));
        QString name = fileName(customer, form.ending(), options.isMasked);
        if (taken.contains(name)) // two numbers that differ in what was left out
            name.insert(name.lastIndexOf(u'.'), QString(u' ' + id.toString()));
        taken.insert(name);
        const QString path = QDir(folder).filePath(name);
        KEBU_TRY(writeWhole(bytes, path));
        filled.files << path;
        ++filled.customers;
        KEBU_TRY(goOn(options, size_t(filled.customers), customers.size()));
    }
    return filled;
}

} // namespace

Result<Form> openForm(Snapshot &view, const QString &path)
{
    KEBU_LET(catalog, view.catalog());
    return Form::open(path, FormWords(*catalog));
}

Result<FormRecord> formRecord(Snapshot &view, const Form &form, Id customer, const PrintOptions &options)
{
    SheetGatherer gatherer(view, options);
    KEBU_LET(input, gatherer.record(customer));
    Answers answers(view, gatherer, input);
    FormRecord record;
    record.own = ownRow(answers, form.needs().own);
    for (auto list = form.needs().lists.begin(); list != form.needs().lists.end(); ++list) {
        KEBU_LET(rows, answers.list(list.key(), list.value()));
        record.lists.insert(list.key(), std::move(rows));
    }
    return record;
}

Result<FormRecord> formOfCustomers(Snapshot &view, const Form &form, const std::vector<Id> &customers,
                                   const PrintOptions &options)
{
    const QString list = QString::fromLatin1(formList::customers);
    SheetGatherer gatherer(view, options);
    FormRecord record;
    std::vector<FormRow> rows;
    for (const Id id : customers) {
        KEBU_LET(input, gatherer.record(id));
        const Answers answers(view, gatherer, input);
        rows.push_back(ownRow(answers, form.needs().lists.value(list)));
        if (rows.size() == 1)
            record.own = ownRow(answers, form.needs().own);
        KEBU_TRY(goOn(options, rows.size(), customers.size()));
    }
    record.lists.insert(list, std::move(rows));
    return record;
}

Result<Sheet> formPreview(Snapshot &view, const Form &form, Id customer, const PrintOptions &options)
{
    constexpr size_t mostRows = 12;
    constexpr size_t mostUpright = 8; // columns that upright paper holds readably
    KEBU_LET(record, form.needs().isOfManyCustomers() ? formOfCustomers(view, form, {customer}, options)
                                                      : formRecord(view, form, customer, options));
    KEBU_LET(catalog, view.catalog());
    SheetGatherer gatherer(view, options);
    KEBU_LET(context, gatherer.context());
    if (options.isMasked)
        context.mask = SheetGatherer::maskOf(std::make_shared<const CustomerPeople>());
    const FormWords words(*catalog);
    const bool isChinese = options.language == Language::Chinese;
    Sheet sheet = emptySheet(context, {"What the form will hold", "将填入表格的内容"});
    std::vector<LabelledValue> values;
    QHash<QString, Table> tables;
    QHash<QString, QString> heads;
    QStringList order;
    for (const FormWord &word : words.all()) { // in the order of the declarations
        const QString &label = isChinese ? word.chinese : word.english;
        if (word.list.isEmpty() && form.needs().own.contains(word.field))
            values.push_back({label, record.own.value(word.field).text});
        if (!form.needs().lists.value(word.list).contains(word.field))
            continue;
        if (!tables.contains(word.list)) {
            order << word.list;
            heads.insert(word.list, label.left(label.indexOf(u'.')));
        }
        Table &table = tables[word.list];
        Column column{label.mid(label.indexOf(u'.') + 1)};
        const std::vector<FormRow> rows = record.lists.value(word.list);
        table.rows.resize(std::min(rows.size(), mostRows));
        for (size_t i = 0; i < table.rows.size(); ++i) {
            const QString text = rows[i].value(word.field).text;
            column.share = qBound(column.share, double(text.size()) / 8, 5.0); // sentences get room, dates keep theirs
            table.rows[i].push_back(text);
        }
        table.columns.push_back(column);
    }
    for (LabelledValue &value : values)
        sheet.blocks.push_back(GridRow{std::move(value), std::nullopt});
    for (const QString &list : order) {
        const QString count =
            context.language == Language::Chinese ? QStringLiteral("共 %1 行") : QStringLiteral("%1 rows");
        sheet.blocks.push_back(SectionHead{heads.value(list), count.arg(record.lists.value(list).size())});
        if (tables.value(list).columns.size() > mostUpright)
            sheet.page.orientation = Orientation::Landscape;
        sheet.blocks.push_back(tables.value(list));
    }
    return sheet;
}

Result<FilledForms> fillForms(Snapshot &view, const Form &form, const std::vector<Id> &customers, const QString &to,
                              const PrintOptions &options)
{
    const QString ending = QFileInfo(to).suffix().toLower();
    const bool isFile = !QFileInfo(to).isDir() && !to.endsWith(u'/') && !ending.isEmpty();
    if (isFile && ending != form.ending())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("Paper", "The form is a .%1 and is saved as one; %2 has another ending."))
                         .arg(form.ending(), to),
                     ending};
    if (!isFile && !form.needs().isOfManyCustomers())
        return fillIntoFolder(view, form, customers, to, options);
    if (form.ending() == u"docx")
        KEBU_TRY(
            fitsWord(form.needs().isOfManyCustomers() ? PrintKind::Register : PrintKind::Record, customers.size()));
    const QString path = isFile ? to : QDir(to).filePath(QStringLiteral("kebu.") + form.ending());
    FilledForms filled{{path}, int(customers.size())};
    if (form.needs().isOfManyCustomers()) {
        KEBU_LET(record, formOfCustomers(view, form, customers, options));
        KEBU_LET(bytes, form.filled(record));
        KEBU_TRY(writeWhole(bytes, path));
        return filled;
    }
    KEBU_TRY(form.holdsTogether(customers.size())); // before the long work
    std::vector<FormRecord> records;
    for (const Id id : customers) {
        KEBU_LET(record, formRecord(view, form, id, options));
        records.push_back(std::move(record));
        KEBU_TRY(goOn(options, records.size(), customers.size()));
    }
    KEBU_LET(bytes, form.filledTogether(records));
    KEBU_TRY(writeWhole(bytes, path));
    return filled;
}

} // namespace kebu
