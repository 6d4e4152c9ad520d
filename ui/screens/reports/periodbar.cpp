#include "ui/screens/reports/periodbar.h"

#include "ui/look/icons.h"
#include "ui/look/segmentedcontrol.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <array>

namespace kebu {

namespace {

using Unit = ReportPeriod::Unit;

constexpr std::array<std::pair<Unit, const char *>, 5> units{{{Unit::Week, "week"},
                                                              {Unit::Month, "month"},
                                                              {Unit::Quarter, "quarter"},
                                                              {Unit::Year, "year"},
                                                              {Unit::All, "all"}}};

} // namespace

PeriodBar::PeriodBar(QWidget *parent)
    : QWidget(parent),
      m_unit(new SegmentedControl),
      m_back(new QToolButton),
      m_title(new QLabel),
      m_forth(new QToolButton),
      m_compare(new QCheckBox)
{
    setObjectName(QStringLiteral("periodBar"));
    m_unit->setObjectName(QStringLiteral("periodUnit"));
    m_back->setObjectName(QStringLiteral("periodBack"));
    m_forth->setObjectName(QStringLiteral("periodForth"));
    m_title->setObjectName(QStringLiteral("periodTitle"));
    m_compare->setObjectName(QStringLiteral("periodCompare"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAlignment(Qt::AlignCenter);
    m_back->setIcon(icon(QLatin1String("go-previous")));
    m_forth->setIcon(icon(QLatin1String("go-next")));
    m_back->setShortcut(QKeySequence(QStringLiteral("Alt+Left")));
    m_forth->setShortcut(QKeySequence(QStringLiteral("Alt+Right")));

    auto *walk = new QWidget;
    auto *walkRow = new QHBoxLayout(walk);
    walkRow->setContentsMargins(0, 0, 0, 0);
    walkRow->setSpacing(2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_back, m_title, m_forth})
        walkRow->addWidget(widget);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_unit);
    row->addWidget(walk);
    row->addWidget(m_compare);

    connect(m_unit, &SegmentedControl::chosen, this, [this](const QString &key) {
        for (const auto &[unit, name] : units) {
            if (key == QLatin1String(name))
                choose({unit, m_period.day});
        }
    });
    connect(m_back, &QToolButton::clicked, this, [this] { choose(m_period.moved(-1)); });
    connect(m_forth, &QToolButton::clicked, this, [this] { choose(m_period.moved(1)); });
    m_compare->setChecked(true);
    connect(m_compare, &QCheckBox::toggled, this, &PeriodBar::changed);
    retranslate();
}

void PeriodBar::retranslate()
{
    m_unit->clear();
    m_unit->addOption(QStringLiteral("week"), tr("Week"));
    m_unit->addOption(QStringLiteral("month"), tr("Month"));
    m_unit->addOption(QStringLiteral("quarter"), tr("Quarter"));
    if (!m_isForReview) {
        m_unit->addOption(QStringLiteral("year"), tr("Year"));
        m_unit->addOption(QStringLiteral("all"), tr("All"));
    }
    m_unit->setAccessibleName(tr("Period"));
    m_back->setToolTip(tr("The period before (Alt+Left)"));
    m_back->setAccessibleName(tr("The period before"));
    m_forth->setToolTip(tr("The next period (Alt+Right)"));
    m_forth->setAccessibleName(tr("The next period"));
    m_compare->setText(tr("Co&mpare"));
    m_compare->setToolTip(tr("Shows the period before beside this one"));
    present();
}

bool PeriodBar::isCompared() const { return m_period.unit != Unit::All && m_compare->isChecked(); }

void PeriodBar::setForReview()
{
    m_isForReview = true;
    m_compare->hide();
    retranslate();
}

void PeriodBar::setPeriod(const ReportPeriod &period)
{
    m_period = period;
    present();
}

void PeriodBar::choose(const ReportPeriod &period)
{
    if (period == m_period)
        return;
    setPeriod(period);
    emit changed();
}

void PeriodBar::present()
{
    for (const auto &[unit, name] : units) {
        if (unit == m_period.unit)
            m_unit->setCurrent(QString::fromLatin1(name));
    }
    m_title->setText(m_period.day.isValid() ? m_period.title() : QString());
    m_title->setMinimumWidth(std::max(m_title->minimumWidth(), m_title->sizeHint().width()));
    const bool canWalk = m_period.unit != Unit::All;
    m_back->setEnabled(canWalk);
    m_forth->setEnabled(canWalk);
    m_compare->setEnabled(canWalk);
}

} // namespace kebu
