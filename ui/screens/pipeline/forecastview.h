#pragma once

#include "core/services/pipeline.h"

#include <QWidget>

class QTableWidget;

namespace kebu {

class BarsChart;
class ElidedLabel;

/// What open opportunities are expected to bring, by month: bars of the weighted sum, and a table with both sums. Every
/// month opens its opportunities.
class ForecastView : public QWidget
{
    Q_OBJECT

public:
    explicit ForecastView(QWidget *parent = nullptr);

    void setForecast(const std::vector<ForecastMonth> &months, QDate today);
    void clear() { setForecast({}, m_today); }
    void retranslate();
    void focusChart();

signals:
    /// An invalid month: those without an expected day.
    void monthChosen(QDate month);

private:
    void choose(const QString &key);

    std::vector<ForecastMonth> m_months;
    QDate m_today;
    ElidedLabel *m_title;
    ElidedLabel *m_note;
    BarsChart *m_chart;
    QTableWidget *m_table;
};

} // namespace kebu
