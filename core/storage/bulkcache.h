#pragma once

#include "core/storage/connection.h"

namespace kebu {

/// Lets a connection hold more pages while it lives, so that a bulk change does not encrypt the same page again and
/// again. The book's own budget comes back afterwards.
class BulkCache
{
public:
    explicit BulkCache(Connection &connection);
    ~BulkCache();
    BulkCache(const BulkCache &) = delete;
    BulkCache &operator=(const BulkCache &) = delete;

private:
    void set(qint64 size);

    Connection &m_connection;
    qint64 m_before = 0; ///< as the engine counts: pages, or KiB where negative; 0: unknown
};

} // namespace kebu
