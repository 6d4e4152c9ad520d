#include "ui/screens/settings/wordlist.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>

namespace kebu {

namespace {
constexpr int keyRole = Qt::UserRole;
constexpr int retiredRole = Qt::UserRole + 1;
constexpr int freeRole = Qt::UserRole + 2;
} // namespace

WordList::WordList(const QStringList &heads, int editable, QWidget *parent)
    : QWidget(parent),
      m_editable(editable),
      m_table(new QTableWidget(0, int(heads.size()))),
      m_add(addButton(tr("Add"), "wordAdd", QLatin1String("list-add"))),
      m_up(addButton(tr("Up"), "wordUp", QLatin1String("go-up"))),
      m_down(addButton(tr("Down"), "wordDown", QLatin1String("go-down"))),
      m_retire(addButton(tr("Retire"), "wordRetire", {})),
      m_merge(addButton(tr("Merge into…"), "wordMerge", QLatin1String("merge")))
{
    m_table->setObjectName(QStringLiteral("words"));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setAccessibleName(heads.join(QStringLiteral(", ")));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(28, font()));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(scaled(28 * 12, font()));
    m_table->setMaximumWidth(scaled(760, font()));
    m_table->installEventFilter(this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_add, m_up, m_down, m_retire, m_merge})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &WordList::addRequested);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_retire, &QPushButton::clicked, this, &WordList::retire);
    connect(m_merge, &QPushButton::clicked, this, &WordList::showMergeTargets);
    m_merge->hide();
    connect(m_table, &QTableWidget::currentCellChanged, this, &WordList::showEnabled);
    connect(m_table, &QTableWidget::cellChanged, this, [this](int row) {
        if (m_isFilling)
            return;
        QStringList texts;
        for (int column = 0; column < m_table->columnCount(); ++column)
            texts << m_table->item(row, column)->text().trimmed();
        emit edited(m_table->item(row, 0)->data(keyRole).toString(), texts);
    });
    showEnabled();
}

QPushButton *WordList::addButton(const QString &text, const char *name, QLatin1String iconName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

void WordList::setRows(const std::vector<Row> &rows)
{
    const QString current = currentKey();
    const int column = std::max(0, m_table->currentColumn());
    m_isFilling = true;
    m_table->setRowCount(int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row) {
        for (int cell = 0; cell < m_table->columnCount(); ++cell) {
            auto *item = new QTableWidgetItem(rows[size_t(row)].texts.value(cell));
            item->setData(keyRole, rows[size_t(row)].key);
            item->setData(retiredRole, rows[size_t(row)].isRetired);
            item->setData(freeRole, rows[size_t(row)].isFree);
            item->setToolTip(item->text());
            if (cell >= m_editable)
                item->setFlags(item->flags() & ~Qt::ItemIsEditable);
            if (rows[size_t(row)].isRetired)
                item->setForeground(themeOf(this).muted);
            m_table->setItem(row, cell, item);
            if (rows[size_t(row)].key == current && cell == column)
                m_table->setCurrentCell(row, cell);
        }
    }
    m_isFilling = false;
    showEnabled();
}

void WordList::setMerging(bool isMerging) { m_merge->setVisible(isMerging); }

void WordList::setOrdered(bool isOrdered)
{
    m_isOrdered = isOrdered;
    m_up->setVisible(isOrdered);
    m_down->setVisible(isOrdered);
}

void WordList::setRetiring(bool isRetiring)
{
    m_isRetiring = isRetiring;
    m_retire->setVisible(isRetiring);
}

/// Those in use first, in their order; a menu longer than the screen scrolls by itself.
void WordList::showMergeTargets()
{
    const QString from = currentKey();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("mergeTargets"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem *item = m_table->item(row, 0);
        const QString key = item->data(keyRole).toString();
        if (key == from || item->data(retiredRole).toBool())
            continue;
        QStringList words{item->text(), m_table->columnCount() > 1 ? m_table->item(row, 1)->text() : QString()};
        words.removeAll(QString());
        menu->addAction(words.join(QStringLiteral(" · ")).replace(u'&', QStringLiteral("&&")), this,
                        [this, from, key] { emit mergeRequested(from, key); });
    }
    menu->popup(m_merge->mapToGlobal(QPoint(0, m_merge->height())));
}

void WordList::setFree(bool isFree, bool isGrowing)
{
    m_isFree = isFree;
    m_isGrowing = isGrowing;
    showEnabled();
}

QString WordList::currentKey() const
{
    const QTableWidgetItem *item = m_table->item(m_table->currentRow(), 0);
    return item ? item->data(keyRole).toString() : QString();
}

void WordList::setCurrentKey(const QString &key)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, 0)->data(keyRole).toString() == key)
            m_table->setCurrentCell(row, 0);
    }
}

void WordList::showEnabled()
{
    const int row = m_table->currentRow();
    const QTableWidgetItem *item = m_table->item(row, 0);
    const bool isRetired = item && item->data(retiredRole).toBool();
    m_add->setEnabled(m_isGrowing);
    m_up->setEnabled(item && row > 0);
    m_down->setEnabled(item && row + 1 < m_table->rowCount());
    const bool isFree = item && m_isFree && item->data(freeRole).toBool();
    m_retire->setEnabled(isFree && m_isRetiring);
    m_merge->setEnabled(isFree && m_table->rowCount() > 1);
    m_retire->setText(isRetired ? tr("Bring back") : tr("Retire"));
}

void WordList::retire()
{
    if (const QTableWidgetItem *item = m_table->item(m_table->currentRow(), 0); item && m_retire->isEnabled())
        emit retireRequested(currentKey(), !item->data(retiredRole).toBool());
}

void WordList::move(int by)
{
    if (m_isOrdered && !currentKey().isEmpty())
        emit moveRequested(currentKey(), by);
}

bool WordList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isMoving =
        key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
    if (isMoving)
        move(key->key() == Qt::Key_Up ? -1 : 1);
    else if (key->key() == Qt::Key_Delete)
        retire();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace kebu
