#include "core/domain/registry.h"
#include "core/exchange/mappingguess.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// A record of sales of our own, so that the guess is tested apart from the declarations.
const RecordType &orderType()
{
    using namespace declare;
    static const RecordType declared("order", {"Order", "订单"}, {"Orders", "订单"},
                                     {text("number", {"Order number", "订单编号"}),
                                      reference("customer", {"Customer", "客户"}, "customer"),
                                      day("ordered_on", {"Date", "日期"}), integer("quantity", {"Quantity", "数量"}),
                                      money("amount", {"Amount", "金额"})});
    return declared;
}

const RecordType *lookup(const QString &name) { return name == u"order" ? &orderType() : findRecordType(name); }

const RecordType &type(const char *name) { return *lookup(QString::fromLatin1(name)); }

QStringList columns(const char *names) { return QString::fromUtf8(names).split(u'|'); }

Mapping guess(const char *header, const char *record = "customer", const QList<QStringList> &rows = {})
{
    return guessMapping(columns(header), rows, type(record), lookup);
}

std::string place(const Mapping &mapping, const char *column)
{
    return mapping.describe(QString::fromUtf8(column)).toStdString();
}

std::string constant(const Mapping &mapping, const char *field)
{
    for (const MappingConstant &each : mapping.constants) {
        if (each.field == QLatin1String(field))
            return each.value.toStdString();
    }
    return {};
}

} // namespace

TEST_CASE("the columns of the exchange's company list are recognised in spite of blanks")
{
    const Mapping mapping = guess("板块|公司全称|英文名称|注册地址|A股代码|A股简称|A股上市日期|A股总股本|B股代码|B股 "
                                  "简 称|地      区|省    份|城     市|所属行业|公司网址");
    CHECK(place(mapping, "公司全称") == "name");
    CHECK(place(mapping, "注册地址") == "address");
    CHECK(place(mapping, "A股代码") == "number");
    CHECK(place(mapping, "A股简称") == "short_name");
    CHECK(place(mapping, "省    份") == "province");
    CHECK(place(mapping, "城     市") == "city");
    CHECK(place(mapping, "所属行业") == "industry");
    CHECK(place(mapping, "公司网址") == "website");
    CHECK(mapping.key == QStringList{QStringLiteral("number")});
    CHECK(constant(mapping, "kind") == "enterprise");
    CHECK(mapping.find(QStringLiteral("所属行业"))->targets.front().newChoices);
    for (const char *column : {"板块", "英文名称", "A股上市日期", "地      区", "B股代码"})
        CHECK(place(mapping, column).empty());
}

TEST_CASE("beside a company the person's columns make a contact")
{
    const Mapping mapping =
        guess("客户名称|联系人|职务|手机|电话|邮箱|客户来源|员工人数|最近沟通时间|最近沟通内容|负责人");
    CHECK(place(mapping, "客户名称") == "name");
    CHECK(place(mapping, "联系人") == "contact.name");
    CHECK(place(mapping, "职务") == "contact.title");
    CHECK(place(mapping, "手机") == "contact.mobile");
    CHECK(place(mapping, "电话") == "phone");
    CHECK(place(mapping, "邮箱") == "contact.email");
    CHECK(place(mapping, "客户来源") == "source");
    CHECK(place(mapping, "员工人数") == "employees_from, employees_to");
    CHECK(place(mapping, "最近沟通时间") == "interaction.happened_at");
    CHECK(place(mapping, "最近沟通内容") == "interaction.content");
    CHECK(place(mapping, "负责人") == "owner");
    CHECK(mapping.find(QStringLiteral("负责人"))->targets.front().linkBy == u"name");
}

TEST_CASE("persons without a company are individuals and their names' parts are joined in order")
{
    const Mapping mapping = guess("lastName|firstName|email|手机号");
    CHECK(constant(mapping, "kind") == "individual");
    CHECK(place(mapping, "lastName") == "name");
    CHECK(mapping.find(QStringLiteral("firstName"))->targets.front().part <
          mapping.find(QStringLiteral("lastName"))->targets.front().part);
    CHECK(place(mapping, "email") == "email");
    CHECK(place(mapping, "手机号") == "phone");
}

