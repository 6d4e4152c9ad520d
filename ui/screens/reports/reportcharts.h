#pragma once

#include "ui/charts/cellchart.h"
#include "ui/charts/chartfile.h"
#include "ui/charts/trendchart.h"
#include "ui/screens/reports/reportdata.h"

#include <QScrollArea>

class QBoxLayout;
class QStackedWidget;

namespace kebu {

class SectionHeader;

/// The two charts of a report: the metric at the left, what explains it at the right. They stack where it is narrow,
/// the metric first.
class ReportCharts : public QScrollArea
{
    Q_OBJECT

public:
    explicit ReportCharts(QWidget *parent = nullptr);

    /// What is not read yet says so in its place.
    void setAnswer(const ReportAnswer &answer, const QString &fieldLabel);
    /// No figure is known: why not.
    void showInstead(const QString &sentence);
    /// What stands where figures are still being read.
    [[nodiscard]] static QString reading(std::optional<int> percent = {});
    void clear();
    /// Takes the frame off the chosen mark.
    void clearSelection();
    /// The charts as they stand, for a file.
    [[nodiscard]] std::vector<ChartPart> parts() const;
    void setStacked(bool isStacked);

signals:
    /// `isByField`: the row is a group of the table's field, though the metric has rows of its own.
    void figureChosen(const QString &metric, const QString &key, const QString &label, kebu::MetricSide side,
                      bool isByField);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Side {
        QWidget *frame = nullptr;
        SectionHeader *head = nullptr;
        QStackedWidget *stack = nullptr;
        FunnelChart *funnel = nullptr;
        std::map<MetricShape, CellChart *> pictures;
        BarsChart *bars = nullptr;
        TrendChart *trend = nullptr;
        QString metric; ///< whose rows the chart shows
        MetricSide asked = MetricSide::Count;
        bool isByField = false;
        [[nodiscard]] ChartView *shown() const;
    };
    [[nodiscard]] Side makeSide(const char *name, bool hasFunnel);
    void showFunnel(Side &side, const QString &title, const MetricResult &result);
    void showBars(Side &side, const QString &title, const MetricResult &result, int measure, SeriesMeaning meaning);
    void showPicture(Side &side, const QString &title, const MetricResult &result, MetricShape shape);
    void showBeforeAfter(Side &side, const QString &title, const MetricResult &result);
    /// The own rows of a metric that is none of the kindred ones.
    void showOwnRows(const ReportAnswer &answer, const QString &fieldLabel);
    void fitPictures();
    /// In place of the bars where the rows are steps of time.
    void showTrend(Side &side, const MetricResult &result, int measure, SeriesMeaning meaning);
    void connectChart(ChartView *chart, bool isLeft);

    QBoxLayout *m_row;
    Side m_left;
    Side m_right;
    QString m_by; ///< of the answer shown
};

} // namespace kebu
