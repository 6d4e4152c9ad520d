#pragma once

#include "core/domain/value.h"

#include <functional>

class QWidget;

namespace kebu {

class Session;
class Shell;

/// Whom a person's data is about, and what it is called in the window.
struct DataSubject {
    RecordRef record; ///< a customer or a contact
    QString name;     ///< masked where the window masks
};

/// Writes everything the book keeps on them into a PDF or JSON file that is asked for; chained before it leaves.
void handOutData(Session &session, Shell &shell, const DataSubject &who, QWidget *parent);
/// Erases them for good, once the person said yes: this cannot be undone.
void eraseData(Session &session, Shell &shell, const DataSubject &who, QWidget *parent);
/// Deletes a customer, which one undo brings back, and then calls `gone`. One with records of its own besides
/// follow-ups is not: the message says with what, and offers to delete all of it.
void deleteCustomer(Session &session, Shell &shell, const DataSubject &who, QWidget *parent,
                    const std::function<void()> &gone = {});

} // namespace kebu
