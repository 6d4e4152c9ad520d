// backup, restore, check, passwd: keeping the book.
#include "app/cli/command.h"
#include "app/cli/passphrase.h"
#include "core/book/backup.h"
#include "core/book/check.h"
#include "core/book/passphrase.h"

#include <QDateTime>
#include <QJsonArray>

namespace kebu::cli {

namespace {

QJsonObject journalJson(qint64 entries, const QByteArray &head)
{
    return {{QStringLiteral("entries"), entries}, {QStringLiteral("head"), QString::fromLatin1(head.toHex())}};
}

} // namespace

Outcome runBackup(Session &session)
{
    KEBU_LET(made, backup(session.book(), session.arguments().value("to")));
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(made.verifiedAt.ms, session.clock().zone());
    session.give(
        QJsonObject{{QStringLiteral("file"), made.file},
                    {QStringLiteral("bytes"), made.bytes},
                    {QStringLiteral("verified_at"), at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate)},
                    {QStringLiteral("journal"), journalJson(made.journalEntries, made.head)},
                    {QStringLiteral("counts"), countsJson(made.counts)},
                    {QStringLiteral("pruned"), QJsonArray::fromStringList(made.pruned)}});
    return {};
}

Outcome runRestore(Session &session)
{
    const QString target = session.arguments().value("to");
    if (target.isEmpty())
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "Say where the book goes: --to BOOK.")));
    KEBU_LET(secret, askPassphrase(session.arguments()));
    KEBU_LET(restored, restore(session.argument(0), secret, target, {&session.clock()}));
    session.give(QJsonObject{{QStringLiteral("book"), restored.book},
                             {QStringLiteral("before"),
                              restored.before.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(restored.before)},
                             {QStringLiteral("journal"), journalJson(restored.journalEntries, restored.head)},
                             {QStringLiteral("counts"), countsJson(restored.counts)}});
    return {};
}

Outcome runCheck(Session &session)
{
    KEBU_LET(secret, askPassphrase(session.arguments()));
    const CheckDepth depth = session.arguments().has("sample") ? CheckDepth::Sample : CheckDepth::Full;
    KEBU_LET(report, checkFile(session.bookPath(), secret, {&session.clock()}, depth));
    session.give(QJsonObject{{QStringLiteral("ok"), report.ok()},
                             {QStringLiteral("findings"), QJsonArray::fromStringList(report.findings)},
                             {QStringLiteral("journal"), journalJson(report.journalEntries, report.head)}});
    if (report.ok())
        return {};
    return {Damaged, say(QT_TRANSLATE_NOOP("cli", "The book did not pass its check. %1 Restore a backup."))
                         .arg(report.findings.front())};
}

Outcome runPasswd(Session &session)
{
    KEBU_LET(secret, askNewPassphrase(session.arguments(), nextPassphrase()));
    KEBU_TRY(changePassphrase(session.bookSlot(), secret));
    session.give(
        QJsonObject{{QStringLiteral("book"), session.bookPath()},
                    {QStringLiteral("note"),
                     say(QT_TRANSLATE_NOOP("cli", "The passphrase is changed. Backups made before keep the older one; "
                                                  "an emergency kit printed before no longer fits."))}});
    return {};
}

} // namespace kebu::cli
