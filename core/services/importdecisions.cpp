#include "core/services/importdecisions.h"

namespace kebu {

void ImportDecisions::forget(ImportPlace place)
{
    m_rows.remove(place);
    m_fields.remove(place);
    m_records.remove(place);
}

std::optional<ImportSide> ImportDecisions::of(ImportPlace place, const QString &field) const
{
    if (const auto row = m_fields.constFind(place); row != m_fields.constEnd()) {
        if (const auto found = row->constFind(field); found != row->constEnd())
            return *found;
    }
    return of(place);
}

std::optional<ImportSide> ImportDecisions::of(ImportPlace place) const
{
    const auto found = m_rows.constFind(place);
    return found == m_rows.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace kebu
