#pragma once

#include "ui/look/fonts.h"

#include <QApplication>
#include <QWidget>

/// What the files of the style share.
namespace kebu::metrics {

inline QFont fontOf(const QWidget *widget) { return widget ? widget->font() : QApplication::font(); }

inline bool has(const QWidget *widget, const char *property) { return widget && widget->property(property).toBool(); }

/// 28 px controls, 32 where the page asks for tall ones.
inline int controlHeight(const QWidget *widget) { return scaled(has(widget, "tall") ? 32 : 28, fontOf(widget)); }

inline QString shownShortcut(const QWidget *widget)
{
    return widget ? widget->property("shownShortcut").toString() : QString();
}

/// The part of a tab's text after the tabulator: its count, shown muted.
inline QString countOf(const QString &text) { return text.section(u'\t', 1); }
inline QString wordOf(const QString &text) { return text.section(u'\t', 0, 0); }

constexpr int padding = 12;
constexpr int gap = 6;
constexpr int bar = 3;

} // namespace kebu::metrics
