#include "tests/bench/importbench.h"

#include "core/services/importer.h"
#include "core/storage/bulkcache.h"
#include "tests/support/book.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDriver>
#include <QTemporaryDir>

#include <openssl/evp.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

Q_DECLARE_OPAQUE_POINTER(sqlite3 *)

namespace kebu::bench {

namespace {

using test::TempBook;

/// In turns: what the machine does besides meets all of a round alike.
constexpr int rounds = 5;

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(why));
    std::exit(1);
}

QList<QStringList> customers(int rows)
{
    QList<QStringList> table{{u"客户编号"_qs, u"客户名称"_qs, u"行业"_qs, u"省份"_qs, u"城市"_qs, u"电话"_qs,
                              u"员工数（起）"_qs, u"备注"_qs}};
    for (int i = 0; i < rows; ++i)
        table << QStringList{QStringLiteral("K%1").arg(i),
                             QStringLiteral("苏州衡岳精密机械%1有限公司").arg(i),
                             QStringLiteral("行业%1").arg(i % 50),
                             u"江苏"_qs,
                             u"苏州市"_qs,
                             QStringLiteral("139%1").arg(i, 8, 10, QLatin1Char('0')),
                             u"100"_qs,
                             u"来自展会的客户"_qs};
    return table;
}

/// What most lists look like: a company, and whom to ask for there.
QList<QStringList> customersWithContacts(int rows)
{
    QList<QStringList> table{{u"公司名称"_qs, u"联系人"_qs, u"手机"_qs, u"邮箱"_qs, u"城市"_qs, u"备注"_qs}};
    static const QStringList families = u"王 李 张 刘 陈 杨 黄 赵 吴 周"_qs.split(u' ');
    static const QStringList given = u"伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰"_qs.split(u' ');
    for (int i = 0; i < rows; ++i)
        table << QStringList{QStringLiteral("苏州衡岳精密机械%1有限公司").arg(i),
                             families[i % families.size()] + given[i / 7 % given.size()],
                             QStringLiteral("138%1").arg(i, 8, 10, QLatin1Char('0')),
                             QStringLiteral("u%1@example%2.cn").arg(i).arg(i % 900),
                             u"苏州市"_qs,
                             u"来自展会的客户"_qs};
    return table;
}

void writeCsv(const QString &path, const QList<QStringList> &table)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(path);
    for (const QStringList &row : table)
        file.write(row.join(u',').toUtf8() + "\r\n");
}

void writeWorkbook(const QString &path, const QList<QStringList> &table)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE;
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    for (qsizetype row = 0; row < table.size(); ++row) {
        for (qsizetype column = 0; column < table[row].size(); ++column)
            worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), table[row][column].toUtf8().constData(),
                                   nullptr);
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        fail(path);
}

/// What a piece of work took, by the clock and of the processor.
struct Taken {
    double seconds = 0;
    double processor = 0;
};

double processorSeconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

Taken importTime(TempBook &book, const QString &path, int rows)
{
    ImportOptions options;
    options.file = path;
    QElapsedTimer timer;
    timer.start();
    const double before = processorSeconds();
    const auto report = importFile(book.book(), options).result();
    const Taken taken{double(timer.nsecsElapsed()) / 1e9, processorSeconds() - before};
    if (!report || report->created != rows)
        fail(report ? QStringLiteral("not all rows were imported") : report.error().message);
    return taken;
}

Taken median(std::vector<Taken> rounds)
{
    const auto middle = [&rounds](double Taken::*of) {
        std::ranges::sort(rounds, {}, of);
        return rounds[rounds.size() / 2].*of;
    };
    return {middle(&Taken::seconds), middle(&Taken::processor)};
}

/// Rows of a table in memory, as the engine's own values, so that the floor does nothing but write them.
struct Table {
    QByteArray insert;
    std::vector<std::vector<sqlite3_value *>> rows;
};

sqlite3 *engineOf(Connection &connection) { return connection.database().driver()->handle().value<sqlite3 *>(); }

Table readTable(sqlite3 *engine, const char *name, const char *order)
{
    Table table;
    sqlite3_stmt *rows = nullptr;
    const QByteArray sql = QByteArray("SELECT * FROM \"") + name + "\" ORDER BY " + order;
    if (sqlite3_prepare_v2(engine, sql.constData(), -1, &rows, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(engine)));
    const int columns = sqlite3_column_count(rows);
    table.insert = QByteArray("INSERT OR IGNORE INTO \"") + name + "\" VALUES (" +
                   QByteArray("?,").repeated(columns).chopped(1) + ")";
    while (sqlite3_step(rows) == SQLITE_ROW) {
        std::vector<sqlite3_value *> row;
        for (int i = 0; i < columns; ++i)
            row.push_back(sqlite3_value_dup(sqlite3_column_value(rows, i)));
        table.rows.push_back(std::move(row));
    }
    sqlite3_finalize(rows);
    return table;
}

void release(Table &table)
{
    for (const auto &row : table.rows) {
        for (sqlite3_value *value : row)
            sqlite3_value_free(value);
    }
    table.rows.clear();
}

struct Written {
    std::vector<Table> tables;
    Table journal;
    std::vector<std::pair<qint64, QByteArray>> terms; ///< row of the finder, its tokens
};

/// All that hold rows of the program; the search index is filled by its terms, the journal link by link.
std::vector<QByteArray> tablesOf(sqlite3 *engine)
{
    std::vector<QByteArray> names;
    sqlite3_stmt *rows = nullptr;
    const char *sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND "
                      "(name = 'finder_row' OR name NOT LIKE 'finder%') AND name NOT LIKE 'fulltext%' AND "
                      "name <> 'journal' ORDER BY rowid";
    if (sqlite3_prepare_v2(engine, sql, -1, &rows, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(engine)));
    while (sqlite3_step(rows) == SQLITE_ROW)
        names.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(rows, 0)));
    sqlite3_finalize(rows);
    return names;
}

