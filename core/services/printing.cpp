#include "core/services/printing.h"

#include "core/services/reviewprinting.h"
#include "core/services/sheetgatherer.h"
#include "core/sheets/logsheet.h"
#include "core/sheets/meetingsheet.h"

#include <QCoreApplication>

namespace kebu {

namespace {

Result<void> goOn(const PrintOptions &options, size_t done, size_t total)
{
    if (!options.goesOn || options.goesOn(qint64(done), qint64(total)))
        return {};
    return Error{ErrorCode::Cancelled,
                 QCoreApplication::translate("Paper", "Printing was stopped; nothing was written."),
                 QStringLiteral("stopped after %1 of %2").arg(done).arg(total)};
}

Result<std::vector<Sheet>> sheetsOf(Snapshot &view, PrintKind kind, const std::vector<Id> &customers,
                                    const PrintOptions &options)
{
    std::vector<Sheet> sheets;
    sheets.reserve(customers.size());
    KEBU_TRY(sheetsOneByOne(view, kind, customers, options, [&sheets](const Sheet &sheet) -> Result<void> {
        sheets.push_back(sheet);
        return {};
    }));
    return sheets;
}

Result<RegisterInput> registerInput(SheetGatherer &gatherer)
{
    RegisterInput input;
    KEBU_LET(context, gatherer.context());
    input.context = std::move(context);
    input.context.page.orientation = Orientation::Landscape;
    return input;
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
    case PrintKind::Review:
        break;
    }
    return {};
}

Result<std::vector<Sheet>> sheetsFor(Snapshot &view, PrintKind kind, const std::vector<Id> &customers,
                                     const QString &scope, const PrintOptions &options)
{
    const auto alone = [](Result<Sheet> sheet) -> Result<std::vector<Sheet>> {
        if (!sheet)
            return sheet.error();
        std::vector<Sheet> sheets;
        sheets.push_back(std::move(sheet).value());
        return sheets;
    };
    switch (kind) {
    case PrintKind::Record:
        return recordSheets(view, customers, options);
    case PrintKind::Log:
        return logSheets(view, customers, options);
    case PrintKind::Register:
        return alone(customerRegister(view, customers, scope, options));
    case PrintKind::Meeting:
        return meetingPack(view, customers, options);
    case PrintKind::Review:
        return alone(reviewReport(view, ReviewSpan::Month, reviewPeriod(ReviewSpan::Month, view.today()), {}, options));
    case PrintKind::BlankRecord:
        return alone(blankForm(view, BlankForm::Record, options));
    case PrintKind::BlankLog:
        return alone(blankForm(view, BlankForm::Log, options));
    case PrintKind::BlankRegister:
        return alone(blankForm(view, BlankForm::Register, options));
    }
    return std::vector<Sheet>();
}

bool isMadeOneByOne(PrintKind kind) { return kind == PrintKind::Record || kind == PrintKind::Log; }

Result<void> sheetsOneByOne(Snapshot &view, PrintKind kind, const std::vector<Id> &customers,
                            const PrintOptions &options, const std::function<Result<void>(const Sheet &)> &take)
{
    SheetGatherer gatherer(view, options);
    size_t done = 0;
    for (const Id id : customers) {
        KEBU_LET(input, gatherer.record(id));
        KEBU_TRY(take(kind == PrintKind::Log ? logSheet(input) : recordSheet(input)));
        KEBU_TRY(goOn(options, ++done, customers.size()));
    }
    return {};
}

Result<std::vector<Sheet>> recordSheets(Snapshot &view, const std::vector<Id> &customers, const PrintOptions &options)
{
    return sheetsOf(view, PrintKind::Record, customers, options);
}

Result<std::vector<Sheet>> logSheets(Snapshot &view, const std::vector<Id> &customers, const PrintOptions &options)
{
    return sheetsOf(view, PrintKind::Log, customers, options);
}

Result<Sheet> customerRegister(Snapshot &view, const std::vector<Id> &customers, const QString &scope,
                               const PrintOptions &options)
{
    SheetGatherer gatherer(view, options);
    KEBU_LET(input, registerInput(gatherer));
    input.scope = scope;
    auto people = std::make_shared<CustomerPeople>();
    for (const Id id : customers) {
        KEBU_LET(line, gatherer.line(id, *people, input.scope));
        input.lines.push_back(std::move(line));
        KEBU_TRY(goOn(options, input.lines.size(), customers.size()));
    }
    if (options.isMasked)
        input.context.mask = SheetGatherer::maskOf(people);
    return registerSheet(input);
}

Result<std::vector<Sheet>> meetingPack(Snapshot &view, const std::vector<Id> &customers, const PrintOptions &options)
{
    SheetGatherer gatherer(view, options);
    MeetingPack pack;
    KEBU_LET(context, gatherer.context());
    if (options.isMasked) // nobody's texts stand on the pages of its own, but who printed it does
        context.mask = SheetGatherer::maskOf(std::make_shared<const CustomerPeople>());
    pack.begin(std::move(context));
    size_t done = 0;
    for (const Id id : customers) {
        KEBU_LET(input, gatherer.record(id));
        input.allRecords = false;
        pack.add(input);
        KEBU_TRY(goOn(options, ++done, customers.size()));
    }
    return std::move(pack).sheets();
}

Result<Sheet> blankForm(Snapshot &view, BlankForm form, const PrintOptions &options)
{
    SheetGatherer gatherer(view, options);
    if (form == BlankForm::Register) {
        KEBU_LET(input, registerInput(gatherer));
        return registerSheet(input);
    }
    RecordSheetInput input;
    KEBU_LET(context, gatherer.context());
    input.context = std::move(context);
    return form == BlankForm::Log ? logSheet(input) : recordSheet(input);
}

} // namespace kebu
