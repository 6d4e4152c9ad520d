#pragma once

#include <functional>

namespace kebu::cli {

/// How far something is, on one line of stderr that is written over and at last taken away; where somebody looks at a
/// terminal, and nowhere else. May be told from another thread.
class PercentLine
{
public:
    PercentLine() = default;
    /// Takes the line away. REQUIRES: nothing is told any more
    ~PercentLine();
    PercentLine(const PercentLine &) = delete;
    PercentLine &operator=(const PercentLine &) = delete;

    /// What to tell it with; empty where nobody looks.
    [[nodiscard]] std::function<void(int percent)> tell() const;
};

} // namespace kebu::cli
