#include "ui/screens/quality/monthlycheckpane.h"

#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

enum Column { Customer, Complete, Why, Missing };
constexpr int idRole = Qt::UserRole;

} // namespace

MonthlyCheckPane::MonthlyCheckPane(Session &session, Shell &shell, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_shell(shell),
      m_note(new ElidedLabel),
      m_stack(new QStackedWidget),
      m_list(new QTreeWidget),
      m_empty(new EmptyState(QLatin1String("checkmark"), {})),
      m_open(new QPushButton),
      m_done(new QPushButton(icon(QLatin1String("checkmark")), {}))
{
    setObjectName(QStringLiteral("monthlyCheck"));
    m_note->setTone(ElidedLabel::Tone::Muted);
    m_note->setObjectName(QStringLiteral("checkNote"));
    m_list->setObjectName(QStringLiteral("checkList"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_open->setObjectName(QStringLiteral("checkOpen"));
    m_done->setObjectName(QStringLiteral("checkDone"));
    m_done->setProperty("primary", true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->setSpacing(8);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_open);
    foot->addWidget(m_done);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addLayout(foot);
    m_list->installEventFilter(this);
    connect(m_done, &QPushButton::clicked, this, &MonthlyCheckPane::done);
    const auto open = [this] {
        if (current())
            m_shell.openCustomer(current());
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_list, &QTreeWidget::itemActivated, this, open);
    retranslate();
}

MonthlyCheckPane::~MonthlyCheckPane() { m_reading.cancel(); }

void MonthlyCheckPane::retranslate()
{
    m_list->setHeaderLabels({tr("Customer"), tr("Complete"), tr("Why"), tr("Missing")});
    m_list->setAccessibleName(tr("Archives to go through this month"));
    m_open->setText(tr("&Open page"));
    m_done->setText(tr("&Done for this month"));
    setShownShortcut(m_done, QKeySequence(Qt::Key_D));
    refresh();
}

void MonthlyCheckPane::read()
{
    m_reading.cancel();
    m_reading = m_session.book().read([](Snapshot &view) { return monthlyCheck(view); });
    m_reading.then(this, [this, question = ++m_question](const Result<MonthlyCheck> &check) {
        if (check && question == m_question)
            show(*check);
    });
}

void MonthlyCheckPane::clear()
{
    m_reading.cancel();
    ++m_question;
    m_check = {};
    m_isRead = false;
    m_list->clear();
    m_note->clear();
}

Id MonthlyCheckPane::current() const
{
    const QTreeWidgetItem *line = m_list->currentItem();
    return line ? Id{line->data(Customer, idRole).toLongLong()} : Id{};
}

void MonthlyCheckPane::show(const MonthlyCheck &check)
{
    m_check = check;
    m_isRead = true;
    refresh();
}

void MonthlyCheckPane::refresh()
{
    if (!m_isRead)
        return;
    const int row = std::max(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    const bool isFirst = m_list->topLevelItemCount() == 0;
    m_list->clear();
    const QString between = tr(", ");
    for (const CheckItem &item : m_check.open) {
        const QString name = shownPersonal(m_session, item.name, Personal::Name, {true, {}});
        auto *line =
            new QTreeWidgetItem({QStringLiteral("%1  %2").arg(item.number, name), tr("%1 %").arg(item.completeness),
                                 item.because.join(between), item.missing.join(between)});
        line->setData(Customer, idRole, item.customer.value);
        line->setTextAlignment(Complete, Qt::AlignRight | Qt::AlignVCenter);
        for (int i = 0; i < 4; ++i)
            line->setToolTip(i, plainToolTip(line->text(i)));
        m_list->addTopLevelItem(line);
    }
    if (isFirst) {
        m_list->setColumnWidth(Customer, 280);
        m_list->setColumnWidth(Complete, 80);
        m_list->setColumnWidth(Why, 240);
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::min(row, m_list->topLevelItemCount() - 1)));
    const bool isEmpty = m_check.open.empty();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    m_empty->setSentence(tr("Every archive is in order this month."),
                         tr("Those that are incomplete, silent or contradict themselves come here each month."));
    m_open->setEnabled(!isEmpty);
    m_done->setEnabled(!isEmpty && !m_session.book().isReadOnly());
    m_note->setText(tr("%1 to go through, %2 done this month").arg(m_check.waiting).arg(m_check.done));
}

void MonthlyCheckPane::done()
{
    const Id customer = current();
    if (!customer || !m_done->isEnabled())
        return;
    m_session.change(tr("Checked an archive"),
                     [customer](Change &change) { return markChecked(change, customer); }); // then reads
}

bool MonthlyCheckPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_D && key->modifiers() == Qt::NoModifier) {
            done();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MonthlyCheckPane::focusList() { m_list->setFocus(Qt::OtherFocusReason); }

} // namespace kebu
