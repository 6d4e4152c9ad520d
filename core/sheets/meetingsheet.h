#pragma once

#include "core/sheets/recordsheet.h"

namespace kebu {

/// What a pack holds beside the columns of its agenda.
[[nodiscard]] const std::vector<SheetPart> &meetingParts();
/// The columns an agenda may have beside the fields of a customer.
[[nodiscard]] const std::vector<SheetColumn> &agendaColumns();

/// What a meeting about customers takes to the table: agenda with the figures of those it is about, one record sheet
/// each in its short form, and a page for decisions with lines to write on. Pages are counted through. It keeps a line
/// a customer; the record sheets are made one by one. A layout says what stands on the agenda and whether record sheets
/// and decisions follow; its title is the agenda's, its line under the foot is everywhere.
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
    /// Those between, where the layout wants them.
    [[nodiscard]] bool hasRecords() const { return entryOf("records") != nullptr; }
    [[nodiscard]] Sheet recordOf(RecordSheetInput customer) const;
    /// The last, where the layout wants it.
    [[nodiscard]] bool hasDecisions() const { return entryOf("decisions") != nullptr; }
    [[nodiscard]] Sheet decisions() const;

private:
    struct AgendaLine {
        std::vector<QString> cells; ///< as `m_columns`
        QString name;
        QString stage;
        std::optional<Money> amount;
        bool isSigned = false;
    };
    [[nodiscard]] QString word(const Label &label) const { return label.in(m_context.language); }
    /// Null where the layout leaves it out.
    [[nodiscard]] const TemplateEntry *entryOf(const char *part) const;
    [[nodiscard]] std::optional<Column> columnOf(const TemplateEntry &entry) const;
    [[nodiscard]] std::optional<LabelledValue> valueOf(const TemplateEntry &entry) const;
    [[nodiscard]] std::optional<TitledChart> chartOf(const TemplateEntry &entry) const;
    [[nodiscard]] Table agendaTable(size_t firstColumn, size_t end) const;
    [[nodiscard]] BarChart stages() const;
    [[nodiscard]] BarChart amounts() const;

    SheetContext m_context;
    SheetTemplate m_layout;                            ///< the house's where the user has none
    std::vector<std::pair<QString, Column>> m_columns; ///< of the agenda, by name
    std::vector<AgendaLine> m_lines;
};

} // namespace kebu
