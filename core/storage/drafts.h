#pragma once

#include "core/base/datetime.h"
#include "core/storage/connection.h"
#include "core/storage/filestore.h"

#include <vector>

namespace kebu {

/// Forms that were left before they were saved, kept inside the book so that nothing typed lies outside of it in clear.
/// Housekeeping: not journalled, not undoable. One draft a form and record.
class Drafts
{
public:
    struct Entry {
        Id record;
        Instant savedAt;
        QString content; ///< the form's own JSON
    };

    explicit Drafts(Connection &connection) : m_connection(connection) {}

    /// In order of the time they were saved.
    [[nodiscard]] Result<std::vector<Entry>> of(const QString &form);
    struct Named {
        QString form;
        Entry entry;
    };
    /// Of every form, in the same order.
    [[nodiscard]] Result<std::vector<Named>> all();
    /// Replaces what was kept for the record.
    Result<void> keep(const QString &form, const Entry &entry);
    Result<void> drop(const QString &form, Id record);

    /// Bytes that a draft is about (the photo of a card), kept under their checksum as attached files are, so that
    /// attaching them later moves nothing. `content` of the draft names the checksum. As FileStore::keep.
    Result<FileStore::Kept> keepBytes(QIODevice &source);
    /// Takes them away unless an attachment or another draft names them.
    Result<void> dropBytes(const QString &sha256);

private:
    Connection &m_connection;
};

} // namespace kebu
