#pragma once

#include <QString>

namespace kebu {

/// Why something could not be done. Programs map these to exit codes, screens to what they offer next.
enum class ErrorCode {
    Failed,          ///< nothing more precise applies
    NotFound,        ///< the named record, file or change does not exist
    Invalid,         ///< a value, a query or a mapping is not acceptable as it stands
    WrongPassphrase, ///< the file is intact, the passphrase is not the one
    Damaged,         ///< the file is a book whose content does not verify
    NotABook,        ///< the file is something else
    Held,            ///< another program or person has the book open for writing
    TooNew,          ///< written by a newer Kebu than this one
    ReadOnly,        ///< the file or its folder cannot be written
    DiskFull,        ///< no space left where the book lies
    Cancelled,       ///< the person stopped it; nothing was kept
    Unsafe           ///< a check of our own foundation failed; going on could write plain text
};

/// A failure in two voices: a sentence for the person (what, where, what to do) and a detail for the log.
struct Error {
    ErrorCode code = ErrorCode::Failed;
    QString message; ///< translated, complete sentence; safe to show as plain text
    QString detail;  ///< untranslated; never holds a passphrase, a key or a personal value

    [[nodiscard]] bool operator==(const Error &) const = default;
};

} // namespace kebu
