#include "core/book/defaults.h"

#include "core/domain/attachment.h"
#include "core/domain/contactpoint.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/delivery.h"
#include "core/domain/feedback.h"
#include "core/domain/interaction.h"
#include "core/domain/keydate.h"
#include "core/domain/listvalue.h"
#include "core/domain/opportunity.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "core/domain/promise.h"
#include "core/domain/quotation.h"
#include "core/domain/registry.h"
#include "core/domain/satisfactionentry.h"
#include "core/domain/servicecase.h"
#include "core/domain/survey.h"
#include "core/domain/surveyanswer.h"
#include "core/domain/task.h"
#include "core/rules/phonenumber.h"
#include "core/rules/questions.h"

namespace kebu {

namespace {

void setIfEmpty(Record &record, FieldName field, Value value)
{
    if (!record.has(field))
        record.set(field, std::move(value));
}

/// Letters before the number that a new record of the type is given; null for those without.
const char *numberPrefix(const RecordType &type)
{
    static const QHash<const RecordType *, const char *> prefixes{
        {&customer::type(), "C"},  {&opportunity::type(), "O"}, {&quotation::type(), "Q"},
        {&contract::type(), "CT"}, {&order::type(), "SO"},      {&serviceCase::type(), "S"}};
    return prefixes.value(&type, nullptr);
}

Result<void> giveNumber(Snapshot &view, Settings &settings, Record &record)
{
    const RecordType &type = record.type();
    const char *prefix = numberPrefix(type);
    if (!prefix)
        return {};
    const int field = type.indexOf(QStringLiteral("number"));
    while (record.value(field).isEmpty()) { // a number typed or imported may be ahead of the counter
        KEBU_LET(number, settings.takeNumber(type.name()));
        const QString text = QStringLiteral("%1-%2").arg(QLatin1String(prefix)).arg(number, 6, 10, QLatin1Char('0'));
        KEBU_LET(taken, view.store().isTaken(type, type.field(field), text));
        if (!taken)
            record.set(field, Value(text));
    }
    return {};
}

/// The days and people of the new kinds of record.
void fillMoment(const Clock &clock, Id user, Record &record)
{
    const RecordType &type = record.type();
    const auto setDay = [&](FieldName field) { // what day it is takes longer to say than the rest of a row
        if (!record.has(field))
            record.set(field, Value::of(clock.today()));
    };
    if (&type == &serviceCase::type()) {
        setIfEmpty(record, serviceCase::kind, Value(QStringLiteral("request")));
        setIfEmpty(record, serviceCase::receivedAt, Value::of(clock.now()));
        setIfEmpty(record, serviceCase::handler, Value::of(user));
    } else if (&type == &feedback::type()) {
        setDay(feedback::givenOn);
    } else if (&type == &surveyAnswer::type()) {
        setDay(surveyAnswer::answeredOn);
    } else if (&type == &satisfactionEntry::type()) {
        setDay(satisfactionEntry::givenOn);
    } else if (&type == &order::type()) {
        setDay(order::orderedOn);
    } else if (&type == &payment::type()) {
        setIfEmpty(record, payment::kind, Value(QStringLiteral("payment")));
    } else if (&type == &quotation::type()) {
        setIfEmpty(record, quotation::version, Value(qint64{1}));
    } else if (&type == &contract::type()) {
        setIfEmpty(record, contract::state,
                   Value(record.has(contract::signedOn) ? QStringLiteral("running") : QStringLiteral("draft")));
    } else if (&type == &contactPoint::type()) {
        setIfEmpty(
            record, contactPoint::kind,
            Value(record.text(contactPoint::value).contains(u'@') ? QStringLiteral("email") : QStringLiteral("phone")));
    }
}

/// Takes over the customer of the record that `parent` (a reference) points at.
Result<void> followCustomer(Snapshot &view, Record &record, const QString &parentRecord, Id parent)
{
    const RecordType *type = findRecordType(parentRecord);
    if (!type || !parent)
        return {}; // validation says what is wrong
    const int field = record.type().customerField();
    if (type == &customer::type()) {
        record.set(field, Value::of(parent));
        return {};
    }
    KEBU_LET(found, view.store().find(*type, parent));
    if (found)
        record.set(field, type->customerField() < 0 ? Value() : found->value(type->customerField()));
    return {};
}

QString normalForm(const Record &point)
{
    const QString text = point.text(contactPoint::value).trimmed();
    return point.text(contactPoint::kind) == u"phone" ? normalizePhone(text).digits
                                                      : text.normalized(QString::NormalizationForm_KC).toLower();
}

} // namespace

Result<void> fillDefaults(Snapshot &view, Settings settings, Id user, Record &record)
{
    const RecordType &type = record.type();
    const Clock &clock = view.clock();
    if (&type == &customer::type()) {
        setIfEmpty(record, customer::kind, Value(QStringLiteral("enterprise")));
        setIfEmpty(record, customer::registeredOn, Value::of(clock.today()));
        setIfEmpty(record, customer::registeredBy, Value::of(user));
        setIfEmpty(record, customer::owner, Value::of(user));
    } else if (&type == &interaction::type()) {
        setIfEmpty(record, interaction::happenedAt, Value::of(clock.now()));
        setIfEmpty(record, interaction::recordedAt, Value::of(clock.now()));
        setIfEmpty(record, interaction::recordedBy, Value::of(user));
        setIfEmpty(record, interaction::reach, Value(QStringLiteral("reached")));
    } else if (&type == &task::type()) {
        setIfEmpty(record, task::state, Value(QStringLiteral("open")));
        setIfEmpty(record, task::origin, Value(QStringLiteral("manual")));
        setIfEmpty(record, task::owner, Value::of(user));
    } else if (&type == &promise::type()) {
        setIfEmpty(record, promise::by, Value(QStringLiteral("ours")));
    } else {
        fillMoment(clock, user, record);
    }
    return giveNumber(view, settings, record);
}

void noteStageSince(const Record *before, Record &after, const Clock &clock)
{
    if (&after.type() != &opportunity::type())
        return;
    const Value &since = after.value(opportunity::stageSince);
    if (before) {
        const bool hasMoved = before->value(opportunity::stage) != after.value(opportunity::stage);
        if (hasMoved && since == before->value(opportunity::stageSince))
            after.set(opportunity::stageSince, Value::of(clock.today()));
    } else if (since.isEmpty()) {
        const Value &closed = after.value(opportunity::closedOn);
        const Value &opened = after.value(opportunity::openedOn);
        after.set(opportunity::stageSince, !closed.isEmpty()   ? closed
                                           : !opened.isEmpty() ? opened
                                                               : Value::of(clock.today()));
    }
}

Result<void> fillDerived(Snapshot &view, Record &record)
{
    const RecordType &type = record.type();
    if (&type == &quotation::type())
        return followCustomer(view, record, QStringLiteral("opportunity"), record.ref(quotation::opportunity));
    if (&type == &delivery::type())
        return followCustomer(view, record, QStringLiteral("contract"), record.ref(delivery::contract));
    if (&type == &attachment::type()) {
        const RecordRef about = RecordRef::fromString(record.text(attachment::about));
        return followCustomer(view, record, about.record, about.id);
    }
    if (&type == &contactPoint::type()) {
        record.set(contactPoint::normal, Value(normalForm(record)));
    } else if (&type == &surveyAnswer::type() && !record.has(surveyAnswer::score)) {
        KEBU_LET(survey, view.store().find(survey::type(), record.ref(surveyAnswer::survey)));
        if (!survey)
            return {};
        const auto score =
            scoreOf(listItems(survey->value(survey::questions)), listItems(record.value(surveyAnswer::answers)));
        if (score)
            record.set(surveyAnswer::score, Value(qint64(*score)));
    }
    return {};
}

} // namespace kebu
