#include "core/sheets/workbook.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace kebu {

QString relationsOf(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    return QString(part.left(slash) + QLatin1String("_rels/") + part.mid(slash) + QLatin1String(".rels"));
}

Result<QMap<QString, QString>> relatedParts(const OfficePackage &package, const QString &part, QLatin1String kind)
{
    QMap<QString, QString> parts;
    const QString name = relationsOf(part);
    if (!package.names().contains(name))
        return parts;
    KEBU_LET(bytes, package.part(name));
    KEBU_LET(tree, XmlTree::parse(bytes, name));
    const QString folder = part.left(part.lastIndexOf(u'/') + 1);
    for (const int relation : tree.node(0).children) {
        if (!tree.attribute(relation, u"Type").endsWith(kind) || tree.attribute(relation, u"TargetMode") == u"External")
            continue;
        const QString target = tree.attribute(relation, u"Target");
        parts.insert(tree.attribute(relation, u"Id"),
                     target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(QString(folder + target)));
    }
    return parts;
}

Result<WorkbookParts> WorkbookParts::of(const OfficePackage &package)
{
    WorkbookParts parts;
    KEBU_LET(roots, relatedParts(package, {}, QLatin1String("/officeDocument")));
    parts.workbook = roots.isEmpty() ? QStringLiteral("xl/workbook.xml") : roots.first();
    KEBU_LET(bytes, package.part(parts.workbook));
    KEBU_LET(tree, XmlTree::parse(bytes, parts.workbook));
    KEBU_LET(sheets, relatedParts(package, parts.workbook, QLatin1String("/worksheet")));
    KEBU_LET(strings, relatedParts(package, parts.workbook, QLatin1String("/sharedStrings")));
    KEBU_LET(chain, relatedParts(package, parts.workbook, QLatin1String("/calcChain")));
    parts.strings = strings.isEmpty() ? QString() : strings.first();
    parts.calcChain = chain.isEmpty() ? QString() : chain.first();
    const int list = tree.child(0, u"sheets");
    if (list < 0)
        return parts;
    for (const int sheet : tree.node(list).children) {
        const QString part = sheets.value(tree.attribute(sheet, u"r:id"));
        if (!part.isEmpty() && package.names().contains(part))
            parts.sheets.push_back({tree.attribute(sheet, u"name"), part});
    }
    return parts;
}

QString withSplices(const QString &text, std::vector<Splice> splices, qsizetype begin, qsizetype end)
{
    std::ranges::sort(splices, {}, &Splice::begin);
    QString result;
    qsizetype from = begin;
    for (const Splice &splice : splices) {
        if (splice.begin < from || splice.end > end)
            continue;
        result += QStringView(text).mid(from, splice.begin - from);
        result += splice.text;
        from = splice.end;
    }
    result += QStringView(text).mid(from, end - from);
    return result;
}

Result<void> moveAttached(const OfficePackage &package, const WorkbookParts::Sheet &sheet, const RowMoves &moves,
                          QMap<QString, QByteArray> &replaced)
{
    constexpr std::array kinds{"/drawing", "/table", "/comments"};
    for (const char *kind : kinds) {
        KEBU_LET(parts, relatedParts(package, sheet.part, QLatin1String(kind)));
        for (const QString &part : parts) {
            KEBU_LET(bytes, package.part(part));
            KEBU_LET(tree, XmlTree::parse(bytes, part));
            std::vector<Splice> splices;
            for (int i = 0; i < tree.count(); ++i) {
                const XmlNode &node = tree.node(i);
                if (node.name == u"xdr:row") {
                    const int row = tree.content(i).toInt() + 1;
                    splices.push_back({node.contentBegin, node.contentEnd, QString::number(moves.first(row) - 1)});
                } else if (const QString range = tree.attribute(i, u"ref"); !range.isEmpty()) {
                    splices.push_back(
                        {node.begin, node.contentBegin,
                         withAttribute(tree.slice(node.begin, node.contentBegin), u"ref", movedRanges(range, moves))});
                }
            }
            replaced.insert(part, withSplices(tree.text(), std::move(splices), 0, tree.text().size()).toUtf8());
        }
    }
    return {};
}

Result<void> finishWorkbook(const OfficePackage &package, const WorkbookParts &parts, const MovesBySheet &moves,
                            QMap<QString, QByteArray> &replaced)
{
    KEBU_LET(bytes, package.part(parts.workbook));
    KEBU_LET(tree, XmlTree::parse(bytes, parts.workbook));
    std::vector<Splice> splices;
    int before = tree.child(0, u"sheets");
    for (const QStringView later : {QStringView(u"externalReferences"), QStringView(u"definedNames")}) {
        if (const int node = tree.child(0, later); node >= 0)
            before = node;
    }
    for (int i = 0; i < tree.count(); ++i) {
        const XmlNode &node = tree.node(i);
        if (node.local() == u"definedName")
            splices.push_back(
                {node.contentBegin, node.contentEnd, xmlEscaped(movedFormula(tree.content(i), {}, moves))});
    }
    if (const int reckoning = tree.child(0, u"calcPr"); reckoning >= 0) {
        const XmlNode &node = tree.node(reckoning);
        splices.push_back(
            {node.begin, node.contentBegin,
             withAttribute(tree.slice(node.begin, node.contentBegin), u"fullCalcOnLoad", QStringLiteral("1"))});
    } else if (before >= 0) {
        const XmlNode &node = tree.node(before);
        splices.push_back({node.end, node.end,
                           QString(u'<' + node.prefix().toString() + QLatin1String("calcPr fullCalcOnLoad=\"1\"/>"))});
    }
    replaced.insert(parts.workbook, withSplices(tree.text(), std::move(splices), 0, tree.text().size()).toUtf8());
    return {};
}

Result<void> dropCalcChain(const OfficePackage &package, const WorkbookParts &parts,
                           QMap<QString, QByteArray> &replaced)
{
    const QString types = QStringLiteral("[Content_Types].xml");
    for (const QString &part : {types, relationsOf(parts.workbook)}) {
        KEBU_LET(bytes, package.part(part));
        KEBU_LET(tree, XmlTree::parse(bytes, part));
        std::vector<Splice> splices;
        for (const int child : tree.node(0).children) {
            const XmlNode &node = tree.node(child);
            if (tree.attribute(child, u"PartName") == QString(u'/' + parts.calcChain) ||
                tree.attribute(child, u"Type").endsWith(QLatin1String("/calcChain")))
                splices.push_back({node.begin, node.end, {}});
        }
        replaced.insert(part, withSplices(tree.text(), std::move(splices), 0, tree.text().size()).toUtf8());
    }
    return {};
}

} // namespace kebu
