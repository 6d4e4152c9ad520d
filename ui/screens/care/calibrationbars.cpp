#include "ui/screens/care/calibrationbars.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/models/radarmodel.h"

#include <QPainter>

#include <algorithm>

namespace kebu {

namespace {
constexpr int bandHeight = 34;
constexpr int barHeight = 12;
constexpr int labelRoom = 96;
constexpr int figureRoom = 52;
constexpr double leastFull = 0.01;
} // namespace

CalibrationBars::CalibrationBars(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("calibration"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CalibrationBars::setBins(std::vector<RiskTrial::Bin> bins)
{
    m_bins = std::move(bins);
    QStringList words;
    for (const RiskTrial::Bin &bin : m_bins)
        words << tr("predicted %1, observed %2")
                     .arg(RadarModel::riskText(bin.predicted), RadarModel::riskText(bin.observed));
    setAccessibleName(tr("Calibration"));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize CalibrationBars::sizeHint() const { return {260, scaled(bandHeight, font()) * int(m_bins.size())}; }

void CalibrationBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.setFont(stepped(font(), TextStep::Small));
    double most = leastFull;
    for (const RiskTrial::Bin &bin : m_bins)
        most = std::max({most, bin.predicted, bin.observed});
    const int left = scaled(labelRoom, font());
    const int room = std::max(width() - left - scaled(figureRoom, font()), 1);
    const int band = scaled(bandHeight, font());
    for (size_t i = 0; i < m_bins.size(); ++i) {
        const int top = int(i) * band;
        const QString label = i == 0                   ? tr("lowest fifth")
                              : i + 1 == m_bins.size() ? tr("highest fifth")
                                                       : QString::number(i + 1);
        paintText(&painter, QRect(0, top, left - 8, 2 * barHeight + 4), label, theme.muted);
        const auto bar = [&](double share, int y, const QColor &color, const QString &figure) {
            const QRect place(left, y, std::max(int(room * share / most), 1), barHeight);
            painter.fillRect(place, color);
            paintText(&painter, QRect(place.right() + 6, y - 3, scaled(figureRoom, font()), barHeight + 6), figure,
                      theme.text);
        };
        bar(m_bins[i].predicted, top + 1, theme.series[5], RadarModel::riskText(m_bins[i].predicted));
        bar(m_bins[i].observed, top + barHeight + 3, theme.series[1], RadarModel::riskText(m_bins[i].observed));
    }
}

} // namespace kebu
