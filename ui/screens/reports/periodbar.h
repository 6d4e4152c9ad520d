#pragma once

#include "ui/screens/reports/reportperiod.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QToolButton;

namespace kebu {

class SegmentedControl;

/// Which stretch of time a report is about: week, month, quarter, year or all; one step back and forth (Alt+Left,
/// Alt+Right); and whether the period before is shown beside it.
class PeriodBar : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodBar(QWidget *parent = nullptr);

    void setPeriod(const ReportPeriod &period);
    [[nodiscard]] const ReportPeriod &period() const { return m_period; }
    /// False for all time, which has nothing before it.
    [[nodiscard]] bool isCompared() const;
    /// Week, month and quarter alone, always beside the period before: what a review is about.
    void setForReview();
    void retranslate();

signals:
    void changed();

private:
    void present();
    void choose(const ReportPeriod &period);

    ReportPeriod m_period;
    bool m_isForReview = false;
    SegmentedControl *m_unit;
    QToolButton *m_back;
    QLabel *m_title;
    QToolButton *m_forth;
    QCheckBox *m_compare;
};

} // namespace kebu
