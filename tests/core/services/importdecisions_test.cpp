#include "core/domain/customer.h"
#include "tests/core/services/importing.h"

using namespace kebu;
using namespace kebu::test;

namespace {

struct Run {
    ImportReport report;
    std::vector<ImportedRow> rows;
};

Run run(TempBook &book, const QString &file, const ImportDecisions &decisions, bool isDryRun,
        ImportSide otherwise = ImportSide::File)
{
    ImportOptions options;
    options.file = file;
    options.isDryRun = isDryRun;
    options.conflicts = otherwise;
    options.decisions = decisions;
    Run done;
    ImportWatcher watcher;
    watcher.rowDone = [&done](const ImportedRow &row) { done.rows.push_back(row); };
    const auto report = importFile(book.book(), options, watcher).result();
    REQUIRE(report.ok());
    done.report = *report;
    return done;
}

const QByteArray older = "客户名称,电话,城市,来源\n"
                         "昆山启元自动化有限公司,0512-55770001,苏州,展会\n"
                         "苏州衡岳精密机械有限公司,0512-55770002,苏州,\n";
const QByteArray newer = "客户名称,电话,城市,来源\n"
                         "昆山启元自动化有限公司,0512-66880001,昆山,展会\n"
                         "苏州衡岳精密机械有限公司,0512-66880002,,展会\n";

std::vector<Record> customers(TempBook &book) { return all(book, customer::type()); }

} // namespace

TEST_CASE("a dry run tells of each row where book and file differ, and whose value would stand")
{
    TempBook book;
    imported(book, written(book, older));
    const QByteArray before = book.digest().content;
    const Run dry = run(book, written(book, newer), {}, true, ImportSide::Book);
    REQUIRE(dry.rows.size() == 2);
    REQUIRE(dry.rows[0].differences.size() == 2);
    const ImportDifference &phone = dry.rows[0].differences[0];
    CHECK(phone.record == u"customer");
    CHECK(phone.field == u"phone");
    CHECK(phone.column == 1);
    CHECK(phone.inBook.contains(u"55770001"));
    CHECK(phone.inFile.contains(u"66880001"));
    CHECK(phone.taken == ImportSide::Book);
    CHECK(dry.rows[0].differences[1].column == 2);
    // what only one of them says is no difference
    REQUIRE(dry.rows[1].differences.size() == 1);
    CHECK(dry.rows[1].differences[0].field == u"phone");
    CHECK(book.digest().content == before);
}

TEST_CASE("a field's decision comes before its row's, and a row's before that of the import")
{
    TempBook book;
    imported(book, written(book, older));
    const QString file = written(book, newer);
    ImportDecisions decisions;
    decisions.decide({2}, ImportSide::Book);
    decisions.decide({2}, QStringLiteral("phone"), ImportSide::File);
    const Run dry = run(book, file, decisions, true);
    CHECK(dry.rows[0].differences[0].taken == ImportSide::File);
    CHECK(dry.rows[0].differences[1].taken == ImportSide::Book);
    CHECK(dry.rows[1].differences[0].taken == ImportSide::File);
    CHECK(run(book, file, decisions, false).report.updated == 2);
    const auto made = customers(book);
    CHECK(made[0].text(customer::phone).contains(u"66880001"));
    CHECK(made[0].text(customer::city) == u"苏州");
    CHECK(made[1].text(customer::phone).contains(u"66880002"));
    CHECK(made[1].text(customer::source) == u"exhibition");
}

TEST_CASE("what was decided is taken back row by row")
{
    ImportDecisions decisions;
    const ImportPlace place{7, 1};
    decisions.decide(place, ImportSide::Book);
    decisions.decide(place, QStringLiteral("phone"), ImportSide::File);
    decisions.meet(place, Id{12});
    CHECK(decisions.of(place, QStringLiteral("city")) == ImportSide::Book);
    CHECK(decisions.of(place, QStringLiteral("phone")) == ImportSide::File);
    CHECK_FALSE(decisions.of({7, 0}, QStringLiteral("phone")));
    decisions.forget(place);
    CHECK(decisions.isEmpty());
}

TEST_CASE("where several records fit a row, the decision says which of them it is about")
{
    TempBook book;
    book.create(customerNamed(QStringLiteral("昆山启元自动化有限公司")));
    const Id second = book.create(customerNamed(QStringLiteral("昆山启元自动化 有限公司")));
    book.create(customerNamed(QStringLiteral("昆山启元自动化　有限公司")));
    const QString file = written(book, "客户名称,城市\n昆山启元自动化有限公司,苏州\n");
    const Run dry = run(book, file, {}, true);
    REQUIRE(dry.rows.size() == 1);
    CHECK(dry.rows[0].outcome == ImportedRow::Outcome::Conflict);
    CHECK(dry.rows[0].candidates.size() == 3);
    ImportDecisions decisions;
    decisions.meet({dry.rows[0].row, dry.rows[0].table}, second);
    CHECK(run(book, file, decisions, false).report.updated == 1);
    CHECK(book.get(customer::type(), second).text(customer::city) == u"苏州");
    // a record that does not fit is no answer
    ImportDecisions wrong;
    wrong.meet({dry.rows[0].row, dry.rows[0].table}, Id{1});
    CHECK(run(book, file, wrong, true).report.refused == 1);
}
