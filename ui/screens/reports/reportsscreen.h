#pragma once

#include "ui/charts/chartfile.h"
#include "ui/screens/reports/reportdata.h"
#include "ui/screens/reports/reportperiod.h"
#include "ui/shell/screen.h"

#include <optional>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace kebu {

class BehindPane;
class ElidedLabel;
class FigureRow;
class FigureTable;
class MetricList;
class PeriodBar;
class ReportCharts;
class ReviewPane;

/// One page a metric: key figures, definition, charts, table; a figure opens the customers behind it at the right.
class ReportsScreen : public Screen
{
    Q_OBJECT

public:
    ReportsScreen(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate() override;
    void clear() override;

    void showMetric(const QString &metric);
    /// What is shown; nothing before the first answer.
    [[nodiscard]] const std::optional<ReportAnswer> &answer() const { return m_answer; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildDefinition();
    [[nodiscard]] QWidget *buildTable();
    void connectParts();
    void retranslate();
    void recolour();
    void fillFields();
    void arrange();
    void fitHead(bool hasTree);
    void ask();
    void present(ReportAnswer answer);
    void showBehind(const FigureReference &figure);
    void closeBehind();
    void save(const QString &ending);
    [[nodiscard]] ReportQuestion question() const;
    [[nodiscard]] FigureReference reference(const QString &metric, const QString &key, MetricSide side,
                                            const QString &title) const;
    [[nodiscard]] QString pageTitle() const;
    [[nodiscard]] QString tableHead() const;
    [[nodiscard]] bool isReview() const;
    /// Cohorts and compositions say nothing of a month: they begin with all time, and the period chosen comes back.
    void fitPeriod();
    [[nodiscard]] ChartPage chartPage() const;

    std::optional<ReportAnswer> m_answer;
    std::optional<ReportPeriod> m_keptPeriod; ///< while fitPeriod() shows all time
    quint64 m_question = 0;                   ///< counts, so that stale answers are known
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
    FigureTable *m_table;
    QSplitter *m_splitter;
    BehindPane *m_behind;
    QStackedWidget *m_stack;
    ReviewPane *m_review;
};

} // namespace kebu
