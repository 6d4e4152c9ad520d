#pragma once

#include "core/services/gridedit.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDialogButtonBox;
class QPushButton;
class QVBoxLayout;

namespace kebu {

class ChangePreview;
class FieldEditor;
class Session;

/// One field of many customers: which, what becomes of it, what that does, and then the change.
class BulkDialog : public QDialog
{
    Q_OBJECT

public:
    /// `field`: name of the one proposed; empty: the person chooses first.
    BulkDialog(Session &session, std::vector<Id> customers, const QString &field, QWidget *parent);

    void reject() override;

private:
    enum class What { Set, Clear, Add, Remove };

    void listFields(const QString &chosen);
    void chooseField();
    void chooseWhat();
    void look();
    [[nodiscard]] const FieldInfo *field() const;
    [[nodiscard]] What what() const;
    [[nodiscard]] Result<FieldEdit> wanted() const;
    [[nodiscard]] QString title(const FieldEdit &edit) const;

    Session &m_session;
    std::vector<Id> m_customers;
    std::vector<FieldInfo> m_fields;
    FieldEdit m_looked; ///< what the preview shows
    QComboBox *m_field;
    QComboBox *m_what;
    QVBoxLayout *m_place;
    FieldEditor *m_editor = nullptr;
    ChangePreview *m_preview;
    QDialogButtonBox *m_buttons;
    QPushButton *m_apply;
    QTimer m_pause;
};

} // namespace kebu
