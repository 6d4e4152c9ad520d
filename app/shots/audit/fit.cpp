#include "app/shots/audit/audit.h"
#include "ui/look/labels.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

namespace kebu::shots {

namespace {

QString shortened(const QString &text)
{
    constexpr int enough = 40;
    const QString line = text.section(u'\n', 0, 0);
    return line.size() > enough ? line.left(enough) + u'…' : line;
}

QString missingIn(const ShownText &text)
{
    if (text.needed.width() > text.room.width())
        return QStringLiteral("is %1 px wide and has %2").arg(text.needed.width()).arg(text.room.width());
    if (text.needed.height() > text.room.height())
        return QStringLiteral("is %1 px high and has %2").arg(text.needed.height()).arg(text.room.height());
    return {};
}

/// A tooltip does not excuse a label of which nothing can be read.
bool isSqueezedAway(const ShownText &text)
{
    const int legible = 3 * QFontMetrics(text.font).averageCharWidth();
    return text.kind == ShownText::Kind::Label && text.room.width() < std::min(legible, text.needed.width());
}

} // namespace

Findings auditFit(const QWidget &window, const std::vector<ShownText> &texts)
{
    Findings findings;
    for (const ShownText &text : texts) {
        const QString missing = missingIn(text);
        if (missing.isEmpty() || (!isSqueezedAway(text) && !tooltipAt(*text.widget, text.room.center()).isEmpty()))
            continue;
        findings.push_back(
            {pathOf(*text.widget), QStringLiteral("“%1” %2, and no tooltip").arg(shortened(text.text), missing)});
    }
    for (const QAbstractScrollArea *area : window.findChildren<QAbstractScrollArea *>()) {
        if (area->window() == &window && isInSight(*area) &&
            area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && area->horizontalScrollBar()->maximum() > 0)
            findings.push_back(
                {pathOf(*area), QStringLiteral("holds %1 px more than its width and no scroll bar leads there")
                                    .arg(area->horizontalScrollBar()->maximum())});
    }
    return findings;
}

} // namespace kebu::shots
