// Filling a form of Word: paragraphs, repeated rows, one document for many customers.
#include "core/sheets/formfill.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("Paper", sentence); }

bool isParagraph(const XmlNode &node) { return node.local() == u"p"; }
bool isRow(const XmlNode &node) { return node.local() == u"tr"; }

/// The placeholders of everything under a node; rows inside it answer for themselves.
void collectPlaceholders(const XmlTree &tree, int index, bool isTop, std::vector<FoundPlaceholder> &found)
{
    const XmlNode &node = tree.node(index);
    if (isRow(node) && !isTop)
        return;
    if (isParagraph(node)) {
        const SpreadText text(tree, index);
        found.insert(found.end(), text.placeholders().begin(), text.placeholders().end());
    }
    for (const int child : node.children)
        collectPlaceholders(tree, child, false, found);
}

class WordFilling
{
public:
    WordFilling(const XmlTree &tree, const FormNames &names, const FormRecord &record)
        : m_tree(tree),
          m_answers(names, record)
    {
    }

    /// The element with everything in it filled.
    [[nodiscard]] QString element(int index)
    {
        const XmlNode &node = m_tree.node(index);
        QString text = m_tree.slice(node.begin, node.contentBegin).toString();
        text += content(index);
        text += m_tree.slice(node.contentEnd, node.end);
        return text;
    }

    [[nodiscard]] QString content(int index)
    {
        const XmlNode &node = m_tree.node(index);
        const QHash<int, QString> ownTexts =
            isParagraph(node) ? SpreadText(m_tree, index).filled(m_answers, true) : QHash<int, QString>();
        return isParagraph(node) ? paragraph(index, ownTexts) : children(index);
    }

    /// Children one by one, rows of a list together.
    [[nodiscard]] QString children(int index, int first = 0, int last = -1)
    {
        const XmlNode &node = m_tree.node(index);
        const std::vector<int> &all = node.children;
        const size_t end = last < 0 ? all.size() : size_t(last);
        qsizetype from = first == 0 ? node.contentBegin : m_tree.node(all[size_t(first)]).begin;
        QString text;
        for (size_t i = size_t(first); i < end;) {
            text += m_tree.slice(from, m_tree.node(all[i]).begin);
            size_t next = i + 1;
            if (const QString list = listOf(all[i]); !list.isEmpty()) {
                while (next < end && listOf(all[next]) == list)
                    ++next;
                text += repeated(all, i, next, list);
            } else {
                text += element(all[i]);
            }
            from = m_tree.node(all[next - 1]).end;
            i = next;
        }
        const qsizetype to = last < 0 || end == all.size() ? node.contentEnd : m_tree.node(all[end]).begin;
        text += m_tree.slice(from, to);
        return text;
    }

private:
    /// The list a row is repeated for; inside such a row rows are as they are.
    [[nodiscard]] QString listOf(int index) const
    {
        if (!isRow(m_tree.node(index)) || !m_answers.currentList().isEmpty())
            return {};
        std::vector<FoundPlaceholder> found;
        collectPlaceholders(m_tree, index, true, found);
        return m_answers.listOf(found);
    }

    /// A list without entries leaves its rows once, empty, to be filled in by hand.
    [[nodiscard]] QString repeated(const std::vector<int> &all, size_t begin, size_t end, const QString &list)
    {
        QString text;
        const int count = std::max(1, m_answers.countOf(list));
        for (int row = 0; row < count; ++row) {
            m_answers.enterRow(list, row);
            for (size_t i = begin; i < end; ++i)
                text += element(all[i]);
        }
        m_answers.enterRow({}, 0);
        return text;
    }

    /// A paragraph's own texts exchanged, and text boxes inside it filled as documents of their own.
    [[nodiscard]] QString paragraph(int index, QHash<int, QString> changed)
    {
        std::vector<int> inner;
        collectInner(index, true, inner);
        for (const int each : inner)
            changed.insert(each, element(each));
        const XmlNode &node = m_tree.node(index);
        return spliced(m_tree, node.contentBegin, node.contentEnd, changed);
    }

    /// Paragraphs and tables directly inside a paragraph's drawings.
    void collectInner(int index, bool isTop, std::vector<int> &inner) const
    {
        const XmlNode &node = m_tree.node(index);
        if (!isTop && (isParagraph(node) || node.local() == u"tbl")) {
            inner.push_back(index);
            return;
        }
        for (const int child : node.children)
            collectInner(child, false, inner);
    }

