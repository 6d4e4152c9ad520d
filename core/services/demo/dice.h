#pragma once

#include <QtGlobal>

#include <span>

namespace kebu::demo {

/// Reproducible chance: the same numbers on every machine and with every standard library (SplitMix64, Steele 2014).
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed) {}
    /// Independent of all other customers, so that a story does not depend on how many come before it.
    Dice(quint64 seed, quint64 story) : m_state(seed * 0x9E3779B97F4A7C15u + story * 0xD1B54A32D192ED03u)
    {
        (void)next();
    }

    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    /// 0 … end - 1. REQUIRES: end > 0
    int below(int end) { return int(next() % quint64(end)); }
    /// Both ends included.
    int between(int from, int to) { return from + below(to - from + 1); }
    bool chance(int percent) { return below(100) < percent; }

    template <typename T>
    const T &pick(std::span<const T> from)
    {
        return from[size_t(below(int(from.size())))];
    }

private:
    quint64 m_state;
};

template <size_t Size>
[[nodiscard]] const char *oneOf(Dice &dice, const char *const (&words)[Size])
{
    return dice.pick(std::span<const char *const>(words));
}

/// FNV-1a: a number of a name that is the same everywhere, which qHash is not.
[[nodiscard]] inline quint64 numberOf(const char *name)
{
    quint64 hash = 0xCBF29CE484222325u;
    for (; *name; ++name)
        hash = (hash ^ quint8(*name)) * 0x100000001B3u;
    return hash;
}

} // namespace kebu::demo
