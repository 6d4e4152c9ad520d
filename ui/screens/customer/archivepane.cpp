#include "ui/screens/customer/archivepane.h"

#include "ui/delegates/archivedelegate.h"
#include "ui/dialogs/attachfiles.h"
#include "ui/forms/recordform.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int margin = 16;

/// The words of a link without the plus before them.
QString withoutPlus(QString words) { return words.remove(QStringLiteral("＋")).remove(u'+').trimmed(); }

} // namespace

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

ArchivePane::ArchivePane(Session &session, Shell &shell, const char *name, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_shell(shell),
      m_model(new ArchiveList(this)),
      m_stack(new QStackedWidget),
      m_buttons(new QHBoxLayout),
      m_above(new QVBoxLayout),
      m_list(new QListView),
      m_add(new QPushButton(icon(QLatin1String("list-add")), {})),
      m_change(new QPushButton(icon(QLatin1String("document-edit")), {})),
      m_remove(new QPushButton),
      m_formTitle(new SectionHeader),
      m_formArea(new QScrollArea),
      m_save(new QPushButton(icon(QLatin1String("document-save")), {})),
      m_cancel(new QPushButton)
{
    setObjectName(QString::fromLatin1(name));
    build(objectName());
    connectParts();
}

void ArchivePane::build(const QString &name)
{
    m_list->setObjectName(name + QStringLiteral("List"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ArchiveDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->installEventFilter(this);
    m_add->setObjectName(name + QStringLiteral("Add"));
    m_change->setObjectName(name + QStringLiteral("Change"));
    m_remove->setObjectName(name + QStringLiteral("Remove"));
    m_remove->setFlat(true);
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_add);
    m_buttons->addWidget(m_change);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(margin, 8, margin, 8);
    bar->addLayout(m_buttons);
    bar->addStretch(1);
    bar->addWidget(m_remove);
    auto *listPage = new QWidget;
    auto *listColumn = new QVBoxLayout(listPage);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    listColumn->addLayout(bar);
    listColumn->addLayout(m_above);
    listColumn->addWidget(m_list, 1);
    m_stack->addWidget(listPage);
    m_stack->addWidget(buildForm(name));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    setFocusProxy(m_list);
}

QWidget *ArchivePane::buildForm(const QString &name)
{
    m_save->setObjectName(name + QStringLiteral("Save"));
    m_save->setProperty("primary", true);
    m_cancel->setObjectName(name + QStringLiteral("Cancel"));
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setWidgetResizable(true);
    m_formArea->setBackgroundRole(QPalette::Base);
    m_formTitle->setStep(TextStep::PaneTitle);
    auto *page = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(margin, 8, margin, 8);
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(margin, 8, margin, 0);
    head->addWidget(m_formTitle);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_formArea, 1);
    column->addLayout(buttons);
    return page;
}

void ArchivePane::connectParts()
{
    connect(m_add, &QPushButton::clicked, this, &ArchivePane::showAddMenu);
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const ArchiveLine *line = current())
            edit(line->record.id());
    });
    connect(m_remove, &QPushButton::clicked, this, &ArchivePane::removeCurrent);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const ArchiveLine *line = m_model->line(index))
            open(*line);
        else
            addHere();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ArchivePane::showCurrent);
    connect(m_save, &QPushButton::clicked, this, &ArchivePane::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] { // Escape leaves the draft
        if (m_form)
            m_form->discardDraft();
        endEditing();
    });
    connect(&m_session, &Session::failed, this, &ArchivePane::tellAtField);
}

void ArchivePane::retranslate()
{
    m_add->setText(tr("Add"));
    m_add->setToolTip(plainToolTip(tr("Insert adds one of the kind in sight")));
    m_change->setText(tr("Change"));
    m_remove->setText(tr("Delete"));
    if (m_attach) {
        const QKeySequence keys(QStringLiteral("Ctrl+Shift+A"));
        m_attach->setText(tr("Attach…"));
        m_attach->setShortcut(keys);
        m_attach->setToolTip(
            plainToolTip(tr("Keep a file beside this record") + u' ' + keys.toString(QKeySequence::NativeText)));
    }
    m_save->setText(tr("Save"));
    setShownShortcut(m_save, QKeySequence(QStringLiteral("Ctrl+S")));
    m_cancel->setText(tr("Cancel"));
    m_formArea->setAccessibleName(tr("Form"));
    m_list->setAccessibleName(tr("Records of the customer"));
    fill();
}

