#include "app/cli/reportpicture.h"

#include "core/base/savefile.h"
#include "ui/paper/flowtext.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QSaveFile>

namespace kebu::cli {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("cli", sentence); }

QStringList cellsOf(const MetricRow &row, const QString &label, MetricUnit unit)
{
    return {label, QString::number(row.base), QString::number(row.count), rateText(row.rate),
            figureText(row.value, unit)};
}

QString labelOf(const MetricRow &row)
{
    if (!row.groupLabel.isEmpty())
        return row.label + QStringLiteral(" · ") + row.groupLabel;
    return row.label.isEmpty() ? (row.key.isEmpty() ? say(QT_TRANSLATE_NOOP("cli", "(empty)")) : row.key) : row.label;
}

/// Lengths of the picture, in pixels of a screen of twice the usual density.
constexpr int pictureWidth = 1600;
constexpr int edge = 60;
constexpr int titleHeight = 110;
constexpr int rowHeight = 56;
constexpr int barHeight = 30;
constexpr int labelWidth = 420;
constexpr int figureWidth = 280;
constexpr size_t mostBars = 60; ///< the table has them all
constexpr size_t mostBarsOnPaper = 12;

/// The faces of paper, whose own sizes are lengths on paper.
QFont pictureFont(int pixels, bool isBold = false)
{
    QFont font = paper::paperFont(1, isBold);
    font.setPixelSize(pixels);
    return font;
}

struct PictureBar {
    QString label;
    QString figure;
    double length = 0; ///< of the longest, 0 to 1
};

/// The metric is about its value, not about a share.
bool isAboutValue(const Metric &metric)
{
    const MetricUnit unit = metric.valueUnit();
    return unit == MetricUnit::Days || unit == MetricUnit::Score || (unit == MetricUnit::Share && metric.hasOwnRows());
}

std::vector<PictureBar> barsOf(const Metric &metric, const MetricResult &result)
{
    const bool hasValues = isAboutValue(metric);
    const bool hasRates = std::ranges::any_of(result.rows, [](const MetricRow &row) { return row.rate.has_value(); });
    const auto sizeOf = [hasRates, hasValues](const MetricRow &row) {
        if (hasValues)
            return row.value.value_or(0);
        return hasRates ? row.rate.value_or(0) : double(row.count);
    };
    std::vector<MetricRow> rows = result.rows;
    if (rows.empty())
        rows.push_back(result.total);
    const size_t left = rows.size() > mostBars ? rows.size() - mostBars : 0;
    rows.resize(rows.size() - left);
    double longest = metric.name() == u"targets" ? 1 : 0; // each is seen against the whole of its goal
    for (const MetricRow &row : rows)
        longest = std::max(longest, sizeOf(row));
    std::vector<PictureBar> bars;
    for (const MetricRow &row : rows) {
        const QString figure = hasValues  ? figureText(row.value, metric.valueUnit())
                               : hasRates ? rateText(row.rate) + QStringLiteral("  %1/%2").arg(row.count).arg(row.base)
                                          : QString::number(row.count);
        bars.push_back({labelOf(row), figure, longest > 0 ? sizeOf(row) / longest : 0});
    }
    if (left > 0)
        bars.push_back({say(QT_TRANSLATE_NOOP("cli", "and %1 more")).arg(left), {}, 0});
    return bars;
}

/// The same colour means the same everywhere: counts, losses, contact and service.
QColor inkOf(MetricTheme theme)
{
    if (theme == MetricTheme::Churn)
        return {0xC2, 0x6A, 0x12};
    return theme == MetricTheme::Contact || theme == MetricTheme::Service ? QColor(0x57, 0xB3, 0xA1)
                                                                          : QColor(0x17, 0x4A, 0x7C);
}

void paintBar(QPainter &painter, const PictureBar &bar, int top, const QColor &ink)
{
    const int middle = top + (rowHeight - barHeight) / 2;
    const QFontMetricsF metrics(painter.font(), painter.device());
    painter.setPen(QColor(0x1F, 0x29, 0x33));
    painter.drawText(QRect(edge, top, labelWidth - 20, rowHeight), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(bar.label, Qt::ElideRight, labelWidth - 20));
    const int room = pictureWidth - 2 * edge - labelWidth - figureWidth;
    const int length = int(bar.length * room);
    painter.fillRect(QRect(edge + labelWidth, middle, std::max(length, 2), barHeight), ink);
    painter.drawText(QRect(edge + labelWidth + length + 12, top, figureWidth, rowHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, bar.figure);
}

} // namespace

