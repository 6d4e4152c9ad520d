#pragma once

#include "core/domain/registry.h"
#include "tests/support/book.h"

#include <QHash>

#include <map>

namespace kebu::test {

/// One row as the table holds it; nothing of the program's rules.
class RawRow
{
public:
    explicit RawRow(QHash<QString, QVariant> cells) : m_cells(std::move(cells)) {}

    [[nodiscard]] QString text(const char *column) const { return m_cells[QString::fromLatin1(column)].toString(); }
    [[nodiscard]] qint64 number(const char *column) const { return m_cells[QString::fromLatin1(column)].toLongLong(); }
    /// A number that is known.
    [[nodiscard]] bool has(const char *column) const
    {
        const QVariant value = m_cells[QString::fromLatin1(column)];
        return !value.isNull() && value.toLongLong() != std::numeric_limits<qint64>::min();
    }
    [[nodiscard]] qint64 id() const { return number("id"); }
    [[nodiscard]] qint64 customer() const { return number("customer_id"); }
    /// The local day of an instant, in Shanghai, where the test's clock stands.
    [[nodiscard]] QString dayOf(const char *column) const
    {
        if (!has(column))
            return {};
        return QDateTime::fromMSecsSinceEpoch(number(column), QTimeZone("Asia/Shanghai")).date().toString(Qt::ISODate);
    }

private:
    QHash<QString, QVariant> m_cells;
};

using RawTable = std::vector<RawRow>;

/// All rows of a book by table name.
class RawBook
{
public:
    static RawBook read(TempBook &book)
    {
        return book
            ->read([](Snapshot &view) -> Result<RawBook> {
                RawBook raw;
                QStringList tables{QStringLiteral("link"), QStringLiteral("custom_value")};
                for (const RecordType *type : recordTypes())
                    tables << type->table();
                for (const QString &table : tables)
                    KEBU_TRY(raw.readTable(view, table));
                return raw;
            })
            .result()
            .value();
    }

    [[nodiscard]] const RawTable &table(const char *name) const { return m_tables.at(QString::fromLatin1(name)); }
    [[nodiscard]] const RawRow *find(const char *name, qint64 id) const
    {
        const auto &places = m_byId.at(QString::fromLatin1(name));
        const auto found = places.constFind(id);
        return found == places.constEnd() ? nullptr : &table(name)[*found];
    }
    [[nodiscard]] RawTable of(const char *name, qint64 customer) const
    {
        return m_byCustomer.at(QString::fromLatin1(name)).value(customer);
    }

private:
    Result<void> readTable(Snapshot &view, const QString &table)
    {
        QStringList columns;
        Statement &names = view.connection().prepared(QStringLiteral("SELECT name FROM pragma_table_info(?)"));
        KEBU_TRY(names.run(table));
        while (names.next())
            columns << names.text(0);
        KEBU_TRY(names.done());
        RawTable &rows = m_tables[table];
        Statement &all = view.connection().prepared(
            QStringLiteral("SELECT \"%1\" FROM \"%2\"").arg(columns.join(QStringLiteral("\", \"")), table));
        KEBU_TRY(all.run());
        while (all.next()) {
            QHash<QString, QVariant> cells;
            for (int i = 0; i < int(columns.size()); ++i)
                cells.insert(columns[i], all.isNull(i) ? QVariant() : QVariant(all.text(i)));
            rows.emplace_back(std::move(cells));
        }
        QHash<qint64, size_t> &places = m_byId[table];
        QHash<qint64, RawTable> &ofCustomers = m_byCustomer[table];
        for (size_t i = 0; i < rows.size(); ++i) {
            places.insert(rows[i].id(), i);
            ofCustomers[rows[i].customer()].push_back(rows[i]);
        }
        return all.done();
    }

    std::map<QString, RawTable> m_tables;
    std::map<QString, QHash<qint64, size_t>> m_byId;
    std::map<QString, QHash<qint64, RawTable>> m_byCustomer;
};

} // namespace kebu::test
