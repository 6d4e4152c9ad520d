#include "core/book/anchor.h"

#include "core/book/durable.h"
#include "core/storage/forgetting.h"
#include "core/storage/journal.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kebu {

namespace {

constexpr qint64 leastMillisecondsBetween = 5000;

/// The folder's links are resolved; the file itself need not exist yet.
QString hashOfPath(const QString &bookPath)
{
    const QFileInfo book(bookPath);
    const QString folder = QFileInfo(book.absolutePath()).canonicalFilePath();
    const QByteArray path = QString(folder + u'/' + book.fileName()).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(32));
}

QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }

QByteArray fromHex(const QJsonValue &value) { return QByteArray::fromHex(value.toString().toLatin1()); }

} // namespace

Anchor::Anchor(const QString &stateFolder, const QString &bookPath)
{
    if (!stateFolder.isEmpty())
        m_file = QDir(stateFolder).filePath(hashOfPath(bookPath) + QStringLiteral(".last-seen"));
}

std::optional<LastSeen> Anchor::read() const
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject seen = document.object();
    return LastSeen{seen.value(QStringLiteral("entries")).toInteger(), fromHex(seen.value(QStringLiteral("head"))),
                    fromHex(seen.value(QStringLiteral("salt"))),
                    Instant{seen.value(QStringLiteral("seen_at")).toInteger()},
                    seen.value(QStringLiteral("erased")).toVariant().toStringList()};
}

void Anchor::write(const LastSeen &seen)
{
    if (m_file.isEmpty() || !QDir().mkpath(QFileInfo(m_file).absolutePath()))
        return;
    const QJsonObject object{{QStringLiteral("entries"), seen.journalEntries},
                             {QStringLiteral("head"), hex(seen.head)},
                             {QStringLiteral("salt"), hex(seen.salt)},
                             {QStringLiteral("seen_at"), seen.seenAt.ms},
                             {QStringLiteral("erased"), QJsonArray::fromStringList(seen.erased)}};
    const QString part = m_file + QStringLiteral(".part");
    QFile file(part);
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return;
    file.close();
    if (renameOver(part, m_file))
        m_writtenAt = seen.seenAt;
}

void Anchor::note(Connection &connection, const QByteArray &salt, Instant now)
{
    if (m_file.isEmpty())
        return;
    Journal journal(connection);
    const Result<qint64> entries = journal.count();
    const Result<QByteArray> head = journal.head();
    const Result<QStringList> erased = erasedIn(connection);
    if (entries && head && erased)
        write({*entries, *head, salt, now, *erased});
}

void Anchor::noteIfDue(Connection &connection, const QByteArray &salt, Instant now)
{
    const bool isFresh = m_writtenAt && now >= *m_writtenAt && now.ms - m_writtenAt->ms < leastMillisecondsBetween;
    if (!isFresh) // a clock that stepped back counts as due
        note(connection, salt, now);
}

Result<QString> Anchor::warning(Connection &connection) const
{
    const std::optional<LastSeen> seen = read();
    if (!seen)
        return QString();
    KEBU_LET(entries, Journal(connection).count());
    if (seen->journalEntries <= entries)
        return QString();
    // On its own line: Qt 6.4's lupdate never ends on a qualified name in the count of a sentence.
    const int missing = int(std::min<qint64>(seen->journalEntries - entries, 1'000'000'000));
    return QCoreApplication::translate(
        "book",
        "This book is %n change(s) older than the one last used here. If you did not put back an older copy "
        "on purpose, look for the newer file before you go on.",
        nullptr, missing);
}

} // namespace kebu
