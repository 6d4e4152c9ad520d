#include "core/services/exporter.h"

#include "core/base/savefile.h"
#include "core/domain/customer.h"
#include "core/domain/fieldtext.h"
#include "core/domain/registry.h"
#include "core/exchange/csvwriter.h"
#include "core/services/people.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <functional>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("Export", sentence); }

Result<std::vector<FieldInfo>> fieldsFor(Snapshot &view, const RecordType &type, const QStringList &columns)
{
    KEBU_LET(catalog, view.catalog());
    if (columns.isEmpty())
        return catalog->fieldsOf(type);
    std::vector<FieldInfo> fields;
    for (const QString &name : columns) {
        const auto field = catalog->field(type, name);
        if (!field)
            return Error{
                ErrorCode::Invalid,
                say(QT_TRANSLATE_NOOP("Export", "The record \"%1\" has no field \"%2\".")).arg(type.name(), name),
                {}};
        fields.push_back(*field);
    }
    return fields;
}

/// The fields of one kind of record as words, behind the mask where there is one.
class RecordWords
{
public:
    RecordWords(Snapshot &view, const ExportOptions &options) : m_view(view), m_options(options) {}

    /// To be called before the fields of a record are asked for.
    Result<void> begin(const Record &record)
    {
        if (!m_options.isMasked)
            return {};
        const RecordType &type = record.type();
        const Id customer = &type == &customer::type()  ? record.id()
                            : type.customerField() >= 0 ? record.value(type.customerField()).id()
                                                        : Id();
        if (customer == m_customer && customer)
            return {};
        m_customer = customer;
        KEBU_LET(people, CustomerPeople::of(m_view, customer));
        m_people = std::move(people);
        return {};
    }

    Result<QString> text(const Record &record, const FieldInfo &field)
    {
        const Value value = valueOf(record, field);
        if (value.isEmpty())
            return QString();
        if (field.isReference() && !m_options.isExact)
            return names(field, value);
        KEBU_LET(catalog, m_view.catalog());
        FormatContext context;
        context.language = m_options.language;
        context.zone = m_view.clock().zone();
        context.labelOf = [&](const FieldInfo &choice, const QString &code) {
            return m_options.isExact ? code : catalog->choiceLabel(choice, code, m_options.language);
        };
        return masked(field, formatFieldText(field, value, context));
    }

    Result<QJsonValue> json(const Record &record, const FieldInfo &field)
    {
        const Value value = valueOf(record, field);
        if (field.type == FieldType::Bool)
            return QJsonValue(value.yes());
        if (field.type == FieldType::Int || field.type == FieldType::Percent || field.type == FieldType::Score)
            return QJsonValue(value.number());
        if (field.type != FieldType::Refs || !m_options.isExact) {
            KEBU_LET(words, text(record, field));
            return QJsonValue(words);
        }
        QJsonArray ids;
        for (const Id id : value.ids())
            ids.append(id.toString());
        return QJsonValue(ids);
    }

private:
    [[nodiscard]] QString masked(const FieldInfo &field, const QString &text) const
    {
        if (!m_options.isMasked)
            return text;
        if (field.personalClass != Personal::None)
            return m_people.maskedValue(text, field.personalClass);
        return isFreeText(field) ? m_people.maskedText(text) : text;
    }

    Result<QString> names(const FieldInfo &field, const Value &value)
    {
        if (field.type == FieldType::RefAny) {
            const RecordRef ref = RecordRef::fromString(value.text());
            return nameOf(ref.record, ref.id);
        }
        QStringList all;
        for (const Id id : field.type == FieldType::Refs ? value.ids() : std::vector{value.id()}) {
            KEBU_LET(name, nameOf(field.target, id));
            all << name;
        }
        return all.join(QStringLiteral("; "));
    }

    /// What a record is called: its name, number, or first required text.
    Result<QString> nameOf(const QString &record, Id id)
    {
        const RecordType *type = findRecordType(record);
        if (!type)
            return QString();
        KEBU_LET(found, m_view.store().find(*type, id));
        if (!found)
            return QString();
        for (const QString &name : {QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("number")}) {
            const FieldInfo *field = type->find(name);
            if (field && !valueOf(*found, *field).isEmpty())
                return maskedName(*found, *field);
        }
        return id.toString();
    }

    /// A masked customer is known by its number.
    [[nodiscard]] QString maskedName(const Record &record, const FieldInfo &field) const
    {
        const QString name = masked(field, valueOf(record, field).text());
        const bool isCustomer = &record.type() == &customer::type() && field.personalClass == Personal::Name;
        return m_options.isMasked && isCustomer ? name + QStringLiteral(" · ") + record.text(customer::number) : name;
    }

    Snapshot &m_view;
    const ExportOptions &m_options;
    Id m_customer;
    CustomerPeople m_people;
};

Result<qint64> eachRecord(Snapshot &view, const RecordType &type, const std::optional<SqlCondition> &where,
                          const std::function<Result<void>(const Record &)> &take)
{
    Statement ids(view.connection().database(), QStringLiteral("SELECT id FROM ") + quoted(type.table()) +
                                                    (where ? QStringLiteral(" WHERE ") + where->sql : QString()) +
                                                    QStringLiteral(" ORDER BY id"));
    KEBU_TRY(ids.runWith(where ? where->values : QVariantList()));
    qint64 count = 0;
    while (ids.next()) {
        KEBU_LET(record, view.get(type, ids.id(0)));
        KEBU_TRY(take(record));
        ++count;
    }
    KEBU_TRY(ids.done());
    return count;
}

