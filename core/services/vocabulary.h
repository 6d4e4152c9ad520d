#pragma once

#include "core/book/change.h"

namespace kebu {

// The words of the book: entries of picklists and fields of one's own, changed within the caller's one change, so that
// one undo takes everything back. A built-in entry that is changed gets a row of its own (docs/decisions/0002).

/// Whether entries may be added to the list and retired. Rules know the codes of the other lists by heart; of those
/// only the labels and the order are free.
[[nodiscard]] bool isFreeList(const QString &list);
/// Whether this entry may be retired or merged into another: any of a free list, and of the others those that the
/// program was not born with, such as what an import brought.
[[nodiscard]] bool isFreeChoice(const QString &list, const QString &code);

/// Adds an entry under its Chinese or English label and gives its code. Invalid: no label, or one that the list
/// understands already.
Result<QString> addChoice(Change &change, const QString &list, const QString &labelZh, const QString &labelEn);
/// Invalid: neither label is given, or one means another entry already.
Result<void> renameChoice(Change &change, const QString &list, const QString &code, const QString &labelZh,
                          const QString &labelEn);
/// The same, and the further words by which typing and imports know the entry. Blanks and repetitions are left out.
Result<void> renameChoice(Change &change, const QString &list, const QString &code, const QString &labelZh,
                          const QString &labelEn, const QStringList &synonyms);
/// A retired entry stays where it is used and is no longer offered. Invalid for an entry that is not free.
Result<void> retireChoice(Change &change, const QString &list, const QString &code, bool isRetired);
/// Gives every record that chose `from` the entry `into`, which from now on understands the old words too; `from` goes,
/// or is retired where the program was born with it. Returns how many values were written. Invalid where the rules know
/// the list by heart and `from` is one of the entries they know.
Result<qint64> mergeChoice(Change &change, const QString &list, const QString &from, const QString &into);
/// How many values choose each entry, by code; the user's own fields included. Reads every record of the kinds that use
/// the list, so it is asked in the background.
[[nodiscard]] Result<QHash<QString, qint64>> choiceUse(Snapshot &view, const QString &list);
/// Moves the entry by so many places; at the ends it stays.
Result<void> moveChoice(Change &change, const QString &list, const QString &code, int by);

/// Adds a field of one's own to a kind of record; `type` is a code of custom_field.type. Invalid: no name, or a taken
/// one.
Result<Id> addCustomField(Change &change, const QString &record, const QString &label, const QString &type);
Result<void> renameCustomField(Change &change, Id field, const QString &label);
/// A retired field keeps its values and is no longer shown.
Result<void> retireCustomField(Change &change, Id field, bool isRetired);
/// Moves the field among those of its kind of record.
Result<void> moveCustomField(Change &change, Id field, int by);

} // namespace kebu
