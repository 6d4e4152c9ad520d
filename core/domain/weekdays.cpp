#include "core/domain/weekdays.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace kebu {

namespace {

constexpr std::array<Label, 7> names{{{"Mon", "周一"},
                                      {"Tue", "周二"},
                                      {"Wed", "周三"},
                                      {"Thu", "周四"},
                                      {"Fri", "周五"},
                                      {"Sat", "周六"},
                                      {"Sun", "周日"}}};

/// 0 for Monday; -1 when it is no day.
int dayOf(QString word)
{
    static const QString chinese = QStringLiteral("一二三四五六日");
    static const QRegularExpression prefix(QStringLiteral("^(?:周|星期|礼拜)"));
    word.remove(prefix);
    if (word == u"天")
        return 6;
    if (word.size() == 1) {
        const int number = word.front().digitValue();
        return number >= 1 && number <= 7 ? number - 1 : int(chinese.indexOf(word));
    }
    static const QRegularExpression english(
        QStringLiteral("^(?:mon(?:day)?s?|tue(?:s(?:day)?)?s?|wed(?:nesday)?s?|thu(?:r(?:s(?:day)?)?)?s?|fri(?:day)?s?|"
                       "sat(?:urday)?s?|sun(?:day)?s?)\\.?$"));
    for (size_t day = 0; day < names.size() && english.match(word).hasMatch(); ++day) {
        if (word.startsWith(QLatin1String(names[day].en), Qt::CaseInsensitive))
            return int(day);
    }
    return -1;
}

std::optional<int> wholeSet(const QString &word)
{
    if (word == u"工作日" || word == u"平日" || word == u"weekdays" || word == u"workdays")
        return 0b0011111;
    if (word == u"周末" || word == u"双休日" || word == u"weekend" || word == u"weekends")
        return 0b1100000;
    if (word == u"每天" || word == u"每日" || word == u"天天" || word == u"daily" || word == u"every day" ||
        word == u"all")
        return 0b1111111;
    return std::nullopt;
}

std::optional<int> partOf(const QString &part)
{
    if (const auto set = wholeSet(part))
        return set;
    static const QRegularExpression through(QStringLiteral(R"(\s*(?:-|~|–|—|至|到|\bto\b)\s*)"));
    const QStringList ends = part.split(through, Qt::SkipEmptyParts);
    const int first = ends.isEmpty() ? -1 : dayOf(ends.front());
    const int last = ends.isEmpty() ? -1 : dayOf(ends.back());
    if (ends.size() <= 2 && first >= 0 && last >= 0) {
        int days = 1 << first;
        for (int day = first; day != last; day = (day + 1) % 7)
            days |= 1 << ((day + 1) % 7);
        return days;
    }
    static const QRegularExpression letters(QStringLiteral("^(?:周|星期)?[一二三四五六日天]{2,7}$"));
    if (!letters.match(part).hasMatch())
        return std::nullopt;
    int days = 0;
    QString named = part; // remove() answers a reference, a loop over a temporary would outlive it
    named.remove(u"星期"_qs).remove(u'周');
    for (const QChar letter : std::as_const(named))
        days |= 1 << dayOf(QString(letter));
    return days;
}

} // namespace

std::optional<int> weekdaysFromText(const QString &text)
{
    static const QRegularExpression between(QStringLiteral(R"(\s*(?:[,;、/+]|\band\b|和|及|与)\s*)"));
    const QString plain = text.normalized(QString::NormalizationForm_KC).toLower().simplified();
    int days = 0;
    for (const QString &part : plain.split(between, Qt::SkipEmptyParts)) {
        const auto read = partOf(part);
        if (!read)
            return std::nullopt;
        days |= *read;
    }
    return days ? std::optional(days) : std::nullopt;
}

QString weekdaysText(int days, Language language)
{
    QStringList words;
    for (size_t day = 0; day < names.size(); ++day) {
        if (days & (1 << day))
            words.append(names[day].in(language));
    }
    return words.join(language == Language::Chinese ? u"、"_qs : u", "_qs);
}

} // namespace kebu
