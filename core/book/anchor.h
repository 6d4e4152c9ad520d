#pragma once

#include "core/base/datetime.h"
#include "core/storage/connection.h"

#include <optional>

namespace kebu {

/// How far a book had come when this computer last saw it.
struct LastSeen {
    qint64 journalEntries = 0;
    QByteArray head; ///< of the journal's chain
    QByteArray salt; ///< the file's first bytes: tells a damaged beginning from a wrong passphrase
    Instant seenAt;
    QStringList erased = {}; ///< whom erasures took from the book, as `customer:123`: an older copy forgets them too
};

/// The last-seen file of one book, outside the book: an old copy put back verifies in itself, only a memory elsewhere
/// can tell. One JSON object in `<state folder>/<hash of the path>.last-seen`; neither name nor path of the book stands
/// in it. Never synced: it may fall behind, and only one that is ahead of the book alarms. Without a folder nothing is
/// kept. Used from one thread at a time.
class Anchor
{
public:
    Anchor(const QString &stateFolder, const QString &bookPath);

    [[nodiscard]] std::optional<LastSeen> read() const;
    /// Best effort: a book whose anchor cannot be written is still a book.
    void write(const LastSeen &seen);

    /// Writes where the open book stands.
    void note(Connection &connection, const QByteArray &salt, Instant now);
    /// The same, unless it was written less than five seconds ago.
    void noteIfDue(Connection &connection, const QByteArray &salt, Instant now);
    /// A sentence when the open book is older than the one last seen; empty otherwise.
    [[nodiscard]] Result<QString> warning(Connection &connection) const;

private:
    QString m_file; ///< empty: no anchor is kept
    std::optional<Instant> m_writtenAt;
};

} // namespace kebu
