#pragma once

#include "core/exchange/encoding.h"

#include <QIODevice>
#include <QMultiMap>
#include <QStringList>

namespace kebu {

/// One property of a vCard or iCalendar: `item1.TEL;TYPE=work,cell:+86 138…`.
struct ContentLine {
    QString group;
    QString name;                        ///< upper case
    QMultiMap<QString, QString> options; ///< upper-case names; a bare `WORK` of version 2.1 is TYPE=WORK
    QByteArray bytes;                    ///< of the value, quoted-printable and base64 undone
    QString value;                       ///< `bytes` as text, still with backslashes
    bool isBinary = false;
    qint64 line = 0;  ///< of the file, from 1
    qint64 begin = 0; ///< byte of the device
    qint64 end = 0;   ///< behind its line end

    /// Whether TYPE says so, in any case.
    [[nodiscard]] bool is(QStringView type) const;
    [[nodiscard]] QString option(const QString &name) const { return options.value(name); }
    /// The value between unescaped separators, each part unescaped and trimmed.
    [[nodiscard]] QStringList parts(QChar separator) const;
    /// The value unescaped.
    [[nodiscard]] QString text() const;
};

/// Undoes `\n`, `\,`, `\;`, `\:` and `\\`; an unknown one stays.
[[nodiscard]] QString unescapedContent(const QString &text);

/// Reads the content lines of vCard 2.1, 3.0, 4.0, vCalendar and iCalendar (RFC 6350 3.2, RFC 5545 3.1): folded lines
/// also inside of a character, soft line breaks of quoted-printable, base64 over several lines, a character set for
/// each property. Lines without a colon are passed over and counted. Values over the budget end the reading with an
/// error.
class ContentLines
{
public:
    static constexpr qint64 longestValue = 24 << 20;

    /// `encoding`: of properties that name none; empty: judged for each. The device outlives the reader.
    ContentLines(QIODevice &device, QString encoding) : m_device(device), m_encoding(std::move(encoding)) {}

    /// False: the end.
    [[nodiscard]] Result<bool> next(ContentLine &line);
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    [[nodiscard]] qint64 passedOver() const { return m_passedOver; }

    /// From here on the bytes that are read are kept until takeOriginal().
    void keepOriginals() { m_keepsOriginals = true; }
    /// The bytes from `begin` to `end` as they stand in the file, nothing of more than 32 MB; those before `end` are
    /// forgotten.
    [[nodiscard]] QByteArray takeOriginal(qint64 begin, qint64 end);

private:
    [[nodiscard]] bool readPhysical(QByteArray &line);
    [[nodiscard]] Result<bool> readLogical(QByteArray &line);
    [[nodiscard]] Result<void> continueSoftly(QByteArray &line, bool isBase64);
    [[nodiscard]] Result<void> decode(ContentLine &line) const;

    QIODevice &m_device;
    QString m_encoding;
    QByteArray m_ahead;
    bool m_hasAhead = false;
    bool m_keepsOriginals = false;
    bool m_isOriginalCut = false; ///< too long to be kept
    QByteArray m_original;
    qint64 m_originalFrom = 0; ///< byte of the device
    qint64 m_physicalFrom = 0; ///< where the line read last begins, that ahead if there is one
    qint64 m_logicalFrom = 0;
    qint64 m_line = 0;
    qint64 m_lineAt = 0;
    qint64 m_bytesRead = 0;
    qint64 m_passedOver = 0;
};

} // namespace kebu
