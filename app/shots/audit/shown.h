#pragma once

#include <QFont>
#include <QPointer>
#include <QRect>
#include <QString>
#include <QWidget>

#include <vector>

namespace kebu::shots {

/// A text that stands in sight somewhere in a window, and the room it has.
struct ShownText {
    enum class Kind { Label, Button, Tab, Head, Cell, Choice, Entry, Placeholder, Written };

    Kind kind = Kind::Label;
    const QWidget *widget = nullptr; ///< asked for a tooltip at the middle of `room`
    QString text;                    ///< without mnemonics
    QFont font;
    QRect room;         ///< of the widget
    QSize needed;       ///< to show all of it; an empty side is not known
    bool isOff = false; ///< disabled: read by nobody who needs to act

    /// Comes from the book and not from the program, so it has no translation.
    [[nodiscard]] bool isContent() const { return kind == Kind::Cell || kind == Kind::Written; }
};

/// Every text in sight of the window, each widget once.
[[nodiscard]] std::vector<ShownText> shownTexts(const QWidget &window);
/// The part of the widget that its parents let through, in its own coordinates; empty for one that is not visible.
[[nodiscard]] QRect partInSight(const QWidget &widget);
/// Whether any of the widget can be seen: visible and not scrolled or clipped away.
[[nodiscard]] bool isInSight(const QWidget &widget);
/// `topBar/globalSearch`: the names, or classes of the nameless, from the window's child down to the widget.
[[nodiscard]] QString pathOf(const QWidget &widget);
/// What the widget answers when the mouse rests on that point; empty: nothing.
[[nodiscard]] QString tooltipAt(const QWidget &widget, const QPoint &point);

} // namespace kebu::shots