TEST_CASE("orders, contacts and deals find the customer they belong to")
{
    const auto link = [](const Mapping &mapping, const char *column) {
        return mapping.find(QString::fromUtf8(column))->targets.front();
    };
    const ColumnTarget company =
        link(guess("Company|First Name|Last Name|Mobile Phone|Job Title", "contact"), "Company");
    CHECK(company.link == u"customer");
    CHECK(company.linkBy == u"name");
    CHECK(company.linkCreate);
    const Mapping orders = guess("订单号|客户编号|下单日期|数量|金额", "order");
    CHECK(link(orders, "客户编号").linkBy == u"number");
    CHECK(place(orders, "订单号") == "number");
    CHECK(place(orders, "下单日期") == "ordered_on");
}

TEST_CASE("the first rows tell what names do not")
{
    const Mapping mapping = guess("客户名称|x|y|首次接触", "customer",
                                  {columns("甲公司|a@example.com|138 0000 0000|25-12-2025"),
                                   columns("乙公司|b@example.com|13900000000|01-02-2025")});
    CHECK(place(mapping, "x") == "email");
    CHECK(place(mapping, "y") == "phone");
    CHECK(mapping.find(QStringLiteral("首次接触"))->targets.front().format == u"d-M-yyyy");
    const Mapping shared = guess("名称|代码", "customer", {columns("甲|7"), columns("乙|7")});
    CHECK(place(shared, "代码").empty());
}

TEST_CASE("presets know the words of their program and unknown ones are refused")
{
    const auto salesforce = presetMapping(
        QStringLiteral("Salesforce"),
        columns(
            "ID|NAME|BILLINGSTREET|BILLINGCITY|BILLINGSTATE|PHONE|WEBSITE|INDUSTRY|ANNUALREVENUE|NUMBEROFEMPLOYEES"),
        {}, type("customer"), lookup);
    REQUIRE(salesforce.ok());
    CHECK(place(*salesforce, "ID") == "number");
    CHECK(place(*salesforce, "NAME") == "name");
    CHECK(place(*salesforce, "BILLINGCITY") == "city");
    CHECK(place(*salesforce, "NUMBEROFEMPLOYEES") == "employees_from, employees_to");
    CHECK(constant(*salesforce, "kind") == "enterprise");
    const auto google = presetMapping(QStringLiteral("google"),
                                      columns("Name|Given Name|Family Name|Birthday|E-mail 1 - Value|Phone 1 - "
                                              "Value|Organization 1 - Name|Organization 1 - Title"),
                                      {}, type("customer"), lookup);
    REQUIRE(google.ok());
    CHECK(place(*google, "Name") == "contact.name");
    CHECK(place(*google, "Given Name").empty());
    CHECK(place(*google, "Organization 1 - Name") == "name");
    CHECK(place(*google, "E-mail 1 - Value") == "contact.email");
    const auto unknown = presetMapping(QStringLiteral("lotus"), {}, {}, type("customer"), lookup);
    REQUIRE(!unknown.ok());
    CHECK(unknown.error().message.contains(u"hubspot"));
}

TEST_CASE("the kind of record follows from the columns")
{
    const std::vector<const RecordType *> types{&type("customer"), &type("contact"), &type("opportunity"),
                                                &orderType()};
    const auto record = [&types](const char *header) {
        return guessRecord(columns(header), types, lookup).name().toStdString();
    };
    CHECK(record("公司全称|注册地址|省份|城市|所属行业") == "customer");
    CHECK(record("订单编号|客户编号|下单日期|数量|金额") == "order");
    CHECK(record("Deal Name|Deal Stage|Amount|Closing Date|Account Name") == "opportunity");
}

TEST_CASE("a guess passes its own checks as a mapping file")
{
    for (const char *record : {"customer", "contact", "opportunity", "order"}) {
        const QStringList header =
            columns("Company|First Name|Last Name|Email|Phone|Amount|Stage|Owner|Tags|Date|标签|员工数");
        const Mapping mapping = guessMapping(header, {}, type(record), lookup);
        const auto again = Mapping::fromJson(mapping.toJson(), lookup);
        CAPTURE(record, again ? "" : again.error().message.toStdString());
        CHECK(again.ok());
    }
}

