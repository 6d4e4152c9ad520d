#pragma once

#include "ui/look/theme.h"

#include <QFont>
#include <QPainterPath>
#include <QRect>
#include <QString>

class QPainter;

/// Shapes that widgets and delegates paint alike. Colours come from the theme, sizes from the font of the painter.
namespace kebu {

/// Restores the painter's state when it goes.
class PainterState
{
public:
    explicit PainterState(QPainter *painter);
    ~PainterState();
    Q_DISABLE_COPY_MOVE(PainterState)

private:
    QPainter *m_painter;
};

/// A rounded rectangle whose 1 px outline lies inside `rect`. Either colour may be invalid: not painted.
void paintBox(QPainter *painter, const QRect &rect, const QColor &ground, const QColor &outline, qreal radius = 4,
              qreal width = 1);

/// The 2 px ring inside `rect`.
void paintFocus(QPainter *painter, const QRect &rect, const QColor &color, qreal radius = 4);

/// One line of plain text, elided at its end; returns the width it took.
int paintText(QPainter *painter, const QRect &rect, const QString &text, const QColor &color,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

struct Grade {
    QChar letter;  ///< A, B, C; null: not graded
    int digit = 0; ///< 1 hot, 2 warm, 3 cold; 0: not known
    bool isDormant = false;

    bool operator==(const Grade &) const = default;
};
[[nodiscard]] QString gradeText(const Grade &grade);   ///< "A1", "沉睡", "–"
[[nodiscard]] QSize gradeBadgeSize(const QFont &base); ///< 38 × 20 at 13 px
void paintGradeBadge(QPainter *painter, const QRect &rect, const Grade &grade, const Theme &theme);

/// The 12 px shape of a due state, centred in `rect`.
void paintDueShape(QPainter *painter, const QRect &rect, Due state, const Theme &theme);
/// Shape and word on one line; overdue, awaited and today stand bold. Returns the width it took.
int paintDue(QPainter *painter, const QRect &rect, Due state, const QString &word, const Theme &theme);
[[nodiscard]] int dueWidth(const QFont &base, Due state, const QString &word);

/// A square-ish tag of 20 px in small type at the left of `rect`; returns its width (0 when nothing of it fits).
int paintTag(QPainter *painter, const QRect &rect, const QString &text, const Theme &theme);
[[nodiscard]] int tagWidth(const QFont &base, const QString &text);

/// Days in a stage against its limit: grey up to it, a tick at it, red beyond. A limit of 0: none is set.
void paintAgeingBar(QPainter *painter, const QRect &rect, int days, int limit, const Theme &theme);
/// "20 d", "20 d, 6 over".
[[nodiscard]] QString ageingText(int days, int limit);

/// A small angle that points to the given side, centred in `rect`.
void paintChevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &color);

/// Stripes of a day off.
void paintHatch(QPainter *painter, const QRect &rect, const Theme &theme);

/// A count on a round red ground, as on a rail item; centred at `center`.
void paintCount(QPainter *painter, const QPoint &center, int count, const Theme &theme);

enum class CellMark { Rejected, Conflict, Changed };
/// Ground, outline and corner triangle of a cell in the import preview.
void paintCellMark(QPainter *painter, const QRect &rect, CellMark mark, const Theme &theme);

} // namespace kebu
