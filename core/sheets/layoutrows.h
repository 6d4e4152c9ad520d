#pragma once

#include "core/sheets/sheet.h"

namespace kebu {

/// Lays down what a layout names: two values or charts that are not wide and follow each other stand side by side.
class LayoutRows
{
public:
    explicit LayoutRows(std::vector<Block> &blocks) : m_blocks(blocks) {}

    void add(LabelledValue value, bool isWide, int leastLines = 1);
    void add(TitledChart chart, bool isWide);
    /// Anything else; what follows begins a row of its own.
    void add(Block block);

private:
    std::vector<Block> &m_blocks;
    bool m_hasRoom = false; ///< in the row that is last
};

} // namespace kebu
