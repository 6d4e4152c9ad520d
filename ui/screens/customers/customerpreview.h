#pragma once

#include "core/services/contactrhythm.h"
#include "ui/models/customercontent.h"

#include <QScrollArea>

class QVBoxLayout;

namespace kebu {

class Session;

/// One customer beside the list: who it is, the next step, its people, the last three records, a year of contacts.
class CustomerPreview : public QScrollArea
{
    Q_OBJECT

public:
    explicit CustomerPreview(Session &session, QWidget *parent = nullptr);

    /// Reads and shows; the old one stays until then. A null id empties the pane.
    void showCustomer(Id customer);
    void clear();
    /// Shows the same customer again: masking, language or the book changed.
    void refresh() { showCustomer(m_customer); }

signals:
    void openAsked(kebu::Id customer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillHead(QVBoxLayout *column);
    void fillNextStep(QVBoxLayout *column);
    void fillContacts(QVBoxLayout *column);
    void fillRecords(QVBoxLayout *column);
    void fillRhythm(QVBoxLayout *column);

    struct Shown {
        CustomerContent content;
        std::vector<MonthOfContact> rhythm;
    };

    Session &m_session;
    Id m_customer;
    Pending<Result<Shown>> m_reading;
    CustomerContent m_content;
    std::vector<MonthOfContact> m_rhythm;
};

} // namespace kebu
