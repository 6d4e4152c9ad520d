#pragma once

#include "ui/screens/customer/childpane.h"

namespace kebu {

class NeedSquare;

/// What the customer needs, in the square of urgency and importance and as a list.
class NeedsPane : public ChildPane
{
    Q_OBJECT
public:
    explicit NeedsPane(Session &session, QWidget *parent = nullptr);
    void retranslate() override;
    /// Off where the square stands beside the tabs already.
    void setSquareShown(bool isShown);

protected:
    [[nodiscard]] std::vector<Record> recordsOf(const CustomerContent &content) const override
    {
        return content.page.needs;
    }
    [[nodiscard]] ChildLine lineOf(const Record &record) const override;
    void currentChanged(const Record *record) override;
    void prepare(Record &record) const override;
    [[nodiscard]] QString invitation() const override;
    [[nodiscard]] QString addWords() const override;

private:
    NeedSquare *m_square;
    QPushButton *m_met;
};

} // namespace kebu
