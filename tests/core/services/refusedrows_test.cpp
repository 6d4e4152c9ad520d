#include "core/services/refusedrows.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/exchange/workbookwriter.h"
#include "tests/core/services/importing.h"

using namespace kebu;
using namespace kebu::test;

namespace {

/// Imports the file and saves what was refused under its own ending; the bytes of that file.
QByteArray refusedOf(TempBook &book, const QString &file, qint64 refused, QString *path = nullptr)
{
    ImportOptions options;
    options.file = file;
    std::vector<ImportedRow> rows;
    ImportWatcher watcher;
    watcher.rowDone = [&rows](const ImportedRow &row) { rows.push_back(row); };
    const auto report = importFile(book.book(), options, watcher).result();
    REQUIRE(report.ok());
    CHECK(report->refused == refused);
    const auto preview = previewImport(options);
    REQUIRE(preview.ok());
    const QString name = book.folder() + QStringLiteral("/refused.") + refusedEnding(preview->facts);
    const auto saved = saveRefusedRows(name, preview->header, rows, preview->facts);
    REQUIRE(saved.ok());
    if (path)
        *path = name;
    QFile written(name);
    REQUIRE(written.open(QIODevice::ReadOnly));
    return written.readAll();
}

} // namespace

TEST_CASE("a refused card leaves as it was read with its reason, and comes in once it is mended")
{
    for (const char *version : {"2.1", "3.0", "4.0"}) {
        CAPTURE(version);
        TempBook book;
        const QByteArray nobody = QByteArray("BEGIN:VCARD\r\nVERSION:") + version +
                                  "\r\nREV:20260101T000000Z\r\nX-FOLDED:one\r\n two\r\nEND:VCARD\r\n";
        const QByteArray cards = QByteArray("BEGIN:VCARD\r\nVERSION:") + version + "\r\nFN:Ann Lee\r\nEND:VCARD\r\n" +
                                 nobody + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Li\r\nEND:VCARD\r\n";
        QString path;
        QByteArray refused = refusedOf(book, written(book, cards, QStringLiteral("cards.vcf")), 1, &path);
        CHECK(path.endsWith(u".vcf"));
        CHECK(refused.count("BEGIN:VCARD") == 1);
        CHECK(refused.contains("\r\nREV:20260101T000000Z\r\nX-FOLDED:one\r\n two\r\nEND:VCARD\r\n"));
        CHECK(refused.contains("X-KEBU-REFUSED-ROW"));
        CHECK(refused.contains("X-KEBU-REFUSED-REASON"));
        // refused again it is told once
        const QByteArray again = refusedOf(book, written(book, refused, QStringLiteral("again.vcf")), 1);
        CHECK(again.count("X-KEBU-REFUSED-REASON") == 1);
        const QByteArray mended = refused.replace("REV:", "FN:Cy Wu\r\nREV:");
        const ImportReport report = imported(book, written(book, mended, QStringLiteral("mended.vcf")));
        CHECK(report.created == 1);
        CHECK(report.refused == 0);
        const auto people = all(book, customer::type(), QStringLiteral("name = 'Cy Wu'"));
        REQUIRE(people.size() == 1);
        CHECK_FALSE(people[0].text(customer::remarks).contains(u"efused"));
    }
}

TEST_CASE("a refused entry of a calendar leaves as .ics with the zones it names, and comes in once it is mended")
{
    TempBook book;
    const QByteArray zone = "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                            "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    const QByteArray entry = "BEGIN:VTODO\r\nUID:2\r\nDUE;TZID=Own:20260501T013000\r\nSUMMARY:寄资料\r\n"
                             "X-KEBU-RECORD:task\r\nX-KEBU-CUSTOMER:昆山启元\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\n"
                             "END:VALARM\r\nEND:VTODO\r\n";
    const QByteArray calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + zone +
                                "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260401T010000Z\r\nSUMMARY:例会\r\nEND:VEVENT\r\n" +
                                entry + "END:VCALENDAR\r\n";
    // whose it is cannot be told
    book.create(customerNamed(QStringLiteral("昆山启元")));
    book.create(customerNamed(QStringLiteral("昆山 启元")));
    QString path;
    QByteArray refused = refusedOf(book, written(book, calendar, QStringLiteral("c.ics")), 1, &path);
    CHECK(path.endsWith(u".ics"));
    CHECK(refused.startsWith("BEGIN:VCALENDAR\r\n"));
    CHECK(refused.endsWith("END:VCALENDAR\r\n"));
    CHECK(refused.contains(zone));
    CHECK_FALSE(refused.contains("BEGIN:VEVENT"));
    CHECK(refused.count("BEGIN:VTODO") == 1);
    CHECK(refused.contains("X-KEBU-REFUSED-REASON"));
    refused.replace("CUSTOMER:昆山启元", "CUSTOMER:苏州衡岳");
    const ImportReport report = imported(book, written(book, refused, QStringLiteral("mended.ics")));
    CHECK(report.created == 1);
    CHECK(report.refused == 0);
    const auto tasks = all(book, task::type());
    REQUIRE(tasks.size() == 1);
    CHECK(tasks[0].text(task::goal) == u"寄资料");
    CHECK(tasks[0].wallTime(task::dueAt).date == QDate(2026, 5, 1));
}

