#include "core/sheets/reviewsheet.h"

#include "core/sheets/layoutrows.h"
#include "core/sheets/papertext.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr int linesForDecisions = 6;
constexpr int linesForComment = 4;

/// Walks a layout, the user's or the house's, and lays down what it names.
class ReviewBuilder
{
public:
    explicit ReviewBuilder(const ReviewSheetInput &input)
        : m_in(input),
          m_sheet(emptySheet(input.context, {"Customer review", "客户复盘报告"})),
          m_rows(m_sheet.blocks)
    {
    }

    [[nodiscard]] Sheet build()
    {
        m_sheet.headRight = m_in.period;
        m_sheet.documentTitle += u' ' + m_in.period;
        const SheetTemplate layout = m_in.context.layout
                                         ? *m_in.context.layout
                                         : houseTemplate(QLatin1String(layoutOf::review), m_in.context.language);
        for (const TemplateEntry &entry : layout.entries)
            add(entry);
        return std::move(m_sheet);
    }

private:
    [[nodiscard]] QString word(const Label &label) const { return label.in(m_in.context.language); }

    void add(const TemplateEntry &entry)
    {
        if (entry.isSection) {
            sayIfOfNothing();
            return m_rows.add(SectionHead{entry.name, {}});
        }
        const SheetPart *part = findPart(reviewParts(), entry.name);
        if (!part)
            return;
        const QString title = entry.label.isEmpty() ? word(part->label) : entry.label;
        if (entry.name == u"changes")
            return addTable(changes(), entry.label);
        if (entry.name == u"decisions")
            return addTable(decisions(), entry.label);
        if (entry.name == u"signatures")
            return m_rows.add(signatures());
        if (const auto chart = std::ranges::find(m_in.charts, entry.name, &ReviewSheetInput::Chart::name);
            chart != m_in.charts.end())
            return m_rows.add(TitledChart{title, chart->bars, word({"None in this period.", "本期没有。"})},
                              entry.isWide);
        if (const auto list = std::ranges::find(m_in.lists, entry.name, &ReviewSheetInput::List::name);
            list != m_in.lists.end())
            return addList(*list, title);
        if (entry.name == u"comment")
            return m_rows.add(LabelledValue{title, m_in.comment}, entry.isWide, m_in.isFinal ? 1 : linesForComment);
        m_rows.add(LabelledValue{title, value(entry.name)}, entry.isWide);
    }

    [[nodiscard]] QString value(const QString &part) const
    {
        if (part == u"period")
            return m_in.period;
        if (part == u"whose")
            return m_in.whose.isEmpty() ? word({"everybody", "全部负责人"}) : m_in.whose;
        if (part == u"as_of")
            return m_in.asOf;
        return m_in.isFinal ? papertext::withNote(word({"Final", "已定稿"}), papertext::day(m_in.finishedOn),
                                                  m_in.context.language)
                            : word({"Draft, figures move with the book", "草稿，数字随数据变化"});
    }

    /// Once, before the first part.
    void sayIfOfNothing()
    {
        if (m_in.isOfNothing && !m_hasSaidNothing)
            m_rows.add(
                Paragraph{word({"Nothing in this book falls into the period.", "客簿中没有这一时期的数据。"}), true});
        m_hasSaidNothing = true;
    }

    /// Under a title where the user gave it one.
    void addTable(Table table, const QString &title)
    {
        if (!title.isEmpty())
            m_rows.add(SectionHead{title, {}});
        m_rows.add(std::move(table));
    }

    void addList(const ReviewSheetInput::List &list, const QString &title)
    {
        const QString whole = papertext::withNote(title, list.note, m_in.context.language);
        if (list.table.rows.empty())
            return m_rows.add(SectionHead{whole, word({"none in this period", "本期没有"})});
        m_rows.add(SectionHead{whole, list.count});
        m_rows.add(list.table);
    }

    [[nodiscard]] Table changes() const
    {
        Table table;
        table.columns = {{word({"Figure", "指标"}), 130},
                         {word({"This period", "本期"}), 115, Align::Right},
                         {word({"Before", "上期"}), 115, Align::Right},
                         {word({"Change", "变化"}), 95, Align::Right},
                         {word({"What moved it", "变化来自"}), 195}};
        for (const ReviewSheetInput::Figure &figure : m_in.changes)
            table.rows.push_back({figure.label, figure.now, figure.before, figure.change, figure.why});
        return table;
    }

    [[nodiscard]] Table decisions() const
    {
        Table table;
        table.columns = {{word({"Decision", "改进措施"}), 240},
                         {word({"Because", "原因"}), 180},
                         {word({"Who", "负责人"}), 70, Align::Centre},
                         {word({"Due", "完成日期"}), 80, Align::Centre},
                         {word({"Follow-up", "跟进任务"}), 80, Align::Centre}};
        table.rows = m_in.decisions;
        table.blankRows = m_in.isFinal ? 0 : linesForDecisions;
        return table;
    }

    [[nodiscard]] SignatureLine signatures() const
    {
        return {{{word({"Prepared by: ", "编制人："}), {}},
                 {word({"Reviewed by: ", "主管审核："}), {}},
                 {word({"Date: ", "日期："}), {}}}};
    }

    const ReviewSheetInput &m_in;
    Sheet m_sheet;
    LayoutRows m_rows;
    bool m_hasSaidNothing = false;
};

} // namespace

const std::vector<SheetPart> &reviewParts()
{
    static const std::vector<SheetPart> parts{{"period", {"Period", "复盘周期"}},
                                              {"whose", {"Customers of", "客户范围"}},
                                              {"state", {"State", "状态"}},
                                              {"as_of", {"Figures of", "数据截至"}},
                                              {"changes", {"What changed", "与上期相比"}, true},
                                              {"conversion_by_grade", {"Conversion by grade", "各等级签约率"}},
                                              {"churn_reasons", {"Reasons of losses", "流失原因"}},
                                              {"regrades", {"Regrades", "等级变化"}},
                                              {"late_records", {"Logged too late, by person", "超时补录（按人）"}},
                                              {"frequent_needs", {"Frequent needs", "高频需求"}},
                                              {"satisfaction", {"Satisfaction", "满意度分布"}},
                                              {"targets", {"Targets", "目标完成情况"}, true},
                                              {"lost", {"Lost", "流失的客户"}, true},
                                              {"at_risk", {"At risk", "有风险的客户"}, true},
                                              {"promises", {"Promises not kept yet", "未兑现的承诺"}, true},
                                              {"strategy", {"Did the strategy work", "维护措施是否有效"}, true},
                                              {"comment", {"Comment", "复盘小结"}, true},
                                              {"decisions", {"Decisions", "改进措施"}, true},
                                              {"signatures", {"Signatures", "签字"}, true}};
    return parts;
}

Sheet reviewSheet(const ReviewSheetInput &input) { return ReviewBuilder(input).build(); }

} // namespace kebu
