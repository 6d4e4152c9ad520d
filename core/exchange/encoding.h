#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace kebu {

/// How the bytes of a text file are meant. `name` is a name ICU knows, in its preferred spelling (`UTF-8`, `GB18030`).
struct Encoding {
    QString name;
    bool bom = false; ///< the file begins with a byte order mark
    /// Some lines are of this encoding, as when a file of one program was continued in another: a line that is no valid
    /// UTF-8 is read by it. Empty: none.
    QString ofOtherLines = {};
    /// Both, for a person.
    [[nodiscard]] QString text() const
    {
        return ofOtherLines.isEmpty() ? name : name + QStringLiteral(" + ") + ofOtherLines;
    }
    bool operator==(const Encoding &) const = default;
};

/// Judges from the beginning of a file: byte order mark (not where most of the rest is no UTF-8 behind its mark),
/// UTF-16 by its zero bytes, valid UTF-8, Chinese by its common characters (of some lines only, where most are UTF-8),
/// then ICU's detector; Windows-1252 or ISO-8859-1 where nothing speaks for another. `isWhole` says that the sample is
/// the whole file, so that a character cut at its end counts as broken.
[[nodiscard]] Encoding detectEncoding(QByteArrayView sample, bool isWhole);

/// The encoding of a name as people write it (`gbk`, `utf8`, `latin1`). Invalid, naming those that usually occur, when
/// there is none.
[[nodiscard]] Result<Encoding> encodingByName(const QString &name);

/// Turns bytes into text, piece by piece: a character may be cut anywhere. A byte order mark at the beginning is no
/// text, nor is that of UTF-8 before text of another encoding. What cannot be decoded becomes U+FFFD and is counted.
/// Movable; not thread-safe.
class TextDecoder
{
public:
    [[nodiscard]] static Result<TextDecoder> open(const Encoding &encoding);
    ~TextDecoder();
    TextDecoder(TextDecoder &&other) noexcept;
    TextDecoder &operator=(TextDecoder &&other) noexcept;

    /// Appends what `bytes` say to `text`; `isLast` flushes a cut character as undecodable.
    void decode(QByteArrayView bytes, bool isLast, QString &text);
    /// How many characters could not be decoded so far.
    [[nodiscard]] qint64 undecodable() const;

private:
    struct State;
    explicit TextDecoder(std::unique_ptr<State> state);
    void decodeMixed(QByteArrayView bytes, bool isLast, QString &text);
    std::unique_ptr<State> m_state;
};

} // namespace kebu
