// Sheets as they come out of the printer: every kind, and record sheet and log of customers with no, one, fifty and
// five hundred records, each with its first pages and its last.
#include "app/shots/scenes.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/services/printing.h"
#include "ui/paper/layout.h"
#include "ui/paper/paint.h"

#include <QPainter>

namespace kebu::shots {

namespace {

constexpr int dotsPerInch = 110;
constexpr int between = 12;
constexpr int logLengths[]{0, 1, 50, 500};

using SheetsOf = std::function<Result<std::vector<Sheet>>(Snapshot &, const std::vector<Id> &, const PrintOptions &)>;

/// The first pages and the last of all sheets, side by side.
QImage stripOf(const std::vector<paper::Pages> &sheets, int firstPages)
{
    std::vector<std::pair<const paper::Pages *, int>> all;
    for (const paper::Pages &pages : sheets) {
        for (int i = 0; i < pages.count(); ++i)
            all.emplace_back(&pages, i);
    }
    if (int(all.size()) > firstPages + 1)
        all.erase(all.begin() + firstPages, all.end() - 1);
    const qreal scale = qreal(dotsPerInch) / paper::twipsPerInch;
    QSizeF size(0, 0);
    for (const auto &[pages, page] : all)
        size = QSizeF(size.width() + pages->size().width() * scale + between,
                      std::max(size.height(), pages->size().height() * scale));
    QImage strip(size.toSize() - QSize(between, 0), QImage::Format_RGB32);
    strip.setDotsPerMeterX(int(dotsPerInch / 0.0254));
    strip.setDotsPerMeterY(int(dotsPerInch / 0.0254));
    strip.fill(Qt::gray);
    QPainter painter(&strip);
    qreal left = 0;
    for (const auto &[pages, page] : all) {
        const QSizeF own = pages->size() * scale;
        painter.save();
        painter.translate(left, 0);
        painter.fillRect(QRectF(QPointF(), own), Qt::white);
        paper::paintPage(painter, *pages, page);
        painter.restore();
        left += own.width() + between;
    }
    return strip;
}

void picture(Studio &studio, Camera &camera, const QString &name, const SheetsOf &sheetsOf,
             const std::vector<Id> &customers, const PrintOptions &options, int firstPages = 1)
{
    camera.scene(name, [&] {
        auto sheets =
            studio.session().book().read([&](Snapshot &view) { return sheetsOf(view, customers, options); }).result();
        if (!sheets || sheets->empty())
            throw MissingPart{sheets ? QStringLiteral("a sheet") : sheets.error().message};
        camera.keep(name, stripOf(paper::layoutSheets(std::move(*sheets)), firstPages));
    });
}

SheetsOf blank(BlankForm form)
{
    return [form](Snapshot &view, const std::vector<Id> &, const PrintOptions &options) -> Result<std::vector<Sheet>> {
        KEBU_LET(sheet, blankForm(view, form, options));
        return std::vector{std::move(sheet)};
    };
}

SheetsOf ofKind(PrintKind kind)
{
    return [kind](Snapshot &view, const std::vector<Id> &customers, const PrintOptions &options) {
        return sheetsFor(view, kind, customers, {}, options);
    };
}

/// A customer with so many talks, one every two days back from today; every sixth is long.
Result<Id> customerWithTalks(Change &change, int talks, Instant now, Language language)
{
    constexpr qint64 twoDays = 2 * 24 * 3'600'000LL;
    const bool isChinese = language == Language::Chinese;
    Record customer(customer::type());
    customer.set(customer::kind, Value(QStringLiteral("enterprise")));
    customer.set(customer::name, Value((isChinese ? QStringLiteral("苏州瑞合自动化 %1 有限公司")
                                                  : QStringLiteral("Ruihe Automation %1 Ltd."))
                                           .arg(talks)));
    KEBU_LET(id, change.create(customer));
    const QString said = isChinese ? QStringLiteral("现场量三条通道，最窄 1.62 米，原选型可通过；工期写死 7 月 10 日。")
                                   : QStringLiteral("Measured three aisles, the narrowest 1.62 m; the model fits.");
    for (int i = 0; i < talks; ++i) {
        Record talk(interaction::type());
        talk.set(interaction::customer, Value::of(id));
        talk.set(interaction::happenedAt, Value::of(Instant{now.ms - i * twoDays}));
        talk.set(interaction::recordedAt, Value::of(Instant{now.ms - i * twoDays}));
        talk.set(interaction::method, Value(i % 3 == 0 ? QStringLiteral("visit") : QStringLiteral("phone")));
        talk.set(interaction::content, Value(i % 6 == 5 ? said.repeated(5) : said));
        talk.set(interaction::attitude, Value(i % 2 == 0 ? QStringLiteral("positive") : QStringLiteral("neutral")));
        KEBU_TRY(change.create(talk));
    }
    return id;
}

void pictureLengths(Studio &studio, Camera &camera, const PrintOptions &options)
{
    for (const int length : logLengths) {
        Id customer;
        const Language language = options.language;
        const Instant now = studio.session().clock().now();
        const auto made = studio.session()
                              .book()
                              .change(QStringLiteral("talks"),
                                      [&customer, length, now, language](Change &change) -> Result<void> {
                                          KEBU_LET(id, customerWithTalks(change, length, now, language));
                                          customer = id;
                                          return {};
                                      })
                              .result();
        if (!made)
            throw MissingPart{made.error().message};
        PrintOptions letter = options;
        letter.paper = Paper::Letter;
        picture(studio, camera, QStringLiteral("paper-record-%1").arg(length), recordSheets, {customer}, options, 2);
        picture(studio, camera, QStringLiteral("paper-record-%1-letter").arg(length), recordSheets, {customer}, letter,
                2);
        picture(studio, camera, QStringLiteral("paper-log-%1").arg(length), logSheets, {customer}, options, 2);
    }
}

} // namespace

void picturePaper(Studio &studio, Camera &camera)
{
    PrintOptions options;
    options.language = studio.dress().language;
    options.hasAllRecords = true;
    PrintOptions recent = options;
    recent.hasAllRecords = false;
    PrintOptions masked = options;
    masked.isMasked = true;
    PrintOptions theirs = options;
    theirs.isForCustomer = true;
    const std::vector<Id> one{studio.richest()};
    const std::vector<Id> all = studio.customers({}, {}, false);
    const std::vector<Id> some(all.begin(), all.begin() + qptrdiff(std::min<size_t>(12, all.size())));
    const struct {
        const char *name;
        SheetsOf sheets;
        const std::vector<Id> &customers;
        const PrintOptions &options;
    } kinds[] = {
        {"paper-record", recordSheets, one, recent},
        {"paper-record-masked", recordSheets, one, masked},
        {"paper-record-customer", recordSheets, one, theirs},
        {"paper-log", logSheets, one, options},
        {"paper-log-masked", logSheets, one, masked},
        {"paper-register", ofKind(PrintKind::Register), all, options},
        {"paper-register-masked", ofKind(PrintKind::Register), all, masked},
        {"paper-meeting", meetingPack, some, recent},
        {"paper-meeting-all", meetingPack, all, recent},
        {"paper-review", ofKind(PrintKind::Review), one, options},
        {"paper-blank-record", blank(BlankForm::Record), one, options},
        {"paper-blank-log", blank(BlankForm::Log), one, options},
        {"paper-blank-register", blank(BlankForm::Register), one, options},
    };
    for (const auto &kind : kinds)
        picture(studio, camera, QLatin1String(kind.name), kind.sheets, kind.customers, kind.options, 2);
    pictureLengths(studio, camera, options);
}

} // namespace kebu::shots
