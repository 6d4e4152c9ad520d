#include "app/cli/command.h"
#include "core/domain/registry.h"
#include "core/services/importer.h"

#include <QFile>

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
    KEBU_LET(mapping, mappingOf(arguments));
    options.mapping = std::move(mapping);
    KEBU_LET(report, importFile(session.book(), options).result());
    session.give(report.toJson());
    return {};
}

} // namespace kebu::cli
