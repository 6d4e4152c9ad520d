#include "core/sheets/form.h"

#include "core/sheets/formfill.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("Paper", sentence); }

constexpr qsizetype mostUnknownNamed = 8;
constexpr qsizetype longestNameShown = 80;

bool mayHoldPlaceholders(const QString &part)
{
    static const QRegularExpression text(
        QStringLiteral("^word/(document\\d*|header\\d*|footer\\d*|footnotes|endnotes)\\.xml$"));
    return text.match(part).hasMatch();
}

Error unknownNames(const std::vector<PlacedName> &unknown, const FormWords &words)
{
    QStringList sentences;
    QSet<QString> told;
    for (const PlacedName &each : unknown) {
        const qsizetype before = told.size();
        told.insert(each.name + u'\n' + each.place);
        if (told.size() == before || sentences.size() == mostUnknownNamed)
            continue;
        const QString name = each.name.size() > longestNameShown ? each.name.left(longestNameShown) + u'…' : each.name;
        QString sentence = say(QT_TRANSLATE_NOOP("Paper", "{{%1}} in %2")).arg(name, each.place);
        if (const QString nearest = words.nearest(each.name); !nearest.isEmpty())
            sentence += say(QT_TRANSLATE_NOOP("Paper", " (did you mean {{%1}}?)")).arg(nearest);
        sentences << sentence;
    }
    QString listed = sentences.join(QStringLiteral("\n"));
    if (told.size() > mostUnknownNamed)
        listed += u'\n' + say(QT_TRANSLATE_NOOP("Paper", "and %1 more")).arg(told.size() - mostUnknownNamed);
    return {ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("Paper", "The form asks for what this book does not have:\n%1")).arg(listed),
            QStringLiteral("unknown placeholders")};
}

/// A filled form bears the ending .docx or .xlsx, under which Word and Excel open neither macros nor a template.
bool isMacroOrTemplate(const OfficePackage &package)
{
    const QStringList &parts = package.names();
    if (std::ranges::any_of(parts, [](const QString &part) { return part.endsWith(u"/vbaProject.bin"); }))
        return true;
    const auto types = package.part(QStringLiteral("[Content_Types].xml"));
    return types && (types->contains("macroEnabled") || types->contains("template.main+xml"));
}

QString wordDocumentPart() { return QStringLiteral("word/document.xml"); }

} // namespace

Result<Form> Form::open(const QString &path, const FormWords &words)
{
    KEBU_LET(package, OfficePackage::open(path));
    return of(std::move(package), words);
}

Result<Form> Form::of(OfficePackage package, const FormWords &words)
{
    Form form(std::move(package));
    const QStringList &parts = form.m_package.names();
    const bool isWord = parts.contains(QStringLiteral("word/document.xml"));
    const bool isExcel = parts.filter(QRegularExpression(QStringLiteral("^xl/worksheets/"))).size() > 0;
    if (!isWord && !isExcel)
        return Error{
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("Paper", "The form is neither a Word document nor an Excel workbook. Save it "
                                           "as .docx or .xlsx and choose it again.")),
            parts.join(u' ')};
    if (isMacroOrTemplate(form.m_package))
        return Error{
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("Paper", "The form holds macros or is a template. Save it in Word or Excel as "
                                           ".docx or .xlsx and choose it again.")),
            QStringLiteral("macros or template")};
    form.m_kind = isWord ? Kind::Word : Kind::Excel;
    std::vector<PlacedName> found;
    if (isWord) {
        for (const QString &part : parts) {
            if (!mayHoldPlaceholders(part))
                continue;
            KEBU_LET(bytes, form.m_package.part(part));
            KEBU_LET(tree, XmlTree::parse(bytes, part));
            const std::vector<PlacedName> here = wordPlaceholders(tree, part);
            if (!here.empty())
                form.m_parts << part;
            found.insert(found.end(), here.begin(), here.end());
        }
    } else {
        KEBU_LET(here, workbookPlaceholders(form.m_package));
        found = std::move(here);
    }
    if (found.empty())
        return Error{
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("Paper", "The form holds no placeholder. Write {{客户名称}} or {{customer.name}} "
                                           "where a value belongs, save it and choose it again.")),
            QStringLiteral("no placeholder")};
    std::vector<PlacedName> unknown;
    for (const PlacedName &each : found) {
        const auto name = words.find(each.name);
        if (!name) {
            unknown.push_back(each);
            continue;
        }
        form.m_names.insert(each.name, *name);
        if (name->list.isEmpty())
            form.m_needs.own.insert(name->field);
        else
            form.m_needs.lists[name->list].insert(name->field);
    }
    if (!unknown.empty())
        return unknownNames(unknown, words);
    form.m_placeholders = int(found.size());
    return form;
}

Result<QByteArray> Form::filled(const FormRecord &record) const
{
    if (m_kind == Kind::Excel)
        return fillWorkbook(m_package, m_names, record);
    QMap<QString, QByteArray> replaced;
    for (const QString &part : m_parts) {
        KEBU_LET(bytes, m_package.part(part));
        KEBU_LET(tree, XmlTree::parse(bytes, part));
        KEBU_LET(filled, fillWordPart(tree, m_names, {record}));
        replaced.insert(part, filled);
    }
    return m_package.with(replaced, {});
}

Result<void> Form::holdsTogether(size_t customers) const
{
    if (customers < 2)
        return {};
    if (m_kind == Kind::Excel)
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("Paper", "A workbook holds one customer. Choose a folder, and each customer "
                                                    "gets a file of its own.")),
                     QStringLiteral("many customers in a workbook")};
    if (m_parts != QStringList{wordDocumentPart()})
        return Error{
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("Paper", "The form names the customer in its header or footer, which is the "
                                           "same on every page. Choose a folder, and each customer gets a file "
                                           "of its own.")),
            m_parts.join(u' ')};
    return {};
}

Result<QByteArray> Form::filledTogether(const std::vector<FormRecord> &records) const
{
    KEBU_TRY(holdsTogether(records.size()));
    if (records.size() == 1)
        return filled(records.front());
    const QString document = wordDocumentPart();
    KEBU_LET(bytes, m_package.part(document));
    KEBU_LET(tree, XmlTree::parse(bytes, document));
    KEBU_LET(filled, fillWordPart(tree, m_names, records));
    return m_package.with({{document, filled}}, {});
}

} // namespace kebu
