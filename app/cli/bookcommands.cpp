// new, info, schema, digest: the book as a whole.
#include "app/cli/command.h"
#include "app/cli/passphrase.h"
#include "app/cli/schemajson.h"
#include "core/book/backup.h"
#include "core/services/bookinfo.h"
#include "core/services/demo.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>

namespace kebu::cli {

namespace {

QJsonObject newBookJson(const QString &path, const QMap<QString, qint64> &counts)
{
    return {{QStringLiteral("book"), QFileInfo(path).absoluteFilePath()},
            {QStringLiteral("counts"), countsJson(counts)}};
}

QJsonValue instantJson(const std::optional<Instant> &instant, const QTimeZone &zone)
{
    if (!instant)
        return QJsonValue::Null;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(instant->ms, zone);
    return at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate);
}

} // namespace

Outcome runNew(Session &session)
{
    KEBU_ASK(customers, session.numberOption("demo", 0, 1));
    KEBU_ASK(seed, session.numberOption("seed", 1, 0));
    if (session.arguments().has("seed") && customers == 0)
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "--seed belongs to --demo.")));
    if (QFileInfo::exists(session.bookPath()))
        return {Refused,
                say(QT_TRANSLATE_NOOP("cli", "%1 exists already; choose another name.")).arg(session.bookPath())};
    KEBU_LET(secret, askNewPassphrase(session.arguments(), bookPassphrase()));
    if (customers > 0) {
        KEBU_LET(filled, createDemo(session.bookPath(), secret, {customers, quint64(seed), session.today()}));
        session.give(newBookJson(session.bookPath(), QMap<QString, qint64>(filled)));
        return {};
    }
    KEBU_LET(book, Book::create(session.bookPath(), secret, {&session.clock()}));
    KEBU_LET(counts, book->read([](Snapshot &view) { return recordCounts(view); }).result());
    session.give(newBookJson(session.bookPath(), counts));
    return {};
}

namespace {

QJsonValue custodyJson(const Custody &custody, const QTimeZone &zone)
{
    if (custody.word().isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("state"), custody.word()},
                       {QStringLiteral("place"), custody.place},
                       {QStringLiteral("host"), custody.host},
                       {QStringLiteral("since"), instantJson(custody.since, zone)}};
}

} // namespace

Outcome runInfo(Session &session)
{
    KEBU_LET(info, session.read([](Snapshot &view) { return bookInfo(view); }));
    KEBU_LET(verified, lastVerified(session.book()));
    session.give(QJsonObject{
        {QStringLiteral("schema"), info.schema},
        {QStringLiteral("engine"), info.engine},
        {QStringLiteral("cipher"), QJsonObject{{QStringLiteral("version"), info.cipherVersion},
                                               {QStringLiteral("kdf_iter"), info.keyIterations},
                                               {QStringLiteral("page_size"), info.pageBytes}}},
        {QStringLiteral("counts"), countsJson(info.counts)},
        {QStringLiteral("journal"), QJsonObject{{QStringLiteral("entries"), info.journalEntries},
                                                {QStringLiteral("head"), QString::fromLatin1(info.head.toHex())}}},
        {QStringLiteral("custody"), custodyJson(session.book().custody(), session.clock().zone())},
        {QStringLiteral("backup"),
         QJsonObject{{QStringLiteral("verified_at"), instantJson(verified, session.clock().zone())}}}});
    return {};
}

Outcome runSchema(Session &session)
{
    session.give(schemaJson());
    return {};
}

Outcome runDigest(Session &session)
{
    KEBU_LET(digest, session.read([](Snapshot &view) { return digestOf(view.connection()); }));
    session.give(QJsonObject{{QStringLiteral("sha256"), QString::fromLatin1(digest.content.toHex())},
                             {QStringLiteral("rows"), QString::fromLatin1(digest.rows.toHex())}});
    return {};
}

} // namespace kebu::cli
