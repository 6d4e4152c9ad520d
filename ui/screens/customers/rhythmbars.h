#pragma once

#include "core/services/contactrhythm.h"

#include <QWidget>

namespace kebu {

/// Twelve months of contacts as small bars, with the amounts won above the months they were won in.
class RhythmBars : public QWidget
{
    Q_OBJECT

public:
    RhythmBars(std::vector<MonthOfContact> months, const QString &words, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect slot(int month) const;

    std::vector<MonthOfContact> m_months;
};

} // namespace kebu
