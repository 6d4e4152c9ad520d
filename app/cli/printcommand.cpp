// print: sheets as PDF or Word document, and forms of the user's own.
#include "app/cli/command.h"
#include "app/cli/interruption.h"
#include "app/cli/percentline.h"
#include "core/base/savefile.h"
#include "core/domain/customer.h"
#include "core/domain/user.h"
#include "core/services/booksheets.h"
#include "core/services/formfilling.h"
#include "core/services/listing.h"
#include "core/services/sheettemplates.h"
#include "core/sheets/worddocument.h"
#include "ui/paper/layout.h"
#include "ui/paper/pdf.h"

#include <QFile>
#include <QJsonDocument>

namespace kebu::cli {

namespace {

std::optional<PrintKind> kindOf(const QString &sheet, const QString &of)
{
    if (sheet == u"blank")
        return of == u"log"        ? PrintKind::BlankLog
               : of == u"register" ? PrintKind::BlankRegister
                                   : PrintKind::BlankRecord;
    static const QHash<QString, PrintKind> kinds{{QStringLiteral("record"), PrintKind::Record},
                                                 {QStringLiteral("log"), PrintKind::Log},
                                                 {QStringLiteral("register"), PrintKind::Register},
                                                 {QStringLiteral("meeting"), PrintKind::Meeting},
                                                 {QStringLiteral("review"), PrintKind::Review}};
    const auto found = kinds.constFind(sheet);
    return found == kinds.cend() ? std::nullopt : std::optional(*found);
}

bool isOneOf(const QString &word, std::initializer_list<const char *> known)
{
    return std::ranges::any_of(known, [&word](const char *each) { return word == QLatin1String(each); });
}

/// A wrong word among the options, as a sentence; empty when all are known.
QString misunderstanding(const Arguments &arguments)
{
    const QString sheet = arguments.value("sheet", QStringLiteral("record"));
    const QString of = arguments.value("of", QStringLiteral("record"));
    if (!kindOf(sheet, of))
        return say(QT_TRANSLATE_NOOP("cli",
                                     "There is no sheet \"%1\"; there are record, log, register, meeting, review "
                                     "and blank."))
            .arg(sheet);
    if (!isOneOf(of, {"record", "log", "register"}))
        return say(QT_TRANSLATE_NOOP("cli", "There is no blank form of \"%1\"; there are record, log and register."))
            .arg(of);
    if (!isOneOf(arguments.value("span", QStringLiteral("month")), {"week", "month", "quarter"}))
        return say(QT_TRANSLATE_NOOP("cli", "There is no review of a \"%1\"; there are week, month and quarter."))
            .arg(arguments.value("span"));
    if (!isOneOf(arguments.value("paper", QStringLiteral("a4")).toLower(), {"a4", "letter"}))
        return say(QT_TRANSLATE_NOOP("cli", "There is no paper \"%1\"; there are a4 and letter."))
            .arg(arguments.value("paper"));
    if (arguments.has("owner") && sheet != u"review")
        return say(QT_TRANSLATE_NOOP("cli", "--owner says whose review is printed; customers are chosen by --where."));
    if (arguments.has("where") && sheet == u"review")
        return say(QT_TRANSLATE_NOOP("cli",
                                     "A review is of one person's customers or of everybody's: --owner NAME says "
                                     "whose, --where does not belong to it."));
    const QString file = arguments.value("to");
    if (arguments.has("show-layout"))
        return {};
    if (arguments.has("form")
            ? file.isEmpty()
            : !file.endsWith(u".pdf", Qt::CaseInsensitive) && !file.endsWith(u".docx", Qt::CaseInsensitive))
        return arguments.has("form")
                   ? say(QT_TRANSLATE_NOOP("cli", "Say where the filled form goes: --to FILE or --to FOLDER."))
                   : say(QT_TRANSLATE_NOOP("cli", "Say which file to write: --to FILE.pdf or --to FILE.docx."));
    return {};
}

Result<std::vector<Id>> customersOf(Session &session, const QString &where)
{
    const ListRequest request{&customer::type(), where, {}, {}, false};
    return session.read([request](Snapshot &view) -> Result<std::vector<Id>> {
        KEBU_LET(window, openList(view, request));
        return window.ids;
    });
}

/// A layout of the book's by its name, or one from a file.
Result<SheetTemplate> layoutNamed(Snapshot &view, const QString &name, const QString &sheet)
{
    if (name.endsWith(u".json", Qt::CaseInsensitive)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("cli", "%1 cannot be read.")).arg(name),
                         file.errorString()};
        return templateFromJson(QJsonDocument::fromJson(file.readAll()).object());
    }
    Settings settings(view.connection());
    KEBU_LET(layouts, sheetTemplates(settings));
    QStringList names;
    for (SheetTemplate &layout : layouts) {
        if (layout.sheet != sheet)
            continue;
        if (layout.name == name)
            return std::move(layout);
        names << layout.name;
    }
    return Error{ErrorCode::Invalid,
                 say(QT_TRANSLATE_NOOP("cli", "The book has no layout \"%1\" for this sheet; it has: %2."))
                     .arg(name, names.isEmpty() ? QStringLiteral("-") : names.join(QStringLiteral(", "))),
                 QStringLiteral("layout")};
}

