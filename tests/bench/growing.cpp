#include "tests/bench/growing.h"

#include "tests/bench/timing.h"

#include <QSet>

#include <cstdio>

namespace kebu::bench {

namespace {

struct Column {
    QString name;
    bool isText = false;
    QString target; ///< the table a reference points to
};

struct Table {
    QString name;
    std::vector<Column> columns;
    [[nodiscard]] bool has(const char *column) const
    {
        return std::ranges::any_of(columns, [&](const Column &each) { return each.name == QLatin1String(column); });
    }
};

QString quotedName(const QString &name) { return u'"' + name + u'"'; }

class Growing
{
public:
    explicit Growing(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}

    void run(int times)
    {
        execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
        execute(QStringLiteral("PRAGMA cache_size = -524288"));
        readTables();
        const qint64 stride = strideOfIds();
        const std::vector<std::pair<QString, QString>> indexes = indexesOfGrown();
        for (const auto &[name, sql] : indexes)
            execute(QStringLiteral("DROP INDEX ") + quotedName(name));
        for (const Table &table : m_grown) {
            execute(QStringLiteral("CREATE TEMP TABLE ends AS SELECT * FROM %1").arg(quotedName(table.name)));
            for (int copy = 1; copy < times; ++copy)
                execute(copySql(table, copy, stride * copy));
            execute(QStringLiteral("DROP TABLE ends"));
            std::fprintf(stderr, "%s\n", qPrintable(table.name));
        }
        for (const auto &[name, sql] : indexes) {
            execute(sql);
            std::fprintf(stderr, "%s\n", qPrintable(name));
        }
        for (const char *counts : {"tally SET base = base * %1, counted = counted * %1, amount = amount * %1",
                                   "tally_spread SET base = base * %1"})
            execute(QStringLiteral("UPDATE ") + QString::fromLatin1(counts).arg(times));
        execute(QStringLiteral("PRAGMA wal_checkpoint (TRUNCATE)"));
    }

private:
    void execute(const QString &sql) { must(m_connection->execute(sql)); }

    std::vector<QStringList> rowsOf(const QString &sql, int columns)
    {
        Statement rows(m_connection->database(), sql);
        must(rows.run());
        std::vector<QStringList> found;
        while (rows.next()) {
            found.emplace_back();
            for (int i = 0; i < columns; ++i)
                found.back() << rows.text(i);
        }
        must(rows.done());
        return found;
    }

    /// Customers, what names its customer, and the derived rows and values of both.
    void readTables()
    {
        const auto names = rowsOf(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE "
                                                 "'CREATE VIRTUAL%'"),
                                  1);
        for (const QStringList &name : names) {
            Table table{name[0], {}};
            QHash<QString, QString> targets;
            for (const QStringList &key : rowsOf(
                     QStringLiteral("SELECT \"from\", \"table\" FROM pragma_foreign_key_list('%1')").arg(name[0]), 2))
                targets.insert(key[0], key[1]);
            for (const QStringList &column :
                 rowsOf(QStringLiteral("SELECT name, type FROM pragma_table_info('%1')").arg(name[0]), 2))
                table.columns.push_back({column[0], column[1] == u"TEXT", targets.value(column[0])});
            const bool hangs = table.has("id") && table.has("customer_id");
            static const QSet<QString> others{QStringLiteral("customer"), QStringLiteral("customer_summary"),
                                              QStringLiteral("customer_standing"), QStringLiteral("link"),
                                              QStringLiteral("custom_value")};
            if (hangs || others.contains(table.name)) {
                m_names.insert(table.name);
                m_grown.push_back(std::move(table));
            }
        }
    }

    qint64 strideOfIds()
    {
        qint64 least = std::numeric_limits<qint64>::max();
        qint64 most = 0;
        for (const Table &table : m_grown) {
            if (!table.has("id"))
                continue;
            const auto ends =
                rowsOf(QStringLiteral("SELECT min(id), max(id) FROM %1").arg(quotedName(table.name)), 2).front();
            if (ends[1].isEmpty())
                continue;
            least = std::min(least, ends[0].toLongLong());
            most = std::max(most, ends[1].toLongLong());
        }
        return most - least + 1;
    }

    std::vector<std::pair<QString, QString>> indexesOfGrown()
    {
        std::vector<std::pair<QString, QString>> indexes;
        for (const QStringList &row :
             rowsOf(QStringLiteral("SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'index' AND sql <> ''"),
                    3)) {
            if (m_names.contains(row[0]))
                indexes.emplace_back(row[1], row[2]);
        }
        return indexes;
    }

    /// What a copy has in the place of a column: its own id, the copy it points to, a number that is free.
    [[nodiscard]] QString valueOf(const Table &table, const Column &column, int copy, qint64 by) const
    {
        const QString name = quotedName(column.name);
        const QString moved = QStringLiteral("%1 + %2").arg(name).arg(by);
        if (column.isText && (column.name == u"number" || column.name == u"number_key"))
            return QStringLiteral("CASE WHEN %1 = '' THEN '' ELSE %1 || '-%2' END").arg(name).arg(copy);
        if (m_names.contains(column.target) || column.name == u"id" || column.name == u"customer_id")
            return moved; // of NULL it is NULL
        if (column.name == u"last_interaction_id" || column.name == u"next_task_id" || column.name == u"about_id")
            return QStringLiteral("CASE WHEN %1 = 0 THEN 0 ELSE %2 END").arg(name, moved);
        const bool isOfGrown = table.name == u"link" || table.name == u"custom_value";
        if (isOfGrown && (column.name == u"owner_id" || column.name == u"record_id"))
            return moved;
        if (table.name == u"link" && column.name == u"target_id")
            return QStringLiteral(
                       "CASE WHEN %1 IN (SELECT id FROM tag UNION ALL SELECT id FROM \"user\" UNION ALL SELECT "
                       "id FROM product UNION ALL SELECT id FROM event UNION ALL SELECT id FROM survey) THEN "
                       "%1 ELSE %2 END")
                .arg(name, moved);
        return name;
    }

    [[nodiscard]] QString copySql(const Table &table, int copy, qint64 by) const
    {
        QStringList names;
        QStringList values;
        for (const Column &column : table.columns) {
            names << quotedName(column.name);
            values << valueOf(table, column, copy, by);
        }
        return QStringLiteral("INSERT INTO %1 (%2) SELECT %3 FROM ends")
            .arg(quotedName(table.name), names.join(QStringLiteral(", ")), values.join(QStringLiteral(", ")));
    }

    std::unique_ptr<Connection> m_connection;
    std::vector<Table> m_grown;
    QSet<QString> m_names;
};

} // namespace

void grow(std::unique_ptr<Book> book, int times)
{
    auto connection = must(Connection::open(book->path(), book->key(), {sqlcipher::OpenMode::ReadWrite}));
    book.reset();
    Growing(std::move(connection)).run(times);
}

} // namespace kebu::bench
