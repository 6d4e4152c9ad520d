#pragma once

#include "tests/bench/timing.h"

namespace kebu::bench {

/// Looking for duplicates in lists of which it is known who is whom: the time, and how right the answer is beside what
/// is asked for. One matcher, tuned to none of them. Shared lists that are absent are named on the standard error.
[[nodiscard]] std::vector<Timing> timeKnownDuplicates();

} // namespace kebu::bench
