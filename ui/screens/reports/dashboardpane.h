#pragma once

#include "core/base/pending.h"
#include "core/services/dashboards.h"
#include "ui/charts/chartfile.h"
#include "ui/screens/reports/countingpercent.h"
#include "ui/screens/reports/reportdata.h"

#include <QWidget>

#include <deque>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QTimer;

namespace kebu {

class BehindPane;
class DashboardCardView;
class ElidedLabel;
class PeriodBar;
class Session;
class Shell;

/// A dashboard: its cards in rows of three columns, read one after the other off the window's thread, what is in sight
/// first; a figure or a mark opens its records at the right. Window thread.
class DashboardPane : public QWidget
{
    Q_OBJECT

public:
    DashboardPane(Session &session, Shell &shell, QWidget *parent = nullptr);
    ~DashboardPane() override;

    /// Reads the book's dashboards and tells them by `listed`.
    void readList();
    [[nodiscard]] const std::vector<Dashboard> &list() const { return m_all; }
    /// Shows the one of that id; an unknown one shows nothing.
    void showDashboard(const QString &id);
    [[nodiscard]] const Dashboard &dashboard() const { return m_shown; }
    [[nodiscard]] const std::vector<DashboardCardView *> &cards() const { return m_cards; }
    /// Every card has its figures.
    [[nodiscard]] bool isWhole() const { return m_wanted.empty(); }
    /// Asks anew: the book changed.
    void refresh();
    /// Stops counting; nobody looks.
    void stop();
    void clear();
    void retranslate();
    /// Composes a new one.
    void compose();
    /// What is to be reached, and how far it came.
    void openTargets();

    /// Puts a card at the end of that dashboard, keeps it and shows it there.
    void pin(const QString &id, const DashboardCard &card);
    /// The cards in sight, on paper.
    void print();

signals:
    void listed();
    /// The dashboard is another one now, or has another name.
    void chosen(const QString &id);
    void metricAsked(const QString &metric);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHead();
    void connectParts();
    void fillSaveMenu();
    /// As ReportsScreen::discloseFigures().
    void discloseFigures();
    void fill();
    void arrange();
    void readNext();
    void showState();
    /// The person does not want to wait any longer.
    void giveUp();
    void take(const Result<MetricResult> &result);
    [[nodiscard]] MetricQuery queryOf(const DashboardCard &card) const;
    [[nodiscard]] QString scopeOf(const DashboardCard &card) const;
    [[nodiscard]] DashboardCardView *makeCard(size_t index);
    void connectCard(DashboardCardView *card, size_t index);
    void showBehind(const DashboardCard &card, const QString &key, const QString &label, MetricSide side, bool isTotal);
    void closeBehind();
    /// Keeps the changed cards in the book.
    void keep(const Dashboard &changed, size_t focused);
    void edit(const Dashboard &dashboard, int card);
    void drop();
    void offerBack(const QString &sentence, const Dashboard &before);
    void moveCard(size_t index, int by);
    [[nodiscard]] ChartPage page() const;
    void save(const QString &ending);

    Session &m_session;
    Shell &m_shell;
    std::vector<Dashboard> m_all;
    Dashboard m_shown;
    QString m_asked; ///< to be shown once the list is read
    std::vector<DashboardCardView *> m_cards;
    std::deque<size_t> m_wanted; ///< cards without figures, by place
    Pending<Result<MetricResult>> m_reading;
    Pending<Result<std::vector<Dashboard>>> m_listing;
    QTimer *m_soon;     ///< gathers changes of the book
    QTimer *m_patience; ///< runs out where counting takes its time
    QTimer *m_ticking;  ///< between two looks at how far it is
    CountingPercent m_percent;
    ElidedLabel *m_title;
    ElidedLabel *m_state; ///< how many cards are counted, while they are
    QPushButton *m_stop;
    PeriodBar *m_period;
    ElidedLabel *m_remark; ///< that the period is not over
    QPushButton *m_change;
    QPushButton *m_save;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QGridLayout *m_grid;
    QSplitter *m_splitter;
    BehindPane *m_behind;
    int m_columns = 0;
};

} // namespace kebu
