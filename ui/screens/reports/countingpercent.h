#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace kebu {

/// How far a figure is that another thread counts: told there, looked at here. A new count begins with a new one.
class CountingPercent
{
public:
    /// For Metric::run(); may be called in another thread, also when this is gone.
    [[nodiscard]] std::function<void(int percent)> tell() const
    {
        return [told = m_told](int percent) { *told = percent; };
    }
    /// Nothing before anything was told: what takes no time tells nothing.
    [[nodiscard]] std::optional<int> value() const
    {
        const int percent = m_told->load();
        return percent < 0 ? std::nullopt : std::optional(percent);
    }

private:
    std::shared_ptr<std::atomic_int> m_told = std::make_shared<std::atomic_int>(-1);
};

} // namespace kebu