struct Prepared {
    PrintOptions options;
    QStringList warnings;
};

/// The options with the layout that was asked for, and what is to be said of it.
Result<Prepared> prepared(Session &session, PrintKind kind)
{
    const Arguments &arguments = session.arguments();
    Prepared prepared;
    PrintOptions &options = prepared.options;
    options.isMasked = arguments.has("masked");
    options.hasAllRecords = !arguments.has("recent");
    options.isForCustomer = arguments.has("for-customer");
    options.language = uiLanguage();
    options.paper = arguments.value("paper").toLower() == u"letter" ? Paper::Letter : Paper::A4;
    options.printedBy = session.book().user();
    const QString name = arguments.value(arguments.has("layout") ? "layout" : "template");
    if (name.isEmpty())
        return prepared;
    return session.read([name, kind, prepared](Snapshot &view) mutable -> Result<Prepared> {
        KEBU_LET(layout, layoutNamed(view, name, layoutOfKind(kind)));
        if (layout.sheet != layoutOfKind(kind))
            return Error{ErrorCode::Invalid,
                         say(QT_TRANSLATE_NOOP("cli", "The layout \"%1\" is of another sheet (%2)."))
                             .arg(layout.name, layout.sheet),
                         QStringLiteral("layout")};
        Settings settings(view.connection());
        KEBU_LET(logo, sheetLogo(settings));
        KEBU_LET(catalog, view.catalog());
        prepared.warnings = problemsOf(layout, catalog->fieldsOf(customer::type()), logo.has_value());
        prepared.options.layout = std::move(layout);
        prepared.options.logo = std::move(logo);
        return prepared;
    });
}

/// The user of that name or number.
Result<Id> ownerNamed(Snapshot &view, const QString &name)
{
    KEBU_LET(users, view.store().where(user::type(), QStringLiteral("1 ORDER BY id"), {}));
    QStringList names;
    for (const Record &each : users) {
        if (each.text(user::name) == name || each.id().toString() == name)
            return each.id();
        names << each.text(user::name);
    }
    return Error{ErrorCode::NotFound,
                 say(QT_TRANSLATE_NOOP("cli", "Nobody called \"%1\" works with this book; there are %2."))
                     .arg(name, names.join(QStringLiteral(", "))),
                 QStringLiteral("owner")};
}

Result<ReviewAsked> reviewAsked(Snapshot &view, const Arguments &arguments, QDate day)
{
    ReviewAsked asked;
    asked.span = reviewSpanOf(arguments.value("span", QStringLiteral("month")));
    asked.period = reviewPeriod(asked.span, day);
    if (arguments.has("owner")) {
        KEBU_LET(owner, ownerNamed(view, arguments.value("owner")));
        asked.owner = owner;
    }
    return asked;
}

/// Says how far a print is, in percent (of customers who are read twice the first time is one half), and whether it
/// goes on.
std::function<bool(const PrintProgress &)> toldTo(const PercentLine &line, bool isTwice)
{
    return [tell = line.tell(), isTwice, told = -1](const PrintProgress &progress) mutable {
        int percent = int(100 * progress.done / std::max<qint64>(1, progress.total));
        if (isTwice)
            percent = progress.step == PrintStep::Writing ? (100 + percent) / 2 : percent / 2;
        if (tell && percent != std::exchange(told, percent))
            tell(percent);
        return !Interruption::isAsked();
    };
}

