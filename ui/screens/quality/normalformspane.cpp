#include "ui/screens/quality/normalformspane.h"

#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

enum Column { Customer, Field, Before, After, Why };
/// So many are shown and written at a time; the rest follows when these are done.
constexpr size_t mostShown = 1000;

} // namespace

NormalFormsPane::NormalFormsPane(Session &session, Shell &shell, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_shell(shell),
      m_note(new ElidedLabel),
      m_stack(new QStackedWidget),
      m_list(new QTreeWidget),
      m_empty(new EmptyState(QLatin1String("checkmark"), {})),
      m_accept(new QPushButton(icon(QLatin1String("checkmark")), {}))
{
    setObjectName(QStringLiteral("normalForms"));
    m_note->setTone(ElidedLabel::Tone::Muted);
    m_list->setObjectName(QStringLiteral("normalFormsList"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_accept->setObjectName(QStringLiteral("normalFormsAccept"));
    m_accept->setProperty("primary", true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->setSpacing(8);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addLayout(foot);
    connect(m_list, &QTreeWidget::itemChanged, this, &NormalFormsPane::count);
    connect(m_accept, &QPushButton::clicked, this, &NormalFormsPane::accept);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *line) {
        m_shell.openCustomer(m_proposals[size_t(m_list->indexOfTopLevelItem(line))].customer);
    });
    retranslate();
}

NormalFormsPane::~NormalFormsPane()
{
    if (m_progress)
        m_progress->isStopped = true;
    m_reading.cancel();
}

void NormalFormsPane::retranslate()
{
    m_list->setHeaderLabels({tr("Customer"), tr("Field"), tr("Now"), tr("Then"), tr("Why")});
    m_list->setAccessibleName(tr("Values that are not in their normal form"));
    if (m_isRead)
        refresh();
    else
        m_accept->setText(tr("Put right"));
}

void NormalFormsPane::read()
{
    if (m_progress)
        m_progress->isStopped = true;
    m_reading.cancel();
    m_progress = std::make_shared<ScanProgress>();
    m_note->setText(tr("Going through the book…"));
    m_accept->setEnabled(false);
    m_reading =
        m_session.book().read([progress = m_progress](Snapshot &view) { return tidyProposals(view, progress.get()); });
    m_reading.then(this, [this, question = ++m_question](const Result<std::vector<TidyProposal>> &found) {
        if (found && question == m_question)
            show(*found);
    });
}

void NormalFormsPane::clear()
{
    if (m_progress)
        m_progress->isStopped = true;
    m_reading.cancel();
    ++m_question;
    m_proposals.clear();
    m_isRead = false;
    m_list->clear();
    m_note->clear();
}

void NormalFormsPane::show(const std::vector<TidyProposal> &proposals)
{
    m_proposals = proposals;
    if (m_proposals.size() > mostShown)
        m_proposals.resize(mostShown);
    m_isRead = true;
    refresh();
}

QString NormalFormsPane::shown(const TidyProposal &proposal, const QString &text) const
{
    return shownPersonal(m_session, text, proposal.field.personalClass, {true, {}});
}

void NormalFormsPane::refresh()
{
    if (!m_isRead)
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const TidyProposal &proposal : m_proposals) {
            const QString name = shownPersonal(m_session, proposal.name, Personal::Name, {true, {}});
            auto *line = new QTreeWidgetItem({QStringLiteral("%1  %2").arg(proposal.number, name),
                                              proposal.field.labelText(), shown(proposal, proposal.before),
                                              shown(proposal, proposal.after), proposal.because});
            line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            line->setCheckState(Customer, Qt::Checked);
            for (int i = 0; i < 5; ++i)
                line->setToolTip(i, plainToolTip(line->text(i)));
            m_list->addTopLevelItem(line);
        }
    }
    m_list->setColumnWidth(Customer, 260);
    m_list->setColumnWidth(Field, 90);
    m_list->setColumnWidth(Before, 190);
    m_list->setColumnWidth(After, 190);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_stack->setCurrentWidget(m_proposals.empty() ? static_cast<QWidget *>(m_empty) : m_list);
    m_empty->setSentence(tr("Every value is in its normal form."),
                         tr("Telephones with area code, full company names, one way to write a date."));
    count();
}

void NormalFormsPane::count()
{
    int ticked = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        ticked += m_list->topLevelItem(i)->checkState(Customer) == Qt::Checked;
    m_note->setText(tr("%n value(s) could be written better", nullptr, m_list->topLevelItemCount()));
    m_accept->setText(tr("Put %n value(s) right", nullptr, ticked));
    m_accept->setEnabled(ticked > 0 && !m_session.book().isReadOnly());
}

void NormalFormsPane::accept()
{
    std::vector<TidyProposal> chosen;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->checkState(Customer) == Qt::Checked)
            chosen.push_back(m_proposals[size_t(i)]);
    }
    m_accept->setEnabled(false);
    m_session.change(tr("Put %n value(s) into their normal form", nullptr, int(chosen.size())),
                     [chosen](Change &change) -> Result<void> {
                         const auto written = acceptProposals(change, chosen);
                         return written ? Result<void>() : Result<void>(written.error());
                     });
}

void NormalFormsPane::focusList() { m_list->setFocus(Qt::OtherFocusReason); }

} // namespace kebu
