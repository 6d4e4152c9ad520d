#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QString>

namespace kebu {
struct ChangeInfo;
}

/// The links that chain a book's journal, so that an entry that was altered, moved or taken out is found. What a person
/// may want erased (payloads, titles) is covered by its salted hash: it can go, and the chain still verifies. These
/// bytes are the file's format: they never change.
namespace kebu::chain {

/// Empty for an empty payload.
[[nodiscard]] QByteArray payloadHash(const QByteArray &salt, const QByteArray &payload);

/// chain(n) = SHA-256(chain(n-1) | seq | writer | change | record | id | action | payload hash), numbers big-endian.
[[nodiscard]] QByteArray link(const QByteArray &head, qint64 seq, qint64 writer, Id change, const QString &record,
                              Id id, int action, const QByteArray &hash);

/// A change closes its entries: who, when, what it was called and what it reverts belong to the chain as well.
/// `titleHash` is empty for changes sealed before there was one.
[[nodiscard]] QByteArray seal(const QByteArray &head, const ChangeInfo &change, const QByteArray &titleHash);

/// 16 bytes nobody can guess.
[[nodiscard]] QByteArray newSalt();

} // namespace kebu::chain
