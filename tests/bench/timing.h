#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace kebu::bench {

/// One line of the bench: the program's time beside that of the same work in plain C on SQLCipher, taken in the same
/// run in turns, because absolute times drift with the machine. Milliseconds.
struct Timing {
    /// How right an answer is.
    struct Figure {
        const char *name;
        double value = 0; ///< from 0 to 1
        double goal = 0;  ///< at least; 0: none
    };

    QString action;
    int n = 1;
    double median = 0;
    double p99 = 0;
    std::optional<double> floor{};     ///< median; none where no plain program does the same
    std::optional<double> goalRatio{}; ///< at most this many times the floor
    std::optional<double> goalTime{};  ///< at most this at p99
    std::vector<Figure> figures{};

    [[nodiscard]] std::optional<double> ratio() const { return floor ? std::optional(median / *floor) : std::nullopt; }
    [[nodiscard]] bool isMet() const;
    [[nodiscard]] QJsonObject toJson() const;
};

using Work = std::function<void(int round)>;

/// Runs both `n` times in turns after one round that counts for neither.
[[nodiscard]] Timing inTurns(const QString &action, int n, const Work &program, const Work &floor);

/// Ends the bench: what it measures is broken.
[[noreturn]] void fail(const QString &why);

/// What a result holds.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        fail(result.error().message + QLatin1Char(' ') + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

} // namespace kebu::bench
