#include "ui/forms/simpleeditors.h"

#include "core/domain/fieldtext.h"
#include "core/domain/listvalue.h"
#include "core/rules/phonenumber.h"
#include "core/services/typedvalue.h"
#include "ui/look/flowlayout.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace kebu {

LineEditor::LineEditor(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent),
      m_edit(new QLineEdit(this))
{
    setInput(m_edit);
    if (field.isUnique)
        m_edit->setPlaceholderText(tr("given by the book when left empty"));
    if (field.type == FieldType::Phone)
        m_edit->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    if (field.type == FieldType::Email)
        m_edit->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    connect(m_edit, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_edit, &QLineEdit::editingFinished, this, &LineEditor::format);
}

LineEditor::~LineEditor()
{
    m_edit->disconnect(this); // loses the focus while the editor goes, and would tell an object that is half gone
}

void LineEditor::setValue(const Value &value)
{
    m_edit->setText(value.text());
    m_edit->setCursorPosition(0);
    format();
}

void LineEditor::format()
{
    if (field().type != FieldType::Phone || m_edit->text().trimmed().isEmpty())
        return;
    const QString shown = normalizePhone(m_edit->text()).display;
    if (shown != m_edit->text())
        m_edit->setText(shown);
}

Result<Value> LineEditor::value() const
{
    KEBU_LET(typed, read(m_edit->text()));
    return std::move(typed.value);
}

NoteEditor::NoteEditor(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent),
      m_edit(new QPlainTextEdit(this))
{
    constexpr int linesShown = 2;
    setInput(m_edit);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(linesShown * m_edit->fontMetrics().lineSpacing() + 14);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
}

void NoteEditor::setValue(const Value &value)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(field().type == FieldType::List ? listText(value) : value.text());
}

Result<Value> NoteEditor::value() const { return parseFieldText(field(), m_edit->toPlainText()); }

YesNoEditor::YesNoEditor(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent),
      m_box(new QCheckBox(tr("Yes"), this))
{
    setInput(m_box);
    connect(m_box, &QCheckBox::clicked, this, &FieldEditor::edited);
}

void YesNoEditor::setValue(const Value &value) { m_box->setChecked(value.yes()); }

Result<Value> YesNoEditor::value() const { return Value::of(m_box->isChecked()); }

WeekdaysEditor::WeekdaysEditor(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent)
{
    auto *row = new FlowLayout(this, 2); // a narrow column takes them on two lines
    row->setContentsMargins(0, 0, 0, 0);
    const QLocale locale(uiLanguage() == Language::Chinese ? QLocale::Chinese : QLocale::English);
    for (int day = 1; day <= 7; ++day) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setObjectName(QStringLiteral("day%1").arg(day));
        button->setText(uiLanguage() == Language::Chinese ? QStringLiteral("一二三四五六日").mid(day - 1, 1)
                                                          : locale.dayName(day, QLocale::ShortFormat));
        button->setAccessibleName(field.labelText() + u' ' + locale.dayName(day));
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, &FieldEditor::edited);
        row->addWidget(button);
        m_days.push_back(button);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusProxy(m_days.front());
}

void WeekdaysEditor::setValue(const Value &value)
{
    for (size_t day = 0; day < m_days.size(); ++day)
        m_days[day]->setChecked((value.number() >> day) & 1);
}

Result<Value> WeekdaysEditor::value() const
{
    qint64 days = 0;
    for (size_t day = 0; day < m_days.size(); ++day)
        days |= qint64(m_days[day]->isChecked()) << day;
    return days ? Value(days) : Value();
}

} // namespace kebu
