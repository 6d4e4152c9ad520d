#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QRawFont>
#include <QTextLayout>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace kebu;

namespace {

Theme anyTheme() { return GENERATE(Theme::light(), Theme::dark(), Theme::highContrast()); }

struct Pair {
    const char *name;
    QColor ink;
    QColor ground;
};

std::vector<Pair> textPairs(const Theme &t)
{
    std::vector<Pair> pairs;
    for (const QColor &ground : {t.window, t.base, t.alternate, t.hover}) {
        pairs.push_back({"text", t.text, ground});
        pairs.push_back({"muted", t.muted, ground});
        pairs.push_back({"faint", t.faint, ground});
        pairs.push_back({"link", t.link, ground});
        pairs.push_back({"error", t.error, ground});
        pairs.push_back({"warning", t.warning, ground});
        pairs.push_back({"success", t.success, ground});
        pairs.push_back({"soon", t.soon, ground});
    }
    pairs.push_back({"rail", t.muted, t.rail});
    pairs.push_back({"on accent", t.onAccent, t.accent});
    pairs.push_back({"on accent, hovered", t.onAccent, t.accentHover});
    pairs.push_back({"on selection", t.onSelection, t.selection});
    pairs.push_back({"error on its ground", t.error, t.errorGround});
    pairs.push_back({"warning on its ground", t.warning, t.warningGround});
    pairs.push_back({"success on its ground", t.success, t.successGround});
    pairs.push_back({"text on error's ground", t.text, t.errorGround});
    pairs.push_back({"text on warning's ground", t.text, t.warningGround});
    pairs.push_back({"text on success's ground", t.text, t.successGround});
    pairs.push_back({"tag", t.text, t.tag});
    for (const QChar letter : {u'A', u'B', u'C'})
        pairs.push_back(
            {"grade", t.grade(letter).text, t.grade(letter).ground.isValid() ? t.grade(letter).ground : t.base});
    return pairs;
}

} // namespace

TEST_CASE("contrast is that of WCAG: black on white is 21, a colour on itself 1")
{
    CHECK(qRound(contrast(Qt::black, Qt::white) * 100) == 2100);
    CHECK(qRound(contrast(QColor(0x76, 0x76, 0x76), Qt::white) * 100) == 454);
    CHECK(contrast(Qt::red, Qt::red) == 1);
}

TEST_CASE("every text stands out from its ground by at least 4.5 to 1")
{
    const Theme theme = anyTheme();
    for (const Pair &pair : textPairs(theme)) {
        INFO(pair.name << " on " << pair.ground.name().toStdString() << " in theme " << int(theme.kind));
        CHECK(contrast(pair.ink, pair.ground) >= 4.5);
    }
}

TEST_CASE("due words keep their contrast on a selected row")
{
    const Theme theme = GENERATE(Theme::light(), Theme::dark());
    for (const Due due : {Due::Overdue, Due::AwaitingResult, Due::Today, Due::Soon, Due::Later, Due::None, Due::Done}) {
        INFO("state " << int(due) << " in theme " << int(theme.kind));
        CHECK(contrast(theme.due(due), theme.selection) >= 4.5);
    }
}

TEST_CASE("outlines of controls, the focus ring and the bar stand out by at least 3 to 1")
{
    const Theme theme = anyTheme();
    for (const QColor &ground : {theme.base, theme.window}) {
        CHECK(contrast(theme.control, ground) >= 3);
        CHECK(contrast(theme.focus, ground) >= 3);
        CHECK(contrast(theme.bar, ground) >= 3);
    }
}

TEST_CASE("the palette carries the theme to Qt's own controls")
{
    const Theme theme = anyTheme();
    const QPalette palette = theme.palette();
    CHECK(palette.color(QPalette::Window) == theme.window);
    CHECK(palette.color(QPalette::Base) == theme.base);
    CHECK(palette.color(QPalette::Highlight) == theme.accent);
    CHECK(palette.color(QPalette::Disabled, QPalette::Text) == theme.faint);
}

TEST_CASE("Simplified Chinese shapes are chosen where a CJK face is installed")
{
    if (!QFontDatabase::families().contains(QStringLiteral("Noto Sans CJK SC")))
        SKIP("skipped: Noto Sans CJK SC is not installed");
    QTextLayout layout(QStringLiteral("门骨"), baseFont(Language::Chinese, QApplication::font()));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    for (const QGlyphRun &run : layout.glyphRuns())
        CHECK(run.rawFont().familyName().toStdString() == "Noto Sans CJK SC");
}

TEST_CASE("the base font is 13 px, or larger where the system asks for it, and steps follow it")
{
    QFont system = QApplication::font();
    system.setPixelSize(10);
    CHECK(baseFont(Language::Chinese, system).pixelSize() == 13);
    system.setPixelSize(26);
    const QFont large = baseFont(Language::English, system);
    CHECK(large.pixelSize() == 26);
    CHECK(stepped(large, TextStep::PageTitle).pixelSize() == 40);
    CHECK(scaled(28, large) == 56);
}

TEST_CASE("figures are drawn in a font whose digits are equally wide")
{
    CHECK(hasEqualDigits(figures(baseFont(Language::Chinese, QApplication::font()))));
    CHECK(hasEqualDigits(figures(baseFont(Language::English, QApplication::font()))));
}

TEST_CASE("every icon paints something, in the colour asked for")
{
    const QStringList files =
        QDir(QStringLiteral(":/kebu/icons/22")).entryList() + QDir(QStringLiteral(":/kebu/icons/16")).entryList();
    REQUIRE(files.size() > 100);
    for (const QString &file : files) {
        const QByteArray name = file.chopped(4).toLatin1();
        INFO(name.constData());
        const QImage image = icon(QLatin1String(name), Qt::red).pixmap(16).toImage();
        bool isPainted = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                isPainted |= pixel.alpha() > 128;
                CHECK((pixel.alpha() < 16 || (pixel.red() > 200 && pixel.green() < 40)));
            }
        }
        CHECK(isPainted);
    }
}
