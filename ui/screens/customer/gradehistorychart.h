#pragma once

#include "core/services/regrade.h"

#include <QWidget>

namespace kebu {

/// The letters a customer was given as steps over time; the chosen one answers by whom, when and why. Left and Right,
/// Home and End walk the steps, as a click does; each is told to screen readers.
class GradeHistoryChart : public QWidget
{
    Q_OBJECT

public:
    explicit GradeHistoryChart(QWidget *parent = nullptr);

    /// Chooses the last one.
    void setSteps(std::vector<GradeStep> steps, QDate today);
    [[nodiscard]] int current() const { return m_current; }
    /// "B · 4/30 · graded by the program: 62 of 100 points"
    [[nodiscard]] QString textOf(int step) const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void chosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void choose(int step);
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] int xOf(QDate day) const;
    [[nodiscard]] int yOf(const QString &letter) const;

    std::vector<GradeStep> m_steps;
    QDate m_today;
    int m_current = -1;
};

} // namespace kebu
