#include "ui/forms/understoodeditor.h"

#include "core/domain/fieldtext.h"
#include "core/rules/naturaldate.h"
#include "ui/look/fields.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QLocale>

namespace kebu {

namespace {

/// Plans lie ahead, everything else a form asks for has happened.
Leaning leaningOf(const FieldInfo &field)
{
    static const QStringList ahead{QStringLiteral("expected_close_on"), QStringLiteral("wanted_delivery_on"), QStringLiteral("due_on"),
                                   QStringLiteral("due_at"), QStringLiteral("remind_at"), QStringLiteral("until")};
    return ahead.contains(field.name) ? Leaning::Future : Leaning::Past;
}

bool isMoment(FieldType type)
{
    return type == FieldType::Date || type == FieldType::WallTime || type == FieldType::Instant;
}

Value momentValue(FieldType type, const WallTime &when, const QTimeZone &zone)
{
    if (type == FieldType::Date)
        return Value::of(when.date);
    return type == FieldType::Instant ? Value::of(when.toInstant(zone)) : Value::of(when);
}

QString wordsOf(const Session &session, const FieldInfo &field, const Value &value)
{
    if (field.type != FieldType::Date && field.type != FieldType::WallTime)
        return shownValue(session, field, value);
    const QLocale locale(uiLanguage() == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    const QDate day = field.type == FieldType::Date ? value.date() : value.wallTime().date;
    const QTime time = field.type == FieldType::Date ? QTime() : value.wallTime().time;
    const QString words = locale.toString(day, uiLanguage() == Language::Chinese ? QStringLiteral("yyyy年M月d日 ddd") : QStringLiteral("ddd d MMM yyyy"));
    return time.isValid() ? words + u' ' + time.toString(QStringLiteral("HH:mm")) : words;
}

} // namespace

UnderstoodEditor::UnderstoodEditor(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent), m_input(new UnderstoodField([this](const QString &text) { return understand(text); }, this))
{
    setInput(m_input);
    m_input->edit()->setAccessibleName(field.labelText());
    connect(m_input->edit(), &QLineEdit::textEdited, this, [this] {
        m_isTouched = true;
        showMeaning();
        emit edited();
    });
    showMeaning();
}

void UnderstoodEditor::setValue(const Value &value)
{
    FormatContext context;
    context.language = uiLanguage();
    context.zone = session().clock().zone();
    m_isTouched = false;
    m_input->setText(value.isEmpty() ? QString() : formatFieldText(field(), value, context));
    showMeaning();
}

void UnderstoodEditor::showMeaning()
{
    auto *meaning = m_input->findChild<QWidget *>(QStringLiteral("meaning"));
    const Understood::Outcome outcome = m_input->understood().outcome;
    meaning->setVisible(m_isTouched && outcome != Understood::Outcome::Empty); // what stood there was understood before
}

Result<Value> UnderstoodEditor::read(const QString &text) const
{
    ParseContext context;
    context.zone = session().clock().zone();
    auto value = parseFieldText(field(), text, context);
    if (value || !isMoment(field().type))
        return value;
    if (const auto when = parseWhen(text, session().clock().wallNow(), leaningOf(field())))
        return momentValue(field().type, *when, context.zone);
    return Error{ErrorCode::Invalid, tr("Not understood as a day. Try 2026-05-08, 5/8, next Tuesday or +3d."), {}};
}

Understood UnderstoodEditor::understand(const QString &text) const
{
    const auto value = read(text);
    if (!value)
        return {Understood::Outcome::Unknown, value.error().message, {}};
    return {Understood::Outcome::Understood, wordsOf(session(), field(), *value), {}};
}

Result<Value> UnderstoodEditor::value() const
{
    return m_input->text().trimmed().isEmpty() ? Result<Value>(Value()) : read(m_input->text());
}

bool UnderstoodEditor::explainsItself() const
{
    return m_isTouched && m_input->understood().outcome == Understood::Outcome::Unknown;
}

} // namespace kebu
