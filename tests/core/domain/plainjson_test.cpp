#include "core/domain/plainjson.h"

#include "core/domain/catalog.h"
#include "core/domain/listvalue.h"
#include "core/domain/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;

namespace {

/// Any canonical value of the field's type.
Value anyValue(const FieldInfo &field, std::mt19937_64 &random)
{
    const auto number = [&](qint64 least, qint64 most) {
        return std::uniform_int_distribution<qint64>(least, most)(random);
    };
    switch (field.type) {
    case FieldType::Bool:
        return Value::of(true);
    case FieldType::Int:
        return Value(number(-1'000'000'000'000, 1'000'000'000'000));
    case FieldType::Percent:
        return Value(number(0, 100));
    case FieldType::Score:
        return Value(number(1, 5));
    case FieldType::Money:
        return Value(number(-Money::largest, Money::largest));
    case FieldType::Decimal:
        return Value(number(-1'000'000'000'000, 1'000'000'000'000));
    case FieldType::Weekdays:
        return Value(number(1, 127));
    case FieldType::Instant:
        return Value(number(0, 4'000'000'000'000));
    case FieldType::Ref:
        return Value(number(1, std::numeric_limits<qint64>::max()));
    case FieldType::Refs:
        return Value(std::vector{Id{number(1, 1000)}, Id{number(1001, 2000)}});
    case FieldType::RefAny:
        return Value(QStringLiteral("opportunity:%1").arg(number(1, 1000)));
    case FieldType::List:
        return listValue({QStringLiteral("一"), QString(), QStringLiteral("\"二\", 三")});
    case FieldType::Date:
        return Value::of(QDate(2026, 1, 1).addDays(number(0, 1000)));
    default:
        return Value(QStringLiteral(" 王“小\"明\\\n<b>\t😀 %1").arg(number(0, 1000)));
    }
}

} // namespace

TEST_CASE("every value of every declared field comes back from JSON text as it was")
{
    std::mt19937_64 random(7);
    for (const RecordType *type : recordTypes()) {
        for (const FieldInfo &field : type->fields()) {
            for (int i = 0; i < 40; ++i) {
                const Value value = anyValue(field, random);
                const QByteArray text = QJsonDocument(QJsonObject{{field.name, plainJson(field, value)}}).toJson();
                const auto back = valueFromPlainJson(field, QJsonDocument::fromJson(text).object().value(field.name));
                CAPTURE(type->name().toStdString(), field.name.toStdString(), text.toStdString());
                REQUIRE(back.ok());
                REQUIRE(*back == value);
            }
        }
    }
}

TEST_CASE("an empty value is null, and null is an empty value")
{
    const FieldInfo &field = *findRecordType(QStringLiteral("opportunity"))->find(QStringLiteral("amount"));
    CHECK(plainJson(field, Value()).isNull());
    CHECK(valueFromPlainJson(field, QJsonValue::Null)->isEmpty());
    CHECK(valueFromPlainJson(field, QJsonValue(1286000.5))->number() == 128'600'050);
}

TEST_CASE("JSON of another form is refused with the field's name")
{
    const RecordType &opportunity = *findRecordType(QStringLiteral("opportunity"));
    const auto refuses = [&](const char *name, const QJsonValue &json) {
        const auto value = valueFromPlainJson(*opportunity.find(QString::fromLatin1(name)), json);
        return !value.ok() && value.error().detail == QLatin1String(name);
    };
    CHECK(refuses("title", 5));
    CHECK(refuses("title", QJsonArray{QStringLiteral("x")}));
    CHECK(refuses("amount", QStringLiteral("much")));
    CHECK(refuses("amount", true));
    CHECK(refuses("probability", 12.5));
    CHECK(refuses("probability", QStringLiteral("60")));
    CHECK(refuses("customer", QStringLiteral("-3")));
    CHECK(refuses("customer", QJsonObject{{QStringLiteral("id"), 3}}));
}
