// Which field a query's path means, and what a word is for it.
#include "core/base/text.h"
#include "core/book/derived.h"
#include "core/book/query.h"
#include "core/domain/fieldtext.h"
#include "core/domain/registry.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kebu {

namespace {

const QString customPrefix = QStringLiteral("custom.");

QueryField ownField(const RecordType &type, FieldInfo info, bool isDerived = false)
{
    const bool isHidden =
        info.customId && (type.find(info.name) || findDerivedField(type, info.name) || info.name.contains(u'.'));
    const QString path = isHidden ? customPrefix + info.name : info.name;
    return {std::move(info), &type, QueryField::Reach::Own, -1, isDerived, path};
}

std::optional<QueryField> fieldByName(const RecordType &type, const Catalog &catalog, const QString &name)
{
    if (const FieldInfo *declared = type.find(name))
        return ownField(type, *declared);
    if (const DerivedField *derived = findDerivedField(type, name))
        return ownField(type, derived->info, true);
    // a name with a dot would stand before the path of a child: it needs its prefix
    if (auto custom = name.contains(u'.') && !name.startsWith(customPrefix) ? std::nullopt : catalog.field(type, name))
        return ownField(type, std::move(*custom));
    return std::nullopt;
}

std::optional<QueryField> fieldByLabel(const RecordType &type, const Catalog &catalog, const QString &name)
{
    const QString wanted = normalized(name);
    const auto isLabel = [&wanted](const FieldInfo &field) {
        return wanted == normalized(field.labelText()) ||
               (!field.customId && (wanted == normalized(field.label.in(Language::Chinese)) ||
                                    wanted == normalized(field.label.in(Language::English))));
    };
    for (const FieldInfo &field : catalog.fieldsOf(type)) {
        if (isLabel(field))
            return ownField(type, field);
    }
    for (const DerivedField &derived : derivedFields(type)) {
        if (isLabel(derived.info))
            return ownField(type, derived.info, true);
    }
    return std::nullopt;
}

/// The reference of `child` that says whose child it is: the one named like the parent.
int linkTo(const RecordType &child, const RecordType &parent)
{
    const int field = child.indexOf(parent.name());
    return field >= 0 && child.field(field).type == FieldType::Ref && child.field(field).target == parent.name() ? field
                                                                                                                 : -1;
}

} // namespace

std::optional<QueryField> findQueryField(const RecordType &type, const Catalog &catalog, const QString &path)
{
    if (auto own = fieldByName(type, catalog, path))
        return own;
    auto labelled = fieldByLabel(type, catalog, path);
    const qsizetype dot = path.indexOf(u'.');
    if (dot <= 0)
        return labelled;
    const QString first = path.left(dot);
    const RecordType *other = findRecordType(first);
    QueryField::Reach reach = QueryField::Reach::Child;
    int link = other ? linkTo(*other, type) : -1;
    if (const int reference = type.indexOf(first); reference >= 0 && type.field(reference).type == FieldType::Ref) {
        other = findRecordType(type.field(reference).target);
        reach = QueryField::Reach::Target;
        link = reference;
    }
    if (!other || link < 0)
        return labelled;
    auto field = fieldByName(*other, catalog, path.mid(dot + 1));
    if (!field)
        field = fieldByLabel(*other, catalog, path.mid(dot + 1));
    if (!field)
        return labelled;
    field->reach = reach;
    field->link = link;
    field->path = first + u'.' + field->path;
    return field;
}

bool suits(QueryOperator op, const FieldInfo &field)
{
    switch (op) {
    case QueryOperator::Less:
    case QueryOperator::LessOrEqual:
    case QueryOperator::Greater:
    case QueryOperator::GreaterOrEqual:
        return !field.isReference() && field.type != FieldType::Bool && field.type != FieldType::Weekdays;
    case QueryOperator::Between:
        return field.type != FieldType::Choice && suits(QueryOperator::Less, field);
    case QueryOperator::Contains:
        return field.type == FieldType::Text || field.type == FieldType::Choice || field.type == FieldType::Phone ||
               field.type == FieldType::Email || field.type == FieldType::List || field.type == FieldType::Ref ||
               field.type == FieldType::Refs || field.type == FieldType::Weekdays;
    default:
        return true;
    }
}

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("query", sentence); }

