#pragma once

#include "ui/screens/customer/archivepane.h"

namespace kebu {

/// Days to remember of the customer and its people, solar or lunar, with the day they fall on next.
class KeyDatesPane : public ArchivePane
{
    Q_OBJECT

public:
    KeyDatesPane(Session &session, Shell &shell, QWidget *parent = nullptr);

protected:
    [[nodiscard]] std::vector<ArchiveGroup> groups() const override;
    void prepare(Record &record) const override;
    [[nodiscard]] QString hintFor(const RecordType &type, const QString &field) const override;
};

} // namespace kebu
