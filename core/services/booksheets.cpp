#include "core/services/booksheets.h"

#include "core/services/reviewprinting.h"
#include "core/sheets/logsheet.h"
#include "core/sheets/sheetparts.h"

#include <QCoreApplication>

namespace kebu {

BookSheets::BookSheets(Snapshot &view, PrintKind kind, std::vector<Id> customers, QString scope, PrintOptions options)
    : m_view(view),
      m_kind(kind),
      m_customers(std::move(customers)),
      m_scope(std::move(scope)),
      m_options(std::move(options)),
      m_gatherer(view, m_options)
{
}

bool BookSheets::isLong(PrintKind kind, size_t customers)
{
    return kind == PrintKind::Register && customers > rowsOfAPart;
}

Result<void> BookSheets::survey(const TakeSheet &take)
{
    if (m_kind == PrintKind::Register)
        return handRegister(PrintStep::Counting, take);
    if (m_kind != PrintKind::Meeting)
        return hand(take);
    KEBU_TRY(readAgenda(PrintStep::Counting, take));
    KEBU_TRY(handAgenda(take));
    return m_pack->hasDecisions() ? take(m_pack->decisions()) : Result<void>();
}

Result<void> BookSheets::hand(const TakeSheet &take)
{
    switch (m_kind) {
    case PrintKind::Record:
        return each(PrintStep::Writing, [&take](const RecordSheetInput &input) { return take(recordSheet(input)); });
    case PrintKind::Log:
        return each(PrintStep::Writing, [&take](const RecordSheetInput &input) { return take(logSheet(input)); });
    case PrintKind::Meeting:
        return handMeeting(take);
    case PrintKind::Register:
        return handRegister(isParted() ? PrintStep::Writing : PrintStep::Reading, take);
    default:
        break;
    }
    KEBU_LET(sheet, aloneOfItsKind());
    return take(sheet);
}

Result<void> BookSheets::each(PrintStep step, const UseRecord &use)
{
    size_t done = 0;
    for (const Id id : m_customers) {
        KEBU_LET(input, m_gatherer.record(id));
        KEBU_TRY(use(input));
        KEBU_TRY(goOn(step, ++done));
    }
    return {};
}

/// The record sheets are made on the way where somebody takes them.
Result<void> BookSheets::readAgenda(PrintStep step, const TakeSheet &take)
{
    KEBU_LET(context, m_gatherer.context());
    if (m_options.isMasked) // nobody's texts stand on the pages of its own, but who printed it does
        context.mask = SheetGatherer::maskOf(std::make_shared<const CustomerPeople>());
    MeetingPack pack(std::move(context));
    KEBU_TRY(each(step, [&](const RecordSheetInput &input) -> Result<void> {
        pack.add(input);
        return take && pack.hasRecords() ? take(pack.recordOf(input)) : Result<void>();
    }));
    m_pack = std::move(pack);
    return {};
}

Result<void> BookSheets::handAgenda(const TakeSheet &take) const
{
    return m_mayPart ? handInParts(m_pack->agenda(), take) : take(m_pack->agenda());
}

Result<void> BookSheets::handMeeting(const TakeSheet &take)
{
    if (!m_pack)
        KEBU_TRY(readAgenda(PrintStep::Reading, {}));
    KEBU_TRY(handAgenda(take));
    if (m_pack->hasRecords())
        KEBU_TRY(each(PrintStep::Writing,
                      [this, &take](const RecordSheetInput &input) { return take(m_pack->recordOf(input)); }));
    return m_pack->hasDecisions() ? take(m_pack->decisions()) : Result<void>();
}

Result<RegisterSheet> BookSheets::emptyRegister()
{
    KEBU_LET(context, m_gatherer.context());
    context.page.orientation = Orientation::Landscape;
    if (m_options.isMasked)
        context.mask = SheetGatherer::maskOf(std::make_shared<const CustomerPeople>());
    KEBU_LET(lateAfter, m_gatherer.lateAfterMinutes());
    return RegisterSheet(std::move(context), lateAfter);
}

/// Whole, or in parts as soon as their rows are there. A scope may name anybody of any customer: masked it stands on
/// the first part only once all of them were read, which counting the pages does.
Result<void> BookSheets::handRegister(PrintStep step, const TakeSheet &take)
{
    const bool wantsScope = m_options.isMasked && !m_scope.isEmpty() && !m_isScopeMasked;
    if (wantsScope && isParted() && step == PrintStep::Writing)
        KEBU_TRY(handRegister(PrintStep::Counting, [](const Sheet &) { return Result<void>(); }));
    KEBU_LET(rows, emptyRegister());
    QString scope = m_scope;
    size_t done = 0;
    for (const Id id : m_customers) {
        if (isParted() && rows.rows() == rowsOfAPart)
            KEBU_TRY(take(rows.takePart(m_scope, m_customers.size())));
        KEBU_LET(line, m_gatherer.line(id));
        scope = line.mask.ofFreeText(scope);
        rows.add(line);
        KEBU_TRY(goOn(step, ++done));
    }
    m_scope = scope;
    m_isScopeMasked = true;
    return take(rows.sheet(m_scope));
}

Result<Sheet> BookSheets::reviewOfThem()
{
    const ReviewAsked thisMonth{ReviewSpan::Month, reviewPeriod(ReviewSpan::Month, m_view.today()), {}};
    const ReviewAsked asked = m_options.review.value_or(thisMonth);
    return reviewReport(m_view, asked.span, asked.period, asked.owner, m_options);
}

Result<Sheet> BookSheets::aloneOfItsKind()
{
    switch (m_kind) {
    case PrintKind::Review:
        return reviewOfThem();
    case PrintKind::BlankLog:
        return blankForm(m_view, BlankForm::Log, m_options);
    case PrintKind::BlankRegister:
        return blankForm(m_view, BlankForm::Register, m_options);
    default:
        return blankForm(m_view, BlankForm::Record, m_options);
    }
}

Result<void> BookSheets::goOn(PrintStep step, size_t done) const
{
    if (!m_options.goesOn || m_options.goesOn({step, qint64(done), qint64(m_customers.size())}))
        return {};
    return Error{ErrorCode::Cancelled,
                 QCoreApplication::translate("Paper", "Printing was stopped; nothing was written."),
                 QStringLiteral("stopped after %1 of %2").arg(done).arg(m_customers.size())};
}

} // namespace kebu
