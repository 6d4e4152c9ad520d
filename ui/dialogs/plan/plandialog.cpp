#include "ui/dialogs/plan/plandialog.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/services/people.h"
#include "ui/look/fonts.h"
#include "ui/models/shownvalue.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

/// What the dialog shows of the book.
struct Content {
    PlanTemplates templates;
    Record customer{customer::type()};
    std::vector<std::pair<Id, QString>> deals; ///< open opportunities
};

Result<Content> readContent(Snapshot &view, Id customer, bool isMasked)
{
    Content content;
    KEBU_LET(templates, planTemplates(Settings(view.connection())));
    KEBU_LET(record, view.get(customer::type(), customer));
    KEBU_LET(deals,
             view.store().where(opportunity::type(), QStringLiteral("customer_id = ? AND result = '' ORDER BY id DESC"),
                                {customer.value}));
    CustomerPeople people;
    if (isMasked) {
        KEBU_LET(known, CustomerPeople::of(view, customer));
        people = std::move(known);
    }
    content.templates = std::move(templates);
    content.customer = std::move(record);
    for (const Record &deal : deals) {
        const QString title = deal.text(opportunity::title);
        content.deals.emplace_back(deal.id(), isMasked ? people.maskedText(title) : title);
    }
    return content;
}

} // namespace

PlanDialog::PlanDialog(Session &session, Id customer, const QString &plan, QWidget *parent, Id about)
    : QDialog(parent),
      m_session(session),
      m_customer(customer),
      m_first(plan),
      m_firstAbout(about),
      m_who(new QLabel(this)),
      m_plan(new QComboBox(this)),
      m_start(new QDateEdit(this)),
      m_about(new QComboBox(this)),
      m_with(new QListWidget(this)),
      m_steps(new QTableWidget(0, 2, this)),
      m_apply(nullptr)
{
    setObjectName(QStringLiteral("planDialog"));
    setWindowTitle(tr("Apply a plan"));
    build();
    read();
}

void PlanDialog::build()
{
    m_who->setTextFormat(Qt::PlainText);
    m_who->setFont(stepped(font(), TextStep::Section));
    m_plan->setObjectName(QStringLiteral("planTemplate"));
    m_start->setObjectName(QStringLiteral("planStart"));
    m_about->setObjectName(QStringLiteral("planAbout"));
    m_with->setObjectName(QStringLiteral("planWith"));
    m_steps->setObjectName(QStringLiteral("planSteps"));
    for (QComboBox *box : {m_plan, m_about}) // they are filled after the dialog has come up
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_start->setCalendarPopup(true);
    m_start->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_start->setMinimumWidth(scaled(150, font()));
    m_start->setMinimumDate(m_session.clock().today());
    m_start->setDate(m_session.clock().today());
    m_with->setAccessibleName(tr("Together with"));
    m_with->setMaximumHeight(scaled(84, font()));
    m_steps->setHorizontalHeaderLabels({tr("Day"), tr("Step")});
    m_steps->verticalHeader()->hide();
    m_steps->horizontalHeader()->setStretchLastSection(true);
    m_steps->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_steps->setColumnWidth(0, scaled(130, font()));
    m_steps->setShowGrid(false);
    m_steps->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setTabKeyNavigation(false);
    m_steps->setAccessibleName(tr("Steps and their days"));

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Plan"), m_plan);
    form->addRow(tr("&Begins"), m_start);
    form->addRow(tr("&For"), m_about);
    form->addRow(tr("&Together with"), m_with);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_apply = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("planApply"));
    m_apply->setProperty("primary", true);
    m_apply->setDefault(true);
    m_apply->setEnabled(false);
    auto *note = new QLabel(tr("Each step moves along when the one before it slips. One undo takes the plan back."));
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_who);
    column->addLayout(form);
    column->addWidget(m_steps, 1);
    column->addWidget(note);
    column->addWidget(buttons);
    resize(scaled(520, font()), scaled(480, font()));
    connect(m_plan, &QComboBox::currentIndexChanged, this, &PlanDialog::preview);
    connect(m_start, &QDateEdit::dateChanged, this, &PlanDialog::preview);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &PlanDialog::apply);
}

