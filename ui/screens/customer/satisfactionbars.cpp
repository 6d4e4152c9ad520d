#include "ui/screens/customer/satisfactionbars.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace kebu {

namespace {

constexpr int margin = 16;
constexpr int barWidth = 14;
constexpr int step = 18;
constexpr int stripHeight = 52;
constexpr size_t most = 24;
constexpr int lowScore = 2;

} // namespace

SatisfactionBars::SatisfactionBars(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("satisfactionBars"));
    hide();
}

size_t SatisfactionBars::first() const { return m_scores.size() > most ? m_scores.size() - most : 0; }

void SatisfactionBars::setScores(std::vector<Score> scores, QDate today)
{
    m_scores = std::move(scores);
    m_today = today;
    double sum = 0;
    for (const Score &score : m_scores)
        sum += score.value;
    m_words.clear();
    if (!m_scores.empty()) {
        const size_t half = m_scores.size() / 2;
        double before = 0;
        double after = 0;
        for (size_t i = 0; i < m_scores.size(); ++i)
            (i < half ? before : after) += m_scores[i].value;
        m_words = tr("Satisfaction %1 / 5 on average of %n", nullptr, int(m_scores.size()))
                      .arg(sum / double(m_scores.size()), 0, 'f', 1);
        if (m_scores.size() >= 4) {
            const double rise = after / double(m_scores.size() - half) - before / double(half);
            m_words += QStringLiteral(" · ") + (rise > 0.25    ? tr("rising")
                                                : rise < -0.25 ? tr("falling")
                                                               : tr("steady"));
        }
    }
    setAccessibleName(m_words);
    setVisible(!m_scores.empty());
    update();
}

QSize SatisfactionBars::sizeHint() const { return {200, scaled(stripHeight, font())}; }

QRect SatisfactionBars::barRect(size_t index) const
{
    const int room = this->height() - 16;
    const int tall = room * m_scores[index].value / 5;
    return {margin + int(index - first()) * step, 8 + room - tall, barWidth, tall};
}

void SatisfactionBars::paintEvent(QPaintEvent *)
{
    if (m_scores.empty())
        return;
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.setFont(stepped(font(), TextStep::Chart));
    for (size_t i = first(); i < m_scores.size(); ++i) {
        const QRect bar = barRect(i);
        const QColor color = m_scores[i].value <= lowScore ? theme.series[1] : theme.series[2];
        painter.fillRect(bar, color);
        painter.setPen(theme.control);
        painter.drawRect(bar.adjusted(0, 0, -1, -1));
        if (bar.height() > 14) {
            const QColor ink =
                contrast(color, QColor(Qt::black)) > contrast(color, QColor(Qt::white)) ? Qt::black : Qt::white;
            paintText(&painter, bar, QString::number(m_scores[i].value), ink, Qt::AlignHCenter | Qt::AlignBottom);
        }
    }
    const int taken = margin + int(m_scores.size() - first()) * step + 12;
    painter.setFont(font());
    paintText(&painter, QRect(taken, 0, width() - taken - margin, this->height()), m_words, theme.muted);
}

bool SatisfactionBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (size_t i = first(); i < m_scores.size(); ++i) {
            if (barRect(i).adjusted(-2, -60, 2, 2).contains(help->pos())) {
                const QString said = QStringLiteral("%1 / 5 · %2 · %3")
                                         .arg(m_scores[i].value)
                                         .arg(shownDay(m_scores[i].on, m_today), m_scores[i].source);
                QToolTip::showText(help->globalPos(), plainToolTip(said), this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace kebu
