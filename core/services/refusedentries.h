#pragma once

#include "core/services/importer.h"

namespace kebu {

/// Whether refused rows of such a file leave as what they were read from: cards, entries of a calendar or of LDIF,
/// records of a book.
[[nodiscard]] bool leavesAsEntries(SourceFacts::Format format);

/// The refused cards, events, entries or records of one format as a file of that format: each whole, as it was read,
/// and in it the place, column, value, reason and remedy where no reader looks (properties X-KEBU-REFUSED-…, comments,
/// the key BookJsonHead::refused). Notes of an earlier refusal are taken out first.
/// REQUIRES: every row has an original.
[[nodiscard]] QByteArray refusedEntries(const std::vector<ImportedRow> &rows, const SourceFacts &facts);

} // namespace kebu
