#pragma once

#include "core/base/datetime.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/storage/sqlcipher/cipherkey.h"

#include <QList>
#include <QString>

/// A book's file while nobody in this process has it open.
/// REQUIRES for every function here: no connection of this process has the file open.
namespace kebu {

/// Whether the file looks like a book; the error says what it is instead. A missing file is not touched.
Result<void> requireBook(const QString &path);

/// The key with a fresh salt, for a new file. Deriving from a passphrase takes some tenths of a second.
[[nodiscard]] Result<sqlcipher::CipherKey> newKey(const Secret &secret);

/// The key that opens the file. A refused key is told from damage (DECISIONS 18): if a later page verifies, page 1 is
/// damaged; else each of `knownSalts` (last-seen file, backup manifest) is tried in place of the file's own first
/// bytes.
[[nodiscard]] Result<sqlcipher::CipherKey> unlock(const QString &path, const Secret &secret,
                                                  const QList<QByteArray> &knownSalts = {});

/// The raw key as a secret, for opening the file again.
[[nodiscard]] Secret rawSecret(const sqlcipher::CipherKey &key);

/// Renames a WAL that was not written under the file's key, or that has no file, to `NAME-wal.orphan-<time>`: opened
/// with the file it would make every passphrase fail. It is never opened and never deleted.
Result<void> setOrphanWalAside(const QString &path, const sqlcipher::CipherKey &key, Instant now);

/// Gives a copy a writer number of its own: ids made from now on must never meet those that the other one goes on to
/// give out.
Result<void> giveNewWriter(const QString &path, const sqlcipher::CipherKey &key);

/// The file lives by itself (custody.h): what a restored backup says of another file is long past.
Result<void> standAlone(const QString &path, const sqlcipher::CipherKey &key);

/// `20260430-013000`, in UTC: for names of files.
[[nodiscard]] QString fileStamp(Instant now);

} // namespace kebu
