#include "ui/screens/care/radarpanel.h"

#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace kebu {

namespace {
constexpr int grave = 3;
}

RadarPanel::RadarPanel(Session &session, const RadarModel &model, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(model),
      m_name(new ElidedLabel),
      m_facts(new ElidedLabel),
      m_evidenceHead(new SectionHeader),
      m_evidence(new QWidget),
      m_riskHead(new SectionHeader),
      m_risk(new QLabel),
      m_planHead(new SectionHeader),
      m_plan(new QLabel),
      m_start(new QPushButton(icon(QLatin1String("flag")), {})),
      m_log(new QPushButton(icon(QLatin1String("document-edit")), {})),
      m_page(new QPushButton(icon(QLatin1String("go-next")), {}))
{
    setObjectName(QStringLiteral("radarPanel"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_name->setObjectName(QStringLiteral("radarCustomer"));
    m_name->setStep(TextStep::PaneTitle);
    m_facts->setTone(ElidedLabel::Tone::Muted);
    m_start->setObjectName(QStringLiteral("radarRescue"));
    m_start->setProperty("primary", true);
    m_log->setObjectName(QStringLiteral("radarLog"));
    m_page->setObjectName(QStringLiteral("radarPage"));
    m_plan->setObjectName(QStringLiteral("radarPlan"));
    m_risk->setObjectName(QStringLiteral("radarRisk"));
    for (QLabel *label : {m_risk, m_plan}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(m_name);
    column->addWidget(m_facts);
    column->addSpacing(4);
    column->addWidget(m_evidenceHead);
    column->addWidget(m_evidence);
    column->addSpacing(4);
    column->addWidget(m_riskHead);
    column->addWidget(m_risk);
    column->addSpacing(4);
    column->addWidget(m_planHead);
    column->addWidget(m_plan);
    column->addSpacing(4);
    auto *buttons = new QHBoxLayout;
    column->addWidget(m_start, 0, Qt::AlignLeft);
    buttons->addWidget(m_log);
    buttons->addWidget(m_page);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    new QVBoxLayout(m_evidence);
    m_evidence->layout()->setContentsMargins(0, 0, 0, 0);
    m_evidence->layout()->setSpacing(4);
    connect(m_start, &QPushButton::clicked, this, &RadarPanel::startRescuePlan);
    connect(m_log, &QPushButton::clicked, this, &RadarPanel::logRequested);
    connect(m_page, &QPushButton::clicked, this, &RadarPanel::pageRequested);
    connect(&session, &Session::failed, this, [this] {
        if (m_isBeginning)
            endBeginning();
    });
    retranslate();
    clear();
}

RadarPanel::~RadarPanel() { m_reading.cancel(); }

void RadarPanel::show(const RadarModel::Line &line)
{
    if (line.customer != m_customer) {
        m_isWanted = false;
        hidePlan();
    }
    m_customer = line.customer;
    m_name->setText(m_model.customerText(line));
    QStringList facts;
    if (!line.grade.isEmpty())
        facts << tr("Grade %1").arg(line.grade);
    if (line.isKey)
        facts << tr("Key customer: among the top 20 % with %1").arg(shownMoney(Money{line.amountMinor}));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setVisible(!facts.isEmpty());
    tellEvidence(line);
    tellRisk(line);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_log, m_page})
        widget->show();
    readOffer();
}

QLabel *RadarPanel::addText(QVBoxLayout *column, const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

void RadarPanel::tellEvidence(const RadarModel::Line &line)
{
    auto *column = static_cast<QVBoxLayout *>(m_evidence->layout());
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QDate today = m_session.clock().today();
    for (const Warning &warning : line.warnings) {
        QLabel *label = addText(
            column, tr("%1 (since %2)").arg(m_model.freeText(line, warning.text), shownDay(warning.since, today)));
        if (warning.severity < grave)
            continue;
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, themeOf(this).error);
        label->setPalette(palette);
    }
    m_evidenceHead->setVisible(!line.warnings.empty());
    m_evidence->setVisible(!line.warnings.empty());
}

void RadarPanel::tellRisk(const RadarModel::Line &line)
{
    m_riskHead->setVisible(line.risk.has_value());
    m_risk->setVisible(line.risk.has_value());
    if (!line.risk)
        return;
    m_riskHead->setTitle(tr("Risk of leaving within 90 days: %1").arg(RadarModel::riskText(line.risk->probability)));
    QStringList reasons;
    for (const CustomerRisk::Reason &reason : line.risk->reasons)
        reasons << reason.text;
    m_risk->setText(reasons.isEmpty() ? tr("Nothing raises it above the average.") : reasons.join(u'\n'));
}

void RadarPanel::hidePlan()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_planHead, m_plan, m_start})
        widget->hide();
}

void RadarPanel::readOffer()
{
    m_reading.cancel();
    m_isReading = true;
    m_reading = m_session.book().read([id = m_customer](Snapshot &view) { return rescueOffer(view, id); });
    m_reading.then(this, [this, asked = ++m_asked](const Result<RescueOffer> &offer) {
        if (asked != m_asked)
            return;
        m_isReading = false;
        if (offer && m_session.isOpen())
            tellOffer(*offer);
    });
}

void RadarPanel::tellOffer(const RescueOffer &offer)
{
    if (offer.plan.isEmpty()) {
        hidePlan();
        return;
    }
    const QDate today = m_session.clock().today();
    QStringList steps;
    for (const PlanTask &step : offer.steps)
        steps << tr("%1  %2", "day, goal").arg(shownDay(step.due, today), step.goal);
    m_planHead->setTitle(offer.plan);
    m_planHead->setNote(offer.isRunning ? tr("running") : tr("as it would fall"));
    m_plan->setText(steps.join(u'\n'));
    m_planHead->show();
    m_plan->show();
    m_start->setVisible(!offer.isRunning);
    m_start->setEnabled(!m_isBeginning && !m_session.book().isReadOnly());
    if (std::exchange(m_isWanted, false))
        startRescuePlan();
}

void RadarPanel::startRescuePlan()
{
    m_isWanted = m_isReading && !m_isBeginning; // the key was pressed before the plan was known: begun when it is
    if (m_isReading || m_isBeginning || !m_customer || m_start->isHidden() || !m_start->isEnabled())
        return;
    m_isBeginning = true;
    m_start->setEnabled(false);
    m_session.change(
        tr("Rescue plan begun"),
        [id = m_customer](Change &change) -> Result<void> {
            KEBU_TRY(startRescue(change, id));
            return {};
        },
        [panel = QPointer(this)](const ChangeInfo &) {
            if (panel)
                panel->endBeginning();
        });
}

void RadarPanel::endBeginning()
{
    m_isBeginning = false;
    if (m_customer && m_session.isOpen())
        readOffer(); // what was read meanwhile may be of before
}

void RadarPanel::clear()
{
    ++m_asked;
    m_isReading = m_isWanted = m_isBeginning = false;
    m_customer = {};
    m_name->setText({});
    m_facts->setText({});
    m_risk->clear();
    m_plan->clear();
    tellEvidence({});
    hidePlan();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_riskHead, m_risk, m_log, m_page})
        widget->hide();
}

void RadarPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RadarPanel::retranslate()
{
    m_evidenceHead->setTitle(tr("Evidence"));
    m_start->setText(tr("Begin rescue plan"));
    m_start->setToolTip(tr("Makes its steps follow-ups of this customer (Ctrl+Return)"));
    m_log->setText(tr("Log a contact"));
    m_page->setText(tr("Customer page"));
}

} // namespace kebu
