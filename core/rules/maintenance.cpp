#include "core/rules/maintenance.h"

#include "core/base/money.h"
#include "core/rules/dayword.h"
#include "core/rules/stages.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

constexpr int yearsOfLoyalty = 2;
constexpr size_t purchasesOfStability = 2;

bool isWithin(QDate day, QDate today) { return day.isValid() && day > today.addDays(-maintenanceWindowDays); }

/// Why the customer is at risk; empty: it is not.
QString riskText(const MaintenanceFacts &facts, QDate today)
{
    if (!facts.risk.isEmpty())
        return facts.risk;
    if (isWithin(facts.lastComplaint, today))
        return QCoreApplication::translate("rules", "A complaint came on %1").arg(dayWord(facts.lastComplaint, today));
    return {};
}

bool isTalkedToMonthly(const MaintenanceFacts &facts)
{
    return std::ranges::all_of(facts.contacts, [](int contacts) { return contacts > 0; });
}

QString amountText(const MaintenanceFacts &facts)
{
    return QCoreApplication::translate("rules", "Among the top 20 % by amount with %1")
        .arg(Money{facts.amountMinor}.toGroupedString());
}

/// Why the relation may grow; empty: nothing says so.
QString growthText(const MaintenanceFacts &facts, QDate today)
{
    if (facts.hasOpenUpsell)
        return QCoreApplication::translate("rules", "An upsell or a renewal is open");
    if (facts.firstDeal.isValid() && (facts.intent == u"high" || facts.intent == u"medium"))
        return QCoreApplication::translate("rules", "A customer since %1 with intent to buy more")
            .arg(dayWord(facts.firstDeal, today));
    return {};
}

bool isLoyal(const MaintenanceFacts &facts, QDate today)
{
    const QDate since = today.addYears(-yearsOfLoyalty);
    return facts.purchases[purchasesOfStability - 1] <= since &&
           !(facts.lastComplaint.isValid() && facts.lastComplaint > since);
}

Placement stateOfBuyer(const MaintenanceFacts &facts, QDate today)
{
    if (const QString risk = riskText(facts, today); !risk.isEmpty())
        return {QStringLiteral("at_risk"), risk};
    if (facts.purchases.size() >= purchasesOfStability) {
        const QString since = dayWord(facts.purchases[purchasesOfStability - 1], today);
        const QString bought = QCoreApplication::translate("rules", "%n purchases, the second on %1; no warning",
                                                           nullptr, int(facts.purchases.size()))
                                   .arg(since);
        return {isLoyal(facts, today) ? QStringLiteral("loyal") : QStringLiteral("stable"), bought};
    }
    if (isWithin(facts.firstDeal, today))
        return {QStringLiteral("new"),
                QCoreApplication::translate("rules", "The first deal was on %1").arg(dayWord(facts.firstDeal, today))};
    if (isWithin(facts.lastDeal, today))
        return {QStringLiteral("active"),
                QCoreApplication::translate("rules", "The last deal was on %1").arg(dayWord(facts.lastDeal, today))};
    if (isWithin(facts.lastContact, today))
        return {
            QStringLiteral("active"),
            QCoreApplication::translate("rules", "The last contact was on %1").arg(dayWord(facts.lastContact, today))};
    return {QStringLiteral("at_risk"),
            QCoreApplication::translate("rules", "No deal and no contact for %n days", nullptr, maintenanceWindowDays)};
}

} // namespace

Placement maintenanceLayer(const MaintenanceFacts &facts, QDate today)
{
    if (stages::isLost(facts.stage))
        return {{}, QCoreApplication::translate("rules", "The customer is lost")};
    if (const QString risk = riskText(facts, today); !risk.isEmpty())
        return {QStringLiteral("at_risk"), risk};
    if (facts.isTopByAmount && isTalkedToMonthly(facts))
        return {QStringLiteral("key"),
                QCoreApplication::translate("rules", "%1; a contact in each of the last three months")
                    .arg(amountText(facts))};
    if (const QString growth = growthText(facts, today); !growth.isEmpty())
        return {QStringLiteral("potential"), growth};
    return {{}, QCoreApplication::translate("rules", "No warning, not among the key customers, no upsell in sight")};
}

Placement maintenanceState(const MaintenanceFacts &facts, QDate today)
{
    if (stages::isLost(facts.stage))
        return {QStringLiteral("lost"), QCoreApplication::translate("rules", "The customer is lost")};
    if (facts.dormantFrom.isValid() && today >= facts.dormantFrom)
        return {QStringLiteral("dormant"),
                facts.lastContact.isValid()
                    ? QCoreApplication::translate("rules", "No answer for %n days, the last contact was on %1", nullptr,
                                                  int(facts.lastContact.daysTo(today)))
                          .arg(dayWord(facts.lastContact, today))
                    : QCoreApplication::translate("rules", "Never reached")};
    if (!facts.firstDeal.isValid())
        return {QStringLiteral("potential"), QCoreApplication::translate("rules", "No deal yet")};
    return stateOfBuyer(facts, today);
}

} // namespace kebu
