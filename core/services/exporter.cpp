#include "core/services/exporter.h"

#include "core/domain/registry.h"
#include "core/services/exporting/exporting.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("Export", sentence); }

Error refuse(const QString &why) { return {ErrorCode::Invalid, why, {}}; }

using Writer = Result<void> (*)(exporting::Export &);

Writer writerFor(const QString &ending)
{
    static const QHash<QString, Writer> writers{{QStringLiteral("csv"), exporting::writeCsv},
                                                {QStringLiteral("json"), exporting::writeBookJson},
                                                {QStringLiteral("xlsx"), exporting::writeWorkbook},
                                                {QStringLiteral("vcf"), exporting::writeCards},
                                                {QStringLiteral("ics"), exporting::writeCalendar}};
    return writers.value(ending);
}

} // namespace

Result<void> checkExportFile(const QString &file)
{
    if (writerFor(QFileInfo(file).suffix().toLower()))
        return {};
    return refuse(
        say(QT_TRANSLATE_NOOP("Export", "The name of the file must end in .csv, .xlsx, .json, .vcf or .ics.")));
}

Result<ExportReport> exportRecords(Snapshot &view, const ExportOptions &options)
{
    std::vector<const RecordType *> types;
    if (options.record == u"all")
        types = recordTypes();
    else if (const RecordType *type = findRecordType(options.record))
        types = {type};
    else
        return refuse(
            say(QT_TRANSLATE_NOOP("Export", "There is no kind of record called \"%1\".")).arg(options.record));
    if (types.size() > 1 && (options.where || !options.columns.isEmpty()))
        return refuse(say(QT_TRANSLATE_NOOP("Export", "A filter or columns need one kind of record, not \"all\".")));
    KEBU_TRY(checkExportFile(options.file));
    const Writer write = writerFor(QFileInfo(options.file).suffix().toLower());
    exporting::Export to{view, types, options, {}};
    KEBU_TRY(write(to));
    return std::move(to.report);
}

} // namespace kebu
