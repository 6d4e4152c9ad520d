#include "core/sheets/reviewsheet.h"

#include "core/sheets/papertext.h"

namespace kebu {

namespace {

constexpr int linesForDecisions = 6;

} // namespace

Sheet reviewSheet(const ReviewSheetInput &input)
{
    const auto word = [&input](const Label &label) { return label.in(input.context.language); };
    const auto labelled = [&](const Label &label, const QString &value) { return LabelledValue{word(label), value}; };
    Sheet sheet = emptySheet(input.context, {"Customer review", "客户复盘报告"});
    sheet.headRight = input.period;
    sheet.documentTitle += u' ' + input.period;
    const QString state = input.isFinal ? papertext::withNote(word({"Final", "已定稿"}),
                                                              papertext::day(input.finishedOn), input.context.language)
                                        : word({"Draft", "草稿，数字随数据变化"});
    sheet.blocks.push_back(GridRow{labelled({"Period", "复盘周期"}, input.period),
                                   labelled({"Customers of", "客户范围"},
                                            input.whose.isEmpty() ? word({"everybody", "全部负责人"}) : input.whose)});
    sheet.blocks.push_back(
        GridRow{labelled({"State", "状态"}, state), labelled({"Figures of", "数据截至"}, input.asOf)});

    if (input.isOfNothing)
        sheet.blocks.push_back(
            Paragraph{word({"Nothing in this book falls into the period.", "客簿中没有这一时期的数据。"}), true});
    sheet.blocks.push_back(SectionHead{word({"What changed", "与上期相比"}), {}});
    Table changes;
    changes.columns = {{word({"Figure", "指标"}), 150},
                       {word({"This period", "本期"}), 90, Align::Right},
                       {word({"Before", "上期"}), 90, Align::Right},
                       {word({"Change", "变化"}), 90, Align::Right},
                       {word({"What moved it", "变化来自"}), 230}};
    for (const ReviewSheetInput::Figure &figure : input.changes)
        changes.rows.push_back({figure.label, figure.now, figure.before, figure.change, figure.why});
    sheet.blocks.push_back(std::move(changes));

    const auto nothing = [&] { sheet.blocks.push_back(Paragraph{word({"None in this period.", "本期没有。"})}); };
    for (const ReviewSheetInput::Chart &chart : input.charts) {
        sheet.blocks.push_back(Paragraph{chart.title, true});
        if (chart.bars.bars.empty())
            nothing();
        else
            sheet.blocks.push_back(chart.bars);
    }
    for (const ReviewSheetInput::List &list : input.lists) {
        if (list.table.rows.empty()) {
            sheet.blocks.push_back(Paragraph{list.title, true});
            nothing();
            continue;
        }
        sheet.blocks.push_back(SectionHead{list.title, QString::number(list.table.rows.size())});
        sheet.blocks.push_back(list.table);
    }
    sheet.blocks.push_back(SectionHead{word({"Comment and decisions", "复盘小结与改进措施"}), {}});
    sheet.blocks.push_back(GridRow{labelled({"Comment", "复盘小结"}, input.comment), std::nullopt});
    Table decisions;
    decisions.columns = {{word({"Decision", "改进措施"}), 240},
                         {word({"Because", "原因"}), 180},
                         {word({"Who", "负责人"}), 70},
                         {word({"Due", "完成日期"}), 80, Align::Centre},
                         {word({"Follow-up", "跟进任务"}), 80, Align::Centre}};
    decisions.rows = input.decisions;
    decisions.blankRows = input.isFinal ? 0 : linesForDecisions;
    sheet.blocks.push_back(std::move(decisions));
    sheet.blocks.push_back(SignatureLine{{{word({"Prepared by: ", "编制人："}), {}},
                                          {word({"Reviewed by: ", "主管审核："}), {}},
                                          {word({"Date: ", "日期："}), {}}}});
    return sheet;
}

} // namespace kebu
