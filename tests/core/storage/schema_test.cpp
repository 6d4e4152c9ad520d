#include "core/domain/registry.h"
#include "core/storage/migrator.h"
#include "core/storage/recordstore.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

std::unique_ptr<Connection> newFile(const QTemporaryDir &folder)
{
    const auto key = sqlcipher::CipherKey::raw(QByteArray(32, 'k'), sqlcipher::CipherKey::randomSalt());
    auto opened =
        Connection::open(folder.filePath(QStringLiteral("schema.kebu")), key, {sqlcipher::OpenMode::ReadWriteCreate});
    REQUIRE(opened.ok());
    return std::move(*opened);
}

struct Column {
    QString type;
    bool isNotNull = false;
};

QHash<QString, Column> columnsOf(Connection &connection, const QString &table)
{
    QHash<QString, Column> columns;
    Statement rows(connection.database(), QStringLiteral("SELECT name, type, \"notnull\" FROM pragma_table_info(?)"));
    REQUIRE(rows.run(table).ok());
    while (rows.next())
        columns.insert(rows.text(0), {rows.text(1), rows.number(2) != 0});
    return columns;
}

} // namespace

TEST_CASE("the migrations make the very columns that the declarations ask for")
{
    const QTemporaryDir folder;
    const auto connection = newFile(folder);
    REQUIRE(migrate(*connection).ok());
    for (const RecordType *type : recordTypes()) {
        QHash<QString, Column> columns = columnsOf(*connection, type->table());
        CAPTURE(type->name().toStdString());
        CHECK(columns.remove(QStringLiteral("id")));
        for (const FieldInfo &field : type->fields()) {
            CAPTURE(field.name.toStdString());
            if (field.type == FieldType::Refs)
                continue;
            const QString name = RecordStore::columnOf(field);
            REQUIRE(columns.contains(name));
            const Column column = columns.take(name);
            CHECK(column.isNotNull == (field.type != FieldType::Ref));
            const bool isText = field.isHeldAsText() && field.type != FieldType::RefAny;
            CHECK(column.type == (isText ? QStringLiteral("TEXT") : QStringLiteral("INTEGER")));
            if (field.type == FieldType::RefAny)
                CHECK(columns.remove(field.name + QStringLiteral("_record")));
        }
        CHECK(columns.keys().isEmpty());
    }
}

TEST_CASE("what points at a record other than a user is found by an index")
{
    const QTemporaryDir folder;
    const auto connection = newFile(folder);
    REQUIRE(migrate(*connection).ok());
    for (const RecordType *type : recordTypes()) {
        for (const FieldInfo &field : type->fields()) {
            // who wrote something down is asked for only when a user goes, and would cost an index on every talk
            if ((field.type != FieldType::Ref && field.type != FieldType::RefAny) || field.target == u"user")
                continue;
            CAPTURE(type->name().toStdString(), field.name.toStdString());
            Statement plan(connection->database(), QStringLiteral("EXPLAIN QUERY PLAN SELECT id FROM ") +
                                                       quoted(type->table()) + QStringLiteral(" WHERE ") +
                                                       RecordStore::pointsAt(field));
            REQUIRE(plan.run(Id{7}).ok());
            REQUIRE(plan.next());
            CHECK(plan.text(3).startsWith(QStringLiteral("SEARCH")));
        }
    }
}

TEST_CASE("a file of a newer schema is refused in words and left as it is")
{
    const QTemporaryDir folder;
    const auto connection = newFile(folder);
    REQUIRE(migrate(*connection).ok());
    REQUIRE(connection->execute(QStringLiteral("PRAGMA user_version = 9999")).ok());
    const auto refused = migrate(*connection);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::TooNew);
    CHECK(schemaOf(*connection).value() == 9999);
}

TEST_CASE("comments of a migration may hold anything and are not run")
{
    CHECK(statementsOf(QStringLiteral("-- it's: a; comment\nSELECT 1; -- more\nSELECT 2;\n")) ==
          QStringList{QStringLiteral("SELECT 1"), QStringLiteral("SELECT 2")});
}

TEST_CASE("every value that a record holds comes back from the file as it went in")
{
    const QTemporaryDir folder;
    const auto connection = newFile(folder);
    REQUIRE(migrate(*connection).ok());
    RecordStore store(*connection);
    for (const RecordType *type : recordTypes()) {
        Record record(*type, Id{4242});
        for (int i = 0; i < int(type->fields().size()); ++i) {
            const FieldInfo &field = type->field(i);
            if (field.type == FieldType::Ref)
                continue; // would need its target
            if (field.type == FieldType::Refs)
                record.set(i, Value(std::vector<Id>{Id{7}, Id{5}, Id{9}}));
            else if (field.type == FieldType::RefAny)
                record.set(i, Value(RecordRef{QStringLiteral("need"), Id{77}}.toString()));
            else if (field.type == FieldType::Bool)
                record.set(i, Value::of(true));
            else if (field.isHeldAsText())
                record.set(i, Value(QStringLiteral("'值\" ; -- <b>😀 %1").arg(i)));
            else
                record.set(i, Value(qint64{0}));
        }
        CAPTURE(type->name().toStdString());
        REQUIRE(store.insert(record).ok());
        const auto found = store.find(*type, record.id());
        REQUIRE(found.ok());
        REQUIRE(found->has_value());
        CHECK(**found == record);
        REQUIRE(store.remove(*type, record.id()).ok());
    }
}
