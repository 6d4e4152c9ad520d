#include "core/sheets/xmltree.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QXmlStreamReader>

namespace kebu {

namespace {

constexpr size_t deepestNesting = 400; ///< Word itself nests a few dozen

bool isWellFormed(const QString &text, QString &detail)
{
    QXmlStreamReader reader(text);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::DTD) {
            detail = QStringLiteral("has a document type");
            return false;
        }
    }
    detail = reader.errorString();
    return !reader.hasError();
}

bool endsName(QChar c) { return c.isSpace() || c == u'>' || c == u'/'; }

/// Where the attribute's value stands in an opening tag, its quotes left out; -1 where there is none.
std::pair<qsizetype, qsizetype> valueOf(QStringView tag, QStringView name)
{
    for (qsizetype i = 0; i < tag.size();) {
        while (i < tag.size() && !tag[i].isSpace())
            ++i;
        while (i < tag.size() && tag[i].isSpace())
            ++i;
        const qsizetype begin = i;
        while (i < tag.size() && tag[i] != u'=' && !endsName(tag[i]))
            ++i;
        const QStringView found = tag.mid(begin, i - begin);
        while (i < tag.size() && tag[i] != u'"' && tag[i] != u'\'' && tag[i] != u'>')
            ++i;
        if (i >= tag.size() || tag[i] == u'>')
            break;
        const qsizetype close = tag.indexOf(tag[i], i + 1);
        if (close < 0)
            break;
        if (found == name)
            return {i + 1, close};
        i = close + 1;
    }
    return {-1, -1};
}

} // namespace

Result<XmlTree> XmlTree::parse(const QByteArray &part, const QString &name)
{
    const auto damaged = [&name](const QString &detail) {
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("Paper", "The form is damaged inside (%1). Open it in Word or Excel, "
                                                          "save it again and choose it again.")
                         .arg(name),
                     detail};
    };
    QStringDecoder decoder(QStringDecoder::Utf8);
    XmlTree tree;
    tree.m_text = std::make_unique<QString>(decoder(part));
    if (decoder.hasError())
        return damaged(QStringLiteral("not UTF-8"));
    QString detail;
    if (!isWellFormed(*tree.m_text, detail) || !tree.build())
        return damaged(detail);
    return tree;
}

/// REQUIRES: well-formed text. False: nested deeper than any document.
bool XmlTree::build()
{
    const QString &text = *m_text;
    std::vector<int> open;
    for (qsizetype at = text.indexOf(u'<'); at >= 0;) {
        const QStringView rest = QStringView(text).mid(at);
        qsizetype next = 0;
        if (rest.startsWith(u"<!--"))
            next = text.indexOf(QLatin1String("-->"), at) + 3;
        else if (rest.startsWith(u"<![CDATA["))
            next = text.indexOf(QLatin1String("]]>"), at) + 3;
        else if (rest.startsWith(u"<?"))
            next = text.indexOf(QLatin1String("?>"), at) + 2;
        else if (rest.startsWith(u"</")) {
            XmlNode &node = m_nodes[size_t(open.back())];
            node.contentEnd = at;
            next = node.end = text.indexOf(u'>', at) + 1;
            open.pop_back();
        } else {
            if (!openTag(at, open))
                return false;
            next = m_nodes.back().contentBegin;
        }
        at = text.indexOf(u'<', next);
    }
    return !m_nodes.empty();
}

bool XmlTree::openTag(qsizetype at, std::vector<int> &open)
{
    const QStringView text(*m_text);
    XmlNode node;
    node.begin = at;
    qsizetype i = at + 1;
    while (!endsName(text[i]))
        ++i;
    node.name = text.mid(at + 1, i - at - 1);
    QChar quote;
    for (; !quote.isNull() || text[i] != u'>'; ++i) {
        if (!quote.isNull())
            quote = text[i] == quote ? QChar() : quote;
        else if (text[i] == u'"' || text[i] == u'\'')
            quote = text[i];
    }
    node.closesItself = text[i - 1] == u'/';
    node.contentBegin = node.contentEnd = node.end = i + 1;
    node.parent = open.empty() ? -1 : open.back();
    const int index = count();
    if (node.parent >= 0)
        m_nodes[size_t(node.parent)].children.push_back(index);
    if (!node.closesItself)
        open.push_back(index);
    m_nodes.push_back(std::move(node));
    return open.size() <= deepestNesting;
}

QString XmlTree::attribute(int index, QStringView name) const
{
    const XmlNode &at = node(index);
    const QStringView tag = slice(at.begin, at.contentBegin);
    const auto [begin, end] = valueOf(tag, name);
    return begin < 0 ? QString() : xmlUnescaped(tag.mid(begin, end - begin));
}

QString XmlTree::content(int index) const
{
    const XmlNode &at = node(index);
    QString text;
    qsizetype from = at.contentBegin;
    for (const int child : at.children) {
        text += slice(from, node(child).begin);
        from = node(child).end;
    }
    text += slice(from, at.contentEnd);
    return xmlUnescaped(text);
}

int XmlTree::child(int index, QStringView local) const
{
    for (const int child : node(index).children) {
        if (node(child).local() == local)
            return child;
    }
    return -1;
}

QString xmlEscaped(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'<')
            result += QLatin1String("&lt;");
        else if (c == u'>')
            result += QLatin1String("&gt;");
        else if (c == u'&')
            result += QLatin1String("&amp;");
        else if (c == u'"')
            result += QLatin1String("&quot;");
        else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            (result += c) += text[++i];
        else if (!c.isSurrogate() && c != u'\uFFFE' && c != u'\uFFFF' && (c >= u' ' || c == u'\t' || c == u'\n'))
            result += c;
    }
    return result;
}

QString xmlUnescaped(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == u'&' ? text.indexOf(u';', i) : -1;
        if (end < 0) {
            result += text[i];
            continue;
        }
        const QStringView name = text.mid(i + 1, end - i - 1);
        if (name.startsWith(u'#')) {
            const bool isHex = name.startsWith(u"#x");
            result += QString::fromUcs4(
                std::array<char32_t, 1>{char32_t(name.mid(isHex ? 2 : 1).toUInt(nullptr, isHex ? 16 : 10))}.data(), 1);
        } else {
            result += name == u"lt"     ? u'<'
                      : name == u"gt"   ? u'>'
                      : name == u"quot" ? u'"'
                      : name == u"apos" ? u'\''
                                        : u'&';
        }
        i = end;
    }
    return result;
}

QString withAttribute(QStringView tag, QStringView name, const QString &value)
{
    const auto [begin, end] = valueOf(tag, name);
    const QString escaped = xmlEscaped(value);
    if (begin >= 0)
        return tag.left(begin).toString() + escaped + tag.mid(end).toString();
    const qsizetype close = tag.size() - (tag.endsWith(u"/>") ? 2 : 1);
    return QString(tag.left(close).toString() + u' ' + name.toString() + QLatin1String("=\"") + escaped + u'"' +
                   tag.mid(close).toString());
}

} // namespace kebu
