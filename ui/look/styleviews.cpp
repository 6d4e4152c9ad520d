// Item views, heads, tabs, menus, scroll bars, progress and splitters.
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"
#include "ui/look/stylemetrics.h"

#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

namespace kebu {

using namespace metrics;

namespace {

bool isInCurrentRow(const QStyleOptionViewItem &option, const QAbstractItemView *view)
{
    const QModelIndex current = view->currentIndex();
    return current.isValid() && current.row() == option.index.row() && current.parent() == option.index.parent();
}

bool isFirstColumn(const QStyleOptionViewItem &option, const QAbstractItemView *view)
{
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return table->horizontalHeader()->visualIndex(option.index.column()) == 0;
    if (const auto *tree = qobject_cast<const QTreeView *>(view))
        return tree->header()->visualIndex(option.index.column()) == 0;
    return true;
}

} // namespace

void KebuStyle::drawRow(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!item)
        return;
    if (item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, item->backgroundBrush);
    if (option->state & State_Selected)
        painter->fillRect(option->rect, m_theme.selection);
    else if (option->state & State_MouseOver)
        paintBox(painter, option->rect, m_theme.hover, m_theme.isHighContrast() ? m_theme.control : QColor(), 0);
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    // A table without a grid keeps the lines between its rows.
    if (const auto *table = qobject_cast<const QTableView *>(widget); table && !table->showGrid())
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.line);
    if (!view || !isInCurrentRow(*item, view))
        return;
    if ((option->state & State_Selected) && isFirstColumn(*item, view)) {
        const int left = qobject_cast<const QTreeView *>(view) ? 0 : option->rect.left();
        painter->fillRect(QRect(left, option->rect.top(), bar, option->rect.height()), m_theme.bar);
    }
    const bool isGrid =
        view->selectionBehavior() == QAbstractItemView::SelectRows && !qobject_cast<const QListView *>(view);
    if (isGrid && view->hasFocus()) {
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), m_theme.bar);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.bar);
    }
}

void KebuStyle::drawItem(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget) const
{
    QStyleOptionViewItem item(option);
    // A selected row is tinted and keeps the colours of its text.
    item.palette.setColor(QPalette::HighlightedText,
                          m_theme.isHighContrast() ? m_theme.onSelection : item.palette.color(QPalette::Text));
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    const bool showsRing = (option.state & State_HasFocus) &&
                           (!view || view->selectionBehavior() == QAbstractItemView::SelectItems) &&
                           !qobject_cast<const QListView *>(view);
    item.state &= ~State_HasFocus;
    QProxyStyle::drawControl(CE_ItemViewItem, &item, painter, widget);
    if (showsRing)
        paintFocus(painter, option.rect, m_theme.focus, 2);
}

bool KebuStyle::drawViewPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const QRect &rect = option->rect;
    switch (element) {
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        drawRow(option, painter, widget);
        return true;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawArrow(option, painter, option->state & State_Open ? Qt::DownArrow : Qt::RightArrow);
        return true;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            // Qt calls ascending "SortDown"; the arrow points up for it
            drawArrow(option, painter,
                      header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow);
        return true;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.strongLine);
        return true;
    case PE_FrameTabWidget:
        painter->fillRect(rect, m_theme.base);
        painter->fillRect(QRect(rect.topLeft(), QSize(rect.width(), 1)), m_theme.strongLine);
        return true;
    case PE_IndicatorTabClose:
        paintIcon(painter, rect, QLatin1String("window-close"),
                  option->state & State_MouseOver ? m_theme.text : m_theme.muted);
        return true;
    default:
        return false;
    }
}

void KebuStyle::drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *) const
{
    const QRect &rect = option->rect;
    painter->fillRect(rect, option->state & State_MouseOver ? m_theme.hover : m_theme.alternate);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.strongLine);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header && header->position != QStyleOptionHeader::End && header->position != QStyleOptionHeader::OnlyOneSection)
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), m_theme.line);
}

