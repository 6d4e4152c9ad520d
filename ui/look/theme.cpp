#include "ui/look/theme.h"

#include "ui/look/style.h"

#include <QWidget>

#include <cmath>

namespace kebu {

namespace {

QColor rgb(quint32 value) { return QColor::fromRgb(QRgb(0xFF000000U | value)); }

double channel(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

} // namespace

Theme Theme::light()
{
    Theme t;
    t.kind = Kind::Light;
    t.window = rgb(0xF1F3F5), t.rail = rgb(0xE6EAED), t.base = rgb(0xFFFFFF), t.alternate = rgb(0xF7F8FA);
    t.text = rgb(0x1B2026), t.muted = rgb(0x55606A), t.faint = rgb(0x5E6872);
    t.line = rgb(0xDEE2E6), t.strongLine = rgb(0xBEC5CC), t.control = rgb(0x7D8791);
    t.accent = rgb(0x1B5A94), t.onAccent = rgb(0xFFFFFF), t.accentHover = rgb(0x154877);
    t.link = t.bar = t.focus = t.soon = rgb(0x1B5A94);
    t.selection = rgb(0xDFEAF5), t.onSelection = t.text, t.hover = rgb(0xEFF3F7);
    t.error = rgb(0xB3261E), t.errorGround = rgb(0xFBEBE9);
    t.warning = rgb(0x8A5200), t.warningGround = rgb(0xFBF1E0);
    t.success = rgb(0x23693B), t.successGround = rgb(0xE6F3EA);
    t.tag = rgb(0xEBEEF1), t.hatch = rgb(0xD3D9DE);
    t.gradeA = {rgb(0x0E6655), rgb(0xFFFFFF), rgb(0x0E6655)};
    t.gradeB = {rgb(0xCBE6DE), rgb(0x0A4B3F), rgb(0x4E9686)};
    t.gradeC = {QColor(), t.text, t.control};
    t.series = {rgb(0x174A7C), rgb(0xC26A12), rgb(0x57B3A1), rgb(0x80508A), rgb(0xEBC667), rgb(0xB9C2CA)};
    return t;
}

Theme Theme::dark()
{
    Theme t;
    t.kind = Kind::Dark;
    t.window = rgb(0x1F2327), t.rail = rgb(0x181B1F), t.base = rgb(0x262B30), t.alternate = rgb(0x2C3238);
    t.text = rgb(0xE7EAED), t.muted = rgb(0xAAB3BC), t.faint = rgb(0xA3ADB7);
    t.line = rgb(0x383F46), t.strongLine = rgb(0x4C555E), t.control = rgb(0x808B96);
    t.accent = rgb(0x2F6FAF), t.onAccent = rgb(0xFFFFFF), t.accentHover = rgb(0x28639F);
    t.link = t.bar = t.focus = t.soon = rgb(0x86BBEA);
    t.selection = rgb(0x2A4057), t.onSelection = t.text, t.hover = rgb(0x2E353C);
    t.error = rgb(0xFF8F85), t.errorGround = rgb(0x43282A);
    t.warning = rgb(0xF1B65C), t.warningGround = rgb(0x3E3423);
    t.success = rgb(0x7FCF99), t.successGround = rgb(0x233A2C);
    t.tag = rgb(0x343B42), t.hatch = rgb(0x3A4249);
    t.gradeA = {rgb(0x63C9B1), rgb(0x0A231D), rgb(0x63C9B1)};
    t.gradeB = {rgb(0x1E463E), rgb(0xAEE5D8), rgb(0x4E9686)};
    t.gradeC = {QColor(), t.text, t.control};
    t.series = {rgb(0x6FAEE6), rgb(0xC97B2E), rgb(0x84DAC7), rgb(0x94699D), rgb(0xF4E3A6), rgb(0x6B7680)};
    return t;
}

Theme Theme::highContrast()
{
    Theme t;
    t.kind = Kind::HighContrast;
    const QColor black = rgb(0x000000);
    const QColor white = rgb(0xFFFFFF);
    const QColor yellow = rgb(0xFFE600);
    t.window = t.rail = t.base = t.alternate = black;
    t.text = white, t.muted = rgb(0xE0E0E0), t.faint = rgb(0xC8C8C8);
    t.line = t.strongLine = t.control = white;
    t.accent = yellow, t.onAccent = black, t.accentHover = white;
    t.link = t.bar = t.soon = rgb(0x00FFFF), t.focus = yellow;
    t.selection = yellow, t.onSelection = black, t.hover = black;
    t.error = rgb(0xFF9C9C), t.warning = rgb(0xFFD27A), t.success = rgb(0x9CF0B0);
    t.errorGround = t.warningGround = t.successGround = t.tag = black;
    t.hatch = rgb(0xC8C8C8);
    t.gradeA = {white, black, white};
    t.gradeB = {black, white, white};
    t.gradeC = {QColor(), white, white};
    t.series = {rgb(0x6FAEE6), rgb(0xC97B2E), rgb(0x84DAC7), rgb(0xC8A0D0), rgb(0xF4E3A6), rgb(0xC8C8C8)};
    return t;
}

Theme Theme::ofSystem(const QPalette &system)
{
    Theme t = highContrast();
    const auto color = [&](QPalette::ColorRole role) { return system.color(QPalette::Active, role); };
    t.window = t.rail = color(QPalette::Window);
    t.base = t.alternate = t.tag = t.hover = color(QPalette::Base);
    t.errorGround = t.warningGround = t.successGround = t.base;
    t.text = t.muted = t.faint = color(QPalette::Text);
    t.line = t.strongLine = t.control = t.hatch = t.text;
    t.error = t.warning = t.success = t.soon = t.text;
    t.accent = t.selection = t.bar = t.focus = color(QPalette::Highlight);
    t.accentHover = t.accent;
    t.onAccent = t.onSelection = color(QPalette::HighlightedText);
    t.link = color(QPalette::Link);
    t.gradeA = {t.text, t.base, t.text};
    t.gradeB = t.gradeC = {QColor(), t.text, t.text};
    if (contrast(t.base, Qt::white) < contrast(t.base, Qt::black))
        t.series = light().series;
    return t;
}

QPalette Theme::palette() const
{
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, const QColor &color, const QColor &disabled) {
        p.setColor(QPalette::All, role, color);
        p.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, window, window);
    set(QPalette::Base, base, window);
    set(QPalette::Button, base, window);
    set(QPalette::AlternateBase, alternate, alternate);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        set(role, text, faint);
    set(QPalette::BrightText, error, faint);
    set(QPalette::PlaceholderText, faint, faint);
    set(QPalette::Light, base, base);
    set(QPalette::Midlight, line, line);
    set(QPalette::Mid, strongLine, strongLine);
    set(QPalette::Dark, control, strongLine);
    set(QPalette::Shadow, kind == Kind::Light ? control : QColor(Qt::black), strongLine);
    set(QPalette::Highlight, accent, strongLine);
    set(QPalette::HighlightedText, onAccent, text);
    set(QPalette::Link, link, faint);
    set(QPalette::LinkVisited, link, faint);
    set(QPalette::ToolTipBase, base, base);
    set(QPalette::ToolTipText, text, text);
    return p;
}

QColor Theme::due(Due state) const
{
    switch (state) {
    case Due::Overdue:
        return error;
    case Due::AwaitingResult:
    case Due::Today:
        return warning;
    case Due::Soon:
        return soon;
    case Due::Done:
        return success;
    case Due::Later:
    case Due::None:
        break;
    }
    return muted;
}

const GradeColors &Theme::grade(QChar letter) const
{
    return letter == u'A' ? gradeA : letter == u'B' ? gradeB : gradeC;
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

const Theme &themeOf(const QWidget *widget)
{
    if (const auto *style = qobject_cast<const KebuStyle *>(widget->style()))
        return style->theme();
    static const Theme light = Theme::light();
    static const Theme dark = Theme::dark();
    return luminance(widget->palette().color(QPalette::Base)) > 0.5 ? light : dark;
}

} // namespace kebu
