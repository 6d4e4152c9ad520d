#include "core/rules/names.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace kebu {

namespace {

QString mapped(QString text, QStringView from, QStringView to)
{
    for (QChar &c : text) {
        if (const auto at = from.indexOf(c); at >= 0)
            c = to[at];
    }
    return text;
}

} // namespace

QString companyKey(const QString &name)
{
    // width went with the normal form: （ is ( already
    return mapped(normalized(name), u"[{【〔〖〈《「『]}】〕〗〉》」』", u"((((((((()))))))))");
}

QString personKey(const QString &name) { return mapped(normalized(name), u"•・‧∙⋅.", u"······"); }

QString normalCreditCode(const QString &text) { return normalized(text).toUpper().remove(u'-'); }

std::optional<QChar> creditCodeCheck(QStringView first17)
{
    static constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
    if (first17.size() != 17)
        return std::nullopt;
    int sum = 0;
    int weight = 1;
    for (QChar c : first17) {
        const auto value = alphabet.indexOf(c);
        if (value < 0)
            return std::nullopt;
        sum += static_cast<int>(value) * weight;
        weight = weight * 3 % 31;
    }
    return alphabet[(31 - sum % 31) % 31];
}

bool isValidCreditCode(const QString &text)
{
    const QString code = normalCreditCode(text);
    return code.size() == 18 && creditCodeCheck(QStringView(code).first(17)) == code.back();
}

QString normalEmail(const QString &text)
{
    QString address = folded(text);
    if (const auto open = address.lastIndexOf(u'<'); open >= 0 && address.endsWith(u'>'))
        address = address.sliced(open + 1).chopped(1).trimmed();
    if (address.startsWith(u"mailto:"))
        address.remove(0, 7);
    return address;
}

bool isValidEmail(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^[^\\s@<>()\\[\\],;:\"]+@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}]"
                       "[\\p{L}\\p{N}-]*$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QString address = normalEmail(text);
    return address.size() <= 254 && !address.contains(QStringLiteral("..")) && !address.startsWith(u'.') &&
           !address.contains(QStringLiteral(".@")) && form.match(address).hasMatch();
}

} // namespace kebu
