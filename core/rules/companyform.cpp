#include "core/rules/companyform.h"

#include "core/rules/names.h"
#include "core/rules/regions.h"
#include "core/rules/tradewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace kebu {

namespace {

/// 恒远光学(有限公司) is 恒远光学有限公司.
void unwrapForm(QString &name)
{
    static const QRegularExpression wrapped(
        QStringLiteral("\\(((?:股份|集团|控股|责任)*有限(?:责任)?公司|公司|厂)\\)"));
    name.replace(wrapped, QStringLiteral("\\1"));
}

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
    unwrapForm(name);
    CompanyForm form;
    form.branch = takeBranch(name);
    form.region = takeBracketed(name);
    // an institution's kind is part of what it is: 恒远银行 is not 恒远医院
    static const QRegularExpression institution(
        QStringLiteral("(?:银行|医院|大学|学院|学校|协会|事务所|研究院|研究所|酒店)$"));
    QString head = name;
    const QString leading = takeLeading(head);
    CompanyNameParts parts = companyNameParts(name);
    const auto inForm = institution.match(parts.form);
    const auto inOwn = institution.match(parts.own);
    const QString kind = inForm.hasMatch() ? inForm.captured(0) : inOwn.captured(0);
    const QString bare = inOwn.hasMatch() ? parts.own.chopped(inOwn.capturedLength()) : parts.own;
    const qsizetype regionSize = name.size() - head.size();
    if (!leading.isEmpty() && bare == QStringView(name).first(regionSize)) { // 兰州银行: nothing else of its own
        form.own = leading;
        form.trade = parts.trade + kind;
        return form;
    }
    if (!leading.isEmpty()) {
        form.region = leading;
        parts = companyNameParts(head);
    }
    form.own = parts.own;
    form.trade = parts.trade + (inForm.hasMatch() ? kind : QString());
    static const QRegularExpression group(QStringLiteral("(?:集团|总)$"));
    if (form.own.size() > 3)
        form.own.remove(group);
    return form;
}

} // namespace kebu
