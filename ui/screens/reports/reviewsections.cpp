#include "ui/screens/reports/reviewpane.h"

#include "ui/charts/chartnumber.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/decisionspane.h"
#include "ui/screens/reports/periodbar.h"
#include "ui/screens/reports/reportwords.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <cmath>

/// What the sections of a review show.
namespace kebu {

namespace {

constexpr double minorUnits = 100;
constexpr double halfPoint = 0.005;

std::optional<double> measured(const ReviewFigure &figure, const MetricRow &row)
{
    switch (figure.measure) {
    case ReviewMeasure::Base:
        return double(row.base);
    case ReviewMeasure::Count:
        return double(row.count);
    case ReviewMeasure::Rate:
        return row.rate;
    case ReviewMeasure::Value:
        return row.value;
    }
    return {};
}

QString figureText(const ReviewFigure &figure, const MetricRow &row)
{
    if (!measured(figure, row))
        return QStringLiteral("–");
    switch (figure.measure) {
    case ReviewMeasure::Base:
    case ReviewMeasure::Count:
        return shortNumber(*measured(figure, row));
    case ReviewMeasure::Rate:
        return percentText(row.rate);
    case ReviewMeasure::Value:
        return reportwords::valueText(figure.metric, row.value);
    }
    return {};
}

struct Difference {
    QString text;
    int direction = 0; ///< 1 better, -1 worse
};

Difference differenceOf(const ReviewFigure &figure)
{
    const auto now = measured(figure, figure.now);
    const auto before = measured(figure, figure.before);
    if (!now || !before)
        return {};
    const double by = *now - *before;
    const bool isShare = figure.measure == ReviewMeasure::Rate;
    if (std::abs(by) < (isShare ? halfPoint : 0.05))
        return {ReviewPane::tr("as before"), 0};
    const bool isMoney = figure.measure == ReviewMeasure::Value && figure.unit == MetricUnit::Money;
    const QString size = isShare                                  ? shortPointsText(std::abs(by))
                         : isMoney                                ? shortNumber(std::abs(by) / minorUnits)
                         : figure.measure == ReviewMeasure::Value ? QString::number(std::abs(by), 'f', 1)
                                                                  : shortNumber(std::abs(by));
    return {(by > 0 ? QStringLiteral("↑ ") : QStringLiteral("↓ ")) + size, (by > 0) != figure.isLessBetter ? 1 : -1};
}

/// As high as its rows, so that only the page scrolls.
void fitRows(QTreeWidget *table)
{
    const int row = table->topLevelItemCount() > 0 ? table->visualItemRect(table->topLevelItem(0)).height() : 0;
    const int rows = table->topLevelItemCount() * std::max(row, 26);
    table->setFixedHeight(rows + table->header()->sizeHint().height() + 4);
}

void stretchColumn(QTreeWidget *table, int wide)
{
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setSectionResizeMode(wide, QHeaderView::Stretch);
}

MetricResult resultOf(const char *metric, const std::vector<MetricRow> &rows)
{
    MetricResult result;
    result.metric = QString::fromLatin1(metric);
    result.rows = rows;
    return result;
}

/// `amount`: the column of figures; negative: none
void addCustomer(QTreeWidget *table, Id customer, const QStringList &cells, int amount = -1)
{
    auto *item = new QTreeWidgetItem(table, cells);
    item->setData(0, Qt::UserRole, customer.value);
    for (int i = 0; i < int(cells.size()); ++i)
        item->setData(i, Qt::ToolTipRole, plainToolTip(cells[i]));
    if (amount < 0)
        return;
    item->setTextAlignment(amount, Qt::AlignRight | Qt::AlignVCenter);
    table->headerItem()->setTextAlignment(amount, Qt::AlignRight | Qt::AlignVCenter);
}

QString amountText(qint64 minor) { return minor > 0 ? shortNumber(double(minor) / minorUnits) : QString(); }

} // namespace

void ReviewPane::presentChanges()
{
    m_changes->clear();
    m_heads[0]->setNote(m_content.isFinal ? QString() : m_period->period().remark(m_session.clock().today(), true));
    const Theme &theme = themeOf(this);
    for (const ReviewFigure &figure : m_content.changes) {
        const Difference change = differenceOf(figure);
        const QString why = change.direction == 0 ? QString() : figure.why; // what moved nothing explains nothing
        auto *item = new QTreeWidgetItem(m_changes, {figure.label, figureText(figure, figure.now),
                                                     figureText(figure, figure.before), change.text, why});
        for (const int column : {1, 2, 3})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        QFont bold = font();
        bold.setBold(true);
        item->setFont(1, bold);
        item->setForeground(1, theme.link); // a click opens what is behind it
        item->setForeground(2, theme.muted);
        if (change.direction != 0)
            item->setForeground(3, change.direction > 0 ? theme.success : theme.error);
    }
    for (const int column : {1, 2, 3})
        m_changes->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    stretchColumn(m_changes, 4);
    fitRows(m_changes);
}

void ReviewPane::presentCharts()
{
    using reportwords::Measure;
    m_grades->setMarks(reportwords::marks(resultOf("conversion", m_content.conversionByGrade), Measure::Rate));
    m_reasons->setMarks(reportwords::marks(resultOf("churn_reasons", m_content.churnReasons), Measure::Count));
    m_late->setMarks(reportwords::marks(resultOf("late_records", m_content.lateRecords), Measure::Rate));
    m_needs->setMarks(reportwords::marks(resultOf("frequent_needs", m_content.frequentNeeds), Measure::Count, 6));
    m_strategy->setMarks(reportwords::beforeAfterMarks(resultOf("strategy", m_content.strategy)));
    for (BarsChart *chart : {m_grades, m_reasons, m_late, m_needs, m_strategy}) {
        chart->setEmptyText(tr("Nothing happened in this period."));
        chart->setFixedHeight(std::max(40, chart->minimumSizeHint().height()));
    }
}

void ReviewPane::presentPeople()
{
    m_lost->clear();
    m_risks->clear();
    m_promises->clear();
    for (const ReviewCustomer &one : m_content.lost)
        addCustomer(m_lost, one.customer,
                    {one.name + QStringLiteral(" · ") + one.number, one.note, amountText(one.amountMinor)}, 2);
    for (const ReviewCustomer &one : m_content.atRisk)
        addCustomer(m_risks, one.customer,
                    {one.grade, one.name + QStringLiteral(" · ") + one.number, one.note, amountText(one.amountMinor)},
                    3);
    for (const ReviewPromise &promise : m_content.promisesOpen)
        addCustomer(m_promises, promise.customer,
                    {promise.dueOn.toString(Qt::ISODate), promise.name + QStringLiteral(" · ") + promise.number,
                     (promise.isOurs ? tr("we: %1") : tr("they: %1")).arg(promise.text)});
    m_targets->clear();
    for (const ReviewTarget &one : m_content.targets) {
        const QString state = one.isReached ? tr("reached") : one.isOver ? tr("missed") : tr("under way");
        auto *item =
            new QTreeWidgetItem(m_targets, {one.title, one.figure,
                                            QStringLiteral("%1 · %2").arg(percentText(one.share), state), one.because});
        item->setToolTip(3, plainToolTip(one.because));
        item->setForeground(2, one.isReached ? themeOf(this).success
                               : one.isOver  ? themeOf(this).error
                                             : themeOf(this).text);
    }
    stretchColumn(m_targets, 3);
    fitRows(m_targets);
    m_heads[1]->setNote(m_content.targets.empty() ? tr("None set for this period") : QString());
    stretchColumn(m_lost, 0);
    stretchColumn(m_risks, 2);
    stretchColumn(m_promises, 2);
    for (QTreeWidget *table : {m_targets, m_lost, m_risks, m_promises}) { // a head over nothing says nothing
        table->setVisible(table->topLevelItemCount() > 0);
        fitRows(table);
    }
    const MetricRow &kept = m_content.promisesKept;
    m_heads[6]->setNote(kept.base > 0 ? tr("%1 of %2 kept in time").arg(kept.count).arg(kept.base) : QString());
    const auto counted = [](size_t people) { return people > 0 ? QString::number(people) : tr("Nobody"); };
    m_heads[4]->setNote(counted(m_content.lost.size()));
    m_heads[5]->setNote(counted(m_content.atRisk.size()));
}

void ReviewPane::retranslate()
{
    const QStringList titles{tr("1 Changes"),
                             tr("Targets"),
                             tr("2 Conversion by grade"),
                             tr("3 Losses by reason"),
                             tr("Customers lost"),
                             tr("At risk"),
                             tr("4 Promises open"),
                             tr("Late records per person"),
                             tr("5 Frequent needs"),
                             tr("Before and after"),
                             tr("6 Comment")};
    for (size_t i = 0; i < m_heads.size(); ++i)
        m_heads[i]->setTitle(titles.value(qsizetype(i)));
    m_changes->setHeaderLabels({tr("Figure"), tr("This period"), tr("Before"), tr("Change"), tr("Why")});
    m_targets->setHeaderLabels({tr("Target"), tr("Reached of the goal"), tr("State"), tr("Because")});
    m_lost->setHeaderLabels({tr("Customer"), tr("Reason"), tr("Amount")});
    m_risks->setHeaderLabels({tr("Grade"), tr("Customer"), tr("Why"), tr("Amount")});
    m_promises->setHeaderLabels({tr("Due on"), tr("Customer"), tr("Promise")});
    const std::pair<QWidget *, QString> names[] = {
        {m_changes, titles[0]}, {m_targets, titles[1]},  {m_grades, titles[2]},   {m_reasons, titles[3]},
        {m_lost, titles[4]},    {m_risks, titles[5]},    {m_promises, titles[6]}, {m_late, titles[7]},
        {m_needs, titles[8]},   {m_strategy, titles[9]}, {m_comment, titles[10]}};
    for (const auto &[part, name] : names)
        part->setAccessibleName(name);
    m_comment->setPlaceholderText(tr("What this period says, in a few sentences; it is frozen with the review"));
    m_keepComment->setText(tr("Keep the comment"));
    m_contents->setText(tr("Contents"));
    m_contents->setToolTip(tr("Goes to a part of this review"));
    m_earlier->setText(tr("Earlier reviews"));
    m_earlier->setToolTip(tr("Opens a review that was begun or finished before"));
    m_print->setText(tr("Print…"));
    setShownShortcut(m_print, QKeySequence::Print);
    m_print->setShortcut({}); // the window's own action comes here by Screen::print()
    m_finish->setText(tr("Finish and freeze"));
    m_finish->setToolTip(tr("The figures then stay what they are, whatever the book becomes"));
    m_owner->setAccessibleName(tr("Whose customers"));
    m_period->retranslate();
    m_decisions->retranslate();
    m_behind->retranslate();
    if (m_session.isOpen())
        fillOwners();
    setTitles();
    if (isVisible())
        read();
}

} // namespace kebu
