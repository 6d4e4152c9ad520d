#include "core/services/openmatters.h"

#include "core/domain/servicecase.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/workbookwriter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kebu {

namespace {

using Kind = OpenMatter::Kind;

QString say(const char *sentence) { return QCoreApplication::translate("openmatters", sentence); }

/// Each gives record, customer, its number and name, what, a word that belongs before it, the day, the amount.
struct Source {
    Kind kind;
    const char *sql;
};

constexpr Source sources[] = {
    {Kind::Promise, "SELECT p.id, c.id, c.number, c.name, p.text, p.by, p.due_on, NULL FROM promise AS p JOIN customer "
                    "AS c ON c.id = p.customer_id WHERE p.kept_on = ''"},
    {Kind::Quotation, "SELECT q.id, c.id, c.number, c.name, o.title, q.number, q.valid_until, q.amount FROM quotation "
                      "AS q JOIN opportunity AS o ON o.id = q.opportunity_id JOIN customer AS c ON c.id = "
                      "q.customer_id WHERE q.answer = '' AND o.result = ''"},
    {Kind::Renewal, "SELECT k.id, c.id, c.number, c.name, k.name, k.number, k.ends_on, k.amount FROM contract AS k "
                    "JOIN customer AS c ON c.id = k.customer_id WHERE k.state = 'running' AND k.ends_on <> '' AND NOT "
                    "EXISTS (SELECT 1 FROM contract AS later WHERE later.renews_id = k.id AND later.customer_id = "
                    "k.customer_id)"},
    {Kind::Payment, "SELECT p.id, c.id, c.number, c.name, coalesce(k.name, ''), coalesce(k.number, ''), p.due_on, "
                    "p.amount FROM payment AS p JOIN customer AS c ON c.id = p.customer_id LEFT JOIN contract AS k ON "
                    "k.id = p.contract_id WHERE p.kind = 'payment' AND p.paid_on = '' AND p.due_on <> ''"},
    {Kind::Case, "SELECT s.id, c.id, c.number, c.name, s.problem, s.kind, s.due_at, NULL FROM service_case AS s JOIN "
                 "customer AS c ON c.id = s.customer_id WHERE s.resolved_at = -9223372036854775808"},
};

QString joined(const QString &before, const QString &what)
{
    return before.isEmpty() || what.isEmpty() ? QString(before + what) : QString(before + QStringLiteral(" · ") + what);
}

/// The first line of it: a problem may be told in many.
QString whatOf(Snapshot &view, const Source &source, const Statement &row)
{
    const QString what = row.text(4).section(u'\n', 0, 0).simplified();
    if (source.kind == Kind::Promise)
        return joined(row.text(5) == u"theirs" ? say(QT_TRANSLATE_NOOP("openmatters", "Promised by them"))
                                               : say(QT_TRANSLATE_NOOP("openmatters", "Promised by us")),
                      what);
    if (source.kind != Kind::Case)
        return joined(what, row.text(5)); // its number last: a narrow column cuts that off first
    const Result<const Catalog *> catalog = view.catalog();
    const FieldInfo &kind = serviceCase::type().field(serviceCase::type().indexOf(serviceCase::kind));
    return joined(catalog ? (*catalog)->picklists().label(kind.picklist, row.text(5)) : row.text(5), what);
}

QDate dueOf(const Source &source, const Statement &row, const QTimeZone &zone)
{
    if (source.kind != Kind::Case)
        return QDate::fromString(row.text(6), Qt::ISODate);
    return row.number(6) == RecordStore::emptyNumber ? QDate() : localDate(Instant{row.number(6)}, zone);
}

bool hasAmount(Kind kind) { return kind == Kind::Quotation || kind == Kind::Renewal || kind == Kind::Payment; }

Result<void> gather(Snapshot &view, const Source &source, const QString &ids, std::vector<OpenMatter> &matters)
{
    Statement rows(view.connection().database(),
                   QString::fromLatin1(source.sql) + QStringLiteral(" AND c.id IN (SELECT value FROM json_each(?))"));
    KEBU_TRY(rows.run(ids));
    while (rows.next()) {
        OpenMatter matter{source.kind, rows.id(0), rows.id(1), rows.text(2), rows.text(3), {}, {}, {}};
        matter.what = whatOf(view, source, rows);
        matter.due = dueOf(source, rows, view.clock().zone());
        if (hasAmount(source.kind) && rows.number(7) != RecordStore::emptyNumber)
            matter.amount = Money{rows.number(7)};
        matters.push_back(std::move(matter));
    }
    return rows.done();
}

QStringList heads()
{
    return {say(QT_TRANSLATE_NOOP("openmatters", "Due")),    say(QT_TRANSLATE_NOOP("openmatters", "Kind")),
            say(QT_TRANSLATE_NOOP("openmatters", "Number")), say(QT_TRANSLATE_NOOP("openmatters", "Customer")),
            say(QT_TRANSLATE_NOOP("openmatters", "What")),   say(QT_TRANSLATE_NOOP("openmatters", "Amount"))};
}

Result<void> writeWorkbook(const std::vector<OpenMatter> &matters, const QString &file, bool isMasked)
{
    KEBU_LET(book, WorkbookWriter::create(file));
    KEBU_TRY(book.beginSheet(say(QT_TRANSLATE_NOOP("openmatters", "Open matters")), heads()));
    for (const OpenMatter &matter : matters) {
        KEBU_TRY(
            book.write({matter.due.isValid() ? WorkbookCell(matter.due) : WorkbookCell(), openMatterName(matter.kind),
                        matter.number, isMasked ? QString() : matter.name, isMasked ? QString() : matter.what,
                        matter.amount ? WorkbookCell(double(matter.amount->minor) / 100.0, WorkbookCell::Format::Money)
                                      : WorkbookCell()}));
    }
    return book.commit();
}

Result<void> writeCsv(const std::vector<OpenMatter> &matters, const QString &path, bool isMasked)
{
    std::vector<QStringList> rows{heads()};
    for (const OpenMatter &matter : matters)
        rows.push_back({matter.due.toString(Qt::ISODate), openMatterName(matter.kind), matter.number,
                        isMasked ? QString() : matter.name, isMasked ? QString() : matter.what,
                        matter.amount ? matter.amount->toString() : QString()});
    return saveCsv(rows, path);
}

} // namespace

