#include "ui/models/timelinemodel.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "tests/ui/support/opensession.h"

#include <QAbstractItemModelTester>
#include <QBuffer>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Filled {
    TempBook book;
    Id id;
    Filled()
    {
        id = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
        Record person(contact::type());
        person.set(contact::customer, Value::of(id));
        person.set(contact::name, Value(QStringLiteral("陈国栋")));
        book.create(person);
        Record log(interaction::type());
        log.set(interaction::customer, Value::of(id));
        log.set(interaction::happenedAt, Value::of(book.clock().now()));
        log.set(interaction::method, Value(QStringLiteral("phone")));
        log.set(interaction::content, Value(QStringLiteral("要第二版报价")));
        book.create(log);
        book.change([this](Change &change) -> Result<void> {
            return change.edit(customer::type(), id, [](Record &record) {
                record.set(customer::website, Value(QStringLiteral("https://hengyue.example")));
                record.set(customer::remarks, Value(QStringLiteral("找陈国栋，13900005678")));
            });
        });
        book.change([this](Change &change) -> Result<void> {
            QBuffer bytes;
            bytes.setData("offer");
            bytes.open(QIODevice::ReadOnly);
            KEBU_TRY(change.attach({customer::type().name(), id}, QStringLiteral("offer.txt"), bytes));
            return {};
        });
    }
};

struct Stream : Filled {
    OpenSession open{book};
    TimelineModel model{open.session};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Stream() { read(); }
    void read()
    {
        const auto content = readCustomer(open.session.book(), id, 50).result();
        REQUIRE(content);
        model.setContent(*content);
    }
    [[nodiscard]] QStringList lines() const
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.entry(row).kind != TimelineEntry::Kind::Month)
                all << model.index(row).data().toString();
        }
        return all;
    }
};

} // namespace

TEST_CASE_METHOD(Stream, "files stand in the stream and under a filter of their own", "[ui]")
{
    CHECK(lines().filter(QStringLiteral("offer.txt")).size() == 1);
    CHECK(model.countOf(TimelineModel::Filter::Files) == 1);
    model.setFilter(TimelineModel::Filter::Files);
    REQUIRE(lines().size() == 1);
    CHECK(lines().first().contains(QStringLiteral("offer.txt")));
}

TEST_CASE_METHOD(Stream, "changes are left out until they are asked for, and then say who, when, from what to what",
                 "[ui]")
{
    CHECK(lines().filter(QStringLiteral("hengyue.example")).isEmpty());
    const int all = model.countOf(TimelineModel::Filter::All);
    CHECK(model.countOf(TimelineModel::Filter::Changes) == -1);
    model.setFilter(TimelineModel::Filter::Changes);
    REQUIRE(QTest::qWaitFor([this] { return !lines().isEmpty(); }));
    CHECK(model.countOf(TimelineModel::Filter::Changes) == lines().size());
    const QStringList edited = lines().filter(QStringLiteral("hengyue.example"));
    REQUIRE(edited.size() == 1);
    INFO(edited.first().toStdString());
    CHECK(edited.first().contains(QStringLiteral("Customer changed")));
    CHECK(edited.first().contains(QStringLiteral("Website: empty → https://hengyue.example")));
    CHECK(edited.first().contains(open.session.userName(open.session.book().user())));
    CHECK(model.countOf(TimelineModel::Filter::All) == all);
    model.setFilter(TimelineModel::Filter::All);
    CHECK(lines().filter(QStringLiteral("hengyue.example")).isEmpty());
}

TEST_CASE_METHOD(Stream, "a change made while changes are shown joins them", "[ui]")
{
    model.setFilter(TimelineModel::Filter::Changes);
    REQUIRE(QTest::qWaitFor([this] { return !lines().isEmpty(); }));
    const auto edited = open.session.book()
                            .change(QStringLiteral("edit"),
                                    [this](Change &change) -> Result<void> {
                                        return change.edit(customer::type(), id, [](Record &record) {
                                            record.set(customer::website, Value(QStringLiteral("https://new.example")));
                                        });
                                    })
                            .result();
    REQUIRE(edited);
    read();
    CHECK(QTest::qWaitFor(
        [this] { return !lines().filter(QStringLiteral("https://hengyue.example → https://new.example")).isEmpty(); }));
}

TEST_CASE_METHOD(Stream, "while masked changes name nobody and give no number", "[ui]")
{
    open.session.setMasked(true);
    model.setFilter(TimelineModel::Filter::Changes);
    REQUIRE(QTest::qWaitFor([this] { return !lines().isEmpty(); }));
    const QString all = lines().join(u'\n');
    INFO(all.toStdString());
    CHECK(all.contains(QStringLiteral("Remarks")));
    CHECK_FALSE(all.contains(QStringLiteral("陈国栋")));
    CHECK_FALSE(all.contains(QStringLiteral("13900005678")));
}
