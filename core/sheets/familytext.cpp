#include "core/sheets/familytext.h"

#include "core/sheets/papertext.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr size_t mostLines = 30;
constexpr int deepest = 4;

/// What is nothing is left out.
QString told(const FamilySums &sums, const RecordReader &reader, Language language)
{
    QStringList parts;
    const auto add = [&](const Label &label, Money amount) {
        if (amount.minor > 0)
            parts << reader.word(label).arg(papertext::money(amount, language));
    };
    add({"orders %1", "订单 %1"}, sums.ordered);
    add({"won %1", "赢单 %1"}, sums.won);
    add({"open %1", "在谈 %1"}, sums.open);
    add({"owed %1", "应收 %1"}, sums.receivable);
    return papertext::clauses(parts, language);
}

} // namespace

QString familyText(const RecordSheetInput &input, const RecordReader &reader)
{
    if (input.family.empty())
        return {};
    const Language language = input.context.language;
    const auto with = [&](const QString &who, const QString &brings) {
        return brings.isEmpty() ? who : QString(who + reader.word({": ", "："}) + brings);
    };
    const size_t shown = std::min(mostLines, input.family.size());
    QStringList lines;
    for (size_t i = 0; i < shown; ++i) {
        const FamilyLine &line = input.family[i];
        const QString name = QStringList{reader.name(line.name), line.number}.join(u' ').trimmed();
        const QString isThis = line.isThis ? reader.word({"this customer", "本客户"}) : QString();
        lines << QString(std::min(line.depth, deepest), QChar(u'\u3000')) +
                     with(papertext::withNote(name, isThis, language),
                          papertext::clauses({line.grade, told(line.sums, reader, language)}, language));
    }
    if (shown < input.family.size())
        lines << reader.word({"and %1 more", "及其余 %1 家"}).arg(input.family.size() - shown);
    lines << with(reader.word({"%1 companies", "共 %1 家"}).arg(input.family.size()),
                  told(input.familySums, reader, language));
    return lines.join(u'\n');
}

} // namespace kebu
