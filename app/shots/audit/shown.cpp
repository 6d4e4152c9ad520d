#include "app/shots/audit/shown.h"

#include "ui/look/labels.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QTableView>
#include <QToolTip>
#include <QTreeView>

namespace kebu::shots {

namespace {

using Kind = ShownText::Kind;

QString withoutMnemonic(QString text)
{
    static const QString twice = QStringLiteral("&&");
    text.replace(twice, QChar(0x1));
    text.remove(u'&');
    return text.replace(QChar(0x1), QLatin1String("&"));
}

/// Words and what stands at their right after a tabulator are set apart by the style, never by a character.
int widthOf(const QFont &font, const QString &text)
{
    const QFontMetrics metrics(font);
    int width = 0;
    for (const QString &line : text.split(u'\n')) {
        int sum = 0;
        for (const QString &part : line.split(u'\t'))
            sum += metrics.horizontalAdvance(part);
        width = std::max(width, sum);
    }
    return width;
}

class Gatherer
{
public:
    explicit Gatherer(std::vector<ShownText> &found) : m_found(found) {}

    void gather(const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            fromLabel(*label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            fromButton(*button);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
            fromTabs(*tabs);
        else if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
            fromHeader(*header);
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
            fromView(*view);
        else if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
            fromCombo(*combo);
        else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
            fromLine(*line);
        else
            gatherRarer(widget);
    }

private:
    void gatherRarer(const QWidget &widget)
    {
        if (const auto *box = qobject_cast<const QGroupBox *>(&widget))
            add(Kind::Label, *box, box->title(), box->rect(), {box->minimumSizeHint().width(), 0});
        else if (const auto *menu = qobject_cast<const QMenu *>(&widget))
            fromActions(*menu, [menu](QAction *action) { return menu->actionGeometry(action); });
        else if (const auto *bar = qobject_cast<const QMenuBar *>(&widget))
            fromActions(*bar, [bar](QAction *action) { return bar->actionGeometry(action); });
        else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
            add(edit->document()->isEmpty() ? Kind::Placeholder : Kind::Written, *edit,
                edit->document()->isEmpty() ? edit->placeholderText() : edit->toPlainText(),
                edit->viewport()->geometry(), {});
    }

    void add(Kind kind, const QWidget &widget, const QString &text, const QRect &room, const QSize &needed,
             const QFont &font)
    {
        if (!text.trimmed().isEmpty())
            m_found.push_back({kind, &widget, text, font, room, needed, !widget.isEnabled()});
    }
    void add(Kind kind, const QWidget &widget, const QString &text, const QRect &room, const QSize &needed)
    {
        add(kind, widget, withoutMnemonic(text), room, needed, widget.font());
    }

    void fromLabel(const QLabel &label)
    {
        if (qobject_cast<const ElidedLabel *>(&label))
            add(Kind::Label, label, label.text(), label.contentsRect(), {label.sizeHint().width() - 1, 0},
                label.font());
        else if (label.wordWrap())
            add(Kind::Label, label, label.text(), label.rect(), {0, label.heightForWidth(label.width())});
        else
            add(Kind::Label, label, label.text(), label.rect(), label.sizeHint());
    }

    void fromButton(const QAbstractButton &button)
    {
        // the paddings give way before the words do
        const bool isPadded = !qobject_cast<const QCheckBox *>(&button) && !qobject_cast<const QRadioButton *>(&button);
        add(Kind::Button, button, button.text(), button.rect(), {button.sizeHint().width() - (isPadded ? 8 : 0), 0});
    }

    void fromTabs(const QTabBar &tabs)
    {
        for (int tab = 0; tab < tabs.count(); ++tab) {
            const QRect room = tabs.tabRect(tab) & tabs.rect();
            const bool isWhole = room == tabs.tabRect(tab);
            if (isWhole || !tabs.usesScrollButtons()) // others are reached by the arrows at its end
                add(Kind::Tab, tabs, tabs.tabText(tab), room,
                    {widthOf(tabs.font(), withoutMnemonic(tabs.tabText(tab))) + 8, 0});
        }
    }

    void fromHeader(const QHeaderView &header)
    {
        if (header.orientation() != Qt::Horizontal || !header.model())
            return;
        for (int column = 0; column < header.count(); ++column) {
            const QRect room(header.sectionViewportPosition(column), 0, header.sectionSize(column), header.height());
            if (header.isSectionHidden(column) || !header.viewport()->rect().contains(room))
                continue;
            const QString text = header.model()->headerData(column, Qt::Horizontal).toString();
            // not sectionSizeHint(), which keeps room for a sort mark that is not there
            const int margins = 2 * header.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &header);
            const bool isSorted = header.isSortIndicatorShown() && header.sortIndicatorSection() == column;
            const int mark = isSorted ? header.style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, &header) : 0;
            add(Kind::Head, *header.viewport(), text, room, {widthOf(header.font(), text) + margins + mark, 0},
                header.font());
        }
    }

    void fromView(const QAbstractItemView &view)
    {
        if (!view.model() || !view.viewport()->isVisible())
            return;
        const QRect sight = view.viewport()->rect();
        for (QModelIndex index = view.indexAt(firstPoint(view));
             index.isValid() && view.visualRect(index).top() < sight.bottom(); index = below(view, index))
            fromRow(view, index);
    }

