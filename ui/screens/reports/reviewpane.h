#pragma once

#include "core/base/pending.h"
#include "core/services/review.h"
#include "ui/screens/reports/reportperiod.h"
#include "ui/shell/screen.h"

class QComboBox;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace kebu {

class BarsChart;
class BehindPane;
class DecisionsPane;
class ElidedLabel;
class PeriodBar;
class SectionHeader;

/// The review of a week, month or quarter: what changed, losses and risks, promises, a check of what was done; a
/// comment, and decisions that become follow-ups. A draft shows today's figures, a finished one those it was finished
/// with. Every figure opens the customers behind it, in the place of the decisions.
class ReviewPane : public QWidget
{
    Q_OBJECT

public:
    ReviewPane(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate();
    void clear();
    void retranslate();
    [[nodiscard]] const ReviewContent &content() const { return m_content; }
    /// The review in sight, on paper or as a file.
    void print();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildSections();
    /// The outline of the review, and the list of those that were begun.
    QWidget *buildWays();
    void fillParts();
    void goTo(size_t part);
    void readEarlier();
    void fillEarlier(QMenu *menu, const std::vector<Record> &reviews);
    void openReview(const ReportPeriod &period, Id owner);
    QTreeWidget *makeTable(const char *name, int columns);
    SectionHeader *makeHead();
    void connectParts();
    void fillOwners();
    void read();
    void present(ReviewContent content);
    void presentChanges();
    void presentCharts();
    void presentPeople();
    void setTitles();
    [[nodiscard]] ReviewSpan span() const;
    /// Runs `work` on this review, begun where it was not; then reads anew.
    void withReview(const QString &title, std::function<Result<void>(Change &, Id)> work);
    /// What was typed of the comment goes into the book before another review is shown, the window masked or locked.
    void keepComment();
    [[nodiscard]] QString periodTitle() const;
    void finish();
    void connectFigures();
    void showChange(int index);
    void showTarget(int index);
    void showBehind(const QString &metric, MetricQuery query, const QString &key, MetricSide side,
                    const QString &title);
    void closeBehind();

    Session &m_session;
    Shell &m_shell;
    ElidedLabel *m_title;
    QLabel *m_state;
    PeriodBar *m_period;
    QComboBox *m_owner;
    QPushButton *m_print;
    QPushButton *m_finish;
    QScrollArea *m_scroll;
    QPushButton *m_contents;
    QPushButton *m_earlier;
    std::vector<SectionHeader *> m_heads;
    std::vector<QWidget *> m_parts; ///< beneath the heads
    QTreeWidget *m_changes;
    QTreeWidget *m_targets;
    BarsChart *m_grades;
    BarsChart *m_reasons;
    QTreeWidget *m_lost;
    QTreeWidget *m_risks;
    QTreeWidget *m_promises;
    BarsChart *m_late;
    BarsChart *m_needs;
    BarsChart *m_strategy;
    QPlainTextEdit *m_comment;
    QPushButton *m_keepComment;
    DecisionsPane *m_decisions;
    BehindPane *m_behind;
    QStackedWidget *m_aside; ///< the decisions, or what is behind a figure
    ReviewContent m_content;
    Pending<Result<ReviewContent>> m_reading;
    Pending<Result<std::vector<Record>>> m_listing;
    quint64 m_question = 0;
};

} // namespace kebu