/// Word breaks pages itself: those of the PDF are told.
Result<int> writeWord(SheetSource &sheets, const QString &file, Language language)
{
    WordDocument document(language, sheets.isCountedThrough());
    int pages = 0;
    KEBU_TRY(sheets.hand([&](const Sheet &sheet) -> Result<void> {
        document.add(sheet);
        pages += paper::layoutSheet(sheet).count();
        return {};
    }));
    KEBU_LET(bytes, document.bytes());
    KEBU_TRY(writeWhole(bytes, file));
    return pages;
}

Result<int> writeSheets(SheetSource &sheets, const QString &file, Language language, bool isPdf)
{
    return isPdf ? paper::writePdf(sheets, file, [](int, int) { return !Interruption::isAsked(); })
                 : writeWord(sheets, file, language);
}

Outcome givePages(const Session &session, int pages, size_t customers, const QStringList &warnings)
{
    QJsonObject answer{{QStringLiteral("pages"), pages},
                       {QStringLiteral("customers"), qint64(customers)},
                       {QStringLiteral("file"), session.arguments().value("to")}};
    if (!warnings.isEmpty())
        answer.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(warnings));
    session.give(answer);
    return {};
}

Outcome printForm(Session &session, const std::vector<Id> &customers, const PrintOptions &options)
{
    const QString path = session.arguments().value("form");
    const QString to = session.arguments().value("to");
    const Interruption interruption;
    const PercentLine percent;
    PrintOptions watched = options;
    watched.goesOn = toldTo(percent, false);
    KEBU_ASK(filled, session.read([&](Snapshot &view) -> Result<FilledForms> {
        KEBU_LET(form, openForm(view, path));
        return fillForms(view, form, customers, to, watched);
    }));
    QJsonArray files;
    for (const QString &file : filled.files)
        files.append(file);
    session.give(QJsonObject{{QStringLiteral("customers"), filled.customers}, {QStringLiteral("files"), files}});
    return {};
}

} // namespace

Outcome runPrint(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (const QString wrong = misunderstanding(arguments); !wrong.isEmpty())
        return Outcome::usage(wrong);
    const PrintKind kind = *kindOf(arguments.value("sheet", QStringLiteral("record")), arguments.value("of"));
    KEBU_ASK(ready, prepared(session, kind));
    if (arguments.has("show-layout")) {
        session.give(toJson(ready.options.layout.value_or(houseTemplate(layoutOfKind(kind), ready.options.language))));
        return {};
    }
    std::vector<Id> customers;
    const bool isOfCustomers = !isBlank(kind) && kind != PrintKind::Review;
    if (isOfCustomers || arguments.has("form")) {
        KEBU_ASK(chosen, customersOf(session, arguments.value("where")));
        customers = std::move(chosen);
        if (customers.empty())
            return {Refused, say(QT_TRANSLATE_NOOP("cli", "No customer fits; nothing was printed."))};
    }
    if (arguments.has("form"))
        return printForm(session, customers, ready.options);
    KEBU_ASK(day, session.dayOption("on", session.today()));
    const QString file = arguments.value("to");
    if (file.endsWith(u".docx", Qt::CaseInsensitive))
        KEBU_TRY(fitsWord(kind, customers.size()));
    const bool isPdf = file.endsWith(u".pdf", Qt::CaseInsensitive);
    const Interruption interruption;
    const PercentLine percent;
    ready.options.goesOn =
        toldTo(percent, kind == PrintKind::Meeting || (isPdf && BookSheets::isLong(kind, customers.size())));
    KEBU_LET(pages, session.read([&](Snapshot &view) -> Result<int> {
        if (kind == PrintKind::Review) {
            KEBU_LET(review, reviewAsked(view, arguments, day));
            ready.options.review = review;
        }
        BookSheets sheets(view, kind, customers, arguments.value("where"), ready.options);
        return writeSheets(sheets, file, ready.options.language, isPdf);
    }));
    return givePages(session, pages, customers.size(), ready.warnings);
}

} // namespace kebu::cli
