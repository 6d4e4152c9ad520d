#pragma once

#include "core/storage/sqlcipher/cipherkey.h"

#include <QString>

namespace kebu::sqlcipher {

struct SelfCheck {
    bool ok = false;
    QString why; ///< for the log, when not ok
};

/// Whether the library that was loaded is the one built for, is SQLCipher 4.5 or later, and does encrypt: a small file
/// is written, and its first bytes are not SQLite's. The program opens no book otherwise. Some milliseconds.
[[nodiscard]] SelfCheck selfCheck();

enum class FileVerdict { Missing, Empty, PlainSqlite, NotABook, LooksEncrypted };

/// What a file is by its looks alone: an encrypted page is indistinguishable from noise. A damaged book still looks
/// encrypted; a file too short for two pages or with no noisy page is no book.
/// REQUIRES: no connection of this process has the file open (see readSalt()).
[[nodiscard]] FileVerdict inspect(const QString &path);

enum class KeyVerdict { Fits, WrongKey, DamagedPage1 };

/// Tells a wrong key from a damaged first page. Each page carries an HMAC-SHA512 under the key (SQLCipher 4's format,
/// see "SQLCipher Design": 4096-byte pages that end in a 16-byte IV and the 64-byte HMAC over content, IV and page
/// number), so a key that vouches for any later page is right. At most some hundred pages are tried, spread evenly.
/// REQUIRES: as inspect(). Looks at the file alone, not at its WAL.
[[nodiscard]] KeyVerdict judgeKey(const QString &path, const CipherKey &key);

/// Whether a line of `PRAGMA cipher_integrity_check` says nothing about the file: SQLCipher computes the place of a
/// page in 32 bits (its issue 604, found in 4.5.6 and 4.6.1), looks for those beyond 4 GiB at the wrong place and finds
/// fault with every one. The engine's own checks read these pages where they are, and each page's HMAC is checked as it
/// is read; what they leave out is free pages.
[[nodiscard]] bool isFalseAlarm(const QString &finding);

enum class WalVerdict { None, Fits, Orphan };

/// Whether the WAL beside the file was written under this key: by the HMAC of the pages in its first frames (SQLite's
/// "WAL file format"). None: there is none, or nothing in it that SQLite would read. Beside no file every WAL is an
/// orphan. REQUIRES: as inspect(), and that the key fits the file.
[[nodiscard]] WalVerdict judgeWal(const QString &path, const CipherKey &key);

} // namespace kebu::sqlcipher
