#pragma once

#include "core/sheets/sheetsource.h"
#include "ui/paper/sheetrun.h"

#include <QPagedPaintDevice>
#include <QPainter>

#include <functional>

namespace kebu::paper {

/// Asked before each page, and of a long sheet while it is laid out (`pages` is 0 then); false stops the work. Both
/// count within the sheet at hand.
using GoesOn = std::function<bool(int page, int pages)>;

/// Puts sheets on paper one after another, a printer's or a PDF's, and never holds more than one of them.
class Press
{
public:
    enum class Outcome { Printed, Stopped, Refused };

    /// `device` outlives it and decides on the size of its pages itself.
    explicit Press(QPagedPaintDevice &device, GoesOn goesOn = {}) : m_device(device), m_goesOn(std::move(goesOn)) {}

    /// All sheets are numbered as one sequence of so many pages; 0: each counts its own.
    void countThrough(int pages) { m_allPages = pages; }
    /// Stopped as `goesOn` says; Refused where the device takes no more, after page `pages()`.
    [[nodiscard]] Outcome add(const Sheet &sheet);
    /// False where the device did not take all of it.
    [[nodiscard]] bool finish() { return m_painter.end(); }
    [[nodiscard]] int pages() const { return m_pages; }

private:
    QPagedPaintDevice &m_device;
    GoesOn m_goesOn;
    QPainter m_painter;
    SheetRun m_run;
    int m_pages = 0;
    int m_allPages = 0;
};

/// What `Press::countThrough` asks for: the pages of a source that is counted through, of any other 0. The source may
/// hand over tables in parts from now on, which a press takes.
[[nodiscard]] Result<int> countedThrough(SheetSource &source, const GoesOn &goesOn = {});

/// The work was stopped, in words: nothing of it is left.
[[nodiscard]] Error stoppedByPerson();

} // namespace kebu::paper
