#include "core/book/manifest.h"

#include "core/book/durable.h"
#include "core/storage/sqlcipher/cipherkey.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <optional>

namespace kebu {

namespace {

QString textOf(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<BackupEntry> parse(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto bytes = [&object](const char *name) {
        return QByteArray::fromHex(object.value(QLatin1String(name)).toString().toLatin1());
    };
    BackupEntry entry;
    entry.book = object.value(QLatin1String("book")).toString();
    entry.file = object.value(QLatin1String("file")).toString();
    entry.bytes = object.value(QLatin1String("size")).toInteger();
    entry.journalEntries = object.value(QLatin1String("entries")).toInteger();
    entry.head = bytes("head");
    entry.salt = bytes("salt");
    entry.schema = object.value(QLatin1String("schema")).toInt();
    const QDateTime verifiedAt =
        QDateTime::fromString(object.value(QLatin1String("verified_at")).toString(), Qt::ISODateWithMs);
    entry.verifiedAt = Instant{verifiedAt.toMSecsSinceEpoch()};
    const bool isPlainName =
        !entry.file.isEmpty() && QFileInfo(entry.file).fileName() == entry.file; // never out of the folder
    if (!isPlainName || !verifiedAt.isValid())
        return std::nullopt;
    return entry;
}

QByteArray format(const BackupEntry &entry)
{
    const QJsonObject object{{QStringLiteral("book"), entry.book},
                             {QStringLiteral("file"), entry.file},
                             {QStringLiteral("size"), entry.bytes},
                             {QStringLiteral("entries"), entry.journalEntries},
                             {QStringLiteral("head"), QString::fromLatin1(entry.head.toHex())},
                             {QStringLiteral("salt"), QString::fromLatin1(entry.salt.toHex())},
                             {QStringLiteral("verified_at"), textOf(entry.verifiedAt)},
                             {QStringLiteral("schema"), entry.schema}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString manifestOf(const QString &folder) { return QDir(folder).filePath(QStringLiteral("manifest.jsonl")); }

} // namespace

QList<QByteArray> BackupManifest::lines() const
{
    QFile file(manifestOf(m_folder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> found = file.readAll().split('\n');
    found.removeAll(QByteArray());
    return found;
}

Result<void> BackupManifest::write(const QList<QByteArray> &lines)
{
    const QString path = manifestOf(m_folder);
    const QString part = path + QStringLiteral(".part");
    QFile file(part);
    const QByteArray text = lines.join('\n') + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush()) {
        return Error{
            ErrorCode::Failed,
            QCoreApplication::translate("backup", "The list of backups in %1 could not be written.").arg(m_folder),
            file.errorString()};
    }
    file.close();
    KEBU_TRY(syncFile(part));
    KEBU_TRY(renameOver(part, path));
    return syncFolder(m_folder);
}

std::vector<BackupEntry> BackupManifest::entries(const QString &book) const
{
    std::vector<BackupEntry> found;
    for (const QByteArray &line : lines()) {
        if (auto entry = parse(line); entry && (book.isEmpty() || entry->book == book))
            found.push_back(std::move(*entry));
    }
    return found;
}

Result<void> BackupManifest::add(const BackupEntry &entry) { return write(lines() << format(entry)); }

Result<void> BackupManifest::forget(const QStringList &files)
{
    QList<QByteArray> kept = lines();
    kept.removeIf([&files](const QByteArray &line) {
        const auto entry = parse(line);
        return entry && files.contains(entry->file);
    });
    return write(kept);
}

QStringList BackupManifest::erased(const QString &book) const
{
    QStringList records;
    for (const QByteArray &line : lines()) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (book.isEmpty() || object.value(QLatin1String("book")).toString() == book)
            records += object.value(QLatin1String("erased")).toVariant().toStringList();
    }
    records.removeDuplicates();
    return records;
}

Result<void> BackupManifest::addErased(const QString &book, const QStringList &records)
{
    const QStringList known = erased(book);
    QStringList added = records;
    added.removeIf([&known](const QString &record) { return known.contains(record); });
    if (added.isEmpty())
        return {};
    const QJsonObject object{{QStringLiteral("book"), book},
                             {QStringLiteral("erased"), QJsonArray::fromStringList(added)}};
    return write(lines() << QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString BackupManifest::pathOf(const BackupEntry &entry) const { return QDir(m_folder).filePath(entry.file); }

bool BackupManifest::isPresent(const BackupEntry &entry) const
{
    const QFileInfo file(pathOf(entry));
    return file.isFile() && !file.isSymLink() && file.size() == entry.bytes &&
           sqlcipher::readSalt(file.filePath()) == entry.salt;
}

std::vector<BackupEntry> expendable(const std::vector<BackupEntry> &entries, qint64 budget, const QTimeZone &zone)
{
    if (entries.empty())
        return {};
    std::vector<size_t> byTime(entries.size());
    std::iota(byTime.begin(), byTime.end(), size_t(0));
    std::stable_sort(byTime.begin(), byTime.end(),
                     [&](size_t a, size_t b) { return entries[a].verifiedAt > entries[b].verifiedAt; });

    struct Generation {
        const char *form;
        qsizetype kept;
        QSet<QString> filled;
    };
    Generation generations[] = {{"yyyyMMddHH", 24, {}}, {"yyyyMMdd", 14, {}}, {"yyyyMM", 12, {}}};
    qint64 total = 0;
    std::vector<BackupEntry> gone;
    for (const size_t index : byTime) {
        const BackupEntry &entry = entries[index];
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry.verifiedAt.ms, zone);
        bool isKept = false;
        for (Generation &generation : generations) {
            const QString slot = at.toString(QLatin1String(generation.form));
            if (generation.filled.size() < generation.kept && !generation.filled.contains(slot)) {
                generation.filled.insert(slot);
                isKept = true;
            }
        }
        const bool isNewest = index == byTime.front() || index + 1 == entries.size();
        if (isNewest || (isKept && total + entry.bytes <= budget))
            total += entry.bytes;
        else
            gone.push_back(entry);
    }
    return gone;
}

} // namespace kebu
