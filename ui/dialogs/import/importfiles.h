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

} // namespace kebu::importfiles
