#pragma once

#include "core/base/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace kebu {

/// A value or the Error that stands in its place. Every function of core that can fail returns one.
template <typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// REQUIRES: ok()
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &operator*() & { return std::get<0>(m_state); }

    /// REQUIRES: !ok()
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

    [[nodiscard]] T valueOr(T other) const { return ok() ? value() : std::move(other); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    /// REQUIRES: !ok()
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace kebu

/// Hands an error on to the caller: `KEBU_TRY(store.insert(record));`
#define KEBU_TRY(expression)                                                                                           \
    do {                                                                                                               \
        if (auto kebuOutcome = (expression); !kebuOutcome)                                                             \
            return kebuOutcome.error();                                                                                \
    } while (false)

#define KEBU_CONCAT_INNER(a, b) a##b
#define KEBU_CONCAT(a, b) KEBU_CONCAT_INNER(a, b)

/// Declares `variable` from a Result, or hands its error on: `KEBU_LET(row, store.read(id));`
#define KEBU_LET(variable, expression)                                                                                 \
    auto KEBU_CONCAT(kebuResult, __LINE__) = (expression);                                                             \
    if (!KEBU_CONCAT(kebuResult, __LINE__))                                                                            \
        return KEBU_CONCAT(kebuResult, __LINE__).error();                                                              \
    auto variable = std::move(KEBU_CONCAT(kebuResult, __LINE__)).value()
