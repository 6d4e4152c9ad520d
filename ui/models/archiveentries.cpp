#include "ui/models/archiveentries.h"

#include "core/base/idsource.h"
#include "core/domain/attachment.h"
#include "core/domain/contract.h"
#include "core/domain/delivery.h"
#include "core/domain/event.h"
#include "core/domain/feedback.h"
#include "core/domain/keydate.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "core/domain/quotation.h"
#include "core/domain/satisfactionentry.h"
#include "core/domain/servicecase.h"
#include "core/domain/surveyanswer.h"
#include "core/rules/keydates.h"
#include "ui/models/casewords.h"
#include "ui/shell/session.h"

#include <QCoreApplication>

namespace kebu {

namespace {

/// Makes entries of the records of one customer.
class Chronicle
{
    Q_DECLARE_TR_FUNCTIONS(kebu::Chronicle)

public:
    Chronicle(const Session &session, const CustomerContent &content) : m_session(session), m_content(content) {}

    std::vector<TimelineEntry> write()
    {
        addDeals();
        addService();
        addFiles();
        addKeyDates();
        return std::move(m_entries);
    }

private:
    using Kind = TimelineEntry::Kind;

    TimelineEntry &add(Kind kind, const Record &record, Instant at, const QString &moment, const char *icon,
                       const QString &title)
    {
        TimelineEntry entry;
        entry.kind = kind;
        entry.record = record.id();
        entry.at = at.ms;
        entry.moment = moment;
        entry.icon = QLatin1String(icon);
        entry.title = title;
        m_entries.push_back(std::move(entry));
        return m_entries.back();
    }

    /// Null where the day is not known; then nothing is told of it.
    TimelineEntry *addOn(Kind kind, const Record &record, FieldName field, const char *icon, const QString &title)
    {
        const QDate day = record.date(field);
        if (!day.isValid())
            return nullptr;
        // a day stands before what happened at an hour of it
        const Instant at{day.startOfDay(m_session.clock().zone()).toMSecsSinceEpoch()};
        return &add(kind, record, at, shownDay(day, m_session.clock().today()), icon, title);
    }

    [[nodiscard]] QString said(const Record &record, FieldName field) const
    {
        return m_content.freeText(m_session, record.text(field));
    }
    [[nodiscard]] QString titled(const Record &record, FieldName field) const
    {
        return m_content.freeText(m_session, m_content.titles.value(record.ref(field)));
    }
    [[nodiscard]] static QString money(const Record &record, FieldName field)
    {
        return record.has(field) ? shownMoney(Money{record.number(field)}) : QString();
    }
    [[nodiscard]] QString choice(const Record &record, FieldName field) const
    {
        return shownChoice(m_session, record.type(), field, record.text(field));
    }

    static QString dotted(QStringList parts)
    {
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }

    void addDeals()
    {
        const CustomerArchive &archive = m_content.archive;
        for (const Record &record : archive.quotations) {
            if (TimelineEntry *entry =
                    addOn(Kind::Deal, record, quotation::sentOn, "mail-message", tr("Quotation sent")))
                entry->text = dotted({record.text(quotation::number), money(record, quotation::amount),
                                      titled(record, quotation::opportunity)});
        }
        for (const Record &record : archive.contracts) {
            if (TimelineEntry *entry =
                    addOn(Kind::Deal, record, contract::signedOn, "document-edit-sign", tr("Contract signed")))
                entry->text = dotted(
                    {said(record, contract::name), record.text(contract::number), money(record, contract::amount)});
        }
        for (const Record &record : archive.deliveries) {
            if (TimelineEntry *entry = addOn(Kind::Deal, record, delivery::deliveredOn, "checkmark", tr("Delivered")))
                entry->text = dotted({titled(record, delivery::contract), said(record, delivery::content)});
        }
        for (const Record &record : archive.orders) {
            if (TimelineEntry *entry = addOn(Kind::Deal, record, order::orderedOn, "wallet-open", tr("Order")))
                entry->text =
                    dotted({record.text(order::number), titled(record, order::product), money(record, order::amount)});
        }
        for (const Record &record : archive.payments) {
            const bool isRefund = record.text(payment::kind) == u"refund";
            if (TimelineEntry *entry = addOn(Kind::Deal, record, payment::paidOn, "wallet-open",
                                             isRefund ? tr("Refund") : tr("Payment received")))
                entry->text = dotted({money(record, payment::amount), titled(record, payment::contract)});
        }
    }

