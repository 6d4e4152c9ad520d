#pragma once

#include "core/base/idsource.h"
#include "core/storage/changewriter.h"
#include "core/storage/settings.h"
#include "core/storage/snapshot.h"

#include <QIODevice>
#include <QPromise>

#include <functional>

namespace kebu {

/// Why a customer's letter changes, for the history of grades.
struct GradeReason {
    QString setBy = QStringLiteral("person"); ///< person or system
    QString because;
    QDate until; ///< an override holds until this day; invalid: until the next grading
};

/// The one door for facts. Handed to the function given to Book::change, in the writer's thread, inside one
/// transaction: records are validated, given their defaults, written, journalled and projected one by one, never
/// held as a list. An error ends the change and nothing is kept.
class Change
{
public:
    Change(Connection &connection, const Clock &clock, IdSource &ids, Id user, GradePolicy policy);

    /// Writes a new record; gives it an id unless it has one.
    Result<Id> create(Record record);
    /// Writes those fields of `after` that differ from what is stored.
    Result<void> edit(const Record &after);
    /// The same where the caller has just read what is stored: a bulk change reads each record once. REQUIRES: nothing
    /// wrote `before` since it was read in this change.
    Result<void> edit(const Record &before, Record after);
    /// Reads, lets `alter` change it, writes.
    Result<void> edit(const RecordType &type, Id id, const std::function<void(Record &)> &alter);
    /// Takes a record away; what merely points at it points at nothing afterwards. Invalid, naming them, while it has
    /// children that cannot stand without it.
    Result<void> remove(const RecordType &type, Id id);
    /// The same with all its children, as one change.
    Result<void> removeWithChildren(const RecordType &type, Id id);
    /// Writes a record as another book has it, new or over `before`: validated, without defaults and without a history
    /// of its own, which comes as records too. Returns what it points at that is not there yet; the caller sees to it
    /// that all of that is written before the change ends.
    Result<std::vector<RecordRef>> adopt(const Record *before, const Record &after);
    /// Keeps a file in the book, under the last part of `name`. Invalid when it is larger than FileStore::largest.
    Result<Id> attach(const RecordRef &about, const QString &name, QIODevice &bytes);
    /// Says why the next change of a customer's grade happens.
    void explainGrade(GradeReason reason) { m_gradeReason = std::move(reason); }
    /// The entry of a picklist, made where it is missing; the code is the word itself.
    Result<QString> ensureChoice(const QString &list, const QString &word);
    /// The custom field of that name, made where it is missing.
    Result<FieldInfo> ensureCustomField(const QString &record, const QString &name, const QString &type);

    [[nodiscard]] Snapshot &view() { return m_view; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Id user() const { return m_user; }
    [[nodiscard]] Settings settings() { return Settings(m_connection); }
    [[nodiscard]] ChangeWriter &writer() { return m_writer; }
    [[nodiscard]] Id newId() { return m_ids.next(); }

    /// What this change did to a customer on which its next contact rests.
    struct CareNote {
        bool isNew = false;     ///< the customer was made; said of newCustomers() by whoever asks
        bool isOpen = false;    ///< its stage, its archive or the state of one of its tasks is another
        bool isPlanned = false; ///< one of its tasks was written
        Instant contacted{};    ///< the latest contact that was recorded and reached it; 0: none
        Instant greeted{};      ///< the same of greetings sent to many
    };
    [[nodiscard]] const QHash<Id, CareNote> &careNotes() const { return m_careNotes; }
    /// Customers that were made, in this order: eight bytes for each of an import's million, where a note takes fifty.
    [[nodiscard]] const std::vector<Id> &newCustomers() const { return m_newCustomers; }
    /// Records that came to the customer past this door, by a merge.
    void noteCare(Id customer) { m_careNotes[customer].isOpen = true; }

    /// Asked by long work between two rows; yes means: return ErrorCode::Cancelled.
    [[nodiscard]] bool isCancelled() const { return m_isCancelled && m_isCancelled(); }
    void setCancelCheck(std::function<bool()> isCancelled) { m_isCancelled = std::move(isCancelled); }

private:
    Result<void> noteStageAndGrade(const Record *before, const Record &after);
    void noteCareFor(const Record *before, const Record *after);
    /// Those whose customer is their parent's follow it to another customer.
    Result<void> takeChildrenAlong(const Record &before, const Record &after);
    Result<void> releaseReferences(const RecordType &type, Id id);
    Result<void> releaseMentions(const RecordType &type, Id id);
    /// Empties the reference, or takes the record away where it cannot be without it.
    Result<void> release(const RecordType &type, int field, Id id);
    Result<void> removeFromLinks(Id target);
    Result<void> clearCustomValues(Id field);

    Connection &m_connection;
    const Clock &m_clock;
    IdSource &m_ids;
    Id m_user;
    ChangeWriter m_writer;
    Snapshot m_view;
    GradeReason m_gradeReason;
    QHash<Id, CareNote> m_careNotes;
    std::vector<Id> m_newCustomers;
    std::function<bool()> m_isCancelled;
};

} // namespace kebu
