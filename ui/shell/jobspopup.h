#pragma once

#include <QFrame>

class QVBoxLayout;

namespace kebu {

class Jobs;

/// What runs and what ended lately, each with its progress and a way to stop it. A popup beside what opened it.
class JobsPopup : public QFrame
{
    Q_OBJECT

public:
    JobsPopup(Jobs &jobs, QWidget *parent);

    /// Opens with its nearest corner at that of `anchor`, kept within the window.
    void openAt(const QWidget *anchor);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void place();
    void addJob(size_t index);

    Jobs &m_jobs;
    QVBoxLayout *m_rows;
    QRect m_anchor; ///< on the screen
};

/// "2 minutes left"; nothing where it is not known.
[[nodiscard]] QString timeLeftText(qint64 milliseconds);

} // namespace kebu
