#pragma once

#include "core/services/importer.h"

namespace kebu {

/// Whether the file is a book written as JSON (docs/book-json.md), judged from its beginning.
[[nodiscard]] bool isBookJson(const QString &path);

/// Takes a book written as JSON into this one, inside the change: every record, with its id where it is not taken, its
/// history of stages and grades, its files. A record is the same as one of this book by its id, or else by what is
/// unique of it (a customer's number, a tag's name, an entry's code, a custom field's name, a user's name); then what
/// the file says is written over it, and what the file leaves out stays. An empty book's owner becomes the file's.
/// All or nothing: one record that cannot stand refuses the file, in words, with its line. `report` is filled.
[[nodiscard]] Result<void> importBookJson(Change &change, const ImportOptions &options, const ImportWatcher &watcher,
                                          ImportReport &report);

} // namespace kebu
