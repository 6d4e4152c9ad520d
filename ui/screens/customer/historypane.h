#pragma once

#include "core/base/pending.h"
#include "core/services/customerhistory.h"
#include "ui/models/customercontent.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace kebu {

class ElidedLabel;
class Session;

/// Who changed what of the customer and its records, from the journal; a value may be put back.
class HistoryPane : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPane(Session &session, QWidget *parent = nullptr);

    /// Reads in the background; a null id empties the pane.
    void load(Id customer);
    /// Whose names free text hides while the window masks.
    void setContent(const CustomerContent &content);
    void retranslate();

private:
    void fill();
    void restore();
    [[nodiscard]] QString valueText(const FieldInfo &field, const QString &text) const;

    Session &m_session;
    Id m_customer;
    Pending<Result<std::vector<HistoryLine>>> m_reading;
    CustomerContent m_content;
    std::vector<HistoryLine> m_lines;
    QTreeWidget *m_tree;
    ElidedLabel *m_hint;
    QPushButton *m_restore;
};

} // namespace kebu
