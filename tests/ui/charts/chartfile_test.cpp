#include "ui/charts/chartfile.h"

#include <QFile>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

Mark mark(const char *key, double value)
{
    Mark made;
    made.key = QString::fromLatin1(key);
    made.label = made.key;
    made.value = value;
    made.figure = QString::number(value);
    return made;
}

/// Two charts beside each other and a figure beneath.
struct Page {
    Page()
    {
        for (BarsChart *chart : {&first, &second}) {
            chart->setMarks({mark("a", 3), mark("b", 1)});
            chart->resize(300, 160);
        }
        page.title = QStringLiteral("我的工作 · 2026 年 4 月");
        page.parts.push_back({QStringLiteral("one"), &first});
        page.parts.push_back({QStringLiteral("two"), &second});
        ChartPart figure;
        figure.title = QStringLiteral("签约率");
        figure.row = 1;
        figure.figure = QStringLiteral("62 %");
        figure.remark = QStringLiteral("上期 58 %");
        page.parts.push_back(figure);
    }
    BarsChart first;
    BarsChart second;
    ChartPage page;
};

/// Whether anything but paper stands in that part of the picture.
bool isInked(const QImage &image, const QRect &part)
{
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("a page of charts stands in rows, figures among them")
{
    Page made;
    const QImage whole = pictureOf(made.page);
    made.page.parts.pop_back();
    const QImage charts = pictureOf(made.page);
    CHECK(whole.width() == charts.width());
    CHECK(whole.height() > charts.height());
    CHECK(isInked(whole, QRect(0, charts.height() - 40, whole.width() / 2, whole.height() - charts.height())));
}

TEST_CASE("a page of charts is printed on one sheet")
{
    Page made;
    const QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("page.pdf")));
    REQUIRE(printCharts(made.page, printer).ok());
    CHECK(printer.pageLayout().orientation() == QPageLayout::Landscape);
    QFile file(printer.outputFileName());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("/Type /Page\n") == 1);
}

TEST_CASE("the words of a page of charts can be found in its PDF and stand in its SVG")
{
    Page made;
    const QTemporaryDir folder;
    const QString svg = folder.filePath(QStringLiteral("page.svg"));
    REQUIRE(saveCharts(made.page, svg).ok());
    QFile drawn(svg);
    REQUIRE(drawn.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(drawn.readAll()).contains(QStringLiteral("签约率")));
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        SKIP("skipped: pdftotext is not installed");
    const QString pdf = folder.filePath(QStringLiteral("page.pdf"));
    REQUIRE(saveCharts(made.page, pdf).ok());
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
    REQUIRE(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    for (const char16_t *word : {u"我的工作", u"签约率", u"上期"})
        CHECK(text.contains(QString::fromUtf16(word)));
}

TEST_CASE("a printer that takes nothing is told in words")
{
    Page made;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(QStringLiteral("/nowhere/at/all/page.pdf"));
    const Result<void> printed = printCharts(made.page, printer);
    REQUIRE_FALSE(printed.ok());
    CHECK(printed.error().message.contains(QStringLiteral("printer")));
}
