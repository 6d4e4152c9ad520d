#include "core/book/check.h"

#include "core/book/bookfile.h"
#include "core/storage/journal.h"
#include "core/storage/migrator.h"
#include "core/storage/searchindex.h"
#include "core/storage/summaries.h"
#include "core/storage/tallies.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace kebu {

namespace {

constexpr int sampledCustomers = 500;
constexpr int namedFindings = 20; ///< a broken table has one cause, not a sentence a row

QString say(const char *sentence) { return QCoreApplication::translate("check", sentence); }

/// One check of an open book; each part adds its findings.
class Checker
{
public:
    Checker(Connection &connection, const Clock &clock, CheckDepth depth)
        : m_connection(connection),
          m_clock(clock),
          m_depth(depth)
    {
    }

    Result<CheckReport> run(bool isReadOnly);

private:
    Result<void> checkChain();
    Result<void> checkReferences();
    Result<void> checkSummaries();
    Result<void> checkTallies();
    [[nodiscard]] Result<QByteArray> talliesSum();
    Result<void> checkFinder();
    Result<std::vector<Id>> customersToCheck();
    Result<QVariantList> summaryOf(Id customer);
    Result<qint64> countWhere(const QString &sql);

    Connection &m_connection;
    const Clock &m_clock;
    CheckDepth m_depth;
    CheckReport m_report;
};

Result<CheckReport> Checker::run(bool isReadOnly)
{
    for (const QString &finding : sqlcipher::integrityFindings(m_connection.database()).mid(0, namedFindings))
        m_report.findings << say(QT_TRANSLATE_NOOP("check", "The file is damaged: %1.")).arg(finding);
    if (!m_report.ok())
        return m_report; // what else is read from torn pages would only repeat it
    KEBU_LET(schema, schemaOf(m_connection));
    if (schema > currentSchema())
        return Error{ErrorCode::TooNew,
                     say(QT_TRANSLATE_NOOP("check", "This book was written by a newer Kebu. Update Kebu to check it.")),
                     {}};
    KEBU_TRY(checkChain());
    KEBU_TRY(checkReferences());
    if (!isReadOnly && schema == currentSchema()) { // these three write, and take back what they wrote
        KEBU_TRY(checkSummaries());
        KEBU_TRY(checkTallies());
        KEBU_TRY(checkFinder());
    }
    return m_report;
}

Result<void> Checker::checkChain()
{
    Journal journal(m_connection);
    KEBU_LET(breaks, journal.verify());
    KEBU_LET(entries, journal.count());
    KEBU_LET(head, journal.head());
    m_report.findings << breaks;
    m_report.journalEntries = entries;
    m_report.head = head;
    return {};
}

Result<void> Checker::checkReferences()
{
    Statement rows(m_connection.database(), QStringLiteral("PRAGMA foreign_key_check"));
    KEBU_TRY(rows.run());
    for (int n = 0; n < namedFindings && rows.next(); ++n) {
        m_report.findings << say(QT_TRANSLATE_NOOP("check", "Row %1 of %2 points at a row of %3 that does not exist."))
                                 .arg(rows.text(1), rows.text(0), rows.text(2));
    }
    return rows.done();
}

Result<std::vector<Id>> Checker::customersToCheck()
{
    KEBU_LET(customers, countWhere(QStringLiteral("SELECT count(*) FROM customer")));
    const qint64 stride = m_depth == CheckDepth::Full ? 1 : std::max<qint64>(1, customers / sampledCustomers);
    Statement rows(
        m_connection.database(),
        QStringLiteral(
            "SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM customer) WHERE place % ? = 0"));
    KEBU_TRY(rows.run(stride));
    std::vector<Id> ids;
    while (rows.next())
        ids.push_back(rows.id(0));
    KEBU_TRY(rows.done());
    return ids;
}

Result<QVariantList> Checker::summaryOf(Id customer)
{
    Statement &row =
        m_connection.prepared(QStringLiteral("SELECT hex(name_key), number_key, grade_key, stage_key, hex(owner_key), "
                                             "hex(city_key), registered_on, amount, last_contact_at, "
                                             "last_interaction_id, interactions, next_due, next_task_id, "
                                             "warmth_points, hot_until, warm_until, silent_from, dormant_from "
                                             "FROM customer_summary WHERE customer_id = ?"));
    constexpr int columns = 18;
    KEBU_TRY(row.run(customer));
    QVariantList values;
    if (row.next()) {
        for (int i = 0; i < columns; ++i)
            values << row.text(i);
    }
    KEBU_TRY(row.done());
    return values;
}

Result<void> Checker::checkSummaries()
{
    KEBU_LET(policy, Settings(m_connection).gradePolicy());
    KEBU_LET(customers, customersToCheck());
    Summaries summaries(m_connection, policy, m_clock.zone());
    Transaction transaction(m_connection); // never committed
    KEBU_TRY(transaction.begin());
    int wrong = 0;
    for (const Id customer : customers) {
        KEBU_LET(stored, summaryOf(customer));
        KEBU_TRY(summaries.refresh(customer));
        KEBU_LET(computed, summaryOf(customer));
        if (stored != computed && wrong++ < namedFindings)
            m_report.findings << say(QT_TRANSLATE_NOOP("check",
                                                       "The summary of customer %1 does not agree with its records."))
                                     .arg(customer.toString());
    }
    KEBU_LET(left, countWhere(QStringLiteral(
                       "SELECT count(*) FROM customer_summary WHERE customer_id NOT IN (SELECT id FROM customer)")));
    if (left > 0)
        m_report.findings << say(QT_TRANSLATE_NOOP("check", "%1 summaries belong to no customer.")).arg(left);
    return {};
}

Result<QByteArray> Checker::talliesSum()
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (const char *sql :
         {"SELECT id || '|' || kind || '|' || industry || '|' || source || '|' || province || '|' || "
          "coalesce(owner_id, "
          "0) || '|' || grade || '|' || stage || '|' || met_on || '|' || converted || '|' || dealt || '|' || "
          "coalesce(ended_on, '-') || '|' || lost || '|' || reached FROM customer_standing ORDER BY id",
          "SELECT measure || '|' || dimension || '|' || owner_id || '|' || day || '|' || entry || '|' || base || '|' "
          "|| "
          "counted || '|' || amount FROM tally ORDER BY measure, dimension, owner_id, day, entry",
          "SELECT measure || '|' || dimension || '|' || owner_id || '|' || day || '|' || entry || '|' || amount || '|' "
          "|| base FROM tally_spread ORDER BY measure, dimension, owner_id, day, entry, amount"}) {
        Statement rows(m_connection.database(), QString::fromLatin1(sql));
        KEBU_TRY(rows.run());
        while (rows.next())
            sum.addData(rows.text(0).toUtf8().append('\n'));
        KEBU_TRY(rows.done());
    }
    return sum.result();
}

