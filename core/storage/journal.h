#pragma once

#include "core/base/result.h"
#include "core/domain/record.h"
#include "core/storage/connection.h"

#include <map>
#include <optional>

namespace kebu {

/// `Disclosed` writes no fact: personal values left the book in clear. Its entry stands for the whole step, so its
/// record is `book` and its id the change's.
enum class JournalAction { Created = 1, Edited = 2, Removed = 3, Disclosed = 4 };

/// What stood in a record before an edit (touched fields only) or a removal (all of them). Custom values are keyed by
/// `custom:<id of the definition>`. In storage: CBOR map, names sorted.
using BeforeImage = std::map<QString, Value>;

[[nodiscard]] QByteArray encode(const BeforeImage &image);
[[nodiscard]] Result<BeforeImage> decode(const QByteArray &bytes);
/// Every set field of the record.
[[nodiscard]] BeforeImage imageOf(const Record &record);
/// Puts the image's fields into the record; unknown names (of a newer schema) are left out.
void apply(const BeforeImage &image, Record &record);

struct JournalEntry {
    qint64 seq = 0;
    Id change;
    QString record;
    Id id;
    JournalAction action = JournalAction::Created;
    BeforeImage before;
    bool erased = false; ///< its payload was taken away by an erasure
};

/// `change`: a person's or program's step; `undo` and `redo` revert one. The other kinds are chained without undo:
/// `birth` is what a book was made with, `disclosure` that personal values were shown, exported, printed or copied in
/// clear.
struct ChangeInfo {
    Id id;
    QString kind; ///< change, undo, redo, birth, disclosure
    QString title;
    Instant at;
    Id by;
    Id reverts;
    Id revertedBy;
    qint64 firstSeq = 0;
    qint64 lastSeq = 0;
    [[nodiscard]] qint64 entries() const { return lastSeq - firstSeq + 1; }
    [[nodiscard]] bool isRevertible() const { return kind == u"change" || kind == u"undo" || kind == u"redo"; }
};

/// The audit trail of a book: one row per change and record, hash-chained. Appended only by the one writer.
class Journal
{
public:
    explicit Journal(Connection &connection) : m_connection(connection) {}

    /// Reads where the chain stands. Call after begin().
    Result<void> beginChange(const ChangeInfo &change);
    /// The change that is being written.
    [[nodiscard]] Id current() const { return m_current.id; }
    Result<void> append(const QString &record, Id id, JournalAction action, const BeforeImage &before = {});
    /// Erasure: what stands before is not kept, in this change.
    void keepNothing() { m_keepsPayloads = false; }
    /// Writes the change's row; its id and title are chained too. Nothing is written when no entry was appended.
    Result<ChangeInfo> endChange();
    Result<void> markReverted(Id change, Id by);

    [[nodiscard]] Result<std::vector<JournalEntry>> entries(const ChangeInfo &change);
    [[nodiscard]] Result<std::vector<JournalEntry>> historyOf(Id record);
    [[nodiscard]] Result<std::optional<ChangeInfo>> change(Id id);
    /// The newest that undo may take back. Invalid, in words, when an erasure came after it: undo stops there.
    [[nodiscard]] Result<std::optional<ChangeInfo>> newestUndoable(Id user);
    /// The undo that redo may take back: the newest one with no step of the person after it.
    [[nodiscard]] Result<std::optional<ChangeInfo>> newestRedoable(Id user);
    /// Newest first.
    [[nodiscard]] Result<std::vector<ChangeInfo>> changes(int limit);
    [[nodiscard]] Result<qint64> count();
    [[nodiscard]] Result<QByteArray> head();

    /// Recomputes the whole chain; a sentence for each break, empty when it holds.
    [[nodiscard]] Result<QStringList> verify();

private:
    Result<std::vector<JournalEntry>> read(const QString &condition, const QVariantList &values);
    Result<std::vector<ChangeInfo>> select(const QString &tail, const QVariantList &values);

    Connection &m_connection;
    ChangeInfo m_current;
    QByteArray m_head;
    bool m_keepsPayloads = true;
};

} // namespace kebu
