#include "ui/shell/statusline.h"

#include "core/book/backup.h"
#include "core/book/passphrase.h"
#include "tests/ui/support/opensession.h"
#include "ui/shell/bookstatus.h"
#include "ui/shell/jobs.h"
#include "ui/shell/statusbutton.h"

#include <QAction>
#include <QMenu>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

/// The bottom line over a book with one customer.
struct Bottom {
    TempBook filled;
    Id customer = filled.create(customerNamed(QStringLiteral("苏州衡岳精密机械有限公司")));
    std::unique_ptr<OpenSession> open;
    std::unique_ptr<StatusLine> line;

    void start()
    {
        open = std::make_unique<OpenSession>(filled);
        line = std::make_unique<StatusLine>(open->session);
        emit open->session.opened(); // the line was made after it
        line->show();
    }
    [[nodiscard]] StatusButton *button(const char *name) const
    {
        return line->findChild<StatusButton *>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool says(const char *name, const QString &text) const
    {
        return QTest::qWaitFor([&] { return button(name)->text() == text; });
    }
};

} // namespace

TEST_CASE("without a verified backup the line is amber and a click asks for one")
{
    Bottom bottom;
    bottom.start();
    REQUIRE(bottom.says("backupState", QStringLiteral("No verified backup yet")));
    CHECK(bottom.button("backupState")->tone() == StatusButton::Tone::Warning);
    bool isAsked = false;
    QObject::connect(bottom.line.get(), &StatusLine::backupRequested, bottom.line.get(),
                     [&isAsked] { isAsked = true; });
    bottom.button("backupState")->click();
    CHECK(isAsked);
}

TEST_CASE("a backup turns amber after a week")
{
    Bottom bottom;
    REQUIRE(backup(bottom.filled.book()));
    bottom.filled.clock().advance(qint64(6) * 24 * 3'600'000);
    bottom.start();
    REQUIRE(bottom.says("backupState", QStringLiteral("Backup verified 6 day(s) ago")));
    CHECK(bottom.button("backupState")->tone() == StatusButton::Tone::Plain);
    bottom.filled.clock().advance(qint64(2) * 24 * 3'600'000);
    bottom.line->refresh();
    CHECK(bottom.button("backupState")->tone() == StatusButton::Tone::Warning);
}

TEST_CASE("the kit is asked for until it was printed")
{
    Bottom bottom;
    bottom.start();
    REQUIRE(QTest::qWaitFor([&] { return bottom.button("kitState")->isVisible(); }));
    CHECK(bottom.button("kitState")->tone() == StatusButton::Tone::Warning);
    REQUIRE(noteKit(bottom.open->session.book()).result());
    CHECK(QTest::qWaitFor([&] { return bottom.button("kitState")->isHidden(); }));
}

TEST_CASE("a record left unfinished is counted and offered by name, masked when masked")
{
    Bottom bottom;
    bottom.start();
    CHECK(bottom.button("unfinished")->isHidden());
    REQUIRE(bottom.open->session.book()
                .note([&](Settings &settings) {
                    return settings.drafts().keep(QStringLiteral("log"),
                                                  {bottom.customer, bottom.filled.clock().now(), QStringLiteral("{}")});
                })
                .result());
    REQUIRE(bottom.says("unfinished", QStringLiteral("Unfinished 1")));
    Id chosen;
    QObject::connect(bottom.line.get(), &StatusLine::unfinishedChosen, bottom.line.get(),
                     [&chosen](Id id) { chosen = id; });
    bottom.line->openUnfinished();
    auto *menu = bottom.line->findChild<QMenu *>(QStringLiteral("unfinishedMenu"));
    REQUIRE(menu);
    CHECK(menu->actions().front()->text().contains(QStringLiteral("衡岳")));
    menu->actions().front()->trigger();
    CHECK(chosen == bottom.customer);
    delete menu;
    bottom.open->session.setMasked(true);
    bottom.line->openUnfinished();
    menu = bottom.line->findChild<QMenu *>(QStringLiteral("unfinishedMenu"));
    CHECK_FALSE(menu->actions().front()->text().contains(QStringLiteral("衡岳")));
}

TEST_CASE("running work shows in the line and goes from it when it ends")
{
    Bottom bottom;
    bottom.start();
    Jobs &jobs = bottom.open->session.jobs();
    const int number = jobs.begin(QStringLiteral("Backing up"));
    CHECK(bottom.button("jobsState")->text() == u"Backing up");
    jobs.begin(QStringLiteral("Exporting"));
    CHECK(bottom.button("jobsState")->text() == u"2 task(s) running");
    jobs.end(number, Jobs::State::Done);
    CHECK(bottom.button("jobsState")->text() == u"Exporting");
}
