#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <vector>

namespace kebu {

/// A part of an Office file: its name inside the ZIP and its bytes.
struct OfficePart {
    QString name;
    QByteArray bytes;
};

/// A .docx or .xlsx as the parts it is made of. Held in memory; the file itself is only touched by open and write.
class OfficePackage
{
public:
    /// NotFound, Invalid (an old or encrypted Office file, something else), Damaged: each in words.
    [[nodiscard]] static Result<OfficePackage> open(const QString &path);
    /// What the file holds instead of the file, such as a form that Kebu brings along; `name` is for messages.
    [[nodiscard]] static Result<OfficePackage> fromBytes(const QByteArray &bytes, const QString &name);

    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// Its bytes unpacked; at most 64 MB, so that a small file cannot fill the memory.
    [[nodiscard]] Result<QByteArray> part(const QString &name) const;
    /// The package with some parts replaced and some gone. Every other part keeps its compressed bytes and its place.
    [[nodiscard]] Result<QByteArray> with(const QMap<QString, QByteArray> &replaced, const QStringList &removed) const;

private:
    QString m_name; ///< of the file
    QByteArray m_bytes;
    QStringList m_names;
};

/// A new package of these parts, in this order; the same parts give the same bytes.
[[nodiscard]] Result<QByteArray> packOffice(const std::vector<OfficePart> &parts);

} // namespace kebu
