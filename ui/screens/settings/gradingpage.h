#pragma once

#include "core/base/pending.h"
#include "core/services/policypreview.h"
#include "ui/screens/settings/settingspage.h"

#include <QTimer>

class QDoubleSpinBox;
class QLabel;

namespace kebu {

class GradingPreviewPane;

/// Weights, thresholds and half-life of the grades, with what they would change beside them. Saving stores the rules;
/// letters change by a regrade that the person accepts.
class GradingPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit GradingPage(SettingsDesk &desk, QWidget *parent = nullptr);
    ~GradingPage() override;
    void refresh() override;

private:
    /// A number of the policy and the field that edits it.
    struct Number {
        QDoubleSpinBox *field;
        std::function<double(const GradePolicy &)> read;
        std::function<void(GradePolicy &, double)> write;
    };

    template <typename Member>
    QDoubleSpinBox *addNumber(const QString &label, Member GradePolicy::*member, const char *name, double most,
                              int decimals = 0, const QString &hint = {});
    void addLetterRows();
    void addWarmthRows();
    void addButtons();
    void showPolicy(const GradePolicy &policy);
    [[nodiscard]] GradePolicy typed() const;
    void edited();
    void check();
    void startPreview();
    void save();

    std::vector<Number> m_numbers;
    QLabel *m_letterSum = nullptr;
    QLabel *m_warmthSum = nullptr;
    QPushButton *m_save = nullptr;
    GradingPreviewPane *m_preview;
    QTimer m_pause;
    Pending<Result<GradingPreview>> m_reading;
    int m_asked = 0; ///< answers to older questions are dropped
    bool m_isShowing = false;
};

} // namespace kebu
