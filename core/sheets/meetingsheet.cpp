#include "core/sheets/meetingsheet.h"

#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/task.h"
#include "core/sheets/layoutrows.h"
#include "core/sheets/papertext.h"
#include "core/sheets/recorditems.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr size_t mostBars = 8;
constexpr int linesForDecisions = 40; ///< more than a page holds: the page is filled
constexpr int linesForNames = 2;      ///< of those present, written by hand
constexpr double shareOfAField = 100;

/// What the agenda says of one customer.
class AgendaRow
{
public:
    AgendaRow(const RecordSheetInput &customer, const QTimeZone &zone, size_t number)
        : m_in(customer),
          m_zone(zone),
          m_number(number),
          m_items(customer)
    {
    }

    [[nodiscard]] QString cell(const QString &column) const
    {
        if (column == u"row")
            return QString::number(m_number);
        if (column == u"name")
            return lines({of(customer::name), of(customer::number)});
        if (column == u"grade")
            return m_in.grade.isEmpty() ? of(customer::grade) : m_in.grade;
        if (column == u"latest_contact")
            return latest();
        if (column == u"next_step")
            return lines({m_items.text(column), reader().text(m_in.nextTask, task::dueAt)});
        if (column == u"amount")
            return amount();
        if (column == u"stage")
            return of(customer::stage);
        if (column == u"owner")
            return of(customer::owner);
        const FieldInfo *field = m_in.context.customerField(column);
        return field ? reader().text(m_in.customer, *field) : QString();
    }

    [[nodiscard]] const RecordReader &reader() const { return m_items.reader(); }
    [[nodiscard]] QString of(FieldName field) const { return reader().text(m_in.customer, field); }
    [[nodiscard]] bool isSigned() const { return m_in.deal.state == DealState::Signed; }

private:
    [[nodiscard]] static QString lines(QStringList texts)
    {
        texts.removeAll(QString());
        return texts.join(u'\n');
    }

    [[nodiscard]] QString latest() const
    {
        if (m_in.contactLog.empty())
            return {};
        const Record &talk = m_in.contactLog.front().interaction;
        return lines({papertext::dayOf(talk.instant(interaction::happenedAt), m_zone),
                      reader().text(talk, interaction::method)});
    }

    [[nodiscard]] QString amount() const
    {
        const QString amount = m_items.text(QStringLiteral("amount"));
        return isSigned() && !amount.isEmpty() ? lines({amount, reader().word({"signed", "已签合同"})}) : amount;
    }

    const RecordSheetInput &m_in;
    const QTimeZone &m_zone;
    size_t m_number;
    RecordItems m_items;
};

} // namespace

const std::vector<SheetPart> &meetingParts()
{
    static const std::vector<SheetPart> parts{
        {"date", {"Date", "会议日期"}},
        {"chair", {"Chaired by", "主持人"}},
        {"present", {"Present", "参会人"}, true},
        {"stages", {"Customers by stage", "客户所处阶段（个）"}, false, true},
        {"largest_amounts", {"Largest expected amounts", "预计金额最大的客户"}, false, true},
        {"records", {"Record sheets", "客户关系记录表"}, true},
        {"decisions", {"Decisions and tasks", "会议决议与待办"}, true}};
    return parts;
}

const std::vector<SheetColumn> &agendaColumns()
{
    static const std::vector<SheetColumn> columns{
        {"row", {"No.", "序号"}, 36, 36, Align::Centre},
        {"name", {"Customer", "客户"}, 206, 192},
        {"grade", {"Grade", "等级"}, 46, 46, Align::Centre, true},
        {"stage", {"Stage", "当前阶段"}, 82, 96, Align::Centre, true},
        {"latest_contact", {"Latest contact", "最近沟通"}, 88, 88, Align::Centre},
        {"owner", {"Owner", "负责人"}, 70, 70, Align::Centre},
        {"next_step", {"Next step", "下一步计划"}, 158, 158},
        {"amount", {"Expected amount", "预计金额"}, 102, 102, Align::Right, true}};
    return columns;
}

