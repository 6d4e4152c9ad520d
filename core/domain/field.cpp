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

QString typeName(const FieldInfo &field)
{
    static constexpr std::array names{"text", "choice", "int", "percent", "score", "money", "decimal",
                                      "bool", "date", "partialdate", "time", "weekdays", "instant", "walltime",
                                      "phone", "email", "list", "ref", "refs", "ref"};
    const QString name = QString::fromLatin1(names[size_t(field.type)]);
    if (field.type == FieldType::RefAny)
        return name + QStringLiteral(":any");
    return field.isReference() ? name + u':' + field.target : name;
}

QString personalName(Personal personal)
{
    static constexpr std::array names{"", "name", "phone", "email", "wechat", "address", "birthday"};
    return QString::fromLatin1(names[size_t(personal)]);
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
FieldInfo number(const char *name, Label label) { return field(name, label, FieldType::Int); }
FieldInfo percent(const char *name, Label label) { return field(name, label, FieldType::Percent); }
FieldInfo score(const char *name, Label label) { return field(name, label, FieldType::Score); }
FieldInfo money(const char *name, Label label) { return field(name, label, FieldType::Money); }
FieldInfo yesNo(const char *name, Label label) { return field(name, label, FieldType::Bool); }
FieldInfo day(const char *name, Label label) { return field(name, label, FieldType::Date); }
FieldInfo partialDay(const char *name, Label label) { return field(name, label, FieldType::PartialDate); }
FieldInfo timeOfDay(const char *name, Label label) { return field(name, label, FieldType::Time); }
FieldInfo weekdays(const char *name, Label label) { return field(name, label, FieldType::Weekdays); }
FieldInfo instant(const char *name, Label label) { return field(name, label, FieldType::Instant); }
FieldInfo wallTime(const char *name, Label label) { return field(name, label, FieldType::WallTime); }
FieldInfo phone(const char *name, Label label) { return field(name, label, FieldType::Phone); }
FieldInfo email(const char *name, Label label) { return field(name, label, FieldType::Email); }

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

FieldInfo referenceToAny(const char *name, Label label)
{
    return field(name, label, FieldType::RefAny);
}

} // namespace declare

} // namespace kebu