    [[nodiscard]] static QPoint firstPoint(const QAbstractItemView &view)
    {
        const auto *tree = qobject_cast<const QTreeView *>(&view);
        return {tree ? view.viewport()->width() / 2 : 4, 1};
    }

    [[nodiscard]] static QModelIndex below(const QAbstractItemView &view, const QModelIndex &index)
    {
        if (const auto *tree = qobject_cast<const QTreeView *>(&view))
            return tree->indexBelow(index);
        return index.sibling(index.row() + 1, index.column());
    }

    void fromRow(const QAbstractItemView &view, const QModelIndex &row)
    {
        const bool isList = !qobject_cast<const QTableView *>(&view) && !qobject_cast<const QTreeView *>(&view);
        for (int column = isList ? row.column() : 0;
             column < (isList ? row.column() + 1 : view.model()->columnCount(row.parent())); ++column) {
            const QModelIndex cell = row.sibling(row.row(), column);
            const QRect room = view.visualRect(cell);
            if (!view.viewport()->rect().contains(room) || room.isEmpty() || view.indexWidget(cell))
                continue;
            const QVariant font = cell.data(Qt::FontRole);
            constexpr int padding = 8; // above and below the words it gives way first
            add(Kind::Cell, *view.viewport(), cell.data(Qt::DisplayRole).toString(), room,
                view.sizeHintForIndex(cell) - QSize(0, padding), font.isValid() ? font.value<QFont>() : view.font());
        }
    }

    void fromCombo(const QComboBox &combo)
    {
        if (combo.isEditable())
            return; // its line speaks for itself
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        option.subControls = QStyle::SC_All;
        const QRect room =
            combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
        const int icon = combo.itemIcon(combo.currentIndex()).isNull() ? 0 : combo.iconSize().width() + 4;
        add(Kind::Choice, combo, combo.currentText(), room, {widthOf(combo.font(), combo.currentText()) + icon, 0},
            combo.font());
    }

    void fromLine(const QLineEdit &line)
    {
        if (line.echoMode() != QLineEdit::Normal && !line.text().isEmpty())
            return;
        QStyleOptionFrame option;
        option.initFrom(&line);
        option.lineWidth =
            line.hasFrame() ? line.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &line) : 0;
        constexpr int margin = 2; // of Qt itself, at both ends
        const QRect room = line.style()
                               ->subElementRect(QStyle::SE_LineEditContents, &option, &line)
                               .marginsRemoved(line.textMargins())
                               .adjusted(margin, 0, -margin, 0);
        const bool isEmpty = line.text().isEmpty();
        const QString text = isEmpty ? line.placeholderText() : line.text();
        const bool isTyped = !isEmpty && !line.isReadOnly(); // what is typed scrolls
        add(isEmpty ? Kind::Placeholder : Kind::Written, line, text, room,
            {isTyped ? 0 : widthOf(line.font(), text), 0}, line.font());
    }

    template <typename Place>
    void fromActions(const QWidget &widget, const Place &placeOf)
    {
        for (QAction *action : widget.actions()) {
            const QRect room = placeOf(action);
            if (action->isVisible() && !action->isSeparator() && widget.rect().intersects(room))
                m_found.push_back({Kind::Entry,
                                   &widget,
                                   withoutMnemonic(action->text().section(u'\t', 0, 0)),
                                   widget.font(),
                                   room,
                                   {},
                                   !action->isEnabled()});
        }
    }

    std::vector<ShownText> &m_found;
};

} // namespace

QRect partInSight(const QWidget &widget)
{
    if (!widget.isVisible())
        return {};
    QRect part = widget.rect(); // not visibleRegion(), which leaves out what children cover
    QPoint offset;
    for (const QWidget *step = &widget; !step->isWindow() && step->parentWidget(); step = step->parentWidget()) {
        offset += step->pos();
        part &= step->parentWidget()->rect().translated(-offset);
    }
    return part;
}

bool isInSight(const QWidget &widget) { return !partInSight(widget).isEmpty(); }

std::vector<ShownText> shownTexts(const QWidget &window)
{
    std::vector<ShownText> found;
    Gatherer gatherer(found);
    gatherer.gather(window);
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->window() == &window && isInSight(*widget))
            gatherer.gather(*widget);
    }
    return found;
}

QString pathOf(const QWidget &widget)
{
    QStringList steps;
    for (const QWidget *step = &widget; step; step = step->isWindow() ? nullptr : step->parentWidget()) {
        const QString name = step->objectName();
        const bool isOfQt = name.startsWith(QLatin1String("qt_"));
        if (step == &widget || (!name.isEmpty() && !isOfQt))
            steps.prepend(name.isEmpty() || isOfQt ? QString::fromLatin1(step->metaObject()->className()) : name);
    }
    return steps.join(u'/');
}

QString tooltipAt(const QWidget &widget, const QPoint &point)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, point, widget.mapToGlobal(point));
    QApplication::sendEvent(const_cast<QWidget *>(&widget),
                            &help); // as the mouse would ask; it changes nothing but the tooltip
    const QString text = QToolTip::isVisible() ? QToolTip::text() : QString();
    QToolTip::hideText();
    return text.isEmpty() ? widget.toolTip() : text;
}

} // namespace kebu::shots
