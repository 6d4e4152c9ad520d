#include "core/services/handover.h"

#include "core/book/bookfile.h"
#include "core/book/durable.h"
#include "core/book/replacement.h"
#include "core/book/verification.h"
#include "core/domain/attachment.h"
#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/event.h"
#include "core/domain/opportunity.h"
#include "core/domain/picklist.h"
#include "core/domain/product.h"
#include "core/domain/registry.h"
#include "core/domain/servicecase.h"
#include "core/domain/survey.h"
#include "core/domain/tag.h"
#include "core/domain/task.h"
#include "core/domain/user.h"
#include "core/storage/filestore.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <span>

namespace kebu {

namespace {

constexpr size_t customersAtOnce = 200;

QString say(const char *sentence) { return QCoreApplication::translate("handover", sentence); }

QString jsonOf(std::span<const Id> ids)
{
    QJsonArray array;
    for (const Id id : ids)
        array.append(id.value);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// Kinds that belong to no customer and go along where something that goes points at them.
const std::vector<const RecordType *> &sharedKinds()
{
    static const std::vector<const RecordType *> kinds{&user::type(), &tag::type(), &product::type(), &survey::type()};
    return kinds;
}

bool isCustomers(const RecordType &type) { return &type == &customer::type() || type.customerField() >= 0; }

/// Reads one book and writes another, some customers at a time: first who goes along, then the records.
class Handover
{
public:
    Handover(Snapshot &from, Change &to, const HandoverOptions &options, Id giver, HandoverReport &report)
        : m_from(from),
          m_to(to),
          m_options(options),
          m_giver(giver),
          m_report(report)
    {
    }

    Result<void> run()
    {
        KEBU_TRY(eachChunk([this](const std::vector<Record> &records) {
            for (const Record &record : records)
                note(record);
            return Result<void>();
        }));
        KEBU_TRY(noteEvents());
        KEBU_TRY(copyPolicies());
        KEBU_TRY(nameReceiver());
        KEBU_TRY(writeAll(picklistEntry::type()));
        KEBU_TRY(writeAll(customField::type()));
        for (const RecordType *type : sharedKinds())
            KEBU_TRY(writeNeeded(*type));
        KEBU_TRY(eachChunk([this](const std::vector<Record> &records) { return write(records); }));
        return writeNeeded(event::type());
    }

private:
    using Take = std::function<Result<void>(const std::vector<Record> &)>;

    /// The customers' records, parents before children within each chunk.
    Result<void> eachChunk(const Take &take)
    {
        const std::span<const Id> all(m_options.customers);
        for (size_t from = 0; from < all.size(); from += customersAtOnce) {
            if (m_to.isCancelled())
                return Error{ErrorCode::Cancelled, {}, {}};
            const QString ids = jsonOf(all.subspan(from, std::min(customersAtOnce, all.size() - from)));
            for (const RecordType *type : recordTypes()) {
                if (!isCustomers(*type))
                    continue;
                const QString column = type == &customer::type() ? QStringLiteral("id") : QStringLiteral("customer_id");
                KEBU_LET(records, m_from.store().where(*type,
                                                       column + QStringLiteral(" IN (SELECT value FROM json_each(?)) "
                                                                               "ORDER BY id"),
                                                       {ids}));
                KEBU_TRY(take(records));
            }
        }
        return {};
    }

    /// What goes, and what it points at of the shared kinds.
    void note(const Record &record)
    {
        m_going.insert(record.id());
        for (int i = 0; i < int(record.type().fields().size()); ++i) {
            const FieldInfo &field = record.type().field(i);
            const RecordType *target = findRecordType(field.target);
            if (!target || !std::ranges::count(sharedKinds(), target))
                continue;
            if (field.type == FieldType::Ref)
                m_needed[target->name()].insert(record.value(i).id());
            else if (field.type == FieldType::Refs)
                for (const Id id : record.value(i).ids())
                    m_needed[target->name()].insert(id);
        }
    }

    /// Those in which the customers or their people took part.
    Result<void> noteEvents()
    {
        KEBU_LET(events, m_from.store().where(event::type(), QStringLiteral("1"), {}));
        for (const Record &one : events) {
            const auto goes = [this](Id id) { return m_going.contains(id); };
            if (std::ranges::any_of(one.refs(event::customers), goes) ||
                std::ranges::any_of(one.refs(event::participants), goes))
                m_needed[event::type().name()].insert(one.id());
        }
        for (const QSet<Id> &ids : std::as_const(m_needed))
            m_going.unite(ids);
        m_going.remove(Id());
        return {};
    }

    Result<void> copyPolicies()
    {
        Settings from(m_from.connection());
        KEBU_LET(grades, from.gradePolicy());
        KEBU_LET(cadence, from.cadencePolicy());
        KEBU_LET(stages, from.stagePolicy());
        KEBU_TRY(m_to.settings().setGradePolicy(grades));
        KEBU_TRY(m_to.settings().setCadencePolicy(cadence));
        return m_to.settings().setStagePolicy(stages);
    }

    Result<void> nameReceiver()
    {
        if (m_options.receiver.trimmed().isEmpty())
            return {};
        return m_to.edit(user::type(), m_to.user(),
                         [this](Record &owner) { owner.set(user::name, Value(m_options.receiver.trimmed())); });
    }

    Result<void> writeAll(const RecordType &type)
    {
        KEBU_LET(records, m_from.store().where(type, QStringLiteral("1 ORDER BY id"), {}));
        for (const Record &record : records)
            m_going.insert(record.id());
        return write(records);
    }

    Result<void> writeNeeded(const RecordType &type)
    {
        const QSet<Id> ids = m_needed.value(type.name());
        KEBU_LET(records,
                 m_from.store().where(type, QStringLiteral("id IN (SELECT value FROM json_each(?)) ORDER BY id"),
                                      {jsonOf(std::vector<Id>(ids.begin(), ids.end()))}));
        return write(records);
    }

    Result<void> write(const std::vector<Record> &records)
    {
        for (const Record &record : records) {
            const std::optional<Record> cleaned = cleanedOf(record);
            if (!cleaned)
                continue;
            if (&record.type() == &attachment::type())
                KEBU_TRY(copyBytes(record.text(attachment::sha256)));
            // nothing is awaited: what it points at goes along by the end of this change, or was cut off
            KEBU_TRY(m_to.adopt(nullptr, *cleaned));
            ++m_report.counts[record.type().name()];
        }
        return {};
    }

    Result<void> copyBytes(const QString &sha256)
    {
        FileStore from(m_from.connection());
        KEBU_LET(isKept, from.has(sha256));
        if (!isKept)
            return {};
        QBuffer bytes;
        bytes.open(QIODevice::ReadWrite);
        KEBU_TRY(from.fetch(sha256, bytes));
        bytes.seek(0);
        KEBU_TRY(FileStore(m_to.view().connection()).keep(bytes));
        return {};
    }

    /// Without what points at those who stay; nothing where it cannot be without.
    std::optional<Record> cleanedOf(const Record &record)
    {
        const RecordType &type = record.type();
        Record cleaned = record;
        for (int i = 0; i < int(type.fields().size()); ++i) {
            const FieldInfo &field = type.field(i);
            if (!field.isReference() || record.value(i).isEmpty())
                continue;
            cleaned.set(i, remaining(field, record.value(i)));
            if (cleaned.value(i) != record.value(i))
                ++m_report.cutReferences;
            if (field.isRequired && cleaned.value(i).isEmpty())
                return std::nullopt;
        }
        handToReceiver(cleaned);
        if (&type == &user::type() && record.id() == m_giver)
            cleaned.set(user::name, Value(giverName(record)));
        return cleaned;
    }

    [[nodiscard]] Value remaining(const FieldInfo &field, const Value &value) const
    {
        if (field.type == FieldType::Refs) {
            std::vector<Id> ids = value.ids();
            std::erase_if(ids, [this](Id id) { return !m_going.contains(id); });
            return ids.empty() ? Value() : Value(std::move(ids));
        }
        const Id target = field.type == FieldType::Ref ? value.id() : RecordRef::fromString(value.text()).id;
        return m_going.contains(target) ? value : Value();
    }

    void handToReceiver(Record &record) const
    {
        const Value receiver = Value::of(m_to.user());
        const RecordType &type = record.type();
        if (&type == &customer::type())
            record.set(customer::owner, receiver);
        else if (&type == &task::type() && record.text(task::state) == u"open")
            record.set(task::owner, receiver);
        else if (&type == &opportunity::type() && !record.has(opportunity::result))
            record.set(opportunity::owner, receiver);
        else if (&type == &serviceCase::type() && !record.has(serviceCase::resolvedAt))
            record.set(serviceCase::handler, receiver);
    }

    /// Every book calls its owner "Me" until told otherwise: in the new one that is somebody else.
    [[nodiscard]] QString giverName(const Record &giver) const
    {
        if (!m_options.giver.trimmed().isEmpty())
            return m_options.giver.trimmed();
        static const QStringList nameless{QStringLiteral("Me"), QStringLiteral("我")};
        const QString name = giver.text(user::name);
        return nameless.contains(name) ? say(QT_TRANSLATE_NOOP("handover", "Predecessor")) : name;
    }

    Snapshot &m_from;
    Change &m_to;
    const HandoverOptions &m_options;
    Id m_giver;
    HandoverReport &m_report;
    QSet<Id> m_going;
    QHash<QString, QSet<Id>> m_needed; ///< of the shared kinds, by name
};

Result<void> requirePlace(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("handover", "%1 exists already; choose another name.")).arg(path),
                     {}};
    if (!QFileInfo(file.absolutePath()).isDir())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("handover", "There is no folder %1.")).arg(file.absolutePath()),
                     {}};
    return {};
}

