#include "ui/forms/tagseditor.h"

#include "core/domain/tag.h"
#include "core/services/listing.h"
#include "ui/forms/completion.h"
#include "ui/look/chips.h"
#include "ui/shell/session.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kebu {

TagsEditor::TagsEditor(const FieldInfo &field, Session &session, QWidget *parent)
    : FieldEditor(field, session, parent),
      m_chips(new ChipBar(this)),
      m_edit(new QLineEdit(this)),
      m_completer(new WordCompleter(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_chips);
    column->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->setAccessibleName(field.labelText());
    m_edit->setPlaceholderText(tr("Add a tag, Return keeps it"));
    m_edit->setToolTip(m_edit->placeholderText());
    m_edit->setCompleter(m_completer);
    m_edit->installEventFilter(this);
    m_chips->hide();
    connect(m_edit, &QLineEdit::textEdited, m_completer, &WordCompleter::offer);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TagsEditor::add,
            Qt::QueuedConnection);
    connect(m_chips, &ChipBar::chipRemoved, this, [this](const QString &name) {
        m_new.removeAll(name);
        std::erase(m_ids, m_known.value(name));
        showChips();
        emit edited();
    });
    readTags();
}

void TagsEditor::readTags()
{
    session()
        .book()
        .read([](Snapshot &view) -> Result<QHash<QString, Id>> {
            KEBU_LET(list, openList(view, {&tag::type(), {}, {}, {}, false}));
            QHash<QString, Id> names;
            for (const Id id : list.ids) {
                KEBU_LET(tag, view.get(tag::type(), id));
                names.insert(tag.text(tag::name), id);
            }
            return names;
        })
        .then(this, [this](const Result<QHash<QString, Id>> &names) {
            if (!names)
                return;
            m_known = *names;
            m_completer->setWords(m_known.keys());
            showChips();
        });
}

bool TagsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Comma) &&
            !m_edit->text().trimmed().isEmpty()) {
            add(m_edit->text());
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && !m_edit->text().trimmed().isEmpty() &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        add(m_edit->text()); // a word typed and not confirmed is not lost
    return FieldEditor::eventFilter(watched, event);
}

void TagsEditor::add(const QString &name)
{
    const QString word = name.trimmed();
    m_edit->clear();
    const Id known = m_known.value(word);
    const bool isThere = known ? std::ranges::find(m_ids, known) != m_ids.end() : m_new.contains(word);
    if (word.isEmpty() || isThere)
        return;
    if (known)
        m_ids.push_back(known);
    else
        m_new << word;
    showChips();
    emit edited();
}

void TagsEditor::showChips()
{
    m_chips->clear();
    for (const Id id : m_ids) {
        if (const QString name = m_known.key(id); !name.isEmpty())
            m_chips->addCondition(name, name);
    }
    for (const QString &name : m_new)
        m_chips->addCondition(name, name);
    m_chips->setVisible(!m_ids.empty() || !m_new.isEmpty());
}

void TagsEditor::setValue(const Value &value)
{
    m_ids = value.ids();
    m_new.clear();
    showChips();
}

Result<Value> TagsEditor::value() const { return Value(m_ids); }

void TagsEditor::collect(NewWords &words) const
{
    for (const QString &name : m_new)
        words.tags.push_back({field(), name});
}

} // namespace kebu
