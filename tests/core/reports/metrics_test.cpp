#include "tests/core/reports/referencemetrics.h"

#include "core/domain/customer.h"
#include "core/reports/grouping.h"
#include "core/reports/metric.h"
#include "core/reports/metricgroups.h"
#include "core/storage/progress.h"
#include "tests/core/reports/randombook.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;
using namespace kebu::test::randombook;

namespace {

MetricResult run(TempBook &book, const QString &name, const MetricQuery &query)
{
    return book
        ->read([&](Snapshot &view) -> Result<MetricResult> {
            KEBU_LET(metric, findMetric(name));
            return metric->run(view, query);
        })
        .result()
        .value();
}

ErrorCode refusal(TempBook &book, const QString &name, const MetricQuery &query)
{
    const auto outcome = book->read([&](Snapshot &view) -> Result<MetricResult> {
                                 KEBU_LET(metric, findMetric(name));
                                 return metric->run(view, query);
                             })
                             .result();
    return outcome ? ErrorCode::Failed : outcome.error().code;
}

void checkRow(const MetricRow &row, const reference::Figure &expected)
{
    CHECK(row.base == expected.base);
    CHECK(row.count == expected.count);
    CHECK(row.value.has_value() == expected.value.has_value());
    if (row.value && expected.value)
        CHECK(*row.value == Catch::Approx(*expected.value).epsilon(1e-9).margin(1e-6));
    CHECK(row.rate.has_value() == (expected.base > 0));
    if (row.rate)
        CHECK(*row.rate == double(expected.count) / double(expected.base));
}

void checkBehind(TempBook &book, const Metric &metric, const MetricQuery &query, const std::optional<QString> &key,
                 const MetricRow &row)
{
    for (const MetricSide side : {MetricSide::Base, MetricSide::Count}) {
        const auto found = book->read([&](Snapshot &view) { return metric.behind(view, query, key, side); }).result();
        REQUIRE(found.ok());
        CHECK(qint64(found->ids.size()) == (side == MetricSide::Base ? row.base : row.count));
        CHECK(found->customers.size() == found->ids.size());
    }
}

} // namespace

