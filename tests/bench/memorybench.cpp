#include "tests/bench/memorybench.h"

#include "core/services/importer.h"
#include "tests/bench/timing.h"
#include "tests/support/book.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace kebu::bench {

namespace {

constexpr double mostMegabytes = 250;
/// From a tenth of the rows to all of them a row may take so many times as long.
constexpr double mostGrowth = 2;

QStringList customerRow(int i)
{
    return {QStringLiteral("K%1").arg(i),
            QStringLiteral("苏州衡岳精密机械%1有限公司").arg(i),
            QStringLiteral("行业%1").arg(i % 50),
            u"江苏"_qs,
            u"苏州市"_qs,
            QStringLiteral("139%1").arg(i, 8, 10, QLatin1Char('0')),
            u"来自展会的客户"_qs};
}

const QStringList &customerHeader()
{
    static const QStringList header{u"客户编号"_qs, u"客户名称"_qs, u"行业"_qs, u"省份"_qs,
                                    u"城市"_qs,     u"电话"_qs,     u"备注"_qs};
    return header;
}

void writeLines(const QString &path, int rows, const QByteArray &head, const std::function<QString(int)> &line)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(path);
    file.write(head);
    for (int i = 0; i < rows; ++i)
        file.write(line(i).toUtf8());
}

void writeCustomers(const QString &path, int rows)
{
    writeLines(path, rows, (customerHeader().join(u',') + u"\r\n").toUtf8(),
               [](int i) -> QString { return customerRow(i).join(u',') + u"\r\n"; });
}

void writeContacts(const QString &path, int rows)
{
    writeLines(path, rows, QStringLiteral("公司名称,联系人,手机,邮箱,城市\r\n").toUtf8(), [](int i) {
        return QStringLiteral("苏州衡岳精密机械%1有限公司,王小%1,138%2,u%1@example.cn,苏州市\r\n")
            .arg(i)
            .arg(i, 8, 10, QLatin1Char('0'));
    });
}

void writeCards(const QString &path, int rows)
{
    writeLines(path, rows, {}, [](int i) {
        return QStringLiteral("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王小%1\r\nN:王;小%1;;;\r\n"
                              "ORG:苏州衡岳精密机械%1有限公司\r\nTEL;TYPE=CELL:138%2\r\nEMAIL:u%1@example.cn\r\n"
                              "END:VCARD\r\n")
            .arg(i)
            .arg(i, 8, 10, QLatin1Char('0'));
    });
}

void writeWorkbook(const QString &path, int rows)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    for (int row = 0; row <= rows; ++row) {
        const QStringList cells = row == 0 ? customerHeader() : customerRow(row - 1);
        for (qsizetype column = 0; column < cells.size(); ++column)
            worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), cells[column].toUtf8().constData(),
                                   nullptr);
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        fail(path);
}

double peakMegabytes()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
#ifdef Q_OS_MACOS
    return double(usage.ru_maxrss) / (1024 * 1024); // bytes there
#else
    return double(usage.ru_maxrss) / 1024;
#endif
#else
    return 0;
#endif
}

struct Alone {
    double rows = 0;
    double seconds = 0;
    double undoSeconds = 0;
    double megabytes = 0;
    double undoMegabytes = 0; ///< the peak of both
};

Alone inAProcess(const QString &file)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--import"), file});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        fail(file);
    const QStringList words = QString::fromLatin1(process.readAllStandardOutput()).split(u' ');
    return {words.value(0).toDouble(), words.value(1).toDouble(), words.value(2).toDouble(), words.value(3).toDouble(),
            words.value(4).toDouble()};
}

} // namespace

int importAlone(const QString &file)
{
    test::TempBook book;
    ImportOptions options;
    options.file = file;
    QElapsedTimer timer;
    timer.start();
    const ImportReport report = must(importFile(book.book(), options).result());
    const double seconds = double(timer.restart()) / 1000;
    const double megabytes = peakMegabytes();
    (void)must(book->undo().result());
    std::printf("%lld %.3f %.3f %.0f %.0f", static_cast<long long>(report.created), seconds,
                double(timer.elapsed()) / 1000, megabytes, peakMegabytes());
    return 0;
}

bool importMemory(int lines)
{
    struct Format {
        const char *name;
        void (*write)(const QString &path, int rows);
        int linesOfARow = 1;
    };
    constexpr int rowsOfASheet = 1'000'000; // Excel's, less the header
    static constexpr Format formats[]{{"customers.csv", &writeCustomers},
                                      {"contacts.csv", &writeContacts},
                                      {"cards.vcf", &writeCards, 8},
                                      {"customers.xlsx", &writeWorkbook}};
    bool isMet = true;
    for (const Format &format : formats) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QString::fromLatin1(format.name));
        const int all = std::min(lines, rowsOfASheet) / format.linesOfARow;
        format.write(path, all / 10);
        const Alone few = inAProcess(path);
        QFile::remove(path);
        format.write(path, all);
        const Alone many = inAProcess(path);
        const double growth = (many.seconds / many.rows) / (few.seconds / few.rows);
        const bool isGood = many.megabytes <= mostMegabytes && growth <= mostGrowth;
        std::printf("%-16s %9.0f rows %8.1f s  %8.0f rows/s  peak %4.0f MB (goal %.0f)  a row takes %.2f x that of a "
                    "tenth (goal %.0f)  undo %.1f s, peak %.0f MB, %.2f x  %s\n",
                    format.name, many.rows, many.seconds, many.rows / many.seconds, many.megabytes, mostMegabytes,
                    growth, mostGrowth, many.undoSeconds, many.undoMegabytes,
                    (many.undoSeconds / many.rows) / (few.undoSeconds / few.rows), isGood ? "met" : "MISSED");
        std::fflush(stdout);
        isMet = isMet && isGood;
    }
    return isMet;
}

} // namespace kebu::bench
