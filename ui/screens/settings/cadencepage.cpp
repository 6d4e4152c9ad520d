#include "ui/screens/settings/cadencepage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int pauseMs = 300;
constexpr int mostDays = 730;

QSpinBox *daysField(const QString &name)
{
    auto *field = new QSpinBox;
    field->setObjectName(name);
    field->setRange(1, mostDays);
    field->setAlignment(Qt::AlignRight);
    field->setSuffix(CadencePage::tr(" days", "after a number"));
    return field;
}

} // namespace

CadencePage::CadencePage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(desk, QStringLiteral("cadencePage"), tr("Follow-up rhythm"),
                   tr("Counted from the last contact that reached the customer. Where several apply, the strictest "
                      "does; days off are skipped."),
                   parent)
{
    addSection(tr("By grade: ideal and latest day"));
    addInterval(tr("Grade A"), &CadencePolicy::gradeA, "gradeA");
    addInterval(tr("Grade B"), &CadencePolicy::gradeB, "gradeB");
    addInterval(tr("Grade C"), &CadencePolicy::gradeC, "gradeC");
    addSection(tr("By maintenance layer"));
    addInterval(tr("Key"), &CadencePolicy::layerKey, "layerKey");
    addInterval(tr("Potential"), &CadencePolicy::layerPotential, "layerPotential");
    addInterval(tr("At risk"), &CadencePolicy::layerAtRisk, "layerAtRisk");
    addDayRows();
    m_preview = note({});
    m_preview->setObjectName(QStringLiteral("cadencePreview"));
    body()->addSpacing(8);
    body()->addWidget(m_preview);
    addButtons();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CadencePage::startPreview);
}

CadencePage::~CadencePage() { m_reading.cancel(); }

void CadencePage::addInterval(const QString &label, CadencePolicy::Interval CadencePolicy::*member, const char *name)
{
    const QString key = QString::fromLatin1(name);
    auto *pair = new QWidget;
    pair->setObjectName(QString(key + QStringLiteral("Row")));
    QSpinBox *ideal = daysField(QString(key + QStringLiteral("Ideal")));
    QSpinBox *latest = daysField(QString(key + QStringLiteral("Latest")));
    ideal->setAccessibleName(tr("%1, ideal").arg(label));
    latest->setAccessibleName(tr("%1, latest").arg(label));
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(ideal);
    row->addWidget(latest);
    pair->setFocusProxy(ideal);
    addRow(label, pair);
    m_intervals.push_back({ideal, latest, member});
    for (QSpinBox *field : {ideal, latest})
        connect(field, &QSpinBox::valueChanged, this, &CadencePage::edited);
}

QSpinBox *CadencePage::addDays(const QString &label, const char *name, const QString &hint)
{
    QSpinBox *field = daysField(QString::fromLatin1(name));
    addRow(label, field, hint);
    connect(field, &QSpinBox::valueChanged, this, &CadencePage::edited);
    return field;
}

void CadencePage::addDayRows()
{
    addSection(tr("A working day"));
    m_begins = new QTimeEdit;
    m_ends = new QTimeEdit;
    m_begins->setObjectName(QStringLiteral("dayBegins"));
    m_ends->setObjectName(QStringLiteral("dayEnds"));
    for (QTimeEdit *hour : {m_begins, m_ends}) {
        hour->setDisplayFormat(QStringLiteral("HH:mm"));
        connect(hour, &QTimeEdit::timeChanged, this, &CadencePage::edited);
    }
    m_retry = new QSpinBox;
    m_retry->setObjectName(QStringLiteral("retryAfter"));
    m_retry->setRange(1, 12);
    m_retry->setSuffix(tr(" hours", "after a number"));
    m_perDay = new QSpinBox;
    m_perDay->setObjectName(QStringLiteral("perDay"));
    m_perDay->setRange(1, 200);
    addRow(tr("Begins"), m_begins);
    addRow(tr("Ends"), m_ends);
    addRow(tr("Second try after"), m_retry,
           tr("When nobody answered; after the day's end it is the next working day."));
    addRow(tr("Follow-ups a day"), m_perDay, tr("More than that and the day is shown as too full."));
    for (QSpinBox *field : {m_retry, m_perDay})
        connect(field, &QSpinBox::valueChanged, this, &CadencePage::edited);
    addSection(tr("Silence"));
    m_silent = addDays(tr("Warn after"), "silentAfter", tr("Days without a contact that reached the customer."));
    m_dormant = addDays(tr("Dormant after"), "dormantAfter", tr("Grade C without any answer; any contact wakes it."));
}

void CadencePage::addButtons()
{
    m_save = addFootButton(tr("Save"), "cadenceSave");
    m_save->setProperty("primary", true);
    connect(m_save, &QPushButton::clicked, this, &CadencePage::save);
    QPushButton *discard = addFootButton(tr("Discard"), "cadenceDiscard");
    connect(discard, &QPushButton::clicked, this, [this] {
        desk().draft = {};
        refresh();
    });
    addReset([this] {
        const GradePolicy defaults;
        show({CadencePolicy{}, defaults.silentAfterDays, defaults.dormantAfterDays});
        edited();
    });
}

CadencePage::Typed CadencePage::stored() const
{
    const GradePolicy &grading = session().gradePolicy();
    return {session().cadencePolicy(), grading.silentAfterDays, grading.dormantAfterDays};
}

