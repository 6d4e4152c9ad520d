// The signed contract lies with the contract, the offer as it was sent with the quotation, not only with the customer.
#include "core/domain/attachment.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/quotation.h"
#include "core/domain/servicecase.h"
#include "tests/ui/support/opensession.h"
#include "ui/screens/customer/customerscreen.h"
#include "ui/shell/ask.h"

#include <QApplication>
#include <QFile>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Deals {
    TempBook book;
    Id id = book.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    Id agreed = add(contract::type(), "name", "AGV 一期");
    Id deal = add(opportunity::type(), "title", "AGV 二期");
    Id offer = add(quotation::type(), "number", "Q-7");
    Id complaint = add(serviceCase::type(), "problem", "噪音大");

    Id add(const RecordType &type, const char *field, const char *text)
    {
        Record record(type);
        record.set(FieldName("customer"), Value::of(id));
        record.set(FieldName(field), Value(QString::fromUtf8(text)));
        if (&type == &quotation::type())
            record.set(quotation::opportunity, Value::of(deal));
        if (&type == &serviceCase::type())
            record.set(serviceCase::kind, Value(QStringLiteral("complaint")));
        return book.create(record);
    }
};

struct Page {
    OpenSession open;
    CustomerScreen screen;

    explicit Page(Deals &filled) : open(filled.book), screen(open.session, open.shell)
    {
        screen.resize(1360, 800);
        screen.show();
        QApplication::setActiveWindow(&screen);
        screen.showCustomer(filled.id);
    }
    QListView *goTo(const char *pane, const QString &words)
    {
        auto *list = screen.findChild<QListView *>(QLatin1String(pane) + QStringLiteral("List"));
        const auto row = [&] {
            for (int at = 0; at < list->model()->rowCount(); ++at) {
                if (list->model()->index(at, 0).data().toString().contains(words))
                    return at;
            }
            return -1;
        };
        REQUIRE(QTest::qWaitFor([&] { return row() >= 0; }));
        screen.findChild<QTabWidget *>(QStringLiteral("customerTabs"))
            ->setCurrentWidget(screen.findChild<QWidget *>(QLatin1String(pane)));
        screen.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&screen));
        list->setFocus();
        list->setCurrentIndex(list->model()->index(row(), 0));
        return list;
    }
    std::vector<Record> files()
    {
        const auto all =
            open.session.book()
                .read([](Snapshot &view) { return view.store().where(attachment::type(), QStringLiteral("1"), {}); })
                .result();
        REQUIRE(all);
        return *all;
    }
};

QString written(const TempBook &book)
{
    const QString path = book.folder() + QStringLiteral("/signed.pdf");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.4");
    return path;
}

} // namespace

TEST_CASE_METHOD(Deals, "a file is attached to the contract, the quotation or the case in sight by one key", "[ui]")
{
    const QString path = written(book);
    Page page(*this);
    const struct {
        const char *pane;
        const char *words;
        RecordRef about;
    } kinds[] = {{"dealings", "AGV 一期", {contract::type().name(), agreed}},
                 {"dealings", "Q-7", {quotation::type().name(), offer}},
                 {"service", "噪音大", {serviceCase::type().name(), complaint}}};
    size_t attached = 0;
    for (const auto &kind : kinds) {
        INFO(kind.words);
        QListView *list = page.goTo(kind.pane, QString::fromUtf8(kind.words));
        ask::answerFileWith(path);
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(QTest::qWaitFor([&] { return page.files().size() == attached + 1; }));
        ++attached;
        const auto files = page.files();
        CHECK(std::ranges::any_of(
            files, [&](const Record &file) { return file.text(attachment::about) == kind.about.toString(); }));
        CHECK(std::ranges::all_of(files, [&](const Record &file) { return file.ref(attachment::customer) == id; }));
    }
    page.open.session.undo();
    CHECK(QTest::qWaitFor([&] { return page.files().size() == attached - 1; }));
}

TEST_CASE_METHOD(Deals, "what cannot be read is refused in words, and nothing is attached", "[ui]")
{
    Page page(*this);
    QListView *list = page.goTo("dealings", QStringLiteral("AGV 一期"));
    QString refused;
    QObject::connect(&page.open.session, &Session::failed, &page.screen,
                     [&refused](const Error &error) { refused = error.message; });
    ask::answerFileWith(book.folder() + QStringLiteral("/absent.pdf"));
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(QTest::qWaitFor([&] { return !refused.isEmpty(); }));
    CHECK(refused.contains(QStringLiteral("absent.pdf")));
    CHECK(page.files().empty());
}
