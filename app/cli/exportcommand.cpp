#include "app/cli/command.h"
#include "core/domain/registry.h"
#include "core/exchange/textencoder.h"
#include "core/services/exporter.h"

namespace kebu::cli {

Outcome runExport(Session &session)
{
    const Arguments &arguments = session.arguments();
    ExportOptions options;
    options.record = arguments.value("what");
    options.file = arguments.value("to");
    options.isMasked = arguments.has("masked");
    options.encoding = arguments.value("encoding");
    options.cardVersion = arguments.value("vcard");
    options.isExact = arguments.has("exact");
    if (options.record.isEmpty() || options.file.isEmpty())
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "Say what goes where: --what RECORD|all --to FILE.")));
    const RecordType *type = findRecordType(options.record);
    if (!type && options.record != u"all")
        return Outcome::usage(
            say(QT_TRANSLATE_NOOP("cli", "There is no kind of record called %1.")).arg(options.record));
    if (const auto fits = checkExportFile(options.file); !fits)
        return Outcome::ofQuestion(fits.error());
    if (!options.encoding.isEmpty()) {
        KEBU_ASK(encoder, TextEncoder::open(options.encoding));
    }
    if (arguments.has("where") && !type)
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "--where asks about one kind of record, not about all.")));
    KEBU_ASK(where, session.read(
                        [type, text = arguments.value("where")](Snapshot &view) -> Result<std::optional<SqlCondition>> {
                            if (!type || text.trimmed().isEmpty())
                                return std::optional<SqlCondition>();
                            KEBU_LET(catalog, view.catalog());
                            KEBU_LET(query, parseQuery(text, *type, *catalog));
                            return std::optional(compile(query, {view.today(), view.clock().zone()}));
                        }));
    options.where = std::move(where);
    if (!options.isMasked) // what leaves in clear is chained before it leaves
        KEBU_TRY(session.book()
                     .disclose(say(QT_TRANSLATE_NOOP("cli", "Exported unmasked: %1")).arg(options.record))
                     .result());
    KEBU_LET(report, session.read([options](Snapshot &view) { return exportRecords(view, options); }));
    session.give(QJsonObject{{QStringLiteral("records"), countsJson(report.records)},
                             {QStringLiteral("files"), QJsonArray::fromStringList(report.files)}});
    return {};
}

} // namespace kebu::cli
