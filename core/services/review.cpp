#include "core/services/review.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/domain/user.h"
#include "core/reports/grouping.h"
#include "core/services/people.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace kebu {

namespace {

const QString finalState = QStringLiteral("final");
const QString draftState = QStringLiteral("draft");

QString say(const char *sentence) { return QCoreApplication::translate("review", sentence); }

Error invalid(const QString &message) { return {ErrorCode::Invalid, message, {}}; }

TimeStep stepOf(ReviewSpan span)
{
    return span == ReviewSpan::Week ? TimeStep::Week : span == ReviewSpan::Month ? TimeStep::Month : TimeStep::Quarter;
}

Result<Record> draftOf(Change &change, Id review)
{
    KEBU_LET(record, change.view().get(review::type(), review));
    if (record.text(review::state) == finalState)
        return invalid(say(QT_TRANSLATE_NOOP("review", "This review is finished. Its figures and its comment stay as "
                                                       "they are.")));
    return record;
}

Result<std::vector<ReviewDecision>> decisionsOf(Snapshot &view, Id review)
{
    KEBU_LET(records,
             view.store().where(reviewDecision::type(), QStringLiteral("review_id = ? ORDER BY id"), {review.value}));
    std::vector<ReviewDecision> decisions;
    for (const Record &record : records) {
        ReviewDecision one{record.id(),
                           record.text(reviewDecision::text),
                           record.text(reviewDecision::because),
                           record.ref(reviewDecision::owner),
                           {},
                           record.date(reviewDecision::dueOn),
                           RecordRef::fromString(record.text(reviewDecision::task)).id};
        if (one.owner) {
            KEBU_LET(person, view.get(user::type(), one.owner));
            one.ownerName = person.text(user::name);
        }
        decisions.push_back(std::move(one));
    }
    return decisions;
}

/// A person's name is not frozen: it is the customer's as long as there is one.
Result<QString> nameNow(Snapshot &view, Id customer, const QString &frozen)
{
    KEBU_LET(record, view.store().find(customer::type(), customer));
    if (!record)
        return frozen;
    return record->text(customer::kind) == u"individual" ? record->text(customer::name) : frozen;
}

Result<void> lookUpNames(Snapshot &view, ReviewContent &content)
{
    for (std::vector<ReviewCustomer> *list : {&content.lost, &content.atRisk}) {
        for (ReviewCustomer &one : *list) {
            KEBU_LET(name, nameNow(view, one.customer, one.name));
            one.name = std::move(name);
        }
    }
    for (ReviewPromise &promise : content.promisesOpen) {
        KEBU_LET(name, nameNow(view, promise.customer, promise.name));
        promise.name = std::move(name);
    }
    return {};
}

Result<bool> isIndividual(Snapshot &view, Id customer)
{
    KEBU_LET(record, view.get(customer::type(), customer));
    return record.text(customer::kind) == u"individual";
}

Result<void> leaveOutPersons(Snapshot &view, ReviewContent &content)
{
    for (std::vector<ReviewCustomer> *list : {&content.lost, &content.atRisk}) {
        for (ReviewCustomer &one : *list) {
            KEBU_LET(isPerson, isIndividual(view, one.customer));
            if (isPerson)
                one.name.clear();
        }
    }
    for (ReviewPromise &promise : content.promisesOpen) {
        KEBU_LET(isPerson, isIndividual(view, promise.customer));
        if (isPerson)
            promise.name.clear();
    }
    return {};
}

Result<CustomerPeople> peopleOf(Snapshot &view, Id customer)
{
    KEBU_LET(record, view.store().find(customer::type(), customer));
    if (!record)
        return CustomerPeople();
    return CustomerPeople::of(view, customer);
}

} // namespace

QString codeOf(ReviewSpan span)
{
    return span == ReviewSpan::Week    ? QStringLiteral("week")
           : span == ReviewSpan::Month ? QStringLiteral("month")
                                       : QStringLiteral("quarter");
}

ReviewSpan reviewSpanOf(const QString &code)
{
    return code == u"week" ? ReviewSpan::Week : code == u"quarter" ? ReviewSpan::Quarter : ReviewSpan::Month;
}

Period reviewPeriod(ReviewSpan span, QDate day) { return timeSpan(stepOf(span), timeKey(stepOf(span), day)); }

QString reviewPeriodText(ReviewSpan span, const Period &period)
{
    return timeLabel(stepOf(span), timeKey(stepOf(span), period.from));
}

Result<ReviewContent> readReview(Snapshot &view, Id review)
{
    KEBU_LET(record, view.get(review::type(), review));
    const ReviewSpan span = reviewSpanOf(record.text(review::span));
    const Period period{record.date(review::fromOn), record.date(review::toOn)};
    const Id owner = record.ref(review::owner);
    ReviewContent content;
    if (record.text(review::state) == finalState) {
        content.span = span;
        content.period = period;
        content.owner = owner;
        content.isFinal = true;
        content.finishedOn = record.date(review::finishedOn);
        readReviewFigures(QJsonDocument::fromJson(record.text(review::figures).toUtf8()).object(), content);
        KEBU_TRY(lookUpNames(view, content));
        if (owner) {
            KEBU_LET(person, view.get(user::type(), owner));
            content.ownerName = person.text(user::name);
        }
    } else {
        KEBU_LET(measured, measureReview(view, span, period, owner));
        content = std::move(measured);
    }
    content.id = review;
    content.comment = record.text(review::comment);
    KEBU_LET(decisions, decisionsOf(view, review));
    content.decisions = std::move(decisions);
    return content;
}

