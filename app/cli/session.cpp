#include "app/cli/session.h"

#include "app/cli/passphrase.h"
#include "app/cli/plaintext.h"

#include "core/book/upgrade.h"
#include "core/domain/datetext.h"
#include "core/services/nextfollowup.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>

#include <cstdio>

namespace kebu::cli {

QString say(const char *sentence) { return QCoreApplication::translate("cli", sentence); }

Result<void> Session::openBook(bool isReadOnly)
{
    KEBU_LET(secret, askPassphrase(m_arguments));
    const BookOptions options{m_clock.get(), isReadOnly, -1, {}, settleChange};
    auto book = Book::open(bookPath(), secret, options);
    if (!book && asksForUpgrade(book.error())) {
        KEBU_TRY(upgradeBook(secret, book.error()));
        book = Book::open(bookPath(), secret, options);
    }
    if (!book)
        return book.error();
    m_book = std::move(*book);
    return {};
}

/// An older book that is only to be read is written once, where it can be, with a backup of it as it was.
Result<void> Session::upgradeBook(const Secret &secret, const Error &refusal)
{
    const auto book = Book::open(bookPath(), secret, {m_clock.get(), false, -1, {}, settleChange});
    if (!book)
        return Error{book.error().code, refusal.message + u' ' + book.error().message, book.error().detail};
    return {};
}

Result<ChangeInfo> Session::change(const QString &title, std::function<Result<void>(Change &)> work)
{
    return m_book->change(title, std::move(work)).result();
}

namespace {

void write(QByteArray bytes)
{
    if (!bytes.endsWith('\n'))
        bytes += '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

} // namespace

void Session::give(const QJsonObject &json, const QString &text) const
{
    if (m_arguments.has("json"))
        write(QJsonDocument(json).toJson(QJsonDocument::Compact));
    else
        write((text.isEmpty() ? plainText(json) : text).toUtf8());
}

void Session::give(const QJsonArray &json) const
{
    write(m_arguments.has("json") ? QJsonDocument(json).toJson(QJsonDocument::Compact) : plainText(json).toUtf8());
}

Result<QDate> Session::dayOption(const char *option, QDate otherwise) const
{
    if (!m_arguments.has(option))
        return otherwise;
    const QString text = m_arguments.value(option);
    if (const auto day = dateFromText(text))
        return *day;
    return Error{ErrorCode::Invalid,
                 say(QT_TRANSLATE_NOOP("cli", "--%1: \"%2\" is not a day, such as 2026-04-30."))
                     .arg(QLatin1String(option), text),
                 {}};
}

Result<int> Session::numberOption(const char *option, int otherwise, int least) const
{
    if (!m_arguments.has(option))
        return otherwise;
    bool isNumber = false;
    const int number = m_arguments.value(option).toInt(&isNumber);
    if (isNumber && number >= least)
        return number;
    return Error{ErrorCode::Invalid,
                 say(QT_TRANSLATE_NOOP("cli", "--%1: \"%2\" is not a whole number from %3 on."))
                     .arg(QLatin1String(option), m_arguments.value(option))
                     .arg(least),
                 {}};
}

QJsonValue changeJson(const ChangeInfo &info)
{
    if (!info.id)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("id"), info.id.toString()},
                       {QStringLiteral("title"), info.title},
                       {QStringLiteral("records"), info.entries()}};
}

QJsonObject countsJson(const QMap<QString, qint64> &counts)
{
    QJsonObject json;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

} // namespace kebu::cli
