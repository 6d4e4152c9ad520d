#pragma once

#include "ui/shell/screen.h"

namespace kebu {

class CustomerScreen : public Screen
{
    Q_OBJECT

public:
    CustomerScreen(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate() override;
    void clear() override;
    void showCustomer(Id customer);
    /// An empty form for a new one.
    void showNew();
    /// The one in sight; null while a new one is being typed.
    [[nodiscard]] Id customer() const { return m_customer; }

private:
    Id m_customer;
};

} // namespace kebu
