#include "core/rules/lifecycle.h"

#include "core/base/money.h"
#include "core/rules/dayword.h"
#include "core/rules/radar.h"
#include "core/rules/stages.h"

#include <QCoreApplication>

namespace kebu {

namespace {

constexpr int notedLaterDays = 30; ///< a stage is often noted after the paper was signed
const QString contractSigned = QStringLiteral("contract_signed");
const QString paymentReceived = QStringLiteral("payment_received");
const QString inUse = QStringLiteral("in_use");
const QString renewalDue = QStringLiteral("renewal_due");
const QString issueReported = QStringLiteral("issue_reported");

bool isPaid(const LifeCycleFacts &facts) { return facts.agreedMinor > 0 && facts.paidMinor >= facts.agreedMinor; }

StageAdvice signedAdvice(const LifeCycleFacts &facts, QDate today)
{
    return {contractSigned,
            QCoreApplication::translate("rules", "A contract was signed on %1").arg(dayWord(facts.signedOn, today))};
}

/// How far the customer came before anything is in use.
std::optional<StageAdvice> reached(const LifeCycleFacts &facts, QDate today)
{
    const bool isOfEarlierDeal = facts.stageSince.isValid() && !stages::atLeast(facts.stage, contractSigned) &&
                                 facts.signedOn < facts.stageSince.addDays(-notedLaterDays);
    if (!facts.signedOn.isValid() || isOfEarlierDeal)
        return std::nullopt;
    const QString agreed = Money{facts.agreedMinor}.toGroupedString();
    if (isPaid(facts) && facts.isAccepted)
        return StageAdvice{
            inUse, QCoreApplication::translate("rules", "What was agreed (%1) is paid and accepted").arg(agreed)};
    if (isPaid(facts))
        return StageAdvice{
            paymentReceived,
            facts.paidOn.isValid()
                ? QCoreApplication::translate("rules", "What was agreed (%1) is paid in full since %2")
                      .arg(agreed, dayWord(facts.paidOn, today))
                : QCoreApplication::translate("rules", "What was agreed (%1) is paid in full").arg(agreed)};
    return signedAdvice(facts, today);
}

StageAdvice served(const LifeCycleFacts &facts, QDate today)
{
    if (facts.openComplaints > 0) {
        return {issueReported,
                facts.oldestComplaint.isValid()
                    ? QCoreApplication::translate("rules", "Open complaints: %1, the oldest since %2")
                          .arg(facts.openComplaints)
                          .arg(dayWord(facts.oldestComplaint, today))
                    : QCoreApplication::translate("rules", "Open complaints: %1").arg(facts.openComplaints)};
    }
    const qint64 days = facts.renewalOn.isValid() ? today.daysTo(facts.renewalOn) : -1;
    if (days >= 0 && days <= renewalNearDays)
        return {renewalDue,
                QCoreApplication::translate("rules", "The contract ends on %1").arg(dayWord(facts.renewalOn, today))};
    return {inUse, QCoreApplication::translate("rules", "No complaint is open and no contract ends soon")};
}

} // namespace

std::optional<StageAdvice> stageAdvice(const LifeCycleFacts &facts, QDate today)
{
    const auto phase = stages::phaseOf(facts.stage);
    std::optional<StageAdvice> advice;
    if (phase == stages::Phase::Lost) {
        const bool isBack = facts.signedOn.isValid() && facts.lostOn.isValid() && facts.signedOn > facts.lostOn;
        if (isBack)
            advice = signedAdvice(facts, today);
    } else if (phase == stages::Phase::Service) {
        advice = served(facts, today);
    } else if (const auto far = reached(facts, today); far && !stages::atLeast(facts.stage, far->to)) {
        advice = far;
    }
    return advice && advice->to != facts.stage ? advice : std::nullopt;
}

} // namespace kebu