TEST_CASE("the exports of other programs are known by their columns")
{
    const auto program = [](const char *header) { return programOf(columns(header)).toStdString(); };
    CHECK(program("First Name|Last Name|Company|Business Street|E-mail Address|E-mail Display Name") == "outlook");
    CHECK(program("Name|Given Name|E-mail 1 - Value|Organization 1 - Name") == "google");
    CHECK(program("First Name|Last Name|Organization Name|Organization Title|Labels|E-mail 1 - Value") == "google");
    CHECK(program("Record ID|Company name|Company owner|Lifecycle Stage") == "hubspot");
    CHECK(program("Record Id|Lead Owner.id|Lead Owner|Company|Title") == "zoho");
    CHECK(program("Id|IsDeleted|Name|OwnerId|CreatedDate|CreatedById") == "salesforce");
    CHECK(program("客户名称|电话|备注").empty());
}

TEST_CASE("a title is the post of a person where the program has salutations of their own")
{
    CHECK(place(guess("LEADID|SALUTATION|FIRSTNAME|LASTNAME|TITLE|COMPANY|LEADSOURCE|CREATEDDATE"), "TITLE") ==
          "contact.title");
    CHECK(place(guess("Record Id|Lead Owner|Company|First Name|Last Name|Title|Email"), "Title") == "contact.title");
    CHECK(place(guess("Title|First Name|Last Name|Company|Job Title|Business Street|E-mail Display Name"), "Title")
              .empty());
}

TEST_CASE("the Chinese columns of Outlook go where they belong")
{
    const Mapping mapping =
        guess("称谓|名|姓|单位|部门|职务|商务地址 街道|商务地址 市/县|商务地址 省/市/自治区|商务电话|"
              "单位主要电话|移动电话|电子邮件地址|电子邮件显示名称|类别|附注");
    CHECK(place(mapping, "单位") == "name");
    CHECK(place(mapping, "商务地址 街道") == "address");
    CHECK(place(mapping, "商务地址 市/县") == "city");
    CHECK(place(mapping, "商务地址 省/市/自治区") == "province");
    CHECK(place(mapping, "商务电话") == "contact.landline");
    CHECK(place(mapping, "单位主要电话") == "phone");
    CHECK(place(mapping, "电子邮件地址") == "contact.email");
    CHECK(place(mapping, "电子邮件显示名称").empty());
    CHECK(place(mapping, "类别") == "tags");
}

TEST_CASE("without names of columns telephones and provinces are known by their cells")
{
    const Mapping mapping =
        guess("Column 1|Column 2|Column 3", "customer",
              {columns("苏州甲公司|0512-55501111|江苏"), columns("杭州乙公司|139 0000 1111|浙江省")});
    CHECK(place(mapping, "Column 1") == "name");
    CHECK(place(mapping, "Column 2") == "phone");
    CHECK(place(mapping, "Column 3") == "province");
}

TEST_CASE("how a name is spoken is no telephone")
{
    const Mapping mapping = guess("First Name|Last Name|Phonetic First Name|Organization Name|E-mail 1 - Value");
    CHECK(place(mapping, "Phonetic First Name").empty());
}

TEST_CASE("the id of a deal of Salesforce is its number, and that of the account says whose it is")
{
    const Mapping mapping =
        guess("ID|ISDELETED|ACCOUNTID|NAME|STAGENAME|AMOUNT|CLOSEDATE|OWNERID|CREATEDDATE|CREATEDBYID", "opportunity");
    CHECK(place(mapping, "ID") == "number");
    CHECK(mapping.find(QStringLiteral("ACCOUNTID"))->targets.front().link == u"customer");
    CHECK(place(mapping, "NAME") == "title");
}

TEST_CASE("a table of customers and their contacts with English heads is not taken for one of persons")
{
    const Mapping mapping = guess("Customer|Contact|Mobile|E-mail|Grade|City", "customer",
                                  {columns("苏州锐铭传动科技有限公司|周文斌|13900005678|zhou@ruiming.example|A|苏州")});
    CHECK(place(mapping, "Customer") == "name");
    CHECK(place(mapping, "Contact") == "contact.name");
    CHECK(place(mapping, "Mobile") == "contact.mobile");
}
