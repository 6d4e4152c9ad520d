#include "core/base/savefile.h"
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/exchange/card.h"
#include "core/exchange/vcardwriter.h"
#include "core/services/exporting/exporting.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace kebu::exporting {

namespace {

/// So that a card that comes back loses nothing, a property names its field where its kind does not tell; other
/// programs pass that over.
QByteArray fieldIs(const QByteArray &field, const QByteArray &parameters = {})
{
    return (parameters.isEmpty() ? QByteArray() : parameters + ';') + ownFieldOption + '=' + field;
}

/// A birthday whose year is unknown: RFC 6350 writes `--0508`; before it, address books agree on 1604, and say so.
void writeBirthday(VCardWriter &card, const QString &text, bool isLunar)
{
    const auto day = PartialDate::fromString(text);
    if (!day || day->month == 0 || day->day == 0)
        return;
    if (isLunar) { // BDAY knows the solar calendar alone
        card.text("X-KEBU-LUNAR-BIRTHDAY", text);
        return;
    }
    const bool isYearKnown = day->year != 0;
    constexpr int yearOfNobody = 1604;
    if (card.version() == VCardVersion::V4 && !isYearKnown) {
        card.plain("BDAY", QByteArray("--") + QByteArray::number(day->month).rightJustified(2, '0') +
                               QByteArray::number(day->day).rightJustified(2, '0'));
        return;
    }
    const QDate date(isYearKnown ? day->year : yearOfNobody, day->month, day->day);
    const bool isBasic = card.version() == VCardVersion::V4;
    card.plain("BDAY", date.toString(isBasic ? QStringLiteral("yyyyMMdd") : QStringLiteral("yyyy-MM-dd")).toLatin1(),
               isYearKnown ? QByteArray() : QByteArray("X-APPLE-OMIT-YEAR=1604"));
}

class Cards
{
public:
    Cards(Export &to, QSaveFile &file, VCardVersion version)
        : m_to(to),
          m_file(file),
          m_card(version),
          m_words(to.view, to.options)
    {
    }

    Result<void> write(const Record &record)
    {
        KEBU_TRY(m_words.begin(record));
        m_card.begin();
        if (&record.type() == &contact::type())
            KEBU_TRY(writeContact(record));
        else
            KEBU_TRY(writeCustomer(record));
        KEBU_TRY(writePoints(record));
        m_card.plain("UID", "urn:x-kebu:" + record.id().toString().toLatin1());
        m_card.end();
        const QByteArray text = m_card.take();
        if (m_file.write(text) != text.size())
            return cannotWrite(m_file);
        return {};
    }

private:
    [[nodiscard]] Result<QString> words(const Record &record, FieldName name)
    {
        return m_words.text(record, record.type().field(record.type().indexOf(name)));
    }

    /// A property that is one field's words.
    struct Line {
        QByteArray property;
        FieldName field;
        QByteArray parameters = {};
    };
    Result<void> writeLines(const Record &record, const std::vector<Line> &lines)
    {
        for (const Line &line : lines) {
            KEBU_LET(text, words(record, line.field));
            m_card.text(line.property, text, line.parameters);
        }
        return {};
    }
    Result<void> writeBirthdayOf(const Record &record, FieldName field, FieldName lunar)
    {
        KEBU_LET(birthday, words(record, field));
        writeBirthday(m_card, birthday, record.yes(lunar));
        return {};
    }
    [[nodiscard]] QByteArray mailType() const
    {
        return m_card.version() == VCardVersion::V4 ? "TYPE=work" : "TYPE=INTERNET";
    }

    /// The name is written whole: which part of it is the family's, a card's reader may decide.
    void writeName(const QString &name)
    {
        m_card.text("FN", name);
        m_card.parts("N", {name, {}, {}, {}, {}});
    }

    Result<void> writeContact(const Record &person)
    {
        KEBU_LET(name, words(person, contact::name));
        writeName(name);
        KEBU_LET(company, m_to.view.get(customer::type(), person.ref(contact::customer)));
        KEBU_LET(organisation, words(company, customer::name));
        KEBU_LET(department, words(person, contact::department));
        m_card.parts("ORG", {organisation, department});
        m_card.plain("X-KEBU-KIND", "contact." + company.text(customer::kind).toLatin1());
        KEBU_TRY(writeLines(person, {{"TITLE", contact::title},
                                     {"ROLE", contact::decisionRole, fieldIs("decision_role")},
                                     {"TEL", contact::mobile, "TYPE=CELL"},
                                     {"TEL", contact::landline, fieldIs("landline", "TYPE=WORK,VOICE")},
                                     {"EMAIL", contact::email, mailType()},
                                     {"X-WECHAT", contact::wechat},
                                     {"NOTE", contact::preferences}}));
        return writeBirthdayOf(person, contact::birthday, contact::birthdayLunar);
    }

