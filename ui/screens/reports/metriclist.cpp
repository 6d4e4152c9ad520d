#include "ui/screens/reports/metriclist.h"

#include "ui/look/fonts.h"
#include "ui/screens/reports/reportwords.h"

#include <QComboBox>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace kebu {

namespace {

constexpr int leastWidth = 168;
constexpr int mostWidth = 224;

} // namespace

MetricList::MetricList(QWidget *parent)
    : QObject(parent),
      m_tree(new QTreeWidget(parent)),
      m_combo(new QComboBox(parent))
{
    m_tree->setObjectName(QStringLiteral("metricTree"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setIndentation(16);
    m_combo->setObjectName(QStringLiteral("metricCombo"));
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item)
            choose(item->data(0, Qt::UserRole).toString());
    });
    connect(m_combo, &QComboBox::activated, this, [this](int index) { choose(m_combo->itemData(index).toString()); });
    retranslate();
}

void MetricList::retranslate()
{
    const QSignalBlocker blocker(m_tree);
    m_tree->clear();
    m_combo->clear();
    m_tree->setAccessibleName(tr("Reports"));
    m_combo->setAccessibleName(tr("Report"));
    if (!m_dashboards.empty()) {
        QTreeWidgetItem *head = addHead(tr("Dashboards"));
        for (const auto &[id, name] : m_dashboards) {
            auto *item = new QTreeWidgetItem(head, {name});
            item->setData(0, Qt::UserRole, QString(dashboard + id));
            m_combo->addItem(name, QString(dashboard + id));
        }
    }
    auto *reviewItem = new QTreeWidgetItem(m_tree, {tr("Review")});
    reviewItem->setData(0, Qt::UserRole, review);
    for (const reportwords::MetricGroup &group : reportwords::groups()) {
        QTreeWidgetItem *head = addHead(group.title);
        for (const Metric *metric : group.metrics) {
            auto *item = new QTreeWidgetItem(head, {metric->label()});
            item->setData(0, Qt::UserRole, metric->name());
            m_combo->addItem(metric->label(), metric->name());
        }
    }
    m_combo->addItem(tr("Review"), review);
    m_tree->expandAll();
    m_tree->resizeColumnToContents(0);
    m_tree->setFixedWidth(std::clamp(m_tree->columnWidth(0) + 16, leastWidth, scaled(mostWidth, m_tree->font())));
    setCurrent(m_current);
}

QTreeWidgetItem *MetricList::addHead(const QString &title)
{
    auto *head = new QTreeWidgetItem(m_tree, {title});
    head->setFlags(Qt::ItemIsEnabled);
    head->setForeground(0, m_tree->palette().placeholderText());
    return head;
}

void MetricList::setDashboards(const std::vector<std::pair<QString, QString>> &dashboards)
{
    if (dashboards == m_dashboards)
        return;
    m_dashboards = dashboards;
    retranslate();
}

void MetricList::setCurrent(const QString &metric)
{
    m_current = metric;
    const QSignalBlocker blocker(m_tree);
    m_combo->setCurrentIndex(m_combo->findData(metric));
    for (QTreeWidgetItemIterator item(m_tree); *item; ++item) {
        if (!metric.isEmpty() && (*item)->data(0, Qt::UserRole).toString() == metric)
            m_tree->setCurrentItem(*item);
    }
}

void MetricList::choose(const QString &metric)
{
    if (metric.isEmpty() || metric == m_current)
        return;
    setCurrent(metric);
    emit chosen(metric);
}

} // namespace kebu
