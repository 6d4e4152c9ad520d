#include "app/shots/scenes.h"
#include "core/services/printing.h"
#include "ui/paper/layout.h"
#include "ui/paper/paint.h"

#include <QPainter>

namespace kebu::shots {

namespace {

constexpr int dotsPerInch = 110;

QImage pageOf(const paper::Pages &pages, int index)
{
    const QSizeF size = pages.size() * dotsPerInch / paper::twipsPerInch;
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(int(dotsPerInch / 0.0254));
    image.setDotsPerMeterY(int(dotsPerInch / 0.0254));
    image.fill(Qt::white);
    QPainter painter(&image);
    paper::paintPage(painter, pages, index);
    return image;
}

using SheetsOf = std::function<Result<std::vector<Sheet>>(Snapshot &, const std::vector<Id> &, const PrintOptions &)>;

SheetsOf blank(BlankForm form)
{
    return [form](Snapshot &view, const std::vector<Id> &, const PrintOptions &options) -> Result<std::vector<Sheet>> {
        KEBU_LET(sheet, blankForm(view, form, options));
        return std::vector{std::move(sheet)};
    };
}

Result<std::vector<Sheet>> registerOf(Snapshot &view, const std::vector<Id> &customers, const PrintOptions &options)
{
    KEBU_LET(sheet, customerRegister(view, customers, {}, options));
    return std::vector{std::move(sheet)};
}

} // namespace

void picturePaper(Studio &studio, Camera &camera)
{
    PrintOptions options;
    options.language = studio.dress().language;
    PrintOptions masked = options;
    masked.isMasked = true;
    PrintOptions letter = options;
    letter.paper = Paper::Letter;
    PrintOptions theirs = options;
    theirs.isForCustomer = true;
    const std::vector<Id> one{studio.richest()};
    const std::vector<Id> all = studio.customers({}, {}, false);
    const std::vector<Id> some(all.begin(), all.begin() + qptrdiff(std::min<size_t>(12, all.size())));
    struct Kind {
        const char *name;
        SheetsOf sheets;
        const std::vector<Id> &customers;
        const PrintOptions &options;
    };
    const Kind kinds[] = {
        {"paper-record", recordSheets, one, options},
        {"paper-record-masked", recordSheets, one, masked},
        {"paper-log", logSheets, one, options},
        {"paper-register", registerOf, all, options},
        {"paper-meeting", meetingPack, some, options},
        {"paper-record-letter", recordSheets, one, letter},
        {"paper-record-customer", recordSheets, one, theirs},
        {"paper-blank-record", blank(BlankForm::Record), one, options},
        {"paper-blank-log", blank(BlankForm::Log), one, options},
        {"paper-blank-register", blank(BlankForm::Register), one, options},
    };
    for (const Kind &kind : kinds) {
        camera.scene(QLatin1String(kind.name), [&] {
            auto sheets = studio.session()
                              .book()
                              .read([&kind](Snapshot &view) { return kind.sheets(view, kind.customers, kind.options); })
                              .result();
            if (!sheets || sheets->empty())
                throw MissingPart{sheets ? QStringLiteral("a sheet") : sheets.error().message};
            camera.keep(QLatin1String(kind.name), pageOf(paper::layoutSheet(std::move(sheets->front())), 0));
        });
    }
}

} // namespace kebu::shots
