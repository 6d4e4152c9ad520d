#pragma once

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace kebu {

/// What a second start of the program asks the running one for.
struct Ring {
    QString customer; ///< whom a contact is to be logged with, in the words of the search; empty: ask
    QByteArray token; ///< the desktop's leave to come to the front, from the second start's environment
};

/// The bell at the running program's door: a local socket of this user alone, on which `kebu --log` asks for the log
/// form. Nothing is told back but that it was heard.
class Doorbell : public QObject
{
    Q_OBJECT

public:
    /// The socket of this user on this computer.
    [[nodiscard]] static QString standardName();

    explicit Doorbell(QString name, QObject *parent = nullptr);
    /// Takes the door; a socket whose program is gone is taken over. False: another program answers there already, or
    /// the system refuses, and the program goes on without a bell.
    bool listen();

    /// Rings at the door. False when nobody answers within `waitMs`.
    [[nodiscard]] static bool ring(const QString &name, const Ring &ring, int waitMs = 1500);

signals:
    void rung(const kebu::Ring &ring);

private:
    void hear(QLocalSocket *visitor);

    QString m_name;
    QLocalServer m_server;
};

} // namespace kebu
