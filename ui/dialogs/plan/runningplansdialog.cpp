#include "ui/dialogs/plan/runningplansdialog.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/followup.h"
#include "core/services/people.h"
#include "ui/look/fonts.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/today/taskpopup.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kebu {

/// What the dialog shows of the book, masked where that is asked for.
struct RunningPlansDialog::Content {
    Record customer{customer::type()};
    std::vector<RunningPlan> plans;
};

Result<RunningPlansDialog::Content> RunningPlansDialog::readContent(Snapshot &view, Id customer, bool isMasked)
{
    Content content;
    KEBU_LET(record, view.get(customer::type(), customer));
    KEBU_LET(plans, runningPlans(view, customer));
    content.customer = std::move(record);
    content.plans = std::move(plans);
    if (!isMasked)
        return content;
    KEBU_LET(people, CustomerPeople::of(view, customer));
    for (RunningPlan &plan : content.plans) {
        plan.aboutTitle = people.maskedText(plan.aboutTitle);
        for (RunningStep &step : plan.steps)
            step.goal = people.maskedText(step.goal);
    }
    return content;
}

RunningPlansDialog::RunningPlansDialog(Session &session, Id customer, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_customer(customer),
      m_who(new QLabel(this)),
      m_none(new QLabel(tr("No plan runs for this customer."), this)),
      m_tree(new QTreeWidget(this)),
      m_reason(new QLineEdit(this)),
      m_postpone(new QPushButton(tr("Postpone the &step…"), this)),
      m_stop(new QPushButton(tr("Stop the &plan"), this))
{
    setObjectName(QStringLiteral("runningPlansDialog"));
    setWindowTitle(tr("Running plans"));
    build();
    read();
    connect(&m_session, &Session::bookChanged, this, &RunningPlansDialog::read);
    connect(&m_session, &Session::maskedChanged, this, &RunningPlansDialog::read);
}

void RunningPlansDialog::build()
{
    m_who->setTextFormat(Qt::PlainText);
    m_who->setFont(stepped(font(), TextStep::Section));
    m_none->setObjectName(QStringLiteral("noPlans"));
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->hide();
    m_tree->setObjectName(QStringLiteral("runningPlans"));
    m_tree->setAccessibleName(tr("Running plans and their steps"));
    m_tree->setHeaderLabels({tr("Step"), tr("Day"), tr("State")});
    m_tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_reason->setObjectName(QStringLiteral("stopReason"));
    m_reason->setPlaceholderText(tr("the customer decided for next year"));
    m_postpone->setObjectName(QStringLiteral("postponeStep"));
    m_stop->setObjectName(QStringLiteral("stopPlan"));
    auto *label = new QLabel(tr("&Why it stops"), this);
    label->setBuddy(m_reason);
    m_stopRow = new QWidget(this);
    auto *reason = new QHBoxLayout(m_stopRow);
    reason->setContentsMargins(0, 0, 0, 0);
    reason->addWidget(label);
    reason->addWidget(m_reason, 1);
    reason->addWidget(m_stop);
    auto *buttons = new QDialogButtonBox(this);
    auto *other = buttons->addButton(tr("&Apply a plan…"), QDialogButtonBox::ActionRole);
    other->setObjectName(QStringLiteral("applyAnother"));
    buttons->addButton(m_postpone, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_who);
    column->addWidget(m_none, 1, Qt::AlignTop);
    column->addWidget(m_tree, 1);
    column->addWidget(m_stopRow);
    column->addWidget(buttons);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Return in the reason stops the plan, nothing else
    resize(scaled(560, font()), scaled(400, font()));
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &RunningPlansDialog::judge);
    connect(m_reason, &QLineEdit::textChanged, this, &RunningPlansDialog::judge);
    connect(m_reason, &QLineEdit::returnPressed, m_stop, &QPushButton::click);
    connect(m_postpone, &QPushButton::clicked, this, &RunningPlansDialog::postpone);
    connect(m_stop, &QPushButton::clicked, this, &RunningPlansDialog::stop);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(other, &QPushButton::clicked, this, [this] {
        reject();
        emit applyWished();
    });
    judge();
}

void RunningPlansDialog::read()
{
    if (!m_session.isOpen())
        return reject();
    m_session.book()
        .read([customer = m_customer, isMasked = m_session.isMasked()](Snapshot &view) {
            return readContent(view, customer, isMasked);
        })
        .then(this, [this](const Result<Content> &content) {
            if (content)
                return present(*content);
            emit m_session.failed(content.error());
            reject();
        });
}

