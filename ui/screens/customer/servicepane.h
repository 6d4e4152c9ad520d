#pragma once

#include "ui/screens/customer/archivepane.h"

namespace kebu {

class SatisfactionBars;

/// How the customer is served: cases with the time they have left, feedback, surveys, satisfaction, events.
class ServicePane : public ArchivePane
{
    Q_OBJECT

public:
    ServicePane(Session &session, Shell &shell, QWidget *parent = nullptr);
    void retranslate() override;

protected:
    [[nodiscard]] std::vector<ArchiveGroup> groups() const override;
    void prepare(Record &record) const override;
    [[nodiscard]] QStringList leftOut(const RecordType &type) const override;
    [[nodiscard]] QString hintFor(const RecordType &type, const QString &field) const override;
    void open(const ArchiveLine &line) override;
    void currentChanged(const ArchiveLine *line) override;

private:
    [[nodiscard]] ArchiveGroup cases() const;
    [[nodiscard]] ArchiveGroup feedbacks() const;
    [[nodiscard]] ArchiveGroup answers() const;
    [[nodiscard]] ArchiveGroup scores() const;
    [[nodiscard]] ArchiveGroup events() const;
    void showBars();

    SatisfactionBars *m_bars;
    QPushButton *m_handle;
};

} // namespace kebu