void PlanDialog::read()
{
    m_session.book()
        .read([customer = m_customer, isMasked = m_session.isMasked()](Snapshot &view) {
            return readContent(view, customer, isMasked);
        })
        .then(this, [this](const Result<Content> &content) {
            if (!content) {
                emit m_session.failed(content.error());
                reject();
                return;
            }
            m_who->setText(shownCustomer(m_session, content->customer));
            m_about->addItem(tr("The customer as a whole"));
            for (const auto &[deal, title] : content->deals)
                m_about->addItem(title, deal.value);
            m_about->setCurrentIndex(std::max(0, m_about->findData(m_firstAbout.value)));
            for (auto it = m_session.userNames().begin(); it != m_session.userNames().end(); ++it) {
                if (it.key() == content->customer.ref(customer::owner) || it.key() == m_session.book().user())
                    continue;
                auto *item = new QListWidgetItem(shownPersonal(m_session, it.value(), Personal::Name), m_with);
                item->setData(Qt::UserRole, it.key().value);
                item->setCheckState(Qt::Unchecked);
            }
            auto *form = static_cast<QFormLayout *>(layout()->itemAt(1)->layout());
            form->labelForField(m_with)->setVisible(m_with->count() > 0);
            m_with->setVisible(m_with->count() > 0); // nobody else works in this book
            m_templates = content->templates;
            for (const PlanTemplate &plan : m_templates.all)
                m_plan->addItem(plan.name, plan.code);
            m_plan->setCurrentIndex(std::max(0, m_plan->findData(m_first)));
            preview();
        });
}

PlanRequest PlanDialog::request() const
{
    PlanRequest request;
    request.customer = m_customer;
    request.plan = m_templates.all[size_t(m_plan->currentIndex())];
    request.start = m_start->date();
    if (const Id deal{m_about->currentData().toLongLong()})
        request.about = RecordRef{opportunity::type().name(), deal};
    for (int row = 0; row < m_with->count(); ++row) {
        if (m_with->item(row)->checkState() == Qt::Checked)
            request.collaborators.push_back(Id{m_with->item(row)->data(Qt::UserRole).toLongLong()});
    }
    return request;
}

void PlanDialog::preview()
{
    const int row = m_plan->currentIndex();
    if (row < 0 || size_t(row) >= m_templates.all.size() || !m_session.isOpen())
        return;
    const int asked = ++m_asked;
    m_session.book()
        .read([wanted = request()](Snapshot &view) { return previewPlan(view, wanted); })
        .then(this, [this, asked](const Result<std::vector<PlanTask>> &tasks) {
            if (asked == m_asked && tasks)
                showSteps(*tasks);
        });
}

void PlanDialog::showSteps(const std::vector<PlanTask> &tasks)
{
    const QDate today = m_session.clock().today();
    m_steps->setRowCount(int(tasks.size()));
    for (int row = 0; row < int(tasks.size()); ++row) {
        const PlanTask &task = tasks[size_t(row)];
        const QString weekday = QLocale().standaloneDayName(task.due.dayOfWeek(), QLocale::ShortFormat);
        m_steps->setItem(row, 0, new QTableWidgetItem(QString(shownDay(task.due, today) + u' ' + weekday)));
        m_steps->setItem(row, 1, new QTableWidgetItem(task.goal));
    }
    m_apply->setEnabled(!tasks.empty() && !m_session.book().isReadOnly());
}

void PlanDialog::apply()
{
    m_apply->setEnabled(false);
    const PlanRequest wanted = request();
    m_session.change(
        tr("Plan \"%1\" applied").arg(wanted.plan.name),
        [wanted](Change &change) -> Result<void> {
            KEBU_TRY(applyPlan(change, wanted));
            return {};
        },
        [this](const ChangeInfo &) { accept(); });
}

} // namespace kebu
