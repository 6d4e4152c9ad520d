#include "ui/look/style.h"

#include "ui/look/focusring.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/stylemetrics.h"
#include "ui/look/wheelguard.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QKeySequence>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace kebu {

using namespace metrics;

KebuStyle::KebuStyle(Theme theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))),
      m_theme(std::move(theme))
{
    setObjectName(QStringLiteral("kebu"));
}

void KebuStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool isControl = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
                           qobject_cast<QLineEdit *>(widget) || qobject_cast<QTabBar *>(widget) ||
                           qobject_cast<QScrollBar *>(widget);
    if (isControl)
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false); // its track may be the ground of what it stands on
    if (qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget))
        keepFromWheel(widget);
    if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        header->setHighlightSections(false);
    } else if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

int KebuStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const auto at = [&](int pixels) { return scaled(pixels, fontOf(widget)); };
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return at(14);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_SplitterWidth:
        return 5;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractItemView *>(widget) ? 1 : 2;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseHeight:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_MenuBarHMargin:
        return 8;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
        return at(16);
    case PM_FocusFrameHMargin:
        return qobject_cast<const QAbstractItemView *>(widget) ? 7 : 3;
    case PM_FocusFrameVMargin:
        return 3;
    case PM_HeaderDefaultSectionSizeVertical:
        return at(28);
    case PM_HeaderMargin:
        return 2; // also part of the least height of a row; see SE_HeaderLabel
    case PM_HeaderMarkSize:
        return at(12);
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? 16 : 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int KebuStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animate:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_FocusFrame_AboveWidget:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_MenuBar_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_TabBar_ElideMode:
        return Qt::ElideNone;
    case SH_Table_GridLineColor:
        return int(m_theme.line.rgba());
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon KebuStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return icon(QLatin1String("window-close"));
    case SP_MessageBoxWarning:
        return icon(QLatin1String("data-warning"), m_theme.warning);
    case SP_MessageBoxCritical:
        return icon(QLatin1String("data-warning"), m_theme.error);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(QLatin1String("documentinfo"), m_theme.link);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(QLatin1String("overflow-menu"));
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

void KebuStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (drawFieldPrimitive(element, option, painter, widget) || drawButtonPrimitive(element, option, painter, widget) ||
        drawViewPrimitive(element, option, painter, widget))
        return;
    switch (element) {
    case PE_FrameFocusRect:
        if (!FocusRing::serves(widget))
            paintFocus(painter, option->rect, m_theme.focus);
        return;
    case PE_IndicatorArrowUp:
        return drawArrow(option, painter, Qt::UpArrow);
    case PE_IndicatorArrowDown:
        return drawArrow(option, painter, Qt::DownArrow);
    case PE_IndicatorArrowLeft:
        return drawArrow(option, painter, Qt::LeftArrow);
    case PE_IndicatorArrowRight:
        return drawArrow(option, painter, Qt::RightArrow);
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_theme.base);
        return;
    case PE_FrameMenu:
        return paintBox(painter, option->rect, QColor(), m_theme.strongLine, 0);
    case PE_PanelTipLabel:
        return paintBox(painter, option->rect, m_theme.base, m_theme.strongLine, 0);
    case PE_PanelMenuBar:
    case PE_FrameStatusBarItem:
    case PE_PanelToolBar:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, m_theme.window);
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), m_theme.line);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void KebuStyle::drawArrow(const QStyleOption *option, QPainter *painter, Qt::ArrowType direction) const
{
    paintChevron(painter, option->rect, direction, option->state & State_Enabled ? m_theme.text : m_theme.faint);
}

void KebuStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonBevel:
        return drawButtonPanel(option, painter, widget);
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawButtonLabel(*button, painter, widget);
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItem(*item, painter, widget);
        return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            proxy()->drawControl(CE_HeaderSection, header, painter, widget);
            QStyleOptionHeader part(*header);
            part.rect = subElementRect(SE_HeaderLabel, header, widget);
            proxy()->drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = subElementRect(SE_HeaderArrow, header, widget);
            if (header->sortIndicator != QStyleOptionHeader::None)
                proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeader(option, painter, widget);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderLabel(*header, painter, widget);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(*tab, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabLabel(*tab, painter, widget);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(*item, painter, widget);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(*item, painter);
        return;
    case CE_MenuBarEmptyArea:
    case CE_ToolBar:
        painter->fillRect(option->rect, m_theme.window);
        return;
    case CE_ProgressBar:
        return drawProgress(option, painter);
    case CE_Splitter:
        return drawSplitter(option, painter);
    case CE_FocusFrame:
        return paintFocus(painter, option->rect, m_theme.focus, 6);
    case CE_ShapedFrame:
        if (const auto *frame = qobject_cast<const QFrame *>(widget);
            frame && (frame->frameShape() == QFrame::HLine || frame->frameShape() == QFrame::VLine)) {
            QRect thin = option->rect;
            if (frame->frameShape() == QFrame::HLine)
                thin = QRect(thin.left(), thin.center().y(), thin.width(), 1);
            else
                thin = QRect(thin.center().x(), thin.top(), 1, thin.height());
            painter->fillRect(thin, m_theme.line);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void KebuStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        return drawCombo(option, painter, widget);
    case CC_SpinBox:
        return drawSpinBox(option, painter, widget);
    case CC_ScrollBar:
        return drawScrollBar(option, painter, widget);
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void setShownShortcut(QAbstractButton *button, const QKeySequence &keys)
{
    const QString shown = keys.toString(QKeySequence::NativeText);
    button->setProperty("shownShortcut", shown);
    button->setShortcut(keys);
    button->setToolTip(plainToolTip(button->text().remove(u'&') + u' ' + shown));
    button->setIcon(button->icon()); // a push button keeps its size hint until its icon or text is set
}

QString plainToolTip(const QString &text) { return Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal); }

} // namespace kebu
