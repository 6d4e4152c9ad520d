#include "core/book/crosschecks.h"

#include "core/domain/attachment.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/listvalue.h"
#include "core/domain/need.h"
#include "core/domain/payment.h"
#include "core/domain/quotation.h"
#include "core/domain/servicecase.h"
#include "core/domain/survey.h"
#include "core/domain/surveyanswer.h"
#include "core/domain/task.h"
#include "core/rules/questions.h"
#include "core/storage/filestore.h"

#include <QCoreApplication>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("validation", sentence); }

Error refuse(const Record &record, FieldName field, const QString &why)
{
    const FieldInfo &info = record.type().field(record.type().indexOf(field));
    return {ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("validation", "%1: %2")).arg(info.labelText(), why), info.name};
}

bool hasChanged(const Record &record, const Record *before, std::initializer_list<FieldName> fields)
{
    return !before ||
           std::ranges::any_of(fields, [&](FieldName field) { return record.value(field) != before->value(field); });
}

QString iso(QDate day) { return day.toString(Qt::ISODate); }

/// A period whose end lies before its beginning.
Result<void> checkPeriod(const Record &record, const Record *before, FieldName first, FieldName last,
                         const char *sentence)
{
    const QDate from = record.date(first);
    const QDate to = record.date(last);
    if (!hasChanged(record, before, {first, last}) || !from.isValid() || !to.isValid() || to >= from)
        return {};
    return refuse(record, last, say(sentence).arg(iso(to), iso(from)));
}

/// Paid less paid back, of the contract or, where there is none, of the customer; without the record itself.
Result<qint64> paidWithout(Snapshot &view, const Record &payment)
{
    const Id contract = payment.ref(payment::contract);
    const QString scope =
        contract ? QStringLiteral("contract_id = ?") : QStringLiteral("contract_id IS NULL AND customer_id = ?");
    Statement &row = view.connection().prepared(
        QStringLiteral("SELECT coalesce(sum(CASE kind WHEN 'refund' THEN -amount ELSE amount END), 0) FROM payment "
                       "WHERE (kind = 'refund' OR paid_on <> '') AND id <> ? AND amount >= 0 AND ") +
        scope);
    KEBU_TRY(row.run(payment.id(), contract ? contract : payment.ref(payment::customer)));
    const qint64 paid = row.next() ? row.number(0) : 0;
    KEBU_TRY(row.done());
    return paid;
}

Result<void> checkPayment(Snapshot &view, const Record &record, const Record *before)
{
    const qint64 amount = record.number(payment::amount);
    const bool isRefund = record.text(payment::kind) == u"refund";
    if (hasChanged(record, before, {payment::amount}) && amount < 0)
        return refuse(
            record, payment::amount,
            say(QT_TRANSLATE_NOOP("validation",
                                  "write the amount without a minus; what is paid back is of the kind \"refund\".")));
    if (!isRefund ||
        !hasChanged(record, before, {payment::amount, payment::kind, payment::contract, payment::customer}))
        return {};
    KEBU_LET(paid, paidWithout(view, record));
    if (amount > paid) {
        return refuse(
            record, payment::amount,
            say(QT_TRANSLATE_NOOP("validation",
                                  "the refund of %1 is larger than the %2 that was paid and not yet paid back."))
                .arg(Money{amount}.toGroupedString(), Money{std::max<qint64>(paid, 0)}.toGroupedString()));
    }
    return {};
}

Result<void> checkCase(const Record &record, const Record *before)
{
    if (!record.has(serviceCase::resolvedAt))
        return {};
    if (!record.has(serviceCase::measures))
        return refuse(record, serviceCase::measures,
                      say(QT_TRANSLATE_NOOP("validation", "a case closes with its result; say first what was done.")));
    if (!record.has(serviceCase::effect))
        return refuse(
            record, serviceCase::effect,
            say(QT_TRANSLATE_NOOP("validation", "a case closes with its result; say first what came of it.")));
    const bool isBackwards = record.number(serviceCase::resolvedAt) < record.number(serviceCase::receivedAt);
    if (isBackwards && hasChanged(record, before, {serviceCase::resolvedAt, serviceCase::receivedAt}))
        return refuse(record, serviceCase::resolvedAt,
                      say(QT_TRANSLATE_NOOP("validation", "the case cannot be solved before it was received.")));
    return {};
}

Result<void> checkAnswers(Snapshot &view, const Record &record, const Record *before)
{
    if (!hasChanged(record, before, {surveyAnswer::answers, surveyAnswer::survey}))
        return {};
    KEBU_LET(survey, view.store().find(survey::type(), record.ref(surveyAnswer::survey)));
    if (!survey)
        return {};
    const QStringList questions = listItems(survey->value(survey::questions));
    const QStringList answers = listItems(record.value(surveyAnswer::answers));
    if (answers.size() > questions.size()) {
        return refuse(record, surveyAnswer::answers,
                      say(QT_TRANSLATE_NOOP("validation",
                                            "there are %1 answers to %2 questions; give one a line, in their order."))
                          .arg(answers.size())
                          .arg(questions.size()));
    }
    for (qsizetype i = 0; i < answers.size(); ++i) {
        if (const QString why = whyNoAnswer(questionFrom(questions[i]), answers[i]); !why.isEmpty())
            return refuse(record, surveyAnswer::answers, why);
    }
    return {};
}

