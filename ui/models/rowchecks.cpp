#include "ui/models/rowchecks.h"

#include <algorithm>
#include <iterator>

namespace kebu {

namespace {

std::vector<Id> sorted(std::vector<Id> ids)
{
    std::ranges::sort(ids);
    const auto repeated = std::ranges::unique(ids);
    ids.erase(repeated.begin(), repeated.end());
    return ids;
}

} // namespace

bool RowChecks::holds(Id id) const { return std::ranges::binary_search(m_ids, id); }

std::vector<Id> RowChecks::in(const std::vector<Id> &order) const
{
    std::vector<Id> ids;
    if (m_ids.empty())
        return ids;
    ids.reserve(m_ids.size());
    std::ranges::copy_if(order, std::back_inserter(ids), [this](Id id) { return holds(id); });
    return ids;
}

void RowChecks::set(const std::vector<Id> &ids, bool isOn)
{
    const std::vector<Id> named = sorted(ids);
    std::vector<Id> held;
    held.reserve(isOn ? m_ids.size() + named.size() : m_ids.size());
    if (isOn)
        std::ranges::set_union(m_ids, named, std::back_inserter(held));
    else
        std::ranges::set_difference(m_ids, named, std::back_inserter(held));
    m_ids = std::move(held);
    emit changed();
}

void RowChecks::clear()
{
    if (m_ids.empty())
        return;
    m_ids.clear();
    emit changed();
}

void RowChecks::keepOnly(const std::vector<Id> &ids)
{
    if (m_ids.empty())
        return;
    std::vector<Id> kept = sorted(in(ids));
    if (kept.size() == m_ids.size())
        return;
    m_ids = std::move(kept);
    emit changed();
}

} // namespace kebu
