// Sizes of controls: the heights of TOKENS.md at 13 px, grown with the font and never below what the text needs.
#include "ui/look/style.h"
#include "ui/look/stylemetrics.h"

#include <QDateTimeEdit>
#include <QStyleOption>

namespace kebu {

using namespace metrics;

namespace {

QSize buttonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const QFont font = fontOf(widget);
    int width = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width() + 2 * padding;
    if (!option.icon.isNull())
        width += option.iconSize.width() + (option.text.isEmpty() ? 0 : gap);
    if (option.icon.isNull() == false && option.text.isEmpty())
        width -= padding;
    if (const QString keys = shownShortcut(widget); !keys.isEmpty())
        width += gap + QFontMetrics(stepped(font, TextStep::Small)).horizontalAdvance(keys);
    if (option.features & QStyleOptionButton::HasMenu)
        width += gap + scaled(16, font);
    const int lines = int(option.text.count(u'\n'));
    return {width, std::max(controlHeight(widget), option.fontMetrics.height() * (lines + 1) + 6)};
}

QSize tabSize(const QStyleOptionTab &option, const QSize &given, const QWidget *widget)
{
    const QFont font = fontOf(widget);
    const QFontMetrics bold(stepped(font, TextStep::Section));
    int width = 2 * padding + bold.size(Qt::TextShowMnemonic, wordOf(option.text)).width();
    if (const QString count = countOf(option.text); !count.isEmpty())
        width += gap + 2 + option.fontMetrics.horizontalAdvance(count);
    if (!option.icon.isNull())
        width += option.iconSize.width() + gap;
    width += option.leftButtonSize.width() + option.rightButtonSize.width();
    Q_UNUSED(given)
    return {width, std::max(scaled(36, font), option.fontMetrics.height() + 12)};
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QWidget *widget)
{
    const QFont font = fontOf(widget);
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {10, option.text.isEmpty() ? 9 : scaled(24, font)};
    const QString word = wordOf(option.text);
    const QString keys = countOf(option.text);
    int width = 2 * padding + scaled(16, font) + gap + option.fontMetrics.size(Qt::TextShowMnemonic, word).width();
    if (!keys.isEmpty())
        width += 24 + QFontMetrics(stepped(font, TextStep::Small)).horizontalAdvance(keys);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += scaled(20, font);
    return {width, std::max(scaled(27, font), option.fontMetrics.height() + 6)};
}

/// Such a field is drawn with the arrow of a combo.
bool hasCalendar(const QWidget *widget)
{
    const auto *edit = qobject_cast<const QDateTimeEdit *>(widget);
    return edit && edit->calendarPopup();
}

} // namespace

QSize KebuStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    if (type == CT_PushButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttonSize(*button, widget);
    } else if (type == CT_TabBarTab) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return tabSize(*tab, size, widget);
    } else if (type == CT_MenuItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, widget);
    }
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const QFont font = fontOf(widget);
    switch (type) {
    case CT_ComboBox:
        result.setWidth(size.width() + scaled(28, font) + 15);
        [[fallthrough]];
    case CT_LineEdit:
        result.setHeight(std::max(option->fontMetrics.height() + 6, controlHeight(widget)));
        break;
    case CT_SpinBox:
        result = QSize(size.width() + (hasCalendar(widget) ? scaled(28, font) + 15 : 36),
                       std::max(option->fontMetrics.height() + 6, controlHeight(widget)));
        break;
    case CT_ToolButton:
        result = result.expandedTo(QSize(scaled(28, font), scaled(28, font)));
        result.setHeight(std::max(scaled(28, font), size.height() + 4));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        result.setHeight(std::max(result.height(), scaled(24, font)));
        break;
    case CT_MenuBarItem:
        result = QSize(size.width() + 20, std::max(size.height() + 8, scaled(28, font)));
        break;
    case CT_HeaderSection:
        result = QSize(result.width() + 24, std::max(option->fontMetrics.height() + 6, scaled(28, font)));
        break;
    case CT_ItemViewItem: {
        const QVariant least = widget ? widget->property("rowHeight") : QVariant();
        result.setHeight(std::max(result.height(), scaled(least.isValid() ? least.toInt() : 28, font)));
        break;
    }
    case CT_ProgressBar:
        result.setHeight(std::max(size.height(), scaled(20, font)));
        break;
    default:
        break;
    }
    return result;
}

QRect KebuStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = option->rect;
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const int mark = header && header->sortIndicator != QStyleOptionHeader::None
                         ? proxy()->pixelMetric(PM_HeaderMarkSize, option, widget)
                         : 0;
    switch (element) {
    case SE_LineEditContents:
        return QProxyStyle::subElementRect(element, option, widget).adjusted(4, 0, -4, 0);
    case SE_HeaderLabel:
        return visualRect(option->direction, rect, rect.adjusted(8, 0, mark > 0 ? -mark - 10 : -8, 0));
    case SE_HeaderArrow:
        return visualRect(option->direction, rect, QRect(rect.right() - mark - 6, rect.top(), mark, rect.height()));
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect KebuStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        const bool isHorizontal = bar->orientation == Qt::Horizontal;
        const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int least = proxy()->pixelMetric(PM_ScrollBarSliderMin, bar, widget);
        const int slider = range <= 0 ? length
                                      : std::clamp(int(qint64(length) * bar->pageStep / (range + bar->pageStep)),
                                                   std::min(least, length), length);
        const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                          length - slider, bar->upsideDown);
        const auto span = [&](int from, int count) {
            return isHorizontal ? QRect(from, 0, count, bar->rect.height()) : QRect(0, from, bar->rect.width(), count);
        };
        switch (part) {
        case SC_ScrollBarAddLine:
        case SC_ScrollBarSubLine:
        case SC_ScrollBarFirst:
        case SC_ScrollBarLast:
            return {};
        case SC_ScrollBarSubPage:
            return span(0, start);
        case SC_ScrollBarAddPage:
            return span(start + slider, length - start - slider);
        case SC_ScrollBarSlider:
            return span(start, slider);
        default:
            return span(0, length);
        }
    }
    if (control == CC_ComboBox) {
        const QRect rect = option->rect;
        const int arrow = scaled(28, fontOf(widget));
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, rect,
                              QRect(rect.right() - arrow + 1, rect.top(), arrow, rect.height()));
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(7, 2, -arrow, -2));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace kebu
