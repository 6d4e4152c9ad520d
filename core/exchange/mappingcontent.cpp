#include "core/exchange/mappingcontent.h"

#include "core/rules/names.h"
#include "core/rules/regions.h"

#include <QRegularExpression>

#include <array>

namespace kebu {

namespace {

bool isWord(const QString &cell)
{
    static const QRegularExpression number(QStringLiteral(R"(^[\d\s.,:/+()%¥$€*#_-]*$)"));
    return cell.size() <= 120 && !cell.contains(u'@') && !number.match(cell).hasMatch();
}

/// Mobiles and landlines of any form; neither days nor plain numbers.
bool isTelephone(const QString &cell)
{
    static const QRegularExpression number(QStringLiteral(R"(^\+?[(（]?\d[\d\s()（）*-]{5,18}[\d*]$)"));
    static const QRegularExpression day(QStringLiteral(R"(^\d{4}[-]\d{1,2}[-]\d{1,2}$|^\d{1,2}[-]\d{1,2}[-]\d{4}$)"));
    static const QRegularExpression plain(QStringLiteral(R"(^(?!1[3-9]\d{9}$|0\d{9,11}$)\d+$)"));
    const auto digits = std::count_if(cell.begin(), cell.end(), [](QChar c) { return c.isDigit() || c == u'*'; });
    return digits >= 7 && digits <= 15 && number.match(cell).hasMatch() && !day.match(cell).hasMatch() &&
           !plain.match(cell).hasMatch();
}

struct Look {
    CellLook look;
    std::function<bool(const QString &)> fits;
};

const std::vector<Look> &looks()
{
    const auto form = [](const char *pattern) {
        return [expression = QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption)](
                   const QString &cell) { return expression.match(cell).hasMatch(); };
    };
    static const std::vector<Look> all{
        {CellLook::MailAddress, form(R"(^[^\s@,;]+@[^\s@,;]+\.[A-Za-z]{2,}$)")},
        {CellLook::WebAddress, form(R"(^(?:https?://|www\.)\S+$)")},
        {CellLook::MobileNumber, form(R"(^(?:\+?86[ -]?)?1[3-9]\d[ -]?(?:\d{4}|\*{4})[ -]?\d{4}$)")},
        {CellLook::Telephone, isTelephone},
        {CellLook::CreditCode, [](const QString &cell) { return isValidCreditCode(cell); }},
        {CellLook::CompanyName,
         form(
             R"((?:公司|集团|工厂|商行|事务所|研究院|经营部|合作社|股份)|\b(?:inc|ltd|llc|corp|corporation|company|co|gmbh|ag|s\.?a\.?|plc|limited)\b\.?$)")},
        {CellLook::Province,
         [](const QString &cell) {
             return regionLengthAt(cell) == cell.size() && isWideRegion(bareRegion(cell)) && cell != u"中国";
         }},
        {CellLook::ChineseName, form(R"(^\p{Han}{2,4}(?:·\p{Han}{1,6})?(?:先生|女士|小姐|总|经理)?$)")},
        {CellLook::Words, isWord}};
    return all;
}

} // namespace

CellLook lookOf(const QStringList &cells)
{
    QStringList filled;
    for (const QString &cell : cells) {
        if (!cell.trimmed().isEmpty())
            filled << cell.trimmed();
    }
    if (filled.isEmpty())
        return CellLook::Unknown;
    for (const Look &each : looks()) {
        const auto fitting = std::count_if(filled.begin(), filled.end(), each.fits);
        if (fitting * 5 >= filled.size() * 4)
            return each.look;
    }
    return CellLook::Unknown;
}

QString pointKindOf(const QString &folded)
{
    static const QRegularExpression about(
        QStringLiteral("type$|kind$|label$|displayname|显示名|邮政编码|邮编|国家|format|assistant|manager|phonetic|"
                       "yomi|类型|标签$|code$|区号|所在"));
    static const std::array<std::pair<QRegularExpression, QString>, 5> kinds{
        {{QRegularExpression(QStringLiteral("email|^mail\\d*$|mailaddress|邮箱|电子邮件")), QStringLiteral("email")},
         {QRegularExpression(
              QStringLiteral("phone|mobile|^cell|fax|pager|^tel\\d*$|telephone|电话|手机|传真|座机|固话")),
          QStringLiteral("phone")},
         {QRegularExpression(QStringLiteral("^qq")), QStringLiteral("qq")},
         {QRegularExpression(QStringLiteral(
              "addressformatted|addresslabel|^(?:home|other|work|business|mailing|shipping)address\\d*$|地址")),
          QStringLiteral("address")},
         {QRegularExpression(QStringLiteral("website|webpage|homepage|^url|主页|网址")), QStringLiteral("other")}}};
    if (folded.contains(about))
        return {};
    for (const auto &[form, kind] : kinds) {
        if (folded.contains(form))
            return kind;
    }
    return {};
}

bool isJoinOf(const QStringList &whole, const QStringList &first, const QStringList &second)
{
    bool isAny = false;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const QString text = whole[i].simplified();
        const QString a = first.value(i).simplified();
        const QString b = second.value(i).simplified();
        if (text.isEmpty())
            continue;
        if (a.isEmpty() || b.isEmpty() ||
            (text != a + u' ' + b && text != b + u' ' + a && text != b + a && text != a + b))
            return false;
        isAny = true;
    }
    return isAny;
}

} // namespace kebu
