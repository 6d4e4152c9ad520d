#include "ui/screens/customer/customerstatus.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/rules/stages.h"
#include "ui/dialogs/stagedialog.h"
#include "ui/look/badges.h"
#include "ui/look/labels.h"
#include "ui/look/stagestrip.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QMenu>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace kebu {

namespace {

int groupOf(const QString &stage)
{
    const auto phase = stages::phaseOf(stage);
    return phase ? int(*phase) : 0;
}

} // namespace

CustomerStatus::CustomerStatus(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_strip(new StageStrip(this)),
      m_head(new ElidedLabel({}, this)),
      m_due(new DueLabel(this)),
      m_goal(new ElidedLabel({}, this)),
      m_why(new QPushButton(this)),
      m_more(new QPushButton(this)),
      m_warning(new ElidedLabel({}, this)),
      m_advice(new QWidget(this)),
      m_because(new ElidedLabel({}, m_advice)),
      m_take(new QPushButton(m_advice))
{
    m_strip->setObjectName(QStringLiteral("stages"));
    m_why->setObjectName(QStringLiteral("whyThen"));
    m_more->setObjectName(QStringLiteral("moreWarnings"));
    m_head->setStep(TextStep::Section);
    m_head->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // what follows it can be cut, and says the rest
    m_why->setFlat(true);
    m_more->setFlat(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_head);
    row->addWidget(m_due);
    row->addWidget(m_goal, 0);
    row->addWidget(m_why);
    row->addStretch(1);
    row->addWidget(m_warning, 0);
    row->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(6);
    column->addWidget(m_strip);
    column->addLayout(row);
    m_take->setObjectName(QStringLiteral("takeStage"));
    auto *advice = new QHBoxLayout(m_advice);
    advice->setContentsMargins(0, 0, 0, 0);
    advice->addWidget(m_because, 1);
    advice->addWidget(m_take);
    m_advice->hide();
    column->addWidget(m_advice);
    connect(m_take, &QPushButton::clicked, this, &CustomerStatus::takeAdvice);
    connect(m_strip, &StageStrip::stageActivated, this, &CustomerStatus::enterStage);
    connect(m_why, &QPushButton::clicked, this, [this] {
        QToolTip::showText(m_why->mapToGlobal(QPoint(0, m_why->height())),
                           plainToolTip(m_content.freeText(m_session, m_content.page.nextWhy)), m_why, {}, 15'000);
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        QMenu menu(this);
        for (const Warning &warning : m_content.page.warnings)
            menu.addAction(m_content.freeText(m_session, warning.text).replace(u'&', QStringLiteral("&&")));
        menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    retranslate();
}

void CustomerStatus::retranslate()
{
    m_head->setText(tr("Next step"));
    m_why->setText(tr("Why?"));
    if (!m_content.page.customer.isNull())
        setContent(m_content);
}

void CustomerStatus::setContent(const CustomerContent &content)
{
    m_content = content;
    showStages();
    showNextStep();
    showWarnings();
    showAdvice();
}

void CustomerStatus::clear()
{
    m_content = {};
    m_goal->setText({});
    m_warning->setText({});
    m_due->setDue(Due::None, {});
    m_advice->hide();
}

void CustomerStatus::showStages()
{
    const QString current = m_content.page.customer.text(customer::stage);
    const FieldInfo &field = customer::type().field(customer::type().indexOf(customer::stage));
    std::vector<StageStrip::Stage> shown;
    m_codes.clear();
    for (const PicklistEntry &entry : m_session.catalog().picklists().entries(field.picklist)) {
        if (entry.retired && entry.code != current)
            continue;
        shown.push_back({entry.label(uiLanguage()), groupOf(entry.code)});
        m_codes << entry.code;
    }
    m_strip->setStages(std::move(shown));
    m_strip->setCurrent(int(m_codes.indexOf(current)));
}

void CustomerStatus::enterStage(int index)
{
    const QString code = m_codes.value(index);
    const Record &customer = m_content.page.customer;
    if (code.isEmpty() || customer.text(customer::stage) == code)
        return;
    const std::vector<FieldInfo> missing =
        missingFields(customer, m_session.stagePolicy().customerRequires.value(code), m_session.catalog());
    if (missing.empty())
        return writeStage(code, {Record(customer::type(), customer.id()), {}}, {});
    const StageDialog::Words words{shownChoice(m_session, customer::type(), customer::stage, code),
                                   stages::isLost(code) ? tr("Say why the customer was lost; the review asks for it.")
                                                        : tr("This stage asks for a little more:"),
                                   tr("Set the stage")};
    StageDialog dialog(m_session, customer, missing, words, window());
    if (dialog.exec() == QDialog::Accepted)
        writeStage(code, dialog.answers(), missing);
    else
        m_strip->setFocus(Qt::OtherFocusReason);
}

void CustomerStatus::writeStage(const QString &stage, const RecordDraft &answers, const std::vector<FieldInfo> &asked)
{
    m_session.change(tr("Stage set to %1").arg(shownChoice(m_session, customer::type(), customer::stage, stage)),
                     [stage, answers, asked](Change &change) -> Result<void> {
                         KEBU_LET(settled, answers.settle(change));
                         return change.edit(customer::type(), settled.id(), [&](Record &record) {
                             record.set(customer::stage, Value(stage));
                             for (const FieldInfo &field : asked)
                                 setValue(record, field, valueOf(settled, field));
                             if (stages::isLost(stage) && !record.has(customer::lostOn))
                                 record.set(customer::lostOn, Value::of(change.clock().today()));
                         });
                     });
}

void CustomerStatus::showNextStep()
{
    const Record &task = m_content.page.nextTask;
    const ShownDue due = shownDue(m_session, task.isNull() ? WallTime{} : task.wallTime(task::dueAt));
    m_due->setDue(due.state, due.word);
    m_goal->setText(task.isNull() ? QString() : m_content.freeText(m_session, task.text(task::goal)));
    m_why->setVisible(!m_content.page.nextWhy.isEmpty());
}

void CustomerStatus::showWarnings()
{
    const std::vector<Warning> &warnings = m_content.page.warnings;
    m_warning->setVisible(!warnings.empty());
    m_more->setVisible(warnings.size() > 1);
    if (warnings.empty())
        return;
    m_warning->setTone(warnings.front().severity >= 3 ? ElidedLabel::Tone::Error : ElidedLabel::Tone::Warning);
    m_warning->setText(QStringLiteral("⚠ ") + m_content.freeText(m_session, warnings.front().text));
    m_more->setText(tr("%n more", nullptr, int(warnings.size()) - 1));
}

void CustomerStatus::showAdvice()
{
    const std::optional<StageProposal> &proposal = m_content.page.stageProposal;
    m_advice->setVisible(proposal.has_value());
    if (!proposal)
        return;
    const QString stage = shownChoice(m_session, customer::type(), customer::stage, proposal->to);
    m_because->setText(tr("%1. Stage suggested: %2", "reason; stage").arg(proposal->because, stage));
    m_take->setText(tr("Set to %1").arg(stage));
    m_take->setEnabled(!m_session.book().isReadOnly());
}

void CustomerStatus::takeAdvice()
{
    if (!m_content.page.stageProposal)
        return;
    const StageProposal proposal = *m_content.page.stageProposal;
    m_session.change(tr("Stage set to %1").arg(shownChoice(m_session, customer::type(), customer::stage, proposal.to)),
                     [proposal](Change &change) { return takeStageProposal(change, proposal); });
}

} // namespace kebu
