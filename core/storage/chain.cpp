#include "core/storage/chain.h"

#include "core/storage/journal.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

namespace kebu::chain {

namespace {

void hashNumber(QCryptographicHash &hash, qint64 number)
{
    const qint64 big = qToBigEndian(number);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&big), sizeof big));
}

void hashText(QCryptographicHash &hash, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    hashNumber(hash, utf8.size());
    hash.addData(utf8);
}

} // namespace

QByteArray payloadHash(const QByteArray &salt, const QByteArray &payload)
{
    return payload.isEmpty() ? QByteArray("")
                             : QCryptographicHash::hash(QByteArray(salt + payload), QCryptographicHash::Sha256);
}

QByteArray link(const QByteArray &head, qint64 seq, qint64 writer, Id change, const QString &record, Id id, int action,
                const QByteArray &hash)
{
    QCryptographicHash chain(QCryptographicHash::Sha256);
    chain.addData(head);
    hashNumber(chain, seq);
    hashNumber(chain, writer);
    hashNumber(chain, change.value);
    hashText(chain, record);
    hashNumber(chain, id.value);
    hashNumber(chain, action);
    chain.addData(hash);
    return chain.result();
}

QByteArray seal(const QByteArray &head, const ChangeInfo &change, const QByteArray &titleHash)
{
    QCryptographicHash chain(QCryptographicHash::Sha256);
    chain.addData(head);
    hashNumber(chain, change.id.value);
    hashText(chain, change.kind);
    if (titleHash.isEmpty())
        hashText(chain, change.title);
    else
        chain.addData(titleHash);
    hashNumber(chain, change.at.ms);
    hashNumber(chain, change.by.value);
    hashNumber(chain, change.reverts.value);
    return chain.result();
}

QByteArray newSalt()
{
    QByteArray salt(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(salt.data()),
                                         reinterpret_cast<quint32 *>(salt.data() + 16));
    return salt;
}

} // namespace kebu::chain
