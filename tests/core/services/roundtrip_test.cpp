#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/event.h"
#include "core/domain/interaction.h"
#include "core/domain/task.h"
#include "core/services/exporter.h"
#include "tests/core/services/importing.h"

#include <random>

using namespace kebu;
using namespace kebu::test;

namespace {

/// Words that formats stumble over, none of which may be lost or changed.
const QStringList &hostileWords()
{
    static const QStringList words{u"衡岳, 精密; (苏州)"_qs,
                                   u"a\\b \"c\" 'd' : e = f"_qs,
                                   u"👩‍🔧 维修 🏭🚚"_qs,
                                   u"=1+1"_qs,
                                   u"+86 512 5577"_qs,
                                   u"-@|<>&\t|"_qs.simplified(),
                                   u"BEGIN:VCARD END:VCARD"_qs,
                                   QString(100, u'长') + u" fin"_qs,
                                   QStringLiteral("n\\n \\; ;; ,, =3D=0A"),
                                   u"ÄÖÜ ß – “x” ﬁ Å"_qs,
                                   u"0012"_qs,
                                   u"#N/A ☑ ☐ {{x}} --"_qs};
    return words;
}

class Invented
{
public:
    explicit Invented(uint seed) : m_random(seed) {}

    [[nodiscard]] bool often() { return std::uniform_int_distribution(0, 9)(m_random) < 7; }
    [[nodiscard]] QString word() { return hostileWords().at(qsizetype(m_random() % hostileWords().size())); }
    /// A word of its own, so that no two records are the same.
    [[nodiscard]] QString name(int number) { return word() + u' ' + QString::number(number); }
    [[nodiscard]] QString lines() { return often() ? word() + u'\n' + word() + u"\n\n" + word() : word(); }
    void maybe(Record &record, FieldName field, const QString &text)
    {
        if (often())
            record.set(field, Value(text));
    }

private:
    std::mt19937 m_random;
};

void addPoint(TempBook &book, Id customer, Id contact, const char *kind, const QString &value)
{
    Record point(contactPoint::type());
    point.set(contactPoint::customer, Value::of(customer));
    if (contact)
        point.set(contactPoint::contact, Value::of(contact));
    point.set(contactPoint::kind, Value(QString::fromLatin1(kind)));
    point.set(contactPoint::value, Value(value));
    book.create(point);
}

Id inventCustomer(TempBook &book, Invented &invented, int number)
{
    Record made = customerNamed(invented.name(number));
    const bool isCompany = number % 3 != 0;
    made.set(customer::kind, Value(isCompany ? u"enterprise"_qs : u"individual"_qs));
    if (isCompany)
        invented.maybe(made, customer::shortName, invented.word());
    else
        invented.maybe(made, customer::occupation, invented.word());
    invented.maybe(made, customer::phone, QStringLiteral("1390000%1").arg(number, 4, 10, QLatin1Char('0')));
    invented.maybe(made, customer::phoneOther, QStringLiteral("0512-5577%1").arg(number, 4, 10, QLatin1Char('0')));
    invented.maybe(made, customer::email, QStringLiteral("c%1@example.com").arg(number));
    invented.maybe(made, customer::wechat, QStringLiteral("wx_%1").arg(number));
    invented.maybe(made, customer::address, invented.word());
    invented.maybe(made, customer::website, QStringLiteral("https://example.com/a;b,c?%1").arg(number));
    invented.maybe(made, customer::remarks, invented.lines());
    const Id id = book.create(made);
    if (invented.often())
        addPoint(book, id, {}, "phone", QStringLiteral("1370000%1").arg(number, 4, 10, QLatin1Char('0')));
    if (invented.often())
        addPoint(book, id, {}, "address", invented.word() + u" 路"_qs);
    if (invented.often())
        addPoint(book, id, {}, "qq", QString::number(100'000 + number));
    if (invented.often())
        addPoint(book, id, {}, "other", invented.word() + u" 群"_qs);
    return id;
}

void inventContact(TempBook &book, Invented &invented, Id customer, int number)
{
    Record made(contact::type());
    made.set(contact::customer, Value::of(customer));
    made.set(contact::name, Value(invented.name(number)));
    invented.maybe(made, contact::title, invented.word());
    invented.maybe(made, contact::department, invented.word());
    invented.maybe(made, contact::decisionRole, QStringLiteral("decision_maker"));
    invented.maybe(made, contact::mobile, QStringLiteral("1360000%1").arg(number, 4, 10, QLatin1Char('0')));
    // a mobile number in the place of a landline stays there
    invented.maybe(made, contact::landline, QStringLiteral("1350000%1").arg(number, 4, 10, QLatin1Char('0')));
    invented.maybe(made, contact::email, QStringLiteral("p%1@example.com").arg(number));
    invented.maybe(made, contact::wechat, QStringLiteral("wp_%1").arg(number));
    invented.maybe(made, contact::preferences, invented.lines());
    invented.maybe(made, contact::birthday, number % 2 == 0 ? u"1980-03-21"_qs : u"--05-08"_qs);
    const Id id = book.create(made);
    if (invented.often())
        addPoint(book, customer, id, "email", QStringLiteral("q%1@example.com").arg(number));
    if (invented.often())
        addPoint(book, customer, id, "wechat", QStringLiteral("wq_%1").arg(number));
}

QString exported(TempBook &book, ExportOptions options, const QString &name)
{
    options.file = book.folder() + u'/' + name;
    options.language = Language::English;
    const auto report = book->read([&](Snapshot &view) { return exportRecords(view, options); }).result();
    INFO((report ? QString() : report.error().message).toStdString());
    REQUIRE(report.ok());
    return options.file;
}

/// What a record says in the fields, in an order that does not depend on ids.
QStringList said(TempBook &book, const RecordType &type, const std::vector<FieldName> &fields)
{
    QStringList lines;
    for (const Record &record : all(book, type)) {
        QStringList parts;
        for (const FieldName field : fields) {
            const Value value = record.value(type.indexOf(field));
            const FieldInfo &info = type.field(type.indexOf(field));
            if (info.type == FieldType::Ref) {
                const RecordType *target = findRecordType(info.target);
                const QString name = value.isEmpty() ? QString() : book.get(*target, value.id()).text(customer::name);
                parts << field + u'=' + name;
            } else {
                parts << field + u'=' + (value.isNumber() ? QString::number(value.number()) : value.text());
            }
        }
        lines << parts.join(u" | ");
    }
    lines.sort();
    return lines;
}

/// The lines that only one of them has.
std::string apart(const QStringList &came, const QStringList &went)
{
    QStringList lines;
    for (const QString &line : came) {
        if (!went.contains(line))
            lines << u"+ "_qs + line;
    }
    for (const QString &line : went) {
        if (!came.contains(line))
            lines << u"- "_qs + line;
    }
    if (lines.isEmpty() && came != went)
        lines << u"another number of them"_qs;
    return lines.join(u'\n').toStdString();
}

const std::vector<FieldName> cardCustomer{customer::kind,       customer::name,      customer::shortName,
                                          customer::phone,      customer::email,     customer::wechat,
                                          customer::website,    customer::address,   customer::remarks,
                                          customer::occupation, customer::phoneOther};
const std::vector<FieldName> cardContact{
    contact::customer, contact::name,  contact::title,  contact::department,  contact::decisionRole, contact::mobile,
    contact::landline, contact::email, contact::wechat, contact::preferences, contact::birthday};
const std::vector<FieldName> cardPoint{contactPoint::kind, contactPoint::value, contactPoint::customer};

/// An export comes in again unchanged where it came from.
void changesNothing(TempBook &book, const QString &file)
{
    const QByteArray before = book.digest().content;
    const ImportReport same = imported(book, file);
    for (const ImportNote &note : same.refusals)
        UNSCOPED_INFO(note.why.toStdString());
    CHECK(same.created == 0);
    CHECK(same.updated == 0);
    CHECK(same.refused == 0);
    CHECK(book.digest().content == before);
}

} // namespace

TEST_CASE("cards of customers and contacts come back as they were, and change nothing where they came from")
{
    for (const char *version : {"3.0", "4.0"}) {
        for (uint seed = 1; seed <= 4; ++seed) {
            CAPTURE(version, seed);
            TempBook book;
            Invented invented(seed);
            for (int i = 0; i < 12; ++i) {
                const Id id = inventCustomer(book, invented, i);
                for (int j = 0; j < i % 3; ++j)
                    inventContact(book, invented, id, i * 10 + j);
            }
            ExportOptions options;
            options.cardVersion = QString::fromLatin1(version);
            options.record = QStringLiteral("all");
            const QString file = exported(book, options, QStringLiteral("all.vcf"));

            changesNothing(book, file);

            TempBook other;
            const ImportReport fresh = imported(other, file);
            CHECK(fresh.refused == 0);
            CHECK(apart(said(other, customer::type(), cardCustomer), said(book, customer::type(), cardCustomer)) == "");
            CHECK(apart(said(other, contact::type(), cardContact), said(book, contact::type(), cardContact)) == "");
            CHECK(apart(said(other, contactPoint::type(), cardPoint), said(book, contactPoint::type(), cardPoint)) ==
                  "");
        }
    }
}

TEST_CASE("tables lose nothing: leading zeros, signs, formulas, lines, the longest cell")
{
    for (const QString &ending : {u"csv"_qs, u"xlsx"_qs}) {
        for (const bool isExact : {false, true}) {
            CAPTURE(ending.toStdString(), isExact);
            TempBook book;
            Invented invented(7);
            for (int i = 0; i < 12; ++i)
                inventCustomer(book, invented, i);
            Record longest = customerNamed(u"最长的备注"_qs);
            longest.set(customer::remarks, Value(QString(32'767, u'字')));
            longest.set(customer::creditCode, Value(u"91320594MA1X2345XX"_qs));
            longest.set(customer::registeredOn, Value::of(QDate(2026, 5, 8)));
            longest.set(customer::foundedOn, Value::of(QDate(2012, 12, 11)));
            book.create(longest);
            ExportOptions options;
            options.record = QStringLiteral("customer");
            options.isExact = isExact;
            const QString file = exported(book, options, u"customers."_qs + ending);

            changesNothing(book, file);

            TempBook other;
            imported(other, file);
            std::vector<FieldName> fields = cardCustomer;
            for (const FieldName field :
                 {customer::number, customer::creditCode, customer::registeredOn, customer::foundedOn})
                fields.push_back(field);
            CHECK(apart(said(other, customer::type(), fields), said(book, customer::type(), fields)) == "");
        }
    }
}

TEST_CASE("a calendar of follow-ups and contacts comes back as it was, and changes nothing where it came from")
{
    TempBook book;
    Invented invented(3);
    for (int i = 0; i < 8; ++i) {
        const Id owner = inventCustomer(book, invented, i);
        Record next(task::type());
        next.set(task::customer, Value::of(owner));
        next.set(task::goal, Value(invented.name(i)));
        const QTime time = i % 2 == 0 ? QTime(9 + i, 30) : QTime();
        next.set(task::dueAt, Value::of(WallTime{QDate(2026, 5, 1 + i), time, {}}));
        if (i % 4 == 0)
            next.set(task::remindAt, Value::of(WallTime{QDate(2026, 5, i), QTime(8, 0), {}}));
        if (invented.often())
            next.set(task::method, Value(u"phone"_qs));
        book.create(next);
        Record talk(interaction::type());
        talk.set(interaction::customer, Value::of(owner));
        talk.set(interaction::happenedAt, Value::of(Instant{1'777'000'000'123 + i * 3'600'000}));
        talk.set(interaction::method, Value(i % 2 == 0 ? u"phone"_qs : u"visit"_qs));
        talk.set(interaction::content, Value(invented.lines()));
        if (invented.often())
            talk.set(interaction::place, Value(invented.word()));
        book.create(talk);
    }
    Record fair(event::type());
    fair.set(event::name, Value(invented.word()));
    fair.set(event::heldOn, Value::of(QDate(2026, 6, 1)));
    fair.set(event::place, Value(invented.word()));
    book.create(fair);

    ExportOptions options;
    options.record = QStringLiteral("all");
    const QString file = exported(book, options, QStringLiteral("all.ics"));
    changesNothing(book, file);

    TempBook other;
    CHECK(imported(other, file).refused == 0);
    const std::vector<FieldName> follow{task::customer, task::goal,   task::dueAt,
                                        task::remindAt, task::method, task::state};
    const std::vector<FieldName> talks{interaction::customer, interaction::happenedAt, interaction::method,
                                       interaction::content, interaction::place};
    const std::vector<FieldName> fairs{event::name, event::heldOn, event::place};
    CHECK(apart(said(other, task::type(), follow), said(book, task::type(), follow)) == "");
    CHECK(apart(said(other, interaction::type(), talks), said(book, interaction::type(), talks)) == "");
    CHECK(apart(said(other, event::type(), fairs), said(book, event::type(), fairs)) == "");
}