Error cannotWrite(const QSaveFile &file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::ReadOnly,
            say(QT_TRANSLATE_NOOP("Export", "%1 cannot be written: %2")).arg(file.fileName(), file.errorString()),
            file.errorString()};
}

Result<qint64> writeCsv(Snapshot &view, const RecordType &type, const ExportOptions &options, QIODevice &device)
{
    KEBU_LET(fields, fieldsFor(view, type, options.columns));
    CsvWriter writer(device, {.separator = u',', .bom = true, .exact = options.isExact});
    QStringList header;
    if (options.isExact)
        header << QStringLiteral("id");
    for (const FieldInfo &field : fields)
        header << (options.isExact  ? (field.customId ? QStringLiteral("custom.") + field.name : field.name)
                   : field.customId ? field.customLabel
                                    : field.label.in(options.language));
    KEBU_TRY(writer.write(header));
    RecordWords words(view, options);
    return eachRecord(view, type, options.where, [&](const Record &record) -> Result<void> {
        KEBU_TRY(words.begin(record));
        QStringList row;
        if (options.isExact)
            row << record.id().toString();
        for (const FieldInfo &field : fields) {
            KEBU_LET(text, words.text(record, field));
            row << text;
        }
        return writer.write(row);
    });
}

Result<qint64> writeJsonRecords(Snapshot &view, const RecordType &type, const ExportOptions &options, QSaveFile &file)
{
    KEBU_LET(fields, fieldsFor(view, type, options.columns));
    RecordWords words(view, options);
    bool isFirst = true;
    return eachRecord(view, type, options.where, [&](const Record &record) -> Result<void> {
        KEBU_TRY(words.begin(record));
        QJsonObject object{{u"id"_qs, record.id().toString()}};
        for (const FieldInfo &field : fields) {
            if (valueOf(record, field).isEmpty())
                continue;
            KEBU_LET(value, words.json(record, field));
            object.insert(field.customId ? QStringLiteral("custom.") + field.name : field.name, value);
        }
        const QByteArray line = (isFirst ? "\n    " : ",\n    ") + QJsonDocument(object).toJson(QJsonDocument::Compact);
        isFirst = false;
        if (file.write(line) != line.size())
            return cannotWrite(file);
        return {};
    });
}

Result<void> writeJson(Snapshot &view, const std::vector<const RecordType *> &types, const ExportOptions &options,
                       ExportReport &report)
{
    QSaveFile file(options.file);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    file.write("{");
    const char *between = "\n";
    for (const RecordType *type : types) {
        file.write(between);
        file.write("  \"" + type->name().toUtf8() + "\": [");
        KEBU_LET(count, writeJsonRecords(view, *type, options, file));
        file.write(count > 0 ? "\n  ]" : "]");
        report.records.insert(type->name(), count);
        between = ",\n";
    }
    file.write("\n}\n");
    if (!commitWhole(file))
        return cannotWrite(file);
    report.files << options.file;
    return {};
}

Result<void> writeCsvFiles(Snapshot &view, const std::vector<const RecordType *> &types, const ExportOptions &options,
                           ExportReport &report)
{
    const QFileInfo wanted(options.file);
    for (const RecordType *type : types) {
        const QString path = types.size() == 1 ? options.file
                                               : wanted.path() + u'/' + wanted.completeBaseName() + u'-' +
                                                     type->name() + u'.' + wanted.suffix();
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return cannotWrite(file);
        KEBU_LET(count, writeCsv(view, *type, options, file));
        if (!commitWhole(file))
            return cannotWrite(file);
        report.records.insert(type->name(), count);
        report.files << path;
    }
    return {};
}

} // namespace

Result<ExportReport> exportRecords(Snapshot &view, const ExportOptions &options)
{
    std::vector<const RecordType *> types;
    if (options.record == u"all")
        types = recordTypes();
    else if (const RecordType *type = findRecordType(options.record))
        types = {type};
    else
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("Export", "There is no kind of record called \"%1\".")).arg(options.record),
                     {}};
    if (types.size() > 1 && (options.where || !options.columns.isEmpty()))
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("Export", "A filter or columns need one kind of record, not \"all\".")),
                     {}};
    const QString ending = QFileInfo(options.file).suffix().toLower();
    ExportReport report;
    if (ending == u"csv")
        KEBU_TRY(writeCsvFiles(view, types, options, report));
    else if (ending == u"json")
        KEBU_TRY(writeJson(view, types, options, report));
    else if (ending == u"xlsx" || ending == u"vcf" || ending == u"ics")
        return Error{
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP(
                    "Export",
                    "A later version of Kebu writes .%1 files. Choose .csv, which every spreadsheet opens, or .json."))
                .arg(ending),
            {}};
    else
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("Export", "The name of the file must end in .csv or .json.")),
                     {}};
    return report;
}

} // namespace kebu
