#include "core/services/fingerprint.h"

#include <QCryptographicHash>

#include <cstring>

namespace kebu::importing {

Fingerprint fingerprintOf(const QStringList &texts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &text : texts) {
        const qint64 size = text.size();
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
    }
    const QByteArray bytes = hash.result();
    Fingerprint print;
    std::memcpy(&print.high, bytes.constData(), sizeof print.high);
    std::memcpy(&print.low, bytes.constData() + sizeof print.high, sizeof print.low);
    return print;
}

} // namespace kebu::importing
