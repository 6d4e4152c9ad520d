#include "core/exchange/bookjson.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>

namespace kebu {

namespace {

constexpr qint64 bytesAtOnce = 256 * 1024;
constexpr qsizetype longestName = 200;

QString say(const char *sentence) { return QCoreApplication::translate("BookJson", sentence); }

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

} // namespace

QJsonObject BookJsonHead::toJson() const
{
    return {{QStringLiteral("format"), format}, {QStringLiteral("user"), user}};
}

bool BookJsonReader::isBook(const QByteArray &beginning)
{
    QByteArray signs;
    for (const char c : beginning) {
        if (!isBlank(c))
            signs += c;
    }
    return signs.startsWith("{\"kebu\":{\"");
}

bool BookJsonReader::fill()
{
    if (m_at < m_buffer.size())
        return true;
    m_buffer = m_device.read(bytesAtOnce);
    m_at = 0;
    m_bytesRead += m_buffer.size();
    return !m_buffer.isEmpty();
}

char BookJsonReader::take()
{
    if (!fill())
        return 0;
    const char c = m_buffer.at(m_at++);
    if (c == '\n')
        ++m_line;
    return c;
}

char BookJsonReader::peek()
{
    while (fill()) {
        if (!isBlank(m_buffer.at(m_at)))
            return m_buffer.at(m_at);
        (void)take();
    }
    return 0;
}

Error BookJsonReader::damaged() const
{
    return {ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("BookJson", "The file is damaged or cut off at line %1; nothing of it was taken. "
                                              "Export the book once more."))
                .arg(m_line),
            {}};
}

Result<void> BookJsonReader::expect(char wanted)
{
    if (peek() != wanted)
        return damaged();
    (void)take();
    return {};
}

Result<QString> BookJsonReader::takeString()
{
    KEBU_TRY(expect('"'));
    QByteArray name;
    for (char c = take(); c != '"'; c = take()) {
        if (c == 0 || c == '\\' || name.size() > longestName)
            return damaged();
        name += c;
    }
    return QString::fromUtf8(name);
}

Result<QByteArray> BookJsonReader::takeObject()
{
    if (peek() != '{')
        return damaged();
    QByteArray text;
    int depth = 0;
    bool isQuoted = false;
    do {
        if (!fill() || text.size() > longestRecord)
            return damaged();
        const char c = take();
        text += c;
        if (isQuoted && c == '\\')
            text += take(); // what is escaped ends nothing
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == '{' || c == '['))
            ++depth;
        else if (!isQuoted && (c == '}' || c == ']'))
            --depth;
    } while (depth > 0);
    return text;
}

Result<BookJsonHead> BookJsonReader::begin()
{
    const Error isNone{
        ErrorCode::Invalid,
        say(QT_TRANSLATE_NOOP("BookJson",
                              "This JSON file is not a book of Kebu's: it does not begin with its head \"kebu\".")),
        {}};
    if (peek() != '{')
        return isNone;
    (void)take();
    const auto name = takeString();
    if (!name || *name != u"kebu")
        return isNone;
    KEBU_TRY(expect(':'));
    KEBU_LET(text, takeObject());
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    BookJsonHead head;
    head.format = json.value(u"format").toInt();
    head.user = json.value(u"user").toString();
    if (head.format < 1)
        return isNone;
    if (head.format > BookJsonHead::currentFormat)
        return Error{ErrorCode::TooNew,
                     say(QT_TRANSLATE_NOOP(
                         "BookJson", "This file was written by a newer version of Kebu. Update, then import it.")),
                     {}};
    return head;
}

Result<std::optional<BookJsonReader::Entry>> BookJsonReader::next()
{
    while (!m_hasEnded) {
        if (!m_section.isEmpty()) {
            if (peek() == ']') {
                (void)take();
                m_section.clear();
                continue;
            }
            if (!m_isFirst)
                KEBU_TRY(expect(','));
            m_isFirst = false;
            (void)peek();
            Entry entry{m_section, {}, m_line};
            KEBU_LET(text, takeObject());
            const QJsonDocument document = QJsonDocument::fromJson(text);
            if (!document.isObject())
                return damaged();
            entry.fields = document.object();
            return std::optional(std::move(entry));
        }
        if (peek() == '}') {
            m_hasEnded = true;
            break;
        }
        KEBU_TRY(expect(','));
        KEBU_LET(name, takeString());
        KEBU_TRY(expect(':'));
        KEBU_TRY(expect('['));
        if (name.isEmpty())
            return damaged();
        m_section = name;
        m_isFirst = true;
    }
    return std::optional<Entry>();
}

} // namespace kebu
