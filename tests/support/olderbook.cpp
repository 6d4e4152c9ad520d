#include "tests/support/olderbook.h"

#include "core/book/bookfile.h"
#include "core/storage/migrator.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

namespace kebu::test {

void makeOlderBook(const QString &path, const Secret &secret, int schema)
{
    REQUIRE(schema < currentSchema()); // which also lays the migrations open
    const auto key = newKey(secret);
    REQUIRE(key.ok());
    const auto connection = Connection::open(path, *key, {sqlcipher::OpenMode::ReadWriteCreate});
    REQUIRE(connection.ok());
    const QDir migrations(QStringLiteral(":/kebu/migrations/sqlite"));
    for (const QString &file : migrations.entryList(QDir::Files, QDir::Name).first(schema)) {
        QFile script(migrations.filePath(file));
        REQUIRE(script.open(QIODevice::ReadOnly));
        for (const QString &statement : statementsOf(QString::fromUtf8(script.readAll())))
            REQUIRE((*connection)->execute(statement).ok());
    }
    const QStringList rows = {
        QStringLiteral("INSERT INTO user (id, name, role) VALUES (1, '我', 'owner')"),
        QStringLiteral("INSERT INTO setting (name, value) VALUES ('user', '1'), ('writer', '7'), ('book_id', 'old')"),
        QStringLiteral("INSERT INTO customer (id, number, name, stage, owner_id) VALUES (2, 'K0001', '旧客户', "
                       "'contacting', 1)"),
        QStringLiteral("PRAGMA user_version = %1").arg(schema)};
    for (const QString &row : rows)
        REQUIRE((*connection)->execute(row).ok());
}

int schemaOfFile(const QString &path, const Secret &secret)
{
    const auto key = unlock(path, secret);
    REQUIRE(key.ok());
    const auto connection = Connection::open(path, *key, {sqlcipher::OpenMode::ReadWrite});
    REQUIRE(connection.ok());
    return *schemaOf(**connection);
}

} // namespace kebu::test
