#include "core/domain/customer.h"
#include "core/services/dashboards.h"
#include "core/storage/journal.h"
#include "tests/ui/support/opensession.h"
#include "ui/charts/barschart.h"
#include "ui/look/labels.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/dashboardcardview.h"
#include "ui/screens/reports/dashboarddialog.h"
#include "ui/screens/reports/dashboardpane.h"
#include "ui/shell/ask.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

void fill(TempBook &book)
{
    for (const char *source : {"referral", "referral", "exhibition"}) {
        Record record = customerNamed(QStringLiteral("南通远帆船舶配件有限公司") + QString::fromLatin1(source));
        record.set(customer::source, Value(QString::fromLatin1(source)));
        record.set(customer::owner, Value::of(book->user()));
        record.set(customer::firstContactOn, Value::of(QDate(2026, 4, 12)));
        book.create(record);
    }
}

class Shown
{
public:
    explicit Shown(TempBook &book, const char *id = "manager") : open(book), pane(open.session, open.shell)
    {
        pane.resize(1200, 800);
        pane.show();
        pane.showDashboard(QString::fromLatin1(id));
        waitFor([this] { return isCounted(); });
    }
    [[nodiscard]] bool isCounted() const
    {
        return !pane.cards().empty() &&
               std::ranges::all_of(pane.cards(), [](const DashboardCardView *card) { return card->isShown(); });
    }
    template <typename Condition>
    static void waitFor(Condition condition)
    {
        REQUIRE(QTest::qWaitFor(condition));
    }
    [[nodiscard]] size_t placeOf(const char *metric) const
    {
        const auto found =
            std::ranges::find(pane.dashboard().cards, QString::fromLatin1(metric), &DashboardCard::metric);
        return size_t(found - pane.dashboard().cards.begin());
    }

    OpenSession open;
    DashboardPane pane;
};

} // namespace

TEST_CASE("a dashboard counts its cards one after the other and shows them all")
{
    TempBook book;
    fill(book);
    const Shown shown(book);
    CHECK(shown.pane.cards().size() == shown.pane.dashboard().cards.size());
    CHECK(shown.pane.isWhole());
}

TEST_CASE("a mark on a card opens the customers behind it")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    DashboardCardView *card = nullptr;
    for (DashboardCardView *each : shown.pane.cards()) {
        if (each->card().metric == u"conversion" && each->card().look == DashboardCard::Look::Chart)
            card = each;
    }
    REQUIRE(card);
    auto *bars = static_cast<BarsChart *>(card->part().chart);
    REQUIRE(bars->marks().size() == 2);
    emit card->figureChosen(QStringLiteral("referral"), QStringLiteral("转介绍"), MetricSide::Base, false);
    auto *behind = shown.pane.findChild<BehindPane *>();
    Shown::waitFor([behind] { return behind->answer().customers == 2; });
    CHECK(behind->isVisible());
}

TEST_CASE("a card is moved with the keyboard and stays there after the book was opened again")
{
    TempBook book;
    fill(book);
    {
        Shown shown(book);
        const QString second = shown.pane.dashboard().cards[1].metric;
        DashboardCardView *first = shown.pane.cards().front();
        QTest::keyClick(first, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        Shown::waitFor([&] { return shown.pane.dashboard().cards[0].metric == second; });
        Shown::waitFor([&] { return shown.isCounted(); });
        CHECK_FALSE(shown.pane.dashboard().isReady);
    }
    book.reopen(); // the window had taken it over
    const auto kept = book->read([](Snapshot &view) {
                              Settings settings(view.connection());
                              return dashboards(settings);
                          })
                          .result();
    REQUIRE(kept.ok());
    CHECK_FALSE((*kept)[1].isReady);
}

TEST_CASE("a card whose metric nobody knows says so and the others are counted")
{
    TempBook book;
    fill(book);
    DashboardCard luck;
    luck.metric = QStringLiteral("luck");
    DashboardCard known;
    known.metric = QStringLiteral("conversion");
    known.by = QStringLiteral("source");
    const Dashboard own{QStringLiteral("own"), QStringLiteral("own"), {luck, known}, false};
    REQUIRE(book->note([own](Settings &settings) { return storeDashboard(settings, own); }).result().ok());
    Shown shown(book, "own");
    CHECK(static_cast<BarsChart *>(shown.pane.cards()[0]->part().chart)->marks().empty());
    CHECK(static_cast<BarsChart *>(shown.pane.cards()[1]->part().chart)->marks().size() == 2);
}

TEST_CASE("Escape stops the counting, and the cards that were left say so")
{
    TempBook book;
    fill(book);
    Shown shown(book, "salesperson");
    shown.pane.showDashboard(QStringLiteral("manager")); // its list is known: it counts at once
    REQUIRE_FALSE(shown.pane.isWhole());
    QTest::keyClick(&shown.pane, Qt::Key_Escape);
    CHECK(shown.pane.isWhole());
    CHECK(shown.isCounted());
    for (const DashboardCardView *card : shown.pane.cards()) {
        if (const auto *bars = qobject_cast<const BarsChart *>(card->part().chart))
            CHECK(bars->marks().empty());
    }
    shown.pane.refresh();
    Shown::waitFor([&] { return shown.pane.isWhole(); });
}

TEST_CASE("a composed dashboard comes from the dialog into the list")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    shown.pane.compose();
    auto *dialog = shown.pane.findChild<DashboardDialog *>();
    REQUIRE(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("dashboardName"))->setText(QStringLiteral("周会"));
    dialog->findChild<QPushButton *>(QStringLiteral("dashboardAdd"))->click();
    auto *metric = dialog->findChild<QComboBox *>(QStringLiteral("cardMetric"));
    metric->setCurrentIndex(metric->findData(QStringLiteral("churn")));
    emit metric->activated(metric->currentIndex());
    auto *where = dialog->findChild<QLineEdit *>(QStringLiteral("cardWhere"));
    where->setText(QStringLiteral("nonsense ="));
    emit where->textEdited(where->text());
    dialog->accept();
    CHECK(dialog->isVisible()); // the condition does not read
    where->clear();
    emit where->textEdited({});
    dialog->accept();
    Shown::waitFor([&] { return shown.pane.list().size() == 3; });
    CHECK(shown.pane.list().back().name == QStringLiteral("周会"));
    REQUIRE(shown.pane.list().back().cards.size() == 2);
    CHECK(shown.pane.list().back().cards[1].metric == QStringLiteral("churn"));
    Shown::waitFor([&] { return shown.isCounted(); });
    CHECK(shown.pane.dashboard().name == QStringLiteral("周会"));
}

