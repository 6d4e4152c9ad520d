#include "core/services/bookimport.h"

#include "core/base/text.h"
#include "core/domain/attachment.h"
#include "core/domain/customfield.h"
#include "core/domain/picklist.h"
#include "core/domain/registry.h"
#include "core/services/bookrecords.h"
#include "core/services/recordmeeting.h"
#include "core/storage/filestore.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace kebu {

namespace {

constexpr qint64 rowsBetweenReports = 256;

QString say(const char *sentence) { return QCoreApplication::translate("BookJson", sentence); }

/// Those that others are read by: choices and own fields must stand before the records that use them.
bool isDefinition(const RecordType &type) { return &type == &picklistEntry::type() || &type == &customField::type(); }

QString nameOf(const Record &record)
{
    for (const char *field : {"name", "title", "number", "goal", "content", "description", "problem"}) {
        const int at = record.type().indexOf(QString::fromLatin1(field));
        if (at >= 0 && !record.value(at).isEmpty())
            return simplifiedLine(record.value(at).text()).left(60);
    }
    return {};
}

class BookImport
{
public:
    BookImport(Change &change, BookRecords &records, const ImportOptions &options, const ImportWatcher &watcher,
               ImportReport &report)
        : m_change(change),
          m_records(records),
          m_options(options),
          m_watcher(watcher),
          m_report(report),
          m_recognition(change, records.countsForItself()),
          m_meeting(change, m_recognition, records.parting(), records.countsForItself(), options)
    {
    }

    Result<void> run()
    {
        KEBU_TRY(m_recognition.begin());
        // once to learn who is who, once to write: references may point at what stands later in the file
        KEBU_TRY(eachEntry([this](const RecordType &type, const BookRecords::Entry &entry) -> Result<void> {
            KEBU_TRY(m_recognition.recognise(type, entry.fields, m_head));
            return isDefinition(type) ? write(type, entry) : Result<void>();
        }));
        KEBU_TRY(m_recognition.readOwnFields());
        KEBU_TRY(eachEntry([this](const RecordType &type, const BookRecords::Entry &entry) -> Result<void> {
            return isDefinition(type) ? Result<void>() : write(type, entry);
        }));
        tellRemoved();
        return checkAwaited();
    }

private:
    using Take = std::function<Result<void>(const RecordType &, const BookRecords::Entry &)>;

    Result<void> eachEntry(const Take &take)
    {
        KEBU_LET(head, m_records.begin());
        m_head = head;
        for (qint64 count = 0;; ++count) {
            if (m_change.isCancelled())
                return Error{ErrorCode::Cancelled, {}, {}};
            KEBU_LET(entry, m_records.next());
            if (!entry)
                return {};
            const RecordType *type = findRecordType(entry->record);
            if (!type)
                return refuse(
                    *entry,
                    say(QT_TRANSLATE_NOOP("BookJson", "There is no kind of record called \"%1\".")).arg(entry->record));
            if (auto taken = take(*type, *entry); !taken)
                return refuse(*entry, taken.error().message);
            if (m_watcher.progress && count % rowsBetweenReports == 0)
                m_watcher.progress(m_records.done(), m_records.total(), m_report.read);
        }
    }

    [[nodiscard]] Error refuse(const BookRecords::Entry &entry, const QString &why) const
    {
        return {ErrorCode::Invalid,
                say(QT_TRANSLATE_NOOP("BookJson", "Line %1 (%2): %3 Nothing was imported."))
                    .arg(entry.line)
                    .arg(entry.record, why),
                {}};
    }

    Result<void> write(const RecordType &type, const BookRecords::Entry &entry)
    {
        const Id id = m_recognition.idHere(Id::fromString(entry.fields.value(u"id").toString()));
        ++m_report.read;
        KEBU_TRY(keepBytes(type, entry.fields));
        KEBU_LET(before, m_change.view().store().find(type, id));
        ImportedRow row;
        row.row = entry.line;
        row.record = id;
        Record after(type, id);
        KEBU_TRY(m_recognition.fill(after, entry.fields));
        if (before) {
            KEBU_LET(combined, m_meeting.combined(*before, after, entry.fields, row));
            after = std::move(combined);
        } else {
            KEBU_TRY(m_meeting.makeRoomFor(after, row));
        }
        if (row.outcome == ImportedRow::Outcome::Unchanged || (before && *before == after)) {
            row.outcome = ImportedRow::Outcome::Unchanged;
        } else if (row.outcome != ImportedRow::Outcome::Conflict) {
            KEBU_LET(missing, m_change.adopt(before ? &*before : nullptr, after));
            for (const RecordRef &target : missing)
                m_awaited.insert(target.toString(), {entry.record, entry.line});
            row.outcome = before ? ImportedRow::Outcome::Updated : ImportedRow::Outcome::Created;
        }
        if (row.outcome == ImportedRow::Outcome::Conflict) {
            row.original = QJsonDocument(QJsonObject{{entry.record, entry.fields}}).toJson(QJsonDocument::Compact);
            row.format = SourceFacts::Format::Book;
        }
        account(row, after);
        return {};
    }

