// take-along, bring-back, work-here, handover: a book that changes its place or its owner.
#include "app/cli/command.h"
#include "app/cli/passphrase.h"
#include "core/book/bookfile.h"
#include "core/book/custody.h"
#include "core/domain/customer.h"
#include "core/services/handover.h"
#include "core/services/listing.h"
#include "core/services/openmatters.h"
#include "core/services/recordtext.h"

#include <QFileInfo>

namespace kebu::cli {

namespace {

QString wordOf(Meeting meeting)
{
    switch (meeting) {
    case Meeting::Forward:
        return QStringLiteral("forward");
    case Meeting::NothingNew:
        return QStringLiteral("nothing_new");
    case Meeting::BothWent:
        return QStringLiteral("both_went");
    }
    return {};
}

QString wordOf(OpenMatter::Kind kind)
{
    switch (kind) {
    case OpenMatter::Kind::Promise:
        return QStringLiteral("promise");
    case OpenMatter::Kind::Quotation:
        return QStringLiteral("quotation");
    case OpenMatter::Kind::Renewal:
        return QStringLiteral("renewal");
    case OpenMatter::Kind::Payment:
        return QStringLiteral("payment");
    case OpenMatter::Kind::Case:
        return QStringLiteral("case");
    }
    return {};
}

/// Named one by one, or found by a query; all of them only where that is said.
Result<std::vector<Id>> chosenCustomers(Session &session)
{
    return session.read([names = session.arguments().rest().mid(1),
                         where = session.arguments().value("where")](Snapshot &view) -> Result<std::vector<Id>> {
        std::vector<Id> chosen;
        for (const QString &name : names) {
            KEBU_LET(id, findRecord(view, customer::type(), name));
            chosen.push_back(id);
        }
        if (where.isEmpty())
            return chosen;
        ListRequest request;
        request.record = &customer::type();
        request.where = where;
        KEBU_LET(list, openList(view, request));
        chosen.insert(chosen.end(), list.ids.begin(), list.ids.end());
        return chosen;
    });
}

QJsonArray mattersJson(const std::vector<OpenMatter> &matters, bool isMasked)
{
    constexpr double minorUnits = 100;
    QJsonArray rows;
    for (const OpenMatter &matter : matters)
        rows.append(
            QJsonObject{{QStringLiteral("kind"), wordOf(matter.kind)},
                        {QStringLiteral("id"), matter.record.toString()},
                        {QStringLiteral("number"), matter.number},
                        {QStringLiteral("customer"), isMasked ? QString() : matter.name},
                        {QStringLiteral("what"), isMasked ? QString() : matter.what},
                        {QStringLiteral("due"), matter.due.isValid() ? QJsonValue(matter.due.toString(Qt::ISODate))
                                                                     : QJsonValue(QJsonValue::Null)},
                        {QStringLiteral("amount"), matter.amount ? QJsonValue(double(matter.amount->minor) / minorUnits)
                                                                 : QJsonValue(QJsonValue::Null)}});
    return rows;
}

/// The passphrase of the copy, where one was given: asked for only when the book's does not open it.
Result<std::optional<Secret>> copyPassphrase(const Session &session)
{
    static constexpr PassphraseSource source{"copy-passphrase-file", "KEBU_COPY_PASSPHRASE",
                                             QT_TRANSLATE_NOOP("cli", "Passphrase of the copy")};
    if (!session.arguments().has(source.option) && !qEnvironmentVariableIsSet(source.variable))
        return std::optional<Secret>();
    KEBU_LET(secret, askPassphraseFrom(session.arguments(), source));
    return std::optional<Secret>(std::move(secret));
}

} // namespace

Outcome runTakeAlong(Session &session)
{
    const QString target = session.arguments().value("to");
    if (target.isEmpty())
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "Say where the copy goes: --to FILE.")));
    KEBU_TRY(takeAlong(session.bookSlot(), target));
    session.give(QJsonObject{
        {QStringLiteral("book"), session.bookPath()},
        {QStringLiteral("copy"), QFileInfo(target).absoluteFilePath()},
        {QStringLiteral("note"), session.book().refusal().message},
    });
    return {};
}

Outcome runBringBack(Session &session)
{
    const QString copy = session.argument(1);
    KEBU_LET(secret, copyPassphrase(session));
    if (session.arguments().has("imported")) {
        const Secret own = rawSecret(session.book().key());
        KEBU_TRY(markReturned(copy, secret ? *secret : own, session.bookPath(), session.clock()));
        session.give(QJsonObject{{QStringLiteral("meeting"), QStringLiteral("imported")}});
        return {};
    }
    KEBU_LET(back, bringBack(session.bookSlot(), copy, secret));
    session.give(QJsonObject{{QStringLiteral("meeting"), wordOf(back.meeting)},
                             {QStringLiteral("entries"), back.entries},
                             {QStringLiteral("copy"), QFileInfo(copy).absoluteFilePath()}});
    if (back.meeting != Meeting::BothWent)
        return {};
    return {Refused, say(QT_TRANSLATE_NOOP("cli", "Both were written in since they parted, so nothing was changed. "
                                                  "Import the copy, then say bring-back with --imported."))};
}

Outcome runWorkHere(Session &session)
{
    KEBU_TRY(workHereAgain(session.bookSlot()));
    session.give(QJsonObject{{QStringLiteral("book"), session.bookPath()},
                             {QStringLiteral("writable"), !session.book().isReadOnly()}});
    return {};
}

Outcome runHandover(Session &session)
{
    const Arguments &arguments = session.arguments();
    KEBU_ASK(customers, chosenCustomers(session));
    if (customers.empty())
        return {Refused, say(QT_TRANSLATE_NOOP("cli", "Nobody is chosen: name customers, or say --where QUERY."))};
    KEBU_LET(matters, session.read([&customers](Snapshot &view) { return openMatters(view, customers); }));
    QJsonObject answer{{QStringLiteral("customers"), qint64(customers.size())},
                       {QStringLiteral("open"), mattersJson(matters, arguments.has("masked"))}};
    if (const QString target = arguments.value("to"); !target.isEmpty()) {
        KEBU_LET(secret, askNewPassphrase(arguments, nextPassphrase()));
        KEBU_LET(report,
                 handOver(session.book(), {customers, target, arguments.value("receiver"), arguments.value("giver")},
                          std::move(secret))
                     .result());
        answer.insert(QStringLiteral("book"), QFileInfo(report.file).absoluteFilePath());
        answer.insert(QStringLiteral("counts"), countsJson(report.counts));
        answer.insert(QStringLiteral("cut_references"), report.cutReferences);
    }
    if (const QString list = arguments.value("list"); !list.isEmpty()) {
        if (!arguments.has("masked")) // what leaves in clear is chained before it leaves
            KEBU_TRY(session.book().disclose(say(QT_TRANSLATE_NOOP("cli", "List of open matters saved"))).result());
        KEBU_TRY(writeOpenMatters(matters, list, arguments.has("masked")));
        answer.insert(QStringLiteral("list"), QFileInfo(list).absoluteFilePath());
    }
    session.give(answer);
    return {};
}

} // namespace kebu::cli
