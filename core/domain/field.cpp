#include "core/domain/field.h"

#include <array>

namespace kebu {

bool FieldInfo::isHeldAsText() const
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::Date:
    case FieldType::PartialDate:
    case FieldType::Time:
    case FieldType::WallTime:
    case FieldType::Phone:
    case FieldType::Email:
    case FieldType::List:
    case FieldType::RefAny:
        return true;
    case FieldType::Int:
    case FieldType::Percent:
    case FieldType::Score:
    case FieldType::Money:
    case FieldType::Decimal:
    case FieldType::Bool:
    case FieldType::Weekdays:
    case FieldType::Instant:
    case FieldType::Ref:
    case FieldType::Refs:
        return false;
    }
    return false;
}

const Choice *FieldInfo::choice(const QString &code) const
{
    for (const Choice &entry : choices) {
        if (code == QLatin1String(entry.code))
            return &entry;
    }
    return nullptr;
}

FieldInfo &&FieldInfo::also(std::initializer_list<const char *> headers) &&
{
    for (const char *header : headers)
        synonyms.append(QString::fromUtf8(header));
    return std::move(*this);
}

QString typeName(const FieldInfo &field)
{
    static constexpr std::array names{"text",  "choice", "int",         "percent", "score",    "money",   "decimal",
                                      "bool",  "date",   "partialdate", "time",    "weekdays", "instant", "walltime",
                                      "phone", "email",  "list",        "ref",     "refs",     "ref"};
    const QString name = QString::fromLatin1(names[size_t(field.type)]);
    if (field.type == FieldType::RefAny)
        return name + QStringLiteral(":any");
    return field.isReference() ? name + u':' + field.target : name;
}

QString personalName(Personal personal)
{
    static constexpr std::array names{"",       "name",    "phone",    "landline", "email",
                                      "wechat", "address", "birthday", "point"};
    return QString::fromLatin1(names[size_t(personal)]);
}

Label purposeOf(Personal personal)
{
    switch (personal) {
    case Personal::None:
        return {};
    case Personal::Name:
        return {"to know whom the record is about", "识别客户"};
    case Personal::Phone:
    case Personal::Landline:
        return {"to call back", "回电联系"};
    case Personal::Email:
        return {"to send documents", "发送资料"};
    case Personal::Wechat:
        return {"to write on WeChat", "微信沟通"};
    case Personal::Address:
        return {"for visits and deliveries", "拜访与寄送"};
    case Personal::Birthday:
        return {"for a greeting", "生日问候"};
    case Personal::Point:
        return {"to reach the person", "联系客户"};
    }
    return {};
}

namespace declare {

namespace {

FieldInfo field(const char *name, Label label, FieldType type)
{
    FieldInfo info;
    info.name = QString::fromLatin1(name);
    info.label = label;
    info.type = type;
    return info;
}

FieldInfo referenceOf(const char *name, Label label, FieldType type, const char *record)
{
    FieldInfo info = field(name, label, type);
    info.target = QString::fromLatin1(record);
    return info;
}

} // namespace

FieldInfo text(const char *name, Label label) { return field(name, label, FieldType::Text); }
FieldInfo note(const char *name, Label label) { return text(name, label).multiline(); }
FieldInfo integer(const char *name, Label label) { return field(name, label, FieldType::Int); }
FieldInfo percent(const char *name, Label label) { return field(name, label, FieldType::Percent); }
FieldInfo score(const char *name, Label label) { return field(name, label, FieldType::Score); }
FieldInfo money(const char *name, Label label) { return field(name, label, FieldType::Money); }
FieldInfo decimal(const char *name, Label label) { return field(name, label, FieldType::Decimal); }
FieldInfo list(const char *name, Label label) { return field(name, label, FieldType::List); }
FieldInfo yesNo(const char *name, Label label) { return field(name, label, FieldType::Bool); }
FieldInfo day(const char *name, Label label) { return field(name, label, FieldType::Date); }
FieldInfo partialDay(const char *name, Label label) { return field(name, label, FieldType::PartialDate); }
FieldInfo timeOfDay(const char *name, Label label) { return field(name, label, FieldType::Time); }
FieldInfo weekdays(const char *name, Label label) { return field(name, label, FieldType::Weekdays); }
FieldInfo instant(const char *name, Label label) { return field(name, label, FieldType::Instant); }
FieldInfo wallTime(const char *name, Label label) { return field(name, label, FieldType::WallTime); }
FieldInfo telephone(const char *name, Label label) { return field(name, label, FieldType::Phone); }
FieldInfo mailAddress(const char *name, Label label) { return field(name, label, FieldType::Email); }

FieldInfo choice(const char *name, Label label, const char *picklist, std::vector<Choice> entries)
{
    FieldInfo info = field(name, label, FieldType::Choice);
    info.picklist = QString::fromLatin1(picklist);
    info.choices = std::move(entries);
    return info;
}

FieldInfo reference(const char *name, Label label, const char *record)
{
    return referenceOf(name, label, FieldType::Ref, record);
}

FieldInfo references(const char *name, Label label, const char *record)
{
    return referenceOf(name, label, FieldType::Refs, record);
}

FieldInfo referenceToAny(const char *name, Label label) { return field(name, label, FieldType::RefAny); }

} // namespace declare

} // namespace kebu
