#pragma once

#include "ui/charts/chartfile.h"
#include "ui/screens/reports/reportdata.h"
#include "ui/screens/reports/reportperiod.h"
#include "ui/shell/screen.h"

#include <optional>

class QComboBox;
class QGridLayout;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace kebu {

class BehindPane;
class DashboardPane;
class ElidedLabel;
class FigureRow;
class FilterBar;
class FigureTable;
class MetricList;
class PeriodBar;
class ReportCharts;
class ReportMemory;
class ReportReading;
class ReviewPane;

/// One page a metric: key figures, definition, charts, table; a figure opens the customers behind it at the right.
class ReportsScreen : public Screen
{
    Q_OBJECT

public:
    ReportsScreen(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate() override;
    void clear() override;
    bool print() override;

    void showMetric(const QString &metric);
    /// What is shown; nothing before the first answer.
    [[nodiscard]] const std::optional<ReportAnswer> &answer() const { return m_answer; }
    /// Whether that is all there is to show, key figures included.
    [[nodiscard]] bool isWhole() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    /// Escape stops counting.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildDefinition();
    [[nodiscard]] QWidget *buildTable();
    [[nodiscard]] QWidget *buildBody(QWidget *content);
    void connectParts();
    void connectReading();
    void retranslate();
    void recolour();
    void connectAsking();
    void fillFields();
    [[nodiscard]] QString definitionText(const QString &definition) const;
    /// Which customers count, in words; empty: all.
    [[nodiscard]] QString filterText() const;
    [[nodiscard]] QString periodNote() const;
    void arrange();
    void fitHead(bool hasTree);
    void ask();
    void present(const ReportAnswer &answer);
    /// The page asked for is not the one in sight, and takes its time.
    void showReading();
    /// How far it is, while that takes its time.
    void showPercent();
    void endWaiting();
    void showBehind(const FigureReference &figure);
    void closeBehind();
    void save(const QString &ending);
    [[nodiscard]] ReportQuestion question() const;
    [[nodiscard]] FigureReference reference(const QString &metric, const QString &key, MetricSide side,
                                            const QString &title) const;
    [[nodiscard]] QString pageTitle() const;
    [[nodiscard]] QString tableHead() const;
    [[nodiscard]] bool isReview() const;
    [[nodiscard]] bool isDashboard() const;
    /// The page of what is chosen: a dashboard, the review or a metric.
    void showPage();
    void connectPages();
    void listDashboards();
    void printReport();
    void fillSaveMenu();
    /// The report as it is asked about, as a card of a dashboard.
    void fillPinMenu(QMenu *menu);
    /// Figures whose rows name customers left the book in clear: that is written down.
    void discloseFigures();
    /// Cohorts and compositions say nothing of a month: they begin with all time, and the period chosen comes back.
    void fitPeriod();
    [[nodiscard]] ChartPage chartPage() const;
    [[nodiscard]] std::vector<QStringList> figureRows() const;

    std::optional<ReportAnswer> m_answer;
    std::optional<ReportPeriod> m_keptPeriod; ///< while fitPeriod() shows all time
    ReportReading *m_reading;
    QTimer *m_patience; ///< runs out where an answer takes its time
    QTimer *m_ticking;  ///< while it says how far it is
    MetricList *m_metrics;
    ElidedLabel *m_title;
    QGridLayout *m_head = nullptr;
    bool m_isHeadTight = false;
    PeriodBar *m_period;
    QPushButton *m_save;
    FigureRow *m_figures;
    QLabel *m_definition;
    ReportCharts *m_charts;
    QLabel *m_byLabel;
    QComboBox *m_by;
    FilterBar *m_filter;
    ReportMemory *m_memory;
    QPushButton *m_targets; ///< on the page of targets: to set them
    FigureTable *m_table;
    QSplitter *m_splitter;
    BehindPane *m_behind;
    QStackedWidget *m_stack;
    ReviewPane *m_review;
    DashboardPane *m_dashboard;
};

} // namespace kebu
