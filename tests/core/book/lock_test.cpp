#include "core/book/lock.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

struct Beside {
    QTemporaryDir folder;
    QString book = folder.filePath(QStringLiteral("b.kebu"));

    void leave(const QByteArray &text) const
    {
        QFile lock(book + QStringLiteral(".lock"));
        REQUIRE(lock.open(QIODevice::WriteOnly));
        lock.write(text);
    }
};

} // namespace

TEST_CASE_METHOD(Beside, "a lock is taken once and given back")
{
    {
        const auto first = BookLock::take(book);
        REQUIRE(first);
        const auto second = BookLock::take(book);
        REQUIRE_FALSE(second);
        CHECK(second.error().code == ErrorCode::Held);
        CHECK(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
    }
    CHECK(BookLock::take(book));
}

TEST_CASE_METHOD(Beside, "a lock that names nobody, left by a program that was killed while making it, is taken over")
{
    for (const QByteArray &left : {QByteArray(), QByteArray("12"), QByteArray(12, '\0')}) {
        leave(left);
        CHECK(BookLock::take(book));
    }
}

TEST_CASE_METHOD(Beside, "a lock of a process that is gone is taken over, one of a process of another computer is not")
{
    leave("999999999\nkebu\nelsewhere\n");
    const auto other = BookLock::take(book);
    REQUIRE_FALSE(other);
    CHECK(other.error().message.contains(QStringLiteral("elsewhere")));
    leave("999999999\nkebu\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    CHECK(BookLock::take(book));
}
