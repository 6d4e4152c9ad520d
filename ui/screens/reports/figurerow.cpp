#include "ui/screens/reports/figurerow.h"

#include "ui/look/fonts.h"
#include "ui/look/labels.h"
#include "ui/screens/reports/reportwords.h"

#include <QGridLayout>
#include <QPainter>

namespace kebu {

namespace {

struct Declared {
    const char *metric;
    reportwords::Measure measure;
    MetricSide side;
};

constexpr std::array<Declared, 5> declared{{{"conversion", reportwords::Measure::Base, MetricSide::Base},
                                            {"conversion", reportwords::Measure::Rate, MetricSide::Count},
                                            {"win_rate", reportwords::Measure::Rate, MetricSide::Count},
                                            {"churn", reportwords::Measure::Rate, MetricSide::Count},
                                            {"on_time_logging", reportwords::Measure::Rate, MetricSide::Count}}};

constexpr int leastWidth = 152;

} // namespace

FigureRow::FigureRow(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("keyFigures"));
    m_grid->setContentsMargins(0, 0, 0, 1);
    m_grid->setSpacing(0);
    for (const Declared &figure : declared) {
        auto *tile = new KeyFigure;
        const QString metric = QString::fromLatin1(figure.metric);
        tile->setObjectName(metric +
                            (figure.measure == reportwords::Measure::Base ? QStringLiteral("_base") : QString()));
        tile->setCheckable(true);
        m_figures.push_back(tile);
        connect(tile, &KeyFigure::clicked, this, [this, tile, metric, side = figure.side] {
            setChecked(metric, side);
            emit figureChosen(metric, side, tile->content().title);
        });
    }
    arrange();
}

void FigureRow::setFigures(const std::map<QString, MetricResult> &figures)
{
    for (size_t i = 0; i < declared.size(); ++i) {
        const QString metric = QString::fromLatin1(declared[i].metric);
        const auto found = figures.find(metric);
        m_figures[i]->setContent(found != figures.end() ? reportwords::figureOf(found->second, declared[i].measure)
                                                        : reportwords::awaitedFigure(metric, declared[i].measure));
    }
}

void FigureRow::setChecked(const QString &metric, MetricSide side)
{
    for (size_t i = 0; i < declared.size(); ++i)
        m_figures[i]->setChecked(metric == QLatin1String(declared[i].metric) && side == declared[i].side);
}

void FigureRow::arrange()
{
    const int fitting = std::clamp(width() / scaled(leastWidth, font()), 1, int(m_figures.size()));
    const int columns =
        fitting == int(m_figures.size()) ? fitting : std::max(1, std::min(fitting, 3)); // never one alone on a line
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (size_t i = 0; i < m_figures.size(); ++i)
        m_grid->addWidget(m_figures[i], int(i) / columns, int(i) % columns);
}

void FigureRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FigureRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    for (const KeyFigure *tile : m_figures) {
        if (tile->x() > 0)
            painter.fillRect(QRect(tile->x() - 1, tile->y(), 1, tile->height()), theme.line);
    }
}

} // namespace kebu
