#include "core/services/bookrecords.h"

#include "core/domain/registry.h"
#include "core/services/exporting/recordobjects.h"
#include "core/storage/settings.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <deque>

namespace kebu {

namespace {

class JsonRecords final : public BookRecords
{
public:
    explicit JsonRecords(const QString &path) : m_file(path) {}

    Result<BookJsonHead> begin() override
    {
        m_file.close();
        if (!m_file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("BookJson", "%1 cannot be read.").arg(m_file.fileName()),
                         m_file.errorString()};
        m_reader.emplace(m_file);
        return m_reader->begin();
    }
    Result<std::optional<Entry>> next() override { return m_reader->next(); }
    [[nodiscard]] qint64 done() const override { return m_reader ? m_reader->bytesRead() : 0; }
    [[nodiscard]] qint64 total() const override { return m_file.size(); }

private:
    QFile m_file;
    std::optional<BookJsonReader> m_reader;
};

class OtherRecords final : public BookRecords
{
public:
    OtherRecords(OtherBook &book, std::optional<Parting> parting)
        : m_parting(std::move(parting)),
          m_export{book.view(), m_types, m_options, {}},
          m_objects(m_export)
    {
    }

    Result<BookJsonHead> begin() override
    {
        m_type = 0;
        m_done = 0;
        m_last = {};
        m_ready.clear();
        KEBU_TRY(m_objects.begin());
        KEBU_TRY(m_parting ? sortTouched() : countAll());
        KEBU_LET(user, Settings(m_export.view.connection()).text(QStringLiteral("user")));
        return BookJsonHead{BookJsonHead::currentFormat, user};
    }

    Result<std::optional<Entry>> next() override
    {
        while (m_ready.empty() && m_type < recordTypes().size())
            KEBU_TRY(fetch(*recordTypes()[m_type]));
        if (m_ready.empty())
            return std::optional<Entry>();
        const Record record = std::move(m_ready.front());
        m_ready.pop_front();
        KEBU_LET(fields, m_objects.of(record));
        return std::optional(Entry{record.type().name(), std::move(fields), ++m_done});
    }
    [[nodiscard]] qint64 done() const override { return m_done; }
    [[nodiscard]] qint64 total() const override { return m_total; }
    [[nodiscard]] const Parting *parting() const override { return m_parting ? &*m_parting : nullptr; }
    [[nodiscard]] bool countsForItself() const override { return true; }

private:
    static constexpr size_t recordsAtOnce = 256;

    Result<void> countAll()
    {
        m_total = 0;
        for (const RecordType *type : recordTypes()) {
            KEBU_LET(count, m_export.view.count(*type));
            m_total += count;
        }
        return {};
    }

    Result<void> sortTouched()
    {
        m_touched.clear();
        m_total = 0;
        for (auto it = m_parting->there.constBegin(); it != m_parting->there.constEnd(); ++it) {
            const RecordRef ref = RecordRef::fromString(it.key());
            if (it->isGone)
                continue;
            m_touched[ref.record].push_back(ref.id);
            ++m_total;
        }
        for (std::vector<Id> &ids : m_touched)
            std::ranges::sort(ids);
        return {};
    }

    /// The next records of the type; none left: on to the next type.
    Result<void> fetch(const RecordType &type)
    {
        RecordStore store = m_export.view.store();
        if (m_parting) {
            for (const Id id : m_touched.value(type.name())) {
                KEBU_LET(found, store.find(type, id));
                if (found)
                    m_ready.push_back(std::move(*found));
            }
            ++m_type;
            return {};
        }
        KEBU_LET(records, store.where(type, QStringLiteral("id > ? ORDER BY id LIMIT %1").arg(recordsAtOnce),
                                      {m_last ? m_last.value : std::numeric_limits<qint64>::min()}));
        if (records.size() < recordsAtOnce)
            ++m_type;
        m_last = records.size() < recordsAtOnce ? Id() : records.back().id();
        std::ranges::move(records, std::back_inserter(m_ready));
        return {};
    }

    std::optional<Parting> m_parting;
    std::vector<const RecordType *> m_types = recordTypes();
    ExportOptions m_options;
    exporting::Export m_export;
    exporting::RecordObjects m_objects;
    QHash<QString, std::vector<Id>> m_touched;
    std::deque<Record> m_ready;
    size_t m_type = 0;
    Id m_last;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

std::unique_ptr<BookRecords> recordsOfJson(const QString &path) { return std::make_unique<JsonRecords>(path); }

std::unique_ptr<BookRecords> recordsOfBook(OtherBook &book, std::optional<Parting> parting)
{
    return std::make_unique<OtherRecords>(book, std::move(parting));
}

} // namespace kebu
