#include "ui/look/fonts.h"
#include "ui/look/paint.h"

#include <QApplication>
#include <QFontMetrics>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

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