void KebuStyle::drawHeaderLabel(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget) const
{
    const PainterState state(painter);
    QRect rect = option.rect;
    if (!option.icon.isNull()) {
        const int side = proxy()->pixelMetric(PM_SmallIconSize, &option, widget);
        option.icon.paint(painter, QRect(rect.left(), rect.center().y() - side / 2, side, side));
        rect.setLeft(rect.left() + side + gap);
    }
    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    painter->setFont(stepped(painter->font(), TextStep::Small));
    if (isSorted) {
        QFont bold = painter->font();
        bold.setBold(true);
        painter->setFont(bold);
    }
    paintText(painter, rect, option.text, isSorted ? m_theme.text : m_theme.muted,
              option.textAlignment | Qt::AlignVCenter);
}

void KebuStyle::drawTab(const QStyleOptionTab &option, QPainter *painter) const
{
    const QRect &rect = option.rect;
    const QRect bottom(rect.left(), rect.bottom(), rect.width(), 1);
    if (option.state & State_Selected) {
        painter->fillRect(rect, m_theme.base);
        painter->fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), m_theme.strongLine);
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), m_theme.strongLine);
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), m_theme.bar);
    } else {
        if (option.state & State_MouseOver)
            painter->fillRect(rect, m_theme.hover);
        painter->fillRect(bottom, m_theme.strongLine);
    }
    if (option.state & State_HasFocus)
        paintFocus(painter, rect.adjusted(2, 4, -2, -2), m_theme.focus);
}

void KebuStyle::drawTabLabel(const QStyleOptionTab &option, QPainter *painter, const QWidget *widget) const
{
    const PainterState state(painter);
    const bool isSelected = option.state & State_Selected;
    const bool isEnabled = option.state & State_Enabled;
    QRect rect = option.rect.adjusted(padding + option.leftButtonSize.width(), 2,
                                      -padding - option.rightButtonSize.width() + 2, 0);
    if (!option.icon.isNull()) {
        const int side = option.iconSize.width();
        option.icon.paint(painter, QRect(rect.left(), rect.center().y() - side / 2, side, side), Qt::AlignCenter,
                          isEnabled ? QIcon::Normal : QIcon::Disabled);
        rect.setLeft(rect.left() + side + gap);
    }
    const QString count = countOf(option.text);
    const QFont plain = fontOf(widget);
    const int countWidth = count.isEmpty() ? 0 : QFontMetrics(plain).horizontalAdvance(count) + gap + 2;
    painter->setFont(stepped(plain, isSelected ? TextStep::Section : TextStep::Body));
    painter->setPen(!isEnabled ? m_theme.faint : isSelected ? m_theme.text : m_theme.muted);
    const QString word = painter->fontMetrics().elidedText(wordOf(option.text), Qt::ElideRight,
                                                           rect.width() - countWidth, Qt::TextShowMnemonic);
    QRect taken;
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, word, &taken);
    painter->setFont(plain);
    paintText(painter, rect.adjusted(taken.width() + gap + 2, 0, 2, 0), count, m_theme.muted);
}

void KebuStyle::drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget) const
{
    const PainterState state(painter);
    const QRect &rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left() + 4, rect.center().y(), rect.width() - 8, 1), m_theme.line);
        return;
    }
    const bool isEnabled = option.state & State_Enabled;
    const bool isActive = isEnabled && (option.state & State_Selected);
    if (isActive)
        paintBox(painter, rect, m_theme.accent, QColor(), 3);
    const QColor ink = !isEnabled ? m_theme.faint : isActive ? m_theme.onAccent : m_theme.text;
    const int side = scaled(16, fontOf(widget));
    const QRect mark(rect.left() + padding - 4, rect.center().y() - side / 2 + 1, side, side);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, mark, QLatin1String("checkmark"), ink);
    else if (!option.icon.isNull())
        option.icon.paint(painter, mark, Qt::AlignCenter,
                          !isEnabled ? QIcon::Disabled
                          : isActive ? QIcon::Selected
                                     : QIcon::Normal);
    QRect text = rect.adjusted(padding + side + gap - 4, 0, -padding, 0);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintChevron(painter, QRect(rect.right() - side - 4, mark.top(), side, side), Qt::RightArrow, ink);
        text.setRight(text.right() - side);
    }
    painter->setFont(option.font);
    painter->setPen(ink);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      wordOf(option.text));
    painter->setFont(stepped(option.font, TextStep::Small));
    paintText(painter, text, countOf(option.text), isActive || !isEnabled ? ink : m_theme.muted,
              Qt::AlignRight | Qt::AlignVCenter);
}

