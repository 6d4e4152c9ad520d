#pragma once

#include <QColor>
#include <QPalette>

#include <array>

class QWidget;

namespace kebu {

/// How soon something is due, or how it ended. Shown by shape, word and colour together, never by colour alone.
enum class Due { Overdue, AwaitingResult, Today, Soon, Later, None, Done };

/// The colours of a grade's letter half.
struct GradeColors {
    QColor ground; ///< invalid: hollow
    QColor text;
    QColor outline;

    bool operator==(const GradeColors &) const = default;
};

/// Every colour of the window, as a plain value. Delegates are handed one; widgets ask `themeOf`.
/// Text pairs reach a contrast of 4.5:1 and outlines 3:1 in all three (calculated in theme_test.cpp).
struct Theme {
    enum class Kind { Light, Dark, HighContrast };
    Kind kind = Kind::Light;

    QColor window, rail;                  ///< grounds around the content
    QColor base, alternate;               ///< ground of content; of heads and group rows
    QColor text, muted, faint;            ///< what is read; what explains; placeholders and disabled
    QColor line, strongLine, control;     ///< separators; borders of areas; outlines of controls
    QColor accent, onAccent, accentHover; ///< filled controls and what stands on them
    QColor link, bar, focus;              ///< links; bar of the current row; focus ring
    QColor selection, onSelection, hover; ///< grounds of rows and text on a selected one
    QColor error, errorGround;            ///< also: overdue
    QColor warning, warningGround;        ///< also: today
    QColor soon;
    QColor success, successGround; ///< also: done
    QColor tag, hatch;             ///< ground of tags; stripes of days off
    GradeColors gradeA, gradeB, gradeC;
    /// This period, churn and loss, update and service, fourth, fifth, past or background: fixed meanings.
    std::array<QColor, 6> series;

    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme dark();
    [[nodiscard]] static Theme highContrast();
    /// The shapes and rules of high contrast in the colours the system itself asks for.
    [[nodiscard]] static Theme ofSystem(const QPalette &system);

    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QColor due(Due state) const;
    /// `letter` A, B or C; anything else as C.
    [[nodiscard]] const GradeColors &grade(QChar letter) const;
    [[nodiscard]] bool isHighContrast() const { return kind == Kind::HighContrast; }

    bool operator==(const Theme &) const = default;
};

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// The theme of the style the widget is drawn in; by the lightness of its palette under a foreign style.
[[nodiscard]] const Theme &themeOf(const QWidget *widget);

} // namespace kebu
