#pragma once

#include <QLatin1String>

#include <span>

namespace kebu {

/// Names of columns in other programs and in people's own tables, beyond what the fields declare themselves.
struct HeaderSynonym {
    const char *preset;  ///< the program whose word it is; empty: anybody's
    const char *record;  ///< the record the rows are about; `person` for whoever is the person of a row
    const char *target;  ///< `field`, `record.field`, or several between blanks
    const char *headers; ///< between |; compared by foldedHeader()
    int part = 0;        ///< place of a name's part, see ColumnTarget::part
};

[[nodiscard]] std::span<const HeaderSynonym> headerSynonyms();

} // namespace kebu
