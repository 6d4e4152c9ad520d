#include "core/sheets/recordsheet.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/sheets/recorditems.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr size_t recentContacts = 5;
constexpr int rowsForHandwriting = 2;
constexpr int rowsOfAShortLog = 6; ///< at least, those for handwriting among them
constexpr int rowsOfABlankForm = 12;
constexpr int linesOfABlankText = 2; ///< where a hand is to write more than a word

/// Walks a layout, the user's or the house's, and lays down what it names.
class RecordSheetBuilder
{
public:
    explicit RecordSheetBuilder(const RecordSheetInput &input)
        : m_in(input),
          m_context(input.context),
          m_items(input),
          m_sheet(emptySheet(m_context, {"Customer record sheet", "客户关系记录表"}))
    {
    }

    [[nodiscard]] Sheet build()
    {
        const QString number = of(customer::number);
        m_sheet.headLeft = of(customer::team);
        m_sheet.headRight = word({"Customer no. ", "客户编号 "}) + number;
        m_sheet.subject = of(customer::name);
        if (!number.isEmpty())
            m_sheet.documentTitle += u' ' + number;
        const SheetTemplate layout =
            m_context.layout ? *m_context.layout : houseTemplate(QLatin1String(layoutOf::record), m_context.language);
        for (size_t i = 0; i < layout.entries.size(); ++i) {
            const TemplateEntry &entry = layout.entries[i];
            const TemplateEntry *next = i + 1 < layout.entries.size() ? &layout.entries[i + 1] : nullptr;
            if (entry.isSection && next && next->name == u"log" && !m_context.layout)
                addOwnFields();
            if (entry.isSection)
                m_sheet.blocks.push_back(SectionHead{entry.name, {}});
            else if (entry.name == u"log")
                addLog();
            else if (entry.name == u"signatures")
                addSignatures();
            else if (standsAlone(entry) || !next || standsAlone(*next))
                add(value(entry), std::nullopt, m_in.customer.isNull() ? linesOfABlankText : 1);
            else
                add(value(entry), value(layout.entries[++i]));
        }
        dropEmptySections();
        return std::move(m_sheet);
    }

private:
    using Labelled = std::optional<LabelledValue>;

    [[nodiscard]] QString word(const Label &label) const { return m_items.reader().word(label); }
    [[nodiscard]] QString of(FieldName field) const { return m_items.reader().text(m_items.customer(), field); }
    [[nodiscard]] bool isInternal() const { return !m_context.isForCustomer; }

    [[nodiscard]] static bool standsAlone(const TemplateEntry &entry)
    {
        return entry.isSection || entry.isWide || entry.name == u"log" || entry.name == u"signatures";
    }

    /// Nothing where the customer will read it and may not, or where no field has this name.
    [[nodiscard]] Labelled value(const TemplateEntry &entry) const
    {
        LabelledValue value;
        if (const RecordItemInfo *info = findRecordItem(entry.name)) {
            if (info->isInternal && !isInternal())
                return std::nullopt;
            value = m_items.item(entry.name);
            if (info->onlyIfFilled && value.value.isEmpty())
                return std::nullopt;
        } else if (const FieldInfo *field = m_context.customerField(entry.name)) {
            if (!isInternal() && isForUsOnly(*field))
                return std::nullopt;
            value = {m_items.reader().label(*field), m_items.reader().text(m_items.customer(), *field)};
        } else {
            return std::nullopt;
        }
        if (!entry.label.isEmpty())
            value.label = entry.label;
        return value;
    }

    void add(Labelled first, Labelled second, int leastLines = 1)
    {
        if (!first)
            std::swap(first, second);
        if (first)
            m_sheet.blocks.push_back(GridRow{*std::move(first), std::move(second), leastLines});
    }

    /// The house cannot know what the user added, so it stands together before the log: what is filled in, or all of
    /// it on a blank form. The customer reads it only where a layout of the user's own names it.
    void addOwnFields()
    {
        const bool isBlank = m_in.customer.isNull();
        std::vector<LabelledValue> values;
        for (const FieldInfo &field : m_context.customerFields) {
            if (!field.customId || !isInternal())
                continue;
            const QString text = m_items.reader().text(m_items.customer(), field);
            if (isBlank || !text.isEmpty())
                values.push_back({m_items.reader().label(field), text});
        }
        if (values.empty())
            return;
        m_sheet.blocks.push_back(SectionHead{word({"Further details", "其他信息"}), {}});
        for (size_t i = 0; i < values.size(); i += 2)
            add(values[i], i + 1 < values.size() ? Labelled(values[i + 1]) : std::nullopt);
    }

    void addLog()
    {
        const size_t all = m_in.contactLog.size();
        const size_t shown = m_in.allRecords ? all : std::min(all, recentContacts);
        if (!m_sheet.blocks.empty() && all > 0) {
            if (auto *head = std::get_if<SectionHead>(&m_sheet.blocks.back()))
                head->note = shown < all ? word({"last %1 of %2", "最近 %1 次，共 %2 次"}).arg(shown).arg(all)
                                         : word({"%1 in all", "共 %1 次"}).arg(all);
        }
        Table table = contactLog(m_context, m_in.contactLog, shown, m_in.lateAfterMinutes);
        m_sheet.wantsOnePage = shown <= recentContacts;
        table.blankRows =
            m_in.customer.isNull() ? rowsOfABlankForm : std::max(rowsForHandwriting, rowsOfAShortLog - int(shown));
        m_sheet.blocks.push_back(std::move(table));
    }

    void addSignatures()
    {
        const Label confirms = isInternal() ? Label{"Reviewed by: ", "主管审核："} : Label{"Customer: ", "客户确认："};
        m_sheet.blocks.push_back(SignatureLine{{{word({"Registered by: ", "登记人："}), of(customer::registeredBy)},
                                                {word({"Registered on: ", "登记日期："}), of(customer::registeredOn)},
                                                {word(confirms), {}},
                                                {word({"Date: ", "日期："}), {}}}});
    }

    /// A head with nothing left under it, because the customer may not read it, says that something was left out.
    void dropEmptySections()
    {
        std::vector<Block> &blocks = m_sheet.blocks;
        for (size_t i = blocks.size(); i-- > 0;) {
            const bool isHead = std::holds_alternative<SectionHead>(blocks[i]);
            const bool isLast = i + 1 == blocks.size();
            if (isHead && (isLast || std::holds_alternative<SectionHead>(blocks[i + 1]) ||
                           std::holds_alternative<SignatureLine>(blocks[i + 1])))
                blocks.erase(blocks.begin() + qptrdiff(i));
        }
    }

    const RecordSheetInput &m_in;
    const SheetContext &m_context;
    RecordItems m_items;
    Sheet m_sheet;
};

} // namespace

Record RecordSheetInput::leadingContact() const
{
    const auto primary = std::find_if(contacts.begin(), contacts.end(),
                                      [](const Record &contact) { return contact.yes(contact::isPrimary); });
    if (primary != contacts.end())
        return *primary;
    return contacts.empty() ? Record() : contacts.front();
}

Sheet recordSheet(const RecordSheetInput &input) { return RecordSheetBuilder(input).build(); }

} // namespace kebu
