#include "core/reports/builtin.h"
#include "core/reports/customersql.h"
#include "core/reports/walks.h"

#include <QCoreApplication>

namespace kebu {

namespace {

using namespace customersql;

Result<Population> met(const MetricScope &scope)
{
    Population all = customers(scope, dayWithin(metOn(), scope.period), {});
    all.day = metOn();
    return all;
}

Result<Grouping> byIndustry(const MetricScope &scope)
{
    return Grouping::of(scope.view, QStringLiteral("industry"), {});
}

Result<Grouping> byTag(const MetricScope &scope) { return Grouping::of(scope.view, QStringLiteral("tags"), {}); }

/// A need tag of a customer that has one; a customer with two stands behind both.
Result<Population> needing(const MetricScope &scope)
{
    Population all = customers(scope,
                               both(dayWithin(metOn(), scope.period),
                                    holds(QStringLiteral("z.id IN (SELECT n.owner_id FROM link n WHERE n.field = "
                                                         "'tags' AND n.target_id IN (SELECT id FROM tag WHERE kind = "
                                                         "'need'))"))),
                               {});
    all.day = metOn();
    return all;
}

Result<Grouping> byNeedTag(const MetricScope &scope)
{
    KEBU_LET(tags, Grouping::of(scope.view, QStringLiteral("tags"), {}));
    return tags.restrictedTo(QStringLiteral("SELECT id FROM tag WHERE kind = 'need'"));
}

/// What was given in the period and what the customer had right before.
Result<Population> regrades(const MetricScope &scope)
{
    Population all;
    all.record = QStringLiteral("grade_entry");
    all.alias = QStringLiteral("g");
    all.from = QStringLiteral(
        "(SELECT id, customer_id, letter, given_on, coalesce(lag(letter) OVER (PARTITION BY "
        "customer_id ORDER BY given_on, id), '') AS before FROM grade_entry WHERE kebu_passed(id) AND customer_id IS "
        "NOT NULL) g");
    all.walked << QStringLiteral("grade_entry");
    all.customer = QStringLiteral("g.customer_id");
    all.filter = scope.filter;
    all.base = dayWithin(QStringLiteral("g.given_on"), scope.period);
    all.base = both(all.base, holds(QStringLiteral("g.letter <> g.before")));
    all.day = QStringLiteral("g.given_on");
    all.walk = walks::regrades(scope);
    all.walkTellsOwn = true;
    return all;
}

QString flowLabel(const QString &key)
{
    const auto words = [](const QString &letter) {
        return letter.isEmpty() ? QCoreApplication::translate("metrics", "no grade") : letter;
    };
    const qsizetype at = key.indexOf(u'>');
    return words(key.left(at)) + QStringLiteral(" → ") + words(key.mid(at + 1));
}

Result<Grouping> byFlow(const MetricScope &)
{
    QStringList order;
    for (const char *from : {"", "C", "B", "A"}) {
        for (const char *to : {"A", "B", "C", ""})
            order << QLatin1String(from) + QStringLiteral(">") + QLatin1String(to);
    }
    return Grouping::ofKey(QStringLiteral("(g.before || '>' || g.letter)"), flowLabel, order);
}

constexpr Declaration table[] = {
    {"industry_mix", MetricTheme::Composition, QT_TRANSLATE_NOOP("metrics", "Industries over the years"),
     QT_TRANSLATE_NOOP("metrics", "Of the customers first met in the period, by the year of it, those of each "
                                  "industry. Customers of the archive count."),
     QT_TRANSLATE_NOOP("metrics", "New customers"), QT_TRANSLATE_NOOP("metrics", "Of the industry"),
     QT_TRANSLATE_NOOP("metrics", "Share"), nullptr, MetricUnit::None, MetricShape::Areas, false, met, "year",
     byIndustry},
    {"frequent_needs", MetricTheme::Composition, QT_TRANSLATE_NOOP("metrics", "Frequent needs"),
     QT_TRANSLATE_NOOP("metrics", "Of the customers first met in the period (no period: all) who have a need tag, "
                                  "those with this one. A customer with two stands behind both."),
     QT_TRANSLATE_NOOP("metrics", "With a need tag"), QT_TRANSLATE_NOOP("metrics", "With this one"),
     QT_TRANSLATE_NOOP("metrics", "Share"), nullptr, MetricUnit::None, MetricShape::Bars, false, needing, nullptr,
     byNeedTag},
    {"frequent_tags", MetricTheme::Composition, QT_TRANSLATE_NOOP("metrics", "Frequent tags"),
     QT_TRANSLATE_NOOP("metrics", "Of the customers first met in the period (no period: all), those with this tag of "
                                  "any kind. A customer with two stands behind both."),
     QT_TRANSLATE_NOOP("metrics", "Customers"), QT_TRANSLATE_NOOP("metrics", "With this tag"),
     QT_TRANSLATE_NOOP("metrics", "Share"), nullptr, MetricUnit::None, MetricShape::Bars, false, met, nullptr, byTag},
    {"regrades", MetricTheme::Composition, QT_TRANSLATE_NOOP("metrics", "Regrading"),
     QT_TRANSLATE_NOOP("metrics", "Of all changes of a customer's grade in the period, those from this letter to that "
                                  "one; the first grade comes from none. What gave the same letter again is left out."),
     QT_TRANSLATE_NOOP("metrics", "Changes in all"), QT_TRANSLATE_NOOP("metrics", "This way"),
     QT_TRANSLATE_NOOP("metrics", "Share"), nullptr, MetricUnit::None, MetricShape::Flow, false, regrades, nullptr,
     byFlow},
};

} // namespace

std::span<const Declaration> builtin::compositionMetrics() { return table; }

} // namespace kebu
