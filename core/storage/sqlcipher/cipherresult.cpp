#include "core/storage/sqlcipher/cipherresult.h"

#include "core/storage/sqlcipher/binding.h"
#include "core/storage/sqlcipher/cipherdriver.h"
#include "core/storage/sqlcipher/columntype.h"
#include "core/storage/sqlcipher/engine.h"

#include <QCoreApplication>
#include <QSqlField>
#include <QSqlRecord>

#include <algorithm>

namespace kebu::sqlcipher {

namespace {

QString said(const char *sentence) { return QCoreApplication::translate("CipherResult", sentence); }

QString cannotFetch() { return said(QT_TRANSLATE_NOOP("CipherResult", "Unable to fetch row")); }
QString cannotExecute() { return said(QT_TRANSLATE_NOOP("CipherResult", "Unable to execute statement")); }
QString cannotBind() { return said(QT_TRANSLATE_NOOP("CipherResult", "Unable to bind parameters")); }
QString countMismatch() { return said(QT_TRANSLATE_NOOP("CipherResult", "Parameter count mismatch")); }
QString oneAtATime()
{
    return said(QT_TRANSLATE_NOOP("CipherResult", "Unable to execute multiple statements at a time"));
}

QMetaType typeOfStored(int storage)
{
    switch (storage) {
    case SQLITE_INTEGER:
        return QMetaType(QMetaType::Int);
    case SQLITE_FLOAT:
        return QMetaType(QMetaType::Double);
    case SQLITE_BLOB:
        return QMetaType(QMetaType::QByteArray);
    case SQLITE_TEXT:
        return QMetaType(QMetaType::QString);
    default:
        return QMetaType();
    }
}

QString unquoted(const char *name) { return QString::fromUtf8(name).remove(QLatin1Char('"')); }

} // namespace

CipherResult::CipherResult(const CipherDriver *driver) : QSqlResult(driver) { driver->m_results.insert(this); }

CipherResult::~CipherResult()
{
    if (const CipherDriver *owner = cipherDriver())
        owner->m_results.remove(this);
    finalize();
}

const CipherDriver *CipherResult::cipherDriver() const { return static_cast<const CipherDriver *>(driver()); }

sqlite3 *CipherResult::engine() const { return sqlite3_db_handle(m_statement); }

QVariant CipherResult::handle() const { return QVariant::fromValue(m_statement); }

void CipherResult::finalize()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_cursor = Cursor::Idle;
    m_columns = 0;
    m_keptRows = 0;
    m_kept.clear();
    m_lentValues.clear();
    m_valueOf.clear();
}

void CipherResult::rewind()
{
    // what a failed step reports again here has been reported
    sqlite3_reset(m_statement);
    m_cursor = Cursor::Idle;
    m_lentValues.clear();
}

bool CipherResult::fail(const QString &what, int code)
{
    const auto type = what == cannotFetch() ? QSqlError::ConnectionError : QSqlError::StatementError; // as Qt's driver
    setLastError(errorOf(engine(), what, type, code));
    rewind();
    return false;
}

bool CipherResult::reset(const QString &query) { return prepare(query) && exec(); }

bool CipherResult::prepare(const QString &query)
{
    if (!driver() || !driver()->isOpen() || driver()->isOpenError())
        return false;
    finalize();
    setAt(QSql::BeforeFirstRow);
    setActive(false);
    setSelect(false);

    sqlite3 *const connection = cipherDriver()->engine();
    const void *rest = nullptr;
    const int bytes = int((query.size() + 1) * qsizetype(sizeof(QChar)));
    const int code = sqlite3_prepare16_v2(connection, query.utf16(), bytes, &m_statement, &rest);
    if (code != SQLITE_OK) {
        setLastError(errorOf(connection, cannotExecute(), QSqlError::StatementError, code));
        finalize();
        return false;
    }
    if (rest && !QStringView(static_cast<const char16_t *>(rest)).trimmed().isEmpty()) {
        setLastError(errorOf(connection, oneAtATime(), QSqlError::StatementError, SQLITE_MISUSE));
        finalize();
        return false;
    }
    return true;
}

