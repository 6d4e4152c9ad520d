#pragma once

#include "core/base/datetime.h"
#include "core/book/book.h"
#include "core/domain/record.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace kebu {

class RecordForm;
class Session;

/// Which form of which record a draft belongs to. A new record's draft belongs to the customer it is for; to nobody
/// where it is a customer itself or belongs to none.
struct DraftKey {
    QString form; ///< `edit.contact`, `new.contact`
    Id record;    ///< the record, or whom the new one is for

    [[nodiscard]] static DraftKey of(const Record &record);
    [[nodiscard]] bool isNew() const { return form.startsWith(u"new."); }
    /// Null: not a draft of such a form, or of a record this program does not know.
    [[nodiscard]] const RecordType *type() const;
    bool operator==(const DraftKey &) const = default;
};

/// Keeps in the book what is typed into a form and not saved yet, two seconds after the last key and at the latest when
/// the form goes, so that leaving the page, a lock or a crash takes nothing. The next form of the same record begins
/// with it. Only the fields that were touched are kept, those that cannot be read yet as they were typed. Ends with the
/// saving, or when the person discards it. Window thread.
class FormDraft : public QObject
{
    Q_OBJECT

public:
    FormDraft(Session &session, RecordForm &form);
    ~FormDraft() override;

    /// The form shows that record from now on; what was kept for it follows, told by `restored`. `about`: what a new
    /// record is for, where the record cannot say it.
    void begin(const Record &record, Id about = {});
    void touch(const QString &field);
    /// What is in the form is being written; when it is, the draft has done its work.
    void expectSaving() { m_isSaving = true; }
    /// Writes what was typed and is not in the book yet.
    void flush();
    /// The person gives up what was typed.
    void discard();

signals:
    void restored(kebu::Instant savedAt);

private:
    void take(const Drafts::Entry &entry);
    void write(bool isKept);
    void connectSession();

    Session &m_session;
    RecordForm &m_form;
    DraftKey m_key;
    QJsonObject m_fields;  ///< by name; those that were touched
    QStringList m_touched; ///< since they were last written into m_fields
    QTimer m_pause;
    quint64 m_turn = 0; ///< answers for an earlier record are dropped
    bool m_isSaving = false;
    bool m_isKept = false; ///< the book has one
};

} // namespace kebu