MeetingPack::MeetingPack(SheetContext context)
    : m_context(std::move(context)),
      m_layout(m_context.layout ? *m_context.layout
                                : houseTemplate(QLatin1String(layoutOf::meeting), m_context.language))
{
    for (const TemplateEntry &entry : m_layout.entries) {
        if (auto column = columnOf(entry))
            m_columns.emplace_back(entry.name, *std::move(column));
    }
}

const TemplateEntry *MeetingPack::entryOf(const char *part) const
{
    const auto found = std::ranges::find_if(m_layout.entries, [part](const TemplateEntry &entry) {
        return !entry.isSection && entry.name == QLatin1String(part);
    });
    return found == m_layout.entries.end() ? nullptr : &*found;
}

/// Nothing for what is no column of the agenda, and for what the customer may not read.
std::optional<Column> MeetingPack::columnOf(const TemplateEntry &entry) const
{
    const SheetColumn *column = findColumn(agendaColumns(), entry.name);
    const bool isEnglish = m_context.language == Language::English;
    const FieldInfo *field = column ? nullptr : m_context.customerField(entry.name);
    if (entry.isSection || (!column && !field) || findPart(meetingParts(), entry.name))
        return std::nullopt;
    if (m_context.isForCustomer && (column ? column->isInternal : isForUsOnly(*field)))
        return std::nullopt;
    const QString head = column ? word(column->head) : RecordReader(m_context).label(*field);
    return Column{entry.label.isEmpty() ? head : entry.label,
                  !column     ? shareOfAField
                  : isEnglish ? column->englishShare
                              : column->share,
                  column ? column->align : Align::Left};
}

void MeetingPack::add(const RecordSheetInput &customer)
{
    const AgendaRow row(customer, m_context.zone, m_lines.size() + 1);
    AgendaLine line;
    line.name = row.of(customer::shortName);
    if (line.name.isEmpty())
        line.name = row.of(customer::name);
    line.stage = row.of(customer::stage);
    line.amount = customer.deal.amount;
    line.isSigned = row.isSigned();
    for (const auto &[name, column] : m_columns)
        line.cells.push_back(row.cell(name));
    m_lines.push_back(std::move(line));
}

Sheet MeetingPack::recordOf(RecordSheetInput customer) const
{
    customer.context.layout.reset(); // it is of the pack
    customer.allRecords = false;
    Sheet sheet = recordSheet(customer);
    if (const TemplateEntry *entry = entryOf("records"); entry && !entry->label.isEmpty())
        sheet.title = entry->label;
    sheet.footNote = m_layout.footer;
    sheet.countsOn = true;
    return sheet;
}

std::optional<LabelledValue> MeetingPack::valueOf(const TemplateEntry &entry) const
{
    const SheetPart *part = findPart(meetingParts(), entry.name);
    const bool isValue = entry.name == u"date" || entry.name == u"chair" || entry.name == u"present";
    if (!part || !isValue)
        return std::nullopt;
    return LabelledValue{entry.label.isEmpty() ? word(part->label) : entry.label,
                         entry.name == u"date" ? papertext::dayOf(m_context.printedAt, m_context.zone) : QString()};
}

/// Nothing where there is nothing to compare, and for the customer.
std::optional<TitledChart> MeetingPack::chartOf(const TemplateEntry &entry) const
{
    const SheetPart *part = findPart(meetingParts(), entry.name);
    if (!part || (part->isInternal && m_context.isForCustomer))
        return std::nullopt;
    TitledChart chart{entry.label.isEmpty() ? word(part->label) : entry.label, {}};
    size_t leastBars = 1;
    if (entry.name == u"stages") {
        chart.chart = stages();
        leastBars = 2;
    } else if (entry.name == u"largest_amounts") {
        chart.chart = amounts();
    }
    return chart.chart.bars.size() < leastBars ? std::nullopt : std::optional(std::move(chart));
}