void CipherResult::bindValue(const QString &placeholder, const QVariant &value, QSql::ParamType type)
{
    // Qt knows :name only; the engine's other two kinds bind by their number
    if (placeholder.startsWith(QLatin1Char('@')) || placeholder.startsWith(QLatin1Char('$'))) {
        const int parameter = sqlite3_bind_parameter_index(m_statement, placeholder.toUtf8().constData());
        if (parameter > 0)
            QSqlResult::bindValue(parameter - 1, value, type);
        return;
    }
    QSqlResult::bindValue(placeholder, value, type);
}

/// A name that stands twice is one parameter to the engine and two values to Qt.
bool CipherResult::matchPlaceholders(int parameters, int values)
{
    if (parameters == values) {
        m_valueOf.clear();
        return true;
    }
    if (parameters > values)
        return false;
    if (!m_valueOf.empty() && m_matchedValues == values)
        return true;
    std::vector<int> valueOf(size_t(parameters), -1);
    for (int position = values - 1; position >= 0; --position) {
        const QByteArray name = boundValueName(position).toUtf8();
        const int parameter = sqlite3_bind_parameter_index(m_statement, name.constData());
        if (parameter == 0)
            return false;
        valueOf[size_t(parameter - 1)] = position;
    }
    if (std::find(valueOf.begin(), valueOf.end(), -1) != valueOf.end())
        return false;
    m_valueOf = std::move(valueOf);
    m_matchedValues = values;
    return true;
}

bool CipherResult::bindAll(const QList<QVariant> &values)
{
    const int parameters = sqlite3_bind_parameter_count(m_statement);
    if (!matchPlaceholders(parameters, int(values.size()))) {
        setLastError(QSqlError(countMismatch(), QString(), QSqlError::StatementError));
        return false;
    }
    for (int i = 0; i < parameters; ++i) {
        const int position = m_valueOf.empty() ? i : m_valueOf[size_t(i)];
        const int code = bindLent(m_statement, i + 1, values.at(position));
        if (code != SQLITE_OK)
            return fail(cannotBind(), code);
    }
    return true;
}

/// Onto the next row; false behind the last one and on an error, which is then set.
bool CipherResult::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        rewind();
        return false;
    }
    return fail(cannotFetch(), code);
}

bool CipherResult::exec() { return run(boundValues()); }

bool CipherResult::beginRun()
{
    if (!m_statement) {
        setLastError(
            QSqlError(cannotFetch(), said(QT_TRANSLATE_NOOP("CipherResult", "No query")), QSqlError::ConnectionError));
        return behindLast();
    }
    rewind();
    m_kept.clear();
    m_keptRows = 0;
    setAt(QSql::BeforeFirstRow);
    setActive(false);
    setLastError(QSqlError());
    return true;
}

bool CipherResult::run(const QList<QVariant> &values)
{
    if (!beginRun() || !bindAll(values))
        return false;
    if (!runBound())
        return false;
    if (m_cursor != Cursor::Idle)
        m_lentValues = values;
    return true;
}

bool CipherResult::run(std::span<const Lent> values)
{
    if (!beginRun())
        return false;
    if (sqlite3_bind_parameter_count(m_statement) != int(values.size())) {
        setLastError(QSqlError(countMismatch(), QString(), QSqlError::StatementError));
        return false;
    }
    const bool hasRows = sqlite3_column_count(m_statement) > 0;
    if (const int code = sqlcipher::bindAll(m_statement, values, hasRows, m_lentTexts); code != SQLITE_OK)
        return fail(cannotBind(), code);
    return runBound();
}

bool CipherResult::runBound()
{
    const bool hasRow = step();
    m_columns = sqlite3_column_count(m_statement); // behind the step: a changed schema prepares anew in it
    m_firstRowTypes.assign(size_t(m_columns), SQLITE_NULL);
    if (hasRow) {
        m_cursor = Cursor::Waiting;
        for (int i = 0; i < m_columns; ++i)
            m_firstRowTypes[size_t(i)] = sqlite3_column_type(m_statement, i);
    } else {
        setAt(QSql::AfterLastRow);
    }
    // a writing statement with rows is not committed before its last one is read: read them here
    const bool writes = hasRow && !sqlite3_stmt_readonly(m_statement);
    m_isKeeping = writes || !isForwardOnly();
    if (lastError().isValid() || (writes && !keepAllRows())) {
        setSelect(false);
        return false;
    }
    setSelect(m_columns > 0);
    setActive(true);
    return true;
}

