#include "core/reports/builtin.h"
#include "core/reports/customersql.h"
#include "core/reports/walks.h"

namespace kebu {

namespace {

using namespace customersql;

Result<Population> conversion(const MetricScope &scope)
{
    Population met = customers(scope, dayWithin(metOn(), scope.period), holds(converted()));
    met.day = metOn();
    met.countedBy = countedBy(scope, {TallyMeasure::Met, scope.period, TallyMeasure::Met, scope.period});
    return met;
}

Result<Population> conversionOfGradeA(const MetricScope &scope)
{
    Condition given = dayWithin(QStringLiteral("g.given_on"), scope.period);
    given.sql =
        QStringLiteral("z.id IN (SELECT g.customer_id FROM grade_entry g WHERE g.letter = 'A' AND %1)").arg(given.sql);
    if (!scope.hasPeriod())
        given.sql = QStringLiteral("z.grade = 'A' OR ") + given.sql;
    return customers(scope, given, holds(converted()));
}

Result<Population> daysToWin(const MetricScope &scope)
{
    Population won = customers(scope, dayWithin(QStringLiteral("w.won_on"), scope.period),
                               holds(QStringLiteral("c.first_contact_on <> '' AND c.first_contact_on <= w.won_on")));
    won.from = QStringLiteral(
        "(SELECT customer_id, min(closed_on) AS won_on FROM opportunity NOT INDEXED WHERE result = 'won' AND "
        "closed_on <> '' GROUP BY +customer_id) w JOIN customer_standing z ON z.id = "
        "w.customer_id JOIN customer c ON c.id = z.id");
    won.hasCustomer = true;
    won.day = QStringLiteral("w.won_on");
    won.worth = Worth::MedianOfCounted;
    won.amount = holds(QStringLiteral("CAST(julianday(w.won_on) - julianday(c.first_contact_on) AS INTEGER)"));
    won.walk = walks::daysToWin(scope);
    won.walked << QStringLiteral("opportunity");
    return won;
}

/// A stay ends on the day the customer's next stage begins; the one that runs has no end.
Result<Population> timeInStage(const MetricScope &scope)
{
    Population stays;
    stays.record = QStringLiteral("stage_entry");
    stays.alias = QStringLiteral("s");
    stays.from = QStringLiteral(
        "(SELECT id, customer_id, stage, entered_on, lead(entered_on) OVER (PARTITION BY "
        "customer_id ORDER BY entered_on, id) AS left_on FROM stage_entry WHERE kebu_passed(id) AND entered_on <> "
        "'' AND customer_id IS NOT NULL) s");
    stays.walked << QStringLiteral("stage_entry");
    stays.customer = QStringLiteral("s.customer_id");
    stays.filter = scope.filter;
    stays.base = dayWithin(QStringLiteral("s.entered_on"), scope.period);
    stays.count = holds(QStringLiteral("s.left_on IS NOT NULL"));
    stays.day = QStringLiteral("s.entered_on");
    stays.worth = Worth::MedianOfCounted;
    stays.amount = holds(QStringLiteral("CAST(julianday(s.left_on) - julianday(s.entered_on) AS INTEGER)"));
    stays.walk = walks::staysInStage(scope);
    return stays;
}

constexpr Declaration table[] = {
    {"conversion", MetricTheme::Conversion, QT_TRANSLATE_NOOP("metrics", "Conversion"),
     QT_TRANSLATE_NOOP("metrics",
                       "Of the customers first met in the period (first contact, where it is unknown the "
                       "registration; no period: all), those with a won opportunity, a signed contract, or a stage "
                       "that ever was contract signed or further."),
     QT_TRANSLATE_NOOP("metrics", "New customers"), QT_TRANSLATE_NOOP("metrics", "Signed"),
     QT_TRANSLATE_NOOP("metrics", "Signed ÷ new"), nullptr, MetricUnit::None, MetricShape::Bars, false, conversion},
    {"grade_a_conversion", MetricTheme::Conversion, QT_TRANSLATE_NOOP("metrics", "Conversion of grade A"),
     QT_TRANSLATE_NOOP("metrics", "Of the customers who were given grade A in the period (no period: who ever had it), "
                                  "those who converted by now, as defined under conversion."),
     QT_TRANSLATE_NOOP("metrics", "Grade A given"), QT_TRANSLATE_NOOP("metrics", "Signed"),
     QT_TRANSLATE_NOOP("metrics", "Signed ÷ grade A"), nullptr, MetricUnit::None, MetricShape::Bars, false,
     conversionOfGradeA},
    {"time_to_win", MetricTheme::Conversion, QT_TRANSLATE_NOOP("metrics", "First contact to first deal"),
     QT_TRANSLATE_NOOP("metrics",
                       "Of the customers whose first won opportunity was closed in the period, those whose first "
                       "contact is known and not later than it. Value: the median of the days between; the others "
                       "are left out of it."),
     QT_TRANSLATE_NOOP("metrics", "First deal won"), QT_TRANSLATE_NOOP("metrics", "First contact known"),
     QT_TRANSLATE_NOOP("metrics", "Known ÷ won"), QT_TRANSLATE_NOOP("metrics", "Median days"), MetricUnit::Days,
     MetricShape::Bars, true, daysToWin},
    {"time_in_stage", MetricTheme::Conversion, QT_TRANSLATE_NOOP("metrics", "Time in stage"),
     QT_TRANSLATE_NOOP("metrics", "Stays of customers in a stage that began in the period; of them, those that ended "
                                  "since. Value: the median of the days the ended ones took; stays that go on are "
                                  "left out of it."),
     QT_TRANSLATE_NOOP("metrics", "Entered"), QT_TRANSLATE_NOOP("metrics", "Left"),
     QT_TRANSLATE_NOOP("metrics", "Left ÷ entered"), QT_TRANSLATE_NOOP("metrics", "Median days"), MetricUnit::Days,
     MetricShape::Bars, true, timeInStage, "stage_entry.stage"},
};

} // namespace

std::span<const Declaration> builtin::conversionMetrics() { return table; }

} // namespace kebu
