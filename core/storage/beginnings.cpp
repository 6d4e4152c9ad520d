#include "core/storage/beginnings.h"

#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/need.h"
#include "core/storage/searchindex.h"

#include <algorithm>

namespace kebu {

namespace {
/// Customers from which on a thread is worth its making.
constexpr size_t worthAThread = 64;

/// As archiveChildrenOf() finds them among the rows.
ArchiveChildren archiveChildrenOf(const std::vector<Record> &children)
{
    ArchiveChildren found;
    for (const Record &child : children) {
        found.hasNeed = found.hasNeed || &child.type() == &need::type();
        if (&child.type() != &contact::type() || child.has(contact::leftOn))
            continue;
        found.hasContact = true;
        found.hasReachableContact = found.hasReachableContact || child.has(contact::mobile) ||
                                    child.has(contact::landline) || child.has(contact::email) ||
                                    child.has(contact::wechat);
    }
    return found;
}

} // namespace

bool NewCustomer::takes(const RecordType &type)
{
    return &type == &contact::type() || &type == &contactPoint::type() || &type == &need::type();
}

Beginnings::Beginnings(std::vector<NewCustomer> customers, const Summaries &summaries, QHash<Id, QByteArray> ownerKeys)
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
    giveBack();
    if (m_thread.joinable())
        m_thread.join();
}

void Beginnings::make(size_t index)
{
    NewCustomer customer = std::move(m_customers[index]);
    std::ranges::sort(customer.children, {}, &Record::id); // as the rows would be read
    const Record &record = customer.record;
    m_made[index] = {record.id(),
                     m_summaries.firstValues(record, m_ownerKeys.value(record.ref(customer::owner)),
                                             archiveChildrenOf(customer.children)),
                     ownStanding(record), indexedText(SearchIndex::textOf(record, customer.children))};
}

void Beginnings::makeAll()
{
    for (size_t i = 0; i < m_customers.size() && !m_isStopped; ++i) {
        make(i);
        m_ready.store(int(i) + 1, std::memory_order_release);
        m_ready.notify_one();
    }
    // freed where it was made: from another thread each piece would contend for this one's heap
    m_isStopped.wait(false);
    m_made.clear();
}

void Beginnings::giveBack()
{
    m_isStopped = true;
    m_isStopped.notify_one();
}

const Beginning *Beginnings::next()
{
    if (size_t(m_taken) == m_customers.size()) {
        giveBack();
        return nullptr;
    }
    if (!m_thread.joinable())
        make(size_t(m_taken));
    else
        while (m_ready.load(std::memory_order_acquire) <= m_taken)
            m_ready.wait(m_taken, std::memory_order_acquire);
    return &m_made[size_t(m_taken++)];
}

} // namespace kebu
