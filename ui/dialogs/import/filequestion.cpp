#include "ui/dialogs/import/filequestion.h"

#include "core/services/importmemory.h"

#include <QtConcurrentRun>

namespace kebu {

namespace {

bool isGuessedTable(const ImportOptions &asked, const ImportPreview &preview)
{
    using Format = SourceFacts::Format;
    const bool isTable = preview.facts.format == Format::Csv || preview.facts.format == Format::Workbook;
    return isTable && !asked.mapping && asked.preset.isEmpty() && asked.record == u"auto";
}

} // namespace

void FileQuestion::ask(const ImportOptions &asked)
{
    const quint64 question = ++m_asked;
    m_session.book()
        .read(&importSurroundings)
        .then(this, [this, asked, question](const Result<ImportSurroundings> &found) {
            read(asked, found.valueOr({}), question);
        });
}

void FileQuestion::read(const ImportOptions &asked, const ImportSurroundings &surroundings, quint64 question)
{
    Pending(QtConcurrent::run([asked, surroundings] {
        return previewImport(asked, surroundings);
    })).then(this, [this, asked, question](const Result<ImportPreview> &preview) {
        if (question != m_asked)
            return;
        if (!preview) {
            emit refused(preview.error().message);
            return;
        }
        emit answered(*preview);
        if (isGuessedTable(asked, *preview))
            recall(preview->header, question);
    });
}

void FileQuestion::recall(const QStringList &header, quint64 question)
{
    m_session.book()
        .read([header](Snapshot &view) { return rememberedMapping(view, header); })
        .then(this, [this, question](const Result<std::optional<Mapping>> &found) {
            if (question == m_asked && found && *found)
                emit recalled(**found);
        });
}

} // namespace kebu
