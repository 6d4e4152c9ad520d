#pragma once

#include <QWidget>

#include <vector>

class QComboBox;
class QTreeWidget;
class QTreeWidgetItem;

namespace kebu {

/// The reports there are, grouped: a tree where there is room, else a combo. Both show the same choice.
class MetricList : public QObject
{
    Q_OBJECT

public:
    /// Stands among the metrics for the review of a period.
    static inline const QString review = QStringLiteral("review");
    /// Begins the key of a dashboard, its id follows.
    static inline const QString dashboard = QStringLiteral("dashboard:");

    explicit MetricList(QWidget *parent);

    [[nodiscard]] QTreeWidget *tree() const { return m_tree; }
    [[nodiscard]] QComboBox *combo() const { return m_combo; }
    void setCurrent(const QString &metric);
    [[nodiscard]] QString current() const { return m_current; }
    /// Ids and names, in order; they stand over the metrics.
    void setDashboards(const std::vector<std::pair<QString, QString>> &dashboards);
    /// Fills both in the current language.
    void retranslate();

signals:
    void chosen(const QString &metric);

private:
    void choose(const QString &metric);
    QTreeWidgetItem *addHead(const QString &title);

    std::vector<std::pair<QString, QString>> m_dashboards;
    QTreeWidget *m_tree;
    QComboBox *m_combo;
    QString m_current;
};

} // namespace kebu
