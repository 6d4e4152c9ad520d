#include "core/book/erasure.h"

#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/contactpoint.h"
#include "core/domain/customer.h"
#include "core/domain/keydate.h"
#include "core/domain/registry.h"
#include "core/rules/masking.h"
#include "core/storage/filestore.h"
#include "core/storage/forgetting.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

const QString blank = QStringLiteral("***");
constexpr qsizetype shortestName = 2;
constexpr qsizetype shortestElsewhere = 4;

bool isFreeText(const FieldInfo &field)
{
    return (field.type == FieldType::Text || field.type == FieldType::List) && field.personalClass == Personal::None &&
           !field.isUnique;
}

class Eraser
{
public:
    Eraser(Change &change, RecordRef who)
        : m_change(change),
          m_view(change.view()),
          m_forgetting(m_view.connection()),
          m_who(std::move(who))
    {
    }

    Result<void> run()
    {
        KEBU_TRY(gather());
        m_change.writer().keepNothing();
        KEBU_TRY(removeRows());
        KEBU_TRY(blankTexts());
        for (const QString &file : std::as_const(m_files))
            KEBU_TRY(FileStore(m_view.connection()).dropUnused(file));
        KEBU_TRY(m_forgetting.forgetPayloads(m_records, elsewhere()));
        if (!isCustomer())
            KEBU_TRY(forgetPayloadsOfOwner());
        KEBU_TRY(m_forgetting.forgetTitles(m_records, m_values));
        KEBU_TRY(m_forgetting.forgetNotes(m_records, m_values));
        return m_forgetting.remember(m_who, m_change.writer().journal().current());
    }

private:
    [[nodiscard]] bool isCustomer() const { return m_who.record == customer::type().name(); }

    Result<void> gather()
    {
        m_records.insert(m_who.id);
        if (isCustomer())
            KEBU_TRY(gatherCustomer());
        else
            KEBU_TRY(gatherContact());
        KEBU_LET(past, m_forgetting.pastValues(m_records));
        for (const QString &value : past)
            learn(value);
        std::ranges::sort(m_values, [](const QString &a, const QString &b) {
            return a.size() != b.size() ? a.size() > b.size() : a < b;
        });
        return {};
    }

    Result<void> gatherCustomer()
    {
        m_customer = m_who.id;
        KEBU_TRY(takeAll(customer::type(), QStringLiteral("id = ?")));
        for (const RecordType *type : recordTypes()) {
            if (type->customerField() >= 0)
                KEBU_TRY(takeAll(*type, QStringLiteral("customer_id = ?")));
        }
        KEBU_LET(once, m_forgetting.onceOf(m_customer));
        m_records.unite(once);
        return {};
    }

    Result<void> gatherContact()
    {
        KEBU_LET(found, m_view.store().find(contact::type(), m_who.id));
        if (found)
            m_customer = found->ref(contact::customer);
        KEBU_TRY(takeAll(contact::type(), QStringLiteral("id = ?")));
        KEBU_TRY(takeAll(contactPoint::type(), QStringLiteral("contact_id = ?")));
        KEBU_TRY(takeAll(keyDate::type(), QStringLiteral("contact_id = ?")));
        return takeAll(attachment::type(),
                       QStringLiteral("about_record = 'contact' AND about_id = ? AND about_id <> 0"));
    }

    Result<void> takeAll(const RecordType &type, const QString &condition)
    {
        KEBU_LET(records, m_view.store().where(type, condition, {m_who.id.value}));
        for (const Record &record : records) {
            m_records.insert(record.id());
            for (int i = 0; i < int(type.fields().size()); ++i) {
                const Personal personal = type.field(i).personalClass;
                if (personal == Personal::Birthday)
                    m_birthdays += record.value(i).text();
                else if (personal != Personal::None)
                    for (const QString &line : record.value(i).text().split(u'\n', Qt::SkipEmptyParts))
                        learn(line);
            }
            if (&type == &attachment::type())
                m_files << record.text(attachment::sha256);
        }
        return {};
    }

    void learn(const QString &value)
    {
        const QString plain = value.trimmed();
        if (plain.size() >= shortestName && !m_values.contains(plain))
            m_values << plain;
    }

    /// Values that mean nobody else where they stand in other customers' texts.
    [[nodiscard]] QStringList elsewhere() const
    {
        QStringList values = m_values;
        values.removeIf([](const QString &value) { return value.size() < shortestElsewhere; });
        return values;
    }

    Result<void> removeRows()
    {
        if (isCustomer()) {
            KEBU_LET(exists, m_view.store().exists(customer::type(), m_who.id));
            return exists ? m_change.removeWithChildren(customer::type(), m_who.id) : Result<void>();
        }
        for (const RecordType *type :
             {&contactPoint::type(), &keyDate::type(), &attachment::type(), &contact::type()}) {
            for (const Id id : std::as_const(m_records)) {
                KEBU_LET(exists, m_view.store().exists(*type, id));
                if (exists)
                    KEBU_TRY(m_change.removeWithChildren(*type, id));
            }
        }
        return {};
    }

