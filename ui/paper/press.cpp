#include "ui/paper/press.h"

#include "ui/paper/paint.h"

#include <QCoreApplication>

namespace kebu::paper {

namespace {

StillWanted wantedAsLongAs(const GoesOn &goesOn)
{
    return goesOn ? StillWanted([&goesOn] { return goesOn(0, 0); }) : StillWanted();
}

} // namespace

Press::Outcome Press::add(const Sheet &sheet)
{
    Pages pages = m_run.layOut(sheet, wantedAsLongAs(m_goesOn));
    if (m_allPages > 0)
        pages.number(m_pages + 1, m_allPages);
    for (int i = 0; i < pages.count(); ++i) {
        if (m_goesOn && !m_goesOn(i, pages.count()))
            return Outcome::Stopped;
        if (m_painter.isActive() ? !m_device.newPage() : !m_painter.begin(&m_device))
            return Outcome::Refused;
        paintPage(m_painter, pages, i);
        ++m_pages;
    }
    return Outcome::Printed;
}

Result<int> countedThrough(SheetSource &source, const GoesOn &goesOn)
{
    int pages = 0;
    source.allowParts();
    if (!source.isCountedThrough())
        return pages;
    SheetRun run;
    KEBU_TRY(source.survey([&](const Sheet &sheet) -> Result<void> {
        pages += run.layOut(sheet, wantedAsLongAs(goesOn)).count();
        return goesOn && !goesOn(0, 0) ? Result<void>(stoppedByPerson()) : Result<void>();
    }));
    return pages;
}

Error stoppedByPerson()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("Paper", "Printing was stopped; nothing was written."),
            QStringLiteral("stopped")};
}

} // namespace kebu::paper
