#include "ui/screens/pipeline/forecastview.h"

#include "ui/charts/barschart.h"
#include "ui/look/labels.h"
#include "ui/models/dealtext.h"
#include "ui/models/shownvalue.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

const QString noDay = QStringLiteral("none");

QString keyOf(QDate month) { return month.isValid() ? month.toString(Qt::ISODate) : noDay; }

} // namespace

ForecastView::ForecastView(QWidget *parent)
    : QWidget(parent),
      m_title(new ElidedLabel),
      m_note(new ElidedLabel),
      m_chart(new BarsChart),
      m_table(new QTableWidget(0, 4))
{
    m_chart->setObjectName(QStringLiteral("forecastChart"));
    m_table->setObjectName(QStringLiteral("forecastTable"));
    m_title->setStep(TextStep::Section);
    m_note->setStep(TextStep::Small);
    m_note->setTone(ElidedLabel::Tone::Muted);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *left = new QVBoxLayout;
    left->setSpacing(4);
    left->addWidget(m_title);
    left->addWidget(m_note);
    left->addSpacing(8);
    left->addWidget(m_chart, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 12);
    row->setSpacing(24);
    row->addLayout(left, 3);
    row->addWidget(m_table, 2);
    connect(m_chart, &BarsChart::markChosen, this, &ForecastView::choose);
    connect(m_table, &QTableWidget::cellActivated, this,
            [this](int at) { choose(m_table->item(at, 0)->data(Qt::UserRole).toString()); });
}

void ForecastView::choose(const QString &key)
{
    emit monthChosen(key == noDay ? QDate() : QDate::fromString(key, Qt::ISODate));
}

void ForecastView::setForecast(const std::vector<ForecastMonth> &months, QDate today)
{
    m_months = months;
    m_today = today;
    retranslate();
}

void ForecastView::retranslate()
{
    m_title->setText(tr("Weighted sum by expected month"));
    m_note->setText(tr("Each amount times its probability, else that of its stage. Open opportunities only."));
    m_chart->setEmptyText(tr("No open opportunity yet."));
    m_chart->setAccessibleName(m_title->text());
    m_table->setAccessibleName(tr("Forecast by month"));
    m_table->setHorizontalHeaderLabels({tr("Month"), tr("Deals"), tr("Sum"), tr("Weighted")});
    for (int column = 1; column < 4; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setRowCount(int(m_months.size()));
    std::vector<Mark> marks;
    for (int i = 0; i < int(m_months.size()); ++i) {
        const ForecastMonth &month = m_months[size_t(i)];
        const QString name = shownMonth(month.month, m_today);
        Mark mark;
        mark.key = keyOf(month.month);
        mark.label = name;
        mark.value = double(month.sum.weighted.minor) / 100;
        mark.figure = shortMoney(month.sum.weighted);
        mark.before = tr("of %1").arg(shortMoney(month.sum.amount));
        mark.aside = tr("%n deal(s)", nullptr, int(month.sum.count));
        marks.push_back(std::move(mark));
        const QStringList cells{name, QString::number(month.sum.count),
                                shownMoney(Money{month.sum.amount.minor / 100 * 100}),
                                shownMoney(Money{month.sum.weighted.minor / 100 * 100})};
        for (int column = 0; column < cells.size(); ++column) {
            auto *cell = new QTableWidgetItem(cells[column]);
            cell->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            cell->setData(Qt::UserRole, keyOf(month.month));
            m_table->setItem(i, column, cell);
        }
    }
    m_chart->setMarks(std::move(marks));
}

void ForecastView::focusChart() { m_chart->setFocus(Qt::OtherFocusReason); }

} // namespace kebu
