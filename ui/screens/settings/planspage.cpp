#include "ui/screens/settings/planspage.h"

#include "core/domain/interaction.h"
#include "ui/look/fonts.h"
#include "ui/look/paint.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int mostDays = 730;
enum Column { Days, Method, Goal, Columns };

} // namespace

PlansPage::PlansPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(desk, QStringLiteral("plansPage"), tr("Plans"),
                   tr("Steps that follow a beginning: a proposal, a rescue, a new customer. Applied from a customer's "
                      "page or by Ctrl+Shift+P; when a step slips, those behind it move along."),
                   parent),
      m_plans(new QListWidget),
      m_name(new QLineEdit),
      m_steps(new QTableWidget(0, Columns)),
      m_complaint(note({}))
{
    build();
}

PlansPage::~PlansPage() { m_reading.cancel(); }

void PlansPage::build()
{
    m_plans->setObjectName(QStringLiteral("planList"));
    m_plans->setAccessibleName(tr("Plans"));
    m_plans->setMaximumHeight(scaled(28 * 5, font()));
    body()->addWidget(m_plans);
    auto *planRow = new QHBoxLayout;
    auto *add = new QPushButton(tr("New plan"));
    auto *remove = new QPushButton(tr("Remove plan"));
    add->setObjectName(QStringLiteral("planAdd"));
    remove->setObjectName(QStringLiteral("planRemove"));
    planRow->addWidget(add);
    planRow->addWidget(remove);
    planRow->addStretch(1);
    body()->addLayout(planRow);
    m_name->setObjectName(QStringLiteral("planName"));
    m_name->setMaxLength(60);
    m_name->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addRow(tr("&Name"), m_name);
    m_steps->setObjectName(QStringLiteral("planStepTable"));
    m_steps->setAccessibleName(tr("Steps of the plan"));
    m_steps->setHorizontalHeaderLabels({tr("After"), tr("How"), tr("What for")});
    m_steps->verticalHeader()->hide();
    m_steps->verticalHeader()->setDefaultSectionSize(scaled(32, font()));
    m_steps->horizontalHeader()->setStretchLastSection(true);
    m_steps->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_steps->setColumnWidth(Days, scaled(110, font()));
    m_steps->setColumnWidth(Method, scaled(150, font()));
    m_steps->setShowGrid(false);
    m_steps->setTabKeyNavigation(false);
    m_steps->setMinimumHeight(scaled(32 * 8, font()));
    body()->addWidget(m_steps);
    auto *stepRow = new QHBoxLayout;
    auto *addOne = new QPushButton(tr("New step"));
    auto *removeOne = new QPushButton(tr("Remove step"));
    addOne->setObjectName(QStringLiteral("stepAdd"));
    removeOne->setObjectName(QStringLiteral("stepRemove"));
    stepRow->addWidget(addOne);
    stepRow->addWidget(removeOne);
    stepRow->addStretch(1);
    body()->addLayout(stepRow);
    m_complaint->setObjectName(QStringLiteral("plansComplaint"));
    body()->addWidget(m_complaint);
    m_save = addFootButton(tr("Save"), "plansSave");
    m_save->setProperty("primary", true);
    m_discard = addFootButton(tr("Discard"), "plansDiscard");
    connect(m_plans, &QListWidget::currentRowChanged, this, &PlansPage::showPlan);
    connect(m_name, &QLineEdit::textEdited, this, &PlansPage::edited);
    connect(add, &QPushButton::clicked, this, &PlansPage::addPlan);
    connect(remove, &QPushButton::clicked, this, &PlansPage::removePlan);
    connect(addOne, &QPushButton::clicked, this, &PlansPage::addStep);
    connect(removeOne, &QPushButton::clicked, this, &PlansPage::removeStep);
    connect(m_steps, &QTableWidget::itemChanged, this, &PlansPage::edited);
    connect(m_save, &QPushButton::clicked, this, &PlansPage::save);
    connect(m_discard, &QPushButton::clicked, this, [this] { take(m_stored); });
    addReset([this] {
        m_typed = PlanTemplates::defaults();
        listPlans(0);
    });
}

void PlansPage::refresh()
{
    m_reading.cancel();
    if (!session().isOpen()) {
        take({});
        return;
    }
    if (!(m_typed == m_stored))
        return; // what is being typed stays
    m_reading = session().book().read([](Snapshot &view) { return planTemplates(Settings(view.connection())); });
    m_reading.then(this, [this](const Result<PlanTemplates> &templates) {
        if (templates && session().isOpen())
            take(*templates);
    });
}

void PlansPage::take(const PlanTemplates &templates)
{
    m_stored = m_typed = templates;
    listPlans(0);
}

PlanTemplate *PlansPage::current()
{
    const int row = m_plans->currentRow();
    return row < 0 || size_t(row) >= m_typed.all.size() ? nullptr : &m_typed.all[size_t(row)];
}

