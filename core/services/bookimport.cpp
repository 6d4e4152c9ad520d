#include "core/services/bookimport.h"

#include "core/domain/attachment.h"
#include "core/domain/customfield.h"
#include "core/domain/picklist.h"
#include "core/domain/plainjson.h"
#include "core/domain/registry.h"
#include "core/domain/user.h"
#include "core/exchange/bookjson.h"
#include "core/storage/filestore.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QSet>

namespace kebu {

namespace {

constexpr qint64 rowsBetweenReports = 256;

QString say(const char *sentence) { return QCoreApplication::translate("BookJson", sentence); }

/// Those that others are read by: choices and own fields must stand before the records that use them.
bool isDefinition(const RecordType &type) { return &type == &picklistEntry::type() || &type == &customField::type(); }

class BookImport
{
public:
    BookImport(Change &change, const ImportOptions &options, const ImportWatcher &watcher, ImportReport &report)
        : m_change(change),
          m_options(options),
          m_watcher(watcher),
          m_report(report),
          m_file(options.file)
    {
    }

    Result<void> run()
    {
        KEBU_LET(isEmpty, isBookEmpty());
        m_ownsOwner = isEmpty;
        // once to learn who is who, once to write: references may point at what stands later in the file
        KEBU_TRY(eachEntry([this](const RecordType &type, const BookJsonReader::Entry &entry) -> Result<void> {
            KEBU_TRY(recognise(type, entry));
            return isDefinition(type) ? write(type, entry) : Result<void>();
        }));
        KEBU_TRY(readOwnFields());
        KEBU_TRY(eachEntry([this](const RecordType &type, const BookJsonReader::Entry &entry) -> Result<void> {
            return isDefinition(type) ? Result<void>() : write(type, entry);
        }));
        return checkAwaited();
    }

private:
    using Take = std::function<Result<void>(const RecordType &, const BookJsonReader::Entry &)>;

    Result<void> eachEntry(const Take &take)
    {
        m_file.close();
        if (!m_file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound,
                         say(QT_TRANSLATE_NOOP("BookJson", "%1 cannot be read.")).arg(m_options.file),
                         m_file.errorString()};
        BookJsonReader reader(m_file);
        KEBU_LET(head, reader.begin());
        m_head = head;
        for (qint64 count = 0;; ++count) {
            if (m_change.isCancelled())
                return Error{ErrorCode::Cancelled, {}, {}};
            KEBU_LET(entry, reader.next());
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
                m_watcher.progress(reader.bytesRead(), m_file.size(), m_report.read);
        }
    }

    [[nodiscard]] Error refuse(const BookJsonReader::Entry &entry, const QString &why) const
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
    Result<void> recognise(const RecordType &type, const BookJsonReader::Entry &entry)
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
        KEBU_LET(same, sameByKey(type, entry.fields));
        if (same)
            m_otherIds.insert(id, same);
        return {};
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
        if (names.isEmpty())
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

    Result<void> fill(Record &record, const QJsonObject &fields)
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

    Result<void> write(const RecordType &type, const BookJsonReader::Entry &entry)
    {
        const Id id = idHere(Id::fromString(entry.fields.value(u"id").toString()));
        ++m_report.read;
        KEBU_TRY(keepBytes(type, entry.fields));
        KEBU_LET(before, m_change.view().store().find(type, id));
        Record after = before ? *before : Record(type, id);
        KEBU_TRY(fill(after, entry.fields));
        if (before && *before == after) {
            ++m_report.unchanged;
            return {};
        }
        if (before && m_options.conflicts == ImportOptions::Conflicts::Book) {
            keepOwn(*before, after);
            if (*before == after) {
                ++m_report.unchanged;
                return {};
            }
        }
        KEBU_LET(missing, m_change.adopt(before ? &*before : nullptr, after));
        for (const RecordRef &target : missing)
            m_awaited.insert(target.toString(), {entry.record, entry.line});
        before ? ++m_report.updated : ++m_report.created;
        return {};
    }

    /// What this book already says stays.
    static void keepOwn(const Record &before, Record &after)
    {
        for (int i = 0; i < int(before.values().size()); ++i) {
            if (!before.value(i).isEmpty())
                after.set(i, before.value(i));
        }
        for (const CustomValue &custom : before.customValues())
            after.setCustomValue(custom.field, custom.value);
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
    const ImportOptions &m_options;
    const ImportWatcher &m_watcher;
    ImportReport &m_report;
    QFile m_file;
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

Result<void> importBookJson(Change &change, const ImportOptions &options, const ImportWatcher &watcher,
                            ImportReport &report)
{
    report.encoding = QStringLiteral("UTF-8");
    return BookImport(change, options, watcher, report).run();
}

} // namespace kebu
