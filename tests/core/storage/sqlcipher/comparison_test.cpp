// Our driver beside Qt's own SQLite driver: the same statements, the same answers.
#include "tests/core/storage/sqlcipher/comparison.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSqlTableModel>

#include <cmath>
#include <limits>

using namespace kebu::sqlcipher;

namespace {

const QStringList &schema()
{
    static const QStringList statements{
        QStringLiteral("CREATE TABLE kind (id INTEGER PRIMARY KEY, code TEXT UNIQUE NOT NULL DEFAULT 'it')"),
        QStringLiteral("CREATE TABLE thing (id INTEGER PRIMARY KEY, kind INTEGER REFERENCES kind (id), name TEXT, "
                       "size REAL, data BLOB, flag BOOLEAN DEFAULT 1, made DATETIME, n NUMERIC(10,2), "
                       "CHECK (size IS NULL OR size < 1e9))"),
        QStringLiteral("CREATE TABLE pair (a INT, b TEXT, c, PRIMARY KEY (a, b))"),
        QStringLiteral("CREATE VIEW named AS SELECT id, name AS label FROM thing"),
        QStringLiteral("CREATE TABLE \"odd name.x\" (\"a b\" TEXT)"),
        QStringLiteral("INSERT INTO kind VALUES (1, 'a'), (2, 'b'), (3, '客户')"),
        QStringLiteral(
            "INSERT INTO thing (id, kind, name, size, data) VALUES (10, 1, '王小明', 1.5, x'00ff10'), "
            "(11, 2, '', -0.0, x''), (12, NULL, NULL, NULL, NULL), (9223372036854775807, 3, 'z', 2, 'text')"),
    };
    return statements;
}

std::string ran(const QSqlDatabase &database, const QString &sql, bool forwardOnly)
{
    QSqlQuery query(database);
    query.setForwardOnly(forwardOnly);
    const bool done = query.exec(sql);
    QString said = QString::number(done) + QLatin1Char(' ') + described(query);
    if (done && !query.isSelect())
        said += QStringLiteral("\nrows %1 id %2").arg(query.numRowsAffected()).arg(described(query.lastInsertId()));
    return said.toStdString();
}

} // namespace

TEST_CASE("statements give the same rows, types, counts and errors as with Qt's driver")
{
    const BothDrivers both;
    both.runInBoth(schema());
    const QStringList statements{
        QStringLiteral("SELECT * FROM thing ORDER BY id"),
        QStringLiteral("SELECT id, name AS \"the name\", size * 2, NULL, count(*), 'x' || name FROM thing"),
        QStringLiteral("SELECT * FROM thing WHERE id < 0"),
        QStringLiteral("SELECT 9223372036854775807, -9223372036854775808, 1.0, 1e300, 0.1, x'00', '', NULL"),
        QStringLiteral("SELECT typeof(size), typeof(data), flag, made FROM thing"),
        QStringLiteral("SELECT * FROM named"),
        QStringLiteral("SELECT \"a b\" FROM \"odd name.x\""),
        QStringLiteral("VALUES (1, 'one'), (NULL, 2.5)"),
        QStringLiteral("PRAGMA table_info (thing)"),
        QStringLiteral("PRAGMA user_version"),
        QStringLiteral("EXPLAIN QUERY PLAN SELECT * FROM kind WHERE id = 1"),
        QStringLiteral("UPDATE thing SET name = 'n' WHERE id IN (10, 11)"),
        QStringLiteral("UPDATE thing SET name = 'n' WHERE id = 0"),
        QStringLiteral("INSERT INTO kind (code) VALUES ('new')"),
        QStringLiteral("INSERT INTO kind (code) VALUES ('r1'), ('r2') RETURNING id, code, id * 2 AS twice"),
        QStringLiteral("UPDATE kind SET code = code || '!' WHERE id = 1 RETURNING code"),
        QStringLiteral("DELETE FROM kind WHERE code = 'r1' RETURNING *"),
        QStringLiteral("INSERT INTO kind (code) VALUES ('b')"),
        QStringLiteral("INSERT INTO kind (code) VALUES (NULL)"),
        QStringLiteral("INSERT INTO kind VALUES (2, 'other')"),
        QStringLiteral("INSERT INTO thing (kind) VALUES (999)"),
        QStringLiteral("INSERT INTO thing (size) VALUES (2e9)"),
        QStringLiteral("INSERT INTO kind (id) VALUES ('not a number')"),
        QStringLiteral("SELECT nothing FROM kind"),
        QStringLiteral("SELECT * FROM missing"),
        QStringLiteral("SELEC 1"),
        QStringLiteral("SELECT 'open"),
        QStringLiteral("SELECT 1; SELECT 2"),
        QStringLiteral("SELECT 1;  "),
        QStringLiteral("-- nothing but a comment"),
        QStringLiteral("SELECT abs(-9223372036854775808)"),
        QStringLiteral("SELECT 1 UNION ALL SELECT abs(-9223372036854775808)"),
        QStringLiteral("COMMIT"),
        QStringLiteral("CREATE TABLE kind (id)"),
        QStringLiteral("SAVEPOINT s"),
        QStringLiteral("INSERT INTO kind (code) VALUES ('gone')"),
        QStringLiteral("ROLLBACK TO s"),
        QStringLiteral("RELEASE s"),
        QStringLiteral("SELECT count(*) FROM kind"),
    };
    for (const QString &sql : statements) {
        for (const bool forwardOnly : {false, true}) {
            INFO(sql.toStdString() << (forwardOnly ? " (forward only)" : ""));
            const bool writes = !sql.startsWith(QLatin1String("SELECT"));
            if (writes && forwardOnly)
                continue; // once is enough, and the second time it would find what the first one left
            CHECK(ran(both.ours.database(), sql, forwardOnly) == ran(both.qts, sql, forwardOnly));
        }
    }
}

