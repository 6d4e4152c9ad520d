#include "core/sheets/registersheet.h"
#include "tests/core/sheets/hengyue.h"
#include "ui/paper/pdf.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// A PDF in a folder of its own, read back by the poppler tools.
class Printed
{
public:
    explicit Printed(const std::vector<Sheet> &sheets)
    {
        const Result<int> pages = paper::writePdf(sheets, path());
        REQUIRE(pages.ok());
        m_pages = *pages;
    }
    explicit Printed(const Sheet &sheet) : Printed(std::vector<Sheet>{sheet}) {}

    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("sheet.pdf")); }

    /// What a poppler tool says about the file; the case is skipped where the tool is not installed.
    [[nodiscard]] QString tell(const QString &tool, QStringList before = {}, const QStringList &after = {}) const
    {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            SKIP("skipped: poppler's " << tool.toStdString() << " is not installed");
        QProcess process;
        process.start(tool, (before << path()) + after);
        REQUIRE(process.waitForFinished());
        REQUIRE(process.exitCode() == 0);
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    [[nodiscard]] QString text() const
    {
        return tell(QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, {QStringLiteral("-")});
    }
    /// The text in reading order, without blanks and line breaks, so that wrapping makes no difference.
    [[nodiscard]] QString packedText() const
    {
        return packed(tell(QStringLiteral("pdftotext"), {QStringLiteral("-raw")}, {QStringLiteral("-")}));
    }
    [[nodiscard]] static QString packed(QString text) { return text.remove(QRegularExpression(QStringLiteral("\\s"))); }

private:
    QTemporaryDir m_folder;
    int m_pages = 0;
};

RecordSheetInput withLog(int count)
{
    RecordSheetInput input = hengyue::input();
    input.contactLog = hengyue::longLog(count);
    input.allRecords = true;
    return input;
}

} // namespace

TEST_CASE("a record sheet with five contacts stands on one A4 page")
{
    const Printed printed(recordSheet(hengyue::input()));
    CHECK(printed.pages() == 1);
    const QString facts = printed.tell(QStringLiteral("pdfinfo"));
    CHECK(facts.contains(QRegularExpression(QStringLiteral("Pages: +1\\n"))));
    CHECK(facts.contains(QStringLiteral("(A4)")));
}

TEST_CASE("every font of a sheet is embedded and the Chinese one is the Simplified face")
{
    const QStringList lines = Printed(recordSheet(hengyue::input())).tell(QStringLiteral("pdffonts")).split(u'\n');
    REQUIRE(lines.size() > 3);
    bool hasSimplified = false;
    for (const QString &line : lines.mid(2)) {
        if (line.isEmpty())
            continue;
        INFO(line.toStdString());
        CHECK(line.contains(QRegularExpression(QStringLiteral(" yes (yes|no) +(yes|no) +\\d"))));
        CHECK_FALSE(line.contains(QRegularExpression(QStringLiteral("CJK(jp|tc|hk|kr|JP|TC|HK|KR)"))));
        hasSimplified = hasSimplified || line.contains(QRegularExpression(QStringLiteral("CJKsc|SC|YaHei|GB|Hei")));
    }
    CHECK(hasSimplified);
}

TEST_CASE("every value of a sheet can be found in the text of its PDF")
{
    Sheet sheet = recordSheet(hengyue::input());
    const QString text = Printed(sheet).packedText();
    sheet.documentTitle.clear(); // stands in no text
    for (const QString &value : hengyue::everyText(sheet).split(u'\n')) {
        INFO(value.toStdString());
        CHECK(text.contains(Printed::packed(value)));
    }
}

TEST_CASE("fifty contacts go over pages with every date once and the heads on each page of the log")
{
    const Printed printed(recordSheet(withLog(50)));
    CHECK(printed.pages() > 2);
    const QString text = printed.text();
    const QStringList pages = text.split(u'\f');
    for (const LoggedContact &contact : hengyue::longLog(50)) {
        const QString day =
            localDate(contact.interaction.instant(interaction::happenedAt), hengyue::zone()).toString(Qt::ISODate);
        INFO(day.toStdString());
        CHECK(text.contains(day));
    }
    for (int i = 0; i < printed.pages(); ++i) {
        INFO("page " << i + 1);
        CHECK(pages[i].contains(QStringLiteral("核心内容")) == pages[i].contains(QStringLiteral("14:10")));
        CHECK(Printed::packed(pages[i]).contains(QStringLiteral("第%1页，共%2页").arg(i + 1).arg(printed.pages())));
    }
}