bool CipherResult::takeRow()
{
    if (m_cursor == Cursor::Idle)
        return false;
    const bool isThere = m_cursor == Cursor::Waiting || step();
    m_cursor = isThere ? Cursor::OnRow : Cursor::Idle;
    return isThere;
}

bool CipherResult::keepRow()
{
    if (!takeRow())
        return false;
    for (int i = 0; i < m_columns; ++i)
        m_kept.append(columnValue(i));
    ++m_keptRows;
    return true;
}

bool CipherResult::keepAllRows()
{
    while (keepRow()) {}
    return !lastError().isValid();
}

bool CipherResult::behindLast()
{
    setAt(QSql::AfterLastRow);
    return false;
}

bool CipherResult::fetch(int row)
{
    if (!isActive() || row < 0)
        return false;
    if (m_isKeeping) {
        while (m_keptRows <= row) {
            if (!keepRow())
                return behindLast();
        }
        setAt(row);
        return true;
    }
    if (at() == row)
        return true;
    if (at() > row || at() == QSql::AfterLastRow)
        return false;
    while (at() < row) {
        if (!fetchNext())
            return false;
    }
    return true;
}

bool CipherResult::fetchNext()
{
    const int next = at() == QSql::BeforeFirstRow ? 0 : at() + 1;
    if (m_isKeeping)
        return fetch(next);
    if (!takeRow())
        return behindLast();
    setAt(next);
    return true;
}

bool CipherResult::fetchFirst()
{
    if (m_isKeeping)
        return fetch(0);
    return at() == QSql::BeforeFirstRow && fetchNext();
}

bool CipherResult::fetchLast()
{
    if (!m_isKeeping || !keepAllRows())
        return false;
    return m_keptRows > 0 ? fetch(m_keptRows - 1) : behindLast();
}

QVariant CipherResult::columnValue(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(m_statement, column));
    case SQLITE_FLOAT:
        if (numericalPrecisionPolicy() == QSql::LowPrecisionInt32)
            return sqlite3_column_int(m_statement, column);
        if (numericalPrecisionPolicy() == QSql::LowPrecisionInt64)
            return qint64(sqlite3_column_int64(m_statement, column));
        return sqlite3_column_double(m_statement, column);
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
    }
    case SQLITE_NULL:
        return QVariant(QMetaType::fromType<QString>());
    default: {
        // the file holds UTF-8: one pass into the string, where text16 would take two
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
    }
    }
}

qsizetype CipherResult::keptIndex(int column) const
{
    const bool isThere = column >= 0 && column < m_columns && at() >= 0 && at() < m_keptRows;
    return isThere ? qsizetype(at()) * m_columns + column : -1;
}

QVariant CipherResult::data(int column)
{
    if (m_isKeeping) {
        const qsizetype index = keptIndex(column);
        return index < 0 ? QVariant() : m_kept.at(index);
    }
    const bool isThere = m_cursor == Cursor::OnRow && column >= 0 && column < m_columns;
    return isThere ? columnValue(column) : QVariant();
}

bool CipherResult::isNull(int column)
{
    if (m_isKeeping) {
        const qsizetype index = keptIndex(column);
        return index < 0 || m_kept.at(index).isNull();
    }
    const bool isThere = m_cursor == Cursor::OnRow && column >= 0 && column < m_columns;
    return !isThere || sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

int CipherResult::numRowsAffected() { return m_statement ? sqlite3_changes(engine()) : -1; }

QVariant CipherResult::lastInsertId() const
{
    const qint64 id = isActive() && m_statement ? sqlite3_last_insert_rowid(engine()) : 0;
    return id ? QVariant(id) : QVariant();
}

QSqlRecord CipherResult::record() const
{
    QSqlRecord columns;
    if (!isActive() || !isSelect() || !m_statement)
        return columns;
    for (int i = 0; i < m_columns; ++i) {
        const QString declared = QString::fromUtf8(sqlite3_column_decltype(m_statement, i));
        const QMetaType type = declared.isEmpty() ? typeOfStored(m_firstRowTypes[size_t(i)]) : columnType(declared);
        columns.append(QSqlField(unquoted(sqlite3_column_name(m_statement, i)), type,
                                 unquoted(sqlite3_column_table_name(m_statement, i))));
    }
    return columns;
}

void CipherResult::detachFromResultSet()
{
    rewind();
    m_kept.clear();
    m_keptRows = 0;
}

} // namespace kebu::sqlcipher
