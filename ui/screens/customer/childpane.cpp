#include "ui/screens/customer/childpane.h"

#include "ui/forms/recordform.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/rowtheme.h"
#include "ui/look/style.h"
#include "ui/shell/session.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace kebu {

namespace {

enum Role { LineRole = Qt::UserRole, IdRole };

class ChildDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, scaled(48, option.font)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item(option);
        initStyleOption(&item, index);
        item.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const ChildLine line = index.data(LineRole).value<ChildLine>();
        const Theme theme = rowTheme(item);
        const PainterState state(painter);
        painter->setFont(item.font);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
        const int height = option.rect.height() / 2;
        const QRect upper = QRect(option.rect.left() + 16, option.rect.top() + 4, option.rect.width() - 32, height - 4);
        const QRect lower = QRect(upper.left(), option.rect.top() + height, upper.width(), height - 4);
        const QColor ink = line.isDone ? theme.muted : theme.text;
        const int right = paintText(painter, upper, line.right, ink, Qt::AlignRight | Qt::AlignVCenter);
        const int rightDetail =
            paintText(painter, lower, line.rightDetail, theme.muted, Qt::AlignRight | Qt::AlignVCenter);
        painter->setFont(stepped(item.font, TextStep::Section));
        const int title = paintText(painter, upper.adjusted(0, 0, -right - 12, 0), line.title, ink);
        painter->setFont(item.font);
        paintText(painter, upper.adjusted(title + 8, 0, -right - 12, 0), line.beside, theme.muted);
        paintText(painter, lower.adjusted(0, 0, -rightDetail - 12, 0), line.detail, theme.muted);
    }
};

} // namespace

ChildPane::ChildPane(Session &session, const RecordType &type, const QStringList &leaveOut, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_type(type),
      m_leaveOut(leaveOut),
      m_stack(new QStackedWidget(this)),
      m_above(new QVBoxLayout),
      m_below(new QVBoxLayout),
      m_buttons(new QHBoxLayout),
      m_list(new QListWidget),
      m_invitation(new ElidedLabel),
      m_add(new QPushButton(icon(QLatin1String("list-add")), {})),
      m_change(new QPushButton(icon(QLatin1String("document-edit")), {})),
      m_formArea(new QScrollArea),
      m_save(new QPushButton(icon(QLatin1String("document-save")), {})),
      m_cancel(new QPushButton),
      m_remove(new QPushButton)
{
    build();
    connect(m_add, &QPushButton::clicked, this, [this] { edit(); });
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const Record *record = current())
            edit(record->id());
    });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { edit(Id{item->data(IdRole).toLongLong()}); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { currentChanged(current()); });
    connect(m_save, &QPushButton::clicked, this, &ChildPane::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] { // Escape leaves the draft
        if (m_form)
            m_form->discardDraft();
        endEditing();
    });
    connect(m_remove, &QPushButton::clicked, this, &ChildPane::remove);
}

void ChildPane::build()
{
    m_list->setObjectName(m_type.name() + QStringLiteral("List"));
    m_list->setItemDelegate(new ChildDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_add->setObjectName(QStringLiteral("add-") + m_type.name());
    m_change->setObjectName(QStringLiteral("change-") + m_type.name());
    m_save->setObjectName(QStringLiteral("save-") + m_type.name());
    m_save->setProperty("primary", true);
    m_remove->setObjectName(QStringLiteral("remove-") + m_type.name());
    m_remove->setFlat(true);
    m_invitation->setTone(ElidedLabel::Tone::Muted);
    m_invitation->setContentsMargins(16, 12, 16, 12);
    m_buttons->setContentsMargins(16, 8, 16, 8);
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_add);
    m_buttons->addWidget(m_change);
    auto *bar = new QHBoxLayout;
    bar->addLayout(m_buttons);
    bar->addStretch(1);
    auto *listPage = new QWidget;
    auto *listColumn = new QVBoxLayout(listPage);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    listColumn->addLayout(bar);
    listColumn->addLayout(m_above);
    listColumn->addWidget(m_invitation);
    listColumn->addWidget(m_list, 1);
    listColumn->addLayout(m_below);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setWidgetResizable(true);
    m_formArea->setBackgroundRole(QPalette::Base);
    auto *formPage = new QWidget;
    auto *formButtons = new QHBoxLayout;
    formButtons->setContentsMargins(16, 8, 16, 8);
    formButtons->setSpacing(8);
    formButtons->addWidget(m_save);
    formButtons->addWidget(m_cancel);
    formButtons->addStretch(1);
    formButtons->addWidget(m_remove);
    auto *formColumn = new QVBoxLayout(formPage);
    formColumn->setContentsMargins(0, 0, 0, 0);
    formColumn->setSpacing(0);
    formColumn->addWidget(m_formArea, 1);
    formColumn->addLayout(formButtons);
    m_stack->addWidget(listPage);
    m_stack->addWidget(formPage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

void ChildPane::retranslate()
{
    m_add->setText(addWords());
    m_change->setText(tr("Change"));
    m_save->setText(tr("Save"));
    setShownShortcut(m_save, QKeySequence(QStringLiteral("Ctrl+S")));
    m_cancel->setText(tr("Cancel"));
    m_remove->setText(tr("Delete"));
    m_invitation->setText(invitation());
    m_list->setAccessibleName(m_type.plural().text());
    fill();
}

void ChildPane::addAbove(QWidget *widget) { m_above->addWidget(widget); }

void ChildPane::addBelow(QWidget *widget) { m_below->addWidget(widget); }

QPushButton *ChildPane::addButton(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QString::fromLatin1(name));
    m_buttons->addWidget(button);
    return button;
}

const Record *ChildPane::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < std::ssize(m_records) ? &m_records[size_t(row)] : nullptr;
}