TEST_CASE("a masked PDF holds none of the personal values in its text or its properties")
{
    RecordSheetInput input = withLog(12);
    input.context.mask = {
        [](const QString &, Personal) { return QStringLiteral("***"); },
        [](const QString &text) { return QString(text).replace(QStringLiteral("陈国栋"), QStringLiteral("**")); }};
    input.customer.set(customer::remarks, Value(QStringLiteral("陈国栋在厂")));
    const Printed printed(recordSheet(input));
    const QString text = printed.packedText();
    for (const char16_t *planted :
         {u"陈国栋", u"吴丽娟", u"林晓", u"衡岳", u"13900005678", u"chen-guodong", u"chen@hengyue"})
        CHECK(text.count(QString::fromUtf16(planted)) == 0);
    CHECK_FALSE(printed.tell(QStringLiteral("pdfinfo")).contains(QStringLiteral("衡岳")));
    CHECK(text.contains(QStringLiteral("已脱敏")));
}

TEST_CASE("several sheets make one file and each counts its own pages")
{
    const Sheet one = recordSheet(hengyue::input());
    const Printed printed({one, one, recordSheet(withLog(20))});
    CHECK(printed.pages() >= 4);
    CHECK(Printed::packed(printed.text()).count(QStringLiteral("第1页，共1页")) == 2);
}

TEST_CASE("hostile values are literal text and print in no time")
{
    RecordSheetInput input = hengyue::input();
    QString tables;
    for (int i = 0; i < 22; ++i)
        tables += QStringLiteral("<table><tr><td>");
    const QString image = QStringLiteral("<img src=/etc/passwd>");
    input.customer.set(customer::name, Value(QStringLiteral("甲").repeated(200)));
    input.customer.set(customer::remarks, Value(QString(image + tables)));
    input.contactLog[0].interaction.set(
        interaction::content, Value(QStringLiteral("שלום مرحبا 😀 a\tb") + QChar(0xFFFC) + QChar(0) + QChar(0x1B)));
    const Printed printed(recordSheet(input));
    const QString text = printed.packedText();
    CHECK(text.contains(Printed::packed(image)));
    CHECK(text.count(QStringLiteral("<table><tr><td>")) == 22);
    CHECK(text.count(u'甲') >= 200);
    CHECK_FALSE(text.contains(QStringLiteral("root:")));
}

TEST_CASE("the register prints across landscape pages with its heads on each")
{
    RegisterInput input;
    input.context = hengyue::context();
    input.context.page.orientation = Orientation::Landscape;
    for (int i = 0; i < 20; ++i)
        input.lines.push_back(
            {hengyue::customerRecord(), hengyue::log()[size_t(i % 5)], {}, {hengyue::needRecord()}, 4});
    const Printed printed(registerSheet(input));
    CHECK(printed.pages() > 1);
    CHECK(printed.tell(QStringLiteral("pdfinfo"))
              .contains(QRegularExpression(QStringLiteral("84[12](\\.\\d+)? x 59[45]"))));
    CHECK(printed.text().count(QStringLiteral("沟通内容")) == printed.pages());
}

TEST_CASE("a PDF that cannot be written leaves the one that stood there")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet.pdf"));
    QFile before(path);
    REQUIRE(before.open(QIODevice::WriteOnly));
    before.write("before");
    before.close();
    CHECK_FALSE(paper::writePdf(std::vector<Sheet>{}, path).ok());
    REQUIRE(before.open(QIODevice::ReadOnly));
    CHECK(before.readAll() == "before");
    before.close();
    REQUIRE(paper::writePdf(recordSheet(hengyue::input()), path).ok());
    REQUIRE(before.open(QIODevice::ReadOnly));
    CHECK(before.read(5) == "%PDF-");
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("a folder that cannot be written is an error in words and leaves nothing behind")
{
    const Result<int> written =
        paper::writePdf(recordSheet(hengyue::input()), QStringLiteral("/nowhere/at/all/sheet.pdf"));
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().message.contains(QStringLiteral("/nowhere/at/all/sheet.pdf")));
    CHECK_FALSE(paper::writePdf(std::vector<Sheet>{}, QStringLiteral("/nowhere.pdf")).ok());
}

TEST_CASE("sheets added one after the other make the pages they make at once")
{
    const std::vector<Sheet> sheets{recordSheet(withLog(30)), recordSheet(hengyue::input())};
    const Printed atOnce(sheets);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("added.pdf"));
    {
        auto file = paper::PdfFile::create(path);
        REQUIRE(file.ok());
        for (const Sheet &sheet : sheets)
            REQUIRE((*file)->add(sheet).ok());
        CHECK_FALSE(QFile::exists(path)); // only a whole one has the name
        const Result<int> pages = (*file)->finish();
        REQUIRE(pages.ok());
        CHECK(*pages == atOnce.pages());
    }
    QFile added(path);
    QFile whole(atOnce.path());
    REQUIRE(added.open(QIODevice::ReadOnly));
    REQUIRE(whole.open(QIODevice::ReadOnly));
    CHECK(added.size() == whole.size());
}

TEST_CASE("a PDF that is left before its end leaves no file behind")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("left.pdf"));
    {
        auto file = paper::PdfFile::create(path);
        REQUIRE(file.ok());
        REQUIRE((*file)->add(recordSheet(hengyue::input())).ok());
    }
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    CHECK_FALSE(paper::PdfFile::create(QStringLiteral("/nowhere/at/all.pdf")).ok());
}
