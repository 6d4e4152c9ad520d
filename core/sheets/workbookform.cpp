// Filling a form of Excel: cells, repeated rows, and everything that points at rows which moved.
#include "core/sheets/cellrefs.h"
#include "core/sheets/formfill.h"
#include "core/sheets/workbook.h"
#include "core/sheets/worksheet.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kebu {

namespace {

constexpr qsizetype largestText = 32'767; ///< of a cell, by Excel

QString say(const char *sentence) { return QCoreApplication::translate("Paper", sentence); }

/// One worksheet being filled. Rows first: they decide how far the rest moves.
class SheetFilling
{
public:
    SheetFilling(const XmlTree &tree, const XmlTree *strings, QString name, const FormNames &names,
                 const FormRecord &record)
        : m_tree(tree),
          m_sheet(tree, strings),
          m_name(std::move(name)),
          m_answers(names, record)
    {
        const std::vector<Worksheet::Row> &rows = m_sheet.rows();
        for (size_t i = 0; i < rows.size();) {
            const QString list = listOf(rows[i].node);
            size_t end = i + 1;
            while (!list.isEmpty() && end < rows.size() && rows[end].number == rows[end - 1].number + 1 &&
                   listOf(rows[end].node) == list)
                ++end;
            if (!list.isEmpty())
                m_moves.repeat(rows[i].number, int(end - i), std::max(1, m_answers.countOf(list)));
            m_blocks.push_back({i, end, list});
            i = end;
        }
    }

    [[nodiscard]] const RowMoves &moves() const { return m_moves; }

    [[nodiscard]] QString filled(const MovesBySheet &moves)
    {
        std::vector<Splice> splices;
        if (m_sheet.data() >= 0) {
            const XmlNode &data = m_tree.node(m_sheet.data());
            QString rows;
            for (const Block &block : m_blocks)
                rows += blockText(block, moves);
            splices.push_back({data.contentBegin, data.contentEnd, rows});
        }
        for (int i = 0; i < m_tree.count(); ++i)
            spliceOutside(i, moves, splices);
        return withSplices(m_tree.text(), std::move(splices), 0, m_tree.text().size());
    }

private:
    struct Block {
        size_t begin;
        size_t end;
        QString list;
    };

    [[nodiscard]] QString listOf(int row) const
    {
        std::vector<FoundPlaceholder> found;
        for (const int cell : m_tree.node(row).children) {
            const auto more = m_sheet.placeholdersOf(cell);
            found.insert(found.end(), more.begin(), more.end());
        }
        return m_answers.listOf(found);
    }

    [[nodiscard]] QString blockText(const Block &block, const MovesBySheet &moves)
    {
        QString text;
        const int copies = block.list.isEmpty() ? 1 : std::max(1, m_answers.countOf(block.list));
        for (int copy = 0; copy < copies; ++copy) {
            m_answers.enterRow(block.list, copy);
            for (size_t i = block.begin; i < block.end; ++i)
                text += rowText(m_sheet.rows()[i], copy, moves);
        }
        m_answers.enterRow({}, 0);
        return text;
    }

    [[nodiscard]] QString rowText(const Worksheet::Row &row, int copy, const MovesBySheet &moves)
    {
        const XmlNode &node = m_tree.node(row.node);
        const int number = m_moves.moved(row.number, copy);
        QString tag = withAttribute(m_tree.slice(node.begin, node.contentBegin), u"r", QString::number(number));
        const FormulaPlace place{m_name, row.number, copy};
        QString cells;
        bool isChanged = false;
        for (const int cell : node.children)
            cells += cellText(cell, number, place, moves, isChanged);
        if (isChanged && m_tree.attribute(row.node, u"customHeight") != u"1") {
            static const QRegularExpression height(QStringLiteral("\\sht=(\"[^\"]*\"|'[^']*')"));
            tag.remove(height); // Excel then makes the row as high as its words
        }
        return QString(tag + cells + m_tree.slice(node.contentEnd, node.end));
    }

