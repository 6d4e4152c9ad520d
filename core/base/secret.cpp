#include "core/base/secret.h"

#include <openssl/crypto.h>

#include <utility>

namespace kebu {

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

Secret::~Secret() { wipe(m_bytes); }

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {})),
      m_isRawKey(std::exchange(other.m_isRawKey, false))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = std::exchange(other.m_bytes, {});
        m_isRawKey = std::exchange(other.m_isRawKey, false);
    }
    return *this;
}

Secret Secret::fromPassphrase(const QString &passphrase)
{
    Secret secret;
    secret.m_bytes = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    return secret;
}

Secret Secret::fromRawKey(QByteArray key)
{
    Secret secret;
    secret.m_bytes = std::move(key);
    secret.m_isRawKey = true;
    return secret;
}

Secret Secret::clone() const
{
    Secret copy;
    copy.m_bytes = QByteArray(m_bytes.constData(), m_bytes.size());
    copy.m_isRawKey = m_isRawKey;
    return copy;
}

} // namespace kebu
