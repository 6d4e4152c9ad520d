#pragma once

#include "core/base/id.h"
#include "ui/look/messagebar.h"

#include <functional>
#include <vector>

namespace kebu {

/// What a screen may ask of the window around it. Screens know this and no other screen.
class Shell
{
public:
    virtual ~Shell() = default;

    virtual void openCustomer(Id customer) = 0;
    /// The quick log for a customer; a null id asks whom.
    virtual void logWith(Id customer) = 0;
    /// The page of a service case.
    virtual void openCase(Id) {}
    /// The form of a new customer, of that name where it is known.
    virtual void newCustomer(const QString &name = {}) = 0;
    virtual void printCustomers(const std::vector<Id> &customers) = 0;
    /// The list of customers, narrowed by a query in text form.
    virtual void showCustomers(const QString &query, const QString &title) = 0;
    virtual void startImport(const QString &file = {}) = 0;
    /// A screen by its key in `places()`; an unknown one is ignored.
    virtual void openPlace(const QString &) {}
    /// Back to where the person came from.
    virtual void goBack() = 0;
    /// A line in the message bar; `action` runs when its button is pressed.
    virtual void post(const Message &message, std::function<void()> action = {}) = 0;
};

} // namespace kebu
