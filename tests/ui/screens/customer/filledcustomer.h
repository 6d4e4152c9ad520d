#pragma once

#include "core/domain/contract.h"
#include "core/domain/payment.h"
#include "tests/ui/support/opensession.h"
#include "ui/screens/customer/customerscreen.h"

#include <QApplication>
#include <QListView>
#include <QTabWidget>

namespace kebu::test {

/// A book with one customer, to be filled by a test.
struct Filled {
    TempBook book;
    Id id;
    Filled() { id = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"))); }
    Id addContract()
    {
        Record record(contract::type());
        record.set(contract::customer, Value::of(id));
        record.set(contract::name, Value(QStringLiteral("AGV 一期")));
        record.set(contract::signedOn, Value::of(QDate(2026, 3, 1)));
        record.set(contract::amount, Value(qint64{100'000'00}));
        return book.create(record);
    }
    Id addPayment(Id contract, QDate due, QDate paid, qint64 amount)
    {
        Record record(payment::type());
        record.set(payment::customer, Value::of(id));
        record.set(payment::contract, Value::of(contract));
        record.set(payment::dueOn, Value::of(due));
        record.set(payment::paidOn, Value::of(paid));
        record.set(payment::amount, Value(amount));
        return book.create(record);
    }
};

/// Its page, with the first pane read.
struct Shown {
    OpenSession open;
    CustomerScreen screen;
    QTabWidget *tabs;
    Id id;

    explicit Shown(Filled &filled)
        : open(filled.book),
          screen(open.session, open.shell),
          tabs(screen.findChild<QTabWidget *>(QStringLiteral("customerTabs"))),
          id(filled.id)
    {
        screen.resize(1360, 800);
        screen.show();
        QApplication::setActiveWindow(&screen);
        screen.showCustomer(id);
        REQUIRE(QTest::qWaitFor([this] { return list("dealingsList")->model()->rowCount() > 0; }));
    }
    [[nodiscard]] QListView *list(const char *name) const { return screen.findChild<QListView *>(QLatin1String(name)); }
    void showPane(const char *name) { tabs->setCurrentWidget(screen.findChild<QWidget *>(QLatin1String(name))); }
    [[nodiscard]] QString words(const char *name) const
    {
        QString all;
        for (int row = 0; row < list(name)->model()->rowCount(); ++row)
            all += list(name)->model()->index(row, 0).data().toString() + u'\n';
        return all;
    }
    [[nodiscard]] int rowWith(const char *name, const QString &text) const
    {
        for (int row = 0; row < list(name)->model()->rowCount(); ++row) {
            if (list(name)->model()->index(row, 0).data().toString().contains(text))
                return row;
        }
        return -1;
    }
    qint64 count(const RecordType &type)
    {
        return open.session.book().read([&type](Snapshot &view) { return view.count(type); }).result().valueOr(-1);
    }
    bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 10'000); }
};

} // namespace kebu::test
