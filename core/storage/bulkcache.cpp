#include "core/storage/bulkcache.h"

namespace kebu {

namespace {
/// As much of the tables, indexes and search terms as 100,000 new customers touch; within the 250 MB an import may
/// take.
constexpr qint64 bulkKibibytes = 96 * 1024;
} // namespace

BulkCache::BulkCache(Connection &connection) : m_connection(connection)
{
    Statement size(m_connection.database(), QStringLiteral("PRAGMA cache_size"));
    if (size.run() && size.next())
        m_before = size.number(0);
    size.reset();
    if (m_before != 0)
        set(-bulkKibibytes);
}

BulkCache::~BulkCache()
{
    if (m_before != 0)
        set(m_before);
}

/// A cache of another size is slower and nothing else: what the engine answers is of no consequence.
void BulkCache::set(qint64 size) { (void)m_connection.execute(QStringLiteral("PRAGMA cache_size = %1").arg(size)); }

} // namespace kebu
