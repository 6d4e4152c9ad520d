#pragma once

#include "ui/screens/customer/archivepane.h"

namespace kebu {

/// The customer's people with their further numbers and addresses, and those of the company itself. Somebody who works
/// elsewhere now keeps the old post, and the page of the new company is one key away.
class ContactsPane : public ArchivePane
{
    Q_OBJECT

public:
    ContactsPane(Session &session, Shell &shell, QWidget *parent = nullptr);
    void retranslate() override;

protected:
    [[nodiscard]] std::vector<ArchiveGroup> groups() const override;
    void prepare(Record &record) const override;
    [[nodiscard]] QStringList leftOut(const RecordType &type) const override;
    void currentChanged(const ArchiveLine *line) override;

private:
    [[nodiscard]] ArchiveLine personLine(const Record &person) const;
    [[nodiscard]] ArchiveLine pointLine(const Record &point, int level) const;
    [[nodiscard]] ArchiveGroup people() const;
    [[nodiscard]] ArchiveGroup points() const;
    [[nodiscard]] QString whereElse(Id person) const;
    void askForCompany();
    void openElsewhere();

    QPushButton *m_point;
    QPushButton *m_moved;
    QPushButton *m_elsewhere;
};

} // namespace kebu
