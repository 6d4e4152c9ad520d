#pragma once

#include "core/domain/record.h"
#include "core/storage/standing.h"
#include "core/storage/summaries.h"

#include <QHash>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

namespace kebu {

/// A customer about whom nothing was written but its record and, of its people, their further telephones and its needs,
/// these.
struct NewCustomer {
    Record record;
    std::vector<Record> children{};

    /// Whether children of the kind may stand here: what follows from them is told without asking a row.
    [[nodiscard]] static bool takes(const RecordType &type);
};

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
    /// Stops making more.
    ~Beginnings();
    Beginnings(const Beginnings &) = delete;
    Beginnings &operator=(const Beginnings &) = delete;

    /// Waits for it where it must. Nothing behind the last.
    [[nodiscard]] std::optional<Beginning> next();

private:
    void make(size_t index);
    void makeAll();

    std::vector<NewCustomer> m_customers;
    const Summaries &m_summaries;
    const QHash<Id, QByteArray> m_ownerKeys;
    std::vector<Beginning> m_made;
    int m_taken = 0;
    std::atomic<int> m_ready = 0; ///< of m_made, from its front
    std::atomic<bool> m_isStopped = false;
    std::thread m_thread; ///< not running where there are few
};

} // namespace kebu
