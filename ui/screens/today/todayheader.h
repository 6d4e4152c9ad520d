#pragma once

#include "core/services/agenda.h"
#include "ui/models/agendamodel.h"

#include <QWidget>

class QPushButton;

namespace kebu {

class ChipBar;
class ElidedLabel;
class LoadStrip;

/// Over the day's list: which day it is, how far the day's work is, three weeks of load, filters.
class TodayHeader : public QWidget
{
    Q_OBJECT

public:
    explicit TodayHeader(QWidget *parent = nullptr);

    /// `calendar`: the working days of whoever works here.
    void setDay(QDate today, const WorkCalendar &calendar);
    /// `done`: follow-ups done today; `left`: still due by today.
    void setProgress(int done, int left);
    void setLoads(const std::vector<DayLoad> &loads, QDate today);
    void setSelectedDay(QDate day);
    void setCounts(const AgendaModel &model);
    void setNarrow(bool isNarrow);
    void setLow(bool isLow);
    void clear();

signals:
    void queueRequested();
    void filterChosen(kebu::AgendaModel::Filter filter);
    void dayChosen(QDate day);
    void taskDropped(kebu::Id task, QDate day);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void tellLoads();

    ElidedLabel *m_date;
    ElidedLabel *m_subtitle;
    ElidedLabel *m_progress;
    QPushButton *m_queue;
    LoadStrip *m_strip;
    ChipBar *m_chips;
    ElidedLabel *m_loadNote;
    QDate m_today;
    WorkCalendar m_calendar;
    std::vector<DayLoad> m_loads;
    std::array<int, 5> m_counts{};
    int m_done = 0;
    int m_left = 0;
    bool m_isNarrow = false;
};

} // namespace kebu
