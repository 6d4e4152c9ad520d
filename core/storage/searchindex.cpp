#include "core/storage/searchindex.h"

#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/tag.h"
#include "core/storage/recordstore.h"

namespace kebu {

namespace {

/// The columns of the searched fields, and how each counts.
struct SearchedColumns {
    QStringList columns;
    std::vector<const FieldInfo *> fields;
};

SearchedColumns searchedColumns(const RecordType &type)
{
    SearchedColumns searched;
    for (const FieldInfo &field : type.fields()) {
        if (field.isSearched && field.type != FieldType::Refs) {
            searched.columns << quoted(RecordStore::columnOf(field));
            searched.fields.push_back(&field);
        }
    }
    return searched;
}

void collect(FinderText &text, const FieldInfo &field, const QString &value, QStringList &names)
{
    if (value.isEmpty())
        return;
    if (field.type == FieldType::Phone || field.personalClass == Personal::Point) {
        text.phones << value;
    } else if (field.personalClass == Personal::Name) {
        for (const QString &line : value.split(u'\n', Qt::SkipEmptyParts))
            names << line;
    } else {
        text.texts << value; // numbers, tags
    }
}

void collect(FinderText &text, const SearchedColumns &searched, const Statement &row, QStringList &names)
{
    for (int i = 0; i < int(searched.fields.size()); ++i)
        collect(text, *searched.fields[size_t(i)], row.text(i), names);
}

Result<void> collectRows(FinderText &text, const RecordType &type, const QString &condition, Id customer,
                         Connection &connection)
{
    const SearchedColumns searched = searchedColumns(type);
    Statement &rows =
        connection.prepared(QStringLiteral("SELECT ") + searched.columns.join(QStringLiteral(", ")) +
                            QStringLiteral(" FROM ") + quoted(type.table()) + QStringLiteral(" WHERE ") + condition);
    KEBU_TRY(rows.run(customer));
    while (rows.next())
        collect(text, searched, rows, &type == &contact::type() ? text.contacts : text.names);
    return rows.done();
}

} // namespace

Result<FinderText> SearchIndex::textOf(Id customer)
{
    FinderText text;
    KEBU_TRY(collectRows(text, customer::type(), QStringLiteral("id = ?"), customer, m_connection));
    KEBU_TRY(collectRows(text, contact::type(), QStringLiteral("customer_id = ? ORDER BY id"), customer, m_connection));
    KEBU_TRY(collectRows(text, contactPoint::type(), QStringLiteral("customer_id = ? AND kind = 'phone' ORDER BY id"),
                         customer, m_connection));
    KEBU_TRY(collectRows(text, tag::type(),
                         QStringLiteral("id IN (SELECT target_id FROM link WHERE owner_id = ? AND field = 'tags')"),
                         customer, m_connection));
    return text;
}

namespace {

void collectRecord(FinderText &text, const Record &record, QStringList &names)
{
    const std::vector<FieldInfo> &fields = record.type().fields();
    for (int i = 0; i < int(fields.size()); ++i) {
        if (fields[size_t(i)].isSearched && fields[size_t(i)].type != FieldType::Refs)
            collect(text, fields[size_t(i)], record.value(i).text(), names);
    }
}

} // namespace

FinderText SearchIndex::textOf(const Record &customer, const std::vector<Record> &children)
{
    FinderText text;
    collectRecord(text, customer, text.names);
    for (const Record &child : children) {
        if (&child.type() == &contact::type())
            collectRecord(text, child, text.contacts);
    }
    for (const Record &child : children) {
        if (&child.type() == &contactPoint::type() && child.text(contactPoint::kind) == u"phone")
            collectRecord(text, child, text.names);
    }
    return text;
}

// The rows of finder are written with VALUES: for INSERT … SELECT the engine opens a savepoint within the statement, at
// which FTS5 writes out all it has gathered, and a bulk change would make a segment of every customer.

Result<qint64> SearchIndex::rowOf(Id customer)
{
    Statement &row = m_connection.prepared(QStringLiteral("SELECT row FROM finder_row WHERE customer_id = ?"));
    KEBU_TRY(row.run(customer));
    const qint64 number = row.next() ? row.number(0) : 0;
    KEBU_TRY(row.done());
    return number;
}

Result<void> SearchIndex::add(Id customer, const QString &tokens)
{
    // never a row that was removed in this transaction: where one row of a secure-delete FTS5 without detail is deleted
    // and inserted again in one flush, the engine drops the terms it shares with every later row of that flush
    if (m_lastRow == 0) {
        Statement &last = m_connection.prepared(QStringLiteral("SELECT coalesce(max(row), 0) FROM finder_row"));
        KEBU_TRY(last.run());
        m_lastRow = last.next() ? last.number(0) : 0;
        KEBU_TRY(last.done());
    }
    const qint64 row = m_lastRow = std::max(m_lastRow, m_highestRemoved) + 1;
    KEBU_TRY(m_connection.prepared(QStringLiteral("INSERT INTO finder_row (row, customer_id) VALUES (?, ?)"))
                 .run(row, customer));
    return m_connection.prepared(QStringLiteral("INSERT INTO finder (rowid, tokens) VALUES (?, ?)")).run(row, tokens);
}

Result<void> SearchIndex::remove(Id customer, const QString &tokens)
{
    KEBU_LET(row, rowOf(customer));
    if (row == 0)
        return {};
    m_highestRemoved = std::max(m_highestRemoved, row);
    KEBU_TRY(m_connection.prepared(QStringLiteral("INSERT INTO finder (finder, rowid, tokens) VALUES ('delete', ?, ?)"))
                 .run(row, tokens));
    return m_connection.prepared(QStringLiteral("DELETE FROM finder_row WHERE customer_id = ?")).run(customer);
}

Result<std::vector<Id>> SearchIndex::candidates(const FinderQuery &query)
{
    const QString expression = query.matchExpression();
    std::vector<Id> found;
    if (expression.isEmpty())
        return found;
    Statement &rows = m_connection.prepared(
        QStringLiteral("SELECT s.customer_id FROM finder JOIN finder_row r ON r.row = finder.rowid "
                       "JOIN customer_summary s ON s.customer_id = r.customer_id WHERE finder MATCH ? ORDER BY "
                       "s.name_key, s.customer_id"));
    KEBU_TRY(rows.run(expression));
    while (rows.next())
        found.push_back(rows.id(0));
    KEBU_TRY(rows.done());
    return found;
}

Result<std::vector<SearchIndex::Hit>> SearchIndex::find(const QString &query, int limit, int *total)
{
    const FinderQuery asked(query);
    KEBU_LET(ids, candidates(asked));
    std::vector<Hit> hits;
    if (total)
        *total = 0;
    for (const Id id : ids) {
        if (!total && int(hits.size()) >= limit)
            break;
        KEBU_LET(text, textOf(id));
        const std::optional<Match> why = asked.whyMatched(text);
        if (!why)
            continue;
        if (total)
            ++*total;
        if (int(hits.size()) < limit)
            hits.push_back({id, *why});
    }
    return hits;
}

Result<std::vector<Id>> SearchIndex::findAll(const QString &query)
{
    const FinderQuery asked(query);
    KEBU_LET(ids, candidates(asked));
    std::vector<Id> found;
    for (const Id id : ids) {
        KEBU_LET(text, textOf(id));
        if (asked.matches(text))
            found.push_back(id);
    }
    return found;
}

Result<int> SearchIndex::segments()
{
    // FTS5's structure record: a 4-byte cookie, in its second version 4 more, then varints: levels, segments
    Statement &row = m_connection.prepared(QStringLiteral("SELECT block FROM finder_data WHERE id = 10"));
    KEBU_TRY(row.run());
    const QByteArray record = row.next() ? row.blob(0) : QByteArray();
    KEBU_TRY(row.done());
    const QByteArray secondVersion("\xff\x00\x00\x01", 4);
    qsizetype at = record.mid(4, 4) == secondVersion ? 8 : 4;
    const auto varint = [&] {
        int value = 0;
        while (at < record.size()) {
            const int byte = quint8(record[at++]);
            value = value << 7 | (byte & 0x7f);
            if (!(byte & 0x80))
                break;
        }
        return value;
    };
    (void)varint();
    return varint();
}

Result<bool> SearchIndex::mergeSome(int pages)
{
    const auto written = [this]() -> Result<qint64> {
        Statement &row = m_connection.prepared(QStringLiteral("SELECT total_changes()"));
        KEBU_TRY(row.run());
        const qint64 changes = row.next() ? row.number(0) : 0;
        KEBU_TRY(row.done());
        return changes;
    };
    KEBU_LET(before, written());
    KEBU_TRY(m_connection.prepared(QStringLiteral("INSERT INTO finder (finder, rank) VALUES ('merge', ?)")).run(pages));
    KEBU_LET(after, written());
    return after - before >= 2; // FTS5's own sign: the command alone counts as one
}

Result<void> SearchIndex::rebuild()
{
    KEBU_TRY(m_connection.execute(QStringLiteral("INSERT INTO finder (finder) VALUES ('delete-all')")));
    KEBU_TRY(m_connection.execute(QStringLiteral("DELETE FROM finder_row")));
    m_lastRow = 0;
    Statement ids(m_connection.database(), QStringLiteral("SELECT id FROM customer ORDER BY id"));
    KEBU_TRY(ids.run());
    while (ids.next()) {
        KEBU_LET(text, textOf(ids.id(0)));
        KEBU_TRY(add(ids.id(0), indexedText(text)));
    }
    return ids.done();
}

} // namespace kebu
