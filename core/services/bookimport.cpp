#include "core/services/bookimport.h"

#include "core/base/text.h"
#include "core/book/defaults.h"
#include "core/domain/attachment.h"
#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/picklist.h"
#include "core/domain/plainjson.h"
#include "core/domain/registry.h"
#include "core/domain/user.h"
#include "core/rules/phonenumber.h"
#include "core/services/bookrecords.h"
#include "core/storage/filestore.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace kebu {

namespace {

constexpr qint64 rowsBetweenReports = 256;

QString say(const char *sentence) { return QCoreApplication::translate("BookJson", sentence); }

/// Those that others are read by: choices and own fields must stand before the records that use them.
bool isDefinition(const RecordType &type) { return &type == &picklistEntry::type() || &type == &customField::type(); }

/// C-000123: given by Kebu, in every book alike.
bool isGivenNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z]{1,2}-\\d{6,}$"));
    return form.match(text).hasMatch();
}

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
          m_report(report)
    {
    }

    Result<void> run()
    {
        KEBU_LET(isEmpty, isBookEmpty());
        m_ownsOwner = isEmpty;
        // once to learn who is who, once to write: references may point at what stands later in the file
        KEBU_TRY(eachEntry([this](const RecordType &type, const BookRecords::Entry &entry) -> Result<void> {
            KEBU_TRY(recognise(type, entry));
            return isDefinition(type) ? write(type, entry) : Result<void>();
        }));
        KEBU_TRY(readOwnFields());
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

    /// A book that nobody has written into yet holds its owner and nothing else.
    Result<bool> isBookEmpty()
    {
        for (const RecordType *type : recordTypes()) {
            Statement rows(m_change.view().connection().database(),
                           QStringLiteral("SELECT id FROM ") + quoted(type->table()) + QStringLiteral(" LIMIT 2"));
            KEBU_TRY(rows.runWith({}));
            int count = 0;
            while (rows.next())
                ++count;
            KEBU_TRY(rows.done());
            if (count > (type == &user::type() ? 1 : 0))
                return false;
        }
        return true;
    }

    /// Finds the record of this book that the entry is, and notes it where its id is another one.
    Result<void> recognise(const RecordType &type, const BookRecords::Entry &entry)
    {
        const Id id = Id::fromString(entry.fields.value(u"id").toString());
        if (!id)
            return Error{ErrorCode::Invalid,
                         say(QT_TRANSLATE_NOOP("BookJson", "The record has no id, or none that is a number.")),
                         {}};
        KEBU_LET(isHere, m_change.view().store().exists(type, id));
        if (isHere)
            return {};
        if (&type == &user::type() && m_ownsOwner && id.toString() == m_head.user) {
            m_otherIds.insert(id, m_change.user());
            return {};
        }
        const bool isByName = &type == &customer::type() && m_records.countsForItself();
        KEBU_LET(same, isByName ? sameCustomer(entry.fields) : sameByKey(type, entry.fields));
        if (same)
            m_otherIds.insert(id, same);
        return {};
    }

    /// Two books count their customers alike: one is known by its name, a person by name and telephone.
    Result<Id> sameCustomer(const QJsonObject &fields)
    {
        const QString name = fields.value(QString(customer::name)).toString();
        const QString kind = fields.value(QString(customer::kind)).toString();
        const QString phone = fields.value(QString(customer::phone)).toString();
        const bool isPerson = kind == u"individual";
        if (name.isEmpty() || (isPerson && phone.isEmpty()))
            return Id();
        KEBU_LET(found, m_change.view().store().where(customer::type(), QStringLiteral("name = ? AND kind = ?"),
                                                      {name, kind}));
        if (isPerson)
            std::erase_if(found, [&phone](const Record &each) {
                return normalizePhone(each.text(customer::phone)).digits != normalizePhone(phone).digits;
            });
        return found.size() == 1 ? found.front().id() : Id();
    }

    /// The record that shares what there is only one of.
    Result<Id> sameByKey(const RecordType &type, const QJsonObject &fields)
    {
        QStringList names;
        if (&type == &picklistEntry::type())
            names = {QString(picklistEntry::list), QString(picklistEntry::code)};
        else if (&type == &customField::type())
            names = {QString(customField::record), QString(customField::name)};
        else if (&type == &user::type())
            names = {QString(user::name)};
        for (const FieldInfo &field : type.fields()) {
            if (names.isEmpty() && field.isUnique)
                names = {field.name};
        }
        if (names.isEmpty() || (m_records.countsForItself() && isGivenNumber(fields.value(names.front()).toString())))
            return Id();
        QStringList conditions;
        QVariantList values;
        for (const QString &name : names) {
            const QString text = fields.value(name).toString();
            if (text.isEmpty())
                return Id();
            conditions << quoted(RecordStore::columnOf(*type.find(name))) + QStringLiteral(" = ?");
            values << text;
        }
        KEBU_LET(found, m_change.view().store().where(type, conditions.join(QStringLiteral(" AND ")), values));
        return found.empty() ? Id() : found.front().id();
    }

    Result<void> readOwnFields()
    {
        KEBU_LET(definitions, m_change.view().store().where(customField::type(), QStringLiteral("1"), {}));
        for (const Record &definition : definitions)
            m_ownFields.insert(definition.text(customField::record) + u'.' + definition.text(customField::name),
                               customField::asField(definition));
        return {};
    }

    [[nodiscard]] Id idHere(Id id) const { return m_otherIds.value(id, id); }

    [[nodiscard]] Value withIdsHere(const FieldInfo &field, const Value &value) const
    {
        if (field.type == FieldType::Ref)
            return Value::of(idHere(value.id()));
        if (field.type == FieldType::RefAny) {
            RecordRef ref = RecordRef::fromString(value.text());
            ref.id = idHere(ref.id);
            return Value(ref.toString());
        }
        if (field.type != FieldType::Refs)
            return value;
        std::vector<Id> ids = value.ids();
        for (Id &id : ids)
            id = idHere(id);
        std::ranges::sort(ids);
        return Value(std::move(ids));
    }

    Result<void> fill(Record &record, const QJsonObject &fields) const
    {
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const QString name = it.key();
            const bool isBytes = &record.type() == &attachment::type() && name == u"bytes";
            if (name == u"id" || isBytes)
                continue;
            const QString ownName = name.startsWith(u"custom.") ? name.mid(int(qstrlen("custom."))) : QString();
            const FieldInfo own = m_ownFields.value(record.type().name() + u'.' + ownName);
            const FieldInfo *field = ownName.isEmpty() ? record.type().find(name) : own.customId ? &own : nullptr;
            if (!field)
                return Error{ErrorCode::Invalid,
                             say(QT_TRANSLATE_NOOP("BookJson", "The record has no field \"%1\".")).arg(name),
                             {}};
            KEBU_LET(value, valueFromPlainJson(*field, it.value()));
            setValue(record, *field, withIdsHere(*field, value));
        }
        return {};
    }

    Result<void> write(const RecordType &type, const BookRecords::Entry &entry)
    {
        const Id id = idHere(Id::fromString(entry.fields.value(u"id").toString()));
        ++m_report.read;
        KEBU_TRY(keepBytes(type, entry.fields));
        KEBU_LET(before, m_change.view().store().find(type, id));
        ImportedRow row;
        row.row = entry.line;
        row.record = id;
        Record after(type, id);
        KEBU_TRY(fill(after, entry.fields));
        if (before)
            after = combined(*before, after, entry, row);
        else
            KEBU_TRY(makeRoomFor(after, entry, row));
        if (row.outcome == ImportedRow::Outcome::Unchanged || (before && *before == after)) {
            row.outcome = ImportedRow::Outcome::Unchanged;
        } else if (row.outcome != ImportedRow::Outcome::Conflict) {
            KEBU_LET(missing, m_change.adopt(before ? &*before : nullptr, after));
            for (const RecordRef &target : missing)
                m_awaited.insert(target.toString(), {entry.record, entry.line});
            row.outcome = before ? ImportedRow::Outcome::Updated : ImportedRow::Outcome::Created;
        }
        account(row, after);
        return {};
    }

    /// The record here with what the other says: all of it, or, where the books were one, what was changed there since.
    [[nodiscard]] Record combined(const Record &before, const Record &there, const BookRecords::Entry &entry,
                                  ImportedRow &row) const
    {
        Record after = before;
        const RecordType &type = before.type();
        const QString otherId = entry.fields.value(u"id").toString();
        const TouchedRecord *theirs =
            touched(m_records.parting() ? &m_records.parting()->there : nullptr, type.name() + u':' + otherId);
        const TouchedRecord *ours = touched(m_records.parting() ? &m_records.parting()->here : nullptr,
                                            type.name() + u':' + before.id().toString());
        const auto changed = [](const TouchedRecord *record, const QString &field) {
            return record && (record->isMade || record->fields.contains(field));
        };
        const auto isTaken = [&](const QString &field, const QString &touchedAs, const QString &label, const Value &own,
                                 const Value &other) {
            const bool isSaid = theirs ? changed(theirs, touchedAs) : entry.fields.contains(field);
            if (!isSaid || own == other)
                return false;
            const bool isConflict = theirs ? changed(ours, touchedAs) : !own.isEmpty();
            if (isConflict && m_records.countsForItself())
                noteConflict(row, label);
            return !isConflict || m_options.conflicts == ImportOptions::Conflicts::File;
        };
        for (int i = 0; i < int(type.fields().size()); ++i) {
            const FieldInfo &field = type.field(i);
            const bool keepsNumber = m_records.countsForItself() && field.isUnique && !before.value(i).isEmpty() &&
                                     isGivenNumber(before.value(i).text());
            if (!keepsNumber && isTaken(field.name, field.name, field.labelText(), before.value(i), there.value(i)))
                after.set(i, there.value(i));
        }
        for (const FieldInfo &own : m_ownFields) {
            const Value value = there.customValue(own.customId);
            if (isTaken(QStringLiteral("custom.") + own.name, QStringLiteral("custom"), own.labelText(),
                        before.customValue(own.customId), value))
                after.setCustomValue(own.customId, value);
        }
        return after;
    }

    [[nodiscard]] static const TouchedRecord *touched(const TouchedRecords *records, const QString &ref)
    {
        if (!records)
            return nullptr;
        const auto found = records->constFind(ref);
        return found == records->constEnd() ? nullptr : &*found;
    }

    void noteConflict(ImportedRow &row, const QString &label) const
    {
        const QString sentence =
            m_options.conflicts == ImportOptions::Conflicts::File
                ? say(QT_TRANSLATE_NOOP("BookJson", "Both books say something else of %1; the other book's is taken."))
                : say(QT_TRANSLATE_NOOP("BookJson", "Both books say something else of %1; this book's stays."));
        row.notes.push_back({row.row, label, {}, sentence.arg(label)});
    }

    /// A record this book does not have: was it taken away here, does what it hangs on still stand, is its number free?
    Result<void> makeRoomFor(Record &record, const BookRecords::Entry &entry, ImportedRow &row)
    {
        const QString ref = record.type().name() + u':' + record.id().toString();
        const Parting *parting = m_records.parting();
        if (const TouchedRecord *ours = touched(parting ? &parting->here : nullptr, ref); ours && ours->isGone) {
            const bool isTaken = m_options.conflicts == ImportOptions::Conflicts::File;
            row.notes.push_back(
                {row.row,
                 {},
                 {},
                 isTaken ? say(QT_TRANSLATE_NOOP("BookJson", "Removed in this book and changed in the other; it comes "
                                                             "back."))
                         : say(QT_TRANSLATE_NOOP("BookJson", "Removed in this book and changed in the other; it stays "
                                                             "removed."))});
            if (!isTaken)
                row.outcome = ImportedRow::Outcome::Unchanged;
        }
        if (parting && row.outcome != ImportedRow::Outcome::Unchanged)
            KEBU_TRY(dropLost(record, row));
        if (!m_records.countsForItself())
            return {};
        const int number = record.type().indexOf(QStringLiteral("number"));
        if (number < 0 || !record.type().field(number).isUnique || !isGivenNumber(record.value(number).text()))
            return {};
        const QString wanted = record.value(number).text();
        KEBU_LET(isTaken, m_change.view().store().isTaken(record.type(), record.type().field(number), wanted));
        if (!isTaken)
            return {};
        record.set(number, Value());
        KEBU_TRY(fillDefaults(m_change.view(), m_change.settings(), m_change.user(), record));
        row.notes.push_back(
            {row.row, record.type().field(number).labelText(), wanted,
             say(QT_TRANSLATE_NOOP("BookJson", "The number %1 stands for another one here; it is %2 now."))
                 .arg(wanted, record.value(number).text())});
        (void)entry;
        return {};
    }

    /// What the record points at may have been removed here meanwhile.
    Result<void> dropLost(Record &record, ImportedRow &row)
    {
        for (int i = 0; i < int(record.type().fields().size()); ++i) {
            const FieldInfo &field = record.type().field(i);
            if (field.type != FieldType::Ref || record.value(i).isEmpty())
                continue;
            const RecordRef target{field.target, record.value(i).id()};
            KEBU_LET(stands, willStand(target));
            if (stands)
                continue;
            if (field.isRequired) {
                row.outcome = ImportedRow::Outcome::Conflict;
                row.notes.push_back(
                    {row.row,
                     field.labelText(),
                     {},
                     say(QT_TRANSLATE_NOOP("BookJson", "What it belongs to was removed in this book; it "
                                                       "was not taken over."))});
                return {};
            }
            record.set(i, Value());
        }
        return {};
    }

    Result<bool> willStand(const RecordRef &target)
    {
        if (const TouchedRecord *theirs = touched(&m_records.parting()->there, target.toString());
            theirs && !theirs->isGone)
            return true;
        const RecordType *type = findRecordType(target.record);
        return type ? m_change.view().store().exists(*type, target.id) : Result<bool>(false);
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
    bool m_ownsOwner = false;
    QHash<Id, Id> m_otherIds;              ///< id in the file → id here, where they differ
    QHash<QString, FieldInfo> m_ownFields; ///< by `record.name`
    QHash<QString, Place> m_awaited;       ///< by what is pointed at
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
