#pragma once

#include "core/services/demo/dice.h"

#include <QString>

#include <span>
#include <vector>

namespace kebu::demo {

/// How far a customer was when something was said.
enum Phase { Lead = 1, Deal = 2, Service = 4, Any = Lead | Deal | Service };

/// One thing a salesperson writes down. Slots: {who} 陈总, {product}, {site}, {rival}, {n} a small number, {weeks},
/// {wan} an amount in 万, {day} a weekday.
struct Line {
    const char *method = "phone";
    int phases = Any;
    const char *topic = "";
    char mood = '0'; ///< + good, 0 neutral, - bad, ! nobody answered
    const char *content = "";
    const char *words = ""; ///< the customer's own
    const char *result = "";
};

[[nodiscard]] std::span<const Line> callLines();    ///< telephone and WeChat
[[nodiscard]] std::span<const Line> meetingLines(); ///< visits, meetings, online meetings, fairs
[[nodiscard]] std::span<const Line> mailLines();    ///< e-mail

/// What the slots are filled with in the story of one customer.
struct Setting {
    std::vector<QString> people; ///< how each contact is addressed, the most talked to first
    QString product;
    QString site;
    QString rival;
    int wan = 30;
};

struct Spoken {
    QString method;
    QString topic;
    QString attitude; ///< empty where nobody answered
    QString content;
    QString words;
    QString result;
    bool reached = true;
    int person = 0; ///< index into Setting::people
};

/// Talks of one customer; does not say the same line twice before all fitting ones were said.
class Talk
{
public:
    Talk(Setting setting, Dice &dice);
    /// `mood`: '!' asks for an attempt nobody answered, anything else leaves it to chance.
    [[nodiscard]] Spoken next(Phase phase, char mood = ' ');

private:
    [[nodiscard]] const Line &choose(Phase phase, bool unanswered);
    [[nodiscard]] QString filled(const char *text, const QString &who, int number);

    Setting m_setting;
    Dice &m_dice;
    std::vector<const Line *> m_lines;
    std::vector<bool> m_said;
};

} // namespace kebu::demo
