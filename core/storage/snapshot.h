#pragma once

#include "core/base/clock.h"
#include "core/domain/catalog.h"
#include "core/storage/recordstore.h"
#include "core/storage/searchindex.h"

namespace kebu {

/// A consistent look at the book, in the thread of its connection: what reports, services and screens read from.
/// Valid only inside the function it is handed to.
class Snapshot
{
public:
    Snapshot(Connection &connection, const Clock &clock) : m_connection(connection), m_clock(clock) {}

    [[nodiscard]] Connection &connection() { return m_connection; }
    [[nodiscard]] RecordStore store() { return RecordStore(m_connection); }
    [[nodiscard]] SearchIndex finder() { return SearchIndex(m_connection); }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] QDate today() const { return m_clock.today(); }
    /// Read from the book at the first use.
    [[nodiscard]] Result<const Catalog *> catalog();
    /// After a picklist or a custom field was written.
    void forgetCatalog() { m_catalog.reset(); }

    /// An error when there is no such record.
    [[nodiscard]] Result<Record> get(const RecordType &type, Id id);
    /// By decimal id or, for records that have one, by number.
    [[nodiscard]] Result<Record> get(const RecordType &type, const QString &idOrNumber);
    [[nodiscard]] Result<qint64> count(const RecordType &type);

private:
    Connection &m_connection;
    const Clock &m_clock;
    std::optional<Catalog> m_catalog;
};

} // namespace kebu
