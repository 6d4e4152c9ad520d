#include "core/services/whyfound.h"

namespace kebu {

Result<std::vector<std::optional<Match>>> whyFound(Snapshot &view, std::span<const Id> customers, const QString &words)
{
    std::vector<std::optional<Match>> matches(customers.size());
    const FinderQuery query(words);
    for (size_t i = 0; !query.isEmpty() && i < customers.size(); ++i) {
        KEBU_LET(text, view.finder().textOf(customers[i]));
        matches[i] = query.whyMatched(text);
    }
    return matches;
}

} // namespace kebu