    [[nodiscard]] QString cellText(int cell, int row, const FormulaPlace &place, const MovesBySheet &moves,
                                   bool &isChanged)
    {
        const XmlNode &node = m_tree.node(cell);
        QString tag = m_tree.slice(node.begin, node.contentBegin).toString();
        if (const QString reference = m_tree.attribute(cell, u"r"); !reference.isEmpty())
            tag = withAttribute(tag, u"r", withRow(reference, row));
        if (const int formula = m_tree.child(cell, u"f"); formula >= 0)
            return tag + formulaText(formula, place, moves) + m_tree.slice(node.contentEnd, node.end);
        const std::vector<FoundPlaceholder> placeholders = m_sheet.placeholdersOf(cell);
        if (placeholders.empty())
            return QString(tag + m_tree.slice(node.contentBegin, node.end));
        isChanged = true;
        return filledCell(cell, tag, placeholders);
    }

    /// The value that was cached is of the empty form: it goes, and Excel reckons it anew.
    [[nodiscard]] QString formulaText(int formula, const FormulaPlace &place, const MovesBySheet &moves) const
    {
        const XmlNode &node = m_tree.node(formula);
        QString tag = m_tree.slice(node.begin, node.contentBegin).toString();
        if (const QString range = m_tree.attribute(formula, u"ref"); !range.isEmpty())
            tag = withAttribute(tag, u"ref", movedRanges(range, m_moves));
        if (node.closesItself)
            return tag;
        return QString(tag + xmlEscaped(movedFormula(m_tree.content(formula), place, moves)) +
                       m_tree.slice(node.contentEnd, node.end));
    }

    /// A cell that is nothing but one placeholder takes a number as a number, so that formulas can add it up.
    [[nodiscard]] QString filledCell(int cell, QString tag, const std::vector<FoundPlaceholder> &placeholders) const
    {
        static const QRegularExpression type(QStringLiteral("\\st=(\"[^\"]*\"|'[^']*')"));
        const Worksheet::Words words = m_sheet.wordsOf(cell);
        const SpreadText text(*words.tree, words.node);
        const QString prefix = m_tree.node(cell).prefix().toString();
        const QString closing = QString(QLatin1String("</") + m_tree.node(cell).name.toString() + u'>');
        tag.remove(type);
        const bool isAlone = placeholders.size() == 1 && placeholders.front().begin == 0 &&
                             placeholders.front().end == text.text().trimmed().size();
        if (const FormValue value = m_answers.value(placeholders.front().name); isAlone && value.number)
            return QStringLiteral("%1<%2v>%3</%2v>%4")
                .arg(tag, prefix, QString::number(*value.number, 'g', 15), closing);
        QHash<int, QString> changed = text.filled(m_answers, false);
        for (const int child : words.tree->node(words.node).children) {
            if (const QStringView local = words.tree->node(child).local(); local == u"rPh" || local == u"phoneticPr")
                changed.insert(child, QString());
        }
        const XmlNode &item = words.tree->node(words.node);
        tag = withAttribute(tag, u"t", QStringLiteral("inlineStr"));
        const QString inside = shortened(spliced(*words.tree, item.contentBegin, item.contentEnd, changed));
        return QString(tag + u'<' + prefix + QLatin1String("is>") + inside + QLatin1String("</") + prefix +
                       QLatin1String("is>") + closing);
    }

    /// Only a text of one piece can grow so long; a cell cannot hold more.
    [[nodiscard]] static QString shortened(const QString &inside)
    {
        const qsizetype begin = inside.indexOf(u'>') + 1;
        const qsizetype end = inside.lastIndexOf(QLatin1String("</"));
        if (inside.size() <= largestText || begin <= 0 || end <= begin || inside.indexOf(u'<', begin) != end)
            return inside;
        const QString text = xmlUnescaped(QStringView(inside).mid(begin, end - begin));
        if (text.size() <= largestText)
            return inside;
        return QString(inside.left(begin) + xmlEscaped(QString(text.left(largestText - 1) + u'…')) + inside.mid(end));
    }

