#include "core/sheets/layoutrows.h"

#include <algorithm>

namespace kebu {

void LayoutRows::add(LabelledValue value, bool isWide, int leastLines)
{
    auto *row = m_blocks.empty() ? nullptr : std::get_if<GridRow>(&m_blocks.back());
    if (m_hasRoom && row && !isWide) {
        row->second = std::move(value);
        row->leastLines = std::max(row->leastLines, leastLines);
        m_hasRoom = false;
        return;
    }
    m_blocks.push_back(GridRow{std::move(value), std::nullopt, leastLines});
    m_hasRoom = !isWide;
}

void LayoutRows::add(TitledChart chart, bool isWide)
{
    auto *row = m_blocks.empty() ? nullptr : std::get_if<ChartRow>(&m_blocks.back());
    if (m_hasRoom && row && !isWide) {
        row->second = std::move(chart);
        m_hasRoom = false;
        return;
    }
    m_blocks.push_back(ChartRow{std::move(chart), std::nullopt});
    m_hasRoom = !isWide;
}

void LayoutRows::add(Block block)
{
    m_blocks.push_back(std::move(block));
    m_hasRoom = false;
}

} // namespace kebu