TEST_CASE("a dashboard is saved whole, as a picture, a drawing and a PDF")
{
    TempBook book;
    fill(book);
    Shown shown(book);
    for (const char *ending : {"png", "svg", "pdf"}) {
        const QString path = book.folder() + QStringLiteral("/board.") + QString::fromLatin1(ending);
        ask::answerFileWith(path);
        auto *action = shown.pane.findChild<QAction *>(QStringLiteral("dashboard-") + QString::fromLatin1(ending));
        REQUIRE(action);
        action->trigger();
        CHECK(QFile(path).size() > 5000);
    }
}

TEST_CASE("a picture of a dashboard that names customers is written down in the book, a masked one is not")
{
    TempBook book;
    fill(book);
    Dashboard own{QStringLiteral("own"), QStringLiteral("介绍人"), {}, false};
    own.cards.push_back({QStringLiteral("conversion"), QStringLiteral("referrer")});
    REQUIRE(book->note([own](Settings &settings) { return storeDashboard(settings, own); }).result().ok());
    Shown shown(book, "own");
    const auto disclosures = [&shown] {
        const auto changes = shown.open.session.book()
                                 .read([](Snapshot &view) { return Journal(view.connection()).changes(100); })
                                 .result();
        REQUIRE(changes.ok());
        return std::ranges::count(*changes, QStringLiteral("disclosure"), &ChangeInfo::kind);
    };
    const auto save = [&](const char *name) {
        const size_t said = shown.open.shell.messages.size();
        ask::answerFileWith(book.folder() + QString::fromLatin1(name));
        shown.pane.findChild<QAction *>(QStringLiteral("dashboard-pdf"))->trigger();
        Shown::waitFor([&] { return shown.open.shell.messages.size() > said; });
    };
    save("/clear.pdf");
    Shown::waitFor([&] { return disclosures() == 1; });
    shown.open.session.setMasked(true);
    Shown::waitFor([&] { return shown.pane.isWhole() && shown.isCounted(); });
    save("/masked.pdf");
    CHECK(disclosures() == 1);
}

TEST_CASE("a card of amounts says so under its title, and figures stand under it to both edges of the card")
{
    TempBook book;
    fill(book);
    const Shown shown(book);
    const size_t won = [&] {
        const auto &cards = shown.pane.dashboard().cards;
        return size_t(std::ranges::find_if(cards,
                                           [](const DashboardCard &card) {
                                               return card.metric == u"win_rate" &&
                                                      card.half == DashboardCard::Half::Value;
                                           }) -
                      cards.begin());
    }();
    REQUIRE(won < shown.pane.cards().size());
    const auto heads = (*findMetric(QStringLiteral("win_rate")))->heads();
    CHECK(shown.pane.cards()[won]->part().title.contains(heads.value));
    for (const DashboardCardView *card : shown.pane.cards()) {
        if (const auto *figure = card->findChild<KeyFigure *>()) {
            CHECK(figure->geometry().left() <= 4); // it has a margin of its own
            CHECK(card->width() - figure->geometry().right() <= 4);
        }
    }
}