    Result<void> blankTexts()
    {
        const QStringList values = elsewhere();
        for (const RecordType *type : recordTypes()) {
            const bool hasOwner = type->customerField() >= 0 || type == &customer::type();
            const QString owner = type == &customer::type() ? QStringLiteral("id") : QStringLiteral("customer_id");
            QString condition = mentionsOf(*type);
            QVariantList bound;
            for (qsizetype marks = condition.count(u'?'), i = 0; i < marks; ++i)
                bound << values.value(i % std::max<qsizetype>(values.size(), 1));
            if (hasOwner && !isCustomer() && m_customer) {
                condition = owner + QStringLiteral(" = ?") +
                            (condition.isEmpty() ? QString() : QStringLiteral(" OR ") + condition);
                bound.prepend(m_customer.value);
            }
            if (condition.isEmpty())
                continue;
            KEBU_LET(records, m_view.store().where(*type, condition, bound));
            for (const Record &record : records)
                KEBU_TRY(blankIn(record));
        }
        return {};
    }

    /// SQL for "one of its free texts holds a value"; the values are bound for each column in turn.
    [[nodiscard]] QString mentionsOf(const RecordType &type) const
    {
        QStringList parts;
        for (const FieldInfo &field : type.fields()) {
            for (qsizetype i = 0; isFreeText(field) && i < elsewhere().size(); ++i)
                parts << QStringLiteral("instr(%1, ?) > 0").arg(quoted(field.name));
        }
        return parts.join(QStringLiteral(" OR "));
    }

    Result<void> blankIn(const Record &record)
    {
        const RecordType &type = record.type();
        const Id owner = &type == &customer::type()  ? record.id()
                         : type.customerField() >= 0 ? record.value(type.customerField()).id()
                                                     : Id();
        const bool isOwn = m_customer && owner == m_customer;
        Record blanked = record;
        for (int i = 0; i < int(type.fields().size()); ++i) {
            const FieldInfo &field = type.field(i);
            const QString text = record.value(i).text();
            if (text.isEmpty())
                continue;
            if (isFreeText(field))
                blanked.set(i, Value(isOwn ? ownText(text) : otherText(text)));
            else if (isOwn && field.personalClass != Personal::None && !field.isRequired && m_values.contains(text))
                blanked.set(i, Value()); // the person's number stood in a field of the customer too
        }
        for (const CustomValue &custom : record.customValues()) {
            if (custom.value.isText())
                blanked.setCustomValue(custom.field,
                                       Value(isOwn ? ownText(custom.value.text()) : otherText(custom.value.text())));
        }
        return m_change.writer().edit(record, blanked);
    }

    [[nodiscard]] QString otherText(QString text) const
    {
        for (const QString &value : m_values) {
            if (value.size() >= shortestElsewhere)
                text.replace(value, blank, Qt::CaseInsensitive);
        }
        return text;
    }

    [[nodiscard]] QString ownText(QString text) const
    {
        for (const QString &value : m_values)
            text.replace(value, blank, Qt::CaseInsensitive);
        return FreeTextMask(m_values, m_values, m_birthdays).apply(text);
    }

    /// What the journal kept of the customer's other records, where it names the person.
    Result<void> forgetPayloadsOfOwner() { return m_forgetting.forgetPayloads({}, m_values); }

    Change &m_change;
    Snapshot &m_view;
    Forgetting m_forgetting;
    RecordRef m_who;
    Id m_customer;
    QSet<Id> m_records;
    QStringList m_values; ///< longest first
    QStringList m_birthdays;
    QStringList m_files;
};

Result<bool> isKnown(Snapshot &view, const RecordRef &who)
{
    const RecordType *type = findRecordType(who.record);
    if (type != &customer::type() && type != &contact::type())
        return false;
    KEBU_LET(exists, view.store().exists(*type, who.id));
    if (exists)
        return true;
    Statement &row =
        view.connection().prepared(QStringLiteral("SELECT 1 FROM journal WHERE record_id = ? AND record = ? LIMIT 1"));
    KEBU_TRY(row.run(who.id, who.record));
    const bool isInJournal = row.next();
    KEBU_TRY(row.done());
    return isInJournal;
}

} // namespace

Result<void> eraseSubject(Change &change, const RecordRef &who)
{
    KEBU_LET(known, isKnown(change.view(), who));
    if (!known)
        return Error{
            ErrorCode::NotFound,
            QCoreApplication::translate("book", "This book knows no such customer or contact; nothing was erased."),
            who.toString()};
    return Eraser(change, who).run();
}

Result<void> eraseAgain(Connection &connection, const Clock &clock, const QStringList &records)
{
    Settings settings(connection);
    KEBU_LET(policy, settings.gradePolicy());
    KEBU_LET(writer, settings.text(QStringLiteral("writer"), QStringLiteral("0")));
    KEBU_LET(user, settings.text(QStringLiteral("user")));
    KEBU_LET(already, erasedIn(connection));
    for (const QString &record : records) {
        const RecordRef who = RecordRef::fromString(record);
        if (who.isNull() || already.contains(record))
            continue;
        already << record;
        Transaction transaction(connection);
        KEBU_TRY(transaction.begin());
        KEBU_LET(last, highestId(connection));
        IdSource ids(clock, writer.toInt(), last);
        Change change(connection, clock, ids, Id::fromString(user), policy);
        ChangeInfo info;
        info.id = ids.next();
        info.kind = erasureKind;
        info.title = QCoreApplication::translate("book", "A person's data erased for good");
        info.at = clock.now();
        info.by = Id::fromString(user);
        KEBU_TRY(change.writer().begin(info));
        KEBU_LET(known, isKnown(change.view(), who));
        if (known)
            KEBU_TRY(eraseSubject(change, who));
        else
            KEBU_TRY(Forgetting(connection).remember(who, info.id));
        KEBU_TRY(change.writer().finish());
        KEBU_TRY(transaction.commit());
    }
    return {};
}

} // namespace kebu
