#pragma once

#include "core/services/agenda.h"

#include <QAbstractButton>

namespace kebu {

class Session;

/// The line under the day's list: birthdays and other key dates ahead, and customers with warnings. Shows as many as
/// fit, opens a menu of all; a choice opens the customer.
class KeyDatesBar : public QAbstractButton
{
    Q_OBJECT

public:
    explicit KeyDatesBar(Session &session, QWidget *parent = nullptr);

    void setDates(const std::vector<KeyDateAhead> &dates, const std::vector<WatchedCustomer> &warnings);
    void clear();
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void customerChosen(kebu::Id customer);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        QLatin1String icon;
        QString text;
        Id customer;
    };
    void rebuild();
    [[nodiscard]] QString words(const KeyDateAhead &date) const;
    void openMenu();

    Session &m_session;
    std::vector<KeyDateAhead> m_dates;
    std::vector<WatchedCustomer> m_warnings;
    std::vector<Entry> m_entries;
};

} // namespace kebu
