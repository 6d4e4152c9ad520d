#include "tests/support/book.h"

#include "core/domain/customer.h"

#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

namespace kebu::test {

namespace {

template <typename T>
T unwrap(Result<T> result)
{
    if (!result)
        FAIL(result.error().message.toStdString() << " [" << result.error().detail.toStdString() << "]");
    return std::move(result).value();
}

} // namespace

TempBook::TempBook() : TempBook(QDate(2026, 4, 30)) {}

TempBook::TempBook(QDate today) : m_clock(FixedClock::at(today))
{
    m_book = unwrap(Book::create(path(), key(), {&m_clock}));
}

Secret TempBook::key() { return Secret::fromRawKey(QByteArray(32, 'k')); }

void TempBook::reopen()
{
    m_book.reset();
    m_book = unwrap(Book::open(path(), key(), {&m_clock}));
}

Id TempBook::create(const Record &record)
{
    Id id;
    change([&](Change &change) -> Result<void> {
        KEBU_LET(made, change.create(record));
        id = made;
        return {};
    });
    return id;
}

ChangeInfo TempBook::change(const std::function<Result<void>(Change &)> &work)
{
    return unwrap(m_book->change(QStringLiteral("test"), work).result());
}

UndoOutcome TempBook::undo(Id change) { return unwrap(m_book->undo(change).result()); }

UndoOutcome TempBook::redo() { return unwrap(m_book->redo().result()); }

Record TempBook::get(const RecordType &type, Id id)
{
    return unwrap(m_book->read([&type, id](Snapshot &view) { return view.get(type, id); }).result());
}

Digest TempBook::digest()
{
    return unwrap(m_book->read([](Snapshot &view) { return digestOf(view.connection()); }).result());
}

std::vector<Id> TempBook::find(const QString &query)
{
    return unwrap(m_book->read([query](Snapshot &view) { return view.finder().findAll(query); }).result());
}

Record customerNamed(const QString &name)
{
    Record customer(customer::type());
    customer.set(customer::name, Value(name));
    return customer;
}

QString sharedData(const QString &file)
{
    const QString path = QStringLiteral(KEBU_SOURCE_DIR "/../shared/data/") + file;
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace kebu::test
