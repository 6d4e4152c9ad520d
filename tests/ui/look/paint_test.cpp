#include "ui/look/fonts.h"
#include "ui/look/paint.h"

#include "ui/look/rowtheme.h"
#include "ui/look/themekeeper.h"

#include <QApplication>
#include <QFontMetrics>
#include <QImage>
#include <QListView>
#include <QPainter>
#include <QStyleOptionViewItem>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// The digit's half of a grade badge as a row of `theme` paints it.
QImage digitOf(const Grade &grade, const Theme &theme)
{
    const QSize size = gradeBadgeSize(QApplication::font());
    QImage image(size, QImage::Format_RGB32);
    image.fill(theme.selection);
    QPainter painter(&image);
    painter.setFont(QApplication::font());
    paintGradeBadge(&painter, image.rect(), grade, theme);
    painter.end();
    return image.copy(size.width() / 2 + 2, 2, size.width() / 2 - 4, size.height() - 4);
}

double strongestContrast(const QImage &image)
{
    double strongest = 1;
    const QColor ground = image.pixelColor(0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            strongest = std::max(strongest, contrast(image.pixelColor(x, y), ground));
    }
    return strongest;
}

} // namespace

TEST_CASE("a tag is as wide as its word needs in every size of type")
{
    for (const double points : {8.0, 9.0, 9.5, 10.0, 11.3, 13.5, 15.0}) {
        QFont base = QApplication::font();
        base.setPointSizeF(points);
        const QFontMetrics metrics(stepped(base, TextStep::Small));
        for (const char *word :
             {"Phone", "written down 31 hours later", "微信", "补录 31 小时", "Visit", "E-mail", "A1"}) {
            const QString text = QString::fromUtf8(word);
            INFO(word << " at " << points);
            CHECK(metrics.elidedText(text, Qt::ElideRight, tagWidth(base, text) - 12) == text);
        }
    }
}

TEST_CASE("a grade's digit is read on a selected row in every theme")
{
    ThemeKeeper keeper;
    for (const auto choice :
         {ThemeKeeper::Choice::Dark, ThemeKeeper::Choice::HighContrast, ThemeKeeper::Choice::Light}) {
        keeper.setChoice(choice);
        QListView list;
        QStyleOptionViewItem row;
        row.widget = &list;
        row.state |= QStyle::State_Selected;
        for (const char letter : {'A', 'B', 'C'}) {
            Grade grade;
            grade.letter = QLatin1Char(letter);
            grade.digit = 1;
            INFO(int(choice) << ' ' << letter);
            CHECK(strongestContrast(digitOf(grade, rowTheme(row))) >= 4.5);
        }
    }
}
