#pragma once

#include <QWidget>

namespace kebu {

/// The steps of a wizard at its left: done with a tick, current filled, ahead hollow; each with a line of what was
/// found.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);
    void setSteps(const QStringList &titles);
    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }
    void setNote(int step, const QString &note);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Step {
        QString title;
        QString note;
    };
    std::vector<Step> m_steps;
    int m_current = 0;
};

} // namespace kebu
