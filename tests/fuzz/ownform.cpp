#include "core/sheets/form.h"
#include "tests/fuzz/fuzzing.h"

using namespace kebu;

namespace {

FormRecord someone()
{
    FormRecord record;
    record.own = {{QStringLiteral("customer.name"), {QStringLiteral("衡岳 & <精密>")}},
                  {QStringLiteral("customer.remarks"), {QStringLiteral("第一行\n第二行")}},
                  {QStringLiteral("customer.annual_revenue_from"), {QStringLiteral("912,000 元"), 912000}}};
    const FormRow contact{{QStringLiteral("name"), {QStringLiteral("陈国栋")}}};
    record.lists.insert(QStringLiteral("contact"), {contact, contact, contact});
    return record;
}

/// A sound package around XML that is not.
Result<QByteArray> packageOf(bool isWord, const QList<QByteArray> &parts)
{
    if (isWord)
        return packOffice({{QStringLiteral("[Content_Types].xml"), "<Types/>"},
                           {QStringLiteral("word/document.xml"), parts.value(0)},
                           {QStringLiteral("word/header1.xml"), parts.value(1)}});
    return packOffice({{QStringLiteral("[Content_Types].xml"), "<Types/>"},
                       {QStringLiteral("xl/workbook.xml"), parts.value(2)},
                       {QStringLiteral("xl/_rels/workbook.xml.rels"), parts.value(3)},
                       {QStringLiteral("xl/worksheets/sheet1.xml"), parts.value(0)},
                       {QStringLiteral("xl/sharedStrings.xml"), parts.value(1)}});
}

} // namespace

/// A .docx or .xlsx of somebody's own as a form: a package as it comes (`PK`), else its parts, parted by a line of
/// three signs, as a document (first byte odd) or as a workbook. What was read as a form can be filled.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const FormWords words{Catalog()};
    if (size < 2)
        return 0;
    QByteArray bytes = fuzz::bytesOf(data, size);
    if (!bytes.startsWith("PK")) {
        QList<QByteArray> parts;
        QByteArray rest = bytes.mid(1);
        for (qsizetype at = rest.indexOf("\n%%%\n"); at >= 0 && parts.size() < 3; at = rest.indexOf("\n%%%\n")) {
            parts << rest.left(at);
            rest = rest.mid(at + 5);
        }
        parts << rest;
        auto packed = packageOf(data[0] & 1, parts);
        fuzz::expect(packed.ok());
        bytes = *packed;
    }
    auto package = OfficePackage::fromBytes(bytes, QStringLiteral("form.docx"));
    if (!package) {
        fuzz::expect(!package.error().message.isEmpty());
        return 0;
    }
    const auto form = Form::of(std::move(*package), words);
    if (!form) {
        fuzz::expect(!form.error().message.isEmpty());
        return 0;
    }
    static const FormRecord record = someone();
    for (const auto &filled : {form->filled(record), form->filledTogether({record, record})}) {
        if (!filled)
            fuzz::expect(!filled.error().message.isEmpty());
        else
            fuzz::expect(OfficePackage::fromBytes(*filled, QStringLiteral("filled")).ok());
    }
    return 0;
}
