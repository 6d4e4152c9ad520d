// grade: explained, proposed, given.
#include "app/cli/command.h"
#include "core/domain/customer.h"
#include "core/services/recordtext.h"
#include "core/services/regrade.h"

#include <QJsonArray>

namespace kebu::cli {

namespace {

QJsonArray pointsJson(const std::vector<GradePoint> &points)
{
    QJsonArray rows;
    for (const GradePoint &point : points) {
        rows.append(QJsonObject{{QStringLiteral("criterion"), point.criterion},
                                {QStringLiteral("points"), point.points},
                                {QStringLiteral("of"), point.of},
                                {QStringLiteral("because"), point.because}});
    }
    return rows;
}

QJsonObject gradeJson(const Record &customer, const GradeExplanation &grade)
{
    const auto day = [](QDate date) {
        return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
    };
    return {{QStringLiteral("customer"), customer.text(customer::name)},
            {QStringLiteral("number"), customer.text(customer::number)},
            {QStringLiteral("grade"), grade.code()},
            {QStringLiteral("letter"), QJsonObject{{QStringLiteral("value"), grade.computed.letter},
                                                   {QStringLiteral("score"), grade.computed.score},
                                                   {QStringLiteral("points"), pointsJson(grade.computed.points)}}},
            {QStringLiteral("warmth"), QJsonObject{{QStringLiteral("value"), grade.warmth.digit},
                                                   {QStringLiteral("score"), grade.warmth.score},
                                                   {QStringLiteral("points"), pointsJson(grade.warmth.points)}}},
            {QStringLiteral("set_by"), grade.setBy.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(grade.setBy)},
            {QStringLiteral("because"), grade.because},
            {QStringLiteral("since"), day(grade.since)},
            {QStringLiteral("until"), day(grade.until)}};
}

QString kindName(ProposalKind kind)
{
    switch (kind) {
    case ProposalKind::First:
        return QStringLiteral("first");
    case ProposalKind::Up:
        return QStringLiteral("up");
    case ProposalKind::Down:
        return QStringLiteral("down");
    case ProposalKind::Dormant:
        return QStringLiteral("dormant");
    case ProposalKind::Woken:
        return QStringLiteral("woken");
    case ProposalKind::Layer:
        return QStringLiteral("layer");
    case ProposalKind::State:
        return QStringLiteral("state");
    }
    return {};
}

/// Letters and who falls asleep or wakes; with `--layers` the maintenance layers and states as well.
Result<std::vector<GradeProposal>> askedProposals(Snapshot &view, const Arguments &arguments)
{
    KEBU_LET(proposals, proposeRegrade(view));
    if (!arguments.has("layers"))
        std::erase_if(proposals, [](const GradeProposal &proposal) {
            return proposal.kind == ProposalKind::Layer || proposal.kind == ProposalKind::State;
        });
    return proposals;
}

QJsonArray proposalsJson(const std::vector<GradeProposal> &proposals)
{
    QJsonArray rows;
    for (const GradeProposal &proposal : proposals) {
        rows.append(QJsonObject{{QStringLiteral("number"), proposal.number},
                                {QStringLiteral("customer"), proposal.name},
                                {QStringLiteral("from"), proposal.from},
                                {QStringLiteral("to"), proposal.to},
                                {QStringLiteral("kind"), kindName(proposal.kind)},
                                {QStringLiteral("because"), proposal.because}});
    }
    return rows;
}

Outcome giveGrade(Session &session, const ChangeInfo *change)
{
    KEBU_LET(json, session.read([which = session.argument(1)](Snapshot &view) -> Result<QJsonObject> {
        KEBU_LET(id, findRecord(view, customer::type(), which));
        KEBU_LET(record, view.get(customer::type(), id));
        KEBU_LET(grade, explainGrade(view, record));
        return gradeJson(record, grade);
    }));
    if (change)
        json.insert(QStringLiteral("change"), changeJson(*change));
    session.give(json);
    return {};
}

Outcome setByHand(Session &session)
{
    KEBU_ASK(until, session.dayOption("until"));
    const QString because = session.arguments().value("because").trimmed();
    if (because.isEmpty())
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "A grade set by hand needs a reason: --because TEXT.")));
    KEBU_LET(info, session.change(say(QT_TRANSLATE_NOOP("cli", "Set a grade")), [&](Change &change) -> Result<void> {
        KEBU_LET(id, findRecord(change.view(), customer::type(), session.argument(1)));
        const FieldInfo &field = customer::type().field(customer::type().indexOf(customer::grade));
        KEBU_LET(letter, valueFromText(change, field, session.arguments().value("set")));
        return setGrade(change, id, letter.text(), because, until);
    }));
    return giveGrade(session, &info);
}

Outcome applyProposals(Session &session)
{
    std::vector<GradeProposal> applied;
    KEBU_LET(info, session.change(say(QT_TRANSLATE_NOOP("cli", "Regrade")), [&](Change &change) -> Result<void> {
        KEBU_LET(proposals, askedProposals(change.view(), session.arguments()));
        applied = proposals;
        return applyGrades(change, proposals);
    }));
    session.give(QJsonObject{{QStringLiteral("proposals"), proposalsJson(applied)},
                             {QStringLiteral("change"), changeJson(info)}});
    return {};
}

} // namespace

Outcome runGrade(Session &session)
{
    const Arguments &arguments = session.arguments();
    const bool isOne = !session.argument(1).isEmpty();
    const bool isSetting = arguments.has("set");
    const bool isApplying = arguments.has("apply");
    if (isOne == (isApplying || arguments.has("propose")) || (isSetting && !isOne))
        return Outcome::usage(
            say(QT_TRANSLATE_NOOP("cli", "Name a customer, or give --propose or --apply for all of them.")));
    KEBU_TRY(session.openBook(!isSetting && !isApplying));
    if (isSetting)
        return setByHand(session);
    if (isApplying)
        return applyProposals(session);
    if (isOne)
        return giveGrade(session, nullptr);
    KEBU_LET(proposals, session.read([&](Snapshot &view) { return askedProposals(view, session.arguments()); }));
    session.give(proposalsJson(proposals));
    return {};
}

} // namespace kebu::cli
