#include "core/rules/quickline.h"

#include "core/rules/naturaldate.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr int methodWithin = 3;      ///< first words; later ones are what was said
constexpr int longestTime = 4;       ///< words: next Tue 3 pm
constexpr qsizetype longestDay = 14; ///< characters before a goal in the same word

const QString methods = QStringLiteral("method");

bool isHan(QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; }

/// A way of contact that the word begins with; the rest follows without a blank, as Chinese is written.
std::optional<std::pair<QString, QString>> methodAtFront(const QString &word, const Picklists &lists)
{
    for (qsizetype length = word.size() - 1; length >= 2; --length) {
        if (!isHan(word[length - 1]) || !isHan(word[length]))
            continue;
        if (const std::optional<QString> code = lists.codeOf(methods, word.left(length)))
            return std::pair(*code, word.mid(length));
    }
    return std::nullopt;
}

void takeMethod(QuickLine &line, const Picklists &lists)
{
    for (qsizetype i = 0; i < std::min<qsizetype>(methodWithin, line.words.size()); ++i) {
        if (const std::optional<QString> code = lists.codeOf(methods, line.words[i])) {
            line.method = *code;
            line.words.removeAt(i);
            return;
        }
    }
    if (line.words.isEmpty())
        return;
    if (const auto split = methodAtFront(line.words.front(), lists)) {
        line.method = split->first;
        line.words.front() = split->second;
    }
}

/// A price and a count read as days, too.
bool canBeTime(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter() || c == u'+' || c == u'/'; });
}

struct FoundTime {
    qsizetype begin = 0; ///< first of its words
    qsizetype end = 0;   ///< behind its last one
    QString text;
    QString rest; ///< what follows it within its last word
    WallTime when;
};

/// The longest run of words that ends with the first `length` characters of the word before `end` and is a time.
std::optional<FoundTime> timeEnding(const QStringList &words, qsizetype end, qsizetype length, const WallTime &now)
{
    const QString &last = words[end - 1];
    for (qsizetype begin = std::max<qsizetype>(0, end - longestTime); begin < end; ++begin) {
        if (begin == 0 && length < last.size() && end == 1)
            continue; // whom it was with comes first: 明天系统公司
        const QString text = (words.mid(begin, end - 1 - begin) << last.left(length)).join(u' ');
        if (!canBeTime(text))
            continue;
        if (const std::optional<WallTime> when = parseWhen(text, now))
            return FoundTime{begin, end, text, last.mid(length), *when};
    }
    return std::nullopt;
}

std::optional<FoundTime> timeEnding(const QStringList &words, qsizetype end, const WallTime &now)
{
    const qsizetype size = words[end - 1].size();
    if (const auto whole = timeEnding(words, end, size, now))
        return whole;
    for (qsizetype length = std::min(longestDay, size - 1); length >= 2; --length) {
        if (!isHan(words[end - 1][length]))
            continue;
        if (const auto part = timeEnding(words, end, length, now))
            return part;
    }
    return std::nullopt;
}

bool isToCome(const WallTime &when, const WallTime &now)
{
    if (when.date != now.date)
        return when.date > now.date;
    return when.time.isValid() && when.time > now.time;
}

void takeTimes(QuickLine &line, const WallTime &now)
{
    QStringList &words = line.words;
    for (qsizetype end = words.size(); end > 0; --end) {
        const std::optional<FoundTime> found = timeEnding(words, end, now);
        if (!found)
            continue;
        if (isToCome(found->when, now) && line.nextWhen.isEmpty()) {
            line.nextWhen = found->text;
            line.nextGoal =
                ((found->rest.isEmpty() ? QStringList() : QStringList{found->rest}) + words.mid(end)).join(u' ');
            words = words.first(found->begin);
            end = words.size() + 1;
        } else if (!isToCome(found->when, now) && found->rest.isEmpty() && line.when.isEmpty()) {
            line.when = found->text;
            words.remove(found->begin, found->end - found->begin);
            end = found->begin + 1;
        }
    }
}

} // namespace

QuickLine readQuickLine(const QString &typed, const Picklists &lists, const WallTime &now)
{
    QuickLine line;
    line.words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    takeMethod(line, lists);
    takeTimes(line, now);
    return line;
}

std::optional<FormOfAddress> formOfAddress(const QString &word)
{
    static const QStringList titles = QStringLiteral("董事长 总经理 副总 经理 总监 总裁 主任 主管 厂长 部长 科长 处长 "
                                                     "局长 院长 校长 店长 老板 老师 博士 教授 会计 工 总 董 局 处 科")
                                          .split(u' ');
    static const QStringList courtesies = QStringLiteral("先生 女士 小姐 师傅 哥 姐").split(u' ');
    constexpr qsizetype longestSurname = 2;
    const auto surnameBefore = [&word](const QString &ending) {
        const QString surname = word.endsWith(ending) ? word.chopped(ending.size()) : QString();
        const bool isSurname =
            !surname.isEmpty() && surname.size() <= longestSurname && std::ranges::all_of(surname, isHan);
        return isSurname ? surname : QString();
    };
    for (const QString &title : titles) {
        if (const QString surname = surnameBefore(title); !surname.isEmpty())
            return FormOfAddress{surname, title};
    }
    for (const QString &courtesy : courtesies) {
        if (const QString surname = surnameBefore(courtesy); !surname.isEmpty())
            return FormOfAddress{surname, {}};
    }
    return std::nullopt;
}

} // namespace kebu
