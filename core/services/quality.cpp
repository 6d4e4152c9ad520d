#include "core/services/quality.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/datetext.h"
#include "core/rules/companyform.h"
#include "core/rules/names.h"
#include "core/rules/normalforms.h"
#include "core/rules/phonenumber.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("quality", sentence); }

class Tidier
{
public:
    Tidier(Snapshot &view, ScanProgress *progress) : m_view(view), m_progress(progress) {}

    Result<std::vector<TidyProposal>> run()
    {
        KEBU_TRY(learnAreaCodes());
        KEBU_TRY(goThrough(customer::type()));
        KEBU_TRY(goThrough(contact::type()));
        KEBU_TRY(goThroughDates());
        return std::move(m_found);
    }

private:
    /// The area code that most landlines of a city in this book have.
    Result<void> learnAreaCodes()
    {
        std::map<QString, std::map<QString, int>> seen;
        Statement rows(m_view.connection().database(),
                       QStringLiteral("SELECT city, phone FROM customer WHERE city <> '' AND phone <> '' UNION ALL "
                                      "SELECT u.city, c.landline FROM contact AS c JOIN customer AS u ON u.id = "
                                      "c.customer_id WHERE u.city <> '' AND c.landline <> ''"));
        KEBU_TRY(rows.run());
        while (rows.next()) {
            if (const QString code = areaCodeOf(rows.text(1)); !code.isEmpty())
                ++seen[rows.text(0)][code];
        }
        KEBU_TRY(rows.done());
        for (const auto &[city, codes] : seen) {
            const auto most = std::ranges::max_element(codes, {}, [](const auto &each) { return each.second; });
            m_areaCodes.insert(city, most->first);
        }
        return {};
    }

    Result<void> goThrough(const RecordType &type)
    {
        constexpr int page = 1000;
        Id last;
        for (;;) {
            if (m_progress && m_progress->isStopped)
                return Error{ErrorCode::Cancelled, say(QT_TRANSLATE_NOOP("quality", "The check was stopped.")), {}};
            KEBU_LET(records,
                     m_view.store().where(type, QStringLiteral("id > ? ORDER BY id LIMIT %1").arg(page), {last.value}));
            for (const Record &record : records) {
                if (&type == &customer::type())
                    look(record, record);
                else
                    KEBU_TRY(lookAtContact(record));
            }
            if (records.size() < page)
                return {};
            last = records.back().id();
        }
    }

    Result<void> lookAtContact(const Record &person)
    {
        KEBU_LET(found, m_view.store().find(customer::type(), person.ref(contact::customer)));
        if (found)
            look(person, *found);
        return {};
    }

    void look(const Record &record, const Record &customer)
    {
        for (const FieldInfo &field : record.type().fields()) {
            const QString before = valueOf(record, field).text();
            if (before.isEmpty() || field.isSystemSet)
                continue;
            if (field.type == FieldType::Phone)
                lookAtPhone(record, customer, field, before);
            else if (field.type == FieldType::Email && isValidEmail(before))
                propose(record, customer, field, before, normalEmail(before),
                        say(QT_TRANSLATE_NOOP("quality", "One way to write an e-mail address")));
            else if (field.name == u"credit_code" && isValidCreditCode(before))
                propose(record, customer, field, before, normalCreditCode(before),
                        say(QT_TRANSLATE_NOOP("quality", "One way to write a credit code")));
            else if (field.name == u"name" && &record.type() == &customer::type())
                lookAtName(record, field, before);
        }
    }

    void lookAtPhone(const Record &record, const Record &customer, const FieldInfo &field, const QString &before)
    {
        const QString code = m_areaCodes.value(customer.text(customer::city));
        const QString after = tidyPhone(before, code);
        const bool isCompleted = !normalizePhone(before).isUnderstood();
        propose(record, customer, field, before, after,
                isCompleted
                    ? say(QT_TRANSLATE_NOOP("quality", "Area code %1 of %2")).arg(code, customer.text(customer::city))
                    : say(QT_TRANSLATE_NOOP("quality", "One way to write a telephone number")));
    }

