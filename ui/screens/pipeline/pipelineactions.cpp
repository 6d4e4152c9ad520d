#include "core/domain/opportunity.h"
#include "ui/dialogs/dealstep.h"
#include "ui/dialogs/plan/plandialog.h"
#include "ui/models/dealtext.h"
#include "ui/models/opportunitylist.h"
#include "ui/screens/pipeline/boardview.h"
#include "ui/screens/pipeline/dealdialogs.h"
#include "ui/screens/pipeline/pipelinescreen.h"

#include <QMenu>
#include <QTableView>

namespace kebu {

Id PipelineScreen::currentDeal() const
{
    return m_table->isVisible() ? m_list->idAt(m_table->currentIndex().row()) : m_board->currentDeal();
}

void PipelineScreen::withDeal(Id deal, const std::function<void(const Record &)> &use)
{
    if (!deal || !session().isOpen())
        return;
    session()
        .book()
        .read([deal](Snapshot &view) { return view.get(opportunity::type(), deal); })
        .then(this, [this, use](const Result<Record> &record) {
            if (!record)
                shell().post({Message::Kind::Error, record.error().message, {}, {}, {}});
            else if (session().isOpen())
                use(*record);
        });
}

void PipelineScreen::newOpportunity(Id customer)
{
    if (!session().isOpen())
        return;
    Record deal(opportunity::type());
    deal.set(opportunity::customer, Value::of(customer));
    deal.set(opportunity::kind, Value(QStringLiteral("new")));
    deal.set(opportunity::stage, Value(QStringLiteral("first_contact")));
    deal.set(opportunity::openedOn, Value::of(session().clock().today()));
    deal.set(opportunity::owner, Value::of(session().book().user()));
    OpportunityDialog(session(), deal, window()).exec();
}

void PipelineScreen::openDeal(Id deal)
{
    m_board->follow(deal);
    withDeal(deal, [this](const Record &record) { OpportunityDialog(session(), record, window()).exec(); });
}

void PipelineScreen::logAbout(Id deal)
{
    withDeal(deal, [this](const Record &record) {
        const Id customer = record.ref(opportunity::customer);
        emit aboutProposed(customer, {opportunity::type().name(), record.id()});
        shell().logWith(customer);
    });
}

void PipelineScreen::moveDeal(Id deal, const dealstages::Step &step)
{
    withDeal(deal, [this, step](const Record &record) {
        const bool isThere = !step.isLoss && record.text(opportunity::stage) == step.stage &&
                             record.text(opportunity::result) != u"lost";
        if (!isThere)
            takeStep(record, step);
    });
}

void PipelineScreen::takeStep(const Record &deal, const dealstages::Step &step)
{
    m_board->follow(deal.id());
    if (!DealStep(session(), shell()).take(deal, step, window()))
        focusView();
}

void PipelineScreen::showMenu(Id deal, const QPoint &position)
{
    withDeal(deal, [this, position](const Record &record) {
        const Id id = record.id();
        const Id customer = record.ref(opportunity::customer);
        QMenu menu(this);
        menu.setObjectName(QStringLiteral("dealMenu"));
        menu.addAction(tr("Open") + QStringLiteral("\tEnter"), this, [this, id] { openDeal(id); });
        menu.addAction(tr("Open the customer"), this, [this, customer] { shell().openCustomer(customer); });
        menu.addAction(tr("Log a contact") + QStringLiteral("\tCtrl+Enter"), this, [this, id] { logAbout(id); });
        menu.addAction(tr("Apply a plan…"), this, [this, id, customer] {
            auto *dialog = new PlanDialog(session(), customer, {}, window(), id);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
        menu.addSeparator();
        QMenu *stages = menu.addMenu(tr("Move to"));
        const FieldInfo &field = *opportunity::type().find(opportunity::stage);
        for (const PicklistEntry &entry : session().catalog().picklists().entries(field.picklist)) {
            if (entry.retired || entry.code == record.text(opportunity::stage))
                continue;
            QString label = shownStage(session(), entry.code);
            stages->addAction(label.replace(u'&', QStringLiteral("&&")), this, [this, id, code = entry.code] {
                moveDeal(id, {code, false});
            });
        }
        menu.addAction(tr("Mark as lost…"), this, [this, id] { moveDeal(id, {{}, true}); });
        menu.exec(position);
    });
}

} // namespace kebu
