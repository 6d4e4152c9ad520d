// How a row of a table and a record of the book come together.
#include "core/domain/contact.h"
#include "core/services/importrows.h"
#include "core/services/listing.h"

#include <QCoreApplication>

namespace kebu::importing {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("Import", sentence); }

/// As ImportDifference names it.
QString nameOf(const FieldInfo &field) { return field.customId ? QStringLiteral("custom.") + field.name : field.name; }

} // namespace

Result<void> RowImporter::meet(ImportedRow &row, Draft &draft)
{
    Record keyed = draft.record;
    m_plan->main.fillConstants(keyed);
    KEBU_LET(match, RowKeys(m_indexes, *m_plan).find(m_change.view(), keyed));
    const Id decided = m_options.decisions.recordFor(placeOf(row));
    if (match.isAmbiguous && std::ranges::find(match.candidates, decided) != match.candidates.end()) {
        draft.existing = decided;
    } else if (match.isAmbiguous) {
        row.candidates = std::move(match.candidates);
        refuse(row, draft, {},
               say(QT_TRANSLATE_NOOP(
                   "Import", "Several records of the book fit this row; merge them first or give the row a number.")),
               Outcome::Conflict);
    } else if (match.id) {
        draft.existing = match.id;
    } else if (decided) { // a row that only looks like a record of the book: a person said it is that one
        KEBU_LET(isThere, m_change.view().store().exists(*m_plan->main.type, decided));
        draft.existing = isThere ? decided : Id();
    } else if (!match.hasKey && m_plan->isKeyBinding) {
        refuse(row, draft, m_plan->key.front().name,
               say(QT_TRANSLATE_NOOP("Import", "The key is empty or cannot be read.")));
    } else if (!match.hasKey) {
        draft.isKeyless = true;
        KEBU_TRY(meetEqual(draft));
    }
    const bool isOpen = !draft.existing && !draft.isDecided && !draft.isKeyless;
    if (isOpen && m_plan->isGuessed && &draft.record.type() == &contact::type()) {
        KEBU_LET(known, knownByName(draft.record)); // the same person with another number
        draft.existing = known;
    }
    return {};
}

Result<void> RowImporter::meetEqual(Draft &draft)
{
    Record whole = draft.record;
    m_plan->main.fillConstants(whole);
    KEBU_LET(equal, findEqual(m_change.view(), m_indexes, m_plan->main, whole));
    draft.existing = equal;
    return {};
}

Result<ImportSide> RowImporter::sideOf(ImportedRow &row, const Slot &slot, const Value &inBook,
                                       const Value &inFile) const
{
    const QString field = nameOf(slot.field);
    const ImportSide side = m_options.decisions.of(placeOf(row), field).value_or(m_options.conflicts);
    if (!m_options.isDryRun)
        return side;
    ImportDifference difference;
    difference.record = m_plan->main.type->name();
    difference.field = field;
    difference.label = slot.field.labelText();
    const auto filled = std::ranges::find_if(
        slot.sources, [&row](const Source &source) { return !row.cells.value(source.column).trimmed().isEmpty(); });
    difference.column = filled == slot.sources.end() ? -1 : filled->column;
    KEBU_LET(own, displayText(m_change.view(), slot.field, inBook));
    KEBU_LET(other, displayText(m_change.view(), slot.field, inFile));
    difference.inBook = own;
    difference.inFile = other;
    difference.taken = side;
    row.differences.push_back(std::move(difference));
    return side;
}

} // namespace kebu::importing
