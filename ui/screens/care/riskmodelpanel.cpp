#include "ui/screens/care/riskmodelpanel.h"

#include "ui/look/labels.h"
#include "ui/screens/care/calibrationbars.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kebu {

RiskModelPanel::RiskModelPanel(QWidget *parent)
    : QWidget(parent),
      m_head(new SectionHeader),
      m_intro(new QLabel),
      m_trialHead(new SectionHeader),
      m_trial(new QLabel),
      m_bars(new CalibrationBars),
      m_featuresHead(new SectionHeader),
      m_features(new QLabel)
{
    setObjectName(QStringLiteral("riskModelPanel"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_intro->setObjectName(QStringLiteral("riskIntro"));
    m_trial->setObjectName(QStringLiteral("riskTrial"));
    m_features->setObjectName(QStringLiteral("riskFeatures"));
    for (QLabel *label : {m_intro, m_trial, m_features}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(m_head);
    column->addWidget(m_intro);
    column->addSpacing(4);
    column->addWidget(m_trialHead);
    column->addWidget(m_trial);
    column->addWidget(m_bars);
    column->addSpacing(4);
    column->addWidget(m_featuresHead);
    column->addWidget(m_features);
    column->addStretch(1);
    tell();
}

void RiskModelPanel::setModel(const std::optional<ChurnModel> &model)
{
    m_model = model;
    tell();
}

void RiskModelPanel::tell()
{
    m_head->setTitle(tr("Where the risk comes from"));
    m_trialHead->setTitle(tr("How well it does"));
    m_trialHead->setNote(tr("grey: predicted, colour: what happened"));
    m_featuresHead->setTitle(tr("What it weighs"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_trialHead, m_trial, m_bars, m_featuresHead, m_features})
        widget->setVisible(m_model.has_value());
    if (!m_model) {
        m_intro->clear();
        return;
    }
    m_intro->setText(
        tr("Learned from this book alone: %1 customers who ended, seen at %2 month's ends of theirs and of "
           "those who stayed. A logistic regression; it says who resembles those who left, not why.")
            .arg(m_model->endedCustomers)
            .arg(m_model->samples));
    m_trial->setText(m_model->trialText());
    m_bars->setBins(m_model->trial.calibration);
    std::vector<size_t> order(m_model->model.weights.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, std::greater{},
                             [this](size_t feature) { return std::abs(m_model->model.weights[feature]); });
    QStringList lines;
    for (const size_t feature : order)
        lines << m_model->weightText(feature);
    m_features->setText(lines.join(u'\n'));
}

void RiskModelPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace kebu