TEST_CASE("values bind as with Qt's driver")
{
    const BothDrivers both;
    both.runInBoth({QStringLiteral("CREATE TABLE v (bare, t TEXT, i INTEGER, r REAL, b BLOB)")});
    const QList<QVariant> values{
        QVariant(),
        QVariant(QMetaType::fromType<QString>()),
        QString(),
        QStringLiteral(""),
        QStringLiteral("王 \U0001F600 text"),
        QString(QChar(u'\0') + QStringLiteral("behind zero")),
        QByteArray(),
        QByteArray(""),
        QByteArray("\0\1\xff", 3),
        true,
        false,
        0,
        -1,
        std::numeric_limits<int>::min(),
        4294967295U,
        std::numeric_limits<qint64>::max(),
        std::numeric_limits<qint64>::min(),
        0.1,
        -0.0,
        1e308,
        std::numeric_limits<double>::infinity(),
        std::nan(""),
        QDate(2024, 2, 29),
        QDate(),
        QTime(23, 59, 59, 7),
        QTime(),
        QDateTime(QDate(2024, 2, 29), QTime(1, 2, 3, 4), Qt::UTC),
        QDateTime(QDate(2024, 2, 29), QTime(1, 2, 3)),
        QDateTime(),
        QChar(u'客'),
        QStringLiteral("12"),
        QStringLiteral("1.5"),
    };
    for (const QVariant &value : values) {
        INFO(described(value).toStdString());
        const auto stored = [&value](const QSqlDatabase &database) {
            QSqlQuery query(database);
            REQUIRE(query.prepare(QStringLiteral("INSERT INTO v VALUES (?, ?, ?, ?, ?)")));
            for (int i = 0; i < 5; ++i)
                query.bindValue(i, value);
            query.exec();
            const QString outcome = described(query.lastError());
            query.exec(QStringLiteral("SELECT *, typeof(bare), typeof(t), typeof(i), typeof(r), typeof(b), length(t) "
                                      "FROM v ORDER BY rowid DESC LIMIT 1"));
            return QString(outcome + QLatin1Char('\n') + described(query)).toStdString();
        };
        CHECK(stored(both.ours.database()) == stored(both.qts));
    }
}