QString openMatterName(Kind kind)
{
    switch (kind) {
    case Kind::Promise:
        return say(QT_TRANSLATE_NOOP("openmatters", "Promise"));
    case Kind::Quotation:
        return say(QT_TRANSLATE_NOOP("openmatters", "Quotation"));
    case Kind::Renewal:
        return say(QT_TRANSLATE_NOOP("openmatters", "Renewal"));
    case Kind::Payment:
        return say(QT_TRANSLATE_NOOP("openmatters", "Money owed"));
    case Kind::Case:
        return say(QT_TRANSLATE_NOOP("openmatters", "Service case"));
    }
    return {};
}

Result<std::vector<OpenMatter>> openMatters(Snapshot &view, std::span<const Id> customers)
{
    QJsonArray chosen;
    for (const Id id : customers)
        chosen.append(id.value);
    const QString ids = QString::fromUtf8(QJsonDocument(chosen).toJson(QJsonDocument::Compact));
    std::vector<OpenMatter> matters;
    for (const Source &source : sources)
        KEBU_TRY(gather(view, source, ids, matters));
    std::ranges::stable_sort(matters, [](const OpenMatter &a, const OpenMatter &b) {
        if (a.due.isValid() != b.due.isValid())
            return a.due.isValid();
        return a.due != b.due ? a.due < b.due : a.number < b.number;
    });
    return matters;
}

Result<void> writeOpenMatters(const std::vector<OpenMatter> &matters, const QString &file, bool isMasked)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == u"xlsx")
        return writeWorkbook(matters, file, isMasked);
    if (ending == u"csv")
        return writeCsv(matters, file, isMasked);
    return Error{ErrorCode::Invalid,
                 say(QT_TRANSLATE_NOOP("openmatters", "The list is written as .xlsx or .csv; %1 is neither."))
                     .arg(QFileInfo(file).fileName()),
                 {}};
}

} // namespace kebu