    void addCase(const Record &record)
    {
        const QTimeZone zone = m_session.clock().zone();
        const QDate today = m_session.clock().today();
        const auto tell = [&](FieldName field, const char *icon, const QString &title) -> TimelineEntry & {
            const Instant at = record.instant(field);
            TimelineEntry &entry = add(Kind::Service, record, at, shownMoment(at, zone, today), icon, title);
            entry.remark = record.text(serviceCase::number);
            return entry;
        };
        const QString kind = choice(record, serviceCase::kind);
        if (record.has(serviceCase::receivedAt)) {
            TimelineEntry &entry = tell(serviceCase::receivedAt, caseIcon(record.text(serviceCase::kind)).data(),
                                        tr("%1 received").arg(kind));
            entry.text = said(record, serviceCase::problem);
            if (!record.has(serviceCase::resolvedAt))
                entry.due = shownCaseDue(m_session, record);
        }
        if (record.has(serviceCase::resolvedAt)) {
            TimelineEntry &entry = tell(serviceCase::resolvedAt, "checkmark", tr("%1 resolved").arg(kind));
            entry.text = said(record, serviceCase::measures);
            entry.result =
                dotted({said(record, serviceCase::effect), shownScore(record.number(serviceCase::satisfaction))});
        }
    }

    void addService()
    {
        const CustomerArchive &archive = m_content.archive;
        for (const Record &record : archive.cases)
            addCase(record);
        for (const Record &record : archive.feedback) {
            if (TimelineEntry *entry =
                    addOn(Kind::Service, record, feedback::givenOn, "dialog-messages", tr("Feedback"))) {
                entry->text = said(record, feedback::content);
                entry->attitude = record.text(feedback::kind);
                entry->attitudeWord = choice(record, feedback::kind);
            }
        }
        for (const Record &record : archive.answers) {
            if (TimelineEntry *entry =
                    addOn(Kind::Service, record, surveyAnswer::answeredOn, "star-shape", tr("Survey answered")))
                entry->text =
                    dotted({titled(record, surveyAnswer::survey), shownScore(record.number(surveyAnswer::score)),
                            said(record, surveyAnswer::suggestions)});
        }
        for (const Record &record : archive.scores) {
            if (TimelineEntry *entry =
                    addOn(Kind::Service, record, satisfactionEntry::givenOn, "star-shape", tr("Satisfaction")))
                entry->text = dotted(
                    {shownScore(record.number(satisfactionEntry::score)), choice(record, satisfactionEntry::source)});
        }
        for (const Record &record : archive.events) {
            if (TimelineEntry *entry = addOn(Kind::Service, record, event::heldOn, "meeting-attending", tr("Event")))
                entry->text =
                    dotted({said(record, event::name), choice(record, event::kind), said(record, event::outcome)});
        }
    }

    void addFiles()
    {
        for (const Record &record : m_content.archive.files) {
            TimelineEntry &entry = add(Kind::File, record, madeAt(record.id()), {}, "mail-attachment", tr("File"));
            entry.moment = shownMoment(Instant{entry.at}, m_session.clock().zone(), m_session.clock().today());
            entry.text = dotted({said(record, attachment::name), shownSize(record.number(attachment::size))});
        }
    }

    /// Those that come round within two months stand with what is planned.
    void addKeyDates()
    {
        constexpr int ahead = 60;
        const QDate today = m_session.clock().today();
        for (const Record &record : m_content.archive.keyDates) {
            const auto date = PartialDate::fromString(record.text(keyDate::date)).value_or(PartialDate{});
            const QDate next =
                nextOccurrence({date, record.yes(keyDate::lunar), record.yes(keyDate::leapMonth)}, today).on;
            if (!next.isValid() || today.daysTo(next) > ahead)
                continue;
            const Instant at{next.startOfDay(m_session.clock().zone()).toMSecsSinceEpoch()};
            TimelineEntry &entry = add(Kind::Planned, record, at, shownDay(next, today), "view-calendar-birthday",
                                       choice(record, keyDate::kind));
            const auto who = std::ranges::find(m_content.page.contacts, record.ref(keyDate::contact), &Record::id);
            if (who != m_content.page.contacts.end())
                entry.text = shownContact(m_session, *who);
            const int days = int(today.daysTo(next));
            entry.due = {days == 0   ? Due::Today
                         : days <= 7 ? Due::Soon
                                     : Due::Later,
                         days == 0 ? tr("today") : tr("in %n day(s)", nullptr, days)};
        }
    }

    const Session &m_session;
    const CustomerContent &m_content;
    std::vector<TimelineEntry> m_entries;
};

} // namespace

std::vector<TimelineEntry> archiveEntries(const Session &session, const CustomerContent &content)
{
    return Chronicle(session, content).write();
}

} // namespace kebu
