#include "core/services/printing.h"

#include "core/services/booksheets.h"
#include "core/sheets/logsheet.h"

#include <QCoreApplication>

namespace kebu {

namespace {

constexpr size_t mostCustomersInWord = 2000;
constexpr size_t mostRowsInWord = 10'000;

Result<Sheet> theOnly(Result<std::vector<Sheet>> sheets)
{
    if (!sheets)
        return sheets.error();
    return std::move(sheets->front());
}

} // namespace

bool isBlank(PrintKind kind)
{
    return kind == PrintKind::BlankRecord || kind == PrintKind::BlankLog || kind == PrintKind::BlankRegister;
}

QString layoutOfKind(PrintKind kind)
{
    switch (kind) {
    case PrintKind::Record:
    case PrintKind::BlankRecord:
        return QString::fromLatin1(layoutOf::record);
    case PrintKind::Log:
    case PrintKind::BlankLog:
        return QString::fromLatin1(layoutOf::log);
    case PrintKind::Register:
    case PrintKind::BlankRegister:
        return QString::fromLatin1(layoutOf::registerOf);
    case PrintKind::Meeting:
        return QString::fromLatin1(layoutOf::meeting);
    case PrintKind::Review:
        return QString::fromLatin1(layoutOf::review);
    }
    return {};
}

Result<void> fitsWord(PrintKind kind, size_t customers)
{
    if (isBlank(kind) || kind == PrintKind::Review)
        return {};
    const size_t most = kind == PrintKind::Register ? mostRowsInWord : mostCustomersInWord;
    if (customers <= most)
        return {};
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("Paper", "%1 customers are chosen, and a Word document holds at most %2. "
                                                      "Save a PDF, or choose fewer.")
                     .arg(customers)
                     .arg(most),
                 QStringLiteral("word")};
}

Result<std::vector<Sheet>> sheetsFor(Snapshot &view, PrintKind kind, const std::vector<Id> &customers,
                                     const QString &scope, const PrintOptions &options)
{
    std::vector<Sheet> sheets;
    KEBU_TRY(BookSheets(view, kind, customers, scope, options).hand([&sheets](const Sheet &sheet) -> Result<void> {
        sheets.push_back(sheet);
        return {};
    }));
    return sheets;
}

Result<std::vector<Sheet>> recordSheets(Snapshot &view, const std::vector<Id> &customers, const PrintOptions &options)
{
    return sheetsFor(view, PrintKind::Record, customers, {}, options);
}

Result<std::vector<Sheet>> logSheets(Snapshot &view, const std::vector<Id> &customers, const PrintOptions &options)
{
    return sheetsFor(view, PrintKind::Log, customers, {}, options);
}

Result<Sheet> customerRegister(Snapshot &view, const std::vector<Id> &customers, const QString &scope,
                               const PrintOptions &options)
{
    return theOnly(sheetsFor(view, PrintKind::Register, customers, scope, options));
}

Result<std::vector<Sheet>> meetingPack(Snapshot &view, const std::vector<Id> &customers, const PrintOptions &options)
{
    return sheetsFor(view, PrintKind::Meeting, customers, {}, options);
}

Result<Sheet> blankForm(Snapshot &view, BlankForm form, const PrintOptions &options)
{
    SheetGatherer gatherer(view, options);
    KEBU_LET(context, gatherer.context());
    const auto empty = [](Sheet sheet) {
        sheet.footCentre.clear(); // it holds nothing that could be masked
        return sheet;
    };
    if (form == BlankForm::Register) {
        context.page.orientation = Orientation::Landscape;
        return empty(RegisterSheet(std::move(context)).sheet());
    }
    RecordSheetInput input;
    input.context = std::move(context);
    return empty(form == BlankForm::Log ? logSheet(input) : recordSheet(input));
}

} // namespace kebu
