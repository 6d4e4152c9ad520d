#include "core/exchange/vcardwriter.h"

#include <utility>

namespace kebu {

namespace {

constexpr qsizetype longestLine = 75;

QByteArray escaped(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    QByteArray out;
    for (const char c : text.toUtf8()) {
        if (c == '\\' || c == ',' || c == ';')
            out += '\\';
        if (c == '\n' || c == '\r')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= ' ' || c == '\t') // other control characters have no place in a card
            out += c;
    }
    return out;
}

bool isMiddleOfCharacter(char c)
{
    constexpr unsigned char topBits = 0xC0;
    constexpr unsigned char continuation = 0x80;
    return (static_cast<unsigned char>(c) & topBits) == continuation;
}

} // namespace

void VCardWriter::line(const QByteArray &name, const QByteArray &parameters, const QByteArray &value)
{
    QByteArray rest = name + (parameters.isEmpty() ? QByteArray() : ';' + parameters) + ':' + value;
    while (rest.size() > longestLine) {
        qsizetype cut = longestLine;
        while (isMiddleOfCharacter(rest.at(cut)))
            --cut;
        m_text += rest.left(cut) + "\r\n";
        rest = ' ' + rest.mid(cut); // the blank counts for the next line
    }
    m_text += rest + "\r\n";
}

void VCardWriter::begin()
{
    plain("BEGIN", "VCARD");
    plain("VERSION", m_version == VCardVersion::V4 ? "4.0" : "3.0");
}

void VCardWriter::text(const QByteArray &name, const QString &value, const QByteArray &parameters)
{
    if (!value.isEmpty())
        line(name, parameters, escaped(value));
}

void VCardWriter::parts(const QByteArray &name, const QStringList &values, const QByteArray &parameters)
{
    QByteArray joined;
    bool isEmpty = true;
    for (qsizetype i = 0; i < values.size(); ++i) {
        isEmpty = isEmpty && values[i].isEmpty();
        joined += (i > 0 ? ";" : "") + escaped(values[i]);
    }
    if (!isEmpty)
        line(name, parameters, joined);
}

void VCardWriter::plain(const QByteArray &name, const QByteArray &value, const QByteArray &parameters)
{
    if (!value.isEmpty())
        line(name, parameters, value);
}

void VCardWriter::end() { plain("END", "VCARD"); }

QByteArray VCardWriter::take() { return std::exchange(m_text, {}); }

} // namespace kebu
