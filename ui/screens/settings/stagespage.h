#pragma once

#include "core/rules/stagepolicy.h"
#include "ui/screens/settings/settingspage.h"

class QSpinBox;

namespace kebu {

class FieldsButton;

/// What each stage allows and asks for, of opportunities and of customers, and within what time a contact belongs in
/// the book. Nothing is stored before Save.
class StagesPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit StagesPage(SettingsDesk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    struct DealRow {
        QString stage;
        QSpinBox *days;
        QSpinBox *probability;
        FieldsButton *required;
    };
    struct CustomerRow {
        QString stage;
        FieldsButton *required;
    };
    struct Typed {
        StagePolicy stages;
        int recordingLimitMinutes = 0;
        bool operator==(const Typed &) const = default;
    };

    void addDealRows();
    void addDealRow(const QString &stage, const QString &label);
    void addCustomerRows();
    void addRecordingRows();
    void addButtons();
    [[nodiscard]] FieldsButton *fieldsButton(const QString &name, const QString &label);
    [[nodiscard]] Typed stored() const;
    [[nodiscard]] Typed typed() const;
    void show(const Typed &shown);
    void showLabels();
    void edited();
    void save();

    std::vector<DealRow> m_deals;
    std::vector<CustomerRow> m_customers;
    FieldsButton *m_loss = nullptr;
    QSpinBox *m_wonStays = nullptr;
    QSpinBox *m_limit = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_discard = nullptr;
    bool m_isShowing = false;
};

} // namespace kebu