Written rowsOf(TempBook &book)
{
    Written written;
    const auto read = book->read([&written](Snapshot &view) -> Result<void> {
                              sqlite3 *engine = engineOf(view.connection());
                              for (const QByteArray &name : tablesOf(engine))
                                  written.tables.push_back(readTable(engine, name.constData(), "1"));
                              written.journal = readTable(engine, "journal", "seq");
                              Statement rows(view.connection().database(),
                                             QStringLiteral("SELECT row, customer_id FROM finder_row ORDER BY row"));
                              KEBU_TRY(rows.run());
                              while (rows.next()) {
                                  KEBU_LET(text, view.finder().textOf(rows.id(1)));
                                  written.terms.emplace_back(rows.number(0), indexedText(text).toUtf8());
                              }
                              return rows.done();
                          })
                          .result();
    if (!read)
        fail(read.error().message);
    return written;
}

void insertAll(sqlite3 *engine, const Table &table, bool isChained)
{
    sqlite3_stmt *insert = nullptr;
    if (sqlite3_prepare_v2(engine, table.insert.constData(), -1, &insert, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(engine)));
    EVP_MD_CTX *hash = EVP_MD_CTX_new();
    QByteArray head(32, '\0');
    for (const auto &row : table.rows) {
        if (isChained) { // the chain is computed as it would be
            EVP_DigestInit_ex(hash, EVP_sha256(), nullptr);
            EVP_DigestUpdate(hash, head.constData(), 32);
            for (sqlite3_value *value : row)
                EVP_DigestUpdate(hash, sqlite3_value_blob(value), size_t(sqlite3_value_bytes(value)));
            EVP_DigestFinal_ex(hash, reinterpret_cast<unsigned char *>(head.data()), nullptr);
        }
        for (size_t i = 0; i < row.size(); ++i)
            sqlite3_bind_value(insert, int(i) + 1, row[i]);
        if (sqlite3_step(insert) != SQLITE_DONE)
            fail(QString::fromUtf8(sqlite3_errmsg(engine)));
        sqlite3_reset(insert);
    }
    EVP_MD_CTX_free(hash);
    sqlite3_finalize(insert);
}

void insertTerms(sqlite3 *engine, const Written &written)
{
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(engine, "INSERT INTO finder (rowid, tokens) VALUES (?, ?)", -1, &insert, nullptr);
    for (const auto &[row, tokens] : written.terms) {
        sqlite3_bind_int64(insert, 1, row);
        sqlite3_bind_text(insert, 2, tokens.constData(), int(tokens.size()), SQLITE_STATIC);
        if (sqlite3_step(insert) != SQLITE_DONE)
            fail(QString::fromUtf8(sqlite3_errmsg(engine)));
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
}

Taken floorTime(const Written &written)
{
    TempBook book;
    Taken taken;
    const auto done = book->maintain([&](Connection &connection) -> Result<void> {
                              sqlite3 *engine = engineOf(connection);
                              const BulkCache cache(connection);
                              QElapsedTimer timer;
                              timer.start();
                              const double before = processorSeconds();
                              Transaction transaction(connection);
                              KEBU_TRY(transaction.begin());
                              for (const Table &table : written.tables)
                                  insertAll(engine, table, false);
                              insertAll(engine, written.journal, true);
                              insertTerms(engine, written);
                              KEBU_TRY(transaction.commit());
                              taken = {double(timer.nsecsElapsed()) / 1e9, processorSeconds() - before};
                              return {};
                          })
                          .result();
    if (!done)
        fail(done.error().message + u' ' + done.error().detail);
    return taken;
}

} // namespace

namespace {

/// A file in the ways of its table, each beside one floor.
struct Way {
    const char *action;
    QString file;
    double goal = 0;
    std::vector<Taken> taken{};
};

void measure(std::vector<Way> &ways, int rows, std::vector<ImportTiming> &timings)
{
    TempBook imported;
    (void)importTime(imported, ways.front().file,
                     rows); // what it wrote is what the floor writes; it counts for nothing
    Written written = rowsOf(imported);
    std::vector<Taken> ofFloor;
    for (int round = 0; round < rounds; ++round) {
        for (Way &way : ways) {
            TempBook book;
            way.taken.push_back(importTime(book, way.file, rows));
        }
        ofFloor.push_back(floorTime(written));
    }
    for (Table &each : written.tables)
        release(each);
    release(written.journal);
    const Taken floor = median(ofFloor);
    for (const Way &way : ways) {
        const Taken own = median(way.taken);
        timings.push_back({QString::fromLatin1(way.action), rows, rounds, own.seconds, floor.seconds, way.goal,
                           own.processor, floor.processor});
    }
}

} // namespace

std::vector<ImportTiming> timeImports(int rows)
{
    const QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("customers.csv"));
    const QString workbook = folder.filePath(QStringLiteral("customers.xlsx"));
    const QString withContacts = folder.filePath(QStringLiteral("contacts.csv"));
    writeCsv(csv, customers(rows));
    writeWorkbook(workbook, customers(rows));
    writeCsv(withContacts, customersWithContacts(rows));
    std::vector<Way> ofCustomers{{"import customers from CSV", csv, 1.5},
                                 {"import customers from XLSX", workbook, 3.0}};
    std::vector<Way> ofContacts{{"import customers with a contact each from CSV", withContacts, 1.5}};
    std::vector<ImportTiming> timings;
    measure(ofCustomers, rows, timings);
    measure(ofContacts, rows, timings);
    return timings;
}

} // namespace kebu::bench
