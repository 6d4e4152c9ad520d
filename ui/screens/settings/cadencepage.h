#pragma once

#include "core/base/pending.h"
#include "core/services/policypreview.h"
#include "ui/screens/settings/settingspage.h"

#include <QTimer>

class QSpinBox;
class QTimeEdit;

namespace kebu {

/// How often customers are contacted, and from when silence warns. Tells how many follow-ups would move; saving stores
/// the rhythm and offers to move them.
class CadencePage : public SettingsPage
{
    Q_OBJECT

public:
    explicit CadencePage(SettingsDesk &desk, QWidget *parent = nullptr);
    ~CadencePage() override;
    void refresh() override;

private:
    struct Typed {
        CadencePolicy cadence;
        int silentAfterDays = 0;
        int dormantAfterDays = 0;
    };
    struct IntervalRow {
        QSpinBox *ideal;
        QSpinBox *latest;
        CadencePolicy::Interval CadencePolicy::*member;
    };

    void addInterval(const QString &label, CadencePolicy::Interval CadencePolicy::*member, const char *name);
    QSpinBox *addDays(const QString &label, const char *name, const QString &hint);
    void addDayRows();
    void addButtons();
    void show(const Typed &shown);
    [[nodiscard]] Typed typed() const;
    [[nodiscard]] Typed stored() const;
    void edited();
    void check();
    void startPreview();
    void tellPreview(const CadencePreview &preview);
    void save();
    void offerMove();

    std::vector<IntervalRow> m_intervals;
    QSpinBox *m_retry = nullptr;
    QTimeEdit *m_begins = nullptr;
    QTimeEdit *m_ends = nullptr;
    QSpinBox *m_perDay = nullptr;
    QSpinBox *m_silent = nullptr;
    QSpinBox *m_dormant = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_preview = nullptr;
    std::vector<MovedFollowUp> m_moved;
    QTimer m_pause;
    Pending<Result<CadencePreview>> m_reading;
    int m_asked = 0; ///< answers to older questions are dropped
    bool m_isShowing = false;
};

} // namespace kebu
