#pragma once

#include "core/storage/newcustomer.h"
#include "core/storage/standing.h"
#include "core/storage/summaries.h"

#include <QHash>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

namespace kebu {

/// What follows from a new customer.
struct Beginning {
    Id customer;
    QVariantList summary;             ///< Summaries::firstValues()
    std::optional<Standing> standing; ///< ownStanding()
    QString terms;                    ///< as the finder takes them
};

/// The beginnings of new customers, in the order in which they were given. They ask no row, so those of many are made
/// in a thread of their own while the engine writes the ones before: that is a quarter of what an import would take.
class Beginnings
{
public:
    /// `ownerKeys`: of all their owners. REQUIRES: `summaries` outlives it and is not altered meanwhile.
    Beginnings(std::vector<NewCustomer> customers, const Summaries &summaries, QHash<Id, QByteArray> ownerKeys);
    /// Stops making more. Where next() came to the end some time ago, nothing is waited for.
    ~Beginnings();
    Beginnings(const Beginnings &) = delete;
    Beginnings &operator=(const Beginnings &) = delete;

    /// Waits for it where it must; lent until the last was asked for. Null behind the last.
    [[nodiscard]] const Beginning *next();

private:
    void make(size_t index);
    void makeAll();
    void giveBack();

    std::vector<NewCustomer> m_customers;
    const Summaries &m_summaries;
    const QHash<Id, QByteArray> m_ownerKeys;
    std::vector<Beginning> m_made;
    int m_taken = 0;
    std::atomic<int> m_ready = 0;          ///< of m_made, from its front
    std::atomic<bool> m_isStopped = false; ///< no more is asked for
    std::thread m_thread;                  ///< not running where there are few
};

} // namespace kebu
