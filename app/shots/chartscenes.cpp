// Every kind of chart by itself: as the window shows it, on grey paper, and as the files a person saves.
#include "app/shots/scenes.h"
#include "ui/charts/chartfile.h"
#include "ui/screens/reports/metricchart.h"

#include <QImage>

namespace kebu::shots {

namespace {

constexpr QSize chartSize{640, 360};

struct Kind {
    const char *name;
    const char *metric;
    const char *by;
    bool isCompared;
};

/// Bars, funnel, line, cohorts, parts over years, flows, curve, distribution, before and after.
constexpr Kind kinds[] = {{"bars", "conversion", "source", true},
                          {"amounts", "payments_received", "owner", true},
                          {"losses", "churn_reasons", "", true},
                          {"funnel", "funnel", "", true},
                          {"line", "contacts", "week", true},
                          {"line-rate", "conversion", "month", true},
                          {"heat", "retention", "", false},
                          {"areas", "industry_mix", "", false},
                          {"flow", "regrades", "", true},
                          {"curve", "lorenz", "", true},
                          {"distribution", "satisfaction_distribution", "", true},
                          {"before-after", "strategy", "", false}};

MetricResult measured(Studio &studio, const Kind &kind)
{
    MetricQuery query;
    const QDate today = studio.session().clock().today();
    if (kind.isCompared) // the last half year beside the one before
        query.period = {today.addMonths(-6).addDays(1), today};
    query.by = QString::fromLatin1(kind.by);
    query.comparePrevious = kind.isCompared;
    const auto result = studio.session()
                            .book()
                            .read([&](Snapshot &view) -> Result<MetricResult> {
                                KEBU_LET(metric, findMetric(QString::fromLatin1(kind.metric)));
                                return metric->run(view, query);
                            })
                            .result();
    if (!result)
        throw MissingPart{result.error().message};
    return *result;
}

void pictureKind(Studio &studio, Camera &camera, const Kind &kind)
{
    const QString name = QStringLiteral("chart-") + QLatin1String(kind.name);
    const MetricResult result = measured(studio, kind);
    MetricChart chart;
    chart.setFixedSize(chartSize);
    chart.setResult(result, {}, 8, QString::fromLatin1(kind.by));
    chart.show();
    pass(100);
    camera.keep(name, chart.grab().toImage());
    const auto metric = findMetric(result.metric);
    const ChartPage page{(*metric)->label(), result.definition, {{QString(), chart.chart()}}};
    camera.keep(name + QStringLiteral("-grey"), pictureOf(page).convertToFormat(QImage::Format_Grayscale8));
    for (const char *ending : {".png", ".svg", ".pdf"}) {
        const Result<void> saved = saveCharts(page, camera.pathOf(name + QStringLiteral("-saved"), ending));
        if (!saved)
            throw MissingPart{saved.error().message};
    }
}

} // namespace

void pictureCharts(Studio &studio, Camera &camera)
{
    for (const Kind &kind : kinds)
        camera.scene(QStringLiteral("chart-") + QLatin1String(kind.name), [&] { pictureKind(studio, camera, kind); });
}

} // namespace kebu::shots