namespace {

/// What figures may be grouped by, where the metric takes it: fields of the customer of every kind, the user's own and
/// those of its opportunities among them, of the counted record, and time.
const QStringList customerFields{QStringLiteral("source"),
                                 QStringLiteral("owner"),
                                 QStringLiteral("stage"),
                                 QStringLiteral("grade"),
                                 QStringLiteral("region"),
                                 QStringLiteral("city"),
                                 QStringLiteral("industry"),
                                 QStringLiteral("tags"),
                                 QStringLiteral("kind"),
                                 QStringLiteral("contract"),
                                 QStringLiteral("custom.contract"),
                                 QStringLiteral("registered_on"),
                                 QStringLiteral("opportunity.product")};
const QStringList timeSteps{QStringLiteral("week"), QStringLiteral("month"), QStringLiteral("quarter"),
                            QStringLiteral("year")};

bool countsWhatHasAProduct(TempBook &book, const Metric &metric)
{
    const auto all =
        book->read([&](Snapshot &view) { return metric.behind(view, {}, std::nullopt, MetricSide::Base); }).result();
    return all->record == u"opportunity" || all->record == u"service_case";
}

QStringList groupingsFor(TempBook &book, const Metric &metric)
{
    QStringList by{QString()};
    const MetricGroups groups = metricGroups(metric);
    if (groups == MetricGroups::FieldsAndTime || groups == MetricGroups::Fields)
        by << customerFields;
    if (groups == MetricGroups::FieldsAndTime && countsWhatHasAProduct(book, metric))
        by << QStringLiteral("product");
    if (groups == MetricGroups::FieldsAndTime)
        by << timeSteps;
    return by;
}

/// Metrics without a day of their own: a step of time is a period.
bool isDayless(const Metric &metric)
{
    static const QStringList dayless{
        QStringLiteral("churn"),         QStringLiteral("complaint_rate"), QStringLiteral("interaction_frequency"),
        QStringLiteral("top_customers"), QStringLiteral("repeat_rate"),    QStringLiteral("grade_a_conversion")};
    return dayless.contains(metric.name());
}

Period within(const Period &period, const Period &step)
{
    return {period.from.isValid() ? std::max(period.from, step.from) : step.from,
            period.to.isValid() ? std::min(period.to, step.to) : step.to};
}

/// Each step as a period: the rows there are, and of a bounded period that none is missing.
void checkSteps(TempBook &book, const Metric &metric, const reference::Question &question)
{
    const MetricQuery query{question.period, question.by, false, {}};
    const MetricResult result = run(book, metric.name(), query);
    const TimeStep step = *timeStepOf(question.by);
    const auto figureOf = [&](const QString &key) {
        const reference::Question cut{question.book, within(question.period, timeSpan(step, key)), today, {}};
        return reference::figures(metric.name(), cut)->total;
    };
    std::set<QString> seen;
    for (const MetricRow &row : result.rows) {
        CAPTURE(row.key.toStdString());
        checkRow(row, figureOf(row.key));
        checkBehind(book, metric, query, row.key, row);
        seen.insert(row.key);
    }
    if (question.period.isBounded()) {
        for (QDate day = question.period.from; day <= question.period.to; day = day.addDays(1)) {
            const QString key = timeKey(step, day);
            if (seen.insert(key).second)
                CHECK(figureOf(key).base == 0);
        }
    }
    checkRow(result.total, reference::figures(metric.name(), {question.book, question.period, today, {}})->total);
}

void checkAgainstReference(TempBook &book, const Metric &metric, reference::Question question)
{
    CAPTURE(metric.name().toStdString(), question.by.toStdString(),
            question.period.from.toString(Qt::ISODate).toStdString(),
            question.period.to.toString(Qt::ISODate).toStdString());
    if (timeStepOf(question.by) && isDayless(metric))
        return checkSteps(book, metric, question);
    const MetricQuery query{question.period, question.by, false, {}};
    const MetricResult result = run(book, metric.name(), query);
    if (question.by == u"contract") // the user's own field by its bare name
        question.by = QStringLiteral("custom.contract");
    const auto expected = reference::figures(metric.name(), question);
    REQUIRE(expected);
    checkRow(result.total, expected->total);
    size_t known = 0;
    for (const auto &[key, row] : expected->rows)
        known += row.base > 0 || !question.by.isEmpty() || metric.shape() == MetricShape::Funnel ||
                 metric.name() == u"strategy";
    CHECK(result.rows.size() == known);
    for (const MetricRow &row : result.rows) {
        CAPTURE(row.key.toStdString());
        REQUIRE(expected->rows.count(row.key) == 1);
        if (row.key.startsWith(u"in_use") && metric.shape() == MetricShape::Funnel)
            CHECK_FALSE(row.rate.has_value());
        else
            checkRow(row, expected->rows.at(row.key));
        CHECK_FALSE(row.label.isEmpty());
        checkBehind(book, metric, query, row.key, row);
    }
    checkBehind(book, metric, query, std::nullopt, result.total);
}

const Period periods[] = {{},
                          {QDate(2026, 1, 1), QDate(2026, 3, 31)},
                          {QDate(2026, 2, 10), {}},
                          {{}, QDate(2025, 12, 15)},
                          {QDate(2026, 2, 3), QDate(2026, 2, 3)}};

} // namespace

TEST_CASE("every metric agrees with counting by hand, for any period, and names the records behind it")
{
    TempBook book(today);
    QRandomGenerator random(20260430);
    fill(book, random, 45);
    const RawBook raw = RawBook::read(book);
    for (const Metric *metric : metrics()) {
        for (const Period &period : periods)
            checkAgainstReference(book, *metric, {raw, period, today, {}});
    }
}

