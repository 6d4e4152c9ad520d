#include "ui/dialogs/dealstep.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/services/stagemove.h"
#include "ui/dialogs/stagedialog.h"
#include "ui/models/dealtext.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

namespace kebu {

bool DealStep::take(const Record &deal, const dealstages::Step &step, QWidget *parent) const
{
    const std::vector<FieldInfo> missing =
        dealstages::missingFor(deal, step, m_session.stagePolicy(), m_session.catalog());
    if (missing.empty()) {
        write(deal, step, {Record(opportunity::type(), deal.id()), {}});
        return true;
    }
    const QString number = deal.text(opportunity::number);
    const StageDialog::Words words{
        step.isLoss ? tr("Lost: %1").arg(number) : tr("%1 to %2").arg(number, shownStage(m_session, step.stage)),
        step.isLoss ? tr("Say why it was lost; the review asks for it.") : tr("This stage asks for a little more:"),
        step.isLoss ? tr("Mark as lost") : tr("Move")};
    StageDialog dialog(m_session, deal, missing, words, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    write(deal, step, dialog.answers());
    return true;
}

void DealStep::write(const Record &deal, const dealstages::Step &step, const RecordDraft &answers) const
{
    const QString number = deal.text(opportunity::number);
    const QString title = step.isLoss ? tr("Opportunity %1 lost").arg(number)
                                      : tr("Opportunity %1: %2").arg(number, shownStage(m_session, step.stage));
    const auto outcome = std::make_shared<MoveOutcome>();
    m_session.change(
        title,
        [outcome, answers, step, id = deal.id()](Change &change) -> Result<void> {
            KEBU_LET(settled, answers.settle(change));
            KEBU_LET(moved, moveOpportunity(change, id, step, settled));
            *outcome = std::move(moved);
            return {};
        },
        [outcome, &session = m_session, &shell = m_shell](const ChangeInfo &) {
            if (outcome->proposal)
                propose(session, shell, *outcome->proposal);
        });
}

void DealStep::propose(Session &session, Shell &shell, const CustomerStep &proposal)
{
    const auto label = [&session](const QString &stage) {
        return stage.isEmpty() ? tr("no stage yet") : shownChoice(session, customer::type(), customer::stage, stage);
    };
    const QString sentence = tr("Moved; Ctrl+Z takes it back. Its customer is still at: %1.").arg(label(proposal.from));
    const QString title = tr("Customer's stage: %1").arg(label(proposal.to));
    shell.post({Message::Kind::Success, sentence, tr("Set the customer to: %1").arg(label(proposal.to)), {}, {}},
               [&session, proposal, title] {
                   session.change(title, [proposal](Change &change) { return takeCustomerStep(change, proposal); });
               });
}

} // namespace kebu
