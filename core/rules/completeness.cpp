#include "core/rules/completeness.h"

#include "core/domain/customer.h"

#include <algorithm>

namespace kebu {

namespace {

ArchivePoint asked(FieldName field) { return {QString(field), customer::type().find(QString(field))->label, {field}}; }

ArchivePoint reach()
{
    return {QStringLiteral("reach"),
            {"Phone, e-mail or WeChat", "电话、邮箱或微信"},
            {customer::phone, customer::phoneOther, customer::email, customer::wechat},
            &ArchiveChildren::hasReachableContact};
}

ArchivePoint need()
{
    return {QStringLiteral("need"),
            {"Need or interest", "需求或意向产品"},
            {customer::interestedIn, customer::preferences},
            &ArchiveChildren::hasNeed};
}

std::vector<ArchivePoint> ofCompany()
{
    return {
        {QStringLiteral("contact"), {"Contact", "联系人"}, {}, &ArchiveChildren::hasContact},
        reach(),
        asked(customer::industry),
        asked(customer::source),
        asked(customer::owner),
        asked(customer::stage),
        asked(customer::intent),
        need(),
        {QStringLiteral("city"), {"Region", "地区"}, {customer::province, customer::city, customer::district}},
        asked(customer::address),
        asked(customer::mainBusiness),
        {QStringLiteral("employees_from"),
         {"Size", "规模"},
         {customer::employeesFrom, customer::employeesTo, customer::annualRevenueFrom, customer::annualRevenueTo}},
        asked(customer::creditCode),
    };
}

std::vector<ArchivePoint> ofPerson()
{
    return {
        reach(),
        asked(customer::source),
        asked(customer::owner),
        asked(customer::stage),
        asked(customer::intent),
        need(),
        {QStringLiteral("city"),
         {"Region or address", "地区或地址"},
         {customer::province, customer::city, customer::district, customer::address}},
        asked(customer::gender),
        {QStringLiteral("birthday"), {"Age or birthday", "年龄或生日"}, {customer::birthday, customer::ageBracket}},
        asked(customer::occupation),
    };
}

} // namespace

const std::vector<ArchivePoint> &archivePoints(const QString &kind)
{
    static const std::vector<ArchivePoint> company = ofCompany();
    static const std::vector<ArchivePoint> person = ofPerson();
    return kind == u"individual" ? person : company;
}

Completeness completenessOf(const Record &customer, const ArchiveChildren &children)
{
    Completeness outcome;
    const std::vector<ArchivePoint> &points = archivePoints(customer.text(customer::kind));
    for (const ArchivePoint &point : points) {
        const bool isFilled = std::ranges::any_of(point.anyOf, [&](FieldName field) { return customer.has(field); }) ||
                              (point.orChild && children.*point.orChild);
        if (!isFilled)
            outcome.missing.push_back(&point);
    }
    outcome.percent = int((points.size() - outcome.missing.size()) * 100 / points.size());
    return outcome;
}

} // namespace kebu
