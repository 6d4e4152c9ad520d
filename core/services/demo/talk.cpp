#include "core/services/demo/talk.h"

#include <algorithm>
#include <array>

namespace kebu::demo {

Talk::Talk(Setting setting, Dice &dice) : m_setting(std::move(setting)), m_dice(dice)
{
    for (const std::span<const Line> lines : {callLines(), meetingLines(), mailLines()}) {
        for (const Line &line : lines)
            m_lines.push_back(&line);
    }
    m_said.resize(m_lines.size());
}

const Line &Talk::choose(Phase phase, bool unanswered)
{
    const size_t count = m_lines.size();
    for (;;) {
        const size_t start = size_t(m_dice.below(int(count)));
        for (size_t step = 0; step < count; ++step) {
            const size_t at = (start + step) % count;
            const Line &line = *m_lines[at];
            if (m_said[at] || !(line.phases & phase) || (line.mood == '!') != unanswered)
                continue;
            m_said[at] = true;
            return line;
        }
        std::fill(m_said.begin(), m_said.end(), false);
    }
}

QString Talk::filled(const char *text, const QString &who, int number)
{
    static constexpr std::array days{"周一", "周二", "周三", "周四", "周五"};
    QString filled = QString::fromUtf8(text);
    if (!filled.contains(u'{'))
        return filled;
    filled.replace(QStringLiteral("{who}"), who);
    filled.replace(QStringLiteral("{product}"), m_setting.product);
    filled.replace(QStringLiteral("{site}"), m_setting.site);
    filled.replace(QStringLiteral("{rival}"), m_setting.rival);
    filled.replace(QStringLiteral("{n}"), QString::number(number));
    filled.replace(QStringLiteral("{weeks}"), QString::number(3 + number % 6));
    filled.replace(QStringLiteral("{wan}"), QString::number(m_setting.wan));
    filled.replace(QStringLiteral("{day}"), QString::fromUtf8(days[size_t(number) % days.size()]));
    return filled;
}

Spoken Talk::next(Phase phase, char mood)
{
    const Line &line = choose(phase, mood == '!');
    Spoken spoken;
    spoken.person =
        m_setting.people.size() < 2 || m_dice.chance(60) ? 0 : m_dice.between(1, int(m_setting.people.size()) - 1);
    const QString who = m_setting.people.empty() ? QStringLiteral("客户") : m_setting.people[size_t(spoken.person)];
    const int number = m_dice.between(2, 12);
    spoken.method = QString::fromLatin1(line.method);
    spoken.topic = QString::fromLatin1(line.topic);
    spoken.content = filled(line.content, who, number);
    spoken.words = filled(line.words, who, number);
    spoken.result = filled(line.result, who, number);
    spoken.reached = line.mood != '!';
    if (spoken.reached)
        spoken.attitude = line.mood == '+'   ? QStringLiteral("positive")
                          : line.mood == '-' ? QStringLiteral("negative")
                                             : QStringLiteral("neutral");
    return spoken;
}

} // namespace kebu::demo
