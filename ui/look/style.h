#pragma once

#include "ui/look/theme.h"

#include <QProxyStyle>

class QAbstractButton;
class QKeySequence;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionTab;
class QStyleOptionViewItem;

namespace kebu {

/// Kebu's drawing of Qt's controls: Fusion underneath, our outline, focus ring, heights and selection on top.
/// Heights are for a 13 px font and grow with a larger one. Dynamic properties a control may carry:
///
/// | property       | on              | meaning |
/// |----------------|-----------------|---------|
/// | `primary`      | QPushButton     | filled with the accent, as a default button is; one per page |
/// | `tone`         | QPushButton     | "warning": amber, for a state that must stay in sight |
/// | `invalid`      | fields          | outline in the colour of errors; the words stand beside it |
/// | `tall`         | buttons, fields | 32 instead of 28 high, on the unlock page |
/// | `rowHeight`    | item views      | least height of a row, in place of 28 |
class KebuStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit KebuStyle(Theme theme);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// Takes effect with the next painting; ThemeKeeper also hands the palette to the application.
    void setTheme(const Theme &theme) { m_theme = theme; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    [[nodiscard]] QPalette standardPalette() const override { return m_theme.palette(); }
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returnData) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option,
                                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    [[nodiscard]] bool drawFieldPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                          const QWidget *widget) const;
    [[nodiscard]] bool drawButtonPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                           const QWidget *widget) const;
    [[nodiscard]] bool drawViewPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                         const QWidget *widget) const;
    void drawFieldFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget) const;
    void drawCheck(const QStyleOption *option, QPainter *painter, bool isRound) const;
    void drawArrow(const QStyleOption *option, QPainter *painter, Qt::ArrowType direction) const;
    void drawRow(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawItem(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget) const;
    void drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawHeaderLabel(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget) const;
    void drawTab(const QStyleOptionTab &option, QPainter *painter) const;
    void drawTabLabel(const QStyleOptionTab &option, QPainter *painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget) const;
    void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter) const;
    void drawProgress(const QStyleOption *option, QPainter *painter) const;
    void drawSplitter(const QStyleOption *option, QPainter *painter) const;
    void drawCombo(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;

    Theme m_theme;
};

/// Shows the keys in small type inside the button and in its tooltip, and presses it by them. Call after `setText`,
/// which takes a button's shortcut away.
void setShownShortcut(QAbstractButton *button, const QKeySequence &keys);

/// Text for a tooltip that is shown as it stands, whatever characters a record holds.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace kebu
