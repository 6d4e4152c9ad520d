#include "core/exchange/contentlines.h"

#include <QCoreApplication>

namespace kebu {

namespace {

constexpr qint64 longestPhysical = 8 << 20;
constexpr qsizetype longestOriginal = 32 << 20;

bool hasWord(const QByteArray &head, const char *word) { return head.toUpper().contains(word); }

/// Where the value begins: the first colon outside of quotes.
qsizetype colonOf(const QByteArray &line)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '"')
            isQuoted = !isQuoted;
        else if (line[i] == ':' && !isQuoted)
            return i;
    }
    return line.indexOf(':');
}

QByteArray quotedPrintable(const QByteArray &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isHex = false;
        const int code = text[i] == '=' ? text.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        if (isHex && i + 2 < text.size()) {
            bytes += char(code);
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

QStringList splitOutsideQuotes(const QString &text, QChar separator)
{
    QStringList parts{QString()};
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == separator && !isQuoted)
            parts << QString();
        else
            parts.last() += c;
    }
    return parts;
}

void readHead(const QString &head, ContentLine &line)
{
    QStringList parts = splitOutsideQuotes(head, u';');
    const QString name = parts.takeFirst().trimmed();
    const qsizetype dot = name.lastIndexOf(u'.');
    line.group = dot > 0 ? name.left(dot) : QString();
    line.name = name.mid(dot + 1).toUpper();
    for (const QString &part : std::as_const(parts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString key = equals < 0 ? QStringLiteral("TYPE") : part.left(equals).trimmed().toUpper();
        const QString said = equals < 0 ? part.trimmed() : part.mid(equals + 1).trimmed();
        const QString bare = said.toUpper();
        if (equals < 0 && (bare == u"QUOTED-PRINTABLE" || bare == u"BASE64" || bare == u"8BIT"))
            line.options.insert(QStringLiteral("ENCODING"), bare);
        else if (key == u"TYPE")
            for (const QString &each : said.split(u','))
                line.options.insert(key, each.trimmed());
        else
            line.options.insert(key, said);
    }
}

bool looksLikeBase64(const QByteArray &line)
{
    return !line.isEmpty() && std::all_of(line.begin(), line.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
               c == '=' || c == ' ' || c == '\t';
    });
}

Error tooLong(qint64 line)
{
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate(
                     "Cards", "Line %1 is longer than any address card or calendar has; the file is damaged.")
                     .arg(line),
                 {}};
}

} // namespace