    /// What the other book removed stays here: an import adds and changes.
    void tellRemoved()
    {
        if (!m_records.parting())
            return;
        qint64 removed = 0;
        for (const TouchedRecord &record : m_records.parting()->there)
            removed += record.isGone && !record.isMade;
        if (removed == 0)
            return;
        ++m_report.warningCount;
        m_report.warnings.push_back(
            {0,
             {},
             {},
             QCoreApplication::translate("BookJson",
                                         "%n record(s) were removed in the other book; they stand here still.", nullptr,
                                         int(removed))});
    }

    void account(ImportedRow &row, const Record &record)
    {
        using Outcome = ImportedRow::Outcome;
        m_report.created += row.outcome == Outcome::Created;
        m_report.updated += row.outcome == Outcome::Updated;
        m_report.unchanged += row.outcome == Outcome::Unchanged;
        m_report.refused += row.outcome == Outcome::Conflict;
        std::vector<ImportNote> &notes = row.outcome == Outcome::Conflict ? m_report.refusals : m_report.warnings;
        if (row.outcome != Outcome::Conflict)
            m_report.warningCount += qint64(row.notes.size());
        for (const ImportNote &note : row.notes) {
            if (notes.size() < ImportReport::notesAtMost)
                notes.push_back(note);
        }
        if (!m_watcher.rowDone)
            return;
        QStringList labels;
        for (const ImportNote &note : row.notes)
            labels << note.column;
        labels.removeAll(QString());
        row.cells = {record.type().label().text(), nameOf(record), labels.join(QStringLiteral(", "))};
        m_watcher.rowDone(row);
    }

    Result<void> keepBytes(const RecordType &type, const QJsonObject &fields)
    {
        if (&type != &attachment::type() || !fields.contains(u"bytes"))
            return {};
        QByteArray bytes = QByteArray::fromBase64(fields.value(u"bytes").toString().toLatin1());
        QBuffer source(&bytes);
        source.open(QIODevice::ReadOnly);
        KEBU_LET(kept, FileStore(m_change.view().connection()).keep(source));
        if (kept.sha256 != fields.value(QString(attachment::sha256)).toString())
            return Error{ErrorCode::Invalid,
                         say(QT_TRANSLATE_NOOP("BookJson", "The attached file does not have its checksum.")),
                         {}};
        return {};
    }

    /// What was pointed at before it was written must be there now.
    Result<void> checkAwaited()
    {
        for (auto it = m_awaited.constBegin(); it != m_awaited.constEnd(); ++it) {
            const RecordRef ref = RecordRef::fromString(it.key());
            const RecordType *type = findRecordType(ref.record);
            bool isThere = false;
            if (type) {
                KEBU_LET(exists, m_change.view().store().exists(*type, ref.id));
                isThere = exists;
            }
            if (!isThere)
                return refuse({it->record, {}, it->line},
                              say(QT_TRANSLATE_NOOP("BookJson",
                                                    "It points at a record that neither the file nor the book has.")));
        }
        return {};
    }

    struct Place {
        QString record;
        qint64 line = 0;
    };

    Change &m_change;
    BookRecords &m_records;
    const ImportOptions &m_options;
    const ImportWatcher &m_watcher;
    ImportReport &m_report;
    BookJsonHead m_head;
    Recognition m_recognition;
    RecordMeeting m_meeting;
    QHash<QString, Place> m_awaited; ///< by what is pointed at
};

} // namespace

bool isBookJson(const QString &path)
{
    constexpr qint64 enough = 256;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && BookJsonReader::isBook(file.read(enough));
}

bool holdsBook(const QString &path) { return isBookFile(path) || isBookJson(path); }

QStringList bookColumns()
{
    return {say(QT_TRANSLATE_NOOP("BookJson", "Kind")), say(QT_TRANSLATE_NOOP("BookJson", "Name")),
            say(QT_TRANSLATE_NOOP("BookJson", "Said differently"))};
}

Result<void> importBook(Change &change, const ImportOptions &options, const ImportWatcher &watcher,
                        ImportReport &report)
{
    report.encoding = QStringLiteral("UTF-8");
    if (!isBookFile(options.file)) {
        const std::unique_ptr<BookRecords> records = recordsOfJson(options.file);
        return BookImport(change, *records, options, watcher, report).run();
    }
    Connection &own = change.view().connection();
    if (QFileInfo(options.file).canonicalFilePath() == QFileInfo(own.path()).canonicalFilePath())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("BookJson", "This is the open book itself. Choose another one.")),
                     {}};
    const Secret none;
    KEBU_LET(other, OtherBook::open(options.file, options.secret.get(), options.ownSecret ? *options.ownSecret : none,
                                    change.clock()));
    KEBU_LET(parting, partingOf(own, other->connection()));
    const std::unique_ptr<BookRecords> records = recordsOfBook(*other, std::move(parting));
    return BookImport(change, *records, options, watcher, report).run();
}

} // namespace kebu
