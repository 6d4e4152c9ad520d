#include "core/storage/beginnings.h"

#include "core/domain/customer.h"
#include "core/storage/searchindex.h"

namespace kebu {

namespace {
/// Customers from which on a thread is worth its making.
constexpr size_t worthAThread = 64;
} // namespace

Beginnings::Beginnings(std::vector<Record> customers, const Summaries &summaries, QHash<Id, QByteArray> ownerKeys)
    : m_customers(std::move(customers)),
      m_summaries(summaries),
      m_ownerKeys(std::move(ownerKeys)),
      m_made(m_customers.size())
{
    if (m_customers.size() >= worthAThread)
        m_thread = std::thread([this] { makeAll(); });
}

Beginnings::~Beginnings()
{
    m_isStopped = true;
    if (m_thread.joinable())
        m_thread.join();
}

void Beginnings::make(size_t index)
{
    const Record customer = std::move(m_customers[index]);
    m_made[index] = {customer.id(), m_summaries.firstValues(customer, m_ownerKeys.value(customer.ref(customer::owner))),
                     ownStanding(customer), indexedText(SearchIndex::textOf(customer))};
}

void Beginnings::makeAll()
{
    for (size_t i = 0; i < m_customers.size() && !m_isStopped; ++i) {
        make(i);
        m_ready.store(int(i) + 1, std::memory_order_release);
        m_ready.notify_one();
    }
}

std::optional<Beginning> Beginnings::next()
{
    if (size_t(m_taken) == m_made.size())
        return std::nullopt;
    if (!m_thread.joinable())
        make(size_t(m_taken));
    else
        while (m_ready.load(std::memory_order_acquire) <= m_taken)
            m_ready.wait(m_taken, std::memory_order_acquire);
    return std::move(m_made[size_t(m_taken++)]);
}

} // namespace kebu