bool ContentLine::is(QStringView type) const
{
    for (const QString &each : options.values(QStringLiteral("TYPE"))) {
        if (QStringView(each).compare(type, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QString unescapedContent(const QString &text)
{
    if (!text.contains(u'\\'))
        return text;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (text[i] != u'\\') {
            plain += text[i];
        } else if (next == u'n' || next == u'N') {
            plain += u'\n';
            ++i;
        } else if (next == u',' || next == u';' || next == u':' || next == u'\\' || next == u'"') {
            plain += next;
            ++i;
        } else {
            plain += u'\\';
        }
    }
    return plain;
}

QString ContentLine::text() const
{
    return unescapedContent(value)
        .replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
        .replace(u'\r', u'\n')
        .trimmed();
}

QStringList ContentLine::parts(QChar separator) const
{
    QStringList found{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size()) {
            found.last() += value.mid(i, 2);
            ++i;
        } else if (value[i] == separator) {
            found << QString();
        } else {
            found.last() += value[i];
        }
    }
    for (QString &part : found)
        part = unescapedContent(part).trimmed();
    return found;
}

/// Lines end with LF, CR LF or CR alone.
bool ContentLines::readPhysical(QByteArray &line)
{
    line.clear();
    m_physicalFrom = m_bytesRead;
    char c = 0;
    bool isAny = false;
    const auto count = [this](char read) {
        ++m_bytesRead;
        m_isOriginalCut = m_isOriginalCut || m_original.size() >= longestOriginal;
        if (m_keepsOriginals && !m_isOriginalCut)
            m_original += read;
    };
    while (m_device.getChar(&c)) {
        isAny = true;
        count(c);
        if (c == '\n')
            break;
        if (c == '\r') {
            char following = 0;
            if (m_device.peek(&following, 1) == 1 && following == '\n') {
                m_device.getChar(&following);
                count(following);
            }
            break;
        }
        line += c;
        if (line.size() > longestPhysical)
            break;
    }
    m_line += isAny;
    return isAny;
}

Result<bool> ContentLines::readLogical(QByteArray &line)
{
    if (m_hasAhead) {
        line = std::exchange(m_ahead, {});
        m_hasAhead = false;
    } else if (!readPhysical(line)) {
        return false;
    }
    m_logicalFrom = m_physicalFrom;
    m_lineAt = m_line;
    QByteArray further;
    while (readPhysical(further)) {
        if (!further.startsWith(' ') && !further.startsWith('\t')) {
            m_ahead = further;
            m_hasAhead = true;
            m_lineAt = m_line - 1;
            break;
        }
        line += further.mid(1);
        if (line.size() > longestValue)
            return tooLong(m_line);
    }
    return true;
}

Result<void> ContentLines::continueSoftly(QByteArray &line, bool isBase64)
{
    while (m_hasAhead && (isBase64 ? looksLikeBase64(m_ahead) : line.endsWith('='))) {
        if (!isBase64)
            line.chop(1);
        QByteArray further;
        KEBU_LET(has, readLogical(further));
        if (!has)
            break;
        line += further;
        if (line.size() > longestValue)
            return tooLong(m_line);
    }
    return {};
}

Result<void> ContentLines::decode(ContentLine &line) const
{
    const QString encoding = line.option(QStringLiteral("ENCODING")).toUpper();
    if (encoding == u"QUOTED-PRINTABLE")
        line.bytes = quotedPrintable(line.bytes);
    line.isBinary = encoding == u"BASE64" || encoding == u"B";
    if (line.isBinary) {
        line.bytes = QByteArray::fromBase64(line.bytes.replace(' ', "").replace('\t', ""));
        return {};
    }
    QString name = line.option(QStringLiteral("CHARSET"));
    if (name.isEmpty() || !encodingByName(name))
        name = m_encoding.isEmpty() ? detectEncoding(line.bytes, true).name : m_encoding;
    KEBU_LET(decoder, TextDecoder::open({name, false}));
    decoder.decode(line.bytes, true, line.value);
    return {};
}

QByteArray ContentLines::takeOriginal(qint64 begin, qint64 end)
{
    if (std::exchange(m_isOriginalCut, false)) {
        m_original.clear();
        m_originalFrom = m_bytesRead;
        return {};
    }
    const QByteArray taken =
        begin < m_originalFrom ? QByteArray() : m_original.mid(begin - m_originalFrom, end - begin);
    m_original.remove(0, end - m_originalFrom);
    m_originalFrom = end;
    return taken;
}

Result<bool> ContentLines::next(ContentLine &line)
{
    QByteArray text;
    for (;;) {
        KEBU_LET(has, readLogical(text));
        if (!has)
            return false;
        const qsizetype colon = colonOf(text);
        if (colon < 0 || text.left(colon).trimmed().isEmpty()) {
            m_passedOver += !text.trimmed().isEmpty();
            continue;
        }
        const QByteArray head = text.left(colon);
        line = ContentLine();
        line.line = m_lineAt;
        line.begin = m_logicalFrom;
        if (hasWord(head, "QUOTED-PRINTABLE"))
            KEBU_TRY(continueSoftly(text, false));
        else if (hasWord(head, "BASE64") || hasWord(head, "ENCODING=B"))
            KEBU_TRY(continueSoftly(text, true));
        readHead(QString::fromUtf8(head).trimmed(), line);
        line.end = m_hasAhead ? m_physicalFrom : m_bytesRead;
        line.bytes = text.mid(colon + 1);
        KEBU_TRY(decode(line));
        return true;
    }
}

} // namespace kebu