    /// Heads, foots, merged cells, conditional formats, validations, links: everything beside the rows.
    void spliceOutside(int index, const MovesBySheet &moves, std::vector<Splice> &splices) const
    {
        const XmlNode &node = m_tree.node(index);
        if (m_sheet.data() >= 0 && node.begin >= m_tree.node(m_sheet.data()).begin &&
            node.end <= m_tree.node(m_sheet.data()).end)
            return;
        const QStringView local = node.local();
        if (local == u"mergeCells")
            return spliceMerged(index, splices);
        if (local == u"mergeCell")
            return;
        if (local.endsWith(u"Header") || local.endsWith(u"Footer"))
            return spliceMargin(index, splices);
        if (local == u"formula" || local == u"formula1" || local == u"formula2") {
            splices.push_back({node.contentBegin, node.contentEnd,
                               xmlEscaped(movedFormula(m_tree.content(index), {m_name, 0, 0}, moves))});
            return;
        }
        for (const QStringView name : {QStringView(u"ref"), QStringView(u"sqref"), QStringView(u"activeCell")}) {
            if (const QString range = m_tree.attribute(index, name); !range.isEmpty()) {
                const QString moved =
                    name == u"activeCell" ? withRow(range, m_moves.first(rowOf(range))) : movedRanges(range, m_moves);
                if (moved != range)
                    splices.push_back({node.begin, node.contentBegin,
                                       withAttribute(m_tree.slice(node.begin, node.contentBegin), name, moved)});
                return;
            }
        }
        if (local == u"brk" && m_tree.node(node.parent).local() == u"rowBreaks") {
            const int row = m_tree.attribute(index, u"id").toInt();
            splices.push_back({node.begin, node.contentBegin,
                               withAttribute(m_tree.slice(node.begin, node.contentBegin), u"id",
                                             QString::number(m_moves.last(row)))});
        }
    }

    void spliceMargin(int index, std::vector<Splice> &splices) const
    {
        const XmlNode &node = m_tree.node(index);
        QString text = m_tree.content(index);
        const auto placeholders = placeholdersIn(text);
        for (auto each = placeholders.rbegin(); each != placeholders.rend(); ++each) {
            QString value = m_answers.value(each->name).text.simplified();
            text.replace(each->begin, each->end - each->begin, value.replace(u'&', QLatin1String("&&")));
        }
        if (!placeholders.empty())
            splices.push_back({node.contentBegin, node.contentEnd, xmlEscaped(text)});
    }

    /// Cells merged inside a repeated block are merged in each copy.
    void spliceMerged(int index, std::vector<Splice> &splices) const
    {
        const XmlNode &node = m_tree.node(index);
        QString all;
        int count = 0;
        for (const int merged : node.children) {
            const QString range = m_tree.attribute(merged, u"ref");
            const int from = rowOf(range.section(u':', 0, 0));
            const int to = rowOf(range.section(u':', -1));
            const bool isInside = m_moves.areTogether(from, to);
            const int copies = isInside ? m_moves.copiesOf(from) : 1;
            const XmlNode &each = m_tree.node(merged);
            for (int copy = 0; copy < copies; ++copy, ++count) {
                const QString moved = isInside
                                          ? QString(withRow(range.section(u':', 0, 0), m_moves.moved(from, copy)) +
                                                    u':' + withRow(range.section(u':', -1), m_moves.moved(to, copy)))
                                          : movedRanges(range, m_moves);
                all += withAttribute(m_tree.slice(each.begin, each.contentBegin), u"ref", moved) +
                       m_tree.slice(each.contentBegin, each.end);
            }
        }
        splices.push_back(
            {node.begin, node.end,
             withAttribute(m_tree.slice(node.begin, node.contentBegin), u"count", QString::number(count)) + all +
                 m_tree.slice(node.contentEnd, node.end)});
    }

