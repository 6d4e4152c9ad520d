#include "core/rules/companyform.h"

#include "core/rules/names.h"
#include "core/rules/regions.h"
#include "core/rules/tradewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace kebu {

namespace {

/// Takes 北京分公司 or (北京分行) off the end: what stands behind the mother's own ending.
QString takeBranch(QString &name)
{
    static const QRegularExpression branch(QStringLiteral(
        "(?<=公司|集团|银行|酒店|医院|大学|厂)\\(?([^()]*(?:分公司|子公司|分行|支行|营业部|营业厅|办事处|"
        "分部|分店|分厂|分院|校区|分校|分中心))\\)?$"));
    const auto match = branch.match(name);
    if (!match.hasMatch())
        return {};
    name.truncate(match.capturedStart());
    QString place = match.captured(1);
    if (const int length = regionLengthAt(place)) // 北京市分公司 is 北京分公司
        place = bareRegion(QStringView(place).first(length)).toString() + place.sliced(length);
    return place;
}

/// Takes a region in brackets out, wherever it stands: 恒远(上海)科技.
QString takeBracketed(QString &name)
{
    static const QRegularExpression brackets(QStringLiteral("\\(([^()]*)\\)"));
    QString region;
    qsizetype from = 0;
    for (auto match = brackets.match(name, from); match.hasMatch(); match = brackets.match(name, from)) {
        const QString inside = match.captured(1);
        const bool isRegion = regionLengthAt(inside) == inside.size() && !inside.isEmpty();
        const bool isFiller = inside == u"集团" || inside == u"有限合伙" || inside == u"普通合伙" || inside.isEmpty();
        if (isRegion || isFiller) {
            if (isRegion)
                region = bareRegion(inside).toString();
            name.remove(match.capturedStart(), match.capturedLength());
            from = match.capturedStart();
        } else {
            from = match.capturedEnd();
        }
    }
    return region;
}

/// Regions at the head, one within the other: 浙江省嘉兴市恒远. The innermost counts.
QString takeLeading(QString &own)
{
    QString region;
    while (const int length = regionLengthAt(own)) {
        if (length >= own.size()) // nothing but a region: it is the name
            break;
        region = bareRegion(QStringView(own).first(length)).toString();
        own.remove(0, length);
    }
    return region;
}

} // namespace

CompanyForm companyForm(const QString &given)
{
    QString name = companyKey(given);
    const bool isChinese =
        std::any_of(name.begin(), name.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    if (!isChinese)
        return {};
    CompanyForm form;
    form.branch = takeBranch(name);
    form.region = takeBracketed(name);
    QString head = name;
    const QString leading = takeLeading(head);
    const CompanyNameParts parts = companyNameParts(head);
    form.own = parts.own;
    form.trade = parts.trade;
    static const QRegularExpression group(QStringLiteral("(?:集团|总)$"));
    if (form.own.size() > 3)
        form.own.remove(group);
    // 兰州银行: without the region nothing of its own is left
    const bool isBare = parts.own.isEmpty() || parts.own == parts.form || (parts.trade.isEmpty() && head.size() <= 2) ||
                        (parts.own + parts.form == head && parts.own.size() < 2);
    if (!leading.isEmpty() && isBare) {
        form.own = leading;
        form.trade = head;
    } else if (!leading.isEmpty()) {
        form.region = leading;
    }
    // institutions by their kind are part of what they are: 恒远银行 is not 恒远医院
    static const QRegularExpression institution(
        QStringLiteral("(?:银行|医院|大学|学院|学校|协会|事务所|研究院|研究所|酒店)$"));
    if (const auto kind = institution.match(parts.form); kind.hasMatch() && form.own != leading)
        form.trade += kind.captured(0);
    return form;
}

} // namespace kebu
