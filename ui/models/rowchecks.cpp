#include "ui/models/rowchecks.h"

namespace kebu {

std::vector<Id> RowChecks::in(const std::vector<Id> &order) const
{
    std::vector<Id> ids;
    if (m_ids.empty())
        return ids;
    ids.reserve(m_ids.size());
    for (const Id id : order) {
        if (m_ids.contains(id))
            ids.push_back(id);
    }
    return ids;
}

void RowChecks::set(const std::vector<Id> &ids, bool isOn)
{
    if (isOn)
        m_ids.insert(ids.begin(), ids.end());
    else
        for (const Id id : ids)
            m_ids.erase(id);
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
    std::unordered_set<Id> kept;
    for (const Id id : ids) {
        if (m_ids.contains(id))
            kept.insert(id);
    }
    if (kept.size() == m_ids.size())
        return;
    m_ids = std::move(kept);
    emit changed();
}

} // namespace kebu
