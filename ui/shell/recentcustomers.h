#pragma once

#include "core/base/id.h"

#include <QObject>

#include <vector>

namespace kebu {

class Session;

/// The customers whose pages were opened lately, the newest first. Kept in the book's settings, so that nothing about
/// them lies outside of it. Window thread.
class RecentCustomers : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kept = 12;

    explicit RecentCustomers(Session &session, QObject *parent = nullptr);

    void note(Id customer);
    [[nodiscard]] const std::vector<Id> &ids() const { return m_ids; }

private:
    void read();

    Session &m_session;
    std::vector<Id> m_ids;
};

} // namespace kebu