QString figureText(std::optional<double> value, MetricUnit unit)
{
    constexpr double minorUnits = 100;
    if (!value)
        return {};
    switch (unit) {
    case MetricUnit::Money:
        return QLocale(QLocale::Chinese).toString(*value / minorUnits, 'f', 2);
    case MetricUnit::Minutes:
        return QStringLiteral("%1:%2").arg(qint64(*value) / 60).arg(qint64(*value) % 60, 2, 10, QLatin1Char('0'));
    case MetricUnit::Share:
        return rateText(value);
    case MetricUnit::Points:
        return QString::number(*value * 100, 'f', 1);
    case MetricUnit::Days:
    case MetricUnit::Score:
    case MetricUnit::None:
        break;
    }
    return QString::number(*value, 'g', 12);
}

QString rateText(std::optional<double> rate)
{
    return rate ? QString::number(*rate * 100, 'f', 1) + QStringLiteral(" %") : QString();
}

std::vector<QStringList> reportTable(const Metric &metric, const MetricResult &result)
{
    const MetricHeads heads = metric.heads();
    std::vector<QStringList> table{{metric.label(), heads.base, heads.count, heads.rate,
                                    heads.value.isEmpty() ? say(QT_TRANSLATE_NOOP("cli", "Value")) : heads.value}};
    for (const MetricRow &row : result.rows)
        table.push_back(cellsOf(row, labelOf(row), metric.valueUnit()));
    table.push_back(cellsOf(result.total, say(QT_TRANSLATE_NOOP("cli", "Total")), metric.valueUnit()));
    return table;
}

Sheet reportSheet(const Metric &metric, const MetricResult &result, const QString &periodText)
{
    Sheet sheet;
    sheet.title = metric.label();
    sheet.documentTitle = metric.label();
    sheet.headRight = periodText;
    BarChart chart;
    for (const PictureBar &bar : barsOf(metric, result)) {
        if (chart.bars.size() < mostBarsOnPaper)
            chart.bars.push_back({bar.label, bar.figure, bar.length});
    }
    Table table;
    std::vector<QStringList> cells = reportTable(metric, result);
    if (metric.heads().value.isEmpty()) { // a column of nothing
        for (QStringList &row : cells)
            row.removeLast();
    }
    for (qsizetype i = 0; i < cells.front().size(); ++i)
        table.columns.push_back({cells.front()[i], i == 0 ? 3.0 : 1.0, i == 0 ? Align::Left : Align::Right});
    for (auto row = cells.begin() + 1; row != cells.end(); ++row)
        table.rows.emplace_back(row->begin(), row->end());
    sheet.blocks.emplace_back(Paragraph{metric.definition()});
    if (!result.note.isEmpty())
        sheet.blocks.emplace_back(Paragraph{result.note, true});
    else if (chart.bars.size() > 1)
        sheet.blocks.emplace_back(ChartRow{{{}, std::move(chart)}});
    sheet.blocks.emplace_back(std::move(table));
    return sheet;
}

Result<void> writePicture(const Metric &metric, const MetricResult &result, const QString &path)
{
    constexpr int fontSize = 26;
    constexpr int titleSize = 40;
    const std::vector<PictureBar> bars = barsOf(metric, result);
    QImage image(pictureWidth, titleHeight + edge + int(bars.size()) * rowHeight, QImage::Format_RGB32);
    image.setDotsPerMeterX(7559); // 192 dpi
    image.setDotsPerMeterY(7559);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(QColor(0x1F, 0x29, 0x33));
    painter.setFont(pictureFont(titleSize, true));
    painter.drawText(QRect(edge, 0, pictureWidth - 2 * edge, titleHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     metric.label());
    painter.setFont(pictureFont(fontSize));
    int top = titleHeight;
    for (const PictureBar &bar : bars) {
        paintBar(painter, bar, top, inkOf(metric.theme()));
        top += rowHeight;
    }
    painter.end();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !commitWhole(file))
        return cannotWrite(file);
    return {};
}

} // namespace kebu::cli
