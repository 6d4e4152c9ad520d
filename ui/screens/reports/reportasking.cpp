// What the page of a report asks about: by what its table is grouped, and which customers count.
#include "ui/forms/filterbar.h"
#include "ui/screens/reports/metriclist.h"
#include "ui/screens/reports/periodbar.h"
#include "ui/screens/reports/reportmemory.h"
#include "ui/screens/reports/reportsscreen.h"
#include "ui/screens/reports/reportwords.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

namespace kebu {

namespace {

const QString usualField = QStringLiteral("source");

} // namespace

void ReportsScreen::connectAsking()
{
    connect(m_by, &QComboBox::activated, this, [this] {
        m_memory->setBy(tableMetric(m_metrics->current()), m_by->currentData().toString());
        ask();
    });
    connect(m_filter, &FilterBar::queryChanged, this, [this](const QString &query) {
        m_memory->setWhere(query);
        ask();
    });
    connect(m_memory, &ReportMemory::recalled, this, [this] {
        m_filter->setQuery(m_memory->where());
        fillFields();
        if (isVisible())
            ask();
    });
}

/// What this metric can be grouped by, in groups of kinds; the choice is each metric's own.
void ReportsScreen::fillFields()
{
    const QString metric = tableMetric(m_metrics->current());
    const QString chosen = m_memory->by(metric);
    m_by->clear();
    const auto found = findMetric(metric);
    const bool isCohorts = found && (*found)->shape() == MetricShape::Heat;
    if (found && (*found)->hasOwnRows() && !isCohorts)
        m_by->addItem(tr("The report's own rows"), QString());
    std::optional<reportwords::GroupingKind> kind;
    for (const reportwords::GroupingChoice &each : reportwords::groupings(session().catalog(), metric)) {
        if (kind && *kind != each.kind)
            m_by->insertSeparator(m_by->count());
        kind = each.kind;
        m_by->addItem(each.label, each.name);
    }
    int index = m_by->findData(chosen); // what another report was asked by stays there
    if (chosen.isEmpty() && isCohorts)
        index = m_by->findData(QStringLiteral("month")); // cohorts of weeks would be many and small
    else if (index < 0)
        index = m_by->findData(usualField);
    m_by->setCurrentIndex(std::max(0, index));
}

/// The definition, and where only some customers count, which. What somebody typed may name a person: masked, it is
/// only said that there is a condition.
QString ReportsScreen::definitionText(const QString &definition) const
{
    QStringList lines{tr("Definition: %1").arg(definition), periodNote(), filterText()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString ReportsScreen::periodNote() const
{
    return m_period->period().remark(session().clock().today(), m_period->isCompared());
}

QString ReportsScreen::filterText() const
{
    if (m_filter->query().isEmpty())
        return {};
    return session().isMasked() ? tr("Only customers with a condition, which is masked")
                                : tr("Only customers with: %1").arg(m_filter->query());
}

} // namespace kebu
