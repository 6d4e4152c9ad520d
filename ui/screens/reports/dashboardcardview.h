#pragma once

#include "core/services/dashboards.h"
#include "ui/charts/chartfile.h"
#include "ui/look/labels.h"

#include <QFrame>

class QMenu;
class QStackedWidget;
class QToolButton;

namespace kebu {

class MetricChart;

/// One card of a dashboard: title, of what and when, and a figure or a chart that opens its records. The title is a
/// button that leads to the metric's own page; Alt+Shift with an arrow moves the card, its menu does the rest.
class DashboardCardView : public QFrame
{
    Q_OBJECT

public:
    explicit DashboardCardView(const DashboardCard &card, QWidget *parent = nullptr);

    [[nodiscard]] const DashboardCard &card() const { return m_card; }
    /// `scope`: period, field and customers in words, under the title.
    void setScope(const QString &scope);
    void showReading();
    void setResult(const MetricResult &result);
    void showError(const QString &sentence);
    [[nodiscard]] bool isShown() const { return m_isShown; }
    /// What of it stands on a page of charts.
    [[nodiscard]] ChartPart part() const;
    void retranslate();
    void focusTitle();

signals:
    void opened();
    void figureChosen(const QString &key, const QString &label, kebu::MetricSide side, bool isTotal);
    void moveAsked(int by);
    void widthAsked(int width);
    void editAsked();
    void removeAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QString title() const;
    void fillMenu(QMenu *menu);
    [[nodiscard]] KeyFigure::Content figureOf(const MetricResult &result) const;
    void showChart(const MetricResult &result);
    void dress();

    DashboardCard m_card;
    bool m_isShown = false; ///< a result stands there
    QToolButton *m_title;
    QToolButton *m_more;
    ElidedLabel *m_scope;
    KeyFigure *m_figure = nullptr; ///< where the card is a figure
    MetricChart *m_chart = nullptr;
};

} // namespace kebu
