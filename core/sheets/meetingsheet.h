#pragma once

#include "core/sheets/recordsheet.h"

namespace kebu {

/// What a meeting about customers takes to the table: agenda with the figures of those it is about, one record sheet
/// each in its short form, and a page for decisions with lines to write on. Pages are counted through.
class MeetingPack
{
public:
    /// The pages that belong to no customer are set in this context.
    void begin(SheetContext context);
    /// In the order of the agenda.
    void add(const RecordSheetInput &customer);
    [[nodiscard]] std::vector<Sheet> sheets() &&;

private:
    struct AgendaLine {
        std::vector<QString> cells;
        QString name;
        QString stage;
        std::optional<Money> amount;
        bool isSigned = false;
    };
    [[nodiscard]] QString word(const Label &label) const { return label.in(m_context.language); }
    [[nodiscard]] Sheet agenda() const;
    [[nodiscard]] Sheet decisions() const;
    [[nodiscard]] BarChart stages() const;
    [[nodiscard]] BarChart amounts() const;

    SheetContext m_context;
    std::vector<AgendaLine> m_lines;
    std::vector<Sheet> m_records;
};

} // namespace kebu
