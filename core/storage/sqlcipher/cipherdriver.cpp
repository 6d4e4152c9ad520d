#include "core/storage/sqlcipher/cipherdriver.h"

#include "core/storage/sqlcipher/cipherresult.h"
#include "core/storage/sqlcipher/columntype.h"
#include "core/storage/sqlcipher/engine.h"
#include "core/storage/sqlcipher/opening.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>

namespace kebu::sqlcipher {

namespace {

/// Often enough to stop within a frame, seldom enough not to be felt in a query.
constexpr int stepsBetweenChecks = 2000;

/// 'quoted' as a default stands in the schema, quoted is what a form shows.
QString withoutQuotes(const QString &text)
{
    const qsizetype end = text.lastIndexOf(QLatin1Char('\''));
    return text.startsWith(QLatin1Char('\'')) && end > 0 ? text.mid(1, end - 1) : text;
}

QString tableInfoSql(const QString &escapedTable)
{
    const qsizetype dot = escapedTable.indexOf(QLatin1String("\".\""));
    if (dot < 0)
        return QStringLiteral("PRAGMA table_info (%1)").arg(escapedTable);
    return QStringLiteral("PRAGMA %1.table_info (%2)").arg(escapedTable.left(dot + 1), escapedTable.mid(dot + 2));
}

enum class Fields { All, PrimaryKey };

QSqlIndex fieldsOf(QSqlQuery &query, const QString &table, const QString &sql, Fields wanted)
{
    QSqlIndex fields;
    query.exec(sql);
    while (query.next()) {
        const bool isKey = query.value(5).toInt() != 0;
        if (wanted == Fields::PrimaryKey && !isKey)
            continue;
        const QString type = query.value(2).toString().toLower();
        QSqlField field(query.value(1).toString(), columnType(type), table);
        // only INTEGER PRIMARY KEY is numbered by the engine; INT PRIMARY KEY is not
        if (isKey && type == QLatin1String("integer"))
            field.setAutoValue(true);
        field.setRequired(query.value(3).toInt() != 0);
        field.setDefaultValue(withoutQuotes(query.value(4).toString()));
        fields.append(field);
    }
    return fields;
}

} // namespace

QMetaType columnType(const QString &declared)
{
    const QString type = declared.toLower();
    if (type == QLatin1String("integer") || type == QLatin1String("int"))
        return QMetaType(QMetaType::Int);
    if (type == QLatin1String("double") || type == QLatin1String("float") || type == QLatin1String("real") ||
        type.startsWith(QLatin1String("numeric")))
        return QMetaType(QMetaType::Double);
    if (type == QLatin1String("blob"))
        return QMetaType(QMetaType::QByteArray);
    if (type == QLatin1String("boolean") || type == QLatin1String("bool"))
        return QMetaType(QMetaType::Bool);
    return QMetaType(QMetaType::QString);
}

CipherDriver::CipherDriver(CipherKey key, const OpenOptions &options) : m_key(std::move(key)), m_options(options) {}

CipherDriver::~CipherDriver() { CipherDriver::close(); }

bool CipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case BLOB:
    case Transactions:
    case Unicode:
    case LastInsertId:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case SimpleLocking:
    case FinishQuery:
    case LowPrecisionNumbers:
        return true;
    case QuerySize:
    case BatchOperations:
    case MultipleResultSets:
    case CancelQuery:
    case EventNotifications:
        return false;
    }
    return false;
}

bool CipherDriver::open(const QString &path, const QString &, const QString &, const QString &, int, const QString &)
{
    close();
    Opened opened = openEngine(path, m_key, m_options);
    m_engine = opened.engine;
    setOpen(m_engine != nullptr);
    setOpenError(m_engine == nullptr);
    if (!m_engine) {
        setLastError(opened.error);
        return false;
    }
    setInterruptCheck(std::move(m_shouldStop));
    return true;
}

