#pragma once

#include "core/sheets/recordsheet.h"

namespace kebu {

/// What a meeting about customers takes to the table: agenda with the figures of those it is about, one record sheet
/// each in its short form, and a page for decisions with lines to write on. Pages are counted through. It keeps a line
/// a customer; the record sheets are made one by one.
class MeetingPack
{
public:
    /// The pages that belong to no customer are set in this context.
    explicit MeetingPack(SheetContext context);
    /// In the order of the agenda.
    void add(const RecordSheetInput &customer);
    [[nodiscard]] size_t size() const { return m_lines.size(); }

    /// The first sheet, when all are added.
    [[nodiscard]] Sheet agenda() const;
    /// Those between.
    [[nodiscard]] static Sheet recordOf(RecordSheetInput customer);
    /// The last.
    [[nodiscard]] Sheet decisions() const;

private:
    struct AgendaLine {
        std::vector<QString> cells;
        QString name;
        QString stage;
        std::optional<Money> amount;
        bool isSigned = false;
    };
    [[nodiscard]] QString word(const Label &label) const { return label.in(m_context.language); }
    [[nodiscard]] BarChart stages() const;
    [[nodiscard]] BarChart amounts() const;

    SheetContext m_context;
    std::vector<AgendaLine> m_lines;
};

} // namespace kebu
