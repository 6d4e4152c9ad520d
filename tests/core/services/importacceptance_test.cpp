// Every file of the shared data that people would import: address books, cards, calendars, other programs' exports.
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/services/importer.h"
#include "tests/support/book.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

/// What the data's README calls broken: prose under the name of a table. It may be refused, in words.
bool isBroken(const QString &name) { return name == u"zimbra_contacts-garbled.csv"; }

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// How many cards or entries the file holds, told by its own marks; nothing for tables.
std::optional<qint64> heldBy(const QString &path)
{
    const QString text = QString::fromLatin1(bytesOf(path));
    const auto count = [&text](const char *pattern) {
        static const auto options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption;
        auto found = QRegularExpression(QLatin1String(pattern), options).globalMatch(text);
        qint64 number = 0;
        for (; found.hasNext(); found.next())
            ++number;
        return number;
    };
    if (path.endsWith(u".ics"))
        return count(R"(^BEGIN:(?:VEVENT|VTODO|VJOURNAL)\s*$)");
    if (path.endsWith(u".ldif"))
        return count("^dn:");
    if (path.endsWith(u".vcf")) // one file lacks the BEGIN of its only card
        return std::max(count(R"(^BEGIN:\s*VCARD\s*$)"), count(R"(^END:\s*VCARD\s*$)"));
    return {};
}

ImportOptions fileOptions(const QString &path)
{
    ImportOptions options;
    options.file = path;
    return options;
}

void importTwiceAndUndo(const QString &path)
{
    TempBook book;
    const Digest empty = book.digest();
    const auto first = importFile(book.book(), fileOptions(path)).result();
    if (!first) {
        INFO(first.error().message.toStdString());
        CHECK(isBroken(QFileInfo(path).fileName()));
        CHECK(first.error().code == ErrorCode::Invalid);
        CHECK_FALSE(first.error().message.isEmpty());
        CHECK(book.digest().content == empty.content);
        return;
    }
    for (const ImportNote &refusal : first->refusals)
        UNSCOPED_INFO("line " << refusal.row << " refused: " << refusal.why.toStdString());
    CHECK(first->read == first->created + first->updated + first->unchanged + first->skipped + first->refused);
    CHECK(first->refused == 0);
    const auto held = heldBy(path);
    if (held)
        CHECK(first->read == *held);
    if (!held || *held > 0)
        CHECK(first->created > 0);
    const Digest between = book.digest();
    const auto second = importFile(book.book(), fileOptions(path)).result();
    REQUIRE(second.ok());
    CHECK(second->read == first->read);
    CHECK(second->created == 0);
    CHECK(second->updated == 0);
    CHECK_FALSE(second->change);
    CHECK(book.digest().content == between.content);
    if (first->change)
        (void)book.undo(first->change);
    CHECK(book.digest().content == empty.content);
}

void importAll(const char *folder)
{
    const QString path = sharedData(QString::fromLatin1(folder));
    if (path.isEmpty())
        SKIP("skipped: the shared data is not here");
    for (const QString &name : QDir(path).entryList(QDir::Files, QDir::Name)) {
        if (name.endsWith(u".expected.vcf"))
            continue;
        DYNAMIC_SECTION(name.toStdString()) { importTwiceAndUndo(path + u'/' + name); }
    }
}

/// Everything by which the book's people are reached, and who they are.
QStringList saidIn(TempBook &book)
{
    QStringList said;
    const auto collect = [&](const RecordType &type, const QStringList &fields) {
        const auto records =
            book->read([&](Snapshot &view) { return view.store().where(type, QStringLiteral("1"), {}); }).result();
        REQUIRE(records.ok());
        for (const Record &record : *records) {
            for (const QString &field : fields) {
                const QString text = record.value(type.indexOf(field)).text();
                if (!text.isEmpty())
                    said << text;
            }
        }
    };
    collect(customer::type(),
            {QStringLiteral("name"), QStringLiteral("phone"), QStringLiteral("phone_other"), QStringLiteral("email"),
             QStringLiteral("website"), QStringLiteral("occupation"), QStringLiteral("birthday")});
    collect(contact::type(),
            {QStringLiteral("name"), QStringLiteral("mobile"), QStringLiteral("landline"), QStringLiteral("email"),
             QStringLiteral("title"), QStringLiteral("department"), QStringLiteral("birthday")});
    collect(contactPoint::type(), {QStringLiteral("value")});
    return said;
}

} // namespace

TEST_CASE("every table of contacts imports, is met again unchanged, and is undone whole") { importAll("csv_contacts"); }
TEST_CASE("every address card is read, met again unchanged, and undone whole") { importAll("vcf_contacts"); }
TEST_CASE("every entry of the calendars is read, met again unchanged, and undone whole") { importAll("ics_calendars"); }
TEST_CASE("every export of Salesforce imports, is met again unchanged, and is undone whole")
{
    importAll("salesforce_csv");
}
TEST_CASE("the exchange's lists import as workbook and as text, and are undone whole") { importAll("cn_companies"); }

TEST_CASE("a table says what the card beside it says: name, company, telephones, addresses, birthday")
{
    for (const char *name : {"roundcube_all", "roundcube_gmail", "roundcube_outlook"}) {
        const QString path = sharedData(QStringLiteral("csv_contacts/%1.csv").arg(QLatin1String(name)));
        if (path.isEmpty())
            SKIP("skipped: the shared data is not here");
        CAPTURE(name);
        TempBook table;
        TempBook cards;
        REQUIRE(importFile(table.book(), fileOptions(path)).result().ok());
        REQUIRE(importFile(cards.book(), fileOptions(QString(path).replace(u".csv"_qs, u".expected.vcf"_qs)))
                    .result()
                    .ok());
        const QStringList said = saidIn(table);
        for (const QString &expected : saidIn(cards)) {
            CAPTURE(expected.toStdString());
            const bool isAddress = expected.count(u',') >= 2; // the table's parts are not joined in the card's order
            CHECK((isAddress || said.contains(expected)));
        }
    }
}
