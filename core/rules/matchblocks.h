#pragma once

#include "core/rules/matchcolumn.h"

namespace kebu::match {

struct Candidate {
    int a = 0;
    int b = 0;
};

/// Pairs worth comparing: those that share something rare. The smallest groups come first, until there are as many
/// pairs as can be compared in the time that a scan has; each once, ordered.
[[nodiscard]] std::vector<Candidate> candidatePairs(const std::vector<ColumnValues> &columns, int rows,
                                                    const Progress &progress);

} // namespace kebu::match
