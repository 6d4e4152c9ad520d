// quality: normal forms proposed or accepted, and the queue of the monthly cross-check.
#include "app/cli/command.h"
#include "core/services/quality.h"

namespace kebu::cli {

namespace {

QJsonArray proposalsJson(const std::vector<TidyProposal> &proposals)
{
    QJsonArray rows;
    for (const TidyProposal &proposal : proposals)
        rows.append(QJsonObject{{QStringLiteral("record"), proposal.record.record},
                                {QStringLiteral("id"), proposal.record.id.toString()},
                                {QStringLiteral("customer"), proposal.number},
                                {QStringLiteral("field"), proposal.field.name},
                                {QStringLiteral("before"), proposal.before},
                                {QStringLiteral("after"), proposal.after},
                                {QStringLiteral("because"), proposal.because}});
    return rows;
}

QJsonObject checkJson(const MonthlyCheck &check)
{
    QJsonArray rows;
    for (const CheckItem &item : check.open)
        rows.append(QJsonObject{{QStringLiteral("id"), item.customer.toString()},
                                {QStringLiteral("number"), item.number},
                                {QStringLiteral("completeness"), item.completeness},
                                {QStringLiteral("missing"), QJsonArray::fromStringList(item.missing)},
                                {QStringLiteral("because"), QJsonArray::fromStringList(item.because)}});
    return {{QStringLiteral("open"), rows},
            {QStringLiteral("waiting"), check.waiting},
            {QStringLiteral("done"), check.done}};
}

} // namespace

Outcome runQuality(Session &session)
{
    const auto limit = session.numberOption("limit", 100);
    if (!limit)
        return Outcome::usage(limit.error().message);
    const auto proposals = session.read([](Snapshot &view) { return tidyProposals(view); });
    if (!proposals)
        return proposals.error();
    const auto check = session.read([limit = *limit](Snapshot &view) { return monthlyCheck(view, limit); });
    if (!check)
        return check.error();
    QJsonObject answer{{QStringLiteral("proposals"), proposalsJson(*proposals)},
                       {QStringLiteral("check"), checkJson(*check)}};
    if (session.arguments().has("apply")) {
        qint64 written = 0;
        const auto change =
            session.change(say(QT_TRANSLATE_NOOP("cli", "Put values into their normal form")), [&](Change &writing) {
                const auto done = acceptProposals(writing, *proposals);
                written = done.valueOr(0);
                return done ? Result<void>() : Result<void>(done.error());
            });
        if (!change)
            return change.error();
        answer.insert(QStringLiteral("written"), written);
        answer.insert(QStringLiteral("change"), changeJson(*change));
    }
    session.give(answer);
    return {};
}

} // namespace kebu::cli
