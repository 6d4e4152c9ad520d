#include "ui/screens/customers/columnsdialog.h"

#include "core/domain/customer.h"
#include "core/services/typedvalue.h"
#include "ui/look/style.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

ColumnsDialog::ColumnsDialog(const std::vector<FieldInfo> &available, const QStringList &shown,
                             const QStringList &usual, QWidget *parent)
    : QDialog(parent),
      m_available(available),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("columnsDialog"));
    setWindowTitle(tr("Columns of the list"));
    resize(360, 520);
    m_search->setPlaceholderText(tr("Find a field by its name or pinyin"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns; Space shows and hides, Alt+Up and Alt+Down move"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->installEventFilter(this);
    m_search->installEventFilter(this);
    auto *up = new QPushButton(tr("Up"), this);
    auto *down = new QPushButton(tr("Down"), this);
    auto *back = new QPushButton(tr("Usual columns"), this);
    up->setObjectName(QStringLiteral("columnUp"));
    down->setObjectName(QStringLiteral("columnDown"));
    up->setToolTip(plainToolTip(QKeySequence(Qt::ALT | Qt::Key_Up).toString(QKeySequence::NativeText)));
    down->setToolTip(plainToolTip(QKeySequence(Qt::ALT | Qt::Key_Down).toString(QKeySequence::NativeText)));
    auto *moves = new QHBoxLayout;
    moves->addWidget(up);
    moves->addWidget(down);
    moves->addStretch(1);
    moves->addWidget(back);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Show these"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(moves);
    column->addWidget(buttons);
    fill(shown);
    connect(m_search, &QLineEdit::textEdited, this, &ColumnsDialog::filter);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    connect(back, &QPushButton::clicked, this, [this, usual] { fill(usual); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setFocus(Qt::OtherFocusReason);
}

void ColumnsDialog::fill(const QStringList &shown)
{
    m_list->clear();
    const auto add = [this](const FieldInfo &field, bool isShown) {
        auto *item = new QListWidgetItem(field.labelText(), m_list);
        item->setData(Qt::UserRole, field.name);
        const bool isName = field.name == QString(customer::name); // a list without names is none
        item->setFlags(isName ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled
                              : Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled |
                                    Qt::ItemIsUserCheckable);
        item->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
    };
    for (const QString &name : shown) {
        if (const auto found = std::ranges::find(m_available, name, &FieldInfo::name); found != m_available.end())
            add(*found, true);
    }
    for (const FieldInfo &field : m_available) {
        if (!shown.contains(field.name))
            add(field, false);
    }
    m_list->setCurrentRow(0);
    filter(m_search->text());
}

void ColumnsDialog::filter(const QString &typed)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!completes(m_list->item(row)->text(), typed));
}

void ColumnsDialog::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(row + by, item);
    m_list->setCurrentRow(row + by);
}

bool ColumnsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isUp = key->key() == Qt::Key_Up;
    if (watched == m_list && (isUp || key->key() == Qt::Key_Down) && (key->modifiers() & Qt::AltModifier)) {
        move(isUp ? -1 : 1);
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

QStringList ColumnsDialog::chosen() const
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            names << m_list->item(row)->data(Qt::UserRole).toString();
    }
    return names;
}

} // namespace kebu
