#include "core/domain/customer.h"
#include "tests/ui/support/opensession.h"
#include "ui/screens/reports/reportcharts.h"
#include "ui/screens/reports/reportreading.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <thread>

using namespace kebu;
using namespace kebu::test;

namespace {

const Period april{QDate(2026, 4, 1), QDate(2026, 4, 30)};

ReportQuestion ask(const char *metric) { return {QString::fromLatin1(metric), april, QStringLiteral("source"), true}; }

/// Keeps what was answered, in order.
struct Heard {
    explicit Heard(ReportReading &reading)
    {
        QObject::connect(&reading, &ReportReading::answered, &reading,
                         [this](const ReportAnswer &answer) { answers.push_back(answer); });
        QObject::connect(&reading, &ReportReading::figuresRead, &reading,
                         [this](const std::map<QString, MetricResult> &figures) { counts.push_back(figures.size()); });
    }
    std::vector<ReportAnswer> answers;
    std::vector<size_t> counts;
};

void readWhole(ReportReading &reading, const ReportQuestion &question)
{
    reading.ask(question);
    REQUIRE(QTest::qWaitFor([&reading] { return !reading.isReading(); }));
}

} // namespace

TEST_CASE("a report shows the metric itself before what stands around it", "[ui][reports]")
{
    TempBook book;
    OpenSession open(book);
    ReportReading reading(open.session);
    Heard heard(reading);
    readWhole(reading, ask("funnel"));
    REQUIRE(heard.answers.size() >= 3);
    CHECK(heard.answers.front().main.metric == u"funnel");
    CHECK(heard.answers.front().table.metric.isEmpty());
    CHECK(heard.answers.back().table.metric == u"conversion");
    CHECK(heard.answers.back().reasons.metric == u"churn_reasons");
    CHECK(heard.counts.front() == 0);
    CHECK(heard.counts.back() == keyFigureMetrics().size());
}

TEST_CASE("another report of the same period reads its key figures no second time", "[ui][reports]")
{
    TempBook book;
    OpenSession open(book);
    ReportReading reading(open.session);
    readWhole(reading, ask("funnel"));
    Heard heard(reading);
    reading.ask(ask("conversion")); // stood in the table already
    CHECK_FALSE(reading.isReading());
    REQUIRE(heard.answers.size() == 1);
    CHECK(heard.answers.front().main.metric == u"conversion");
    CHECK(heard.counts == std::vector<size_t>{keyFigureMetrics().size()});
}

TEST_CASE("a report that is left is counted no further, and what the book forgot is counted anew", "[ui][reports]")
{
    TempBook book;
    OpenSession open(book);
    ReportReading reading(open.session);
    Heard heard(reading);
    reading.ask(ask("funnel"));
    CHECK(reading.isReading());
    reading.stop();
    CHECK_FALSE(reading.isReading());
    QTest::qWait(0);
    CHECK(heard.answers.empty());

    readWhole(reading, ask("conversion"));
    const qint64 before = heard.answers.back().main.total.base;
    Record record = customerNamed(QStringLiteral("新客户有限公司"));
    record.set(customer::firstContactOn, Value::of(QDate(2026, 4, 20)));
    REQUIRE(open.session.book()
                .change(QStringLiteral("one more"),
                        [record](Change &change) -> Result<void> {
                            KEBU_TRY(change.create(record));
                            return {};
                        })
                .result());
    readWhole(reading, ask("conversion"));
    CHECK(heard.answers.back().main.total.base == before); // nobody said that the book had changed
    reading.forget();
    readWhole(reading, ask("conversion"));
    CHECK(heard.answers.back().main.total.base == before + 1);
}

TEST_CASE("the pieces of a page stand there once each, and a metric's table is the metric itself", "[ui][reports]")
{
    for (const Metric *metric : metrics()) {
        CAPTURE(metric->name().toStdString());
        const ReportQuestion question = ask(metric->name().toUtf8().constData());
        const std::vector<ReportPiece> pieces = piecesOf(question);
        CHECK(pieces.front().metric == metric->name());
        KnownPieces known;
        for (const ReportPiece &piece : pieces) {
            if (piece.part != ReportPiece::Part::Figure)
                CHECK_FALSE(knownResult(known, piece));
            MetricResult result;
            result.metric = piece.metric;
            known.emplace_back(piece, result);
        }
        const ReportAnswer answer = answerOf(question, known);
        CHECK(answer.main.metric == metric->name());
        CHECK(answer.table.metric == tableMetric(metric->name()));
        CHECK_FALSE(answer.awaitsByField);
        CHECK(keyFiguresOf(question, known).size() == keyFigureMetrics().size());
    }
}

TEST_CASE("how far a figure is, told in the reader's thread, is seen in the window's", "[ui][reports]")
{
    CountingPercent percent;
    CHECK_FALSE(percent.value().has_value());
    const auto tell = percent.tell();
    std::thread([&tell] { tell(37); }).join();
    CHECK(percent.value() == 37);
    CHECK(ReportCharts::reading(percent.value()).contains(u"37"));
    percent = {}; // another question
    tell(90);     // of the one that nobody waits for any more
    CHECK_FALSE(percent.value().has_value());
    CHECK_FALSE(ReportCharts::reading().contains(u'%'));
}
