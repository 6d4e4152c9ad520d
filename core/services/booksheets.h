#pragma once

#include "core/services/printing.h"
#include "core/services/sheetgatherer.h"
#include "core/sheets/meetingsheet.h"
#include "core/sheets/sheetsource.h"

namespace kebu {

/// What is to be printed of a book, read customer by customer. A meeting's pack reads them twice: the agenda stands
/// before them, and its pages are counted through; a long register, too, where it may come in parts. Valid as long as
/// its snapshot.
/// Errors: NotFound when a customer does not exist, Cancelled where `options.goesOn` said so.
class BookSheets : public SheetSource
{
public:
    /// `scope` names which customers a register holds.
    BookSheets(Snapshot &view, PrintKind kind, std::vector<Id> customers, QString scope, PrintOptions options);

    void allowParts() override { m_mayPart = true; }
    [[nodiscard]] bool isCountedThrough() const override { return m_kind == PrintKind::Meeting || isParted(); }
    /// Whether so many customers are handed over in parts where they may be.
    [[nodiscard]] static bool isLong(PrintKind kind, size_t customers);
    Result<void> survey(const TakeSheet &take) override;
    Result<void> hand(const TakeSheet &take) override;

private:
    using UseRecord = std::function<Result<void>(const RecordSheetInput &)>;

    Result<void> each(PrintStep step, const UseRecord &use);
    Result<void> readAgenda(PrintStep step, const TakeSheet &take);
    Result<void> handAgenda(const TakeSheet &take) const;
    Result<void> handMeeting(const TakeSheet &take);
    [[nodiscard]] bool isParted() const { return m_mayPart && isLong(m_kind, m_customers.size()); }
    [[nodiscard]] Result<RegisterSheet> emptyRegister();
    Result<void> handRegister(PrintStep step, const TakeSheet &take);
    [[nodiscard]] Result<Sheet> reviewOfThem();
    [[nodiscard]] Result<Sheet> aloneOfItsKind();
    [[nodiscard]] Result<void> goOn(PrintStep step, size_t done) const;

    Snapshot &m_view;
    PrintKind m_kind;
    std::vector<Id> m_customers;
    QString m_scope;
    PrintOptions m_options;
    SheetGatherer m_gatherer;
    std::optional<MeetingPack> m_pack; ///< once its customers were read
    bool m_mayPart = false;
    bool m_isScopeMasked = false; ///< by the people of all customers
};

} // namespace kebu
