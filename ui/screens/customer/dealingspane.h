#pragma once

#include "core/rules/dealstages.h"
#include "ui/screens/customer/archivepane.h"

class QShortcut;

namespace kebu {

/// What is sold to the customer: opportunities, quotations, contracts with their deliveries, orders, payments with what
/// is due and overdue, what competitors offered.
class DealingsPane : public ArchivePane
{
    Q_OBJECT

public:
    DealingsPane(Session &session, Shell &shell, QWidget *parent = nullptr);
    void retranslate() override;

protected:
    [[nodiscard]] std::vector<ArchiveGroup> groups() const override;
    void prepare(Record &record) const override;
    void currentChanged(const ArchiveLine *line) override;

private:
    [[nodiscard]] ArchiveGroup opportunities() const;
    [[nodiscard]] ArchiveGroup quotations() const;
    [[nodiscard]] ArchiveGroup contracts() const;
    [[nodiscard]] ArchiveGroup orders() const;
    [[nodiscard]] ArchiveGroup payments() const;
    [[nodiscard]] ArchiveGroup offers() const;
    [[nodiscard]] ArchiveLine contractLine(const Record &record) const;
    [[nodiscard]] ArchiveLine deliveryLine(const Record &record) const;
    [[nodiscard]] ArchiveLine paymentLine(const Record &record) const;
    [[nodiscard]] qint64 paidOf(Id contract) const;
    void finish();
    void lose();
    void copyInvoice();
    void takeStep(Record deal, const dealstages::Step &step);

    QPushButton *m_done;
    QPushButton *m_lost;
    QPushButton *m_invoice;
    QShortcut *m_copy; ///< works while it has something to copy
};

} // namespace kebu