TEST_CASE("every integer type binds as an integer, whatever the platform calls it")
{
    const Fixture fixture;
    const Connection book(fixture.path(), fixture.key);
    for (const QVariant &value : {QVariant::fromValue(long(7)), QVariant::fromValue(short(7)),
                                  QVariant::fromValue(quint64(7)), QVariant::fromValue(ushort(7))}) {
        QSqlQuery query(book.database());
        REQUIRE(query.prepare(QStringLiteral("SELECT typeof(?1)")));
        query.addBindValue(value);
        REQUIRE(query.exec());
        REQUIRE(query.next());
        CHECK(query.value(0).toString() == QStringLiteral("integer"));
    }
}

TEST_CASE("placeholders of every kind take their values as with Qt's driver")
{
    const BothDrivers both;
    using Bind = void (*)(QSqlQuery &);
    struct Row {
        const char *sql;
        Bind bind;
    };
    const Row rows[] = {
        {"SELECT ?, ?",
         [](QSqlQuery &q) {
             q.addBindValue(1);
             q.addBindValue(QStringLiteral("b"));
         }},
        {"SELECT ?, ?",
         [](QSqlQuery &q) {
             q.bindValue(1, 2);
             q.bindValue(0, 1);
         }},
        {"SELECT :a, :b",
         [](QSqlQuery &q) {
             q.bindValue(QStringLiteral(":b"), 2);
             q.bindValue(QStringLiteral(":a"), 1);
         }},
        {"SELECT :a, :b, :a",
         [](QSqlQuery &q) {
             q.bindValue(QStringLiteral(":a"), 1);
             q.bindValue(QStringLiteral(":b"), 2);
         }},
        {"SELECT :b, :a, :b, :a, :c",
         [](QSqlQuery &q) {
             q.bindValue(QStringLiteral(":a"), 1);
             q.bindValue(QStringLiteral(":b"), QStringLiteral("two"));
             q.bindValue(QStringLiteral(":c"), 3.5);
         }},
        {"SELECT :a, :b",
         [](QSqlQuery &q) {
             q.addBindValue(1);
             q.addBindValue(2);
         }},
        {"SELECT :a, :b", [](QSqlQuery &q) { q.bindValue(QStringLiteral(":a"), 1); }},
        {"SELECT :a, ':not', \"x\" FROM (SELECT 1 AS x)", [](QSqlQuery &q) { q.bindValue(QStringLiteral(":a"), 1); }},
        {"SELECT ?, ?", [](QSqlQuery &q) { q.addBindValue(1); }},
        {"SELECT ?",
         [](QSqlQuery &q) {
             q.addBindValue(1);
             q.addBindValue(2);
         }},
        {"SELECT @a, $b",
         [](QSqlQuery &q) {
             q.addBindValue(1);
             q.addBindValue(2);
         }},
        {"SELECT 1", [](QSqlQuery &) {}},
        {"SELECT 1", [](QSqlQuery &q) { q.addBindValue(2); }},
    };
    for (const Row &row : rows) {
        INFO(row.sql);
        const auto answered = [&row](const QSqlDatabase &database) {
            QSqlQuery query(database);
            QString said = QString::number(query.prepare(QString::fromUtf8(row.sql)));
            for (int again = 0; again < 3; ++again) {
                row.bind(query);
                said += QString::number(query.exec()) + described(query) + QLatin1Char('\n');
            }
            return said.toStdString();
        };
        CHECK(answered(both.ours.database()) == answered(both.qts));
    }
}

TEST_CASE("placeholders with @ and $ bind by name too")
{
    const Fixture fixture;
    const Connection book(fixture.path(), fixture.key);
    QSqlQuery query(book.database());
    REQUIRE(query.prepare(QStringLiteral("SELECT @a || $b || @a")));
    query.bindValue(QStringLiteral("$b"), QStringLiteral("y"));
    query.bindValue(QStringLiteral("@a"), QStringLiteral("x"));
    REQUIRE(query.exec());
    REQUIRE(query.next());
    CHECK(query.value(0).toString() == QStringLiteral("xyx"));
}

