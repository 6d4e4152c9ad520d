#include "core/exchange/workbookwriter.h"
#include "core/services/exporting/exporting.h"

namespace kebu::exporting {

namespace {

/// Numbers, amounts and days as what they are; everything else, and all that is masked, in words.
Result<WorkbookCell> cellOf(Export &to, RecordWords &words, const Record &record, const FieldInfo &field)
{
    const Value value = valueOf(record, field);
    const bool isHidden = to.options.isMasked && field.personalClass != Personal::None;
    if (value.isEmpty())
        return WorkbookCell();
    if (!isHidden) {
        constexpr double minorUnits = 100;
        constexpr double millionths = 1'000'000;
        switch (field.type) {
        case FieldType::Int:
        case FieldType::Percent:
        case FieldType::Score:
            return WorkbookCell(double(value.number()));
        case FieldType::Money:
            return WorkbookCell(double(value.number()) / minorUnits, WorkbookCell::Format::Money);
        case FieldType::Decimal:
            return WorkbookCell(double(value.number()) / millionths);
        case FieldType::Date:
            return WorkbookCell(value.date());
        case FieldType::Instant: {
            // a spreadsheet's minute would lose the seconds that bring an exact export back
            if (to.options.isExact)
                break;
            return WorkbookCell(QDateTime::fromMSecsSinceEpoch(value.number(), to.view.clock().zone()));
        }
        default:
            break;
        }
    }
    KEBU_LET(text, words.text(record, field));
    return WorkbookCell(text);
}

Result<qint64> writeSheet(Export &to, const RecordType &type, WorkbookWriter &book)
{
    const ExportOptions &options = to.options;
    KEBU_LET(fields, fieldsFor(to.view, type, options.columns));
    QStringList head;
    if (options.isExact)
        head << QStringLiteral("id");
    for (const FieldInfo &field : fields)
        head << headOf(field, options);
    KEBU_TRY(book.beginSheet(options.isExact ? type.name() : type.plural().in(options.language), head));
    RecordWords words(to.view, options);
    return eachRecord(to.view, type, options.where, [&](const Record &record) -> Result<void> {
        KEBU_TRY(words.begin(record));
        std::vector<WorkbookCell> row;
        row.reserve(size_t(head.size()));
        if (options.isExact)
            row.emplace_back(record.id().toString());
        for (const FieldInfo &field : fields) {
            KEBU_LET(cell, cellOf(to, words, record, field));
            row.push_back(std::move(cell));
        }
        return book.write(row);
    });
}

} // namespace

Result<void> writeWorkbook(Export &to)
{
    KEBU_LET(book, WorkbookWriter::create(to.options.file));
    for (const RecordType *type : to.types) {
        KEBU_LET(count, writeSheet(to, *type, book));
        to.report.records.insert(type->name(), count);
    }
    to.report.cutTexts = book.cutTexts();
    KEBU_TRY(book.commit());
    to.report.files << to.options.file;
    return {};
}

} // namespace kebu::exporting
