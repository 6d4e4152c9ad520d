#pragma once

#include "core/domain/customer.h"
#include "tests/ui/support/opensession.h"
#include "ui/screens/reports/reportsscreen.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSplitter>

#include <catch2/catch_test_macros.hpp>

/// The page of reports over a small book, for its tests.
namespace kebu::test::reports {

inline void fill(TempBook &book)
{
    int number = 0;
    const auto add = [&](const char *source, const char *stage, QDate met) {
        Record record = customerNamed(QStringLiteral("客户%1有限公司").arg(++number));
        record.set(customer::source, Value(QString::fromLatin1(source)));
        record.set(customer::stage, Value(QString::fromLatin1(stage)));
        record.set(customer::firstContactOn, Value::of(met));
        if (QLatin1String(stage) == QLatin1String("ended")) {
            record.set(customer::churnReason, Value(QStringLiteral("price")));
            record.set(customer::lostOn, Value::of(met.addDays(1)));
        }
        book.create(record);
    };
    const QDate april(2026, 4, 12);
    add("exhibition", "contract_signed", april);
    add("exhibition", "negotiating", april);
    add("exhibition", "first_contact", april);
    add("referral", "contract_signed", april);
    add("referral", "ended", april);
    add("exhibition", "contract_signed", QDate(2026, 3, 3));
}

/// The screen in a window of its own, showing April.
class Shown
{
public:
    explicit Shown(TempBook &book, QSize size = {1440, 900}) : open(book), screen(open.session, open.shell)
    {
        screen.resize(size);
        screen.show();
        screen.activate();
        REQUIRE(QTest::qWaitFor([this] { return screen.isWhole(); }));
    }

    /// Of the page of a metric first: a dashboard has parts of the same names.
    template <typename T>
    T *part(const char *name)
    {
        T *ofPage =
            screen.findChild<QSplitter *>(QStringLiteral("reportSplitter"))->findChild<T *>(QLatin1String(name));
        return ofPage ? ofPage : screen.findChild<T *>(QLatin1String(name));
    }

    void showMetric(const QString &metric)
    {
        screen.showMetric(metric);
        REQUIRE(QTest::qWaitFor([&] { return screen.isWhole() && screen.answer()->question.metric == metric; }));
    }

    OpenSession open;
    ReportsScreen screen;
};

inline void chooseBy(Shown &shown, const char *by)
{
    auto *box = shown.part<QComboBox>("reportBy");
    const int index = box->findData(QString::fromLatin1(by));
    REQUIRE(index >= 0);
    box->setCurrentIndex(index);
    emit box->activated(index);
    REQUIRE(QTest::qWaitFor(
        [&] { return shown.screen.isWhole() && shown.screen.answer()->question.by == QLatin1String(by); }));
}

/// Types into the text form of the filter, as the list of customers has it.
inline void filterBy(Shown &shown, const char *query)
{
    auto *edit = shown.screen.findChild<QLineEdit *>(QStringLiteral("query"));
    edit->setText(QString::fromUtf8(query));
    QTest::keyClick(edit, Qt::Key_Return);
}

} // namespace kebu::test::reports
