// Where a review leads: to the records behind its figures, and to paper.
#include "ui/charts/barschart.h"
#include "ui/dialogs/printdialog.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/decisionspane.h"
#include "ui/screens/reports/reviewpane.h"

#include <QStackedWidget>
#include <QTreeWidget>

namespace kebu {

namespace {

/// As the review itself was measured, see core/services/reviewmeasure.cpp.
QString customersOf(Id owner) { return owner ? QStringLiteral("owner = %1").arg(owner.toString()) : QString(); }

} // namespace

void ReviewPane::connectFigures()
{
    const auto connectTable = [this](QTreeWidget *table, void (ReviewPane::*show)(int)) {
        const auto open = [this, table, show](QTreeWidgetItem *item) {
            if (item)
                (this->*show)(table->indexOfTopLevelItem(item));
        };
        connect(table, &QTreeWidget::itemClicked, this, open);
        connect(table, &QTreeWidget::itemActivated, this, open);
    };
    connectTable(m_changes, &ReviewPane::showChange);
    connectTable(m_targets, &ReviewPane::showTarget);
    struct Chart {
        BarsChart *chart;
        const char *metric;
        const char *by; ///< of a metric without rows of its own
    };
    for (const Chart &each :
         {Chart{m_grades, "conversion", "grade"}, Chart{m_reasons, "churn_reasons", ""},
          Chart{m_late, "late_records", ""}, Chart{m_needs, "frequent_needs", ""}, Chart{m_strategy, "strategy", ""}}) {
        connect(each.chart, &ChartView::markChosen, this, [this, each](const QString &key) {
            showBehind(QString::fromLatin1(each.metric),
                       {m_content.period, QString::fromLatin1(each.by), false, customersOf(m_content.owner)}, key,
                       MetricSide::Count, each.chart->labelOf(key));
            each.chart->setSelected(key);
        });
    }
    connect(m_behind, &BehindPane::closed, this, &ReviewPane::closeBehind);
}

void ReviewPane::showChange(int index)
{
    if (index < 0 || index >= int(m_content.changes.size()))
        return;
    const ReviewFigure &figure = m_content.changes[size_t(index)];
    const bool isBase = figure.measure == ReviewMeasure::Base;
    showBehind(figure.metric, {m_content.period, {}, false, customersOf(m_content.owner)}, {},
               isBase ? MetricSide::Base : MetricSide::Count, figure.label);
}

/// A target has days and an owner of its own, which may reach beyond the review's.
void ReviewPane::showTarget(int index)
{
    if (index < 0 || index >= int(m_content.targets.size()))
        return;
    const ReviewTarget &target = m_content.targets[size_t(index)];
    if (!target.metric.isEmpty())
        showBehind(target.metric, {target.period, {}, false, customersOf(target.owner)}, {}, target.side, target.title);
}

void ReviewPane::showBehind(const QString &metric, MetricQuery query, const QString &key, MetricSide side,
                            const QString &title)
{
    for (BarsChart *chart : {m_grades, m_reasons, m_late, m_needs, m_strategy})
        chart->setSelected({});
    m_aside->setCurrentWidget(m_behind);
    m_behind->showFigure({metric, std::move(query), key, side, title},
                         tr("From: %1").arg(tr("Review of %1").arg(periodTitle())));
}

void ReviewPane::closeBehind()
{
    m_behind->clear();
    m_aside->setCurrentWidget(m_decisions);
    for (BarsChart *chart : {m_grades, m_reasons, m_late, m_needs, m_strategy})
        chart->setSelected({});
}

void ReviewPane::print()
{
    if (m_content.period.from.isValid())
        PrintDialog(m_session, m_shell, ReviewAsked{m_content.span, m_content.period, m_content.owner}, this).exec();
}

} // namespace kebu
