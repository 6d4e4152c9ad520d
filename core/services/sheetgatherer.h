#pragma once

#include "core/services/people.h"
#include "core/services/printing.h"
#include "core/sheets/recordsheet.h"
#include "core/sheets/registersheet.h"

#include <memory>

namespace kebu {

/// Brings together what sheets and forms need to know of a customer. Valid as long as its snapshot.
class SheetGatherer
{
public:
    SheetGatherer(Snapshot &view, const PrintOptions &options) : m_view(view), m_options(options) {}

    /// Everything of a sheet that no customer decides, its mask left out.
    [[nodiscard]] Result<SheetContext> context();
    /// NotFound when there is no such customer.
    [[nodiscard]] Result<RecordSheetInput> record(Id id);
    [[nodiscard]] Result<RegisterLine> line(Id id);
    /// How long after a talk it may be recorded without being marked as late, in minutes.
    [[nodiscard]] Result<int> lateAfterMinutes();
    [[nodiscard]] static Mask maskOf(std::shared_ptr<const CustomerPeople> people);
    /// All records of a type that belong to the customer.
    [[nodiscard]] Result<std::vector<Record>> childrenOf(const RecordType &type, Id customer);
    /// What people call a record; empty when there is none.
    [[nodiscard]] static QString nameIn(Snapshot &view, const QString &record, Id id);

private:
    [[nodiscard]] Result<void> gatherGrade(RecordSheetInput &input);
    [[nodiscard]] Result<void> gatherFamily(RecordSheetInput &input);
    [[nodiscard]] Result<void> gatherPeople(RecordSheetInput &input);
    [[nodiscard]] Result<void> gatherNeeds(RecordSheetInput &input);
    [[nodiscard]] Result<void> gatherDeals(RecordSheetInput &input);
    [[nodiscard]] Result<void> gatherOffers(RecordSheetInput &input);
    [[nodiscard]] Result<void> gatherLog(RecordSheetInput &input);
    [[nodiscard]] Result<void> gatherNext(RecordSheetInput &input);
    [[nodiscard]] FollowingStep nextStep(const Record &contact, const std::vector<Record> &promises);
    [[nodiscard]] Result<void> addKeyDates(RegisterLine &line);
    static void addBirthdays(RegisterLine &line, const std::vector<Record> &contacts, Language language);

    Snapshot &m_view;
    const PrintOptions &m_options;
    std::optional<SheetContext> m_context; ///< the same for all customers
    std::optional<int> m_lateAfterMinutes;
};

} // namespace kebu
