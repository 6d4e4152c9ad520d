#pragma once

#include "core/storage/sqlcipher/cipherdriver.h"

#include <catch2/catch_test_macros.hpp>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <string>

namespace kebu::sqlcipher {

/// A folder of its own and a key, for books that live as long as one test.
struct Fixture {
    QTemporaryDir folder;
    CipherKey key = CipherKey::raw(QByteArray(keyBytes, 'k'), CipherKey::randomSalt());

    [[nodiscard]] QString path(const char *name = "book.kebu") const
    {
        return folder.filePath(QString::fromUtf8(name));
    }
};

/// An open connection that is closed and removed when it goes.
class Connection
{
public:
    Connection(const QString &path, const CipherKey &key, OpenMode mode = OpenMode::ReadWriteCreate)
    {
        static int count = 0;
        m_name = QStringLiteral("cipher-%1").arg(++count);
        addConnection(m_name, path, key, OpenOptions{mode}).open();
    }
    ~Connection()
    {
        database().close();
        QSqlDatabase::removeDatabase(m_name);
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }
    [[nodiscard]] bool isOpen() const { return database().isOpen(); }
    [[nodiscard]] QString nativeError() const { return database().lastError().nativeErrorCode(); }

    /// The first cell of the first row, as text.
    [[nodiscard]] std::string ask(const char *sql) const
    {
        QSqlQuery query(database());
        query.setForwardOnly(true);
        if (!query.exec(QString::fromUtf8(sql)))
            return "error " + query.lastError().text().toStdString();
        return query.next() ? query.value(0).toString().toStdString() : "no row";
    }
    [[nodiscard]] bool run(const char *sql) const
    {
        QSqlQuery query(database());
        return query.exec(QString::fromUtf8(sql));
    }

private:
    QString m_name;
};

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QByteArray digest(const QString &path)
{
    return QCryptographicHash::hash(contents(path), QCryptographicHash::Sha256).toHex();
}

/// A closed book of a few hundred rows.
inline void makeBook(const QString &path, const CipherKey &key)
{
    const Connection book(path, key);
    REQUIRE(book.isOpen());
    REQUIRE(book.run("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)"));
    REQUIRE(book.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
                     "INSERT INTO note SELECT i, printf('note number %d of the book', i) FROM n"));
    REQUIRE(book.run("PRAGMA user_version = 17"));
    REQUIRE(book.run("PRAGMA application_id = 1262830165"));
}

} // namespace kebu::sqlcipher
