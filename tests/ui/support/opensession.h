#pragma once

#include "tests/support/book.h"
#include "ui/look/themekeeper.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QTest>

namespace kebu::test {

/// A window that is not there: remembers what screens asked of it.
class SilentShell : public Shell
{
public:
    void openCustomer(Id customer) override { opened.push_back(customer); }
    void logWith(Id customer) override { logged.push_back(customer); }
    void newCustomer(const QString &) override {}
    void printCustomers(const std::vector<Id> &customers) override { printed = customers; }
    void showCustomers(const QString &query, const QString &) override { queries << query; }
    void startImport(const QString &) override {}
    void goBack() override {}
    void post(const Message &message, std::function<void()> action) override
    {
        messages.push_back(message);
        lastAction = std::move(action);
    }

    std::vector<Id> opened;
    std::vector<Id> logged;
    std::vector<Id> printed;
    QStringList queries;
    std::vector<Message> messages;
    std::function<void()> lastAction;
};

/// A session over the book that a TempBook has filled.
class OpenSession
{
public:
    explicit OpenSession(TempBook &filled) : session(filled.clock())
    {
        filled.close();
        auto book = Book::open(filled.path(), TempBook::key(), {&filled.clock()});
        if (!book)
            qFatal("the filled book does not open again");
        bool isReady = false;
        const auto ready = QObject::connect(&session, &Session::opened, &session, [&isReady] { isReady = true; });
        session.adopt(std::move(*book));
        if (!QTest::qWaitFor([&isReady] { return isReady; }))
            qFatal("the session does not open");
        QObject::disconnect(ready); // it opens again after a lock, when this frame is gone
    }
    ~OpenSession() { session.close(); }

    Session session;
    SilentShell shell;
};

} // namespace kebu::test
