// One customer from the first contact to the end, by keyboard alone: what a salesperson does in two years.
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/payment.h"
#include "core/domain/quotation.h"
#include "core/domain/servicecase.h"
#include "tests/ui/support/desk.h"
#include "ui/look/stagestrip.h"
#include "ui/screens/service/casepanel.h"
#include "ui/shell/ask.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>

#include <cstdio>

using namespace kebu;
using namespace kebu::test;

namespace {

const QString company = QStringLiteral("苏州衡岳精密机械有限公司");

/// The person, and what the book holds of what it did.
struct Walk {
    TempBook book;
    Desk desk{book};
    Id customer;

    void tabTo(const char *part) { desk.tabTo(desk.part<QWidget>(part)); }
    void press(const char *button)
    {
        REQUIRE(Desk::until([&] { return desk.part<QPushButton>(button)->isVisible(); }));
        tabTo(button);
        desk.press(Qt::Key_Space);
    }
    template <typename Fits>
    Record only(const RecordType &type, const Fits &fits)
    {
        const auto all =
            desk.session.book()
                .read([&type](Snapshot &view) { return view.store().where(type, QStringLiteral("1 ORDER BY id"), {}); })
                .result();
        REQUIRE(all);
        const auto found = std::ranges::find_if(*all, fits);
        return found == all->end() ? Record() : *found;
    }
    Record stored()
    {
        return only(customer::type(), [](const Record &) { return true; });
    }
    [[nodiscard]] bool isAtStage(const char *stage)
    {
        return Desk::until([&] { return stored().text(customer::stage) == QLatin1String(stage); });
    }