void RunningPlansDialog::present(const Content &content)
{
    const Id chosen = chosenStep();
    m_who->setText(shownCustomer(m_session, content.customer));
    m_plans = content.plans;
    m_none->setVisible(m_plans.empty());
    m_tree->setVisible(!m_plans.empty());
    m_stopRow->setVisible(!m_plans.empty());
    m_postpone->setVisible(!m_plans.empty());
    m_tree->clear();
    for (const RunningPlan &plan : m_plans)
        addPlan(plan);
    m_tree->expandAll();
    const auto items = m_tree->findItems(QString(), Qt::MatchContains | Qt::MatchRecursive);
    for (QTreeWidgetItem *item : items) {
        if (chosen && item->data(0, Qt::UserRole).toLongLong() == chosen.value)
            m_tree->setCurrentItem(item);
    }
    if (!m_tree->currentItem() && m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    judge();
}

void RunningPlansDialog::addPlan(const RunningPlan &plan)
{
    QStringList words{plan.name};
    if (!plan.aboutTitle.isEmpty())
        words << plan.aboutTitle;
    QStringList names;
    for (const Id user : plan.collaborators)
        names << shownPersonal(m_session, m_session.userNames().value(user), Personal::Name);
    if (!names.isEmpty())
        words << tr("with %1").arg(QLocale().createSeparatedList(names));
    auto *top = new QTreeWidgetItem(m_tree, {words.join(QStringLiteral(" · "))});
    top->setFirstColumnSpanned(true);
    const QDate today = m_session.clock().today();
    const FieldInfo &state = *task::type().find(QString(task::state));
    for (const RunningStep &step : plan.steps) {
        const QString weekday = QLocale().standaloneDayName(step.due.date.dayOfWeek(), QLocale::ShortFormat);
        const QString code = step.state.isEmpty() ? QStringLiteral("open") : step.state;
        auto *item = new QTreeWidgetItem(top, {step.goal, QString(shownDay(step.due.date, today) + u' ' + weekday),
                                               m_session.catalog().choiceLabel(state, code)});
        item->setData(0, Qt::UserRole, step.task.value);
        if (code != u"open") {
            for (int column = 0; column < 3; ++column)
                item->setForeground(column, palette().placeholderText());
        }
    }
}

const RunningPlan *RunningPlansDialog::chosenPlan() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (!item)
        return nullptr;
    const int row = m_tree->indexOfTopLevelItem(item->parent() ? item->parent() : const_cast<QTreeWidgetItem *>(item));
    return row >= 0 && size_t(row) < m_plans.size() ? &m_plans[size_t(row)] : nullptr;
}

/// The step in sight; of a plan as a whole the one that comes next.
Id RunningPlansDialog::chosenStep() const
{
    const RunningPlan *plan = chosenPlan();
    if (!plan)
        return {};
    const Id step{m_tree->currentItem()->data(0, Qt::UserRole).toLongLong()};
    return step ? step : plan->next().task;
}

void RunningPlansDialog::judge()
{
    const RunningPlan *plan = chosenPlan();
    const bool mayChange = plan && m_session.isOpen() && !m_session.book().isReadOnly();
    bool isOpen = false;
    if (plan) {
        const auto step = std::ranges::find(plan->steps, chosenStep(), &RunningStep::task);
        isOpen = step != plan->steps.end() && (step->state.isEmpty() || step->state == u"open");
    }
    m_reason->setEnabled(mayChange);
    m_postpone->setEnabled(mayChange && isOpen);
    m_stop->setEnabled(mayChange && !m_reason->text().trimmed().isEmpty());
    m_stop->setToolTip(mayChange && !m_stop->isEnabled() ? tr("Say why, so that you know later.") : QString());
}

void RunningPlansDialog::postpone()
{
    auto *popup = new TaskPopup(TaskPopup::Purpose::Postpone, m_session.clock(), this);
    connect(
        popup, &TaskPopup::postponed, this, [this, task = chosenStep()](const WallTime &due, const QString &reason) {
            m_session.change(tr("Step of a plan postponed"),
                             [task, due, reason](Change &change) { return kebu::postpone(change, task, due, reason); });
        });
    popup->openUnder(m_postpone);
}

void RunningPlansDialog::stop()
{
    const RunningPlan *plan = chosenPlan();
    if (!plan || !m_stop->isEnabled())
        return;
    m_stop->setEnabled(false);
    m_session.change(
        tr("Plan \"%1\" stopped").arg(plan->name),
        [task = plan->next().task, reason = m_reason->text().trimmed()](Change &change) -> Result<void> {
            KEBU_TRY(stopPlan(change, task, reason));
            return {};
        },
        [this](const ChangeInfo &) { m_reason->clear(); });
}

} // namespace kebu
