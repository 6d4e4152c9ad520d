#include "core/domain/fieldtext.h"

#include "core/domain/datetext.h"
#include "core/domain/listvalue.h"
#include "core/domain/numbertext.h"
#include "core/domain/picklists.h"
#include "core/domain/registry.h"
#include "core/domain/weekdays.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QSet>

namespace kebu {

namespace {

constexpr qsizetype largestText = 1 << 20; // bytes of UTF-8

Error refused(const QString &sentence) { return Error{ErrorCode::Invalid, sentence, {}}; }

QString shortened(const QString &text) { return text.size() > 60 ? text.left(60) + u'…' : text; }

QString tidied(const QString &text) { return text.normalized(QString::NormalizationForm_KC).simplified(); }

/// What comparing choices disregards: case, width, blanks.
QString folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    plain.removeIf([](QChar c) { return c.isSpace() || c == u'_'; });
    return plain;
}

Result<Value> parseText(const QString &text)
{
    QString plain = text.trimmed();
    if (plain.contains(u'\r'))
        plain.replace(u"\r\n"_qs, u"\n"_qs).replace(u'\r', u'\n');
    if (plain.size() > largestText / 3 && plain.toUtf8().size() > largestText)
        return refused(QCoreApplication::translate("FieldText", "The text is longer than 1 MB. Attach it as a file."));
    return Value(plain);
}

Result<Value> parseList(const QString &text)
{
    const Value value = listFromText(text);
    if (value.text().size() > largestText / 3 && value.text().toUtf8().size() > largestText)
        return refused(QCoreApplication::translate("FieldText", "The text is longer than 1 MB. Attach it as a file."));
    return value;
}

Result<Value> parseWhole(const QString &text, qint64 least, qint64 most)
{
    const auto number = scaledNumber(tidied(text), 0);
    if (!number)
        return refused(QCoreApplication::translate("FieldText", "\"%1\" is not a whole number.").arg(shortened(text)));
    if (*number < least || *number > most) {
        return refused(QCoreApplication::translate("FieldText", "\"%1\" is not between %2 and %3.")
                           .arg(shortened(text))
                           .arg(least)
                           .arg(most));
    }
    return Value(*number);
}

Result<Value> parseDecimal(const QString &text)
{
    if (const auto millionths = scaledNumber(tidied(text), 6))
        return Value(*millionths);
    return refused(QCoreApplication::translate("FieldText", "\"%1\" is not a number of at most six decimals.")
                       .arg(shortened(text)));
}

Result<Value> parseMoney(const QString &text)
{
    static const QRegularExpression code(
        QStringLiteral(R"(^(?:RMB|CNY|USD|EUR|人民币)\s*|\s*(?:RMB|CNY|USD|EUR|人民币|元整)$)"),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto money = Money::fromString(text.simplified().remove(code)))
        return Value::of(*money);
    return refused(
        QCoreApplication::translate("FieldText", "\"%1\" is not an amount of money, such as 1,286,000.50 or 28万.")
            .arg(shortened(text)));
}

Result<Value> parseBool(const QString &text)
{
    static const QSet<QString> yes{u"是"_qs, u"有"_qs, u"对"_qs, u"yes"_qs, u"y"_qs, u"true"_qs, u"t"_qs,
                                   u"1"_qs,  u"on"_qs, u"√"_qs,  u"✓"_qs,   u"✔"_qs, u"x"_qs};
    static const QSet<QString> no{u"否"_qs, u"无"_qs,  u"不"_qs, u"no"_qs, u"n"_qs, u"false"_qs, u"f"_qs,
                                  u"0"_qs,  u"off"_qs, u"×"_qs,  u"✗"_qs,  u"✘"_qs, u"-"_qs};
    const QString word = folded(text);
    if (yes.contains(word))
        return Value::of(true);
    if (no.contains(word))
        return Value();
    return refused(QCoreApplication::translate("FieldText", "\"%1\" is neither yes nor no.").arg(shortened(text)));
}

Result<Value> parseChoice(const FieldInfo &field, const QString &text, const ParseContext &context)
{
    if (context.findChoice) {
        if (const auto code = context.findChoice(field, text.trimmed()))
            return Value(*code);
    }
    if (const auto code = choiceCode(field, text))
        return Value(*code);
    QString sentence = QCoreApplication::translate("FieldText", "\"%1\" is not in the list \"%2\".")
                           .arg(shortened(text.trimmed()), field.labelText());
    const std::vector<Choice> &entries = field.choices.empty() ? builtInChoices(field.picklist) : field.choices;
    if (!entries.empty()) {
        QStringList codes;
        for (const Choice &choice : entries)
            codes << QString::fromUtf8(choice.code);
        sentence +=
            u' ' + QCoreApplication::translate("FieldText", "Choose one of: %1.").arg(codes.join(QStringLiteral(", ")));
    }
    return Error{ErrorCode::NotFound, sentence, {}};
}

Error noDate(const QString &text)
{
    return refused(
        QCoreApplication::translate(
            "FieldText", "\"%1\" is not a date that exists and can be read in one way only, such as 2026-04-30.")
            .arg(shortened(text)));
}

Result<Value> parseMoment(const FieldInfo &field, const QString &text, const ParseContext &context)
{
    if (field.type == FieldType::Date) {
        if (const auto date = dateFromText(text, context.format))
            return Value::of(*date);
    } else if (field.type == FieldType::PartialDate) {
        if (const auto date = partialDateFromText(text, context.format))
            return Value(date->toString());
    } else if (field.type == FieldType::WallTime) {
        const auto wall = wallTimeFromText(text, context.format);
        if (wall && (wall->zone.isEmpty() || QTimeZone(wall->zone.toLatin1()).isValid()))
            return Value::of(*wall);
    } else if (const auto instant = instantFromText(text, context.zone, context.format)) {
        return Value::of(*instant);
    }
    return noDate(text);
}

Result<Value> parseTime(const QString &text)
{
    if (const auto time = timeFromText(text))
        return Value(time->toString(QStringLiteral("HH:mm")));
    return refused(
        QCoreApplication::translate("FieldText", "\"%1\" is not a time of day, such as 09:30.").arg(shortened(text)));
}

Result<Value> parseWeekdays(const QString &text)
{
    if (const auto days = weekdaysFromText(text))
        return Value(qint64(*days));
    return refused(QCoreApplication::translate("FieldText", "\"%1\" does not name days of the week, such as Mon-Fri.")
                       .arg(shortened(text)));
}

Result<Value> parseReference(const FieldInfo &field, const QString &text)
{
    const QString plain = text.trimmed();
    const Error unknown =
        refused(QCoreApplication::translate("FieldText", "\"%1\" is not the id of a record.").arg(shortened(text)));
    if (field.type == FieldType::Ref) {
        const Id id = Id::fromString(plain);
        return id ? Result<Value>(Value::of(id)) : unknown;
    }
    if (field.type == FieldType::RefAny) {
        const RecordRef reference = RecordRef::fromString(plain);
        return reference.isNull() ? Result<Value>(unknown) : Value(reference.toString());
    }
    std::vector<Id> ids;
    static const QRegularExpression between(QStringLiteral("[;,\\s]+"));
    for (const QString &part : plain.split(between, Qt::SkipEmptyParts)) {
        const Id id = Id::fromString(part);
        if (!id)
            return unknown;
        ids.push_back(id);
    }
    return Value(std::move(ids));
}

Result<Value> parseScore(const QString &text)
{
    static const QRegularExpression ofFive(
        QStringLiteral(R"(^([1-5])(?:\.0+)? ?(?:/ ?5)? ?(?:分|星|points?|stars?)?$)"));
    static const QRegularExpression stars(QStringLiteral("^(★{1,5})☆*$"));
    if (const auto match = ofFive.match(tidied(text)); match.hasMatch())
        return Value(qint64(match.captured(1).toInt()));
    if (const auto match = stars.match(tidied(text)); match.hasMatch())
        return Value(qint64(match.capturedLength(1)));
    return parseWhole(text, 1, 5);
}

Result<Value> parseByType(const FieldInfo &field, const QString &text, const ParseContext &context)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Phone:
    case FieldType::Email:
        return parseText(text);
    case FieldType::List:
        return parseList(text);
    case FieldType::Choice:
        return parseChoice(field, text, context);
    case FieldType::Int:
        return parseWhole(text, -Money::largest, Money::largest);
    case FieldType::Percent:
        return parseWhole(text, 0, 100);
    case FieldType::Score:
        return parseScore(text);
    case FieldType::Money:
        return parseMoney(text);
    case FieldType::Decimal:
        return parseDecimal(text);
    case FieldType::Bool:
        return parseBool(text);
    case FieldType::Date:
    case FieldType::PartialDate:
    case FieldType::Instant:
    case FieldType::WallTime:
        return parseMoment(field, text, context);
    case FieldType::Time:
        return parseTime(text);
    case FieldType::Weekdays:
        return parseWeekdays(text);
    case FieldType::Ref:
    case FieldType::Refs:
    case FieldType::RefAny:
        return parseReference(field, text);
    }
    return Value();
}

