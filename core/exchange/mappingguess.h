#pragma once

#include "core/exchange/mapping.h"
#include "core/exchange/programs.h"

namespace kebu {

/// Proposes where the columns of a file go, from their names in either language (field names, labels, synonyms, words
/// of other programs), then from the first rows: e-mail and web addresses, telephone numbers, the format of dates.
/// Columns it does not know are left out (Mapping::ignored). The key is the number where one is mapped, else empty.
[[nodiscard]] Mapping guessMapping(const QStringList &header, const QList<QStringList> &sampleRows,
                                   const RecordType &type, const RecordLookup &lookup);

/// As guessMapping, but the words of that program come first. Invalid, naming the presets, when there is none of that
/// name.
[[nodiscard]] Result<Mapping> presetMapping(const QString &preset, const QStringList &header,
                                            const QList<QStringList> &sampleRows, const RecordType &type,
                                            const RecordLookup &lookup);

/// The record most of the columns speak of; the first of `types` when nothing decides (`--as auto`). REQUIRES:
/// !types.empty()
[[nodiscard]] const RecordType &guessRecord(const QStringList &header, const std::vector<const RecordType *> &types,
                                            const RecordLookup &lookup);

} // namespace kebu
