#pragma once

#include "core/base/pending.h"
#include "ui/models/radarmodel.h"
#include "ui/shell/screen.h"

class QSplitter;
class QStackedWidget;
class QTreeView;

namespace kebu {

class ChipBar;
class ElidedLabel;
class EmptyState;
class RadarPanel;
class RiskModelPanel;
class SegmentedControl;

/// Who may be lost: customers with warnings, key customers first, each with its evidence and a rescue plan; and, once
/// the book has enough who ended, those whose history resembles theirs.
/// Keys: Return opens the customer's page, Ctrl+Return begins the rescue plan, F5 reads again.
class RadarScreen : public Screen
{
    Q_OBJECT

public:
    RadarScreen(Session &session, Shell &shell, QWidget *parent = nullptr);
    ~RadarScreen() override;

    void activate() override;
    void clear() override;
    [[nodiscard]] Id currentCustomer() const override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildLists();
    void connectParts();
    void retranslate();
    void load();
    void study();
    void present(const std::vector<WatchedCustomer> &watched);
    void presentRisks();
    void showSegment(const QString &key);
    void showChips();
    void tellSummary();
    void showPanel(const QTreeView *list, const QModelIndex &index);
    void fitColumns();
    [[nodiscard]] bool isOnRisk() const;

    Pending<Result<std::vector<WatchedCustomer>>> m_reading;
    Pending<Result<ChurnStudy>> m_studying;
    ChurnStudy m_study;
    std::vector<WatchedCustomer> m_watched;
    ElidedLabel *m_title;
    ElidedLabel *m_summary;
    SegmentedControl *m_segments;
    ChipBar *m_chips;
    QStackedWidget *m_stack; ///< warnings, risks, nothing to say
    QSplitter *m_splitter;
    QTreeView *m_list;
    QTreeView *m_riskList;
    EmptyState *m_empty;
    RadarModel *m_model;
    RadarModel *m_risks;
    RadarPanel *m_panel;
    RiskModelPanel *m_riskPanel;
    QWidget *m_side;
    int m_asked = 0; ///< answers to older questions are dropped
    bool m_isStale = true;
};

} // namespace kebu
