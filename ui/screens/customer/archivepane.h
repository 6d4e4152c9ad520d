#pragma once

#include "ui/models/archivelist.h"
#include "ui/models/customercontent.h"
#include "ui/models/shownvalue.h"

#include <QWidget>

class QHBoxLayout;
class QListView;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace kebu {

class RecordForm;
class SectionHeader;
class Shell;

/// Records of several kinds that belong to the customer: one list with a head for each kind, and a form in its place to
/// add and change one. Insert adds one of the kind in sight, Return opens, Delete takes away; what has children is only
/// deleted with them, and only after being told. Subclasses say what stands in the list.
class ArchivePane : public QWidget
{
    Q_OBJECT

public:
    ArchivePane(Session &session, Shell &shell, const char *name, QWidget *parent);

    void setContent(const CustomerContent &content);
    void clear();
    virtual void retranslate();
    /// The form of a new one.
    void add(const RecordType &type);
    /// The form of that one.
    void edit(Id record);
    [[nodiscard]] int count() const { return m_model->lineCount(); }

signals:
    /// A form took the place of the list, or went.
    void typingChanged(bool isTyping);

protected:
    [[nodiscard]] virtual std::vector<ArchiveGroup> groups() const = 0;
    /// What a new record begins with; its customer is set.
    virtual void prepare(Record &) const {}
    /// Fields the form does not ask for, beside the customer.
    [[nodiscard]] virtual QStringList leftOut(const RecordType &) const { return {}; }
    /// A sentence beneath a field of the form; empty: none.
    [[nodiscard]] virtual QString hintFor(const RecordType &, const QString &) const { return {}; }
    /// Return or a double click on a record.
    virtual void open(const ArchiveLine &line) { edit(line.record.id()); }
    /// Called after the list was filled and when another row becomes the current one.
    virtual void currentChanged(const ArchiveLine *) {}

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] Shell &shell() const { return m_shell; }
    [[nodiscard]] const CustomerContent &content() const { return m_content; }
    [[nodiscard]] const ArchiveLine *current() const;
    [[nodiscard]] QListView *list() const { return m_list; }
    /// Free text of a record, masked where the window is.
    [[nodiscard]] QString said(const Record &record, FieldName field) const;
    /// The title of what the field points at.
    [[nodiscard]] QString target(const Record &record, FieldName field) const;
    [[nodiscard]] QString choice(const Record &record, FieldName field) const;
    [[nodiscard]] QString money(const Record &record, FieldName field) const;
    [[nodiscard]] QString day(const Record &record, FieldName field) const;
    QPushButton *addButton(const char *name);
    /// Offers to keep a file beside the record in sight.
    void offerAttaching();
    /// Stands above the list. Takes ownership.
    void addAbove(QWidget *widget);
    void change(const QString &title, const Record &record, const std::function<void(Record &)> &alter);
    void fill();

    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const QString &name);
    void showCurrent();
    QWidget *buildForm(const QString &name);
    void connectParts();
    void showForm(const Record &record);
    void showAddMenu();
    void addHere();
    void save();
    void removeCurrent();
    void askForChildren(const RecordType &type, Id record, const QString &title, const QString &children);
    void remove(const RecordType &type, Id record, const QString &title, bool withChildren);
    void tellAtField(const Error &error);
    void endEditing();

    Session &m_session;
    Shell &m_shell;
    CustomerContent m_content;
    ArchiveList *m_model;
    QStackedWidget *m_stack;
    QHBoxLayout *m_buttons;
    QVBoxLayout *m_above;
    QListView *m_list;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_remove;
    QPushButton *m_attach = nullptr;
    SectionHeader *m_formTitle;
    QScrollArea *m_formArea;
    QPushButton *m_save;
    QPushButton *m_cancel;
    RecordForm *m_form = nullptr;
    const RecordType *m_formType = nullptr;
    bool m_isSaving = false;
};

/// The parts that are not empty, with a dot between them.
[[nodiscard]] QString dotted(QStringList parts);

} // namespace kebu
