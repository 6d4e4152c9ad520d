#include "core/services/customerarchive.h"

#include "core/base/text.h"
#include "core/domain/attachment.h"
#include "core/domain/competitoroffer.h"
#include "core/domain/contactpoint.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/delivery.h"
#include "core/domain/event.h"
#include "core/domain/feedback.h"
#include "core/domain/history.h"
#include "core/domain/interaction.h"
#include "core/domain/keydate.h"
#include "core/domain/opportunity.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "core/domain/quotation.h"
#include "core/domain/satisfactionentry.h"
#include "core/domain/servicecase.h"
#include "core/domain/surveyanswer.h"

#include <algorithm>
#include <span>

namespace kebu {

namespace {

const QString tookPart = QStringLiteral(
    "id IN (SELECT owner_id FROM link WHERE (field = 'customers' AND target_id = ?) OR (field = 'participants' AND "
    "target_id IN (SELECT id FROM contact WHERE customer_id = ?)))");

Result<void> take(Snapshot &view, Id customer, const RecordType &type, const char *order, std::vector<Record> &into)
{
    KEBU_LET(records, view.store().where(type, QStringLiteral("customer_id = ? ORDER BY ") + QLatin1String(order),
                                         {customer.value}));
    into = std::move(records);
    return {};
}

/// A field that dates a record in the stream.
struct Moment {
    const RecordType &(*type)();
    const char *field;
};

std::span<const Moment> moments()
{
    static constexpr Moment all[] = {
        {interaction::type, "happened_at"},  {stageEntry::type, "entered_on"},      {opportunity::type, "opened_on"},
        {opportunity::type, "closed_on"},    {quotation::type, "sent_on"},          {contract::type, "signed_on"},
        {delivery::type, "delivered_on"},    {order::type, "ordered_on"},           {payment::type, "paid_on"},
        {serviceCase::type, "received_at"},  {serviceCase::type, "resolved_at"},    {feedback::type, "given_on"},
        {surveyAnswer::type, "answered_on"}, {satisfactionEntry::type, "given_on"}, {event::type, "held_on"}};
    return all;
}

/// Place of an item in the stream before its record is read.
struct Entry {
    Instant at;
    bool hasTime = false;
    size_t moment = 0;
    Id id;
};

Result<void> collect(Snapshot &view, Id customer, size_t index, std::vector<Entry> &entries)
{
    const Moment &moment = moments()[index];
    const RecordType &type = moment.type();
    const FieldInfo &field = type.field(type.indexOf(FieldName(moment.field)));
    const bool isEvent = &type == &event::type();
    const QString sql =
        QStringLiteral("SELECT id, %1 FROM %2 WHERE %3")
            .arg(quoted(field.name), quoted(type.table()), isEvent ? tookPart : QStringLiteral("customer_id = ?"));
    Statement &rows = view.connection().prepared(sql);
    KEBU_TRY(rows.runWith(isEvent ? QVariantList{customer.value, customer.value} : QVariantList{customer.value}));
    const QTimeZone zone = view.clock().zone();
    while (rows.next()) {
        const bool hasTime = field.type == FieldType::Instant;
        const QDate day = hasTime ? QDate() : QDate::fromString(rows.text(1), Qt::ISODate);
        if (hasTime ? rows.number(1) == RecordStore::emptyNumber : !day.isValid())
            continue;
        entries.push_back({hasTime ? Instant{rows.number(1)} : Instant{day.startOfDay(zone).toMSecsSinceEpoch()},
                           hasTime, index, rows.id(0)});
    }
    return rows.done();
}

bool holdsWords(const Record &record, const QString &words)
{
    for (const FieldInfo &field : record.type().fields()) {
        if (field.type == FieldType::Text || field.type == FieldType::List) {
            if (normalized(valueOf(record, field).text()).contains(words))
                return true;
        }
    }
    return false;
}

} // namespace

Result<CustomerArchive> customerArchive(Snapshot &view, Id customer)
{
    CustomerArchive archive;
    const auto read = [&](const RecordType &type, const char *order, std::vector<Record> &into) {
        return take(view, customer, type, order, into);
    };
    KEBU_TRY(read(contract::type(), "state <> 'running', signed_on DESC, id DESC", archive.contracts));
    KEBU_TRY(read(delivery::type(),
                  "delivered_on <> '', CASE WHEN delivered_on = '' THEN due_on ELSE '' END, delivered_on DESC, id",
                  archive.deliveries));
    KEBU_TRY(read(quotation::type(), "sent_on DESC, id DESC", archive.quotations));
    KEBU_TRY(read(competitorOffer::type(), "id DESC", archive.offers));
    KEBU_TRY(read(order::type(), "ordered_on DESC, id DESC", archive.orders));
    KEBU_TRY(read(payment::type(), "paid_on <> '', CASE WHEN paid_on = '' THEN due_on ELSE '' END, paid_on DESC, id",
                  archive.payments));
    KEBU_TRY(read(serviceCase::type(),
                  "resolved_at > -9223372036854775808, CASE WHEN resolved_at = -9223372036854775808 THEN due_at ELSE 0 "
                  "END, resolved_at DESC, id",
                  archive.cases));
    KEBU_TRY(read(feedback::type(), "given_on DESC, id DESC", archive.feedback));
    KEBU_TRY(read(surveyAnswer::type(), "answered_on DESC, id DESC", archive.answers));
    KEBU_TRY(read(satisfactionEntry::type(), "given_on DESC, id DESC", archive.scores));
    KEBU_TRY(read(keyDate::type(), "substr(date, length(date) - 4), id", archive.keyDates));
    KEBU_TRY(read(contactPoint::type(), "contact_id, usual DESC, id", archive.points));
    KEBU_TRY(read(attachment::type(), "id DESC", archive.files));
    KEBU_LET(events, view.store().where(event::type(), tookPart + QStringLiteral(" ORDER BY held_on DESC, id DESC"),
                                        {customer.value, customer.value}));
    archive.events = std::move(events);
    KEBU_LET(dealings, dealingsOf(view.connection(), customer, view.clock().zone()));
    archive.dealings = dealings;
    return archive;
}

Result<std::vector<TimelineItem>> timelineOf(Snapshot &view, Id customer, const TimelineFilter &filter, int limit,
                                             int offset, int *total)
{
    std::vector<Entry> entries;
    for (size_t i = 0; i < moments().size(); ++i) {
        if (filter.records.isEmpty() || filter.records.contains(moments()[i].type().name()))
            KEBU_TRY(collect(view, customer, i, entries));
    }
    std::ranges::sort(entries, [](const Entry &a, const Entry &b) {
        return std::tie(a.at.ms, a.id, a.moment) > std::tie(b.at.ms, b.id, b.moment);
    });
    const QString words = normalized(filter.words);
    std::vector<TimelineItem> items;
    int fitting = 0;
    for (const Entry &entry : entries) {
        const bool isOnPage = fitting >= offset && (limit < 0 || fitting < offset + limit);
        if (words.isEmpty() && !isOnPage) {
            ++fitting;
            continue;
        }
        const Moment &moment = moments()[entry.moment];
        KEBU_LET(record, view.get(moment.type(), entry.id));
        if (!words.isEmpty() && !holdsWords(record, words))
            continue;
        if (isOnPage)
            items.push_back({std::move(record), QString::fromLatin1(moment.field),
                             localDate(entry.at, view.clock().zone()), entry.at, entry.hasTime});
        ++fitting;
    }
    if (total)
        *total = fitting;
    return items;
}

} // namespace kebu
