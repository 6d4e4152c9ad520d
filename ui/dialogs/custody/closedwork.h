#pragma once

#include "core/base/pending.h"
#include "core/book/book.h"
#include "ui/shell/session.h"

#include <QPointer>
#include <QtConcurrentRun>

#include <functional>
#include <memory>

namespace kebu {

/// Runs `work` on the file of the open book: the window lets go of it, `work` closes it and opens it again off the
/// window's thread, the window takes it up again, then `done` is called unless `context` is gone. A book that does not
/// open again leaves the session closed. Window thread. REQUIRES: session.isOpen()
template <typename T>
void onClosedBook(Session &session, QObject *context, std::function<Result<T>(std::unique_ptr<Book> &)> work,
                  std::function<void(const Result<T> &)> done)
{
    struct Worked {
        std::unique_ptr<Book> book;
        Result<T> outcome;
    };
    const auto book = std::make_shared<std::unique_ptr<Book>>(session.release());
    (*book)->moveToThread(nullptr); // it is opened again elsewhere
    Pending(QtConcurrent::run([book, work = std::move(work), home = session.thread()] {
        auto worked = std::make_shared<Worked>(Worked{nullptr, work(*book)});
        if (*book)
            (*book)->moveToThread(home);
        worked->book = std::move(*book);
        return worked;
    }))
        .then(&session,
              [&session, context = QPointer(context), done = std::move(done)](const std::shared_ptr<Worked> &worked) {
                  if (worked->book)
                      session.adopt(std::move(worked->book));
                  if (context)
                      done(worked->outcome);
              });
}

} // namespace kebu
