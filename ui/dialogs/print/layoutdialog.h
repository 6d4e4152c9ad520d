#pragma once

#include "core/services/printing.h"
#include "ui/shell/session.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace kebu {

class PageView;

/// Edits a layout of the user's own beside the very page it makes: fields in their order, title, line under the foot,
/// logo. Kebu's own layout is never changed: it is copied. Stored in the book.
class LayoutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `customers`: whom the preview shows, the first of them; none: the blank form. A layout without a name is a copy
    /// to be named.
    LayoutDialog(Session &session, PrintKind kind, const std::vector<Id> &customers, const PrintOptions &options,
                 const SheetTemplate &layout, QWidget *parent = nullptr);

    /// As it was stored; after `accept`.
    [[nodiscard]] const SheetTemplate &layout() const { return m_layout; }

private:
    [[nodiscard]] QWidget *buildSettings();
    [[nodiscard]] QWidget *buildEntryButtons();
    void build();
    void fillEntries();
    [[nodiscard]] QString entryText(const TemplateEntry &entry) const;
    QListWidgetItem *addItem(const TemplateEntry &entry, int at = -1);
    [[nodiscard]] SheetTemplate edited() const;
    void offerFields();
    void addEntry(const TemplateEntry &entry);
    void moveEntry(int by);
    void showEntry();
    void writeEntry();
    void chooseLogo();
    void refresh();
    void ask();
    void save();
    void say(const QString &sentence);

    Session &m_session;
    PrintKind m_kind;
    std::vector<Id> m_customers;
    PrintOptions m_options;
    SheetTemplate m_layout;
    std::vector<LayoutField> m_fields;
    std::vector<FieldInfo> m_customerFields;
    bool m_isLogoNew = false;
    quint64 m_question = 0;
    QTimer m_pause; ///< after the last change, before the page is made anew
    QLineEdit *m_name;
    QLineEdit *m_title;
    QLineEdit *m_footer;
    QCheckBox *m_logo;
    QPushButton *m_chooseLogo;
    QListWidget *m_entries;
    QLineEdit *m_label;
    QCheckBox *m_wide;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QLabel *m_said;
    PageView *m_view;
    QPushButton *m_save;
};

} // namespace kebu
