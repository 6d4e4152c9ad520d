// The list of cases: read, shown, chosen from, fitted into its width.
#include "ui/screens/service/servicescreen.h"

#include "core/book/children.h"
#include "core/domain/servicecase.h"
#include "ui/look/emptystate.h"
#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/models/casesmodel.h"
#include "ui/screens/service/casepanel.h"

#include <QHeaderView>
#include <QPointer>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTreeView>

namespace kebu {

void ServiceScreen::load()
{
    if (!session().isOpen())
        return;
    m_reading.cancel();
    auto reading = session().book().read([query = query()](Snapshot &view) { return serviceDesk(view, query); });
    m_reading = reading;
    reading.then(this, [this](const Result<ServiceDesk> &desk) {
        if (desk)
            present(*desk);
        else if (desk.error().code != ErrorCode::Cancelled)
            shell().post({Message::Kind::Error, desk.error().message, {}, {}, {}});
    });
}

void ServiceScreen::present(ServiceDesk desk)
{
    const CaseItem *item = m_model->item(m_list->currentIndex());
    const Id kept = m_wanted ? std::exchange(m_wanted, Id{}) : item ? item->serviceCase.id() : m_panel->serviceCase();
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setDesk(std::move(desk));
    }
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_list->setFirstColumnSpanned(row, {}, m_model->isHead(m_model->index(row, 0)));
    showProducts();
    m_listStack->setCurrentIndex(m_model->isEmpty() ? 1 : 0);
    m_empty->setSentence(isNarrowed() ? tr("No case fits these conditions") : tr("No service case yet"),
                         isNarrowed()
                             ? tr("Take a condition away, or search for less.")
                             : tr("Take the first one in by Insert: who brings it, what is wrong, until when."));
    measureWords();
    fitColumns();
    choose(kept);
    if (hasFocus() && !m_model->isEmpty())
        m_list->setFocus(Qt::OtherFocusReason);
}

void ServiceScreen::choose(Id id)
{
    QModelIndex index = m_model->find(id);
    if (!index.isValid() && !(id && id == m_panel->serviceCase()))
        index = m_model->firstCase();
    const QSignalBlocker quiet(m_list->selectionModel());
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_list->scrollTo(index);
    }
    m_list->viewport()->update();
    const CaseItem *item = m_model->item(index);
    m_panel->showCase(item ? item->serviceCase.id() : id == m_panel->serviceCase() ? id : Id{});
}

void ServiceScreen::removeCurrent()
{
    const CaseItem *item = m_model->item(m_list->currentIndex());
    if (!item)
        return;
    const Id id = item->serviceCase.id();
    const QString number = item->serviceCase.text(serviceCase::number);
    session()
        .book()
        .read([id](Snapshot &view) { return childrenOf(view, serviceCase::type(), id); })
        .then(this, [this, id, number](const Result<std::vector<ChildCount>> &children) {
            if (!children || children->empty())
                return remove(id, false);
            shell().post({Message::Kind::Warning,
                          tr("Case %1 has %2. Nothing was deleted.").arg(number, childrenText(*children)),
                          tr("Delete all of it"),
                          {},
                          {}},
                         [screen = QPointer<ServiceScreen>(this), id] {
                             if (screen)
                                 screen->remove(id, true);
                         });
        });
}

void ServiceScreen::remove(Id id, bool withChildren)
{
    session().change(tr("Case deleted"), [id, withChildren](Change &change) {
        return withChildren ? change.removeWithChildren(serviceCase::type(), id)
                            : change.remove(serviceCase::type(), id);
    });
}

void ServiceScreen::measureWords()
{
    const QFont bold = stepped(m_list->font(), TextStep::Section);
    m_kindWidth = m_dueWidth = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, CasesModel::Kind);
        if (m_model->isHead(index))
            continue;
        const auto due = index.data(CasesModel::DueRole).value<ShownDue>();
        m_kindWidth = std::max(m_kindWidth, QFontMetrics(bold).horizontalAdvance(index.data().toString()) + 22 + 20);
        m_dueWidth = std::max(m_dueWidth, dueWidth(m_list->font(), due.state, due.word) + 22);
    }
}

void ServiceScreen::fitColumns()
{
    const int width = m_list->viewport()->width();
    using C = CasesModel;
    m_list->setColumnHidden(C::Satisfaction, width < scaled(780, font()));
    m_list->setColumnHidden(C::Received, width < scaled(700, font()));
    m_list->setColumnHidden(C::Handler, width < scaled(620, font()));
    const std::pair<int, int> fixed[] = {{C::Number, 100},  {C::Kind, 96},      {C::Handler, 84},
                                         {C::Received, 96}, {C::TimeLeft, 128}, {C::Satisfaction, 84}};
    int taken = 0;
    QHeaderView *header = m_list->header();
    const QSignalBlocker quiet(header);
    for (const auto &[column, wide] : fixed) {
        const int scaledWidth = std::max(scaled(wide, font()), column == C::Kind       ? m_kindWidth
                                                               : column == C::TimeLeft ? m_dueWidth
                                                                                       : 0);
        header->resizeSection(column, scaledWidth);
        if (!m_list->isColumnHidden(column))
            taken += scaledWidth;
    }
    const int rest = std::max(width - taken, scaled(150, font()));
    header->resizeSection(C::Customer, rest * 9 / 20);
    header->resizeSection(C::Problem, rest - rest * 9 / 20);
}

} // namespace kebu
