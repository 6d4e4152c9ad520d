#pragma once

#include "core/services/importer.h"

namespace kebu {

/// Whether the file is a book written as JSON (docs/book-json.md), judged from its beginning.
[[nodiscard]] bool isBookJson(const QString &path);

/// Whether the file is a whole book: one written as JSON or an encrypted one.
[[nodiscard]] bool holdsBook(const QString &path);
/// The columns under which the records of a book are shown.
[[nodiscard]] QStringList bookColumns();

/// Takes another book into this one, inside the change: every record, with its id where it is not taken, its history of
/// stages and grades, its files. A record is the same as one of this book by its id, or else by what is unique of it (a
/// tag's name, an entry's code, a custom field's name, a user's name); then what the other says is written over it, and
/// what the other leaves out stays. An empty book's owner becomes the other's. All or nothing: one record that cannot
/// stand refuses the book, in words, with its line. `report` is filled.
///
/// A book written as JSON also knows its records by their numbers. Two encrypted books may both have given C-000123 to
/// somebody: there a customer is known by its name (a person by name and telephone), and one that is new gets a free
/// number. Where both were one book once, only what was changed there since is taken, field by field; what was changed
/// in both is a conflict, which the options decide. docs/import.md.
[[nodiscard]] Result<void> importBook(Change &change, const ImportOptions &options, const ImportWatcher &watcher,
                                      ImportReport &report);

} // namespace kebu