    const XmlTree &m_tree;
    Worksheet m_sheet;
    QString m_name;
    FormAnswers m_answers;
    RowMoves m_moves;
    std::vector<Block> m_blocks;
};

std::vector<PlacedName> placesIn(const XmlTree &tree, const XmlTree *strings, const QString &sheetName)
{
    const Worksheet sheet(tree, strings);
    std::vector<PlacedName> found;
    for (const Worksheet::Row &row : sheet.rows()) {
        for (const int cell : tree.node(row.node).children) {
            const QString place =
                say(QT_TRANSLATE_NOOP("Paper", "cell %1 of \"%2\"")).arg(tree.attribute(cell, u"r"), sheetName);
            for (const FoundPlaceholder &each : sheet.placeholdersOf(cell))
                found.push_back({each.name, place});
        }
    }
    for (int i = 0; i < tree.count(); ++i) {
        const QStringView local = tree.node(i).local();
        if (!local.endsWith(u"Header") && !local.endsWith(u"Footer"))
            continue;
        for (const FoundPlaceholder &each : placeholdersIn(tree.content(i)))
            found.push_back({each.name, say(QT_TRANSLATE_NOOP("Paper", "head or foot of \"%1\"")).arg(sheetName)});
    }
    return found;
}

Result<std::optional<XmlTree>> stringsOf(const OfficePackage &package, const WorkbookParts &parts)
{
    if (parts.strings.isEmpty() || !package.names().contains(parts.strings))
        return std::optional<XmlTree>();
    KEBU_LET(bytes, package.part(parts.strings));
    KEBU_LET(tree, XmlTree::parse(bytes, parts.strings));
    return std::optional(std::move(tree));
}

} // namespace

Result<std::vector<PlacedName>> workbookPlaceholders(const OfficePackage &package)
{
    KEBU_LET(parts, WorkbookParts::of(package));
    KEBU_LET(strings, stringsOf(package, parts));
    std::vector<PlacedName> found;
    for (const WorkbookParts::Sheet &sheet : parts.sheets) {
        KEBU_LET(bytes, package.part(sheet.part));
        KEBU_LET(tree, XmlTree::parse(bytes, sheet.part));
        for (PlacedName &each : placesIn(tree, strings ? &*strings : nullptr, sheet.name))
            found.push_back(std::move(each));
    }
    return found;
}

Result<QByteArray> fillWorkbook(const OfficePackage &package, const FormNames &names, const FormRecord &record)
{
    KEBU_LET(parts, WorkbookParts::of(package));
    KEBU_LET(strings, stringsOf(package, parts));
    std::vector<XmlTree> trees;
    for (const WorkbookParts::Sheet &sheet : parts.sheets) {
        KEBU_LET(bytes, package.part(sheet.part));
        KEBU_LET(tree, XmlTree::parse(bytes, sheet.part));
        trees.push_back(std::move(tree));
    }
    std::vector<SheetFilling> fillings;
    MovesBySheet moves;
    for (size_t i = 0; i < trees.size(); ++i) {
        fillings.emplace_back(trees[i], strings ? &*strings : nullptr, parts.sheets[i].name, names, record);
        if (!fillings.back().moves().isEmpty())
            moves.insert(parts.sheets[i].name, fillings.back().moves());
    }
    QMap<QString, QByteArray> replaced;
    for (size_t i = 0; i < fillings.size(); ++i) {
        const bool isTouched = !placesIn(trees[i], strings ? &*strings : nullptr, parts.sheets[i].name).empty();
        if (isTouched || !moves.isEmpty()) // a sheet that asks for nothing keeps its bytes
            replaced.insert(parts.sheets[i].part, fillings[i].filled(moves).toUtf8());
        if (!fillings[i].moves().isEmpty())
            KEBU_TRY(moveAttached(package, parts.sheets[i], fillings[i].moves(), replaced));
    }
    KEBU_TRY(finishWorkbook(package, parts, moves, replaced));
    QStringList removed;
    if (!parts.calcChain.isEmpty() && !moves.isEmpty()) {
        KEBU_TRY(dropCalcChain(package, parts, replaced));
        removed << parts.calcChain;
    }
    return package.with(replaced, removed);
}

} // namespace kebu
