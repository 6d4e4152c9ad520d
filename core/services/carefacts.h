#pragma once

#include "core/rules/grading.h"
#include "core/rules/maintenance.h"
#include "core/services/keycustomers.h"

#include <functional>

namespace kebu {

/// What grading and maintenance want to know of one customer as the book stands today.
struct CareFacts {
    Id customer;
    QString number;
    QString name;
    QString layer;                ///< code in force; empty: none
    QString state;                ///< code in force; empty: none yet
    GradeFacts grade;             ///< without contacts: they make the digit only
    MaintenanceFacts maintenance; ///< empty unless asked for
    bool isHeld = false;          ///< a letter given by hand that still holds
    QDate heldUntil;              ///< a letter given by hand that held until that day, now past; invalid: none
};

/// Reads the facts of all customers table by table: one statement a customer would take minutes. Archived customers are
/// left out. Valid for one call of `read`.
class CareReader
{
public:
    enum class What { Letters, Everything };

    CareReader(Snapshot &view, What what) : m_view(view), m_what(what) {}
    /// Reads that customer alone.
    CareReader(Snapshot &view, Id only) : m_view(view), m_what(What::Everything), m_only(only) {}

    /// Hands them over by customer number.
    Result<void> read(const std::function<void(CareFacts &)> &take);

private:
    /// What is gathered of a customer before its own row is read.
    struct Gathered {
        std::vector<GradeFacts::NeedFact> needs;
        std::vector<QDate> orders;
        std::vector<QDate> renewals;
        std::vector<QDate> won;
        std::vector<std::pair<QString, QDate>> running; ///< contracts not renewed: name and end
        std::vector<std::pair<qint64, QDate>> unpaid;   ///< overdue: amount and due day
        QDate firstDeal;
        QDate lastDeal;
        QDate lastComplaint;
        QDate openComplaint; ///< the oldest
        qint64 openMinor = 0;
        qint64 wonMinor = 0;
        qint64 recentMinor = 0;
        qint64 earlierMinor = 0;
        int openComplaints = 0;
        int wonCount = 0;
        int earlierOrders = 0;
        std::array<int, 6> talks = {};     ///< real contacts of each thirty days back
        std::array<int, 6> greetings = {}; ///< sent to many
        bool hasUpsell = false;
        bool isHeld = false;
        QDate heldUntil;
    };

    Result<void> gather(const QString &sql, QVariantList values,
                        const std::function<void(const Statement &, Gathered &)> &take);
    Result<void> makeRoom();
    Result<void> gatherNeeds();
    Result<void> gatherOpportunities();
    Result<void> gatherOrders();
    Result<void> gatherContracts();
    Result<void> gatherPayments();
    Result<void> gatherComplaints();
    Result<void> gatherContacts();
    Result<void> gatherStages();
    Result<void> gatherGrades();
    [[nodiscard]] CareFacts factsOf(const Statement &row, Gathered &gathered) const;
    void addMaintenance(CareFacts &facts, const Statement &row, Gathered &gathered) const;
    [[nodiscard]] QString riskOf(const CareFacts &facts, const Statement &row, const Gathered &gathered) const;

    Snapshot &m_view;
    What m_what;
    Id m_only; ///< null: all
    KeyLine m_line;
    int m_silentAfterDays = 90;
    QHash<Id, Gathered> m_gathered;
};

} // namespace kebu