    Result<void> writeCustomer(const Record &record)
    {
        KEBU_LET(name, words(record, customer::name));
        writeName(name);
        if (record.text(customer::kind) != u"individual") {
            m_card.parts("ORG", {name});
            m_card.plain("X-KEBU-KIND", "customer.enterprise");
            const bool isNewer = m_card.version() == VCardVersion::V4;
            m_card.plain(isNewer ? "KIND" : "X-ABSHOWAS", isNewer ? "org" : "COMPANY");
        }
        KEBU_TRY(writeLines(record, {{"NICKNAME", customer::shortName, fieldIs("short_name")},
                                     {"TITLE", customer::occupation},
                                     {"TEL", customer::phone, fieldIs("phone", "TYPE=WORK,VOICE")},
                                     {"TEL", customer::phoneOther, fieldIs("phone_other", "TYPE=VOICE")},
                                     {"EMAIL", customer::email, mailType()},
                                     {"X-WECHAT", customer::wechat},
                                     {"URL", customer::website},
                                     {"NOTE", customer::remarks}}));
        KEBU_TRY(writeAddress(record));
        return writeBirthdayOf(record, customer::birthday, customer::birthdayLunar);
    }

    Result<void> writeAddress(const Record &record)
    {
        KEBU_LET(address, words(record, customer::address));
        KEBU_LET(district, words(record, customer::district));
        KEBU_LET(city, words(record, customer::city));
        KEBU_LET(province, words(record, customer::province));
        m_card.parts("ADR", {{}, district, address, city, province, {}, {}}, fieldIs("address", "TYPE=WORK"));
        return {};
    }

    /// Further telephones and addresses.
    Result<void> writePoints(const Record &owner)
    {
        const FieldName field = &owner.type() == &contact::type() ? contactPoint::contact : contactPoint::customer;
        KEBU_LET(points,
                 m_to.view.store().children(contactPoint::type(), contactPoint::type().indexOf(field), owner.id()));
        for (const Record &point : points) {
            if (&owner.type() == &customer::type() && point.has(contactPoint::contact))
                continue; // stands on the card of its person
            KEBU_LET(value, words(point, contactPoint::value));
            static const QHash<QString, QByteArray> properties{{QStringLiteral("phone"), "TEL"},
                                                               {QStringLiteral("email"), "EMAIL"},
                                                               {QStringLiteral("wechat"), "X-WECHAT"},
                                                               {QStringLiteral("qq"), "X-QQ"}};
            const QString kind = point.text(contactPoint::kind);
            if (kind == u"address")
                m_card.parts("ADR", {{}, {}, value, {}, {}, {}, {}}, fieldIs("point"));
            else
                m_card.text(properties.value(kind, "X-KEBU-OTHER"), value, fieldIs("point"));
        }
        return {};
    }

    Export &m_to;
    QSaveFile &m_file;
    VCardWriter m_card;
    RecordWords m_words;
};

Error refuse(const QString &why) { return {ErrorCode::Invalid, why, {}}; }

Result<VCardVersion> versionOf(const QString &text)
{
    if (text.isEmpty() || text == u"3.0" || text == u"3")
        return VCardVersion::V3;
    if (text == u"4.0" || text == u"4")
        return VCardVersion::V4;
    return refuse(QCoreApplication::translate("Export", "vCards are written as 3.0 or 4.0, not as \"%1\".").arg(text));
}

} // namespace

Result<void> writeCards(Export &to)
{
    KEBU_LET(version, versionOf(to.options.cardVersion));
    const bool isWhole = to.types.size() > 1;
    QSaveFile file(to.options.file);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    Cards cards(to, file, version);
    bool isWritten = false;
    for (const RecordType *type : {&customer::type(), &contact::type()}) {
        if (!isWhole && to.types.front() != type)
            continue;
        KEBU_LET(count, eachRecord(to.view, *type, to.options.where,
                                   [&](const Record &record) { return cards.write(record); }));
        to.report.records.insert(type->name(), count);
        isWritten = true;
    }
    if (!isWritten)
        return refuse(QCoreApplication::translate(
            "Export", "Cards hold people: export contacts or customers as .vcf, and this as .csv, .xlsx or .json."));
    if (!commitWhole(file))
        return cannotWrite(file);
    to.report.files << to.options.file;
    return {};
}

} // namespace kebu::exporting