void KebuStyle::drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter) const
{
    const bool isOpen = option.state & State_Sunken;
    painter->fillRect(option.rect, isOpen                          ? m_theme.accent
                                   : option.state & State_Selected ? m_theme.hover
                                                                   : m_theme.window);
    painter->setPen(isOpen ? m_theme.onAccent : option.state & State_Enabled ? m_theme.text : m_theme.faint);
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
}

void KebuStyle::drawProgress(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const PainterState state(painter);
    const int textWidth =
        bar->textVisible && !bar->text.isEmpty() ? bar->fontMetrics.horizontalAdvance(bar->text) + 8 : 0;
    QRect groove = bar->rect.adjusted(0, 0, -textWidth, 0);
    const int height = std::min(groove.height(), 8);
    groove = QRect(groove.left(), groove.center().y() - height / 2, groove.width(), height);
    paintBox(painter, groove, m_theme.tag, m_theme.isHighContrast() ? m_theme.control : QColor(), 3);
    QRect done = groove;
    if (bar->maximum <= bar->minimum) // how much is not known: a third in the middle, without movement
        done = groove.adjusted(groove.width() / 3, 0, -groove.width() / 3, 0);
    else
        done.setWidth(int(qint64(groove.width()) * (qint64(bar->progress) - bar->minimum) /
                          (qint64(bar->maximum) - bar->minimum)));
    if (done.width() > 0)
        paintBox(painter, done, m_theme.accent, QColor(), 3);
    if (textWidth > 0)
        paintText(painter, bar->rect, bar->text, m_theme.muted, Qt::AlignRight | Qt::AlignVCenter);
}

void KebuStyle::drawSplitter(const QStyleOption *option, QPainter *painter) const
{
    const QRect &rect = option->rect;
    const bool isWide = option->state & State_Horizontal; // a handle between left and right
    const QPoint middle = rect.center();
    const bool isHovered = option->state & State_MouseOver;
    painter->fillRect(rect, isHovered ? m_theme.hover : m_theme.window);
    const QColor grip = isHovered ? m_theme.bar : m_theme.control;
    if (isWide) {
        painter->fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), m_theme.line);
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), m_theme.line);
        painter->fillRect(QRect(middle.x(), middle.y() - 10, 1, 20), grip);
    } else {
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), m_theme.line);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.line);
        painter->fillRect(QRect(middle.x() - 10, middle.y(), 20, 1), grip);
    }
}

namespace {

/// Whether the bar belongs to a view that lets through what is behind it, as the lists of a board do.
bool standsInClearView(const QWidget *bar)
{
    const QWidget *holder = bar ? bar->parentWidget() : nullptr;
    const auto *area = holder ? qobject_cast<const QAbstractScrollArea *>(holder->parentWidget()) : nullptr;
    return area && !area->viewport()->autoFillBackground();
}

} // namespace

void KebuStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const QRect slider = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    if (!standsInClearView(widget))
        painter->fillRect(option->rect, widget ? widget->palette().color(QPalette::Base) : m_theme.base);
    const bool isActive = option->activeSubControls & SC_ScrollBarSlider;
    const QColor color = isActive && (option->state & State_Sunken)      ? m_theme.muted
                         : isActive && (option->state & State_MouseOver) ? m_theme.control
                                                                         : m_theme.strongLine;
    const PainterState state(painter);
    paintBox(painter, slider.adjusted(2, 2, -2, -2), color, QColor(), 3);
}

} // namespace kebu