/// What the new book is made from, read by a connection of its own: it works in the other book's writer.
struct Origin {
    QString path;
    sqlcipher::CipherKey key;
    Id giver;
    const Clock &clock;
    std::function<bool()> isCancelled;
};

Result<void> copyInto(Change &change, const Origin &origin, const HandoverOptions &options, HandoverReport &report)
{
    KEBU_LET(connection, Connection::open(origin.path, origin.key, {sqlcipher::OpenMode::QueryOnly}));
    Transaction oneState(*connection);
    KEBU_TRY(oneState.begin());
    Snapshot view(*connection, origin.clock);
    change.setCancelCheck(origin.isCancelled);
    return Handover(view, change, options, origin.giver, report).run();
}

/// The book under its unfinished name; closed again.
Result<sqlcipher::CipherKey> fill(const Origin &origin, const HandoverOptions &options, const Secret &secret,
                                  HandoverReport &report)
{
    BookOptions bookOptions;
    bookOptions.clock = &origin.clock;
    KEBU_LET(book, Book::create(partOf(options.file), secret, bookOptions));
    KEBU_TRY(book->birth(say(QT_TRANSLATE_NOOP("handover", "Taken over")), origin.clock,
                         [&](Change &change) { return copyInto(change, origin, options, report); })
                 .result());
    return book->key().clone();
}

