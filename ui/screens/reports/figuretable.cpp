#include "ui/screens/reports/figuretable.h"

#include "ui/charts/chartnumber.h"
#include "ui/look/theme.h"
#include "ui/screens/reports/reportwords.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>

namespace kebu {

void FigureModel::setResult(const MetricResult &result, const QString &field)
{
    beginResetModel();
    m_result = result;
    m_field = field;
    m_parts = m_result.metric.isEmpty() ? std::vector<Part>() : partsOf(m_result);
    endResetModel();
}

std::vector<FigureModel::Part> FigureModel::partsOf(const MetricResult &result)
{
    const bool isCompared = result.previousTotal.has_value();
    std::vector<Part> parts{Part::Label, Part::Base};
    if (isCompared)
        parts.push_back(Part::BaseBefore);
    parts.push_back(Part::Count);
    parts.push_back(Part::Rate);
    if (isCompared)
        parts.push_back(Part::RateBefore);
    if (!reportwords::wordsOf(result.metric).value.isEmpty())
        parts.push_back(Part::Value);
    return parts;
}

const MetricRow *FigureModel::row(int row) const
{
    return row < int(m_result.rows.size()) ? &m_result.rows[size_t(row)] : nullptr;
}

int FigureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_parts.empty() ? 0 : int(m_result.rows.size()) + 1;
}

int FigureModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_parts.size()); }

QString FigureModel::cell(const MetricRow &row, const MetricRow *before, Part part) const
{
    const auto number = [](qint64 count) { return QLocale::c().toString(count); };
    switch (part) {
    case Part::Label:
        return reportwords::rowLabel(row);
    case Part::Base:
        return number(row.base);
    case Part::BaseBefore:
        return number(before ? before->base : 0);
    case Part::Count:
        return number(row.count);
    case Part::Rate:
        return percentText(row.rate, 1);
    case Part::RateBefore:
        return percentText(before ? before->rate : std::nullopt, 1);
    case Part::Value:
        return reportwords::valueText(m_result.metric, row.value);
    }
    return {};
}

QString FigureModel::head(Part part) const
{
    const reportwords::MetricWords words = reportwords::wordsOf(m_result.metric);
    switch (part) {
    case Part::Label:
        return m_field;
    case Part::Base:
        return words.base;
    case Part::BaseBefore:
    case Part::RateBefore:
        return tr("Before");
    case Part::Count:
        return words.count;
    case Part::Rate:
        return words.rate;
    case Part::Value:
        return words.value;
    }
    return {};
}

QVariant FigureModel::data(const QModelIndex &index, int role) const
{
    const Part column = part(index.column());
    const MetricRow *own = row(index.row());
    const MetricRow &shown = own ? *own : m_result.total;
    switch (role) {
    case Qt::DisplayRole: {
        if (!own && column == Part::Label)
            return tr("Total");
        const MetricRow *before = own                      ? reportwords::rowBefore(m_result, own->key)
                                  : m_result.previousTotal ? &*m_result.previousTotal
                                                           : nullptr;
        return cell(shown, before, column);
    }
    case Qt::ToolTipRole:
        return column == Part::Label && own ? cell(shown, nullptr, column).toHtmlEscaped() : QString();
    case Qt::TextAlignmentRole:
        return int((column == Part::Label ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (!own) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::ForegroundRole:
        if (((column == Part::Base && shown.base > 0) || (column == Part::Count && shown.count > 0)) &&
            m_link.isValid())
            return m_link;
        return {};
    default:
        return {};
    }
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return head(part(section));
    if (role == Qt::ToolTipRole)
        return head(part(section)).toHtmlEscaped();
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

std::vector<QStringList> FigureModel::text() const
{
    std::vector<QStringList> lines;
    QStringList heads;
    for (const Part part : m_parts)
        heads << head(part);
    lines.push_back(heads);
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells << data(index(row, column), Qt::DisplayRole).toString();
        lines.push_back(cells);
    }
    return lines;
}

FigureTable::FigureTable(QWidget *parent) : QTableView(parent), m_model(new FigureModel(this))
{
    setObjectName(QStringLiteral("figureTable"));
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    connect(this, &QTableView::clicked, this, &FigureTable::choose);
}

void FigureTable::setResult(const MetricResult &result, const QString &field)
{
    m_model->setLinkColor(themeOf(this).link);
    m_model->setResult(result, field);
    fitNames();
}

void FigureTable::fitNames()
{
    const int columns = m_model->columnCount();
    const int room = viewport()->width();
    if (columns == 0 || room <= 0)
        return;
    const int share = room / columns;
    const int most = qMax(share, room * 2 / 5);
    const int names = qMax(sizeHintForColumn(0), horizontalHeader()->sectionSizeHint(0));
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
    horizontalHeader()->resizeSection(0, qBound(share, names, most));
}

void FigureTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitNames();
}

namespace {

/// Null for the total, which is no row; empty for the row of empty fields.
QString keyOf(const MetricRow *row)
{
    if (!row)
        return {};
    return row->key.isNull() ? QStringLiteral("") : row->key;
}

} // namespace

void FigureTable::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const FigureModel::Part part = m_model->part(index.column());
    const MetricRow *row = m_model->row(index.row());
    const MetricRow &shown = row ? *row : m_model->result().total;
    const bool isBase = part == FigureModel::Part::Base;
    if ((isBase && shown.base > 0) || (part == FigureModel::Part::Count && shown.count > 0))
        emit figureChosen(keyOf(row), row ? row->label : tr("Total"), isBase ? MetricSide::Base : MetricSide::Count,
                          !row);
}

void FigureTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

} // namespace kebu