void ChildPane::setContent(const CustomerContent &content)
{
    const bool isOther = m_content.page.customer.isNull() || m_content.page.customer.id() != content.page.customer.id();
    m_content = content;
    m_records = recordsOf(m_content);
    if (isOther)
        endEditing();
    fill();
}

void ChildPane::clear()
{
    m_content = {};
    m_records.clear();
    endEditing();
    fill();
}

void ChildPane::fill()
{
    const Record *kept = current();
    const Id keptId = kept ? kept->id() : Id{};
    m_list->clear();
    for (const Record &record : m_records) {
        const ChildLine line = lineOf(record);
        QStringList spoken{line.title, line.beside, line.detail, line.right, line.rightDetail};
        spoken.removeAll(QString());
        auto *item = new QListWidgetItem(spoken.join(QStringLiteral(", ")), m_list);
        item->setData(LineRole, QVariant::fromValue(line));
        item->setData(IdRole, record.id().value);
        if (record.id() == keptId)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_invitation->setVisible(m_records.empty());
    m_change->setVisible(!m_records.empty());
    currentChanged(current());
}

void ChildPane::edit(Id record)
{
    if (m_content.page.customer.isNull())
        return;
    endEditing();
    Record edited(m_type);
    const auto known = std::ranges::find(m_records, record, &Record::id);
    if (record && known != m_records.end()) {
        edited = *known;
    } else {
        edited.set(m_type.customerField(), Value::of(m_content.page.customer.id()));
        prepare(edited);
    }
    m_form = new RecordForm(m_session, m_type, m_leaveOut);
    m_form->setContentsMargins(16, 12, 16, 12);
    m_form->setRecord(edited);
    m_formArea->setWidget(m_form);
    m_remove->setVisible(bool(edited.id()));
    m_stack->setCurrentIndex(1);
    m_form->focusField();
}

void ChildPane::save()
{
    if (!m_form || !m_form->validateAll())
        return;
    const RecordDraft draft = m_form->draft();
    const QString title = (draft.record.id() ? tr("%1 changed: %2") : tr("%1 added: %2"))
                              .arg(m_type.label().text(), lineOf(draft.record).title);
    m_session.change(
        title,
        [draft](Change &change) -> Result<void> {
            KEBU_TRY(draft.save(change));
            return {};
        },
        [this](const ChangeInfo &) { endEditing(); });
}

void ChildPane::remove()
{
    if (!m_form)
        return;
    const Record record = m_form->record();
    m_session.change(
        tr("%1 deleted: %2").arg(m_type.label().text(), lineOf(record).title),
        [&type = m_type, id = record.id()](Change &change) { return change.remove(type, id); },
        [this](const ChangeInfo &) { endEditing(); });
}

void ChildPane::change(const QString &title, const Record &record, const std::function<void(Record &)> &alter)
{
    m_session.change(
        title, [&type = m_type, id = record.id(), alter](Change &change) { return change.edit(type, id, alter); });
}

void ChildPane::endEditing()
{
    m_stack->setCurrentIndex(0);
    if (m_form)
        m_formArea->takeWidget()->deleteLater();
    m_form = nullptr;
}

void ChildPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_form) {
        endEditing();
        m_list->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace kebu
