#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace kebu {

/// Turns text into the bytes of an encoding that holds every character: `UTF-8` (with a byte order mark, by which
/// spreadsheets know it) or `GB18030` (which older Chinese programs expect). Movable; not thread-safe.
class TextEncoder
{
public:
    /// Invalid, naming the two, for any other: it would lose characters silently.
    [[nodiscard]] static Result<TextEncoder> open(const QString &name);
    ~TextEncoder();
    TextEncoder(TextEncoder &&other) noexcept;
    TextEncoder &operator=(TextEncoder &&other) noexcept;

    /// What a file begins with.
    [[nodiscard]] QByteArray mark() const;
    [[nodiscard]] QByteArray encode(const QString &text);

private:
    struct State;
    explicit TextEncoder(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace kebu