Result<HandoverReport> writeBook(const Origin &origin, const HandoverOptions &options, const Secret &secret)
{
    HandoverReport report;
    report.file = options.file;
    const QString part = partOf(options.file);
    removeCopy(part);
    const auto work = [&]() -> Result<void> {
        KEBU_LET(key, fill(origin, options, secret, report));
        KEBU_TRY(verifyCopy(part, key, Depth::PagesAndChain));
        KEBU_TRY(syncFile(part));
        KEBU_TRY(renameOver(part, options.file));
        return syncFolder(QFileInfo(options.file).absolutePath());
    };
    if (const Result<void> done = work(); !done) {
        removeCopy(part);
        return done.error();
    }
    return report;
}

} // namespace

Pending<Result<HandoverReport>> handOver(Book &book, HandoverOptions options, Secret secret)
{
    const auto shared = std::make_shared<const Secret>(std::move(secret));
    return book.readAside([&book, options = std::move(options), shared](Snapshot &view) -> Result<HandoverReport> {
        if (options.customers.empty())
            return Error{
                ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("handover", "Nobody is chosen to be handed over.")), {}};
        KEBU_TRY(requirePlace(options.file));
        const Origin origin{book.path(), book.key().clone(), book.user(), book.clock(),
                            [&view] { return view.connection().isInterrupted(); }};
        KEBU_LET(report, writeBook(origin, options, *shared));
        // a book for reading only keeps no entry, and may be handed over all the same
        if (!book.isReadOnly())
            KEBU_TRY(book.disclose(say(QT_TRANSLATE_NOOP("handover", "%1 customers handed over as a book"))
                                       .arg(options.customers.size()))
                         .result());
        return report;
    });
}

} // namespace kebu
