#include "core/base/savefile.h"
#include "core/exchange/csvwriter.h"
#include "core/services/exporting/exporting.h"

#include <QFileInfo>
#include <QSaveFile>

namespace kebu::exporting {

namespace {

Result<qint64> writeTable(Export &to, const RecordType &type, QIODevice &device)
{
    const ExportOptions &options = to.options;
    KEBU_LET(fields, fieldsFor(to.view, type, options.columns));
    CsvWriter writer(device, {.separator = u',', .exact = options.isExact, .encoding = options.encoding});
    QStringList header;
    if (options.isExact)
        header << QStringLiteral("id");
    for (const FieldInfo &field : fields)
        header << headOf(field, options);
    KEBU_TRY(writer.write(header));
    RecordWords words(to.view, options);
    return eachRecord(to.view, type, options.where, [&](const Record &record) -> Result<void> {
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

} // namespace

Result<void> writeCsv(Export &to)
{
    const QFileInfo wanted(to.options.file);
    for (const RecordType *type : to.types) {
        const QString path = to.types.size() == 1 ? to.options.file
                                                  : wanted.path() + u'/' + wanted.completeBaseName() + u'-' +
                                                        type->name() + u'.' + wanted.suffix();
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return cannotWrite(file);
        KEBU_LET(count, writeTable(to, *type, file));
        if (!commitWhole(file))
            return cannotWrite(file);
        to.report.records.insert(type->name(), count);
        to.report.files << path;
    }
    return {};
}

} // namespace kebu::exporting
