#pragma once

#include "core/base/pending.h"
#include "core/services/review.h"
#include "ui/screens/reports/reportperiod.h"
#include "ui/shell/screen.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QTreeWidget;

namespace kebu {

class BarsChart;
class DecisionsPane;
class ElidedLabel;
class PeriodBar;
class SectionHeader;

/// The review of a week, month or quarter: what changed, losses and risks, promises, a check of what was done; a
/// comment, and decisions that become follow-ups. A draft shows today's figures, a finished one those it was finished
/// with.
class ReviewPane : public QWidget
{
    Q_OBJECT

public:
    ReviewPane(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate();
    void clear();
    void retranslate();
    [[nodiscard]] const ReviewContent &content() const { return m_content; }

signals:
    /// Somebody wants to see what stands behind a figure.
    void metricAsked(const QString &metric);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildSections();
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
    void finish();

    Session &m_session;
    Shell &m_shell;
    ElidedLabel *m_title;
    QLabel *m_state;
    PeriodBar *m_period;
    QComboBox *m_owner;
    QPushButton *m_finish;
    QScrollArea *m_scroll;
    std::vector<SectionHeader *> m_heads;
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
    ReviewContent m_content;
    Pending<Result<ReviewContent>> m_reading;
    quint64 m_question = 0;
};

} // namespace kebu
