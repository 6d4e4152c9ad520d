#pragma once

#include "core/book/book.h"
#include "core/book/replacement.h"

namespace kebu {

/// Gives the book another passphrase: it is closed, copied page by page under a new key, verified, and the copy takes
/// its place; never re-keyed in place (a full disk in the middle would leave a book that nothing opens). Under a kill
/// at any moment exactly one of both passphrases opens the book. `book` is opened again afterwards, with the old
/// passphrase after an error; it is null only if that fails too. Backups made before keep the older passphrase, and an
/// emergency kit printed before no longer fits: say both.
Result<void> changePassphrase(std::unique_ptr<Book> &book, const Secret &newSecret, const ReplaceHook &hook = {});

/// The raw key as text to print (docs/decisions/0006-the-emergency-kit-is-the-raw-key.md): 14 groups of five, each
/// guarded by its last character, the last group over all. Whoever holds it opens the book.
[[nodiscard]] QString emergencyKit(const Book &book);
/// Whether a kit of the present key was printed, saved or written down. A new passphrase makes it false again.
[[nodiscard]] Pending<Result<bool>> hasKit(Book &book);
/// Remembers that it was: a note in the book.
Pending<Result<void>> noteKit(Book &book);
/// Whether the passphrase, or the raw key of a kit, is the one that opens the book now. Takes some tenths of a second
/// of a thread of its own.
[[nodiscard]] Pending<bool> opensBook(const Book &book, Secret secret);

/// Reads what was printed, typed by hand: case, blanks, dashes, full-width characters, O for 0, I and L for 1 are
/// forgiven. The error names the group that is wrong.
[[nodiscard]] Result<Secret> secretFromKit(const QString &text);

} // namespace kebu
