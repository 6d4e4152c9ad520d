// The rows' page: what a person decides of rows that differ from the book, and whom a row is about.

#include "ui/dialogs/import/differences.h"
#include "ui/dialogs/import/differencesview.h"
#include "ui/dialogs/import/rowremedy.h"
#include "ui/dialogs/import/rowspage.h"
#include "ui/look/chips.h"

#include <QTableView>

namespace kebu {

void RowsPage::offerRecords(const ImportedRow &row)
{
    const ImportPlace place{row.row, row.table};
    const std::vector<Id> candidates = m_met.value(place, m_model->candidatesOf(row));
    const QString otherwise = candidates.size() > 1 ? tr("(none of them: leave the row out)") : tr("(somebody new)");
    m_remedy->offerRecords(place, m_isDryRun ? candidates : std::vector<Id>(), m_decisions.recordFor(place), otherwise);
}

void RowsPage::meet(const ImportPlace &place, Id record)
{
    if (const QModelIndex index = m_table->currentIndex(); index.isValid() && !m_met.contains(place))
        m_met.insert(place, m_model->candidatesOf(m_model->at(index.row())));
    if (record)
        m_decisions.meet(place, record);
    else
        m_decisions.forget(place);
    emit conflictsChosen();
}

void RowsPage::choose(const QString &side)
{
    m_isByField = side == u"each";
    if (m_isByField) {
        Chip *chip = m_chips->chip(chipKey(RowKind::Differing));
        if (!chip->isChecked())
            chip->click();
        m_differences->setFocus();
        if (!m_differences->currentIndex().isValid())
            m_differences->setCurrentIndex(m_differing->index(0, DifferencesModel::File));
        return;
    }
    m_side = side == u"book" ? ImportSide::Book : ImportSide::File;
    ImportDecisions kept; // whom a row is about stays
    for (auto row = m_met.cbegin(); row != m_met.cend(); ++row)
        kept.meet(row.key(), m_decisions.recordFor(row.key()));
    m_decisions = std::move(kept);
    emit conflictsChosen();
}

void RowsPage::decide(const ImportPlace &place, const QString &field, ImportSide side)
{
    m_isByField = true;
    m_decisions.decide(place, field, side);
    m_model->decided(place, field, side);
    refreshConflictRow();
}

void RowsPage::forgetDecisions()
{
    m_isByField = false;
    m_decisions = {};
    m_met.clear();
    refreshConflictRow();
}

} // namespace kebu
