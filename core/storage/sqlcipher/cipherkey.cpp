#include "core/storage/sqlcipher/cipherkey.h"

#include <QFile>
#include <QRandomGenerator>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <cstring>

namespace kebu::sqlcipher {

CipherKey::~CipherKey() { wipe(); }

CipherKey::CipherKey(CipherKey &&other) noexcept : m_key(other.m_key), m_salt(other.m_salt), m_isValid(other.m_isValid)
{
    other.wipe();
}

CipherKey &CipherKey::operator=(CipherKey &&other) noexcept
{
    if (this != &other) {
        m_key = other.m_key;
        m_salt = other.m_salt;
        m_isValid = other.m_isValid;
        other.wipe();
    }
    return *this;
}

CipherKey CipherKey::derive(const QByteArray &passphraseUtf8, const QByteArray &salt)
{
    CipherKey key;
    key.m_isValid = key.takeSalt(salt) &&
                    PKCS5_PBKDF2_HMAC(passphraseUtf8.constData(), int(passphraseUtf8.size()), key.m_salt.data(),
                                      saltBytes, keyIterations, EVP_sha512(), keyBytes, key.m_key.data()) == 1;
    return key;
}

CipherKey CipherKey::raw(const QByteArray &rawKey, const QByteArray &salt)
{
    CipherKey key;
    key.m_isValid = key.takeSalt(salt) && rawKey.size() == keyBytes;
    if (key.m_isValid)
        std::memcpy(key.m_key.data(), rawKey.constData(), keyBytes);
    return key;
}

QByteArray CipherKey::randomSalt()
{
    QByteArray salt(saltBytes, Qt::Uninitialized);
    QRandomGenerator::system()->generate(salt.begin(), salt.end());
    return salt;
}

CipherKey CipherKey::clone() const
{
    CipherKey copy;
    copy.m_key = m_key;
    copy.m_salt = m_salt;
    copy.m_isValid = m_isValid;
    return copy;
}

QByteArray CipherKey::salt() const { return QByteArray(reinterpret_cast<const char *>(m_salt.data()), saltBytes); }

void CipherKey::wipe()
{
    OPENSSL_cleanse(m_key.data(), m_key.size());
    OPENSSL_cleanse(m_salt.data(), m_salt.size());
    m_isValid = false;
}

bool CipherKey::takeSalt(const QByteArray &salt)
{
    if (salt.size() != saltBytes)
        return false;
    std::memcpy(m_salt.data(), salt.constData(), saltBytes);
    return true;
}

KeyText::KeyText(const CipherKey &key)
{
    static constexpr char digits[] = "0123456789abcdef";
    char *out = m_text.data();
    const auto write = [&out](const auto &bytes) {
        for (const unsigned char byte : bytes) {
            *out++ = digits[byte >> 4];
            *out++ = digits[byte & 15];
        }
    };
    *out++ = 'x';
    *out++ = '\'';
    write(key.keyData());
    write(key.saltData());
    *out = '\'';
}

KeyText::~KeyText() { OPENSSL_cleanse(m_text.data(), m_text.size()); }

std::optional<QByteArray> readSalt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray salt = file.read(saltBytes);
    if (salt.size() != saltBytes || salt == QByteArrayView("SQLite format 3", saltBytes))
        return std::nullopt;
    return salt;
}

} // namespace kebu::sqlcipher
