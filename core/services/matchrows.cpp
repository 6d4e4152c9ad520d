#include "core/services/matchrows.h"

#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/customfield.h"

namespace kebu::matching {

namespace {

using match::Kind;

/// A column of evidence and the fields of the record that fill it; what lies in child records is added to it.
struct Source {
    FieldName name;
    Kind kind;
    std::vector<FieldName> fields;
};

const std::vector<Source> &sourcesOf(const RecordType &type)
{
    // what says who somebody is; not how the business with them goes
    static const std::vector<Source> ofCustomer{
        {customer::name, Kind::Company, {customer::name}},
        {customer::phone, Kind::Phone, {customer::phone, customer::phoneOther}},
        {customer::email, Kind::Email, {customer::email}},
        {customer::wechat, Kind::Wechat, {customer::wechat}},
        {customer::creditCode, Kind::CreditCode, {customer::creditCode}},
        {FieldName("contact"), Kind::Person, {}},
        {FieldName("legal_representative"), Kind::Person, {FieldName("legal_representative")}},
        {customer::website, Kind::Choice, {customer::website}},
        {customer::address, Kind::Address, {customer::address}},
        {customer::deliveryAddress, Kind::Address, {customer::deliveryAddress}},
        {customer::province, Kind::Choice, {customer::province}},
        {customer::city, Kind::Choice, {customer::city}},
        {customer::district, Kind::Choice, {customer::district}},
        {customer::birthday, Kind::Date, {customer::birthday}},
        {customer::gender, Kind::Choice, {customer::gender}},
        {customer::ageBracket, Kind::Choice, {customer::ageBracket}},
        {customer::occupation, Kind::Choice, {customer::occupation}},
        {customer::foundedOn, Kind::Date, {customer::foundedOn}},
        {customer::industry, Kind::Choice, {customer::industry}},
        {customer::mainBusiness, Kind::Text, {customer::mainBusiness}},
    };
    static const std::vector<Source> ofContact{
        {contact::name, Kind::Person, {contact::name}},
        {contact::mobile, Kind::Phone, {contact::mobile, contact::landline}},
        {contact::email, Kind::Email, {contact::email}},
        {contact::wechat, Kind::Wechat, {contact::wechat}},
        {contact::customer, Kind::Choice, {contact::customer}},
        {contact::birthday, Kind::Date, {contact::birthday}},
        {contact::title, Kind::Choice, {contact::title}},
        {contact::department, Kind::Choice, {contact::department}},
    };
    return &type == &contact::type() ? ofContact : ofCustomer;
}

std::pair<qint64, qint64> ordered(Id a, Id b) { return std::minmax(a.value, b.value); }

QString numbersOf(const std::vector<Id> &ids)
{
    QStringList texts;
    for (const Id id : ids)
        texts << id.toString();
    return texts.join(u',');
}

class Reader
{
public:
    Reader(Snapshot &view, const RecordType &type, const std::optional<std::vector<Id>> &only)
        : m_view(view),
          m_type(type),
          m_sources(sourcesOf(type)),
          m_condition(only ? QStringLiteral(" IN (%1)").arg(numbersOf(*only)) : QStringLiteral(" IS NOT NULL"))
    {
    }

    Result<Rows> read()
    {
        for (const Source &source : m_sources)
            addColumn(source);
        KEBU_TRY(readRecords());
        KEBU_TRY(readCustomValues());
        if (&m_type == &customer::type())
            KEBU_TRY(readPeople());
        KEBU_TRY(readPoints());
        KEBU_TRY(readApart());
        return std::move(m_rows);
    }

private:
    void addColumn(const Source &source)
    {
        m_rows.columns.push_back({QString(source.name), source.kind});
        const FieldInfo *field = m_type.find(QString(source.name));
        m_rows.labels << (field ? field->labelText() : contact::type().label().text());
    }

    [[nodiscard]] int columnOf(FieldName name) const
    {
        for (size_t i = 0; i < m_sources.size(); ++i) {
            if (m_sources[i].name == name)
                return int(i);
        }
        return -1;
    }

