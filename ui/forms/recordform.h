#pragma once

#include "core/book/change.h"
#include "ui/forms/fieldeditor.h"

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace kebu {

class ElidedLabel;
class FormDraft;
class SectionHeader;

/// What a form holds, ready for the writer's thread: a plain value.
struct RecordDraft {
    Record record;
    NewWords words;

    /// The record as it is written: new words are made first. Part of the caller's change.
    [[nodiscard]] Result<Record> settle(Change &change) const;
    /// Creates or edits it, by whether it has an id.
    Result<Id> save(Change &change) const;
};

/// The name of a part of a form.
[[nodiscard]] QString sectionTitle(Section section);

/// A form built from the declarations: one row a field, in sections, the editor by the field's type. Fields of the
/// other kind of customer are hidden, fields set by the program are left out. Errors stand at their fields. Personal
/// fields are shown masked and locked while the session masks. What is typed is kept in the book until it is saved
/// (formdraft.h); a form that begins with such a draft says so and offers to discard it.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    /// `leaveOut`: names of fields this form does not ask for.
    RecordForm(Session &session, const RecordType &type, const QStringList &leaveOut = {}, int columns = 1,
               QWidget *parent = nullptr);
    ~RecordForm() override;

    /// `about`: what a new record is for, where it cannot say so itself; its draft is kept under that.
    void setRecord(const Record &record, Id about = {});
    /// The person gives up what was typed and not saved: it is not offered again. For a button or a key that says so;
    /// a form that merely goes leaves its draft.
    void discardDraft();
    /// What was set with what was typed over it; fields that are not understood keep their value.
    [[nodiscard]] Record record() const;
    /// For saving: once it is written, nothing is left to be kept.
    [[nodiscard]] RecordDraft draft() const;
    /// From now on these fields may not stay empty either, whatever the declaration says: a stage asks for them.
    void require(const QStringList &fields);
    /// Shows a sentence at each field that may not stay so; the first one takes the keyboard.
    [[nodiscard]] bool validateAll();
    [[nodiscard]] bool isDirty() const { return m_isDirty; }
    /// Null when the form does not ask for it.
    [[nodiscard]] FieldEditor *editor(const QString &field) const;
    /// The same, null also where the field is locked or not asked for of this record.
    [[nodiscard]] FieldEditor *openEditor(const QString &field) const;
    /// A sentence under a field that does not keep from saving; empty: none.
    void setHint(const QString &field, const QString &sentence);
    /// Gives the keyboard to the first field, or to the named one.
    void focusField(const QString &field = {});

signals:
    void edited(const QString &field);

private:
    struct Row {
        FieldEditor *editor;
        QLabel *label;
        ElidedLabel *remark;
        int part; ///< in m_parts
        bool isLocked = false;
        bool isRequired = false;
        std::optional<Value> hidden{}; ///< what was typed before it was locked
        QString hiddenText{};          ///< the same where it is no value yet
    };
    struct Part {
        SectionHeader *head;
        QWidget *body;
        QGridLayout *grid;
    };

    void build(const QStringList &leaveOut, int columns);
    int partFor(Section section, const std::vector<QVBoxLayout *> &columns);
    void addRow(FieldEditor *editor, int part);
    QWidget *buildResumed();
    void resumed(Instant savedAt);
    void showRecord();
    void showKind();
    void tellOwner();
    void lockMasked(Row &row, const Value &value);
    void remask();
    void hideTyped(Row &row);
    void showTyped(Row &row);
    [[nodiscard]] Result<Value> checked(const Row &row) const;
    void showRemark(const Row &row, const QString &sentence, bool isError) const;
    [[nodiscard]] const Row *rowOf(const QString &field) const;

    Session &m_session;
    const RecordType &m_type;
    Record m_record;
    std::vector<Row> m_rows;
    std::vector<Part> m_parts;
    QHash<int, int> m_partOf; ///< section → part
    bool m_isDirty = false;
    FormDraft *m_draft;
    QWidget *m_resumed; ///< says that the form began with a draft
    ElidedLabel *m_resumedWords;
};

} // namespace kebu
