#include "core/rules/masking.h"

#include "core/base/language.h"
#include "core/rules/phonenumber.h"
#include "core/rules/tradewords.h"

#include <algorithm>

namespace kebu {

namespace {

const QString stars = QStringLiteral("****");

QString maskedCompany(const QString &name)
{
    const CompanyNameParts parts = companyNameParts(name);
    if (parts.isChinese)
        return u'*' + parts.trade + parts.form;
    const QString rest = parts.trade + u' ' + parts.form;
    return u'*' + rest.trimmed();
}

QString maskedPerson(const QString &honorific)
{
    if (honorific.isEmpty())
        return QStringLiteral("*");
    const bool isLatin = honorific.front().unicode() < 0x250;
    return isLatin ? QString(honorific + u" *") : QString(u'*' + honorific);
}

/// A number some digits of which are hidden already keeps the rest, as far as four digits in a row.
QString maskedPartial(const QString &digits)
{
    QString result;
    int run = 0;
    for (QChar c : digits) {
        if (c.isLetter())
            continue;
        run = c.isDigit() ? run + 1 : 0;
        if (run <= 4)
            result += c;
        else
            result += u'*';
    }
    return result;
}

QString asciiDigits(const QString &text)
{
    QString digits;
    for (QChar c : text) {
        if (c.digitValue() >= 0)
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

QString maskedPhone(const QString &value)
{
    if (value.contains(u'*'))
        return maskedPartial(value);
    const NormalPhone phone = normalizePhone(value);
    if (phone.isPartial)
        return maskedPartial(phone.digits);
    const QString digits = asciiDigits(phone.digits);
    if (phone.region == u"CN") {
        const QString national = digits.sliced(2);
        if (phone.isMobile)
            return national.left(3) + stars + national.right(4);
        if (phone.display.startsWith(u'0')) {
            const QString area = phone.display.section(u'-', 0, 0);
            return area + u'-' + stars + national.right(4);
        }
    }
    if (digits.size() >= 8)
        return stars + digits.right(4);
    return digits.size() >= 5 ? stars + digits.right(2) : stars;
}

QString maskedEmail(const QString &value)
{
    const QString address = value.trimmed();
    const auto at = address.lastIndexOf(u'@');
    if (at <= 0)
        return QStringLiteral("***");
    QString first = address.left(address.front().isHighSurrogate() ? 2 : 1);
    return first + QStringLiteral("***") + address.sliced(at);
}

QString maskedWechat(const QString &value)
{
    return value.trimmed().left(value.trimmed().front().isHighSurrogate() ? 2 : 1) + QStringLiteral("***");
}

QString maskedAddress(const QString &value)
{
    // 超市 and 门市 stand in addresses but are no cities
    static const QRegularExpression place(
        QStringLiteral("^\\s*((?:\\p{Han}{2,7}?(?:省|自治区|特别行政区))?(?:[^\\P{Han}区县镇乡路街道号]{2,6}?(?<![超门]"
                       ")(?:市|自治州|地区|盟))?)"));
    return place.match(value).captured(1) + stars;
}

QString maskedBirthday(const QString &value)
{
    const auto date = PartialDate::fromString(value);
    return date && date->year ? QString::number(date->year) : QString();
}

/// Digits may be parted by blanks and signs wherever they stand.
QString digitsPattern(const QString &digits)
{
    QStringList each;
    for (QChar digit : digits)
        each += QString(digit);
    return QStringLiteral("(?<!\\d)(?:\\+?86[\\s-]?)?") + each.join(QStringLiteral("[\\s().\\-–—]{0,2}")) +
           QStringLiteral("(?!\\d)");
}

/// `1988-03-14`, `1988/3/14`, `1988年3月14日`, `19880314`; empty for a year alone.
QString birthdayPattern(const QString &birthday)
{
    const auto date = PartialDate::fromString(birthday);
    if (!date || !date->month)
        return {};
    if (!date->year || !date->day)
        return QStringLiteral("(?<!\\d)") + QRegularExpression::escape(birthday) + QStringLiteral("(?!\\d)");
    return QStringLiteral("(?<!\\d)%1\\s*[-–/.年]?\\s*0?%2\\s*[-–/.月]?\\s*0?%3(?!\\d)(?:\\s*日)?")
        .arg(date->year)
        .arg(date->month)
        .arg(date->day);
}

QString wordPattern(const QString &word)
{
    const auto isLatin = [](QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x250; };
    QStringList each;
    for (char32_t c : word.toUcs4())
        each += QChar::isSpace(c) ? QStringLiteral("\\s*") : QRegularExpression::escape(QString::fromUcs4(&c, 1));
    // blanks inside a Chinese name are a habit of forms: 张  三
    const bool isChinese = word.front().script() == QChar::Script_Han;
    QString pattern = each.join(isChinese ? QStringLiteral("\\s*") : QString());
    if (isLatin(word.front()))
        pattern.prepend(QStringLiteral("(?<![A-Za-z0-9])"));
    if (isLatin(word.back()))
        pattern.append(QStringLiteral("(?![A-Za-z0-9])"));
    return pattern;
}

struct Look {
    QRegularExpression form;
    Personal personalClass;
};

/// What looks like an e-mail address or a telephone number. A run of seven digits and more is taken for a number
/// unless it is an amount or counted in something; dates and times are left.
const std::vector<Look> &looks()
{
    static const std::vector<Look> all{
        {QRegularExpression(QStringLiteral("[\\p{L}\\p{N}._%+-]+[@＠][\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+")),
         Personal::Email},
        {QRegularExpression(QStringLiteral("(?<!\\d)(?:\\+?86[\\s-]?)?1[3-9]\\d(?:[\\s.\\-–]?\\d){8}(?!\\d)")),
         Personal::Phone},
        {QRegularExpression(QStringLiteral("\\+\\d{1,3}(?:[\\s().\\-–]{0,2}\\d){6,13}")), Personal::Phone},
        {QRegularExpression(QStringLiteral("(?<!\\d)[(（]?0\\d{2,3}[)）]?[\\s\\-–]?\\d{3,4}[\\s\\-–]?\\d{4}(?!\\d)")),
         Personal::Phone},
        {QRegularExpression(QStringLiteral("(?<!\\d)[48]00(?:[\\s\\-–]?\\d){7}(?!\\d)")), Personal::Phone},
        {QRegularExpression(QStringLiteral(
             "(?<![\\d¥￥$€.,-])(?!20\\d\\d[01]\\d[0-3]\\d(?!\\d))\\d{7,}(?!\\d|[.,]\\d|\\s*[元块万个件台套吨%])")),
         Personal::Phone}};
    return all;
}

template <typename Replace>
QString replaced(const QString &text, const QRegularExpression &form, Replace replace)
{
    QString result;
    qsizetype end = 0;
    for (auto matches = form.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(text).sliced(end, match.capturedStart() - end);
        result += replace(match.captured());
        end = match.capturedEnd();
    }
    return result + text.sliced(end);
}

QString maskedPoint(const QString &point)
{
    if (point.contains(u'@') || point.contains(u'＠'))
        return maskedEmail(point);
    const bool isNumber =
        std::all_of(point.begin(), point.end(), [](QChar c) { return c.digitValue() >= 0 || !c.isLetter(); });
    return isNumber && asciiDigits(point).size() >= 5 ? maskedPhone(point) : QStringLiteral("*");
}

} // namespace

QString masked(const QString &value, Personal personalClass, const MaskHint &hint)
{
    if (value.trimmed().isEmpty())
        return {};
    switch (personalClass) {
    case Personal::None:
        return value;
    case Personal::Name:
        return hint.isCompany ? maskedCompany(value) : maskedPerson(hint.honorific);
    case Personal::Phone:
    case Personal::Landline:
        return maskedPhone(value);
    case Personal::Email:
        return maskedEmail(value);
    case Personal::Wechat:
        return maskedWechat(value);
    case Personal::Address:
        return maskedAddress(value);
    case Personal::Point:
        return maskedPoint(value.trimmed());
    case Personal::Birthday:
        return maskedBirthday(value);
    }
    return QStringLiteral("*");
}

QString honorificFor(const QString &jobTitle, const QString &gender)
{
    static const QStringList titles =
        QStringLiteral("董事长 总经理 经理 总监 总裁 主任 主管 厂长 部长 科长 处长 局长 院长 校长 店长 "
                       "组长 工程师 老师 教授 医生 律师")
            .split(u' ');
    for (const QString &title : titles) {
        if (jobTitle.trimmed().endsWith(title))
            return title == u"总经理" ? QStringLiteral("经理") : title;
    }
    const bool isChinese = uiLanguage() == Language::Chinese;
    if (gender == u"male")
        return isChinese ? QStringLiteral("先生") : QStringLiteral("Mr");
    if (gender == u"female")
        return isChinese ? QStringLiteral("女士") : QStringLiteral("Ms");
    return {};
}

FreeTextMask::FreeTextMask(const QStringList &names, const QStringList &contactPoints, const QStringList &birthdays)
{
    QStringList days;
    for (const QString &birthday : birthdays)
        days += birthdayPattern(birthday);
    days.removeAll(QString());
    m_hasBirthdays = !days.isEmpty();
    m_birthdays = QRegularExpression(days.join(u'|'));
    QStringList wanted;
    for (const QString &name : names) {
        if (name.trimmed().size() >= 2)
            wanted += name.trimmed();
    }
    for (const QString &point : contactPoints) {
        if (point.trimmed().size() >= 2)
            wanted += point.trimmed();
    }
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QStringList patterns;
    for (const QString &word : std::as_const(wanted)) {
        const NormalPhone phone = normalizePhone(word);
        const QString digits = asciiDigits(phone.digits);
        const bool isPhone =
            phone.isUnderstood() || (digits.size() >= 5 && digits.size() == asciiDigits(word).size() &&
                                     std::none_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); }));
        if (isPhone && phone.region == u"CN")
            patterns +=
                digitsPattern((phone.display.startsWith(u'0') ? QStringLiteral("0") : QString()) + digits.sliced(2));
        else if (isPhone && !digits.isEmpty())
            patterns += digitsPattern(digits);
        patterns += wordPattern(word);
    }
    m_hasExact = !patterns.isEmpty();
    m_exact = QRegularExpression(patterns.join(u'|'), QRegularExpression::CaseInsensitiveOption);
}

QString FreeTextMask::apply(const QString &text) const
{
    QString result = m_hasExact ? replaced(text, m_exact, maskedPoint) : text;
    if (m_hasBirthdays)
        result.replace(m_birthdays, QStringLiteral("*"));
    for (const Look &look : looks()) {
        result =
            replaced(result, look.form, [&look](const QString &found) { return masked(found, look.personalClass); });
    }
    return result;
}

} // namespace kebu