Table MeetingPack::agendaTable(size_t firstColumn, size_t end) const
{
    Table table;
    for (size_t i = firstColumn; i < end; ++i)
        table.columns.push_back(m_columns[i].second);
    table.rows.reserve(m_lines.size());
    for (const AgendaLine &line : m_lines)
        table.rows.emplace_back(line.cells.begin() + qptrdiff(firstColumn), line.cells.begin() + qptrdiff(end));
    return table;
}

/// Columns that follow each other make one table.
Sheet MeetingPack::agenda() const
{
    Sheet sheet = emptySheet(m_context, {"Meeting pack", "客户会议资料"});
    sheet.wantsOnePage = true;
    sheet.headRight = word({"%1 customers", "共 %1 个客户"}).arg(m_lines.size());
    LayoutRows rows(sheet.blocks);
    size_t column = 0;
    size_t firstOfTable = 0;
    const auto endTable = [&] {
        if (column > firstOfTable)
            rows.add(agendaTable(firstOfTable, column));
        firstOfTable = column;
    };
    for (const TemplateEntry &entry : m_layout.entries) {
        if (column < m_columns.size() && !entry.isSection && m_columns[column].first == entry.name) {
            ++column;
            continue;
        }
        endTable();
        if (entry.isSection)
            rows.add(SectionHead{entry.name, {}});
        else if (auto value = valueOf(entry))
            rows.add(*std::move(value), entry.isWide, entry.isWide ? linesForNames : 1);
        else if (auto chart = chartOf(entry))
            rows.add(*std::move(chart), entry.isWide);
    }
    endTable();
    return sheet;
}

BarChart MeetingPack::stages() const
{
    std::vector<std::pair<QString, int>> counts;
    for (const AgendaLine &line : m_lines) {
        const QString stage = line.stage.isEmpty() ? word({"No stage", "未填写"}) : line.stage;
        auto found = std::ranges::find(counts, stage, &std::pair<QString, int>::first);
        if (found == counts.end())
            found = counts.insert(counts.end(), {stage, 0});
        ++found->second;
    }
    std::ranges::stable_sort(counts, std::ranges::greater{}, &std::pair<QString, int>::second);
    BarChart chart;
    for (const auto &[stage, count] : counts)
        chart.bars.push_back({stage, QString::number(count), double(count) / counts.front().second});
    return chart;
}

BarChart MeetingPack::amounts() const
{
    std::vector<const AgendaLine *> open;
    for (const AgendaLine &line : m_lines) {
        if (line.amount && line.amount->minor > 0 && !line.isSigned)
            open.push_back(&line);
    }
    std::ranges::stable_sort(open, std::ranges::greater{}, [](const AgendaLine *line) { return line->amount->minor; });
    open.resize(std::min(open.size(), mostBars));
    BarChart chart;
    for (const AgendaLine *line : open)
        chart.bars.push_back({line->name, papertext::money(*line->amount, m_context.language),
                              double(line->amount->minor) / double(open.front()->amount->minor)});
    return chart;
}

Sheet MeetingPack::decisions() const
{
    Sheet sheet = emptySheet(m_context, {});
    const TemplateEntry *entry = entryOf("decisions");
    sheet.title = entry && !entry->label.isEmpty() ? entry->label : word({"Decisions and tasks", "会议决议与待办"});
    sheet.documentTitle = sheet.title;
    sheet.headRight = papertext::dayOf(m_context.printedAt, m_context.zone);
    sheet.logo.reset(); // the agenda has it
    sheet.countsOn = true;
    Table table;
    table.columns = {{word({"No.", "序号"}), 36, Align::Centre},
                     {word({"Customer", "客户"}), 130},
                     {word({"Decision or task", "决议 / 待办事项"}), 330},
                     {word({"Who", "负责人"}), 80},
                     {word({"Due", "完成日期"}), 90},
                     {word({"Done", "完成情况"}), 90}};
    table.blankRows = linesForDecisions;
    sheet.blocks.push_back(std::move(table));
    sheet.blocks.push_back(SignatureLine{{{word({"Minutes by: ", "记录人："}), {}},
                                          {word({"Confirmed by: ", "主持人确认："}), {}},
                                          {word({"Date: ", "日期："}), {}}}});
    return sheet;
}

} // namespace kebu
