#include "core/sheets/meetingsheet.h"

#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/task.h"
#include "core/sheets/papertext.h"
#include "core/sheets/recorditems.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr size_t mostBars = 8;
constexpr int linesForDecisions = 40; ///< more than a page holds: the page is filled

} // namespace

MeetingPack::MeetingPack(SheetContext context) : m_context(std::move(context))
{
    m_context.layout.reset(); // a layout is of one sheet, the pack has three
}

void MeetingPack::add(const RecordSheetInput &customer)
{
    const RecordItems items(customer);
    const RecordReader &reader = items.reader();
    AgendaLine line;
    line.name = reader.text(customer.customer, customer::shortName);
    if (line.name.isEmpty())
        line.name = reader.text(customer.customer, customer::name);
    line.stage = reader.text(customer.customer, customer::stage);
    line.amount = customer.deal.amount;
    line.isSigned = customer.deal.state == DealState::Signed;
    QString latest;
    if (!customer.contactLog.empty()) {
        const Record &talk = customer.contactLog.front().interaction;
        latest = papertext::dayOf(talk.instant(interaction::happenedAt), m_context.zone) + u'\n' +
                 reader.text(talk, interaction::method);
    }
    const QString next =
        QStringList{items.text(QStringLiteral("next_step")), reader.text(customer.nextTask, task::dueAt)}
            .join(u'\n')
            .trimmed();
    const QString name =
        reader.text(customer.customer, customer::name) + u'\n' + reader.text(customer.customer, customer::number);
    line.cells = {QString::number(m_lines.size() + 1), name};
    if (!m_context.isForCustomer) {
        const QString letter =
            customer.grade.isEmpty() ? reader.text(customer.customer, customer::grade) : customer.grade;
        line.cells.insert(line.cells.end(), {letter, line.stage});
    }
    line.cells.insert(line.cells.end(), {latest, reader.text(customer.customer, customer::owner), next});
    if (!m_context.isForCustomer) {
        const QString amount = items.text(QStringLiteral("amount"));
        line.cells.push_back(line.isSigned && !amount.isEmpty() ? QString(amount + u'\n' + word({"signed", "已签合同"}))
                                                                : amount);
    }
    m_lines.push_back(std::move(line));
}

Sheet MeetingPack::recordOf(RecordSheetInput customer)
{
    customer.context.layout.reset();
    customer.allRecords = false;
    Sheet sheet = recordSheet(customer);
    sheet.countsOn = true;
    return sheet;
}

Sheet MeetingPack::agenda() const
{
    Sheet sheet = emptySheet(m_context, {"Meeting pack", "客户会议资料"});
    sheet.wantsOnePage = true;
    sheet.headRight = word({"%1 customers", "共 %1 个客户"}).arg(m_lines.size());
    sheet.blocks.push_back(GridRow{{word({"Date", "会议日期"}), papertext::dayOf(m_context.printedAt, m_context.zone)},
                                   LabelledValue{word({"Chaired by", "主持人"}), {}}});
    sheet.blocks.push_back(GridRow{{word({"Present", "参会人"}), {}}, std::nullopt});
    sheet.blocks.push_back(SectionHead{word({"Agenda", "议程"}), {}});
    const auto column = [this](const Label &head, double share, Align align = Align::Left) {
        return Column{word(head), share, align};
    };
    Table table;
    table.columns = {column({"No.", "序号"}, 36, Align::Centre), column({"Customer", "客户"}, 206)};
    if (!m_context.isForCustomer)
        table.columns.insert(table.columns.end(), {column({"Grade", "等级"}, 46, Align::Centre),
                                                   column({"Stage", "当前阶段"}, 82, Align::Centre)});
    table.columns.insert(table.columns.end(),
                         {column({"Latest contact", "最近沟通"}, 88, Align::Centre),
                          column({"Owner", "负责人"}, 70, Align::Centre), column({"Next step", "下一步计划"}, 158)});
    if (!m_context.isForCustomer)
        table.columns.push_back(column({"Expected amount", "预计金额"}, 102, Align::Right));
    for (const AgendaLine &line : m_lines)
        table.rows.push_back(line.cells);
    sheet.blocks.push_back(std::move(table));
    if (m_context.isForCustomer)
        return sheet;
    if (const BarChart chart = stages(); chart.bars.size() > 1) {
        sheet.blocks.push_back(Paragraph{word({"Customers by stage", "客户所处阶段（个）"}), true});
        sheet.blocks.push_back(chart);
    }
    if (const BarChart chart = amounts(); !chart.bars.empty()) {
        sheet.blocks.push_back(Paragraph{word({"Largest expected amounts", "预计金额最大的客户"}), true});
        sheet.blocks.push_back(chart);
    }
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
    Sheet sheet = emptySheet(m_context, {"Decisions and tasks", "会议决议与待办"});
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
