#include "core/rules/chattranscript.h"

#include "core/rules/naturaldate.h"

#include <QRegularExpression>

#include <algorithm>

namespace kebu {

namespace {

constexpr int longestName = 40;

/// A day as messengers write it; a name ends before it.
const QString dayForm = QStringLiteral(
    R"((?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/月]\d{1,2}(?:日|/\d{2,4})?|昨天|前天|今天|(?:星期|周)[一二三四五六日天]|)"
    R"(today|yesterday|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?))");
const QString timeForm =
    QStringLiteral(R"((?:上午|下午|早上|凌晨|中午|晚上)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)");
const QString momentForm = QStringLiteral(R"((?:%1[,，]?\s*)?%2)").arg(dayForm, timeForm);

QRegularExpression pattern(const QString &form)
{
    return QRegularExpression(form, QRegularExpression::CaseInsensitiveOption |
                                        QRegularExpression::UseUnicodePropertiesOption);
}

/// How a message begins.
struct Head {
    QString speaker;
    QString moment; ///< as written; empty: not said
    QString text;   ///< what stands in the same line
};

std::optional<Head> timedHead(const QString &line)
{
    static const QRegularExpression nameFirst =
        pattern(QStringLiteral(R"(^(\S.*?)[:：]?\s+[\[(（]?(%1)[\])）]?$)").arg(momentForm));
    static const QRegularExpression timeFirst =
        pattern(QStringLiteral(R"(^[\[(（]?(%1)[\])）]?\s+([^:：]{1,40})(?:[:：]\s*(.*))?$)").arg(momentForm));
    if (const auto match = nameFirst.match(line); match.hasMatch() && match.captured(1).size() <= longestName)
        return Head{match.captured(1).trimmed(), match.captured(2).trimmed(), {}};
    if (const auto match = timeFirst.match(line); match.hasMatch())
        return Head{match.captured(2).trimmed(), match.captured(1).trimmed(), match.captured(3).trimmed()};
    return std::nullopt;
}

std::optional<Head> untimedHead(const QString &line)
{
    static const QRegularExpression nameAlone(QStringLiteral(R"(^([^:：,，。！？!?]{1,40})[:：]$)"));
    const auto match = nameAlone.match(line);
    return match.hasMatch() ? std::optional(Head{match.captured(1).trimmed(), {}, {}}) : std::nullopt;
}

/// The day between dashes; nothing for any other line.
QString dividedDay(const QString &line)
{
    static const QRegularExpression divider =
        pattern(QStringLiteral(R"(^[—–\-─=\s]{2,}(%1)[—–\-─=\s]{2,}$)").arg(dayForm));
    return divider.match(line).captured(1);
}

/// Month first where it is an English date with a year at its end; seconds and points of a.m. say nothing here.
QString readable(QString moment)
{
    static const QRegularExpression american(QStringLiteral(R"(^(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})\b)"));
    if (const auto match = american.match(moment); match.hasMatch()) {
        const QString year =
            match.captured(3).size() == 2 ? QStringLiteral("20") + match.captured(3) : match.captured(3);
        moment = QStringLiteral("%1-%2-%3").arg(year, match.captured(1), match.captured(2)) +
                 moment.mid(match.capturedLength());
    }
    static const QRegularExpression seconds(QStringLiteral(R"((\d{1,2}:\d{2}):\d{2})"));
    moment.replace(seconds, QStringLiteral("\\1"));
    return moment.remove(u'.').remove(u',').remove(u'，');
}

WallTime read(const QString &moment, const QString &day, const WallTime &now)
{
    if (moment.isEmpty())
        return {};
    static const QRegularExpression hasDay = pattern(u'^' + dayForm);
    const QString whole = day.isEmpty() || hasDay.match(moment).hasMatch() ? moment : day + u' ' + moment;
    const std::optional<WallTime> at = parseWhen(readable(whole), now, Leaning::Past);
    const bool isLater = at && (at->date > now.date || (at->date == now.date && at->time > now.time));
    return at && !isLater ? *at : WallTime{};
}

bool begins(const QString &line) { return timedHead(line) || untimedHead(line) || !dividedDay(line).isEmpty(); }

} // namespace

QStringList ChatTranscript::speakers() const
{
    QStringList names;
    for (const ChatMessage &message : messages) {
        if (!names.contains(message.speaker))
            names << message.speaker;
    }
    return names;
}

WallTime ChatTranscript::lastAt() const
{
    WallTime last;
    for (const ChatMessage &message : messages) {
        if (!message.at.isNull() && (last.isNull() || message.at.toString() > last.toString()))
            last = message.at;
    }
    return last;
}

std::optional<ChatTranscript> chatTranscript(const QString &text, const WallTime &now)
{
    ChatTranscript chat;
    QString day;
    int timed = 0;
    int untimed = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString &raw : lines) {
        const QString line = raw.trimmed();
        if (line.isEmpty())
            continue;
        if (chat.messages.empty() && !begins(line))
            return std::nullopt;
        if (const QString divided = dividedDay(line); !divided.isEmpty()) {
            day = divided;
            continue;
        }
        std::optional<Head> head = timedHead(line);
        timed += head ? 1 : 0;
        if (!head && (head = untimedHead(line)))
            ++untimed;
        if (head) {
            chat.messages.push_back({head->speaker, read(head->moment, day, now), head->text});
        } else if (chat.messages.empty()) {
            return std::nullopt; // a day between dashes and then something else
        } else {
            QString &said = chat.messages.back().text;
            said += (said.isEmpty() ? QString() : QStringLiteral("\n")) + line;
        }
    }
    std::erase_if(chat.messages, [](const ChatMessage &message) { return message.text.isEmpty(); });
    if (chat.messages.empty() || (timed == 0 && untimed < 2))
        return std::nullopt;
    return chat;
}

} // namespace kebu