bool isBandEnd(const FieldInfo &field)
{
    return (field.type == FieldType::Int || field.type == FieldType::Money) &&
           (field.name.endsWith(u"_from") || field.name.endsWith(u"_to"));
}

QString instantText(Instant instant, const QTimeZone &zone)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(instant.ms, zone);
    const QString form = at.time().msec() != 0     ? QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")
                         : at.time().second() != 0 ? QStringLiteral("yyyy-MM-dd HH:mm:ss")
                                                   : QStringLiteral("yyyy-MM-dd HH:mm");
    return at.toString(form);
}

QString choiceText(const FieldInfo &field, const QString &code, const FormatContext &context)
{
    if (context.labelOf) {
        if (const auto label = context.labelOf(field, code))
            return *label;
    }
    const Choice *entry = field.choice(code);
    return entry ? entry->label.in(context.language) : code;
}

/// 20万 of 约20万左右
QString withoutAbout(const QString &text)
{
    static const QRegularExpression about(QStringLiteral(R"(^(?:大约|约|近|about|approx\.?)\s*|\s*(?:左右|上下)$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return QString(text).remove(about);
}

} // namespace

Result<Value> parseFieldText(const FieldInfo &field, const QString &text, const ParseContext &context)
{
    const QString plain = text.trimmed();
    if (const auto other = context.values.constFind(plain); other != context.values.constEnd()) {
        if (other->trimmed().isEmpty())
            return Value();
        return parseByType(field, *other, context);
    }
    if (plain.isEmpty())
        return Value();
    auto value = parseByType(field, plain, context);
    if (value || !context.takesBands)
        return value;
    if (!isBandEnd(field)) {
        const bool isAmount = field.type == FieldType::Money || field.type == FieldType::Int;
        const QString bare = withoutAbout(plain);
        auto about = isAmount && bare != plain ? parseByType(field, bare, context) : value;
        return about ? about : value;
    }
    const auto band = parseBand(field, plain);
    if (!band)
        return value;
    return field.name.endsWith(u"_from") ? band->from : band->to;
}

Result<Band> parseBand(const FieldInfo &field, const QString &text)
{
    static const QRegularExpression range(
        QStringLiteral(
            R"(^(?:约|大约|about )?([^\d~—–至到-]*[\d.,]+ ?[^\d~—–至到-]*?) ?(?:-|~|—+|–|至|到| to ) ?([^\d-]*[\d.,]+.*)$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression above(
        QStringLiteral(R"(^(?:>=?|≥|超过|大于|over |more than )?(.*?)(?:以上|及以上|\+|or more)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression below(
        QStringLiteral(R"(^(?:<=?|≤|少于|小于|不足|低于|under |less than )?(.*?)(?:以下|及以下|以内|or less)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression unit(QStringLiteral(R"((万|亿|千|k|m)?(元|人|名|家|people|employees)?$)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString plain = tidied(text).remove(u' ');
    const auto read = [&](const QString &part) { return parseByType(field, part, {}); };
    if (const auto match = range.match(plain); match.hasMatch()) {
        QString low = match.captured(1);
        const QString lowUnit = unit.match(low).captured(1);
        if (lowUnit.isEmpty()) // "20-30万" means 20万
            low += unit.match(match.captured(2)).captured(1);
        const auto from = read(low);
        const auto to = read(match.captured(2));
        if (from && to && from->number() <= to->number())
            return Band{*from, *to};
    } else if (const auto upper = above.match(plain); upper.captured(1) != plain) {
        if (const auto from = read(upper.captured(1).remove(QRegularExpression(QStringLiteral("及$")))))
            return Band{*from, {}};
    } else if (const auto lower = below.match(plain); lower.captured(1) != plain) {
        if (const auto to = read(lower.captured(1).remove(QRegularExpression(QStringLiteral("及$")))))
            return Band{{}, *to};
    } else if (const auto one = read(withoutAbout(plain))) {
        return Band{*one, *one};
    }
    return refused(
        QCoreApplication::translate("FieldText", "\"%1\" is not a range, such as 100-500.").arg(shortened(text)));
}

std::optional<QString> choiceCode(const FieldInfo &field, const QString &word)
{
    const QString wanted = folded(word);
    const auto means = [&wanted](const char *other) { return folded(QString::fromUtf8(other)) == wanted; };
    // codes before labels before synonyms: an entry's own code is never another's synonym
    for (const Choice &entry : field.choices) {
        if (means(entry.code))
            return QString::fromUtf8(entry.code);
    }
    for (const Choice &entry : field.choices) {
        if (means(entry.label.en) || means(entry.label.zh))
            return QString::fromUtf8(entry.code);
    }
    for (const Choice &entry : field.choices) {
        if (std::any_of(entry.synonyms.begin(), entry.synonyms.end(), means))
            return QString::fromUtf8(entry.code);
    }
    return std::nullopt;
}

QString formatFieldText(const FieldInfo &field, const Value &value, const FormatContext &context)
{
    if (value.isEmpty())
        return {};
    switch (field.type) {
    case FieldType::Choice:
        return choiceText(field, value.text(), context);
    case FieldType::Money:
        return Money{value.number()}.toString();
    case FieldType::Decimal:
        return decimalText(value.number());
    case FieldType::Bool:
        return context.language == Language::Chinese ? u"是"_qs : u"yes"_qs;
    case FieldType::List:
        return listText(value);
    case FieldType::Weekdays:
        return weekdaysText(int(value.number()), context.language);
    case FieldType::Instant:
        return instantText(Instant{value.number()}, context.zone);
    case FieldType::WallTime:
        return value.text().replace(u'T', u' ');
    default:
        break;
    }
    if (value.isIds()) {
        QStringList ids;
        for (const Id id : value.ids())
            ids.append(id.toString());
        return ids.join(u';');
    }
    return value.isNumber() ? QString::number(value.number()) : value.text();
}

} // namespace kebu
