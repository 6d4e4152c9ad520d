#include "ui/screens/reports/targetsdialog.h"

#include "ui/charts/chartnumber.h"
#include "ui/forms/formpane.h"
#include "ui/forms/recordform.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/style.h"
#include "ui/shell/session.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

enum Column { Title, Figure, Share, State, ColumnCount };

} // namespace

TargetsDialog::TargetsDialog(Session &session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_list(new QTreeWidget),
      m_new(new QPushButton(tr("New target"))),
      m_remove(new QPushButton(tr("Remove"))),
      m_pane(new FormPane(QStringLiteral("target")))
{
    setObjectName(QStringLiteral("targetsDialog"));
    setWindowTitle(tr("Targets"));
    resize(scaled(920, font()), scaled(520, font()));
    build();
    connect(&m_session, &Session::bookChanged, this, &TargetsDialog::read);
    read();
}

TargetsDialog::~TargetsDialog()
{
    m_reading.cancel();
    m_opening.cancel();
}

void TargetsDialog::build()
{
    m_list->setObjectName(QStringLiteral("targetsList"));
    m_list->setAccessibleName(tr("Targets"));
    m_list->setHeaderLabels({tr("Target"), tr("Reached of the goal"), tr("Share"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_new->setObjectName(QStringLiteral("targetNew"));
    m_new->setIcon(icon(QLatin1String("list-add")));
    m_remove->setObjectName(QStringLiteral("targetRemove"));
    for (QPushButton *button : {m_new, m_remove})
        button->setAutoDefault(false); // Return belongs to the form
    const bool canWrite = !m_session.book().isReadOnly();
    m_new->setEnabled(canWrite);
    auto *left = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_new);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(16, 12, 8, 12);
    leftColumn->setSpacing(8);
    leftColumn->addWidget(m_list, 1);
    leftColumn->addLayout(buttons);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({scaled(580, font()), scaled(340, font())});
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    close->button(QDialogButtonBox::Close)->setText(tr("Close"));
    close->setContentsMargins(16, 0, 16, 12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter, 1);
    column->addWidget(close);
    m_pane->hide();
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_new, &QPushButton::clicked, this, &TargetsDialog::begin);
    connect(m_remove, &QPushButton::clicked, this, &TargetsDialog::remove);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        m_remove->setEnabled(item && !m_session.book().isReadOnly());
        if (item)
            openTarget(current());
    });
    connect(m_pane, &FormPane::saveAsked, this, &TargetsDialog::save);
    connect(m_pane, &FormPane::cancelAsked, this, [this] {
        if (m_form)
            m_form->discardDraft();
        if (current())
            openTarget(current());
        else
            m_pane->hide();
    });
    auto *removeKey = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, &TargetsDialog::remove);
}

void TargetsDialog::read()
{
    if (!m_session.isOpen())
        return;
    m_reading.cancel();
    m_reading = m_session.book().readAside([](Snapshot &view) { return targetsWithin(view, {}); });
    m_reading.then(this, [this](const Result<std::vector<TargetProgress>> &targets) {
        if (targets)
            present(*targets);
    });
}

void TargetsDialog::present(const std::vector<TargetProgress> &targets)
{
    const Id shown = m_wanted ? m_wanted : current();
    m_wanted = {};
    m_targets = targets;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const TargetProgress &each : targets) {
        const QString state = !each.isMeasured   ? QString()
                              : each.isReached() ? tr("reached")
                              : each.isOver      ? tr("missed")
                                                 : tr("under way");
        auto *item = new QTreeWidgetItem(
            m_list, {each.title(), each.figure(), each.isMeasured ? percentText(each.share()) : QString(), state});
        item->setData(0, Qt::UserRole, each.id.value);
        for (const int column : {Figure, Share})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(Title,
                         plainToolTip(each.because.isEmpty() || m_session.isMasked() ? each.title() : each.because));
        if (each.id == shown)
            m_list->setCurrentItem(item);
    }
    m_remove->setEnabled(m_list->currentItem() && !m_session.book().isReadOnly());
    if (targets.empty() && !m_form)
        begin();
}

Id TargetsDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? Id{item->data(0, Qt::UserRole).toLongLong()} : Id();
}

void TargetsDialog::begin()
{
    const QDate today = m_session.clock().today();
    Record record(target::type());
    record.set(target::measure, Value(QStringLiteral("amount_won")));
    record.set(target::fromOn, Value::of(QDate(today.year(), today.month(), 1)));
    record.set(target::toOn, Value::of(QDate(today.year(), today.month(), today.daysInMonth())));
    record.set(target::owner, Value::of(m_session.book().user()));
    showForm(record, tr("New target"));
}

void TargetsDialog::openTarget(Id target)
{
    m_opening.cancel();
    m_opening = m_session.book().read([target](Snapshot &view) { return view.get(target::type(), target); });
    m_opening.then(this, [this](const Result<Record> &record) {
        if (record)
            showForm(*record, tr("Target"));
    });
}

void TargetsDialog::showForm(const Record &record, const QString &title)
{
    m_form = new RecordForm(m_session, target::type());
    m_form->setRecord(record);
    m_pane->setForm(title, m_form, tr("Save the target"));
    m_pane->show();
    m_form->setEnabled(!m_session.book().isReadOnly());
}

void TargetsDialog::save()
{
    if (!m_form || !m_form->validateAll())
        return;
    auto written = std::make_shared<Id>();
    m_session.change(
        tr("Target"),
        [draft = m_form->draft(), written](Change &change) -> Result<void> {
            KEBU_LET(id, draft.save(change));
            *written = id;
            return {};
        },
        [this, written, self = QPointer<TargetsDialog>(this)](const ChangeInfo &) {
            if (!self)
                return;
            m_wanted = *written;
            read();
        });
}

void TargetsDialog::remove()
{
    const Id id = current();
    if (!id || m_session.book().isReadOnly())
        return;
    m_session.change(tr("Target removed"), [id](Change &change) { return change.remove(target::type(), id); });
    m_pane->hide();
}

} // namespace kebu
