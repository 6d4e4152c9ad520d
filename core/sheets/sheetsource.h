#pragma once

#include "core/base/result.h"
#include "core/sheets/sheet.h"

#include <algorithm>
#include <functional>

namespace kebu {

/// Takes one sheet; an error ends the work of whoever hands sheets over.
using TakeSheet = std::function<Result<void>(const Sheet &)>;

/// Sheets in their order, made one after another as often as they are asked for, so that those of fifty thousand
/// customers need no more memory than one.
class SheetSource
{
public:
    virtual ~SheetSource() = default;
    /// Whoever takes them can go on with a table that the sheet before left open (`Sheet::isContinued`), so that one of
    /// fifty thousand rows is handed over in parts. Before anything else is asked.
    virtual void allowParts() {}
    /// The pages of all sheets are one sequence: their number must be known before the first is painted.
    [[nodiscard]] virtual bool isCountedThrough() const { return false; }
    /// Each sheet once, in whatever order costs least: for counting its pages.
    virtual Result<void> survey(const TakeSheet &take) { return hand(take); }
    virtual Result<void> hand(const TakeSheet &take) = 0;
};

/// Sheets that are there already. They outlive it.
class HeldSheets : public SheetSource
{
public:
    explicit HeldSheets(const std::vector<Sheet> &sheets) : m_sheets(sheets) {}
    [[nodiscard]] bool isCountedThrough() const override { return std::ranges::any_of(m_sheets, &Sheet::countsOn); }
    Result<void> hand(const TakeSheet &take) override
    {
        for (const Sheet &sheet : m_sheets)
            KEBU_TRY(take(sheet));
        return {};
    }

private:
    const std::vector<Sheet> &m_sheets;
};

} // namespace kebu
