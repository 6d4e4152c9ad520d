#include "ui/models/shownvalue.h"

#include "core/base/text.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/fieldtext.h"
#include "core/rules/cadence.h"
#include "core/rules/phonenumber.h"
#include "ui/models/agendatext.h"
#include "ui/shell/session.h"

#include <QCoreApplication>
#include <QLocale>

namespace kebu {

namespace {

bool isChinese() { return uiLanguage() == Language::Chinese; }

QString joined(const QStringList &parts)
{
    return parts.join(isChinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

} // namespace

QString shownMoney(Money money) { return money.toGroupedString(); }

QString shownDay(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    const bool isThisYear = day.year() == today.year();
    if (isChinese())
        return day.toString(isThisYear ? QStringLiteral("M/d") : QStringLiteral("yyyy/M/d"));
    return QLocale(QLocale::English).toString(day, isThisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString shownMoment(const WallTime &wall, QDate today)
{
    const QString day = shownDay(wall.date, today);
    return wall.hasTime() ? day + u' ' + wall.time.toString(QStringLiteral("HH:mm")) : day;
}

QString shownMoment(Instant instant, const QTimeZone &zone, QDate today)
{
    return shownMoment(WallTime::of(instant, zone), today);
}

QString shownPersonal(const Session &session, const QString &text, Personal personal, const MaskHint &hint)
{
    return session.isMasked() && personal != Personal::None ? masked(text, personal, hint) : text;
}

QString shownCustomer(const Session &session, const Record &customer)
{
    const QString name = customer.text(customer::name);
    if (!session.isMasked())
        return name;
    const bool isCompany = customer.text(customer::kind) != u"individual";
    const QString hidden = masked(name, Personal::Name, {isCompany, honorificFor({}, customer.text(customer::gender))});
    const QString number = customer.text(customer::number);
    return number.isEmpty() ? hidden : hidden + QStringLiteral(" · ") + number;
}

QString shownContact(const Session &session, const Record &contact)
{
    return shownPersonal(session, contact.text(contact::name), Personal::Name,
                         {false, honorificFor(contact.text(contact::title), {})});
}

namespace {

QString referenceText(const Session &session, const FieldInfo &field, Id id, const QHash<Id, QString> &names)
{
    const QString name = field.target == u"user" ? session.userName(id) : names.value(id);
    return field.target == u"user" || field.target == u"tag"
               ? name
               : shownPersonal(session, name, Personal::Name, {field.target == u"customer", {}});
}

QString plainText(const Session &session, const FieldInfo &field, const Value &value, const QHash<Id, QString> &names)
{
    const QDate today = session.clock().today();
    switch (field.type) {
    case FieldType::Choice:
        return session.catalog().choiceLabel(field, value.text());
    case FieldType::Money:
        return shownMoney(Money{value.number()});
    case FieldType::Int:
        return QLocale(QLocale::English).toString(value.number());
    case FieldType::Date:
        return shownDay(value.date(), today);
    case FieldType::Instant:
        return shownMoment(Instant{value.number()}, session.clock().zone(), today);
    case FieldType::WallTime:
        return shownMoment(value.wallTime(), today);
    case FieldType::Phone:
        return normalizePhone(value.text()).display;
    case FieldType::Ref:
        return referenceText(session, field, value.id(), names);
    case FieldType::Refs: {
        QStringList all;
        for (const Id id : value.ids())
            all << referenceText(session, field, id, names);
        return joined(all);
    }
    default: {
        FormatContext context;
        context.language = uiLanguage();
        context.zone = session.clock().zone();
        return formatFieldText(field, value, context);
    }
    }
}

} // namespace

QString shownValue(const Session &session, const FieldInfo &field, const Value &value, const QHash<Id, QString> &names)
{
    if (value.isEmpty())
        return {};
    return shownPersonal(session, plainText(session, field, value, names), field.personalClass, {true, {}});
}

ShownDue shownDue(const Session &session, const WallTime &due, bool isDone)
{
    if (due.isNull())
        return {Due::None, QCoreApplication::translate("ShownValue", "Not planned")};
    const WallTime now = session.clock().wallNow();
    return {dueOf(dueState(due, now, isDone)), dueText(due, now, isDone)};
}

Grade shownGrade(const QString &code, QDate dormantFrom, QDate today)
{
    Grade grade;
    if (!code.isEmpty() && code[0].isLetter())
        grade.letter = code[0];
    if (!code.isEmpty() && code.back().isDigit())
        grade.digit = code.back().digitValue();
    grade.isDormant = dormantFrom.isValid() && dormantFrom <= today;
    return grade;
}

QLatin1String methodIcon(const QString &method)
{
    static const QHash<QString, const char *> icons{
        {QStringLiteral("phone"), "call-start"},          {QStringLiteral("visit"), "mark-location"},
        {QStringLiteral("meeting"), "meeting-attending"}, {QStringLiteral("online_meeting"), "meeting-attending"},
        {QStringLiteral("email"), "mail-message"},        {QStringLiteral("wechat"), "dialog-messages"},
        {QStringLiteral("exhibition"), "mark-location"}};
    return QLatin1String(icons.value(method, "document-edit"));
}

QString shownChoice(const Session &session, const RecordType &type, FieldName field, const QString &code)
{
    return code.isEmpty() ? QString() : session.catalog().choiceLabel(type.field(type.indexOf(field)), code);
}

} // namespace kebu
