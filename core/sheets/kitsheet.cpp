#include "core/sheets/kitsheet.h"

#include "core/sheets/papertext.h"

namespace kebu {

namespace {

/// Character by character, so that each is read and typed on its own.
QString spaced(const QString &group)
{
    QStringList characters;
    for (const QChar character : group)
        characters << QString(character);
    return characters.join(QStringLiteral("  "));
}

/// Two columns of numbered groups, read downwards.
Table groupsOf(const QStringList &groups, const QString &numberWord, const QString &groupWord)
{
    Table table;
    for (int half = 0; half < 2; ++half) {
        table.columns.push_back({numberWord, 1, Align::Centre});
        table.columns.push_back({groupWord, 4, Align::Centre});
    }
    const qsizetype rows = (groups.size() + 1) / 2;
    for (qsizetype row = 0; row < rows; ++row) {
        std::vector<QString> cells;
        for (const qsizetype at : {row, row + rows}) {
            cells.push_back(at < groups.size() ? QString::number(at + 1) : QString());
            cells.push_back(at < groups.size() ? spaced(groups[at]) : QString());
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace

Sheet kitSheet(const KitSheetInput &input)
{
    const auto word = [&](const Label &label) { return label.in(input.language); };
    Sheet sheet;
    sheet.title = word({"Emergency kit", "应急恢复单"});
    sheet.documentTitle = sheet.title;
    sheet.headLeft = word({"Kebu", "客簿"});
    sheet.headRight = word({"Keep locked away", "请锁好保管"});
    sheet.page.paper = input.paper;
    sheet.blocks.push_back(GridRow{{word({"Book", "客簿"}), input.book},
                                   LabelledValue{word({"Printed on", "打印日期"}), papertext::day(input.day)}});
    sheet.blocks.push_back(GridRow{
        {word({"What it is", "用途"}), word({"The second way into this book when its passphrase is forgotten. Whoever "
                                             "holds this sheet opens the book.",
                                             "忘记密码时打开这本客簿的第二个办法。拿到这张纸的人就能打开客簿。"})}});
    const QStringList groups = input.kit.split(u'-');
    sheet.blocks.push_back(SectionHead{
        word({"The groups", "恢复码"}),
        word({"%1 groups; letters and digits only, no I, L, O, U", "共 %1 组；只有字母和数字，不含 I、L、O、U"})
            .arg(groups.size())});
    sheet.blocks.push_back(groupsOf(groups, word({"No.", "组"}), word({"Group", "内容"})));
    sheet.blocks.push_back(SectionHead{word({"How to use it", "使用方法"}), {}});
    const auto step = [&](const QString &number, const QString &text) {
        sheet.blocks.push_back(GridRow{{number, text}});
    };
    step(QStringLiteral("1"), word({"Choose the book in Kebu and press \"Forgot the passphrase?\".",
                                    "在客簿中选择这本客簿，点“忘记密码？”。"}));
    step(QStringLiteral("2"),
         word({"Type the groups in order. Case, blanks and dashes do not matter; a wrong group is named.",
               "按顺序输入各组。大小写、空格和横线都不影响；哪一组有误会指出来。"}));
    step(QStringLiteral("3"), word({"Set a new passphrase and print a new kit. This sheet then opens older backups "
                                    "only; destroy it when they are gone.",
                                    "设置新密码并打印新的恢复单。此后这张纸只能打开旧备份，旧备份不用了请销毁。"}));
    sheet.blocks.push_back(SignatureLine{
        {{word({"Kept at: ", "存放地点："}), {}}, {word({"By: ", "保管人："}), {}}, {word({"Date: ", "日期："}), {}}}});
    return sheet;
}

} // namespace kebu