QPushButton *ArchivePane::addButton(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QString::fromLatin1(name));
    m_buttons->addWidget(button);
    return button;
}

void ArchivePane::offerAttaching()
{
    m_attach = addButton((objectName() + QStringLiteral("Attach")).toLatin1().constData());
    m_attach->setIcon(icon(QLatin1String("mail-attachment")));
    connect(m_attach, &QPushButton::clicked, this, [this] {
        if (const ArchiveLine *line = current())
            askAndAttach(this, m_session, m_shell, {line->record.type().name(), line->record.id()});
    });
}

void ArchivePane::addAbove(QWidget *widget) { m_above->addWidget(widget); }

const ArchiveLine *ArchivePane::current() const { return m_model->line(m_list->currentIndex()); }

void ArchivePane::setContent(const CustomerContent &content)
{
    const bool isOther = m_content.page.customer.isNull() || m_content.page.customer.id() != content.page.customer.id();
    m_content = content;
    if (isOther)
        endEditing();
    fill();
}

void ArchivePane::clear()
{
    m_content = {};
    endEditing();
    m_model->setGroups({});
}

void ArchivePane::fill()
{
    const Id kept = current() ? current()->record.id() : Id{};
    const ArchiveGroup *group = m_model->group(m_list->currentIndex());
    const RecordType *keptType = group ? group->type : nullptr;
    m_model->setGroups(m_content.page.customer.isNull() ? std::vector<ArchiveGroup>() : groups());
    QModelIndex wanted = kept ? m_model->find(kept) : QModelIndex();
    if (!wanted.isValid() && keptType)
        wanted = m_model->headOf(*keptType);
    m_list->setCurrentIndex(wanted.isValid() ? wanted : m_model->index(0));
    m_add->setEnabled(!m_model->groups().empty());
    showCurrent();
}

void ArchivePane::showCurrent()
{
    m_change->setEnabled(current());
    m_remove->setEnabled(current());
    if (m_attach)
        m_attach->setVisible(current());
    currentChanged(current());
}

QString ArchivePane::said(const Record &record, FieldName field) const
{
    return m_content.freeText(m_session, record.text(field)).simplified();
}

QString ArchivePane::target(const Record &record, FieldName field) const
{
    return m_content.freeText(m_session, m_content.titles.value(record.ref(field)));
}

QString ArchivePane::choice(const Record &record, FieldName field) const
{
    return shownChoice(m_session, record.type(), field, record.text(field));
}

QString ArchivePane::money(const Record &record, FieldName field) const
{
    return record.has(field) ? shownMoney(Money{record.number(field)}) : QString();
}

QString ArchivePane::day(const Record &record, FieldName field) const
{
    return shownDay(record.date(field), m_session.clock().today());
}

void ArchivePane::showAddMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(objectName() + QStringLiteral("AddMenu"));
    QList<const RecordType *> offered;
    for (const ArchiveGroup &group : m_model->groups()) {
        if (group.add.isEmpty() || offered.contains(group.type))
            continue;
        offered << group.type;
        menu->addAction(withoutPlus(group.add), this, [this, type = group.type] { add(*type); });
    }
    if (offered.size() == 1) {
        menu->deleteLater();
        add(*offered.first());
        return;
    }
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void ArchivePane::addHere()
{
    const ArchiveLine *line = current();
    const ArchiveGroup *group = m_model->group(m_list->currentIndex());
    if (line)
        add(line->record.type());
    else if (group && !group->add.isEmpty())
        add(*group->type);
}

bool ArchivePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
        const QModelIndex index = m_list->indexAt(at);
        if (index.isValid() && ArchiveDelegate::linkRect(m_list->visualRect(index), m_list->font(), index).contains(at))
            add(*m_model->group(index)->type);
    }
    return QWidget::eventFilter(watched, event);
}

void ArchivePane::keyPressEvent(QKeyEvent *event)
{
    if (m_form) {
        if (event->key() != Qt::Key_Escape)
            return QWidget::keyPressEvent(event);
        endEditing();
        m_list->setFocus();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Insert:
        return addHere();
    case Qt::Key_Delete:
        return removeCurrent();
    case Qt::Key_F2:
        if (const ArchiveLine *line = current())
            edit(line->record.id());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return; // the list has already taken it
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace kebu
