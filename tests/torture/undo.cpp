#include "tests/torture/undo.h"

#include "core/book/book.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/registry.h"
#include "core/rules/stages.h"
#include "core/services/importer.h"
#include "core/services/merge.h"
#include "core/services/regrade.h"
#include "tests/support/randomwork.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

namespace kebu::torture {

namespace {

constexpr int leastPerRecord = 200;
constexpr int leastPerKind = 100;
constexpr int checkedEvery = 100;
constexpr int atATime = 20; ///< records of a bulk edit
const QDate firstDay(2026, 4, 30);

Secret key() { return Secret::fromRawKey(QByteArray(32, 'k')); }

void say(const QString &text) { std::fprintf(stderr, "%s\n", qPrintable(text)); }

/// Ends the run with a sentence where something does not hold.
template <typename T>
T must(Result<T> result, const char *what)
{
    if (!result) {
        say(QStringLiteral("%1: %2 [%3]").arg(QLatin1String(what), result.error().message, result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

QByteArray summaries(Book &book)
{
    return must(book.read([](Snapshot &view) -> Result<QByteArray> {
                        QStringList columns;
                        Statement info(view.connection().database(),
                                       QStringLiteral("SELECT name FROM pragma_table_info('customer_summary')"));
                        KEBU_TRY(info.run());
                        while (info.next())
                            columns << QStringLiteral("quote(") + quoted(info.text(0)) + u')';
                        KEBU_TRY(info.done());
                        Statement rows(view.connection().database(),
                                       QStringLiteral("SELECT %1 FROM customer_summary ORDER BY customer_id")
                                           .arg(columns.join(QStringLiteral(" || ',' || "))));
                        KEBU_TRY(rows.run());
                        QByteArray all;
                        while (rows.next())
                            all += rows.text(0).toUtf8() + '\n';
                        KEBU_TRY(rows.done());
                        return all;
                    })
                    .result(),
                "summaries");
}

Digest digest(Book &book)
{
    return must(book.read([](Snapshot &view) { return digestOf(view.connection()); }).result(), "digest");
}

QString figures(const Digest &digest)
{
    return QString::fromLatin1(digest.content.toHex() + ' ' + digest.rows.toHex());
}

/// One run of random edits over a book.
class Run
{
public:
    Run(Book &book, FixedClock &clock, QString folder)
        : m_book(book),
          m_clock(clock),
          m_folder(std::move(folder)),
          m_work(20260430)
    {
    }

    /// Goes on until there are so many edits and enough of each kind.
    void make(int edits)
    {
        while (m_edits < edits || !isEnough(edits)) {
            m_clock.advance(60'000);
            one();
            if (m_edits / checkedEvery != m_checkedAt / checkedEvery)
                checkSummaries();
        }
    }

    [[nodiscard]] int changes() const { return m_changes; }
    [[nodiscard]] QJsonObject counts() const
    {
        QJsonObject kinds;
        for (auto kind = m_kinds.begin(); kind != m_kinds.end(); ++kind)
            kinds.insert(kind.key(), kind.value());
        QJsonObject records;
        for (const RecordType *type : recordTypes())
            records.insert(type->name(), m_records.value(type));
        return {{QStringLiteral("edits"), m_edits},     {QStringLiteral("changes"), m_changes},
                {QStringLiteral("refused"), m_refused}, {QStringLiteral("summaries_checked"), m_checks},
                {QStringLiteral("kinds"), kinds},       {QStringLiteral("records"), records}};
    }

private:
    /// A short run keeps the share of a whole one.
    [[nodiscard]] bool isEnough(int edits) const
    {
        const int perRecord = std::min(leastPerRecord, edits / 50);
        const int perKind = std::min(leastPerKind, edits / 100);
        for (const char *kind : {"create", "edit", "remove", "bulk_edit", "import", "regrade", "stage_move", "merge"}) {
            if (m_kinds.value(QLatin1String(kind)) < perKind)
                return false;
        }
        return std::ranges::all_of(recordTypes(),
                                   [&](const RecordType *type) { return m_records.value(type) >= perRecord; });
    }

    void one()
    {
        switch (m_work.below(26)) {
        case 0:
            bulkEdit();
            break;
        case 1:
            import();
            break;
        case 2:
            regrade();
            break;
        case 3:
            stageMove();
            break;
        case 4:
            merge();
            break;
        default:
            single();
        }
    }

    /// A change of so many edits of one kind; what the rules refuse is counted apart.
    void change(const char *kind, const RecordType *type, const std::function<Result<int>(Change &)> &work)
    {
        int edits = 0;
        const auto info = m_book
                              .change(QLatin1String(kind),
                                      [&](Change &change) -> Result<void> {
                                          KEBU_LET(done, work(change));
                                          edits = done;
                                          return {};
                                      })
                              .result();
        if (!info && (info.error().code == ErrorCode::Invalid || info.error().code == ErrorCode::NotFound)) {
            ++m_refused;
            return;
        }
        account(kind, type, must(info, kind), edits);
    }

    void account(const char *kind, const RecordType *type, const ChangeInfo &info, int edits)
    {
        if (!info.id)
            return; // nothing was different
        ++m_changes;
        ++m_kinds[QLatin1String(kind)];
        m_edits += edits;
        if (type)
            m_records[type] += edits;
    }

    void single()
    {
        // the kind of record that had the least so far, half of the time
        const RecordType *type = recordTypes()[size_t(m_work.below(int(recordTypes().size())))];
        if (m_work.below(2) == 0)
            type = *std::ranges::min_element(recordTypes(), {},
                                             [this](const RecordType *each) { return m_records.value(each); });
        const int chance = m_work.below(10);
        const auto kind = chance < 5   ? test::RandomWork::Kind::Create
                          : chance < 8 ? test::RandomWork::Kind::Edit
                                       : test::RandomWork::Kind::Remove;
        const char *name = chance < 5 ? "create" : chance < 8 ? "edit" : "remove";
        change(name, type, [&](Change &change) -> Result<int> {
            KEBU_TRY(m_work.step(change, *type, kind));
            return 1;
        });
    }

    void bulkEdit()
    {
        change("bulk_edit", &customer::type(), [this](Change &change) -> Result<int> {
            Statement rows(change.view().connection().database(),
                           QStringLiteral("SELECT id FROM customer ORDER BY id DESC LIMIT ?"));
            KEBU_TRY(rows.run(atATime));
            std::vector<Id> ids;
            while (rows.next())
                ids.push_back(rows.id(0));
            KEBU_TRY(rows.done());
            const Value remark(QStringLiteral("批量 %1").arg(m_changes));
            for (const Id id : ids)
                KEBU_TRY(change.edit(customer::type(), id,
                                     [&remark](Record &record) { record.set(customer::remarks, remark); }));
            return int(ids.size());
        });
    }

    void import()
    {
        QFile file(m_folder + QStringLiteral("/import.csv"));
        if (!file.open(QIODevice::WriteOnly))
            return;
        QString rows = QStringLiteral("客户名称,客户编号,城市,意向度\n");
        for (int i = 0; i < 5; ++i) // some are new, some meet what an earlier file made
            rows += QStringLiteral("导入公司%1,IMP-%1,苏州,%2\n")
                        .arg(m_work.below(2000))
                        .arg(m_work.below(2) ? u"高"_qs : u"低"_qs);
        file.write(rows.toUtf8());
        file.close();
        ImportOptions options;
        options.file = file.fileName();
        options.record = QStringLiteral("customer");
        const ImportReport report = must(importFile(m_book, options).result(), "import");
        if (report.change)
            account("import", &customer::type(), ChangeInfo{report.change, {}, {}, {}, {}, {}, {}, 0, 0},
                    int(report.created + report.updated));
    }

    void regrade()
    {
        change("regrade", &customer::type(), [this](Change &change) -> Result<int> {
            KEBU_LET(proposals, proposeGrades(change.view()));
            if (proposals.empty()) { // someone is graded by hand, so that the next one has something to say
                KEBU_LET(id, m_work.anyOf(change.view(), customer::type()));
                if (!id)
                    return Error{ErrorCode::NotFound, {}, {}};
                KEBU_LET(record, change.view().get(customer::type(), id));
                KEBU_TRY(setGrade(change, id,
                                  record.text(customer::grade) == u"A" ? QStringLiteral("B") : QStringLiteral("A"),
                                  QStringLiteral("torture")));
                return 1;
            }
            KEBU_TRY(applyGrades(change, proposals));
            return int(proposals.size());
        });
    }

    void stageMove()
    {
        const bool isDeal = m_work.below(2) == 0;
        const RecordType &type = isDeal ? opportunity::type() : customer::type();
        const QString stage =
            QString::fromLatin1(stages::all()[size_t(m_work.below(isDeal ? 5 : int(stages::all().size())))].code);
        change("stage_move", &type, [&](Change &change) -> Result<int> {
            KEBU_LET(id, m_work.anyOf(change.view(), type));
            if (!id)
                return Error{ErrorCode::NotFound, {}, {}};
            KEBU_TRY(
                change.edit(type, id, [&stage](Record &record) { record.set(QLatin1String("stage"), Value(stage)); }));
            return 1;
        });
    }

    void merge()
    {
        const RecordType &type = m_work.below(4) == 0 ? contact::type() : customer::type();
        change("merge", &type, [&](Change &change) -> Result<int> {
            KEBU_LET(keep, m_work.anyOf(change.view(), type));
            KEBU_LET(other, m_work.anyOf(change.view(), type));
            if (!keep || !other || keep == other)
                return Error{ErrorCode::NotFound, {}, {}};
            KEBU_TRY(kebu::merge(change, type, keep, other));
            return 2;
        });
    }

    void checkSummaries()
    {
        const QByteArray kept = summaries(m_book);
        must(m_book.rebuildProjections().result(), "rebuild");
        if (summaries(m_book) != kept) {
            say(QStringLiteral("The summaries differ from a rebuild after %1 edits.").arg(m_edits));
            std::exit(1);
        }
        ++m_checks;
        m_checkedAt = m_edits;
    }

    Book &m_book;
    FixedClock &m_clock;
    QString m_folder;
    test::RandomWork m_work;
    int m_edits = 0;
    int m_changes = 0;
    int m_refused = 0;
    int m_checks = 0;
    int m_checkedAt = 0;
    QMap<QString, int> m_kinds;
    QHash<const RecordType *, int> m_records;
};

/// The digest a fresh process came to; empty when it failed.
QString inFreshProcess(const QString &book, int changes, const char *way)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("undo-rest"), book, QString::number(changes), QLatin1String(way)});
    process.waitForFinished(-1);
    return process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput()).trimmed() : QString();
}

} // namespace

int turnBack(const QString &path, int changes, bool isRedo)
{
    FixedClock clock = FixedClock::at(firstDay.addDays(30));
    const auto book = must(Book::open(path, key(), {&clock}), "open");
    for (int i = 0; i < changes; ++i) {
        clock.advance(1000);
        const UndoOutcome outcome = must((isRedo ? book->redo() : book->undo()).result(), isRedo ? "redo" : "undo");
        if (outcome.fieldsChangedSince || !outcome.recordsKept.isEmpty()) {
            say(QStringLiteral("Step %1 left something behind.").arg(i));
            return 1;
        }
    }
    std::puts(qPrintable(figures(digest(*book))));
    return 0;
}

int undoAll(int edits)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("torture.kebu"));
    FixedClock clock = FixedClock::at(firstDay);
    QElapsedTimer timer;
    timer.start();
    auto book = must(Book::create(path, key(), {&clock}), "create");
    const QString first = figures(digest(*book));
    Run run(*book, clock, folder.path());
    run.make(edits);
    const QString last = figures(digest(*book));
    book.reset();
    const bool isUndone = inFreshProcess(path, run.changes(), "undo") == first;
    const bool isRedone = inFreshProcess(path, run.changes(), "redo") == last;
    QJsonObject result = run.counts();
    result.insert(QStringLiteral("undone_to_first_digest"), isUndone);
    result.insert(QStringLiteral("redone_to_last_digest"), isRedone);
    result.insert(QStringLiteral("seconds"), double(timer.elapsed()) / 1000);
    std::puts(QJsonDocument(result).toJson().constData());
    return isUndone && isRedone ? 0 : 1;
}

} // namespace kebu::torture
