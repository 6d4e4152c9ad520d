// What a file looks like before it is imported.

#include "core/book/bookfile.h"
#include "core/domain/customfield.h"
#include "core/rules/names.h"
#include "core/services/bookimport.h"
#include "core/services/importer.h"
#include "core/services/importtables.h"
#include "core/services/otherbook.h"
#include "core/storage/statement.h"

#include <QFileInfo>

namespace kebu {

namespace {

/// The customers of the book by the e-mail addresses of theirs and of their contacts.
Result<PartyFinder> partiesOf(Snapshot &view)
{
    auto customers = std::make_shared<QHash<QString, QString>>();
    for (const char *sql : {"SELECT email, id FROM customer WHERE email <> ''",
                            "SELECT email, customer_id FROM contact WHERE email <> ''",
                            "SELECT value, customer_id FROM contact_point WHERE kind = 'email'"}) {
        Statement rows(view.connection().database(), QString::fromLatin1(sql));
        KEBU_TRY(rows.run());
        while (rows.next())
            customers->insert(normalEmail(rows.text(0)), rows.id(1).toString());
        KEBU_TRY(rows.done());
    }
    return PartyFinder([customers](const QStringList &mails) {
        for (const QString &mail : mails) {
            if (const auto found = customers->constFind(normalEmail(mail)); found != customers->constEnd())
                return *found;
        }
        return QString();
    });
}

} // namespace

Result<ImportSurroundings> importSurroundings(Snapshot &view)
{
    KEBU_LET(parties, partiesOf(view));
    KEBU_LET(own, view.store().where(customField::type(), QStringLiteral("retired = 0 ORDER BY position, id"), {}));
    return ImportSurroundings{std::move(parties), view.today(), view.clock().zone(), std::move(own)};
}

namespace {

Result<ImportPreview> previewTable(const SourceInput &input, const SourceWish &wish, const ImportOptions &options,
                                   const ImportSurroundings &surroundings)
{
    KEBU_LET(table, importing::SampledTable::open(input, wish));
    KEBU_LET(mapped, importing::mappingOf(options, table, surroundings.ownFields));
    ImportPreview preview;
    preview.header = table.header();
    preview.samples = table.samples();
    preview.facts = table.source().facts();
    preview.parts = table.source().parts();
    preview.shown = QFileInfo(input.path).fileName();
    preview.mapping = std::move(mapped.mapping);
    preview.openDates = std::move(mapped.openDates);
    preview.ignored = preview.mapping.ignored(preview.header);
    return preview;
}

bool isUnderstood(const ImportPreview &preview) { return !preview.mapping.columns.empty(); }

/// Of several sheets the first in which a column is understood: before the list there may be a page of words.
Result<ImportPreview> previewFile(const SourceInput &input, SourceWish wish, const ImportOptions &options,
                                  const ImportSurroundings &surroundings)
{
    auto first = previewTable(input, wish, options, surroundings);
    if (!first || isUnderstood(*first) || !wish.part.isEmpty())
        return first;
    for (const QString &part : first->parts.mid(1)) {
        wish.part = part;
        if (auto other = previewTable(input, wish, options, surroundings); other && isUnderstood(*other))
            return other;
    }
    return first;
}

} // namespace

Result<ImportPreview> previewImport(const ImportOptions &options, const ImportSurroundings &surroundings)
{
    KEBU_LET(inputs, importing::inputsOf(options));
    if (options.pasted.isEmpty() && holdsBook(options.file)) {
        ImportPreview preview;
        preview.facts.format = SourceFacts::Format::Book;
        preview.facts.encoding = isBookFile(options.file) ? QString() : QStringLiteral("UTF-8");
        preview.header = bookColumns();
        return preview;
    }
    const SourceWish wish = importing::wishOf(options, surroundings);
    std::optional<Result<ImportPreview>> best;
    for (const SourceInput &input : inputs) {
        auto preview = previewFile(input, wish, options, surroundings);
        const bool isGood = preview && isUnderstood(*preview);
        if (!best || isGood || (preview && !*best))
            best = std::move(preview);
        if (isGood)
            break;
    }
    if (*best)
        (*best)->files = qsizetype(inputs.size());
    return std::move(*best);
}

} // namespace kebu