    /// Among the tabs of the page, where names of places are used again.
    QWidget *paneOf(const char *name)
    {
        auto *tab = desk.part<QTabWidget>("customerTabs")->findChild<QWidget *>(QLatin1String(name));
        return tab ? tab : desk.part<QWidget>(name);
    }
    /// From wherever one is: Ctrl+K, the initials, Return.
    void openPage()
    {
        desk.press(Qt::Key_K, Qt::ControlModifier);
        REQUIRE(Desk::until([this] { return desk.part<QLineEdit>("paletteField")->hasFocus(); }));
        desk.type(QStringLiteral("hyjm"));
        auto *found = desk.part<QAbstractItemView>("paletteList");
        REQUIRE(Desk::until([found] {
            return found->model()->rowCount() > 0 &&
                   found->currentIndex().data().toString().contains(QStringLiteral("衡岳"));
        }));
        desk.press(Qt::Key_Return);
        REQUIRE(Desk::until([this] { return desk.isAt("customerScreen"); }));
    }
    void openTab(const char *pane)
    {
        auto *tabs = desk.part<QTabWidget>("customerTabs");
        const int wanted = tabs->indexOf(paneOf(pane));
        REQUIRE(wanted >= 0);
        desk.tabTo(tabs->tabBar());
        while (tabs->currentIndex() != wanted)
            desk.press(tabs->currentIndex() < wanted ? Qt::Key_Right : Qt::Key_Left);
    }
    /// Down to the line that says so.
    void goTo(const char *list, const QString &words)
    {
        auto *view = desk.part<QAbstractItemView>(list);
        desk.tabTo(view);
        desk.press(Qt::Key_Home);
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->currentIndex().data().toString().contains(words))
                return;
            desk.press(Qt::Key_Down);
        }
        INFO(words.toStdString());
        REQUIRE(view->currentIndex().data().toString().contains(words));
    }
    /// Types over what the field holds.
    void fill(const char *pane, const char *field, const QString &text)
    {
        auto *editor = paneOf(pane)->findChild<QWidget *>(QStringLiteral("field-") + QLatin1String(field));
        INFO(field);
        REQUIRE(editor);
        desk.tabTo(editor->focusProxy() ? editor->focusProxy() : editor);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.type(text);
        if (QApplication::activePopupWidget()) // what is offered is not needed: it was typed whole
            desk.press(Qt::Key_Escape);
    }
    struct Typed {
        const char *field;
        QString text;
    };
    /// Insert on the head of its kind, the fields, Ctrl+S.
    void add(const RecordType &type, const QString &head, const std::vector<Typed> &typed)
    {
        const qint64 before = desk.count(type);
        goTo("dealingsList", head);
        desk.press(Qt::Key_Insert);
        REQUIRE(Desk::until([this] { return desk.part<QPushButton>("dealingsSave")->isVisible(); }));
        for (const Typed &one : typed)
            fill("dealings", one.field, one.text);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        INFO(type.name().toStdString());
        const bool isStored = Desk::until([&] { return desk.count(type) == before + 1; });
        for (const QLabel *remark : desk.part<QWidget>("dealings")->findChildren<QLabel *>()) {
            if (!isStored && remark->isVisible() && remark->objectName().startsWith(QStringLiteral("remark-")))
                UNSCOPED_INFO(remark->objectName().toStdString() << ": " << remark->text().toStdString());
        }
        REQUIRE(isStored);
        REQUIRE(Desk::until([this] { return desk.part<QAbstractItemView>("dealingsList")->hasFocus(); }));
    }
    /// Once the page proposes this stage: it was just read anew.
    void takeProposedStage(const char *stage)
    {
        INFO(stage);
        const QString word =
            customer::type().find(QString(customer::stage))->choice(QLatin1String(stage))->label.text();
        REQUIRE(Desk::until([&] {
            auto *take = desk.part<QPushButton>("takeStage");
            return take->isVisible() && take->text().endsWith(word);
        }));
        press("takeStage");
        REQUIRE(isAtStage(stage));
    }

    void meet()
    {
        desk.press(Qt::Key_N, Qt::ControlModifier);
        REQUIRE(Desk::until([this] { return desk.isAt("newCustomer"); }));
        fill("newCustomerForm", "name", company);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(Desk::until([this] { return desk.count(customer::type()) == 1; }));
        customer = stored().id();
        desk.press(Qt::Key_L, Qt::ControlModifier);
        desk.waitForForm();
        desk.type(QStringLiteral("展会上认识，要六台 AGV"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(Desk::until([this] { return desk.count(interaction::type()) == 1; }));
    }
    void askWhatIsNeeded()
    {
        openPage();
        openTab("needsPane");
        press("add-need");
        REQUIRE(Desk::until([this] { return desk.part<QPushButton>("save-need")->isVisible(); }));
        fill("needsPane", "description", QStringLiteral("车间物流自动化"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(Desk::until([this] { return desk.count(need::type()) == 1; }));
    }
    void sell()
    {
        openTab("dealings");
        add(opportunity::type(), QStringLiteral("Opportunities"),
            {{"title", QStringLiteral("AGV 一期")}, {"amount", QStringLiteral("28万")}});
        add(quotation::type(), QStringLiteral("Quotations"),
            {{"number", QStringLiteral("Q-1")}, {"amount", QStringLiteral("28万")}});
        goTo("dealingsList", QStringLiteral("AGV 一期"));
        press("dealingDone"); // signed: nothing is missing, so nothing is asked
        REQUIRE(Desk::until([this] {
            return bool(only(opportunity::type(), [](const Record &deal) {
                            return deal.text(opportunity::stage) == u"contract_signed";
                        }).id());
        }));
        add(contract::type(), QStringLiteral("Contracts"),
            {{"name", QStringLiteral("一期合同")},
             {"signed_on", QStringLiteral("2026-04-29")},
             {"amount", QStringLiteral("28万")},
             {"starts_on", QStringLiteral("2026-05-01")},
             {"ends_on", QStringLiteral("2026-05-31")},
             {"acceptance", QStringLiteral("Accepted")}});
        takeProposedStage("contract_signed");
    }
    void takeTheMoney()
    {
        add(payment::type(), QStringLiteral("Payments"),
            {{"due_on", QStringLiteral("2026-04-30")}, {"amount", QStringLiteral("28万")}});
        goTo("dealingsList", QStringLiteral("280,000"));
        while (!desk.part<QPushButton>("dealingDone")->isVisible() ||
               !desk.part<QPushButton>("dealingDone")->text().contains(QStringLiteral("Received")))
            desk.press(Qt::Key_Down);
        press("dealingDone");
        REQUIRE(Desk::until([this] {
            return bool(only(payment::type(), [](const Record &paid) { return paid.has(payment::paidOn); }).id());
        }));
        takeProposedStage("in_use");
        takeProposedStage("renewal_due");
    }
    void renew()
    {
        add(contract::type(), QStringLiteral("Contracts"),
            {{"name", QStringLiteral("续签合同")},
             {"renews", QStringLiteral("一期合同")},
             {"signed_on", QStringLiteral("2026-04-30")},
             {"amount", QStringLiteral("3.6万")},
             {"starts_on", QStringLiteral("2026-06-01")},
             {"ends_on", QStringLiteral("2027-05-31")}});
        CHECK(only(contract::type(), [](const Record &one) { return one.has(contract::renews); }).id());
        takeProposedStage("in_use");
    }
    void hearAComplaint()
    {
        openTab("service");
        goTo("serviceList", QStringLiteral("Service cases"));
        desk.press(Qt::Key_Insert);
        REQUIRE(Desk::until([this] { return desk.part<QPushButton>("serviceSave")->isVisible(); }));
        fill("service", "kind", QStringLiteral("Complaint"));
        fill("service", "problem", QStringLiteral("三号车频繁报警"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(Desk::until([this] { return desk.count(serviceCase::type()) == 1; }));
        takeProposedStage("issue_reported");
        goTo("serviceList", QStringLiteral("三号车"));
        desk.press(Qt::Key_Return);
        REQUIRE(Desk::until([this] { return desk.isAt("serviceScreen"); }));
        REQUIRE(Desk::until([this] { return desk.part<QPushButton>("caseClose")->isVisible(); }));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(Desk::until([this] { return desk.part<QPushButton>("caseSave")->isVisible(); }));
        fill("casePanel", "measures", QStringLiteral("换了激光头"));
        fill("casePanel", "effect", QStringLiteral("不再报警"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(Desk::until([this] {
            return bool(
                only(serviceCase::type(), [](const Record &one) { return one.has(serviceCase::resolvedAt); }).id());
        }));
    }
    void lose()
    {
        openPage();
        auto *strip = desk.part<StageStrip>("stages");
        desk.tabTo(strip);
        desk.press(Qt::Key_End);  // not won
        desk.press(Qt::Key_Left); // ended
        bool wasAsked = false;
        Desk::inDialog("stageDialog", [&](QDialog *dialog) {
            auto *reason = dialog->findChild<QWidget *>(QStringLiteral("field-churn_reason"))->findChild<QLineEdit *>();
            REQUIRE(reason);
            CHECK(reason->hasFocus());
            QTest::keyClicks(reason, QStringLiteral("Price"));
            auto *go = dialog->findChild<QPushButton *>(QStringLiteral("stageGo"));
            go->setFocus();
            wasAsked = true;
            QTest::keyClick(go, Qt::Key_Space);
        });
        desk.press(Qt::Key_Return);
        REQUIRE(isAtStage("ended"));
        CHECK(wasAsked);
        CHECK(stored().text(customer::churnReason) == u"price");
        CHECK(stored().date(customer::lostOn) == QDate(2026, 4, 30));
    }
    /// What a reader of the saved sheet finds, without blanks.
    QString printed()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            SKIP("pdftotext is not installed");
        const QString path = book.folder() + QStringLiteral("/whole.pdf");
        ask::answerFileWith(path);
        Desk::inDialog("printDialog", [](QDialog *dialog) { Desk::pressWhenEnabled(dialog, "printPdf"); });
        desk.press(Qt::Key_P, Qt::ControlModifier);
        REQUIRE(Desk::until([&] { return QFile::exists(path); }));
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
        REQUIRE(reader.waitForFinished());
        return QString::fromUtf8(reader.readAllStandardOutput()).remove(QRegularExpression(QStringLiteral("\\s")));
    }
};

} // namespace

TEST_CASE_METHOD(Walk,
                 "a customer is led from first contact to renewal, complaint and loss by keyboard, and printed whole",
                 "[ui][journey]")
{
    KeyCounter counter;
    meet();
    askWhatIsNeeded();
    sell();
    takeTheMoney();
    renew();
    hearAComplaint();
    lose();
    std::printf("a whole life: %d keys beside %d letters\n", counter.commands(), counter.letters());
    const QString sheet = printed();
    INFO(sheet.toStdString());
    for (const char *expected : {"苏州衡岳精密机械有限公司", "展会上认识", "车间物流自动化", "280,000", "一期合同",
                                 "续签合同", "三号车频繁报警", "换了激光头", "Ended", "Price"})
        CHECK(sheet.contains(QString::fromUtf8(expected)));
}
