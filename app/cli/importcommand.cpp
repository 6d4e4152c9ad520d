#include "app/cli/command.h"
#include "app/cli/passphrase.h"
#include "core/domain/registry.h"
#include "core/exchange/encoding.h"
#include "core/exchange/programs.h"
#include "core/services/importer.h"
#include "core/services/otherbook.h"
#include "core/services/refusedrows.h"

#include <QFile>
#include <QFileInfo>

namespace kebu::cli {

namespace {

Result<std::optional<Mapping>> mappingOf(const Arguments &arguments)
{
    if (!arguments.has("map"))
        return std::optional<Mapping>();
    QFile file(arguments.value("map"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound,
                     say(QT_TRANSLATE_NOOP("cli", "The mapping file %1 cannot be read.")).arg(file.fileName()),
                     {}};
    KEBU_LET(mapping, Mapping::fromJson(file.readAll(), findRecordType));
    return std::optional(std::move(mapping));
}

const PassphraseSource &filePassphrase()
{
    static constexpr PassphraseSource source{"file-passphrase-file", "KEBU_FILE_PASSPHRASE",
                                             QT_TRANSLATE_NOOP("cli", "Passphrase of the other book")};
    return source;
}

/// Of another book, where it was given; a terminal is asked only when the own passphrase does not open it.
Result<void> takeSecret(const Arguments &arguments, ImportOptions &options)
{
    if (!arguments.has(filePassphrase().option) && !qEnvironmentVariableIsSet(filePassphrase().variable))
        return {};
    KEBU_LET(secret, askPassphraseFrom(arguments, filePassphrase()));
    options.secret = std::make_shared<const Secret>(std::move(secret));
    return {};
}

/// Into a file, or into a folder those of each file by themselves.
Result<void> saveRefused(const QString &path, const ImportOptions &options, const ImportReport &report,
                         const std::vector<ImportedRow> &refused)
{
    if (QFileInfo(path).isDir()) {
        KEBU_LET(names, saveRefusedFiles(path, report.tables, refused));
        Q_UNUSED(names);
        return {};
    }
    KEBU_LET(preview, previewImport(options));
    return saveRefusedRows(path, preview.header, refused, preview.facts);
}

} // namespace

Outcome runImport(Session &session)
{
    const Arguments &arguments = session.arguments();
    ImportOptions options;
    options.file = session.argument(1);
    options.record = arguments.value("as", QStringLiteral("auto"));
    options.preset = arguments.value("preset");
    options.encoding = arguments.value("encoding", QStringLiteral("auto"));
    options.isDryRun = arguments.has("dry-run");
    const QString conflicts = arguments.value("conflicts", QStringLiteral("file"));
    if (conflicts != u"file" && conflicts != u"book")
        return Outcome::usage(say(
            QT_TRANSLATE_NOOP("cli", "--conflicts is \"book\" or \"file\": whose value stands where both have one.")));
    options.conflicts = conflicts == u"book" ? ImportOptions::Conflicts::Book : ImportOptions::Conflicts::File;
    if (options.record != u"auto" && !findRecordType(options.record))
        return Outcome::usage(
            say(QT_TRANSLATE_NOOP("cli", "There is no kind of record called %1.")).arg(options.record));
    const QString dates = arguments.value("dates", QStringLiteral("auto"));
    static const QMap<QString, DateOrder> orders{{QStringLiteral("auto"), DateOrder::Unsaid},
                                                 {QStringLiteral("day-first"), DateOrder::DayFirst},
                                                 {QStringLiteral("month-first"), DateOrder::MonthFirst}};
    if (!orders.contains(dates))
        return Outcome::usage(
            say(QT_TRANSLATE_NOOP("cli", "--dates is \"day-first\" or \"month-first\": what comes first in "
                                         "5/8/2026.")));
    options.dateOrder = orders.value(dates);
    options.part = arguments.value("sheet");
    if (!options.preset.isEmpty() && !presetNames().contains(options.preset.trimmed().toLower()))
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "There is no preset %1. Known are: %2."))
                                  .arg(options.preset, presetNames().join(QStringLiteral(", "))));
    if (options.encoding != u"auto") {
        KEBU_ASK(encoding, encodingByName(options.encoding));
    }
    KEBU_LET(mapping, mappingOf(arguments));
    options.mapping = std::move(mapping);
    std::vector<ImportedRow> refused;
    ImportWatcher watcher;
    if (arguments.has("refused"))
        watcher.rowDone = [&refused](const ImportedRow &row) {
            if (row.outcome == ImportedRow::Outcome::Refused || row.outcome == ImportedRow::Outcome::Conflict)
                refused.push_back(row);
        };
    options.findsAlike = options.isDryRun;
    KEBU_TRY(takeSecret(arguments, options));
    const bool wasGiven = options.secret != nullptr;
    auto imported = importFile(session.book(), options, watcher).result();
    // both may have been given one passphrase
    const bool isOwnKnown =
        arguments.has(bookPassphrase().option) || qEnvironmentVariableIsSet(bookPassphrase().variable);
    for (const PassphraseSource *source : {isOwnKnown ? &bookPassphrase() : nullptr, &filePassphrase()}) {
        const bool isAsked = !imported && (imported.error().detail == OtherBook::needsPassphrase ||
                                           (options.secret && imported.error().code == ErrorCode::WrongPassphrase));
        if (!source || !isAsked || wasGiven)
            continue;
        KEBU_LET(secret, askPassphraseFrom(arguments, *source));
        options.secret = std::make_shared<const Secret>(std::move(secret));
        imported = importFile(session.book(), options, watcher).result();
    }
    KEBU_LET(report, std::move(imported));
    if (arguments.has("refused") && !refused.empty()) {
        KEBU_TRY(saveRefused(arguments.value("refused"), options, report, refused));
    }
    session.give(report.toJson());
    return {};
}

} // namespace kebu::cli