void CadencePage::refresh()
{
    if (!session().isOpen()) {
        m_preview->clear();
        m_moved.clear();
        return;
    }
    Typed shown = stored();
    shown.cadence = desk().draft.cadence.value_or(shown.cadence);
    show(shown);
    check();
    m_pause.start();
}

void CadencePage::show(const Typed &shown)
{
    m_isShowing = true;
    for (const IntervalRow &row : m_intervals) {
        row.ideal->setValue((shown.cadence.*row.member).ideal);
        row.latest->setValue((shown.cadence.*row.member).latest);
    }
    m_retry->setValue(shown.cadence.retryAfterHours);
    m_begins->setTime(shown.cadence.dayBegins);
    m_ends->setTime(shown.cadence.dayEnds);
    m_perDay->setValue(shown.cadence.followUpsPerDay);
    m_silent->setValue(shown.silentAfterDays);
    m_dormant->setValue(shown.dormantAfterDays);
    m_isShowing = false;
}

CadencePage::Typed CadencePage::typed() const
{
    Typed typed;
    for (const IntervalRow &row : m_intervals)
        typed.cadence.*row.member = {row.ideal->value(), row.latest->value()};
    typed.cadence.retryAfterHours = m_retry->value();
    typed.cadence.dayBegins = m_begins->time();
    typed.cadence.dayEnds = m_ends->time();
    typed.cadence.followUpsPerDay = m_perDay->value();
    typed.silentAfterDays = m_silent->value();
    typed.dormantAfterDays = m_dormant->value();
    return typed;
}

void CadencePage::edited()
{
    if (m_isShowing || !session().isOpen())
        return;
    const Typed now = typed();
    desk().draft.cadence = now.cadence == session().cadencePolicy() ? std::nullopt : std::optional(now.cadence);
    check();
    m_pause.start();
}

void CadencePage::check()
{
    const Typed now = typed();
    for (const IntervalRow &row : m_intervals) {
        const bool isBackwards = row.latest->value() < row.ideal->value();
        complain(row.ideal->parentWidget(), isBackwards ? tr("The latest day lies before the ideal one.") : QString());
    }
    complain(m_ends, now.cadence.dayEnds <= now.cadence.dayBegins ? tr("The working day must end after it begins.")
                                                                  : QString());
    const Typed was = stored();
    const bool isNew = !(now.cadence == was.cadence) || now.silentAfterDays != was.silentAfterDays ||
                       now.dormantAfterDays != was.dormantAfterDays;
    m_save->setEnabled(isNew && CadencePolicy::fromJson(now.cadence.toJson()).ok() && !session().book().isReadOnly());
    findChild<QPushButton *>(QStringLiteral("cadenceDiscard"))->setEnabled(isNew);
}

void CadencePage::startPreview()
{
    if (!session().isOpen())
        return;
    m_reading.cancel();
    const int asked = ++m_asked;
    m_moved.clear();
    const Result<CadencePolicy> candidate = CadencePolicy::fromJson(typed().cadence.toJson());
    if (!candidate) {
        m_preview->setText(candidate.error().message);
        return;
    }
    m_reading = session().book().read([before = session().cadencePolicy(), after = *candidate](Snapshot &view) {
        return previewCadence(view, before, after);
    });
    m_reading.then(this, [this, asked](const Result<CadencePreview> &preview) {
        if (asked == m_asked && preview && session().isOpen())
            tellPreview(*preview);
    });
}

void CadencePage::tellPreview(const CadencePreview &preview)
{
    m_moved = preview.moved;
    int earlier = 0;
    for (const MovedFollowUp &moved : m_moved)
        earlier += int(moved.to < moved.from);
    const int moved = int(m_moved.size());
    m_preview->setText(
        moved == 0
            ? tr("None of %n follow-up(s) planned by the rhythm would move.", nullptr, preview.open)
            : tr("%1 of %n follow-up(s) planned by the rhythm would move: %2 to an earlier day, %3 to a later one.",
                 nullptr, preview.open)
                  .arg(moved)
                  .arg(earlier)
                  .arg(moved - earlier));
}

void CadencePage::save()
{
    const Typed now = typed();
    GradePolicy grading = session().gradePolicy();
    grading.silentAfterDays = now.silentAfterDays;
    grading.dormantAfterDays = now.dormantAfterDays;
    // what would move is asked once more: the preview may be younger or older than the last key
    session()
        .book()
        .read([before = session().cadencePolicy(), after = now.cadence](Snapshot &view) {
            return previewCadence(view, before, after);
        })
        .then(this, [this, now, grading](const Result<CadencePreview> &preview) {
            if (!session().isOpen())
                return;
            m_moved = preview ? preview->moved : std::vector<MovedFollowUp>();
            session().storePolicies(grading, now.cadence, [this] {
                desk().draft.cadence.reset();
                offerMove();
                refresh();
            });
        });
}

void CadencePage::offerMove()
{
    if (m_moved.empty()) {
        desk().shell.post({Message::Kind::Success, tr("The rhythm is stored."), {}, {}, {}}, {});
        return;
    }
    const int count = int(m_moved.size());
    Session &session = this->session();
    desk().shell.post({Message::Kind::Success,
                       tr("The rhythm is stored. Follow-ups keep their days until the next contact."),
                       tr("Move %n follow-up(s) now", nullptr, count),
                       {},
                       {}},
                      [&session, moved = m_moved] {
                          session.change(tr("Follow-ups moved to the new rhythm"),
                                         [moved](Change &change) { return replanCadence(change, moved); });
                      });
}

} // namespace kebu
