#include "core/services/demo/fate.h"

#include "core/services/demo/scribe.h"

#include <algorithm>

namespace kebu::demo {

namespace {

QString stageOf(Dice &dice, const Fate &fate)
{
    static constexpr const char *young[] = {"first_contact", "first_contact", "need_clarified"};
    static constexpr const char *a[] = {"negotiating",     "negotiating",      "negotiating", "proposal_submitted",
                                        "contract_signed", "payment_received", "in_use",      "in_use",
                                        "in_use",          "renewal_due"};
    static constexpr const char *b[] = {"need_clarified", "need_clarified", "proposal_submitted", "proposal_submitted",
                                        "negotiating",    "negotiating",    "contract_signed",    "in_use",
                                        "in_use",         "issue_reported"};
    static constexpr const char *c[] = {"first_contact",  "first_contact",      "first_contact", "need_clarified",
                                        "need_clarified", "proposal_submitted", "in_use"};
    if (fate.isLost)
        return fate.letter != 'C' && fate.age > 150 ? QStringLiteral("ended") : QStringLiteral("not_won");
    if (fate.age < 30)
        return zh(oneOf(dice, young));
    return zh(fate.letter == 'A' ? oneOf(dice, a) : fate.letter == 'B' ? oneOf(dice, b) : oneOf(dice, c));
}

/// Days ago of each talk: the warmer, the closer together and the nearer to today.
std::vector<int> rhythm(Dice &dice, const Fate &fate)
{
    struct Pace {
        int newestFrom, newestTo, gapFrom, gapTo;
    };
    static constexpr Pace paces[] = {{1, 8, 4, 12}, {11, 26, 9, 24}, {42, 84, 14, 34}, {186, 290, 10, 24}};
    const Pace &pace = paces[fate.warmth - 1];
    const int count = fate.letter == 'A'   ? dice.between(17, 24)
                      : fate.letter == 'B' ? dice.between(12, 18)
                                           : dice.between(8, 13);
    std::vector<int> days;
    int ago = fate.isLost ? fate.stageAgo : dice.between(pace.newestFrom, pace.newestTo);
    for (int i = 0; i < count && ago < fate.age; ++i) {
        days.push_back(ago);
        ago += dice.between(pace.gapFrom, pace.gapTo) + i / 2;
    }
    days.push_back(fate.age); // the first contact
    return days;
}

/// Who leaves falls silent first: between the last word and the talks before it lie weeks in which nobody answers.
void fadeOut(Fate &fate)
{
    if (fate.stage != u"ended" || fate.talksAgo.size() < 6)
        return;
    const int silence = 60 + fate.age % 50;
    std::vector<int> days{fate.talksAgo.front(), fate.talksAgo.front() + silence / 3};
    for (size_t i = 1; i < fate.talksAgo.size(); ++i) {
        if (const int ago = fate.talksAgo[i] + silence; ago < fate.age)
            days.push_back(ago);
    }
    days.push_back(fate.age);
    fate.talksAgo = std::move(days);
    fate.unansweredUntil = fate.stageAgo + silence;
}

} // namespace

Fate drawFate(Dice &dice, int age)
{
    Fate fate;
    fate.age = age;
    const int letter = dice.below(100);
    fate.letter = letter < 15 ? 'A' : letter < 50 ? 'B' : 'C';
    fate.isIndividual = dice.chance(10);
    if (fate.isIndividual)
        fate.letter = 'C';
    const int warm = dice.below(100);
    switch (fate.letter) {
    case 'A':
        fate.warmth = warm < 55 ? 1 : warm < 92 ? 2 : 3;
        break;
    case 'B':
        fate.warmth = warm < 28 ? 1 : warm < 80 ? 2 : 3;
        break;
    default:
        fate.warmth = warm < 8 ? 1 : warm < 38 ? 2 : warm < 84 || age < 200 ? 3 : 4;
    }
    fate.isLost = age > 45 && fate.warmth < 4 && dice.chance(13);
    fate.stageAgo =
        fate.isLost ? dice.between(4, age - 30) : std::min(age, dice.between(1, fate.letter == 'C' ? 110 : 48));
    if (fate.warmth == 4)
        fate.stageAgo = std::min(age, dice.between(180, 250));
    fate.stage = stageOf(dice, fate);
    if (fate.stage == u"first_contact")
        fate.stageAgo = age;
    fate.talksAgo = rhythm(dice, fate);
    fadeOut(fate);
    const int owner = dice.below(100);
    fate.owner = owner < 70 ? 0 : owner < 86 ? 1 : 2;
    fate.wan = fate.isIndividual    ? dice.between(1, 5)
               : fate.letter == 'A' ? dice.between(28, 120)
               : fate.letter == 'B' ? dice.between(9, 42)
                                    : dice.between(2, 12);
    return fate;
}

} // namespace kebu::demo
