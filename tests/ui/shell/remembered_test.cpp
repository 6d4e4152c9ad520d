#include "ui/shell/remembered.h"

#include "tests/ui/support/opensession.h"

#include <QSplitter>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

QSplitter *splitterOf(int parts)
{
    auto *splitter = new QSplitter;
    for (int i = 0; i < parts; ++i)
        splitter->addWidget(new QWidget);
    splitter->resize(1000, 400);
    splitter->show();
    return splitter;
}

} // namespace

TEST_CASE("a splitter stands where it was drawn when the book is opened again")
{
    TempBook filled;
    {
        OpenSession open(filled);
        const std::unique_ptr<QSplitter> splitter(splitterOf(2));
        rememberSplitter(open.session, splitter.get(), QStringLiteral("test"));
        splitter->setSizes({700, 295});
        emit splitter->splitterMoved(700, 1);
        open.session.close(); // before the pause is over: closing writes at once
    }
    Session session(filled.clock());
    const std::unique_ptr<QSplitter> splitter(splitterOf(2));
    rememberSplitter(session, splitter.get(), QStringLiteral("test"));
    auto book = Book::open(filled.path(), TempBook::key(), {&filled.clock()});
    REQUIRE(book);
    session.adopt(std::move(*book));
    CHECK(QTest::qWaitFor([&] { return std::abs(splitter->sizes().value(0) - 700) <= 2; }));
    session.close();
}

TEST_CASE("sizes of a splitter with other parts are let be")
{
    TempBook filled;
    REQUIRE(filled
                ->note([](Settings &settings) {
                    return settings.set(QStringLiteral("splitter_test"), QStringLiteral("10 20 30"));
                })
                .result());
    const std::unique_ptr<QSplitter> splitter(splitterOf(2));
    const QList<int> before = splitter->sizes();
    filled.close();
    Session session(filled.clock());
    rememberSplitter(session, splitter.get(), QStringLiteral("test"));
    auto book = Book::open(filled.path(), TempBook::key(), {&filled.clock()});
    REQUIRE(book);
    session.adopt(std::move(*book));
    REQUIRE(QTest::qWaitFor([&] { return session.isOpen(); }));
    QTest::qWait(50);
    CHECK(splitter->sizes() == before);
    session.close();
}
