#include "ui/forms/understoodeditor.h"

#include "core/domain/fieldtext.h"
#include "core/services/typedvalue.h"
#include "ui/look/fields.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QLocale>

namespace kebu {

namespace {

QString wordsOf(const Session &session, const FieldInfo &field, const Value &value)
{
    if (field.type != FieldType::Date && field.type != FieldType::WallTime)
        return shownValue(session, field, value);
    const QLocale locale(uiLanguage() == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                           : QLocale(QLocale::English));
    const QDate day = field.type == FieldType::Date ? value.date() : value.wallTime().date;
    const QTime time = field.type == FieldType::Date ? QTime() : value.wallTime().time;
    const QString words = locale.toString(day, uiLanguage() == Language::Chinese ? QStringLiteral("yyyy年M月d日 ddd")
                                                                                 : QStringLiteral("ddd d MMM yyyy"));
    return time.isValid() ? words + u' ' + time.toString(QStringLiteral("HH:mm")) : words;
}

} // namespace

UnderstoodEditor::UnderstoodEditor(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent),
      m_input(new UnderstoodField([this](const QString &text) { return understand(text); }, this))
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

Understood UnderstoodEditor::understand(const QString &text) const
{
    const auto value = read(text);
    if (!value)
        return {Understood::Outcome::Unknown, value.error().message, {}};
    return {Understood::Outcome::Understood, wordsOf(session(), field(), value->value), {}};
}

Result<Value> UnderstoodEditor::value() const
{
    KEBU_LET(typed, read(m_input->text()));
    return std::move(typed.value);
}

bool UnderstoodEditor::explainsItself() const
{
    return m_isTouched && m_input->understood().outcome == Understood::Outcome::Unknown;
}

} // namespace kebu
