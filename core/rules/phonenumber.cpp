#include "core/rules/phonenumber.h"

#include <QRegularExpression>

#include <phonenumbers/phonenumberutil.h>

namespace kebu {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

QString withAsciiDigits(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_KC).simplified();
    for (QChar &c : result) {
        if (const int digit = c.digitValue(); digit >= 0)
            c = QChar(u'0' + digit);
    }
    return result;
}

/// Stars, dots, crosses and 某 that stand for digits.
const QRegularExpression &hiddenDigits()
{
    static const QRegularExpression form(QStringLiteral("[*•●○□某]+|[xX×]{2,}|\\?{2,}"));
    return form;
}

NormalPhone partial(const QString &text)
{
    NormalPhone phone;
    phone.isPartial = true;
    for (QChar c : text) {
        if (QStringView(u"*•●○□某xX×?").contains(c))
            phone.digits += u'*';
        else if (c.isDigit() || (c == u'+' && phone.digits.isEmpty()))
            phone.digits += c;
    }
    static const QRegularExpression mobile(QStringLiteral("^1[3-9][0-9*]{9}$"));
    phone.isMobile = mobile.match(phone.digits).hasMatch();
    phone.display = phone.digits;
    return phone;
}

NormalPhone kept(const QString &text)
{
    NormalPhone phone;
    for (QChar c : text) {
        if (c.isDigit() || (c == u'+' && phone.digits.isEmpty()))
            phone.digits += c;
    }
    phone.display = text;
    return phone;
}

NormalPhone chineseMobile(const QString &digits)
{
    NormalPhone phone;
    phone.digits = u"+86" + digits;
    phone.display = digits.left(3) + u' ' + digits.mid(3, 4) + u' ' + digits.mid(7);
    phone.region = QStringLiteral("CN");
    phone.isMobile = true;
    return phone;
}

/// Takes `转 801`, `ext. 801`, `#801` or a third group of digits (`021-55501234-801`) off the end.
QString takeExtension(QString &text)
{
    static const QRegularExpression named(
        QStringLiteral("\\s*(?:转|轉|分机|ext\\.?|extension|[#xX])[\\s:.]*(\\d{1,6})$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression third(QStringLiteral("(?<=\\d{7}|\\d{4} \\d{4}|\\d{3} \\d{4})-(\\d{1,6})$"));
    for (const QRegularExpression &form : {named, third}) {
        const auto match = form.match(text);
        if (match.hasMatch() && match.capturedStart() > 4) {
            text.truncate(match.capturedStart());
            return match.captured(1);
        }
    }
    return {};
}

QString groupedFromTheEnd(const QString &digits)
{
    return digits.size() > 6 ? digits.chopped(4) + u' ' + digits.right(4) : digits;
}

QString displayOf(const PhoneNumberUtil &util, const PhoneNumber &number, bool isForeign)
{
    std::string text;
    if (isForeign) {
        util.Format(number, PhoneNumberUtil::INTERNATIONAL, &text);
        return QString::fromStdString(text);
    }
    util.Format(number, PhoneNumberUtil::NATIONAL, &text);
    QString national = QString::fromStdString(text);
    const QString digits = QString(national).remove(QRegularExpression(QStringLiteral("\\D")));
    if (number.country_code() != 86 || !digits.startsWith(u'0'))
        return national;
    const int area = areaCodeLength(digits);
    return digits.left(area) + u'-' + groupedFromTheEnd(digits.mid(area));
}

NormalPhone parsed(const QString &text, const QString &region)
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const auto outcome = util.Parse(text.toStdString(), region.toStdString(), &number);
    if (outcome != PhoneNumberUtil::NO_PARSING_ERROR || !util.IsValidNumber(number))
        return kept(text);
    NormalPhone phone;
    std::string form;
    util.Format(number, PhoneNumberUtil::E164, &form);
    phone.digits = QString::fromStdString(form);
    util.GetRegionCodeForNumber(number, &form);
    phone.region = QString::fromStdString(form);
    phone.display = displayOf(util, number, phone.region != region);
    const auto type = util.GetNumberType(number);
    phone.isMobile = type == PhoneNumberUtil::MOBILE;
    return phone;
}

} // namespace

NormalPhone normalizePhone(const QString &text, const QString &region)
{
    QString given = withAsciiDigits(text);
    if (given.isEmpty())
        return {};
    if (given.contains(hiddenDigits()) && given.contains(QRegularExpression(QStringLiteral("\\d{2}"))))
        return partial(given);
    static const QRegularExpression mobile(
        QStringLiteral("^(?:(?:\\+|00)86[ -]?)?(1[3-9]\\d)[ -]?(\\d{4})[ -]?(\\d{4})$"));
    if (const auto match = mobile.match(given); match.hasMatch() && (region == u"CN" || given.front() == u'+'))
        return region == u"CN" ? chineseMobile(match.captured(1) + match.captured(2) + match.captured(3))
                               : parsed(given, region);
    const QString whole = given;
    const QString extension = takeExtension(given);
    if (region == u"CN" && given.startsWith(u"00"))
        given.replace(0, 2, u'+'); // the way abroad, dialled from China
    NormalPhone phone = parsed(given, region);
    if (extension.isEmpty())
        return phone;
    if (phone.region.isEmpty())
        return kept(whole);
    phone.extension = extension;
    phone.display += u'-' + extension;
    return phone;
}

int areaCodeLength(QStringView nationalDigits)
{
    if (nationalDigits.size() < 3 || nationalDigits[0] != u'0')
        return 0;
    return nationalDigits[1] == u'1' || nationalDigits[1] == u'2' ? 3 : 4;
}

} // namespace kebu
