#pragma once

#include "ui/paper/layout.h"

#include <optional>

namespace kebu::paper {

/// Lays out sheets that follow each other, some of which go on with a table that the one before left open
/// (`Sheet::isContinued`): rows stand where they would if the table had come whole. Holds at most a page of rows.
class SheetRun
{
public:
    /// The pages that are full now. Of a sheet that is continued the last is held back, so that there may be none.
    [[nodiscard]] Pages layOut(Sheet sheet, const StillWanted &isWanted = {});

private:
    std::optional<Sheet> m_open; ///< what the next part goes on with
};

} // namespace kebu::paper
