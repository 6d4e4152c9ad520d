#pragma once

#include "core/services/churnrisk.h"

#include <QWidget>

class QLabel;

namespace kebu {

class CalibrationBars;
class SectionHeader;

/// What the risk was learned from and how well it does: features in words, hit rate on months it had not seen,
/// predicted beside observed.
class RiskModelPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RiskModelPanel(QWidget *parent = nullptr);
    void setModel(const std::optional<ChurnModel> &model);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tell();

    std::optional<ChurnModel> m_model;
    SectionHeader *m_head;
    QLabel *m_intro;
    SectionHeader *m_trialHead;
    QLabel *m_trial;
    CalibrationBars *m_bars;
    SectionHeader *m_featuresHead;
    QLabel *m_features;
};

} // namespace kebu
