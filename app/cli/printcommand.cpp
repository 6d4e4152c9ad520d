#include "app/cli/command.h"
#include "core/domain/customer.h"
#include "core/services/listing.h"
#include "core/services/printing.h"
#include "ui/paper/pdf.h"

namespace kebu::cli {

namespace {

/// The sheets that exist so far.
bool isKnown(const QString &sheet)
{
    return QStringList{QStringLiteral("record"), QStringLiteral("log"), QStringLiteral("register"),
                       QStringLiteral("blank")}
        .contains(sheet);
}

Result<std::vector<Sheet>> sheetsOf(Snapshot &view, const QString &sheet, const std::vector<Id> &customers,
                                    const QString &scope, const PrintOptions &options)
{
    if (sheet == u"record")
        return recordSheets(view, customers, options);
    if (sheet == u"log")
        return logSheets(view, customers, options);
    KEBU_LET(one, sheet == u"blank" ? blankForm(view, BlankForm::Record, options)
                                    : customerRegister(view, customers, scope, options));
    return std::vector{std::move(one)};
}

} // namespace

Outcome runPrint(Session &session)
{
    const Arguments &arguments = session.arguments();
    const QString sheet = arguments.value("sheet", QStringLiteral("record"));
    const QString file = arguments.value("to");
    if (!isKnown(sheet))
        return Outcome::usage(
            say(QT_TRANSLATE_NOOP("cli", "There is no sheet \"%1\"; there are record, log, register and blank."))
                .arg(sheet));
    if (!file.endsWith(u".pdf", Qt::CaseInsensitive))
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "Say which PDF to write: --to FILE.pdf.")));
    PrintOptions options;
    options.isMasked = arguments.has("masked");
    options.hasAllRecords = true;
    options.language = uiLanguage();
    options.printedBy = session.book().user();
    const ListRequest request{&customer::type(), arguments.value("where"), {}, {}, false};
    KEBU_ASK(customers, session.read([request, sheet](Snapshot &view) -> Result<std::vector<Id>> {
        if (sheet == u"blank")
            return std::vector<Id>();
        KEBU_LET(window, openList(view, request));
        return window.ids;
    }));
    if (customers.empty() && sheet != u"blank")
        return {Refused, say(QT_TRANSLATE_NOOP("cli", "No customer fits; nothing was printed."))};
    KEBU_LET(sheets, session.read([&](Snapshot &view) {
        return sheetsOf(view, sheet, customers, arguments.value("where"), options);
    }));
    KEBU_LET(pages, paper::writePdf(sheets, file));
    session.give(QJsonObject{{QStringLiteral("pages"), pages},
                             {QStringLiteral("customers"), qint64(customers.size())},
                             {QStringLiteral("file"), file}});
    return {};
}

} // namespace kebu::cli
