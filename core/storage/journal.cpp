#include "core/storage/journal.h"

#include "core/storage/chain.h"

#include <QCborArray>
#include <QCborMap>
#include <QCoreApplication>
#include <QCryptographicHash>

namespace kebu {

namespace {

const QString customPrefix = QStringLiteral("custom:");

QCborValue toCbor(const Value &value)
{
    if (value.isNumber())
        return QCborValue(value.number());
    if (value.isText())
        return QCborValue(value.text());
    if (value.isIds()) {
        QCborArray ids;
        for (const Id id : value.ids())
            ids.append(id.value);
        return ids;
    }
    return QCborValue(nullptr);
}

Value fromCbor(const QCborValue &cbor)
{
    if (cbor.isInteger())
        return Value(cbor.toInteger());
    if (cbor.isString())
        return Value(cbor.toString());
    if (cbor.isArray()) {
        std::vector<Id> ids;
        for (const auto &id : cbor.toArray())
            ids.push_back(Id{id.toInteger()});
        return Value(std::move(ids));
    }
    return {};
}

constexpr qint64 bookWriter = 1;

} // namespace

QByteArray encode(const BeforeImage &image)
{
    QCborMap map;
    for (const auto &[name, value] : image)
        map.insert(name, toCbor(value));
    return map.toCborValue().toCbor();
}

Result<BeforeImage> decode(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate(
                         "storage", "An entry of the journal cannot be read. Run the check and restore a backup."),
                     error.errorString()};
    BeforeImage image;
    const QCborMap map = value.toMap();
    for (auto it = map.begin(); it != map.end(); ++it)
        image.emplace(it.key().toString(), fromCbor(it.value()));
    return image;
}

BeforeImage imageOf(const Record &record)
{
    BeforeImage image;
    for (int i = 0; i < int(record.type().fields().size()); ++i) {
        if (!record.value(i).isEmpty())
            image.emplace(record.type().field(i).name, record.value(i));
    }
    for (const CustomValue &custom : record.customValues())
        image.emplace(customPrefix + custom.field.toString(), custom.value);
    return image;
}

void apply(const BeforeImage &image, Record &record)
{
    for (const auto &[name, value] : image) {
        if (name.startsWith(customPrefix))
            record.setCustomValue(Id::fromString(QStringView(name).mid(customPrefix.size())), value);
        else if (const int index = record.type().indexOf(name); index >= 0)
            record.set(index, value);
    }
}

Result<void> Journal::beginChange(const ChangeInfo &change)
{
    m_current = change;
    Statement &last =
        m_connection.prepared(QStringLiteral("SELECT head, last_seq FROM change ORDER BY last_seq DESC LIMIT 1"));
    KEBU_TRY(last.run());
    qint64 seq = 0;
    m_head = QByteArray(32, '\0');
    if (last.next()) {
        m_head = last.blob(0);
        seq = last.number(1);
    }
    KEBU_TRY(last.done());
    m_current.firstSeq = seq + 1;
    m_current.lastSeq = seq;
    return {};
}

Result<void> Journal::append(const QString &record, Id id, JournalAction action, const BeforeImage &before)
{
    const qint64 seq = ++m_current.lastSeq;
    QByteArray hash("");
    if (!before.empty() && m_keepsPayloads) {
        const QByteArray payload = encode(before);
        const QByteArray salt = chain::newSalt();
        hash = chain::payloadHash(salt, payload);
        KEBU_TRY(m_connection
                     .prepared(
                         QStringLiteral("INSERT INTO journal_payload (seq, writer, salt, payload) VALUES (?, ?, ?, ?)"))
                     .run(seq, bookWriter, salt, payload));
    }
    m_head = chain::link(m_head, seq, bookWriter, m_current.id, record, id, int(action), hash);
    return m_connection
        .prepared(QStringLiteral("INSERT INTO journal (seq, writer, change_id, record, record_id, action, "
                                 "payload_hash, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"))
        .run(seq, bookWriter, m_current.id, record, id, int(action), hash, m_head);
}

