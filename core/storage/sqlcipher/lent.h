#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace kebu::sqlcipher {

/// A value lent to a statement for the time of one run: nothing of it is copied before it is bound. What it points at
/// must live until the run returns.
class Lent
{
public:
    enum class Kind { Null, Number, Real, Text, Bytes };

    Lent() = default; ///< NULL
    Lent(qint64 number) : m_kind(Kind::Number), m_number(number) {}
    Lent(double real) : m_kind(Kind::Real), m_real(real) {}
    /// A null text is the empty one, never NULL.
    Lent(QStringView text) : m_kind(Kind::Text), m_number(text.size()), m_data(text.data()) {}
    /// Null bytes are no bytes, never NULL.
    Lent(QByteArrayView bytes) : m_kind(Kind::Bytes), m_number(bytes.size()), m_data(bytes.data()) {}

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] qint64 number() const { return m_number; }
    [[nodiscard]] double real() const { return m_real; }
    [[nodiscard]] QStringView text() const { return {static_cast<const QChar *>(m_data), qsizetype(m_number)}; }
    [[nodiscard]] QByteArrayView bytes() const { return {static_cast<const char *>(m_data), qsizetype(m_number)}; }

private:
    Kind m_kind = Kind::Null;
    qint64 m_number = 0; ///< of a text or of bytes: its length
    double m_real = 0;
    const void *m_data = nullptr;
};

} // namespace kebu::sqlcipher
