#include "ui/screens/unlock/recentbooks.h"

#include "core/base/savefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace kebu {

namespace {
const QString pathKey = QStringLiteral("path");
const QString openedKey = QStringLiteral("opened");
} // namespace

RecentBooks::RecentBooks(QString file) : m_file(std::move(file)) { load(); }

QString RecentBooks::standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/recent-books.json");
}

void RecentBooks::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &row : rows) {
        const QString path = row[pathKey].toString();
        if (!path.isEmpty() && m_entries.size() < kept)
            m_entries.push_back({path, QDateTime::fromString(row[openedKey].toString(), Qt::ISODate)});
    }
}

void RecentBooks::save() const
{
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QJsonArray rows;
    for (const Entry &entry : m_entries)
        rows.append(QJsonObject{{pathKey, entry.path}, {openedKey, entry.opened.toString(Qt::ISODate)}});
    // a list of what was open last is a comfort: a folder that takes no file is not worth a word
    (void)writeWhole(QJsonDocument(rows).toJson(), m_file);
}

void RecentBooks::note(const QString &path, const QDateTime &opened)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    std::erase_if(m_entries, [&](const Entry &entry) { return entry.path == absolute; });
    m_entries.insert(m_entries.begin(), Entry{absolute, opened});
    if (m_entries.size() > kept)
        m_entries.resize(kept);
    save();
}

void RecentBooks::forget(const QString &path)
{
    std::erase_if(m_entries, [&](const Entry &entry) { return entry.path == path; });
    save();
}

} // namespace kebu
