#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace kebu {

/// Says to other programs that this one has the book open for writing: a file beside it (`NAME.kebu.lock`) with host,
/// program and process. A lock of a process that is gone is taken over; one that is alive is refused with its holder
/// named. SQLite's own lock stands behind it.
class BookLock
{
public:
    [[nodiscard]] static Result<std::unique_ptr<BookLock>> take(const QString &bookPath);
    ~BookLock();

private:
    explicit BookLock(const QString &lockPath) : m_file(lockPath) {}
    QLockFile m_file;
};

} // namespace kebu