    Result<void> readRecords()
    {
        const bool hasNumber = m_type.find(QStringLiteral("number")) != nullptr;
        // a contact is known by whose it is
        QStringList columns{QStringLiteral("id"),
                            hasNumber ? QStringLiteral("number")
                                      : QStringLiteral("coalesce((SELECT number FROM customer AS c WHERE c.id = "
                                                       "customer_id), '')")};
        for (const Source &source : m_sources)
            for (const FieldName field : source.fields)
                columns << quoted(RecordStore::columnOf(*m_type.find(QString(field))));
        Statement rows(m_view.connection().database(),
                       QStringLiteral("SELECT %1 FROM %2 WHERE id%3 ORDER BY id")
                           .arg(columns.join(QStringLiteral(", ")), quoted(m_type.table()), m_condition));
        KEBU_TRY(rows.run());
        while (rows.next()) {
            m_places.insert(rows.number(0), int(m_rows.ids.size()));
            m_rows.ids.push_back(rows.id(0));
            m_rows.numbers.push_back(rows.text(1));
            match::Row row(m_sources.size());
            int column = 2;
            for (size_t i = 0; i < m_sources.size(); ++i) {
                for (size_t k = 0; k < m_sources[i].fields.size(); ++k) {
                    if (QString text = rows.text(column++); !text.isEmpty())
                        row[i] << std::move(text);
                }
            }
            m_rows.names.push_back(row[0].value(0));
            m_rows.rows.push_back(std::move(row));
        }
        return rows.done();
    }

    void add(qint64 record, int column, const QString &text)
    {
        const int place = m_places.value(record, -1);
        if (place >= 0 && column >= 0 && !text.isEmpty())
            m_rows.rows[size_t(place)][size_t(column)] << text;
    }

    Result<void> readCustomValues()
    {
        KEBU_LET(catalog, m_view.catalog());
        QHash<qint64, int> places;
        for (const FieldInfo &field : catalog->fieldsOf(m_type)) {
            if (!field.customId)
                continue;
            places.insert(field.customId.value, int(m_rows.columns.size()));
            const Kind kind = field.type == FieldType::Choice || field.type == FieldType::Bool ? Kind::Choice
                              : field.type == FieldType::Date                                  ? Kind::Date
                                                                                               : Kind::Guess;
            m_rows.columns.push_back({field.name, kind});
            m_rows.labels << field.labelText();
        }
        for (match::Row &row : m_rows.rows)
            row.resize(m_rows.columns.size());
        if (places.isEmpty())
            return {};
        Statement rows(m_view.connection().database(),
                       QStringLiteral("SELECT record_id, field_id, text, number FROM custom_value WHERE record_id") +
                           m_condition);
        KEBU_TRY(rows.run());
        while (rows.next()) {
            const QString text = rows.text(2);
            const qint64 number = rows.number(3);
            add(rows.number(0), places.value(rows.number(1), -1),
                number == RecordStore::emptyNumber ? text : QString::number(number));
        }
        return rows.done();
    }

    /// People who work there; not those who left, nor those who are known elsewhere as well: their telephone is theirs.
    Result<void> readPeople()
    {
        Statement rows(
            m_view.connection().database(),
            QStringLiteral("SELECT customer_id, name, mobile, landline, email, wechat FROM contact AS c WHERE "
                           "left_on = '' AND same_person_id IS NULL AND NOT EXISTS (SELECT 1 FROM contact AS o "
                           "WHERE o.same_person_id = c.id) AND customer_id") +
                m_condition);
        KEBU_TRY(rows.run());
        const int columns[]{columnOf(FieldName("contact")), columnOf(customer::phone), columnOf(customer::phone),
                            columnOf(customer::email), columnOf(customer::wechat)};
        while (rows.next()) {
            for (int i = 0; i < 5; ++i)
                add(rows.number(0), columns[i], rows.text(i + 1));
        }
        return rows.done();
    }

