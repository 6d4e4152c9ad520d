#include "core/rules/normalforms.h"

#include "core/rules/phonenumber.h"

#include <algorithm>

namespace kebu {

namespace {

bool isHan(QChar c) { return c.script() == QChar::Script_Han; }

} // namespace

QString tidyName(const QString &name)
{
    const QString plain = name.normalized(QString::NormalizationForm_KC).simplified();
    if (!std::any_of(plain.begin(), plain.end(), isHan))
        return plain;
    QString tidy;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain[i];
        const bool isBlankInChinese = c == u' ' && i > 0 && i + 1 < plain.size() &&
                                      (isHan(plain[i - 1]) || isHan(plain[i + 1]) || plain[i - 1] == u'(' ||
                                       plain[i + 1] == u'(' || plain[i - 1] == u')');
        if (isBlankInChinese)
            continue;
        tidy += c == u'(' ? QChar(u'（') : c == u')' ? QChar(u'）') : c;
    }
    return tidy;
}

QString tidyPhone(const QString &phone, const QString &areaCode)
{
    const NormalPhone normal = normalizePhone(phone);
    if (normal.isUnderstood())
        return normal.display;
    const bool isLocal = !normal.isPartial && (normal.digits.size() == 7 || normal.digits.size() == 8) &&
                         !normal.digits.startsWith(u'0') && !normal.digits.startsWith(u'+');
    if (!isLocal || areaCode.isEmpty())
        return phone;
    const NormalPhone whole = normalizePhone(areaCode + u'-' + normal.digits);
    return whole.isUnderstood() ? whole.display : phone;
}

QString areaCodeOf(const QString &phone)
{
    const NormalPhone normal = normalizePhone(phone);
    if (normal.region != u"CN" || normal.isMobile || !normal.display.startsWith(u'0'))
        return {};
    return normal.display.left(areaCodeLength(normal.display));
}

} // namespace kebu
