#include "core/sheets/workbook.h"

#include <QDir>

#include <algorithm>

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

} // namespace kebu