/// What is counted as records are written, against counting every record anew; the sample leaves it out.
Result<void> Checker::checkTallies()
{
    if (m_depth != CheckDepth::Full)
        return {};
    KEBU_LET(zone, Tallies::zoneOf(m_connection));
    KEBU_LET(stored, talliesSum());
    Transaction transaction(m_connection); // never committed
    KEBU_TRY(transaction.begin());
    KEBU_TRY(Tallies(m_connection).rebuild(zone.isValid() ? zone : m_clock.zone()));
    KEBU_LET(computed, talliesSum());
    if (stored != computed)
        m_report.findings << say(QT_TRANSLATE_NOOP("check", "The counts for the reports do not agree with the records; "
                                                            "rebuild them."));
    return {};
}

Result<void> Checker::checkFinder()
{
    KEBU_LET(missing, countWhere(QStringLiteral(
                          "SELECT count(*) FROM customer WHERE id NOT IN (SELECT customer_id FROM finder_row)")));
    KEBU_LET(left, countWhere(QStringLiteral(
                       "SELECT count(*) FROM finder_row WHERE customer_id NOT IN (SELECT id FROM customer)")));
    if (missing + left > 0)
        m_report.findings << say(QT_TRANSLATE_NOOP("check",
                                                   "The search misses %1 customers and knows %2 that do not exist."))
                                 .arg(missing)
                                 .arg(left);
    Transaction transaction(m_connection);
    KEBU_TRY(transaction.begin());
    const Result<void> index =
        m_connection.execute(QStringLiteral("INSERT INTO finder (finder) VALUES ('integrity-check')"));
    if (!index && index.error().code == ErrorCode::Cancelled)
        return index;
    if (!index)
        m_report.findings << say(QT_TRANSLATE_NOOP("check", "The search's index is damaged; rebuild it."));
    return {};
}

Result<qint64> Checker::countWhere(const QString &sql)
{
    Statement row(m_connection.database(), sql);
    KEBU_TRY(row.run());
    const qint64 count = row.next() ? row.number(0) : 0;
    KEBU_TRY(row.done());
    return count;
}

} // namespace

Pending<Result<CheckReport>> checkBook(Book &book, CheckDepth depth)
{
    return book.maintain([&clock = book.clock(), isReadOnly = book.isReadOnly(), warning = book.openWarning(),
                          depth](Connection &connection) -> Result<CheckReport> {
        KEBU_LET(report, Checker(connection, clock, depth).run(isReadOnly));
        if (!warning.isEmpty())
            report.findings << warning;
        return report;
    });
}

namespace {

Result<CheckReport> checkUnlocked(const QString &path, const sqlcipher::CipherKey &key, const BookOptions &options,
                                  CheckDepth depth)
{
    KEBU_TRY(setOrphanWalAside(path, key, options.clock->now()));
    KEBU_LET(connection, Connection::open(path, key, {sqlcipher::OpenMode::ReadWrite}));
    KEBU_LET(report, Checker(*connection, *options.clock, depth).run(false));
    KEBU_LET(warning, Anchor(options.stateFolder, path).warning(*connection));
    if (!warning.isEmpty())
        report.findings << warning;
    return report;
}

/// Damage that keeps the file from being opened or the check from its end is what the check was to find.
CheckReport foundDamaged(const Error &error)
{
    CheckReport report;
    report.findings << say(QT_TRANSLATE_NOOP("check", "The file is damaged: %1."))
                           .arg(error.detail.isEmpty() ? error.message : error.detail);
    return report;
}

} // namespace

Result<CheckReport> checkFile(const QString &path, const Secret &secret, const BookOptions &options, CheckDepth depth)
{
    if (!QFileInfo::exists(path))
        return requireBook(path).error();
    KEBU_LET(lock, BookLock::take(path));
    const auto seen = Anchor(options.stateFolder, path).read();
    KEBU_LET(key, unlock(path, secret, seen ? QList{seen->salt} : QList<QByteArray>()));
    const Result<CheckReport> report = checkUnlocked(path, key, options, depth);
    return !report && report.error().code == ErrorCode::Damaged ? Result(foundDamaged(report.error())) : report;
}

} // namespace kebu
