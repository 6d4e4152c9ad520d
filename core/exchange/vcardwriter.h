#pragma once

#include <QByteArray>
#include <QStringList>

namespace kebu {

enum class VCardVersion { V3, V4 };

/// Writes one vCard (RFC 2426 or RFC 6350) after another: UTF-8, lines folded at 75 bytes and never inside a character,
/// ended by CR LF. Empty values are left out.
class VCardWriter
{
public:
    explicit VCardWriter(VCardVersion version) : m_version(version) {}

    void begin();
    /// A text; `parameters` as they stand in the file, `TYPE=CELL`.
    void text(const QByteArray &name, const QString &value, const QByteArray &parameters = {});
    /// A value of several parts with `;` between (N, ADR, ORG); left out when all parts are empty.
    void parts(const QByteArray &name, const QStringList &values, const QByteArray &parameters = {});
    /// A value that holds no text of people's (dates, ids): written as it is.
    void plain(const QByteArray &name, const QByteArray &value, const QByteArray &parameters = {});
    void end();

    [[nodiscard]] VCardVersion version() const { return m_version; }
    /// What was written since it was asked last.
    [[nodiscard]] QByteArray take();

private:
    void line(const QByteArray &name, const QByteArray &parameters, const QByteArray &value);

    VCardVersion m_version;
    QByteArray m_text;
};

} // namespace kebu
