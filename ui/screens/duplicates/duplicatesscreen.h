#pragma once

#include "core/base/pending.h"
#include "core/services/duplicates.h"
#include "ui/shell/screen.h"

#include <QTimer>

class QListView;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace kebu {

class DuplicatesModel;
class ElidedLabel;
class EmptyState;
class MergePane;
class SegmentedControl;

/// Which customers, or which contacts, are in the book twice: pairs on the left, the certain first; on the right both
/// side by side, to be made one, told apart for good, or left for later (L). The search runs in the background and can
/// be stopped.
class DuplicatesScreen : public Screen
{
    Q_OBJECT

public:
    DuplicatesScreen(Session &session, Shell &shell, QWidget *parent = nullptr);
    ~DuplicatesScreen() override;

    void activate() override;
    void clear() override;

signals:
    /// The pairs are there.
    void searched();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildPairs();
    void connectParts();
    void retranslate();
    void chooseKind(const QString &kind);
    void search();
    void stopSearch();
    void show(const Result<std::vector<DuplicatePair>> &found);
    void showCounts();
    void showCurrent();
    void later();
    void mergeCertain();
    void bookChanged(const BookChange &change);

    const RecordType *m_type; ///< what is compared
    ElidedLabel *m_title;
    SegmentedControl *m_kind;
    ElidedLabel *m_note;
    QPushButton *m_certain;
    QPushButton *m_again;
    QPushButton *m_stop;
    QPushButton *m_later;
    QProgressBar *m_bar;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    EmptyState *m_empty;
    QListView *m_list;
    DuplicatesModel *m_model;
    MergePane *m_pane;
    std::shared_ptr<ScanProgress> m_progress;
    Pending<Result<std::vector<DuplicatePair>>> m_reading;
    QTimer m_tick;
    bool m_isSearched = false;
    bool m_isStale = false;
};

} // namespace kebu