namespace {

Result<std::optional<Id>> begun(Snapshot &view, ReviewSpan span, const Period &period, Id owner)
{
    KEBU_LET(records,
             view.store().where(review::type(), QStringLiteral("span = ? AND from_on = ? AND to_on = ? ORDER BY id"),
                                {codeOf(span), period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate)}));
    for (const Record &record : records) {
        if (record.ref(review::owner) == owner)
            return std::optional(record.id());
    }
    return std::optional<Id>();
}

} // namespace

Result<ReviewContent> findReview(Snapshot &view, ReviewSpan span, const Period &period, Id owner)
{
    KEBU_LET(found, begun(view, span, period, owner));
    return found ? readReview(view, *found) : measureReview(view, span, period, owner);
}

Result<std::vector<Record>> reviewsOf(Snapshot &view)
{
    return view.store().where(review::type(), QStringLiteral("1 ORDER BY from_on DESC, id DESC"), {});
}

Result<Id> beginReview(Change &change, ReviewSpan span, const Period &period, Id owner)
{
    KEBU_LET(found, begun(change.view(), span, period, owner));
    if (found)
        return *found;
    Record record(review::type());
    record.set(review::span, Value(codeOf(span)));
    record.set(review::fromOn, Value::of(period.from));
    record.set(review::toOn, Value::of(period.to));
    record.set(review::owner, Value::of(owner));
    record.set(review::state, Value(draftState));
    return change.create(record);
}

Result<void> commentReview(Change &change, Id review, const QString &comment)
{
    KEBU_TRY(draftOf(change, review));
    return change.edit(review::type(), review, [&](Record &record) { record.set(review::comment, Value(comment)); });
}

Result<Id> decide(Change &change, Id review, const ReviewDecision &decision)
{
    KEBU_TRY(draftOf(change, review));
    Record record(reviewDecision::type());
    record.set(reviewDecision::review, Value::of(review));
    record.set(reviewDecision::text, Value(decision.text));
    record.set(reviewDecision::because, Value(decision.because));
    record.set(reviewDecision::owner, Value::of(decision.owner));
    record.set(reviewDecision::dueOn, Value::of(decision.dueOn));
    return change.create(record);
}

Result<Id> decisionToTask(Change &change, Id decision, Id customer)
{
    KEBU_LET(record, change.view().get(reviewDecision::type(), decision));
    if (record.has(reviewDecision::task))
        return invalid(say(QT_TRANSLATE_NOOP("review", "This decision is a follow-up already.")));
    const QDate due = record.date(reviewDecision::dueOn);
    Record task(task::type());
    task.set(task::customer, Value::of(customer));
    task.set(task::goal, record.value(reviewDecision::text));
    task.set(task::owner, record.value(reviewDecision::owner));
    task.set(task::dueAt, Value((due.isValid() ? due : change.clock().today().addDays(7)).toString(Qt::ISODate)));
    task.set(task::origin, Value(QStringLiteral("manual")));
    KEBU_LET(made, change.create(task));
    KEBU_TRY(change.edit(reviewDecision::type(), decision, [made](Record &edited) {
        edited.set(reviewDecision::task, Value(RecordRef{QStringLiteral("task"), made}.toString()));
    }));
    return made;
}

Result<void> finishReview(Change &change, Id review)
{
    KEBU_LET(draft, draftOf(change, review));
    KEBU_LET(content, readReview(change.view(), review));
    KEBU_TRY(leaveOutPersons(change.view(), content));
    const QString figures = QString::fromUtf8(QJsonDocument(reviewFigures(content)).toJson(QJsonDocument::Compact));
    return change.edit(review::type(), review, [&](Record &record) {
        record.set(review::state, Value(finalState));
        record.set(review::figures, Value(figures));
        record.set(review::finishedOn, Value::of(change.clock().today()));
    });
}

bool isOfNothing(const ReviewContent &content)
{
    return std::ranges::all_of(content.changes, [](const ReviewFigure &figure) {
        return figure.metric == u"churn" || figure.metric == u"complaint_rate" || figure.now.base == 0;
    });
}

Result<ReviewContent> maskedReview(Snapshot &view, ReviewContent content)
{
    for (std::vector<ReviewCustomer> *list : {&content.lost, &content.atRisk}) {
        for (ReviewCustomer &one : *list) {
            KEBU_LET(people, peopleOf(view, one.customer));
            one.name = people.maskedValue(one.name, Personal::Name);
            one.note = people.maskedText(one.note);
        }
    }
    for (ReviewPromise &promise : content.promisesOpen) {
        KEBU_LET(people, peopleOf(view, promise.customer));
        promise.name = people.maskedValue(promise.name, Personal::Name);
        promise.text = people.maskedText(promise.text);
    }
    const CustomerPeople nobody;
    content.comment = nobody.maskedText(content.comment);
    for (ReviewTarget &target : content.targets)
        target.because = nobody.maskedText(target.because);
    for (ReviewDecision &decision : content.decisions) {
        decision.text = nobody.maskedText(decision.text);
        decision.because = nobody.maskedText(decision.because);
    }
    return content;
}

} // namespace kebu
