#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>

namespace kebu::sqlcipher {

inline constexpr int keyBytes = 32;
inline constexpr int saltBytes = 16;
/// SQLCipher 4's own default, so that any SQLCipher 4 tool opens a book with its passphrase.
inline constexpr int keyIterations = 256'000;

/// What opens a book: the derived 32-byte key and the 16-byte salt that stands at the start of the file. Wiped when it
/// goes; moves, and copies only by clone(). A value is safe to read from any thread.
class CipherKey
{
public:
    CipherKey() = default;
    ~CipherKey();
    CipherKey(CipherKey &&other) noexcept;
    CipherKey &operator=(CipherKey &&other) noexcept;
    CipherKey(const CipherKey &) = delete;
    CipherKey &operator=(const CipherKey &) = delete;

    /// PBKDF2-HMAC-SHA512 over the passphrase's bytes; takes some tenths of a second. Not valid if libcrypto refuses.
    /// REQUIRES: salt.size() == saltBytes
    [[nodiscard]] static CipherKey derive(const QByteArray &passphraseUtf8, const QByteArray &salt);
    /// REQUIRES: key.size() == keyBytes, salt.size() == saltBytes
    [[nodiscard]] static CipherKey raw(const QByteArray &key, const QByteArray &salt);
    /// From the system's source of randomness.
    [[nodiscard]] static QByteArray randomSalt();
    [[nodiscard]] CipherKey clone() const;

    /// False for a default, moved-from or failed key; nothing opens with such a key.
    [[nodiscard]] bool isValid() const { return m_isValid; }
    [[nodiscard]] QByteArray salt() const;

    [[nodiscard]] const std::array<unsigned char, keyBytes> &keyData() const { return m_key; }
    [[nodiscard]] const std::array<unsigned char, saltBytes> &saltData() const { return m_salt; }

private:
    void wipe();
    [[nodiscard]] bool takeSalt(const QByteArray &salt);

    std::array<unsigned char, keyBytes> m_key{};
    std::array<unsigned char, saltBytes> m_salt{};
    bool m_isValid = false;
};

/// The key in the form sqlite3_key_v2 takes it raw: x'…' around 64 + 32 hexadecimal digits. Wiped when it goes.
class KeyText
{
public:
    explicit KeyText(const CipherKey &key);
    ~KeyText();
    KeyText(const KeyText &) = delete;
    KeyText &operator=(const KeyText &) = delete;

    [[nodiscard]] const char *data() const { return m_text.data(); }
    [[nodiscard]] static constexpr int size() { return length; }

private:
    static constexpr int length = 2 * (keyBytes + saltBytes) + 3;
    std::array<char, length> m_text{};
};

/// The salt of a book, its first 16 bytes; nothing if the file is missing, shorter, or plain SQLite.
/// REQUIRES: no connection of this process has the file open. Opening and closing a live file a second time drops the
/// lock that SQLite holds on it (POSIX locks belong to the process), and another process may then write over ours.
[[nodiscard]] std::optional<QByteArray> readSalt(const QString &path);

} // namespace kebu::sqlcipher