TEST_CASE("every metric agrees with counting by hand by every grouping, in books of which a tenth is gone")
{
    for (const quint32 seed : {1U, 2U, 3U}) {
        TempBook book(today);
        QRandomGenerator random(seed);
        fill(book, random, 30);
        thinOut(book, random);
        const RawBook raw = RawBook::read(book);
        for (const Metric *metric : metrics()) {
            for (const QString &by : groupingsFor(book, *metric)) {
                checkAgainstReference(book, *metric, {raw, periods[seed - 1], today, by});
                checkAgainstReference(book, *metric, {raw, periods[seed % 2 + 3], today, by});
            }
        }
    }
}

TEST_CASE("a metric refuses just the groupings it is said not to take")
{
    TempBook book(today);
    QRandomGenerator random(5);
    fill(book, random, 3);
    for (const Metric *metric : metrics()) {
        CAPTURE(metric->name().toStdString());
        const MetricGroups groups = metricGroups(*metric);
        const bool takesFields = groups == MetricGroups::FieldsAndTime || groups == MetricGroups::Fields;
        const bool takesTime = groups == MetricGroups::FieldsAndTime || groups == MetricGroups::Time;
        const auto isTaken = [&](const char *by) {
            return refusal(book, metric->name(), {{}, QString::fromLatin1(by), false, {}}) != ErrorCode::Invalid;
        };
        for (const char *field : {"source", "region", "custom.contract", "opportunity.product"})
            CHECK(isTaken(field) == takesFields);
        for (const QString &step : timeSteps)
            CHECK(isTaken(step.toLatin1().constData()) == takesTime);
        CHECK_FALSE(isTaken("no_such_field"));
    }
}

TEST_CASE("every metric that looks at records tells how far it is and ends when it is cancelled")
{
    TempBook book(today);
    QRandomGenerator random(9);
    fill(book, random, 700); // enough for the engine to ask whether it shall stop
    const auto isCountedDaily = [](const QString &name) {
        return name == u"conversion" || name == u"churn" || name == u"contacts" || name == u"cases" ||
               name == u"targets";
    };
    for (const Metric *metric : metrics()) {
        if (isCountedDaily(metric->name()))
            continue;
        const bool takesFields = metric->isGroupedByField() && metric->name() != u"retention";
        for (const QString &by : takesFields ? QStringList{QString(), QStringLiteral("source")} : QStringList{{}}) {
            CAPTURE(metric->name().toStdString(), by.toStdString());
            const auto percents = book->read([&](Snapshot &view) -> Result<std::vector<int>> {
                                          std::vector<int> told;
                                          const Progress progress([&](int percent) { told.push_back(percent); }, 1, 0);
                                          KEBU_TRY(metric->run(view, {{}, by, false, {}}));
                                          return told;
                                      })
                                      .result();
            REQUIRE(percents.ok());
            CHECK_FALSE(percents->empty());
            CHECK((!percents->empty() && percents->back() > 80));
            const auto cancelled = book->read([&](Snapshot &view) {
                                           view.connection().setInterruptCheck([] { return true; });
                                           return metric->run(view, {{}, by, false, {}});
                                       })
                                       .result();
            CHECK((!cancelled.ok() && cancelled.error().code == ErrorCode::Cancelled));
        }
    }
}

TEST_CASE("a period in which nothing happened says so for every metric, as does one before the book")
{
    TempBook book(today);
    QRandomGenerator random(6);
    fill(book, random, 12);
    const auto checkEmpty = [](const MetricRow &row) {
        if (row.base == 0) {
            CHECK(row.count == 0);
            CHECK_FALSE(row.rate.has_value());
            CHECK((!row.value || std::isfinite(*row.value)));
        } else {
            CHECK(row.rate.has_value());
        }
    };
    for (const Metric *metric : metrics()) {
        for (const Period &period :
             {Period{QDate(2011, 1, 1), QDate(2011, 1, 31)}, Period{QDate(2040, 1, 1), QDate(2040, 12, 31)}}) {
            CAPTURE(metric->name().toStdString(), period.from.year());
            const MetricResult result = run(book, metric->name(), {period, {}, true, {}});
            const bool isBefore = period.to < QDate(2025, 1, 1);
            CHECK((!result.note.isEmpty() || (!isBefore && result.total.base > 0)));
            checkEmpty(result.total);
            REQUIRE(result.previousTotal);
            checkEmpty(*result.previousTotal);
            for (const MetricRow &row : result.rows)
                checkEmpty(row);
        }
    }
}

