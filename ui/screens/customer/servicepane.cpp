#include "ui/screens/customer/servicepane.h"

#include "core/base/text.h"
#include "core/domain/contact.h"
#include "core/domain/event.h"
#include "core/domain/feedback.h"
#include "core/domain/satisfactionentry.h"
#include "core/domain/servicecase.h"
#include "core/domain/surveyanswer.h"
#include "ui/look/icons.h"
#include "ui/models/casewords.h"
#include "ui/screens/customer/satisfactionbars.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QPushButton>

namespace kebu {

ServicePane::ServicePane(Session &session, Shell &shell, QWidget *parent)
    : ArchivePane(session, shell, "service", parent),
      m_bars(new SatisfactionBars),
      m_handle(addButton("serviceHandle"))
{
    offerAttaching();
    addAbove(m_bars);
    m_handle->setIcon(icon(QLatin1String("audio-headset")));
    connect(m_handle, &QPushButton::clicked, this, [this] {
        if (const ArchiveLine *line = current())
            open(*line);
    });
    retranslate();
}

void ServicePane::retranslate()
{
    m_handle->setText(tr("Open the case"));
    ArchivePane::retranslate();
}

std::vector<ArchiveGroup> ServicePane::groups() const { return {cases(), feedbacks(), answers(), scores(), events()}; }

ArchiveGroup ServicePane::cases() const
{
    ArchiveGroup group{&serviceCase::type(), tr("Service cases"), {}, {}, tr("+ Case"), {}};
    const Instant now = session().clock().now();
    int open = 0;
    int overdue = 0;
    for (const Record &record : content().archive.cases) {
        const ShownDue due = shownCaseDue(session(), record);
        ArchiveLine line;
        line.record = record;
        line.icon = caseIcon(record.text(serviceCase::kind));
        line.isDone = record.has(serviceCase::resolvedAt);
        line.isWarned = isComplaint(record) && !line.isDone;
        line.title = choice(record, serviceCase::kind);
        line.beside = said(record, serviceCase::problem);
        line.detail = dotted({record.text(serviceCase::number), target(record, serviceCase::product),
                              session().userName(record.ref(serviceCase::handler)),
                              tr("received %1")
                                  .arg(shownMoment(record.instant(serviceCase::receivedAt), session().clock().zone(),
                                                   session().clock().today()))});
        line.right = shownScore(record.number(serviceCase::satisfaction));
        line.due = due.state;
        line.dueWord = due.word;
        open += !line.isDone;
        overdue += due.state == Due::Overdue && record.instant(serviceCase::dueAt) < now;
        group.lines.push_back(std::move(line));
    }
    if (open > 0)
        group.sums = tr("%n open", nullptr, open);
    if (overdue > 0)
        group.alarm = tr("%n overdue", nullptr, overdue);
    return group;
}

ArchiveGroup ServicePane::feedbacks() const
{
    ArchiveGroup group{&feedback::type(), tr("Feedback"), {}, {}, tr("+ Feedback"), {}};
    for (const Record &record : content().archive.feedback) {
        const auto who = std::ranges::find(content().page.contacts, record.ref(feedback::contact), &Record::id);
        ArchiveLine line;
        line.record = record;
        line.title = choice(record, feedback::kind);
        line.isWarned = record.text(feedback::kind) == u"negative";
        line.beside = said(record, feedback::content);
        line.detail = dotted({target(record, feedback::product),
                              who == content().page.contacts.end() ? QString() : shownContact(session(), *who)});
        line.rightDetail = day(record, feedback::givenOn);
        group.lines.push_back(std::move(line));
    }
    return group;
}

ArchiveGroup ServicePane::answers() const
{
    ArchiveGroup group{&surveyAnswer::type(), tr("Surveys answered"), {}, {}, {}, {}};
    for (const Record &record : content().archive.answers) {
        ArchiveLine line;
        line.record = record;
        line.title = target(record, surveyAnswer::survey);
        line.detail = said(record, surveyAnswer::suggestions);
        line.right = shownScore(record.number(surveyAnswer::score));
        line.rightDetail = day(record, surveyAnswer::answeredOn);
        group.lines.push_back(std::move(line));
    }
    return group;
}

ArchiveGroup ServicePane::scores() const
{
    ArchiveGroup group{&satisfactionEntry::type(), tr("Satisfaction"), {}, {}, tr("+ Score"), {}};
    for (const Record &record : content().archive.scores) {
        ArchiveLine line;
        line.record = record;
        line.title = shownScore(record.number(satisfactionEntry::score));
        line.beside = choice(record, satisfactionEntry::source);
        line.rightDetail = day(record, satisfactionEntry::givenOn);
        group.lines.push_back(std::move(line));
    }
    return group;
}

ArchiveGroup ServicePane::events() const
{
    ArchiveGroup group{&event::type(), tr("Events"), {}, {}, tr("+ Event"), {}};
    for (const Record &record : content().archive.events) {
        ArchiveLine line;
        line.record = record;
        line.title = said(record, event::name);
        line.beside = choice(record, event::kind);
        line.detail = dotted({said(record, event::place), said(record, event::outcome)});
        line.rightDetail = day(record, event::heldOn);
        group.lines.push_back(std::move(line));
    }
    return group;
}

void ServicePane::showBars()
{
    const QTimeZone zone = session().clock().zone();
    std::vector<SatisfactionBars::Score> scores;
    const auto take = [&scores](QDate on, qint64 score, const QString &source) {
        if (on.isValid() && score > 0)
            scores.push_back({on, int(score), source});
    };
    for (const Record &record : content().archive.scores)
        take(record.date(satisfactionEntry::givenOn), record.number(satisfactionEntry::score),
             choice(record, satisfactionEntry::source));
    for (const Record &record : content().archive.answers)
        take(record.date(surveyAnswer::answeredOn),
             record.has(surveyAnswer::score) ? record.number(surveyAnswer::score) : 0, tr("Survey"));
    for (const Record &record : content().archive.cases) {
        if (record.has(serviceCase::resolvedAt) && record.has(serviceCase::satisfaction))
            take(localDate(record.instant(serviceCase::resolvedAt), zone), record.number(serviceCase::satisfaction),
                 record.text(serviceCase::number));
    }
    std::ranges::stable_sort(scores, {}, &SatisfactionBars::Score::on);
    m_bars->setScores(std::move(scores), session().clock().today());
}

QStringList ServicePane::leftOut(const RecordType &type) const
{
    if (&type == &serviceCase::type()) // a case is closed on its own page, which asks for its result
        return {QString(serviceCase::resolvedAt), QString(serviceCase::satisfaction)};
    if (&type == &surveyAnswer::type())
        return {QString(surveyAnswer::survey)};
    return {};
}

QString ServicePane::hintFor(const RecordType &type, const QString &field) const
{
    return &type == &surveyAnswer::type() && field == surveyAnswer::answers
               ? tr("One answer a line, in the order of the questions")
               : QString();
}

void ServicePane::prepare(Record &record) const
{
    const QDate today = session().clock().today();
    if (&record.type() == &serviceCase::type()) {
        record.set(serviceCase::kind, Value(QStringLiteral("request")));
        record.set(serviceCase::receivedAt, Value::of(session().clock().now()));
    } else if (&record.type() == &feedback::type()) {
        record.set(feedback::givenOn, Value::of(today));
    } else if (&record.type() == &satisfactionEntry::type()) {
        record.set(satisfactionEntry::givenOn, Value::of(today));
    } else if (&record.type() == &event::type()) {
        record.set(event::heldOn, Value::of(today));
        record.set(event::customers, Value(std::vector<Id>{content().page.customer.id()}));
    }
}

void ServicePane::open(const ArchiveLine &line)
{
    if (&line.record.type() == &serviceCase::type())
        shell().openCase(line.record.id());
    else
        edit(line.record.id());
}

void ServicePane::currentChanged(const ArchiveLine *line)
{
    m_handle->setVisible(line && &line->record.type() == &serviceCase::type());
    showBars();
}

} // namespace kebu
