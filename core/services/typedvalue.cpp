#include "core/services/typedvalue.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/domain/fieldtext.h"
#include "core/domain/registry.h"
#include "core/rules/names.h"
#include "core/rules/naturaldate.h"

#include <QCoreApplication>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("typedvalue", sentence); }

Error invalid(const QString &sentence) { return {ErrorCode::Invalid, sentence, {}}; }

bool isMoment(FieldType type)
{
    return type == FieldType::Date || type == FieldType::WallTime || type == FieldType::Instant;
}

/// Plans lie ahead, everything else a form asks for has happened.
Leaning leaningOf(const FieldInfo &field)
{
    static const QStringList ahead{QStringLiteral("expected_close_on"),
                                   QStringLiteral("wanted_delivery_on"),
                                   QStringLiteral("due_on"),
                                   QStringLiteral("due_at"),
                                   QStringLiteral("next_due"),
                                   QStringLiteral("remind_at"),
                                   QStringLiteral("until")};
    return ahead.contains(field.name) ? Leaning::Future : Leaning::Past;
}

Value momentValue(FieldType type, const WallTime &when, const QTimeZone &zone)
{
    if (type == FieldType::Date)
        return Value::of(when.date);
    return type == FieldType::Instant ? Value::of(when.toInstant(zone)) : Value::of(when);
}

Result<TypedValue> readChoice(const FieldInfo &field, const QString &text, const Catalog &catalog)
{
    const QString word = meantChoice(field, text, catalog);
    if (const auto code = catalog.picklists().codeOf(field.picklist, word))
        return TypedValue{Value(*code), {}};
    if (growsByUse(field))
        return TypedValue{Value(word), word};
    constexpr int mostNamed = 6;
    QStringList labels;
    for (const PicklistEntry &entry : catalog.picklists().entries(field.picklist)) {
        if (!entry.retired)
            labels << entry.label(uiLanguage());
    }
    const bool isCut = labels.size() > mostNamed;
    const QString named =
        labels.mid(0, mostNamed).join(uiLanguage() == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
    return invalid(say(QT_TRANSLATE_NOOP("typedvalue", "“%1” is not one of the choices: %2."))
                       .arg(word, isCut ? named + QStringLiteral(" …") : named));
}

Result<TypedValue> checkedText(const FieldInfo &field, Value value)
{
    if (field.type == FieldType::Email && !isValidEmail(normalEmail(value.text())))
        return invalid(
            say(QT_TRANSLATE_NOOP("typedvalue", "This is no e-mail address: name@example.com is the form.")));
    // a number that is only in part known has some; words alone would never be dialled nor found
    if (field.type == FieldType::Phone && std::ranges::none_of(value.text(), [](QChar c) { return c.isDigit(); }))
        return invalid(say(QT_TRANSLATE_NOOP("typedvalue", "There is no digit in this telephone number.")));
    if (field.name == u"credit_code" && !isValidCreditCode(value.text()))
        return invalid(say(QT_TRANSLATE_NOOP(
            "typedvalue", "The check character does not fit: compare the 18 characters with the licence.")));
    return TypedValue{std::move(value), {}};
}

} // namespace

bool completes(const QString &text, const QString &typed)
{
    const QString wanted = normalized(typed);
    if (wanted.isEmpty() || normalized(text).contains(wanted))
        return true;
    return initialsOf(text).startsWith(wanted) || normalized(pinyinOf(text)).startsWith(wanted);
}

bool growsByUse(const FieldInfo &field) { return builtInChoices(field.picklist).empty(); }

QString meantChoice(const FieldInfo &field, const QString &text, const Catalog &catalog)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty() || catalog.picklists().codeOf(field.picklist, typed))
        return typed;
    QStringList fit;
    for (const PicklistEntry &entry : catalog.picklists().entries(field.picklist)) {
        if (!entry.retired && completes(entry.label(uiLanguage()), typed))
            fit << entry.label(uiLanguage());
    }
    const bool isLatin = typed[0].unicode() < 0x80;
    return fit.size() == 1 && (isLatin || !growsByUse(field)) ? fit.first() : typed;
}

Result<TypedValue> readTyped(const FieldInfo &field, const QString &text, const TypingContext &context)
{
    if (text.trimmed().isEmpty())
        return TypedValue{};
    if (field.type == FieldType::Choice)
        return readChoice(field, text, *context.catalog);
    ParseContext parsing;
    parsing.zone = context.zone;
    auto value = parseFieldText(field, text, parsing);
    if (value)
        return value->isEmpty() ? TypedValue{} : checkedText(field, std::move(*value));
    if (!isMoment(field.type))
        return value.error();
    if (const auto when = parseWhen(text, context.now, leaningOf(field)))
        return TypedValue{momentValue(field.type, *when, context.zone), {}};
    return invalid(
        say(QT_TRANSLATE_NOOP("typedvalue", "Not understood as a day. Try 2026-05-08, 5/8, next Tuesday or +3d.")));
}

} // namespace kebu
