#include "ui/dialogs/import/differencesview.h"

#include "ui/dialogs/import/differences.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace kebu {

namespace {

/// The value that will stand on a coloured ground with a tick, the other muted; a line between the rows of the file.
class SideDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const bool isFirst = index.data(DifferencesModel::FirstOfRowRole).toBool();
        if (index.column() < DifferencesModel::Book) {
            QStyledItemDelegate::paint(painter, option, index);
        } else {
            const bool isTaken = index.data(DifferencesModel::TakenRole).toBool();
            QStyleOptionViewItem ground(option);
            ground.index = index;
            if (isTaken && !(option.state & QStyle::State_Selected) && !theme.isHighContrast())
                painter->fillRect(option.rect, theme.successGround);
            else
                option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
            const bool isSelected = option.state & QStyle::State_Selected;
            const QColor ink = isSelected && theme.isHighContrast() ? theme.onSelection
                               : isTaken                            ? theme.text
                                                                    : theme.muted;
            if (isTaken)
                paintIcon(painter, QRect(option.rect.left() + 8, option.rect.top(), 16, option.rect.height()),
                          QLatin1String("checkmark"), isSelected && theme.isHighContrast() ? ink : theme.success);
            const PainterState kept(painter);
            painter->setFont(option.font);
            paintText(painter, option.rect.adjusted(32, 0, -6, 0), index.data().toString(), ink);
            if (option.state & QStyle::State_HasFocus)
                paintFocus(painter, option.rect.adjusted(0, 0, -1, -1), theme.focus, 0);
        }
        if (isFirst && index.row() > 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), theme.line);
    }
};

} // namespace

DifferencesView::DifferencesView(DifferencesModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(QStringLiteral("differences"));
    setAccessibleName(tr("Where book and file differ"));
    setAccessibleDescription(hint());
    setModel(&model);
    setItemDelegate(new SideDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setWordWrap(false);
    verticalHeader()->hide();
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() >= DifferencesModel::Book)
            m_model.choose(index.row(), index.column() == DifferencesModel::Book ? ImportSide::Book : ImportSide::File);
    });
}

QString DifferencesView::hint()
{
    return tr("← keeps the book's value, → takes the file's; with Shift for all fields of the row.");
}

void DifferencesView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    layColumns();
}

/// Both values as wide as there is room, the same for either.
void DifferencesView::layColumns()
{
    QHeaderView *head = horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Stretch);
    head->setSectionResizeMode(DifferencesModel::Line, QHeaderView::ResizeToContents);
    head->setSectionResizeMode(DifferencesModel::Field, QHeaderView::ResizeToContents);
}

void DifferencesView::keyPressEvent(QKeyEvent *event)
{
    const bool isWhole = event->modifiers() & Qt::ShiftModifier;
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const int line = currentIndex().row();
    const auto take = [this, line, isWhole](ImportSide side) {
        if (isWhole)
            m_model.chooseRow(line, side);
        else
            m_model.choose(line, side);
        setCurrentIndex(
            m_model.index(line, side == ImportSide::Book ? DifferencesModel::Book : DifferencesModel::File));
    };
    if (line < 0 || !isPlain) {
        QTableView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return take(ImportSide::Book);
    case Qt::Key_Right:
        return take(ImportSide::File);
    case Qt::Key_Space:
        return take(m_model.taken(line) == ImportSide::Book ? ImportSide::File : ImportSide::Book);
    default:
        QTableView::keyPressEvent(event);
    }
}

} // namespace kebu
