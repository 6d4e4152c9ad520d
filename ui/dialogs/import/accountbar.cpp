#include "ui/dialogs/import/accountbar.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"

#include <QPainter>

namespace kebu {

namespace {

constexpr int barHeight = 12;
constexpr int barWidth = 260;
constexpr int leastPart = 4; ///< one refused row of a million is seen

struct Part {
    RowKind kind;
    QColor Theme::*ink;
    bool isHollow;
};

constexpr std::array parts{
    Part{RowKind::Created, &Theme::accent, false},   Part{RowKind::Updated, &Theme::success, false},
    Part{RowKind::Unchanged, &Theme::control, true}, Part{RowKind::Differing, &Theme::warning, false},
    Part{RowKind::Skipped, &Theme::muted, true},     Part{RowKind::Several, &Theme::warning, true},
    Part{RowKind::Refused, &Theme::error, false}};

} // namespace

AccountBar::AccountBar(const ImportRowsModel &rows, QWidget *parent) : QWidget(parent), m_rows(rows)
{
    setObjectName(QStringLiteral("accountBar"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize AccountBar::sizeHint() const { return {barWidth, scaled(barHeight, font())}; }

void AccountBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const qint64 total = std::max<qint64>(m_rows.total(), 1);
    int left = 0;
    for (const Part &part : parts) {
        const qint64 count = m_rows.count(part.kind);
        if (count == 0)
            continue;
        const int wide = std::max(leastPart, int(count * width() / total));
        const QRect box(left, 0, std::min(wide, width() - left), height());
        paintBox(&painter, box.adjusted(0, 0, -1, 0), part.isHollow ? QColor() : theme.*part.ink, theme.*part.ink, 1);
        left += box.width();
    }
}

} // namespace kebu