    const XmlTree &m_tree;
    FormAnswers m_answers;
};

/// What must be there only once in a document is taken out of a copy.
QString asCopy(QString body, int copy)
{
    static const QRegularExpression marks(
        QStringLiteral("<w:bookmark(Start|End)\\b[^>]*/>| w14:(paraId|textId)=\"[^\"]*\""));
    static const QRegularExpression drawing(QStringLiteral("(<wp:docPr\\b[^>]*\\bid=\")(\\d+)(\")"));
    body.remove(marks);
    QString text;
    qsizetype from = 0;
    for (auto match = drawing.globalMatch(body); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        text += QStringView(body).mid(from, one.capturedStart(2) - from);
        text += QString::number(one.captured(2).toLongLong() + 10'000LL * copy);
        from = one.capturedEnd(2);
    }
    return text + body.mid(from);
}

QString joined(const XmlTree &tree, const FormNames &names, const std::vector<FormRecord> &records)
{
    const int body = tree.child(0, u"body");
    const XmlNode &node = tree.node(body);
    const bool hasSection = !node.children.empty() && tree.node(node.children.back()).local() == u"sectPr";
    const int last = int(node.children.size()) - (hasSection ? 1 : 0);
    const QString prefix = node.prefix().toString();
    const QString pageBreak = QStringLiteral("<%1p><%1r><%1br %1type=\"page\"/></%1r></%1p>").arg(prefix);
    QString text = tree.slice(0, node.contentBegin).toString();
    for (size_t i = 0; i < records.size(); ++i) {
        const QString one = WordFilling(tree, names, records[i]).children(body, 0, last);
        if (i > 0)
            text += pageBreak;
        text += i > 0 ? asCopy(one, int(i)) : one;
    }
    text += tree.slice(hasSection ? tree.node(node.children.back()).begin : node.contentEnd, tree.text().size());
    return text;
}

QString partWord(const QString &part)
{
    if (part.contains(QLatin1String("header")))
        return say(QT_TRANSLATE_NOOP("Paper", "the header"));
    if (part.contains(QLatin1String("footer")))
        return say(QT_TRANSLATE_NOOP("Paper", "the footer"));
    return part.contains(QLatin1String("notes")) ? say(QT_TRANSLATE_NOOP("Paper", "a note")) : QString();
}

/// Walks a part and says of each placeholder where a person finds it.
class WordPlaces
{
public:
    WordPlaces(const XmlTree &tree, QString partWord) : m_tree(tree), m_part(std::move(partWord)) { walk(0); }

    std::vector<PlacedName> found;

private:
    void walk(int index)
    {
        const XmlNode &node = m_tree.node(index);
        const bool isTable = node.local() == u"tbl";
        const int tableBefore = m_table;
        const int rowBefore = m_row;
        if (isTable) {
            m_table = ++m_tables;
            m_row = 0;
        }
        if (isRow(node))
            ++m_row;
        if (isParagraph(node)) {
            ++m_paragraphs;
            const SpreadText text(m_tree, index);
            for (const FoundPlaceholder &each : text.placeholders())
                found.push_back({each.name, place()});
        }
        for (const int child : node.children)
            walk(child);
        if (isTable) {
            m_table = tableBefore;
            m_row = rowBefore;
        }
    }

    [[nodiscard]] QString place() const
    {
        const QString here = m_table > 0 ? say(QT_TRANSLATE_NOOP("Paper", "table %1, row %2")).arg(m_table).arg(m_row)
                                         : say(QT_TRANSLATE_NOOP("Paper", "paragraph %1")).arg(m_paragraphs);
        return m_part.isEmpty() ? here : m_part;
    }

    const XmlTree &m_tree;
    QString m_part;
    int m_tables = 0;
    int m_table = 0;
    int m_row = 0;
    int m_paragraphs = 0;
};

} // namespace

std::vector<PlacedName> wordPlaceholders(const XmlTree &tree, const QString &part)
{
    return WordPlaces(tree, partWord(part)).found;
}

Result<QByteArray> fillWordPart(const XmlTree &tree, const FormNames &names, const std::vector<FormRecord> &records)
{
    if (records.size() > 1)
        return joined(tree, names, records).toUtf8();
    QString text = tree.slice(0, tree.node(0).begin).toString();
    text += WordFilling(tree, names, records.front()).element(0);
    text += tree.slice(tree.node(0).end, tree.text().size());
    return text.toUtf8();
}

} // namespace kebu
