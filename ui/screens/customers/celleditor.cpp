#include "ui/screens/customers/celleditor.h"

#include "ui/forms/fieldeditor.h"
#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/look/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int leastWidth = 180;
constexpr int leastExplaining = 240; ///< while what was understood stands beneath
constexpr int leastSaying = 350;     ///< while a sentence does

bool needsRoom(FieldType type)
{
    return type == FieldType::Weekdays || type == FieldType::Refs || type == FieldType::WallTime ||
           type == FieldType::Date || type == FieldType::Money;
}

} // namespace

CellEditor::CellEditor(const FieldInfo &field, Session &session, QWidget *viewport)
    : QFrame(viewport),
      m_editor(makeFieldEditor(field, session, this)),
      m_remark(new QLabel(this))
{
    Q_ASSERT(m_editor); // whyFixed() refused the others
    setObjectName(QStringLiteral("cellEditor"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFrameShape(QFrame::Box);
    m_remark->setObjectName(QStringLiteral("cellRemark"));
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setFont(stepped(font(), TextStep::Small));
    m_remark->setContentsMargins(4, 0, 4, 2);
    m_remark->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(2);
    column->addWidget(m_editor);
    column->addWidget(m_remark);
    setFocusProxy(m_editor);
    for (QWidget *part : m_editor->findChildren<QWidget *>()) {
        if (part->focusPolicy() != Qt::NoFocus)
            part->installEventFilter(this);
    }
    for (QCompleter *completer : m_editor->findChildren<QCompleter *>())
        completer->popup()->installEventFilter(this); // it takes the keys while it is open
    connect(m_editor, &FieldEditor::edited, this, [this] {
        m_editor->setInvalid(false);
        m_remark->hide();
        QMetaObject::invokeMethod(this, &CellEditor::fit,
                                  Qt::QueuedConnection); // its own line of meaning comes and goes
    });
}

const FieldInfo &CellEditor::field() const { return m_editor->field(); }

QWidget *CellEditor::input() const
{
    QWidget *found = m_editor->focusProxy();
    while (found && found->focusProxy())
        found = found->focusProxy();
    if (auto *combo = qobject_cast<QComboBox *>(found); combo && combo->isEditable())
        return combo->lineEdit();
    return found ? found : m_editor;
}

void CellEditor::begin(const Value &value)
{
    m_editor->setValue(value);
    const auto shown = m_editor->value();
    m_before = shown ? *shown : value; // as this editor reads it: what was not touched is no change
    setFocus(Qt::OtherFocusReason);
    input()->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(input()))
        line->selectAll();
    else if (auto *text = qobject_cast<QPlainTextEdit *>(input()))
        text->selectAll();
}

void CellEditor::beginWith(QEvent *first) { QApplication::sendEvent(input(), first); }

void CellEditor::say(const QString &sentence)
{
    m_editor->setInvalid(true);
    m_editor->setAccessibleDescription(sentence);
    if (!m_editor->explainsItself()) {
        QPalette red = m_remark->palette();
        red.setColor(QPalette::WindowText, themeOf(this).error);
        m_remark->setPalette(red);
        m_remark->setText(sentence);
        m_remark->show();
    }
    fit();
}

void CellEditor::place(const QRect &cell)
{
    m_cell = cell;
    fit();
}

void CellEditor::fit()
{
    const bool isSaying = !m_remark->isHidden() || m_editor->explainsItself();
    const int least = scaled(isSaying ? leastSaying : needsRoom(field().type) ? leastExplaining : leastWidth, font());
    const int room = parentWidget()->width();
    const int width = std::min(room, std::max(m_cell.width(), least));
    layout()->invalidate();
    const int wanted =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height();
    const int height = std::max(m_cell.height(), wanted);
    const int left = std::clamp(m_cell.left(), 0, std::max(0, room - width));
    const int top = std::clamp(m_cell.top() - 1, 0, std::max(0, parentWidget()->height() - height));
    setGeometry(left, top, width, height);
    raise();
}

void CellEditor::settleTag()
{
    if (field().type != FieldType::Refs)
        return;
    auto *line = m_editor->findChild<QLineEdit *>();
    if (!line || line->text().trimmed().isEmpty())
        return;
    QKeyEvent keep(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    line->removeEventFilter(this); // the tags' own Return
    QApplication::sendEvent(line, &keep);
    line->installEventFilter(this);
}

bool CellEditor::commit(Step step)
{
    if (m_isDone)
        return true;
    settleTag();
    auto value = m_editor->value();
    if (!value) {
        say(value.error().message);
        return false;
    }
    NewWords words;
    m_editor->collect(words);
    FieldEdit edit{field(), FieldEdit::Mode::Set, std::move(*value), {}, {}};
    for (const NewWords::Word &choice : words.choices)
        edit.newChoice = choice.word;
    for (const NewWords::Word &tag : words.tags)
        edit.newTags << tag.word;
    if (edit.value.isEmpty() && field().isRequired) {
        say(tr("%1 is needed.").arg(field().labelText()));
        return false;
    }
    m_isDone = true;
    emit committed(edit, edit.value != m_before || !edit.newTags.isEmpty(), step);
    return true;
}

bool CellEditor::takeKey(QObject *watched, QKeyEvent *event)
{
    auto *text = qobject_cast<QPlainTextEdit *>(watched);
    switch (event->key()) {
    case Qt::Key_Escape:
        m_isDone = true;
        emit cancelled();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (text && (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier))) {
            text->insertPlainText(QStringLiteral("\n"));
            return true;
        }
        if (auto *line = qobject_cast<QLineEdit *>(watched);
            line && field().type == FieldType::Refs && !line->text().trimmed().isEmpty())
            return false; // keeps the tag; Return once more keeps them all
        (void)commit(event->modifiers() & Qt::ShiftModifier ? Step::Up : Step::Down);
        return true;
    case Qt::Key_Tab:
        (void)commit(Step::Next);
        return true;
    case Qt::Key_Backtab:
        (void)commit(Step::Previous);
        return true;
    default:
        return false;
    }
}

void CellEditor::checkFocus()
{
    QWidget *now = QApplication::focusWidget();
    if (m_isDone || !now || now == this || isAncestorOf(now) || QApplication::activePopupWidget())
        return;
    (void)commit(Step::Stay);
}

bool CellEditor::takePopupKey(const QKeyEvent *event)
{
    const bool isTab = event->key() == Qt::Key_Tab;
    const bool isEnd = isTab || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnd && field().type != FieldType::Refs) // first the completer takes its word, then the cell is done
        QMetaObject::invokeMethod(
            this, [this, isTab] { (void)commit(isTab ? Step::Next : Step::Down); }, Qt::QueuedConnection);
    return false;
}

bool CellEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        return qobject_cast<QAbstractItemView *>(watched) ? takePopupKey(key) : takeKey(watched, key);
    }
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            QMetaObject::invokeMethod(this, &CellEditor::checkFocus, Qt::QueuedConnection);
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace kebu