TEST_CASE("a comparison measures the period right before, whole months for whole months")
{
    CHECK(Period{QDate(2026, 3, 1), QDate(2026, 3, 31)}.before() == Period{QDate(2026, 2, 1), QDate(2026, 2, 28)});
    CHECK(Period{QDate(2026, 1, 1), QDate(2026, 3, 31)}.before() == Period{QDate(2025, 10, 1), QDate(2025, 12, 31)});
    CHECK(Period{QDate(2026, 3, 9), QDate(2026, 3, 15)}.before() == Period{QDate(2026, 3, 2), QDate(2026, 3, 8)});

    TempBook book(today);
    QRandomGenerator random(1);
    fill(book, random, 20);
    const Period march{QDate(2026, 3, 1), QDate(2026, 3, 31)};
    const Period february{QDate(2026, 2, 1), QDate(2026, 2, 28)};
    for (const Metric *metric : metrics()) {
        CAPTURE(metric->name().toStdString());
        const bool takesFields =
            metricGroups(*metric) == MetricGroups::FieldsAndTime || metricGroups(*metric) == MetricGroups::Fields;
        const QString by = takesFields ? QStringLiteral("source") : QString();
        const MetricResult compared = run(book, metric->name(), {march, by, true, {}});
        const MetricResult before = run(book, metric->name(), {february, by, false, {}});
        REQUIRE(compared.previousTotal);
        CHECK(compared.previousTotal->base == before.total.base);
        CHECK(compared.previousTotal->count == before.total.count);
        CHECK(compared.previousTotal->value == before.total.value);
        REQUIRE(compared.previousRows.size() == before.rows.size());
        for (size_t i = 0; i < before.rows.size(); ++i) {
            CHECK(compared.previousRows[i].key == before.rows[i].key);
            CHECK(compared.previousRows[i].count == before.rows[i].count);
        }
    }
}

TEST_CASE("rows stand in the order of the picklist, the blank one last, with words for codes")
{
    TempBook book(today);
    for (const char *source : {"", "referral", "referral", "exhibition"}) {
        Record customer = customerNamed(QStringLiteral("客户"));
        customer.set(customer::source, Value(QString::fromLatin1(source)));
        book.create(customer);
    }
    const MetricResult result = run(book, QStringLiteral("conversion"), {{}, QStringLiteral("source"), false, {}});
    REQUIRE(result.rows.size() == 3);
    CHECK(result.rows[0].key == QStringLiteral("exhibition"));
    CHECK(result.rows[0].label == Label{"Exhibition", "展会"}.text());
    CHECK(result.rows[1].key == QStringLiteral("referral"));
    CHECK(result.rows[2].key.isEmpty());
}

TEST_CASE("unknown metrics, fields and impossible periods are refused as invalid")
{
    TempBook book(today);
    CHECK(refusal(book, QStringLiteral("luck"), {}) == ErrorCode::Invalid);
    CHECK(refusal(book, QStringLiteral("conversion"), {{}, QStringLiteral("no_such_field"), false, {}}) ==
          ErrorCode::Invalid);
    CHECK(refusal(book, QStringLiteral("lorenz"), {{}, QStringLiteral("source"), false, {}}) == ErrorCode::Invalid);
    CHECK(refusal(book, QStringLiteral("conversion"), {{}, {}, true, {}}) == ErrorCode::Invalid);
    CHECK(refusal(book, QStringLiteral("conversion"), {{QDate(2026, 2, 1), QDate(2026, 1, 1)}, {}, false, {}}) ==
          ErrorCode::Invalid);
}

TEST_CASE("an empty book gives figures of nothing, not errors")
{
    TempBook book(today);
    for (const Metric *metric : metrics()) {
        CAPTURE(metric->name().toStdString());
        const MetricResult result = run(book, metric->name(), {});
        CHECK(result.total.base == 0);
        CHECK_FALSE(result.total.rate.has_value());
        CHECK_FALSE(result.definition.isEmpty());
    }
}