    void lookAtName(const Record &record, const FieldInfo &field, const QString &before)
    {
        if (record.text(customer::kind) == u"individual")
            return;
        const QString title = tidyName(record.text(customer::invoiceTitle));
        const CompanyForm own = companyForm(before);
        const bool isShort = !title.isEmpty() && !own.isEmpty() && companyForm(title).own == own.own &&
                             title.size() > before.size() && !before.endsWith(QStringLiteral("公司")) &&
                             title.endsWith(QStringLiteral("公司"));
        if (isShort)
            propose(record, record, field, before, title,
                    say(QT_TRANSLATE_NOOP("quality", "The full name stands on the invoice")));
        else
            propose(record, record, field, before, tidyName(before),
                    say(QT_TRANSLATE_NOOP("quality", "Blanks, width and brackets of a company name")));
    }

    /// Text fields of the user whose values are dates, mostly.
    Result<void> goThroughDates()
    {
        KEBU_LET(catalog, m_view.catalog());
        for (const FieldInfo &field : catalog->fieldsOf(customer::type())) {
            if (field.customId && field.type == FieldType::Text)
                KEBU_TRY(lookAtDates(field));
        }
        return {};
    }

    Result<void> lookAtDates(const FieldInfo &field)
    {
        constexpr double mostly = 0.8;
        std::vector<std::pair<Id, QString>> values;
        Statement rows(m_view.connection().database(),
                       QStringLiteral("SELECT record_id, text FROM custom_value WHERE field_id = ? AND text <> ''"));
        KEBU_TRY(rows.run(field.customId));
        while (rows.next())
            values.emplace_back(rows.id(0), rows.text(1));
        KEBU_TRY(rows.done());
        const auto isDate = [](const QString &text) { // a bare number may be anything
            return text.size() != std::ranges::count_if(text, [](QChar c) { return c.isDigit(); }) &&
                   dateFromText(text);
        };
        const auto dates = std::ranges::count_if(values, [&](const auto &each) { return isDate(each.second); });
        if (values.empty() || double(dates) < mostly * double(values.size()))
            return {};
        for (const auto &[id, text] : values) {
            const auto day = isDate(text) ? dateFromText(text) : std::nullopt;
            if (!day || day->toString(Qt::ISODate) == text)
                continue;
            KEBU_LET(record, m_view.get(customer::type(), id));
            propose(record, record, field, text, day->toString(Qt::ISODate),
                    say(QT_TRANSLATE_NOOP("quality", "One way to write a date")));
        }
        return {};
    }

    void propose(const Record &record, const Record &customer, const FieldInfo &field, const QString &before,
                 const QString &after, const QString &because)
    {
        if (after.isEmpty() || after == before)
            return;
        m_found.push_back({{record.type().name(), record.id()},
                           customer.id(),
                           customer.text(customer::number),
                           record.text(FieldName("name")),
                           field,
                           before,
                           after,
                           because});
    }

    Snapshot &m_view;
    ScanProgress *m_progress;
    QHash<QString, QString> m_areaCodes;
    std::vector<TidyProposal> m_found;
};

} // namespace

Result<std::vector<TidyProposal>> tidyProposals(Snapshot &view, ScanProgress *progress)
{
    return Tidier(view, progress).run();
}

Result<qint64> acceptProposals(Change &change, const std::vector<TidyProposal> &proposals)
{
    qint64 written = 0;
    for (const TidyProposal &proposal : proposals) {
        const RecordType &type = proposal.record.record == contact::type().name() ? contact::type() : customer::type();
        KEBU_LET(found, change.view().store().find(type, proposal.record.id));
        if (!found || valueOf(*found, proposal.field).text() != proposal.before)
            continue; // somebody changed it meanwhile
        Record tidied = *found;
        setValue(tidied, proposal.field, Value(proposal.after));
        KEBU_TRY(change.edit(tidied));
        ++written;
    }
    return written;
}

} // namespace kebu