void CipherDriver::close()
{
    for (CipherResult *result : std::as_const(m_results))
        result->finalize();
    if (!m_engine)
        return;
    const int code = sqlite3_close(m_engine);
    if (code != SQLITE_OK)
        setLastError(errorOf(m_engine, tr("Error closing database"), QSqlError::ConnectionError, code));
    m_engine = nullptr;
    setOpen(false);
    setOpenError(false);
}

QSqlResult *CipherDriver::createResult() const { return new CipherResult(this); }

bool CipherDriver::runTransactionStep(const char *sql, const QString &failure)
{
    if (!m_engine)
        return false;
    int code = SQLITE_OK;
    (void)askEngine(m_engine, sql, &code);
    if (code == SQLITE_DONE)
        return true;
    setLastError(errorOf(m_engine, failure, QSqlError::TransactionError, code));
    return false;
}

bool CipherDriver::beginTransaction()
{
    // a writer takes its lock at once: a transaction that upgrades later cannot wait for another, it fails
    return runTransactionStep(isQueryOnly() ? "BEGIN" : "BEGIN IMMEDIATE", tr("Unable to begin transaction"));
}

bool CipherDriver::commitTransaction() { return runTransactionStep("COMMIT", tr("Unable to commit transaction")); }

bool CipherDriver::rollbackTransaction()
{
    return runTransactionStep("ROLLBACK", tr("Unable to rollback transaction"));
}

QStringList CipherDriver::tables(QSql::TableType type) const
{
    QStringList names;
    if (!isOpen())
        return names;
    QStringList kinds;
    if (type & QSql::Tables)
        kinds += QStringLiteral("'table'");
    if (type & QSql::Views)
        kinds += QStringLiteral("'view'");
    if (!kinds.isEmpty()) {
        QSqlQuery query(createResult());
        query.setForwardOnly(true);
        query.exec(QStringLiteral("SELECT name FROM sqlite_schema WHERE type IN (%1) UNION ALL "
                                  "SELECT name FROM sqlite_temp_schema WHERE type IN (%1)")
                       .arg(kinds.join(QLatin1Char(','))));
        while (query.next())
            names += query.value(0).toString();
    }
    if (type & QSql::SystemTables)
        names += QStringLiteral("sqlite_master"); // the one name there is, as Qt's driver gives it
    return names;
}

QSqlRecord CipherDriver::record(const QString &table) const
{
    if (!isOpen())
        return {};
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    return fieldsOf(query, table, tableInfoSql(escapeIdentifier(table, TableName)), Fields::All);
}

QSqlIndex CipherDriver::primaryIndex(const QString &table) const
{
    if (!isOpen())
        return QSqlIndex();
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    return fieldsOf(query, table, tableInfoSql(escapeIdentifier(table, TableName)), Fields::PrimaryKey);
}

QString CipherDriver::escapeIdentifier(const QString &identifier, IdentifierType type) const
{
    const QLatin1Char quote('"');
    const bool isBracketed = identifier.contains(QLatin1Char('[')) && identifier.contains(QLatin1Char(']'));
    if (isBracketed || identifier.isEmpty() || identifier.startsWith(quote) || identifier.endsWith(quote))
        return identifier;
    QString escaped = identifier;
    escaped.replace(quote, QLatin1String("\"\""));
    if (type == TableName)
        escaped.replace(QLatin1Char('.'), QLatin1String("\".\""));
    return quote + escaped + quote;
}

QVariant CipherDriver::handle() const { return QVariant::fromValue(m_engine); }

void CipherDriver::setInterruptCheck(std::function<bool()> shouldStop)
{
    m_shouldStop = std::move(shouldStop);
    if (!m_engine)
        return;
    const auto ask = [](void *driver) { return static_cast<const CipherDriver *>(driver)->shouldStop() ? 1 : 0; };
    if (m_shouldStop)
        sqlite3_progress_handler(m_engine, stepsBetweenChecks, ask, this);
    else
        sqlite3_progress_handler(m_engine, 0, nullptr, nullptr);
}

} // namespace kebu::sqlcipher
