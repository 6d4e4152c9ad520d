#include "ui/dialogs/import/importfiles.h"

#include "core/base/savefile.h"
#include "core/domain/registry.h"
#include "core/services/refusedrows.h"
#include "ui/dialogs/importdialog.h"
#include "ui/shell/ask.h"
#include "ui/shell/askfolder.h"

#include <QFileInfo>

namespace kebu::importfiles {

LoadedMapping loadMapping(QWidget *asker)
{
    const QString path =
        ask::openFile(asker, ImportDialog::tr("Load a mapping"), ImportDialog::tr("Mappings (*.json)"));
    if (path.isEmpty())
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, ImportDialog::tr("\"%1\" could not be read.").arg(path)};
    auto mapping = Mapping::fromJson(file.readAll(), findRecordType);
    return mapping ? LoadedMapping{std::move(*mapping), {}} : LoadedMapping{{}, mapping.error().message};
}

QString saveMapping(QWidget *asker, const QString &name, const Mapping &mapping)
{
    const QString path =
        ask::saveFile(asker, ImportDialog::tr("Save the mapping"), QFileInfo(name).baseName() + QStringLiteral(".json"),
                      ImportDialog::tr("Mappings (*.json)"));
    if (path.isEmpty())
        return {};
    const Result<void> saved = writeWhole(mapping.toJson(), path);
    return saved ? ImportDialog::tr("Saved as %1.").arg(path) : saved.error().message;
}

QString saveRefused(QWidget *asker, const QString &name, const QStringList &header,
                    const std::vector<ImportedRow> &rows, const SourceFacts &facts)
{
    const QString ending = refusedEnding(facts);
    const QString suggestion = QFileInfo(name).baseName() + u'-' + ImportDialog::tr("refused") + u'.' + ending;
    const QString path = ask::saveFile(asker, ImportDialog::tr("Save the refused rows"), suggestion, u"*." + ending);
    if (path.isEmpty())
        return {};
    const Result<void> saved = saveRefusedRows(path, header, rows, facts);
    return saved ? ImportDialog::tr("The refused rows are in %1. Repair them there and import that file.").arg(path)
                 : saved.error().message;
}

QString saveRefusedFiles(QWidget *asker, const std::vector<ImportTable> &tables, const std::vector<ImportedRow> &rows)
{
    const QString folder = ask::openFolder(asker, ImportDialog::tr("Folder for the refused rows of each file"));
    if (folder.isEmpty())
        return {};
    const Result<QStringList> saved = kebu::saveRefusedFiles(folder, tables, rows);
    return saved ? ImportDialog::tr("The refused rows are in %1: %2. Repair them there and import these files.")
                       .arg(folder, saved->join(ImportDialog::tr(", ")))
                 : saved.error().message;
}

} // namespace kebu::importfiles