Result<ChangeInfo> Journal::endChange()
{
    if (m_current.entries() == 0)
        return ChangeInfo{};
    const QByteArray salt = chain::newSalt();
    const QByteArray titleHash =
        QCryptographicHash::hash(QByteArray(salt + m_current.title.toUtf8()), QCryptographicHash::Sha256);
    m_head = chain::seal(m_head, m_current, titleHash);
    KEBU_TRY(m_connection
                 .prepared(QStringLiteral("INSERT INTO change (id, writer, first_seq, last_seq, kind, title, at, "
                                          "by_id, reverts, head, title_salt, title_hash) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
                 .run(m_current.id, bookWriter, m_current.firstSeq, m_current.lastSeq, m_current.kind, m_current.title,
                      m_current.at, m_current.by, m_current.reverts, m_head, salt, titleHash));
    return m_current;
}

Result<void> Journal::markReverted(Id change, Id by)
{
    return m_connection.prepared(QStringLiteral("UPDATE change SET reverted_by = ? WHERE id = ?")).run(by, change);
}

Result<std::vector<JournalEntry>> Journal::read(const QString &condition, const QVariantList &values)
{
    Statement &rows = m_connection.prepared(
        QStringLiteral("SELECT j.seq, j.change_id, j.record, j.record_id, j.action, length(j.payload_hash), p.payload "
                       "FROM journal j "
                       "LEFT JOIN journal_payload p ON p.seq = j.seq AND p.writer = j.writer WHERE ") +
        condition + QStringLiteral(" ORDER BY j.seq"));
    KEBU_TRY(rows.runWith(values));
    std::vector<JournalEntry> entries;
    while (rows.next()) {
        JournalEntry entry{rows.number(0), rows.id(1), rows.text(2), rows.id(3), JournalAction(rows.number(4)), {},
                           false};
        if (!rows.isNull(6)) {
            KEBU_LET(image, decode(rows.blob(6)));
            entry.before = std::move(image);
        } else {
            entry.erased = rows.number(5) > 0;
        }
        entries.push_back(std::move(entry));
    }
    KEBU_TRY(rows.done());
    return entries;
}

Result<std::vector<JournalEntry>> Journal::entries(const ChangeInfo &change)
{
    return read(QStringLiteral("j.seq BETWEEN ? AND ?"), {change.firstSeq, change.lastSeq});
}

Result<std::vector<JournalEntry>> Journal::historyOf(Id record)
{
    return read(QStringLiteral("j.record_id = ?"), {record.value});
}

Result<std::vector<ChangeInfo>> Journal::select(const QString &tail, const QVariantList &values)
{
    Statement &rows = m_connection.prepared(
        QStringLiteral(
            "SELECT id, kind, title, at, by_id, reverts, reverted_by, first_seq, last_seq, title_erased FROM change ") +
        tail);
    KEBU_TRY(rows.runWith(values));
    std::vector<ChangeInfo> found;
    while (rows.next()) {
        const QString title = rows.number(9) ? QCoreApplication::translate("storage", "Erased for good") : rows.text(2);
        found.push_back(ChangeInfo{rows.id(0), rows.text(1), title, Instant{rows.number(3)}, rows.id(4), rows.id(5),
                                   rows.id(6), rows.number(7), rows.number(8)});
    }
    KEBU_TRY(rows.done());
    return found;
}

namespace {
std::optional<ChangeInfo> first(const std::vector<ChangeInfo> &found)
{
    return found.empty() ? std::nullopt : std::optional(found.front());
}
} // namespace

Result<std::optional<ChangeInfo>> Journal::change(Id id)
{
    KEBU_LET(found, select(QStringLiteral("WHERE id = ?"), {id.value}));
    return first(found);
}

Result<std::optional<ChangeInfo>> Journal::newestUndoable(Id user)
{
    KEBU_LET(found,
             select(QStringLiteral(
                        "WHERE reverted_by = 0 AND kind IN ('change', 'redo') AND by_id = ? ORDER BY id DESC LIMIT 1"),
                    {user.value}));
    if (found.empty())
        return first(found);
    KEBU_LET(erasures, select(QStringLiteral("WHERE kind = 'erasure' AND id > ? ORDER BY id DESC LIMIT 1"),
                              {found.front().id.value}));
    if (!erasures.empty()) {
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("storage", "Undo stops here: after \"%1\" a person's data was erased for good.")
                .arg(found.front().title),
            {}};
    }
    return first(found);
}

Result<std::optional<ChangeInfo>> Journal::newestRedoable(Id user)
{
    KEBU_LET(found, select(QStringLiteral("WHERE reverted_by = 0 AND kind = 'undo' AND by_id = ? AND id > "
                                          "coalesce((SELECT max(id) FROM change WHERE kind IN ('change', 'erasure') "
                                          "AND by_id = ?), 0) ORDER BY id DESC LIMIT 1"),
                           {user.value, user.value}));
    return first(found);
}

Result<std::vector<ChangeInfo>> Journal::changes(int limit)
{
    return select(QStringLiteral("ORDER BY id DESC LIMIT ?"), {limit});
}

Result<qint64> Journal::count()
{
    Statement &rows = m_connection.prepared(QStringLiteral("SELECT coalesce(max(last_seq), 0) FROM change"));
    KEBU_TRY(rows.run());
    const qint64 entries = rows.next() ? rows.number(0) : 0;
    KEBU_TRY(rows.done());
    return entries;
}

Result<QByteArray> Journal::head()
{
    Statement &rows = m_connection.prepared(QStringLiteral("SELECT head FROM change ORDER BY last_seq DESC LIMIT 1"));
    KEBU_TRY(rows.run());
    const QByteArray head = rows.next() ? rows.blob(0) : QByteArray(32, '\0');
    KEBU_TRY(rows.done());
    return head;
}

namespace {

/// What the seal of a change rests on beside its row.
struct Seal {
    QString title;
    QByteArray salt;
    QByteArray hash;
    bool isErased = false;
    QByteArray head;

    [[nodiscard]] bool hasFittingTitle() const
    {
        return hash.isEmpty() || isErased ||
               QCryptographicHash::hash(QByteArray(salt + title.toUtf8()), QCryptographicHash::Sha256) == hash;
    }
};

Result<std::vector<Seal>> sealsOf(Connection &connection)
{
    Statement rows(
        connection.database(),
        QStringLiteral("SELECT title, title_salt, title_hash, title_erased, head FROM change ORDER BY first_seq"));
    KEBU_TRY(rows.run());
    std::vector<Seal> seals;
    while (rows.next())
        seals.push_back({rows.text(0), rows.blob(1), rows.blob(2), rows.number(3) != 0, rows.blob(4)});
    KEBU_TRY(rows.done());
    return seals;
}

} // namespace

Result<QStringList> Journal::verify()
{
    const auto broken = [](qint64 seq) {
        return QCoreApplication::translate("storage", "The journal does not verify at entry %1.").arg(seq);
    };
    KEBU_LET(all, select(QStringLiteral("ORDER BY first_seq"), {}));
    KEBU_LET(seals, sealsOf(m_connection));
    Statement rows(
        m_connection.database(),
        QStringLiteral(
            "SELECT j.seq, j.writer, j.change_id, j.record, j.record_id, j.action, j.payload_hash, j.chain, p.salt, "
            "p.payload "
            "FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq AND p.writer = j.writer ORDER BY j.seq"));
    KEBU_TRY(rows.run());
    QByteArray head(32, '\0');
    size_t at = 0;
    qint64 expected = 1;
    while (rows.next()) {
        const qint64 seq = rows.number(0);
        const QByteArray hash = rows.blob(6);
        head = chain::link(head, seq, rows.number(1), rows.id(2), rows.text(3), rows.id(4), int(rows.number(5)), hash);
        const bool payloadFits = rows.isNull(9) || chain::payloadHash(rows.blob(8), rows.blob(9)) == hash;
        if (seq != expected++ || head != rows.blob(7) || !payloadFits || at >= all.size() || rows.id(2) != all[at].id)
            return QStringList{broken(seq)};
        if (seq != all[at].lastSeq)
            continue;
        const Seal &sealed = seals[at];
        all[at].title = sealed.title; // as it stands, without words for an erased one
        if (!sealed.hasFittingTitle())
            return QStringList{broken(seq)};
        // a title from before there were hashes went with an erasure: the next link holds the head all the same
        head = sealed.isErased && sealed.hash.isEmpty() ? sealed.head : chain::seal(head, all[at], sealed.hash);
        ++at;
    }
    KEBU_TRY(rows.done());
    KEBU_LET(stored, this->head());
    if (at != all.size() || stored != head)
        return QStringList{broken(expected)};
    return QStringList{};
}

} // namespace kebu
