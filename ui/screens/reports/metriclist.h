#pragma once

#include <QWidget>

class QComboBox;
class QTreeWidget;

namespace kebu {

/// The reports there are, grouped: a tree where there is room, else a combo. Both show the same choice.
class MetricList : public QObject
{
    Q_OBJECT

public:
    /// Stands among the metrics for the review of a period.
    static inline const QString review = QStringLiteral("review");

    explicit MetricList(QWidget *parent);

    [[nodiscard]] QTreeWidget *tree() const { return m_tree; }
    [[nodiscard]] QComboBox *combo() const { return m_combo; }
    void setCurrent(const QString &metric);
    [[nodiscard]] QString current() const { return m_current; }
    /// Fills both in the current language.
    void retranslate();

signals:
    void chosen(const QString &metric);

private:
    void choose(const QString &metric);

    QTreeWidget *m_tree;
    QComboBox *m_combo;
    QString m_current;
};

} // namespace kebu