TEST_CASE("a refused entry of LDIF leaves as LDIF, and comes in once it is mended")
{
    TempBook book;
    const QByteArray ldif = "version: 1\n\ndn: cn=A\ncn: Ann Lee\nmail: ann@lee.example\n\n"
                            "dn: o=nobody\nobjectclass: person\nuidnumber: 7\n\n"
                            "dn: cn=B\ncn: Bo Li\n";
    QString path;
    QByteArray refused = refusedOf(book, written(book, ldif, QStringLiteral("a.ldif")), 1, &path);
    CHECK(path.endsWith(u".ldif"));
    CHECK(refused.contains("dn: o=nobody\nobjectclass: person\nuidnumber: 7\n"));
    CHECK_FALSE(refused.contains("Ann"));
    CHECK(refused.contains("# KEBU-REFUSED-REASON: "));
    refused.replace("objectclass: person\n", "objectclass: person\ncn: Cy Wu\n");
    const ImportReport report = imported(book, written(book, refused, QStringLiteral("m.ldif")));
    CHECK(report.created == 1);
    CHECK(report.refused == 0);
}

TEST_CASE("refused rows of tables leave as their kind of table and come in once they are mended")
{
    TempBook book;
    const auto rows = std::vector<QStringList>{{u"客户名称"_qs, u"编号"_qs, u"城市"_qs},
                                               {u"昆山启元自动化有限公司"_qs, u"007"_qs, u"昆山"_qs},
                                               {QString(), u"008"_qs, u"苏州"_qs}};
    const QString workbook = book.folder() + QStringLiteral("/list.xlsx");
    auto writer = WorkbookWriter::create(workbook);
    REQUIRE(writer.ok());
    REQUIRE(writer->beginSheet(QStringLiteral("S"), rows[0]).ok());
    for (size_t i = 1; i < rows.size(); ++i)
        REQUIRE(writer->write({rows[i].begin(), rows[i].end()}).ok());
    REQUIRE(writer->commit().ok());
    QString path;
    refusedOf(book, workbook, 1, &path);
    REQUIRE(path.endsWith(u".xlsx"));
    ImportOptions options;
    options.file = path;
    const auto preview = previewImport(options);
    REQUIRE(preview.ok());
    CHECK(preview->header.size() == 8);
    CHECK(preview->header.mid(0, 3) == rows[0]);
    REQUIRE(preview->samples.size() == 1);
    CHECK(preview->samples[0].mid(0, 4) == QStringList{QString(), u"008"_qs, u"苏州"_qs, u"3"_qs});
    options.repairs[2] = {{0, u"苏州衡岳精密机械有限公司"_qs}};
    const ImportReport report = imported(book, options);
    CHECK(report.created == 1);
    CHECK(report.refused == 0);

    const QByteArray csv = refusedOf(book, written(book, "客户名称;城市\n;苏州\n", QStringLiteral("t.csv")), 1);
    CHECK(csv.startsWith("\xEF\xBB\xBF客户名称;城市;"));
}

TEST_CASE("refused rows of several formats are not squeezed into one of them")
{
    ImportedRow card;
    card.outcome = ImportedRow::Outcome::Refused;
    card.format = SourceFacts::Format::Cards;
    card.original = "BEGIN:VCARD\r\nEND:VCARD\r\n";
    ImportedRow row = card;
    row.format = SourceFacts::Format::Csv;
    row.original.clear();
    SourceFacts facts;
    facts.format = SourceFacts::Format::Cards;
    TempBook book;
    const QString path = book.folder() + QStringLiteral("/refused.vcf");
    const auto saved = saveRefusedRows(path, {QStringLiteral("Name")}, {card, row}, facts);
    REQUIRE_FALSE(saved.ok());
    CHECK_FALSE(QFile::exists(path));
    CHECK(saveRefusedRows(path + QStringLiteral(".csv"), {QStringLiteral("Name")}, {card, row}, facts).ok());
}

TEST_CASE("records of a book leave as such a book and come in once they are mended")
{
    TempBook book;
    const Id company = book.create(customerNamed(QStringLiteral("昆山启元")));
    ImportedRow row;
    row.outcome = ImportedRow::Outcome::Conflict;
    row.format = SourceFacts::Format::Book;
    row.row = 7;
    row.original = R"({"contact":{"id":"123456789","customer":"42","name":"Ann \"A\" Lee"}})";
    row.notes.push_back({7, QStringLiteral("Customer"), {}, QStringLiteral("It was removed.")});
    SourceFacts facts;
    facts.format = SourceFacts::Format::Book;
    const QString path = book.folder() + QStringLiteral("/refused.json");
    REQUIRE(saveRefusedRows(path, {}, {row}, facts).ok());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    CHECK(json.contains("kebu_refused"));
    CHECK(json.contains("It was removed."));
    json.replace("\"42\"", QByteArray("\"" + company.toString().toLatin1() + "\""));
    const ImportReport report = imported(book, written(book, json, QStringLiteral("mended.json")));
    CHECK(report.created == 1);
    const auto people = all(book, contact::type());
    REQUIRE(people.size() == 1);
    CHECK(people[0].text(contact::name) == u"Ann \"A\" Lee");
}
