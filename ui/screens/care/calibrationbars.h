#pragma once

#include "core/rules/risk.h"

#include <QWidget>

namespace kebu {

/// Predicted beside observed in fifths of the customers, from the lowest risk to the highest: where a pair is equally
/// long, the percentages mean what they say. Figures stand at the bars, so that it reads in grey too.
class CalibrationBars : public QWidget
{
    Q_OBJECT

public:
    explicit CalibrationBars(QWidget *parent = nullptr);
    void setBins(std::vector<RiskTrial::Bin> bins);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<RiskTrial::Bin> m_bins;
};

} // namespace kebu