TEST_CASE("a prepared statement runs again and again, also when it was left half read")
{
    const BothDrivers both;
    both.runInBoth(schema());
    const auto told = [](const QSqlDatabase &database, bool forwardOnly) {
        QString said;
        QSqlQuery query(database);
        query.setForwardOnly(forwardOnly);
        said += QString::number(query.prepare(QStringLiteral("SELECT id, name FROM thing WHERE id > ? ORDER BY id")));
        for (const int from : {0, 10, 11, 0, 12}) {
            query.bindValue(0, from);
            said += QString::number(query.exec()) + QString::number(query.next()) + described(query.value(0));
            query.bindValue(0, QString(1000, QLatin1Char('x'))); // the running statement keeps what it was given
            said += QString::number(query.next()) + described(query.value(1));
            if (from == 11)
                query.finish();
            said += QString::number(query.isActive()) + QString::number(query.next()) + described(query.value(0));
        }
        return said.toStdString();
    };
    for (const bool forwardOnly : {false, true})
        CHECK(told(both.ours.database(), forwardOnly) == told(both.qts, forwardOnly));
}

TEST_CASE("moving through rows goes as with Qt's driver")
{
    const BothDrivers both;
    both.runInBoth(schema());
    const auto walked = [](const QSqlDatabase &database) {
        QSqlQuery query(database);
        QStringList steps;
        const auto note = [&query, &steps](bool moved) {
            steps += QStringLiteral("%1@%2=%3").arg(moved).arg(query.at()).arg(described(query.value(0)));
        };
        query.exec(QStringLiteral("SELECT id FROM thing ORDER BY id"));
        note(query.last());
        note(query.first());
        note(query.previous());
        note(query.next());
        note(query.seek(2));
        note(query.seek(1, true));
        note(query.next());
        note(query.previous());
        note(query.seek(99));
        note(query.seek(0));
        note(query.seek(-1));
        note(query.last());
        query.exec(QStringLiteral("SELECT id FROM thing WHERE id < 0"));
        note(query.last());
        note(query.first());
        note(query.next());
        return steps.join(QLatin1Char('\n')).toStdString();
    };
    CHECK(walked(both.ours.database()) == walked(both.qts));

    const auto strode = [](const QSqlDatabase &database) {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        query.exec(QStringLiteral("SELECT id FROM thing ORDER BY id"));
        QString said = QString::number(query.seek(2)) + described(query.value(0));
        return QString(said + QString::number(query.next()) + described(query.value(0)) +
                       QString::number(query.next()) + QString::number(query.at()))
            .toStdString();
    };
    CHECK(strode(both.ours.database()) == strode(both.qts));
}

TEST_CASE("a batch binds column by column")
{
    const BothDrivers both;
    both.runInBoth(schema());
    for (const char *sql : {"INSERT INTO kind VALUES (?, ?)", "INSERT INTO kind VALUES (:id, :code)"}) {
        const auto batched = [sql](const QSqlDatabase &database) {
            QSqlQuery query(database);
            query.prepare(QString::fromUtf8(sql));
            const int base = QString::fromUtf8(sql).contains(QLatin1Char(':')) ? 200 : 100;
            query.addBindValue(QVariantList{base, base + 1, QVariant()});
            query.addBindValue(QVariantList{QString::number(base), QStringLiteral("x%1").arg(base),
                                            QStringLiteral("last%1").arg(base)});
            QString said = QString::number(query.execBatch()) + described(query.lastError());
            query.exec(QStringLiteral("SELECT * FROM kind ORDER BY id"));
            return QString(said + described(query)).toStdString();
        };
        CHECK(batched(both.ours.database()) == batched(both.qts));
    }
}

TEST_CASE("a writing statement that returns rows is committed when it has run")
{
    const Fixture fixture;
    makeBook(fixture.path(), fixture.key);
    const Connection book(fixture.path(), fixture.key);
    const Connection other(fixture.path(), fixture.key, OpenMode::QueryOnly);
    QSqlQuery query(book.database());
    query.setForwardOnly(true);
    REQUIRE(query.exec(QStringLiteral("INSERT INTO note (text) VALUES ('a'), ('b') RETURNING id")));
    CHECK(other.ask("SELECT count(*) FROM note") == "502");
    REQUIRE(query.next());
    CHECK(query.value(0).toInt() == 501);
    REQUIRE(query.next());
    CHECK(query.value(0).toInt() == 502);
    CHECK_FALSE(query.next());
    CHECK(changes(book.database()) == 2);
}