void PlansPage::listPlans(int current)
{
    m_isShowing = true;
    m_plans->clear();
    for (const PlanTemplate &plan : m_typed.all)
        m_plans->addItem(plan.name.isEmpty() ? tr("(no name yet)") : plan.name);
    m_isShowing = false;
    m_plans->setCurrentRow(std::min(current, m_plans->count() - 1));
    showPlan();
}

void PlansPage::showPlan()
{
    if (m_isShowing)
        return;
    m_isShowing = true;
    const PlanTemplate *plan = current();
    m_name->setText(plan ? plan->name : QString());
    m_name->setEnabled(plan);
    m_steps->setRowCount(plan ? int(plan->steps.size()) : 0);
    for (int row = 0; row < m_steps->rowCount(); ++row) {
        const PlanStep &step = plan->steps[size_t(row)];
        auto *days = new QSpinBox;
        days->setRange(0, mostDays);
        days->setSuffix(tr(" days", "after a number"));
        days->setValue(step.afterDays);
        days->setAccessibleName(tr("Days after the start"));
        auto *method = new QComboBox;
        method->addItem(tr("As usual"), QString());
        const FieldInfo &field = interaction::type().field(interaction::type().indexOf(interaction::method));
        for (const PicklistEntry &choice : session().catalog().picklists().entries(field.picklist)) {
            if (!choice.retired)
                method->addItem(choice.label(uiLanguage()), choice.code);
        }
        method->setCurrentIndex(std::max(0, method->findData(step.method)));
        method->setAccessibleName(tr("How"));
        connect(days, &QSpinBox::valueChanged, this, &PlansPage::edited);
        connect(method, &QComboBox::currentIndexChanged, this, &PlansPage::edited);
        m_steps->setCellWidget(row, Days, days);
        m_steps->setCellWidget(row, Method, method);
        m_steps->setItem(row, Goal, new QTableWidgetItem(step.goal));
    }
    m_isShowing = false;
    judge();
}

void PlansPage::edited()
{
    PlanTemplate *plan = current();
    if (m_isShowing || !plan)
        return;
    plan->name = m_name->text();
    for (int row = 0; row < m_steps->rowCount() && size_t(row) < plan->steps.size(); ++row) {
        PlanStep &step = plan->steps[size_t(row)];
        step.afterDays = static_cast<QSpinBox *>(m_steps->cellWidget(row, Days))->value();
        step.method = static_cast<QComboBox *>(m_steps->cellWidget(row, Method))->currentData().toString();
        step.goal = m_steps->item(row, Goal) ? m_steps->item(row, Goal)->text() : QString();
    }
    m_plans->currentItem()->setText(plan->name.isEmpty() ? tr("(no name yet)") : plan->name);
    judge();
}

void PlansPage::judge()
{
    const bool canWrite = session().isOpen() && !session().book().isReadOnly();
    const Result<void> checked = m_typed.check();
    const bool isNew = !(m_typed == m_stored);
    m_complaint->setText(checked ? QString() : checked.error().message);
    m_complaint->setVisible(!checked.ok());
    m_save->setEnabled(canWrite && isNew && checked.ok());
    m_discard->setEnabled(isNew);
}

void PlansPage::addPlan()
{
    const QString code = QStringLiteral("own-%1").arg(session().clock().now().ms);
    m_typed.all.push_back({code, {}, {{QString(), 3, {}, {}}}});
    listPlans(int(m_typed.all.size()) - 1);
    m_name->setFocus();
}

void PlansPage::removePlan()
{
    const int row = m_plans->currentRow();
    if (!current())
        return;
    m_typed.all.erase(m_typed.all.begin() + row);
    listPlans(std::max(0, row - 1));
}

void PlansPage::addStep()
{
    PlanTemplate *plan = current();
    if (!plan)
        return;
    const int after = plan->steps.empty() ? 3 : plan->steps.back().afterDays + 7;
    plan->steps.push_back({QString(), std::min(after, mostDays), {}, {}});
    showPlan();
    m_steps->setCurrentCell(m_steps->rowCount() - 1, Goal);
    m_steps->editItem(m_steps->item(m_steps->rowCount() - 1, Goal));
}

void PlansPage::removeStep()
{
    PlanTemplate *plan = current();
    const int row = m_steps->currentRow();
    if (!plan || row < 0 || size_t(row) >= plan->steps.size())
        return;
    plan->steps.erase(plan->steps.begin() + row);
    showPlan();
}

void PlansPage::save()
{
    for (PlanTemplate &plan : m_typed.all)
        std::ranges::stable_sort(plan.steps, {}, &PlanStep::afterDays);
    session()
        .book()
        .note([templates = m_typed](Settings &settings) { return storePlanTemplates(settings, templates); })
        .then(this, [this, templates = m_typed](const Result<void> &stored) {
            if (!stored) {
                desk().shell.post({Message::Kind::Error, stored.error().message, {}, {}, {}});
                return;
            }
            m_stored = templates;
            desk().shell.post({Message::Kind::Success, tr("The plans are stored."), {}, {}, {}});
            listPlans(m_plans->currentRow());
        });
}

} // namespace kebu
