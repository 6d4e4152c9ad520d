#include "ui/screens/pipeline/dealdialogs.h"

#include "core/domain/opportunity.h"
#include "core/rules/dealstages.h"
#include "ui/look/style.h"
#include "ui/shell/session.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kebu {

OpportunityDialog::OpportunityDialog(Session &session, const Record &deal, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_form(new RecordForm(session, opportunity::type(), {QString(opportunity::number)})),
      m_save(nullptr)
{
    setObjectName(QStringLiteral("opportunityDialog"));
    setWindowTitle(deal.id() ? tr("Opportunity %1").arg(deal.text(opportunity::number)) : tr("New opportunity"));
    resize(560, 640);
    m_form->setContentsMargins(20, 16, 20, 16);
    m_form->setRecord(deal);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // its fields are walked, and it follows them
    area->setWidgetResizable(true);
    area->setWidget(m_form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons->button(QDialogButtonBox::Cancel), &QPushButton::clicked, m_form, &RecordForm::discardDraft);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveDeal"));
    m_save->setProperty("primary", true);
    setShownShortcut(m_save, QKeySequence(QStringLiteral("Ctrl+S")));
    buttons->setContentsMargins(20, 0, 20, 12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    m_save->setDefault(true); // only now: a button outside of a dialog is nobody's default
    if (deal.id()) {
        auto *removing = buttons->addButton(tr("Delete"), QDialogButtonBox::DestructiveRole);
        removing->setObjectName(QStringLiteral("removeDeal"));
        connect(removing, &QPushButton::clicked, this, &OpportunityDialog::remove);
    }
    connect(m_save, &QPushButton::clicked, this, &OpportunityDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_form->focusField(deal.has(opportunity::customer) ? QString(opportunity::title) : QString(opportunity::customer));
}

void OpportunityDialog::save()
{
    const Record typed = m_form->record();
    const bool isLoss = typed.text(opportunity::result) == u"lost";
    m_form->require(dealstages::requiredFor({typed.text(opportunity::stage), isLoss}, m_session.stagePolicy()));
    if (!m_form->validateAll())
        return;
    const RecordDraft draft = m_form->draft();
    // the title of a change is shown and kept, so it names nobody
    const QString number = draft.record.text(opportunity::number);
    const QString title = draft.record.id() ? tr("Opportunity changed: %1").arg(number) : tr("Opportunity added");
    m_session.change(title, [draft](Change &change) -> Result<void> {
        KEBU_TRY(draft.save(change));
        return {};
    });
    accept();
}

void OpportunityDialog::remove()
{
    const Record deal = m_form->record();
    m_session.change(tr("Opportunity deleted: %1").arg(deal.text(opportunity::number)),
                     [id = deal.id()](Change &change) { return change.remove(opportunity::type(), id); });
    accept();
}

} // namespace kebu