/// Once a survey was answered, its questions keep their places.
Result<void> checkQuestions(Snapshot &view, const Record &record, const Record *before)
{
    if (!before || !hasChanged(record, before, {survey::questions}))
        return {};
    const QStringList old = listItems(before->value(survey::questions));
    if (listItems(record.value(survey::questions)).mid(0, old.size()) == old)
        return {};
    Statement &row =
        view.connection().prepared(QStringLiteral("SELECT count(*) FROM survey_answer WHERE survey_id = ?"));
    KEBU_TRY(row.run(record.id()));
    const qint64 answers = row.next() ? row.number(0) : 0;
    KEBU_TRY(row.done());
    if (answers == 0)
        return {};
    return refuse(
        record, survey::questions,
        say(QT_TRANSLATE_NOOP("validation",
                              "%1 customers answered these questions; add new ones behind them or make a new survey."))
            .arg(answers));
}

/// A reminder that was set into the past would ring at once or never.
Result<void> checkReminder(const Clock &clock, const Record &record, const Record *before)
{
    if (!record.has(task::remindAt) || !hasChanged(record, before, {task::remindAt}))
        return {};
    const WallTime at = record.wallTime(task::remindAt);
    const bool hasPassed =
        at.hasTime() ? at.toInstant(clock.zone()).ms + 60'000 < clock.now().ms : at.date < clock.today();
    if (!hasPassed)
        return {};
    return refuse(record, task::remindAt,
                  say(QT_TRANSLATE_NOOP("validation", "%1 has passed; choose a later time, or leave it empty."))
                      .arg(QString(at.toString()).replace(u'T', u' ')));
}

/// Nothing is its own parent, renewal, correction or forerunner.
Result<void> checkNotItself(const Record &record, const Record *before)
{
    const RecordType &type = record.type();
    for (int i = 0; i < int(type.fields().size()); ++i) {
        const FieldInfo &field = type.field(i);
        if (field.type != FieldType::Ref || field.target != type.name() || record.value(i).isEmpty() ||
            record.value(i).id() != record.id() || (before && before->value(i) == record.value(i)))
            continue;
        return Error{
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("validation", "%1: it cannot be itself; choose another.")).arg(field.labelText()),
            field.name};
    }
    return {};
}

/// A family is a tree: whoever stands above the parent must not stand below the customer.
Result<void> checkFamily(Snapshot &view, const Record &record, const Record *before)
{
    if (!record.has(customer::parent) || !hasChanged(record, before, {customer::parent}))
        return {};
    Statement &row = view.connection().prepared(QStringLiteral(
        "WITH RECURSIVE above (id) AS (SELECT ? UNION SELECT c.parent_id FROM customer AS c JOIN above ON c.id = "
        "above.id WHERE c.parent_id IS NOT NULL) SELECT 1 FROM above WHERE id = ?"));
    KEBU_TRY(row.run(record.ref(customer::parent), record.id()));
    const bool isCircle = row.next();
    KEBU_TRY(row.done());
    if (!isCircle)
        return {};
    return refuse(record, customer::parent,
                  say(QT_TRANSLATE_NOOP("validation", "that company belongs to this one already; one of the two "
                                                      "stands above the other.")));
}

/// From–to of a number: the end is not below the beginning.
Result<void> checkBand(const Record &record, const Record *before, FieldName from, FieldName to)
{
    if (!hasChanged(record, before, {from, to}) || !record.has(from) || !record.has(to) ||
        record.number(to) >= record.number(from))
        return {};
    return refuse(record, to, say(QT_TRANSLATE_NOOP("validation", "the end lies below the beginning; swap the two.")));
}

Result<void> checkCustomer(Snapshot &view, const Record &record, const Record *before)
{
    KEBU_TRY(checkBand(record, before, customer::employeesFrom, customer::employeesTo));
    KEBU_TRY(checkBand(record, before, customer::annualRevenueFrom, customer::annualRevenueTo));
    return checkFamily(view, record, before);
}

} // namespace

Result<void> checkTogether(Snapshot &view, const Record &record, const Record *before)
{
    const RecordType &type = record.type();
    KEBU_TRY(checkNotItself(record, before));
    if (&type == &customer::type())
        return checkCustomer(view, record, before);
    if (&type == &need::type())
        return checkBand(record, before, need::budgetFrom, need::budgetTo);
    if (&type == &contract::type())
        return checkPeriod(record, before, contract::startsOn, contract::endsOn,
                           QT_TRANSLATE_NOOP("validation", "the contract would end on %1, before it begins on %2."));
    if (&type == &quotation::type())
        return checkPeriod(
            record, before, quotation::sentOn, quotation::validUntil,
            QT_TRANSLATE_NOOP("validation", "the quotation would run out on %1, before it is sent on %2."));
    if (&type == &payment::type())
        return checkPayment(view, record, before);
    if (&type == &serviceCase::type())
        return checkCase(record, before);
    if (&type == &surveyAnswer::type())
        return checkAnswers(view, record, before);
    if (&type == &survey::type())
        return checkQuestions(view, record, before);
    if (&type == &task::type())
        return checkReminder(view.clock(), record, before);
    if (&type == &attachment::type() && record.number(attachment::size) > FileStore::largest)
        return refuse(record, attachment::size, tooLargeSentence(record.number(attachment::size)));
    return {};
}

} // namespace kebu
