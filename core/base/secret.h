#pragma once

#include <QByteArray>
#include <QString>

namespace kebu {

/// What opens a book: a passphrase (normalised to NFC, UTF-8) or the raw 32-byte key of the emergency kit.
/// Wiped when it goes; moves, does not copy. Never logged, never part of SQL text.
class Secret
{
public:
    Secret() = default;
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    [[nodiscard]] static Secret fromPassphrase(const QString &passphrase);
    /// REQUIRES: key.size() == 32
    [[nodiscard]] static Secret fromRawKey(QByteArray key);
    [[nodiscard]] Secret clone() const;

    [[nodiscard]] bool isRawKey() const { return m_isRawKey; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    bool m_isRawKey = false;
};

/// Overwrites the buffer in a way the compiler may not drop. REQUIRES: the array is not shared.
void wipe(QByteArray &bytes);

} // namespace kebu