    Result<void> readPoints()
    {
        const bool isOfContact = &m_type == &contact::type();
        Statement rows(m_view.connection().database(),
                       QStringLiteral("SELECT %1, kind, value FROM contact_point WHERE %2 %1%3")
                           .arg(isOfContact ? QStringLiteral("contact_id") : QStringLiteral("customer_id"),
                                isOfContact ? QString() : QStringLiteral("contact_id IS NULL AND"), m_condition));
        KEBU_TRY(rows.run());
        const int phone = columnOf(isOfContact ? contact::mobile : customer::phone);
        while (rows.next()) {
            const QString kind = rows.text(1);
            const int column = kind == u"phone"    ? phone
                               : kind == u"email"  ? columnOf(customer::email)
                               : kind == u"wechat" ? columnOf(customer::wechat)
                                                   : -1;
            add(rows.number(0), column, rows.text(2));
        }
        return rows.done();
    }

    Result<void> readApart()
    {
        const bool isOfContact = &m_type == &contact::type();
        Statement links(m_view.connection().database(),
                        QStringLiteral("SELECT owner_id, target_id FROM link WHERE field = 'distinct_from'"));
        KEBU_TRY(links.run());
        while (links.next())
            m_rows.apart.insert(ordered(links.id(0), links.id(1)));
        KEBU_TRY(links.done());
        Statement kin(m_view.connection().database(),
                      isOfContact
                          ? QStringLiteral("SELECT id, same_person_id FROM contact WHERE same_person_id IS NOT NULL")
                          : QStringLiteral("SELECT id, parent_id FROM customer WHERE parent_id IS NOT NULL"));
        KEBU_TRY(kin.run());
        while (kin.next())
            m_rows.kin.insert(kin.number(0), kin.number(1));
        return kin.done();
    }

    Snapshot &m_view;
    const RecordType &m_type;
    const std::vector<Source> &m_sources;
    QString m_condition;
    QHash<qint64, int> m_places;
    Rows m_rows;
};

} // namespace

bool Rows::areApart(int a, int b) const
{
    const Id first = ids[size_t(a)];
    const Id second = ids[size_t(b)];
    if (apart.contains(ordered(first, second)))
        return true;
    const qint64 firstRoot = kin.value(first.value, first.value);
    const qint64 secondRoot = kin.value(second.value, second.value);
    return firstRoot == secondRoot && first && second;
}

Result<Rows> readRows(Snapshot &view, const RecordType &type, const std::optional<std::vector<Id>> &only)
{
    return Reader(view, type, only).read();
}

Result<void> addTyped(Snapshot &view, const Record &record, Rows &rows)
{
    KEBU_LET(catalog, view.catalog());
    const std::vector<Source> &sources = sourcesOf(record.type());
    match::Row row(rows.columns.size());
    for (size_t i = 0; i < rows.columns.size(); ++i) {
        std::vector<FieldInfo> fields;
        if (i < sources.size()) {
            for (const FieldName name : sources[i].fields)
                fields.push_back(*record.type().find(QString(name)));
        } else if (const auto field = catalog->field(record.type(), QStringLiteral("custom.") + rows.columns[i].name)) {
            fields.push_back(*field);
        }
        for (const FieldInfo &field : fields) {
            const Value value = valueOf(record, field);
            if (!value.isEmpty())
                row[i] << (value.isNumber() ? QString::number(value.number()) : value.text());
        }
    }
    rows.ids.push_back(record.id());
    const Id whose = record.type().customerField() >= 0 ? record.value(record.type().customerField()).id() : Id();
    const auto owner = whose ? view.get(customer::type(), whose) : Result<Record>(record);
    rows.numbers.push_back(owner && &owner->type() == &customer::type() ? owner->text(customer::number) : QString());
    rows.names.push_back(row[0].value(0));
    rows.rows.push_back(std::move(row));
    return {};
}

} // namespace kebu::matching
