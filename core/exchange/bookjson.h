#pragma once

#include "core/base/result.h"

#include <QJsonObject>

#include <optional>

class QIODevice;

namespace kebu {

/// What stands at the head of a book written as JSON, under the key `kebu`.
struct BookJsonHead {
    static constexpr int currentFormat = 1;
    /// A key of records in a file of refused ones, which says why; readers pass it over.
    static constexpr QLatin1String refused{"kebu_refused"};

    int format = currentFormat;
    QString user; ///< id of the user whose book it is

    [[nodiscard]] QJsonObject toJson() const;
};

/// Reads a book written as JSON (docs/book-json.md) record by record: only one record is in memory at a time, so the
/// size of the file does not matter. The device stays the caller's.
class BookJsonReader
{
public:
    /// A record is refused when it is longer: 25 MB of a file in base 64, and its words.
    static constexpr qint64 longestRecord = 64LL * 1024 * 1024;

    struct Entry {
        QString record; ///< the name of its section
        QJsonObject fields;
        qint64 line = 0; ///< of the file, from 1, where it begins
    };

    explicit BookJsonReader(QIODevice &device) : m_device(device) {}

    /// Whether these first bytes of a file are those of a book written as JSON.
    [[nodiscard]] static bool isBook(const QByteArray &beginning);

    /// The head; to be called first. Invalid, in words, when it is none, TooNew when the format is a later one.
    [[nodiscard]] Result<BookJsonHead> begin();
    /// The next record; nothing at the end of the document. Invalid, with its line, when the file is damaged or cut.
    [[nodiscard]] Result<std::optional<Entry>> next();
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

private:
    /// The next byte that is no blank, without taking it; 0 at the end.
    char peek();
    char take();
    bool fill();
    Result<void> expect(char wanted);
    Result<QString> takeString();
    /// The text of one JSON object from `{` to its `}`.
    Result<QByteArray> takeObject();
    [[nodiscard]] Error damaged() const;

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_bytesRead = 0;
    qint64 m_line = 1;
    QString m_section; ///< empty: between two
    bool m_isFirst = true;
    bool m_hasEnded = false;
};

} // namespace kebu
