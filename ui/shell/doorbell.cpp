#include "ui/shell/doorbell.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QStandardPaths>

namespace kebu {

namespace {

constexpr qint64 longestRing = 4096;
constexpr int answersWithinMs = 200;
const QByteArray heard = QByteArrayLiteral("heard\n");

} // namespace

QString Doorbell::standardName()
{
#ifdef Q_OS_WIN
    // pipes share one room for all users of a computer
    const QByteArray home = QCryptographicHash::hash(QDir::homePath().toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("kebu-") + QString::fromLatin1(home.toHex().left(16));
#else
    const QString own = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation); // 0700, this user's
    return QDir(own.isEmpty() ? QDir::homePath() : own).filePath(QStringLiteral("kebu.socket"));
#endif
}

Doorbell::Doorbell(QString name, QObject *parent) : QObject(parent), m_name(std::move(name))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *visitor = m_server.nextPendingConnection())
            hear(visitor);
    });
}

bool Doorbell::listen()
{
    // asked first: a server that limits access takes a socket over from another without a word
    QLocalSocket probe;
    probe.connectToServer(m_name);
    if (probe.waitForConnected(answersWithinMs))
        return false;
    QLocalServer::removeServer(m_name); // left behind by a program that ended without closing its door
    return m_server.listen(m_name);
}

void Doorbell::hear(QLocalSocket *visitor)
{
    connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
    connect(visitor, &QLocalSocket::readyRead, this, [this, visitor] {
        if (!visitor->canReadLine()) {
            if (visitor->bytesAvailable() > longestRing)
                visitor->abort();
            return;
        }
        const QJsonObject said = QJsonDocument::fromJson(visitor->readLine(longestRing)).object();
        if (said.value(QStringLiteral("do")).toString() != u"log") {
            visitor->abort();
            return;
        }
        visitor->write(heard);
        visitor->flush();
        visitor->disconnectFromServer();
        emit rung({said.value(QStringLiteral("customer")).toString().trimmed(),
                   said.value(QStringLiteral("token")).toString().toUtf8()});
    });
}

bool Doorbell::ring(const QString &name, const Ring &ring, int waitMs)
{
    QLocalSocket door;
    door.connectToServer(name);
    if (!door.waitForConnected(waitMs))
        return false;
    const QJsonObject words{{QStringLiteral("do"), QStringLiteral("log")},
                            {QStringLiteral("customer"), ring.customer},
                            {QStringLiteral("token"), QString::fromUtf8(ring.token)}};
    door.write(QJsonDocument(words).toJson(QJsonDocument::Compact) + '\n');
    door.flush();
    return door.waitForReadyRead(waitMs) && door.readLine() == heard;
}

} // namespace kebu
