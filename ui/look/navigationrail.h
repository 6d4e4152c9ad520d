#pragma once

#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace kebu {

class RailButton;

/// The rail at the left: places of the window above, tools below, each an icon with its word and perhaps a count.
/// Tab reaches the current place, Up and Down walk, Enter or Space opens.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);

    /// A place, one of which is current; emits `placeChosen`. Keys are the caller's and unique in the rail.
    void addPlace(const QString &key, const QString &text, QLatin1String icon);
    /// A place that stands at the bottom.
    void addLowerPlace(const QString &key, const QString &text, QLatin1String icon);
    /// Something to do, at the bottom; never current; emits `actionTriggered`.
    void addAction(const QString &key, const QString &text, QLatin1String icon);
    void setText(const QString &key, const QString &text);
    /// 0 hides the count. `spoken` says what is counted, for screen readers.
    void setCount(const QString &key, int count, const QString &spoken = {});
    void setCurrent(const QString &key);
    [[nodiscard]] QString current() const { return m_current; }
    /// REQUIRES: the key was added
    [[nodiscard]] QAbstractButton *button(const QString &key) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void placeChosen(const QString &key);
    void actionTriggered(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    RailButton *add(const QString &key, const QString &text, QLatin1String icon, QVBoxLayout *column);
    void addPlaceTo(QVBoxLayout *column, const QString &key, const QString &text, QLatin1String icon);
    [[nodiscard]] RailButton *find(const QString &key) const;

    QList<RailButton *> m_buttons; ///< from top to bottom
    QVBoxLayout *m_upper;
    QVBoxLayout *m_lower;
    QString m_current;
};

} // namespace kebu
