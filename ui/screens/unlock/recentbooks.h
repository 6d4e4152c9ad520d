#pragma once

#include <QDateTime>
#include <QString>

#include <vector>

namespace kebu {

/// The books opened lately, newest first, in a small JSON file of the program's own. Holds paths and times, nothing of
/// a book's content. A file that cannot be read is an empty list; one that cannot be written is let be.
class RecentBooks
{
public:
    struct Entry {
        QString path; ///< absolute, with forward slashes
        QDateTime opened;
        bool operator==(const Entry &) const = default;
    };

    static constexpr size_t kept = 8;

    explicit RecentBooks(QString file);
    /// The file in the user's configuration folder.
    [[nodiscard]] static QString standardFile();

    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    /// Puts the book on top and saves the list.
    void note(const QString &path, const QDateTime &opened);
    void forget(const QString &path);

private:
    void load();
    void save() const;

    QString m_file;
    std::vector<Entry> m_entries;
};

} // namespace kebu
