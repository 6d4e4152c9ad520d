#include "core/sheets/formfill.h"

#include <QRegularExpression>

namespace kebu {

std::vector<FoundPlaceholder> placeholdersIn(const QString &text)
{
    static const QRegularExpression braces(QStringLiteral("(?:\\{\\{|｛｛)([^{}｛｝\\n]{1,200})(?:\\}\\}|｝｝)"));
    std::vector<FoundPlaceholder> found;
    for (auto match = braces.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        found.push_back({one.capturedStart(), one.capturedEnd(), one.captured(1).simplified()});
    }
    return found;
}

FormValue FormAnswers::value(const QString &name) const
{
    const FormName asked = m_names.value(name);
    if (asked.field == u"row" && asked.list.isEmpty())
        return m_list.isEmpty() ? FormValue{} : FormValue{QString::number(m_row + 1), double(m_row + 1)};
    if (asked.list.isEmpty())
        return m_record.own.value(asked.field);
    const bool isOwnRow = asked.index == 0 && asked.list == m_list;
    const size_t row = size_t(isOwnRow ? m_row : std::max(0, asked.index - 1));
    const auto rows = m_record.lists.constFind(asked.list);
    if (rows == m_record.lists.cend() || row >= rows->size())
        return {};
    if (asked.field == u"row")
        return {QString::number(row + 1), double(row + 1)};
    return (*rows)[row].value(asked.field);
}

QString FormAnswers::listOf(const std::vector<FoundPlaceholder> &placeholders) const
{
    for (const FoundPlaceholder &each : placeholders) {
        const FormName name = m_names.value(each.name);
        if (!name.list.isEmpty() && name.index == 0)
            return name.list;
    }
    return {};
}

SpreadText::SpreadText(const XmlTree &tree, int node) : m_tree(tree)
{
    collect(node, true);
    m_placeholders = placeholdersIn(m_text);
}

void SpreadText::collect(int index, bool isTop)
{
    const XmlNode &node = m_tree.node(index);
    const QStringView local = node.local();
    if (local == u"t") {
        m_pieces.push_back({index, m_text.size(), m_tree.content(index)});
        m_text += m_pieces.back().text;
        return;
    }
    if (local == u"br" || local == u"cr" || local == u"tab")
        m_text += u'\n';                              // no placeholder goes over the end of a line
    if ((local == u"p" && !isTop) || local == u"rPh") // another paragraph; a reading above Japanese words
        return;
    for (const int child : node.children)
        collect(child, false);
}

QHash<int, QString> SpreadText::filled(const FormAnswers &answers, bool breaks) const
{
    QHash<int, QString> changed;
    for (const Piece &piece : m_pieces) {
        const qsizetype end = piece.begin + piece.text.size();
        QString text;
        qsizetype at = piece.begin;
        bool isChanged = false;
        for (const FoundPlaceholder &each : m_placeholders) {
            if (each.end <= piece.begin || each.begin >= end)
                continue;
            isChanged = true;
            text += QStringView(m_text).mid(at, std::max<qsizetype>(0, each.begin - at));
            if (each.begin >= piece.begin)
                text += answers.value(each.name).text;
            at = std::min(each.end, end);
        }
        if (!isChanged)
            continue;
        text += QStringView(m_text).mid(at, end - at);
        changed.insert(piece.node, elementOf(piece, text, breaks));
    }
    return changed;
}

QString SpreadText::elementOf(const Piece &piece, const QString &text, bool breaks) const
{
    const XmlNode &node = m_tree.node(piece.node);
    QStringView tag = m_tree.slice(node.begin, node.contentBegin);
    QString opening = withAttribute(tag, u"xml:space", QStringLiteral("preserve"));
    if (node.closesItself)
        opening.replace(QLatin1String("/>"), QLatin1String(">"));
    const QString closing = QLatin1String("</") + node.name.toString() + u'>';
    QString clean = text;
    clean.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    if (!breaks)
        return QString(opening + xmlEscaped(clean.replace(u'\n', node.prefix() == u"a:" ? u' ' : u'\n')) + closing);
    QStringList lines;
    for (const QString &line : clean.split(u'\n'))
        lines << QString(opening + xmlEscaped(line) + closing);
    return lines.join(QString(u'<' + node.prefix().toString() + QLatin1String("br/>")));
}

QString spliced(const XmlTree &tree, qsizetype begin, qsizetype end, const QHash<int, QString> &changed)
{
    QList<int> nodes = changed.keys();
    std::ranges::sort(nodes, {}, [&tree](int node) { return tree.node(node).begin; });
    QString text;
    qsizetype from = begin;
    for (const int node : nodes) {
        if (tree.node(node).begin < from || tree.node(node).end > end)
            continue;
        text += tree.slice(from, tree.node(node).begin);
        text += changed.value(node);
        from = tree.node(node).end;
    }
    text += tree.slice(from, end);
    return text;
}

} // namespace kebu
