#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <QStringList>

#include <memory>

struct zip;
struct zip_file;

namespace kebu {

/// What an entry may unfold to before it is taken for an attack.
struct ZipBudget {
    qint64 bytes = qint64(4) << 30; ///< inflated
    qint64 ratio = 400;             ///< inflated to stored, once `free` bytes were inflated; deflate can reach 1,030
    qint64 free = 32 << 20;
    qint64 run = 8 << 20; ///< bytes without a `<`: one text or tag of XML, held whole by its reader
};

/// A ZIP archive, read only. Movable; one thread at a time.
class ZipFile
{
public:
    /// Invalid, in words, for what is no archive, is damaged or locked with a password.
    [[nodiscard]] static Result<ZipFile> open(const QString &path);
    [[nodiscard]] static Result<ZipFile> fromBytes(const QByteArray &bytes);

    [[nodiscard]] QStringList names() const;
    [[nodiscard]] bool has(const QString &name) const;
    /// Opened for reading from front to end; NotFound without such an entry. REQUIRES: the archive outlives the device.
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> entry(const QString &name, const ZipBudget &budget = {}) const;
    /// A small entry whole; Invalid when it is larger than `most`.
    [[nodiscard]] Result<QByteArray> read(const QString &name, qint64 most) const;

private:
    struct Closer {
        void operator()(zip *archive) const;
    };
    [[nodiscard]] Result<void> check() const;

    QByteArray m_bytes; ///< what an archive that is no file stands in
    std::unique_ptr<zip, Closer> m_archive;
};

} // namespace kebu
