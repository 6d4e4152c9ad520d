#pragma once

#include "core/exchange/mapping.h"
#include "core/services/importer.h"

class QWidget;

/// The files beside an import. Each function asks `asker`'s person which one; an empty answer says that none was
/// chosen.
namespace kebu::importfiles {

struct LoadedMapping {
    std::optional<Mapping> mapping;
    QString problem; ///< a sentence, where there is no mapping
};
[[nodiscard]] LoadedMapping loadMapping(QWidget *asker);

/// What became of it, in a sentence. `name`: of the imported file, which the suggestion follows.
[[nodiscard]] QString saveMapping(QWidget *asker, const QString &name, const Mapping &mapping);
[[nodiscard]] QString saveRefused(QWidget *asker, const QString &name, const QStringList &header,
                                  const std::vector<ImportedRow> &rows, const SourceFacts &facts);
/// Those of several files, each in a file of its own, in a folder that is asked for.
[[nodiscard]] QString saveRefusedFiles(QWidget *asker, const std::vector<ImportTable> &tables,
                                       const std::vector<ImportedRow> &rows);

} // namespace kebu::importfiles
