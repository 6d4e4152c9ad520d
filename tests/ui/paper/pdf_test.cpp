#include "core/base/savefile.h"
#include "core/sheets/officepackage.h"
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

/// What a poppler tool says; the case is skipped where the tool is not installed.
QString readBy(const QString &tool, const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(tool).isEmpty())
        SKIP("skipped: poppler's " << tool.toStdString() << " is not installed");
    QProcess process;
    process.start(tool, arguments);
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QString &path)
{
    return readBy(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
}

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

    /// What a poppler tool says about the file.
    [[nodiscard]] QString tell(const QString &tool, QStringList before = {}, const QStringList &after = {}) const
    {
        return readBy(tool, (before << path()) + after);
    }
    [[nodiscard]] QString text() const
    {
        return tell(QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, {QStringLiteral("-")});
    }
    /// The text in reading order, without blanks and line breaks, so that wrapping makes no difference.
    [[nodiscard]] QString packedText() const { return packed(textOf(path())); }
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
    SheetContext context = hengyue::context();
    context.page.orientation = Orientation::Landscape;
    RegisterSheet all(context);
    for (int i = 0; i < 20; ++i)
        all.add({hengyue::customerRecord(), hengyue::log()[size_t(i % 5)], {}, {hengyue::needRecord()}, 4, {}});
    const Printed printed(all.sheet());
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

namespace {

/// Makes its sheets anew each time and tells how often.
class MadeSheets : public SheetSource
{
public:
    explicit MadeSheets(int customers, bool isCountedThrough = true)
        : m_customers(customers),
          m_isCountedThrough(isCountedThrough)
    {
    }
    [[nodiscard]] bool isCountedThrough() const override { return m_isCountedThrough; }
    Result<void> survey(const TakeSheet &take) override
    {
        ++surveys;
        return handAll(take);
    }
    Result<void> hand(const TakeSheet &take) override { return handAll(take); }

    int surveys = 0;
    int failsAfter = -1;

private:
    Result<void> handAll(const TakeSheet &take)
    {
        for (int i = 0; i < m_customers; ++i) {
            if (i == failsAfter)
                return Error{ErrorCode::NotFound, QStringLiteral("gone"), {}};
            Sheet sheet = recordSheet(withLog(12));
            sheet.countsOn = m_isCountedThrough && i > 0;
            KEBU_TRY(take(sheet));
        }
        return {};
    }

    int m_customers;
    bool m_isCountedThrough;
};

} // namespace

TEST_CASE("sheets that are counted through bear one number a page among those of all")
{
    const QTemporaryDir folder;
    MadeSheets source(5);
    const QString path = folder.filePath(QStringLiteral("pack.pdf"));
    const Result<int> pages = paper::writePdf(source, path);
    REQUIRE(pages.ok());
    CHECK(source.surveys == 1);
    REQUIRE(*pages >= 10);
    const QString text = Printed::packed(textOf(path));
    for (int page = 1; page <= *pages; ++page)
        CHECK(text.count(QStringLiteral("第%1页，共%2页").arg(page).arg(*pages)) == 1);
}

TEST_CASE("sheets that count their own pages are made once and bear their own numbers")
{
    const QTemporaryDir folder;
    MadeSheets source(3, false);
    const QString path = folder.filePath(QStringLiteral("sheets.pdf"));
    const Result<int> pages = paper::writePdf(source, path);
    REQUIRE(pages.ok());
    CHECK(source.surveys == 0);
    CHECK(Printed::packed(textOf(path)).count(QStringLiteral("第1页，共%1页").arg(*pages / 3)) == 3);
}

TEST_CASE("a PDF that is stopped at any page, or whose sheets fail, leaves what stood under its name")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("left.pdf"));
    REQUIRE(writeWhole("before", path).ok());
    int questions = 0;
    MadeSheets whole(3);
    REQUIRE(paper::writePdf(whole, folder.filePath(QStringLiteral("whole.pdf")), [&questions](int, int) {
                return ++questions > 0;
            }).ok());
    REQUIRE(questions > 6);
    for (int asked = 0; asked < questions; ++asked) {
        INFO("stopped at question " << asked);
        MadeSheets source(3);
        int left = asked;
        const Result<int> stopped = paper::writePdf(source, path, [&left](int, int) { return left-- > 0; });
        REQUIRE_FALSE(stopped.ok());
        CHECK(stopped.error().code == ErrorCode::Cancelled);
    }
    for (const bool isCountedThrough : {true, false}) {
        MadeSheets failing(3, isCountedThrough);
        failing.failsAfter = 1;
        CHECK(paper::writePdf(failing, path).error().code == ErrorCode::NotFound);
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "before");
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 2);
}

TEST_CASE("a register so long that its texts are not kept reads as a short one does")
{
    RegisterSheet all(hengyue::context());
    constexpr int customers = 900;
    for (int i = 0; i < customers; ++i) {
        RegisterLine line{hengyue::customerRecord(), hengyue::log()[size_t(i % 5)], {}, {}, 4, {}};
        line.customer.set(customer::number, Value(QStringLiteral("N-%1").arg(i, 5, 10, QLatin1Char('0'))));
        all.add(line);
    }
    const QString text = Printed(all.sheet()).packedText();
    for (int i = 0; i < customers; ++i) {
        INFO(i);
        CHECK(text.count(QStringLiteral("N-%1").arg(i, 5, 10, QLatin1Char('0'))) == 1);
    }
    CHECK(text.count(QStringLiteral("苏州衡岳精密机械有限公司企业")) == customers);
}
