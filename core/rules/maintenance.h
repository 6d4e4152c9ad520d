#pragma once

#include <QDate>
#include <QString>

#include <array>
#include <vector>

namespace kebu {

/// What the maintenance layer and state of a customer are drawn from, on one day.
struct MaintenanceFacts {
    QString stage;                ///< code
    QString intent;               ///< high, medium, low or empty
    std::vector<QDate> purchases; ///< orders and renewals, ascending; of a customer without orders its deals won
    QDate firstDeal;              ///< the first deal won, contract signed or order; invalid: none yet
    QDate lastDeal;
    qint64 amountMinor = 0;     ///< ordered, or won where no order is recorded
    bool isTopByAmount = false; ///< among the top 20 % by amount
    bool hasOpenUpsell = false; ///< an open opportunity that extends or renews
    std::array<int, 3> contacts =
        {}; ///< that reached the customer: of the last 30 days, of the 30 before, before those
    QDate lastContact;
    QDate lastComplaint; ///< received, resolved or not
    QDate dormantFrom;   ///< invalid: never
    QString risk;        ///< the gravest warning that is a sign of risk, in words; empty: none
};

/// A code of `customer.maintenance_layer` or `customer.maintenance_state` and the facts that led to it.
struct Placement {
    QString code;    ///< empty: no layer applies
    QString because; ///< translated
};

constexpr int maintenanceWindowDays = 90;

/// PRODUCT.md §2: at risk = any warning that is a sign of risk, or a complaint in 90 days; else key = top 20 % by
/// amount and a contact in each of the last three months of thirty days; else potential = an open upsell or renewal, or
/// a customer with a deal whose intent is high or medium. A customer who is lost has no layer.
[[nodiscard]] Placement maintenanceLayer(const MaintenanceFacts &facts, QDate today);

/// PRODUCT.md §2, the first that holds: lost by its stage; dormant from its day; potential = no deal yet; at risk as
/// for the layer; loyal = stable, the second purchase two years ago or more and no complaint since; stable = two
/// purchases; new = the first deal within 90 days; active = a deal or contact within 90 days; else at risk, because
/// nothing happened for as long.
[[nodiscard]] Placement maintenanceState(const MaintenanceFacts &facts, QDate today);

/// How many of `customersWithOrders` are the top 20 %, rounded up.
[[nodiscard]] constexpr qint64 topShare(qint64 customersWithOrders) { return (customersWithOrders + 4) / 5; }

} // namespace kebu