TEST_CASE("transactions, features, names and tables are those of Qt's driver")
{
    const BothDrivers both;
    both.runInBoth(schema());
    const auto told = [](const QSqlDatabase &database) {
        QStringList said;
        for (const QSql::TableType type : {QSql::Tables, QSql::Views, QSql::SystemTables, QSql::AllTables})
            said += database.tables(type).join(QLatin1Char(','));
        for (const char *table : {"kind", "thing", "pair", "named", "odd name.x", "main.kind", "none"}) {
            const QString name = QString::fromUtf8(table);
            said += name + QStringLiteral(": ") + described(database.record(name));
            said += name + QStringLiteral(" key: ") + described(database.primaryIndex(name));
        }
        for (const char *name : {"plain", "odd name", "quo\"te", "a.b", "\"done\"", "[done]", ""})
            said += database.driver()->escapeIdentifier(QString::fromUtf8(name), QSqlDriver::FieldName);
        for (int feature = QSqlDriver::Transactions; feature <= QSqlDriver::CancelQuery; ++feature) {
            if (feature != QSqlDriver::EventNotifications)
                said += QString::number(database.driver()->hasFeature(QSqlDriver::DriverFeature(feature)));
        }
        QSqlDatabase writable = database;
        said += QString::number(writable.commit()) + QString::number(writable.transaction()) +
                QString::number(writable.transaction()) + writable.lastError().databaseText();
        QSqlQuery(writable).exec(QStringLiteral("INSERT INTO kind (code) VALUES ('t')"));
        said += QString::number(writable.rollback()) + QString::number(writable.rollback()) +
                writable.lastError().databaseText();
        QSqlQuery count(writable);
        count.exec(QStringLiteral("SELECT count(*) FROM kind"));
        return QString(said.join(QLatin1Char('\n')) + described(count)).toStdString();
    };
    CHECK(told(both.ours.database()) == told(both.qts));
}

TEST_CASE("a table model reads, filters, sorts, edits, adds and removes on our driver as on Qt's")
{
    const BothDrivers both;
    both.runInBoth(schema());
    both.runInBoth({QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 900) "
                                   "INSERT INTO kind SELECT i, 'code ' || i FROM n")});
    const auto told = [](const QSqlDatabase &database) {
        QSqlTableModel model(nullptr, database);
        QStringList said;
        const auto note = [&model, &said](bool done) {
            said += QStringLiteral("%1 rows %2 %3").arg(done).arg(model.rowCount()).arg(described(model.lastError()));
        };
        model.setTable(QStringLiteral("kind"));
        model.setEditStrategy(QSqlTableModel::OnManualSubmit);
        model.setSort(1, Qt::DescendingOrder);
        note(model.select());
        {
            // not over select(): there QSqlTableModel inserts rows within a reset, which the tester refuses
            const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
            while (model.canFetchMore())
                model.fetchMore();
            note(true);
        }
        note(model.setData(model.index(0, 1), QStringLiteral("客户 neu")));
        note(model.submitAll());
        note(model.setData(model.index(5, 1), QStringLiteral("code 100"))); // not unique
        note(model.submitAll());
        model.revertAll();
        QSqlRecord added = model.record();
        added.setValue(QStringLiteral("code"), QStringLiteral("added"));
        note(model.insertRecord(-1, added));
        note(model.submitAll());
        note(model.removeRow(2));
        note(model.submitAll());
        model.setFilter(QStringLiteral("code LIKE '%5'"));
        note(model.select());
        for (int row = 0; row < model.rowCount(); ++row)
            said += described(model.index(row, 0).data()) + described(model.record(row));
        return said.join(QLatin1Char('\n')).toStdString();
    };
    CHECK(told(both.ours.database()) == told(both.qts));
}
