#include "ui/dialogs/archivedialog.h"

#include "ui/look/labels.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int mostShown = 200;
constexpr int pauseMs = 150;

} // namespace

ArchiveDialog::ArchiveDialog(Session &session, std::vector<Id> customers, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_customers(std::move(customers)),
      m_byYear(new QRadioButton(tr("By the &year in which it ended, or in which anything happened last"))),
      m_byName(new QRadioButton(tr("Under a &name, such as a project:"))),
      m_name(new QComboBox),
      m_sentence(new ElidedLabel),
      m_lines(new QTreeWidget),
      m_go(nullptr)
{
    setObjectName(QStringLiteral("archiveDialog"));
    setWindowTitle(tr("Archive %n customer(s)", nullptr, int(m_customers.size())));
    resize(720, 480);
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ArchiveDialog::look);
    connect(m_byYear, &QRadioButton::toggled, this, [this](bool isByYear) {
        m_name->setEnabled(!isByYear);
        if (!isByYear)
            m_name->setFocus(Qt::OtherFocusReason);
        look();
    });
    connect(m_name, &QComboBox::editTextChanged, this, [this] {
        m_go->setEnabled(false);
        m_pause.start();
    });
    connect(m_go, &QPushButton::clicked, this, &ArchiveDialog::archive);
    m_byYear->setChecked(true);
    readNames();
}

ArchiveDialog::~ArchiveDialog() { m_reading.cancel(); }

void ArchiveDialog::build()
{
    m_byYear->setObjectName(QStringLiteral("archiveByYear"));
    m_byName->setObjectName(QStringLiteral("archiveByName"));
    m_name->setObjectName(QStringLiteral("archiveName"));
    m_name->setEditable(true);
    m_name->setEnabled(false);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setAccessibleName(tr("Name of the archive"));
    m_name->setMinimumWidth(scaled(240, font()));
    m_lines->setObjectName(QStringLiteral("archiveLines"));
    m_lines->setAccessibleName(tr("Who goes and who stays"));
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setHeaderLabels({tr("Customer"), tr("Archived as"), tr("Stays, because")});
    m_lines->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_lines->header()->setStretchLastSection(false);
    m_lines->header()->resizeSection(1, scaled(120, font()));
    m_lines->header()->resizeSection(2, scaled(240, font()));
    auto *named = new QHBoxLayout;
    named->addWidget(m_byName);
    named->addWidget(m_name, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_go = buttons->addButton(tr("Archive"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("archiveGo"));
    m_go->setProperty("primary", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_byYear);
    column->addLayout(named);
    column->addWidget(m_sentence);
    column->addWidget(m_lines, 1);
    column->addWidget(buttons);
    m_go->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ArchiveDialog::readNames()
{
    m_session.book().read(archivesInUse).then(this, [this](const Result<QStringList> &names) {
        if (!names)
            return;
        const QSignalBlocker quiet(m_name);
        const QString typed = m_name->currentText();
        m_name->addItems(*names);
        m_name->setEditText(typed);
    });
}

QString ArchiveDialog::name() const { return m_byYear->isChecked() ? QString() : m_name->currentText().trimmed(); }

void ArchiveDialog::look()
{
    m_reading.cancel();
    const int asked = ++m_asked;
    m_go->setEnabled(false);
    if (!m_byYear->isChecked() && name().isEmpty()) {
        m_lines->clear();
        m_sentence->setText(tr("Name the archive; who goes and who stays is shown before it is done."));
        return;
    }
    m_reading = m_session.book().read(
        [customers = m_customers, as = name()](Snapshot &view) { return planArchiving(view, customers, as); });
    m_reading.then(this, [this, asked](const Result<ArchivingPlan> &plan) {
        if (asked != m_asked)
            return;
        if (plan)
            show(*plan);
        else
            m_sentence->setText(plan.error().message);
    });
}

void ArchiveDialog::show(const ArchivingPlan &plan)
{
    m_plan = plan;
    m_lines->clear();
    const auto add = [this](const ArchivingLine &line) {
        if (m_lines->topLevelItemCount() < mostShown)
            new QTreeWidgetItem(m_lines, {shownCustomer(m_session, line.customer), line.as, line.because});
    };
    // those that stay ask for attention, so they come first
    for (const bool stays : {true, false}) {
        for (const ArchivingLine &line : plan.lines) {
            if (line.as.isEmpty() == stays)
                add(line);
        }
    }
    const int going = int(plan.count());
    const int staying = int(plan.lines.size()) - going;
    m_sentence->setText(staying == 0
                            ? tr("%n go(es) into the archive. They stay in search and in the figures.", nullptr, going)
                            : tr("%n go(es) into the archive; %1 stay.", nullptr, going).arg(staying));
    m_go->setEnabled(going > 0);
    m_go->setText(going > 0 ? tr("Archive %n customer(s)", nullptr, going) : tr("Archive"));
}

void ArchiveDialog::archive()
{
    m_session.change(tr("%n customer(s) archived", nullptr, int(m_plan.count())),
                     [plan = m_plan](Change &change) { return kebu::archive(change, plan); });
    accept();
}

} // namespace kebu