/// The codes that stand on the asked side of `code` in the list's order.
QStringList codesBeyond(const std::vector<PicklistEntry> &entries, const QString &code, QueryOperator op)
{
    const auto at = std::ranges::find(entries, code, &PicklistEntry::code) - entries.begin();
    QStringList codes;
    for (auto i = decltype(at){0}; i < std::ssize(entries); ++i) {
        const bool fits = op == QueryOperator::Less          ? i < at
                          : op == QueryOperator::LessOrEqual ? i <= at
                          : op == QueryOperator::Greater     ? i > at
                                                             : i >= at;
        if (fits)
            codes << entries[size_t(i)].code;
    }
    return codes;
}

Result<QueryOperand> choiceOperand(const FieldInfo &field, QueryOperator op, const QString &word,
                                   const Catalog &catalog)
{
    const std::vector<PicklistEntry> entries = catalog.picklists().entries(field.picklist);
    QueryOperand operand;
    if (op == QueryOperator::Contains) {
        operand.word = word;
        for (const PicklistEntry &entry : entries) {
            for (const QString &text : {entry.code, entry.labelZh, entry.labelEn}) {
                if (normalized(text).contains(normalized(word)) && !operand.codes.contains(entry.code))
                    operand.codes << entry.code;
            }
        }
        return operand;
    }
    const auto code = catalog.picklists().codeOf(field.picklist, word);
    const bool growsByUse = builtInChoices(field.picklist).empty();
    if (!code && !growsByUse) {
        QStringList known;
        for (const PicklistEntry &entry : entries)
            known << entry.code;
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("query", "\"%1\" is not one of the choices of %2: %3."))
                         .arg(word, field.labelText(), known.join(QStringLiteral(", "))),
                     {}};
    }
    operand.value = Value(code.value_or(word));
    const bool isOrder = op != QueryOperator::Equal && op != QueryOperator::NotEqual && op != QueryOperator::In;
    if (isOrder)
        operand.codes = codesBeyond(entries, operand.value.text(), op);
    return operand;
}

std::optional<int> daysFromToday(const QString &word)
{
    static const QRegularExpression form(QStringLiteral("^(?:today|今天)(?:([+-])(\\d{1,5}))?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(word);
    if (!match.hasMatch())
        return std::nullopt;
    const int days = match.captured(2).toInt();
    return match.captured(1) == u"-" ? -days : days;
}

bool isMoment(FieldType type)
{
    return type == FieldType::Date || type == FieldType::PartialDate || type == FieldType::Instant ||
           type == FieldType::WallTime;
}

} // namespace

Result<QueryOperand> readOperand(const QueryField &field, QueryOperator op, const QString &word, bool isQuoted,
                                 const Catalog &catalog)
{
    const FieldInfo &info = field.info;
    if (word.trimmed().isEmpty())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("query", "an empty text fits nothing; ask \"is empty\" instead.")),
                     {}};
    if (info.type == FieldType::Choice)
        return choiceOperand(info, op, word, catalog);
    QueryOperand operand;
    if (info.type == FieldType::Ref || info.type == FieldType::Refs ||
        (op == QueryOperator::Contains && info.type != FieldType::Weekdays)) {
        operand.word = word;
        return operand;
    }
    if (isMoment(info.type) && !isQuoted) {
        operand.daysFromToday = daysFromToday(word);
        if (operand.daysFromToday)
            return operand;
    }
    FieldInfo read = info;
    if (info.type == FieldType::Instant)
        read.type = FieldType::WallTime; // a day alone stands for the whole day
    KEBU_LET(value, parseFieldText(read, word));
    operand.value = value;
    return operand;
}

} // namespace kebu
