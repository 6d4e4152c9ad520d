#include "ui/screens/customers/checkcolumn.h"

#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/models/rowchecks.h"
#include "ui/models/windowedmodel.h"

#include <QCheckBox>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>

namespace kebu {

namespace {

constexpr int columnWidth = 34;
constexpr int currentBar = 3;

} // namespace

CheckColumn::CheckColumn(WindowedModel &list, RowChecks &checks, QTableView *table)
    : QHeaderView(Qt::Vertical, table),
      m_list(list),
      m_checks(checks),
      m_table(table),
      m_all(new QCheckBox(table))
{
    setObjectName(QStringLiteral("checkColumn"));
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(true);
    setHighlightSections(false);
    m_all->setObjectName(QStringLiteral("checkAll"));
    m_all->setFocusPolicy(Qt::NoFocus); // Ctrl+A is its key
    connect(m_all, &QCheckBox::clicked, this,
            [this] { m_checks.set(m_list.ids(), m_checks.count() < m_list.ids().size()); });
    connect(&checks, &RowChecks::changed, this, [this] {
        showCorner();
        viewport()->update();
        m_table->viewport()->update();
    });
    retranslate();
}

QSize CheckColumn::sizeHint() const { return {scaled(columnWidth, font()), QHeaderView::sizeHint().height()}; }

void CheckColumn::placeCorner()
{
    const int height = m_table->horizontalHeader()->height();
    const QSize box = m_all->sizeHint();
    m_all->setGeometry((width() - std::min(box.width(), width())) / 2 + 1, (height - box.height()) / 2,
                       std::min(box.width(), width()), box.height());
    m_all->raise();
    showCorner();
}

void CheckColumn::showCorner()
{
    const size_t ticked = m_checks.count();
    m_all->setEnabled(m_list.rowCount() > 0 && m_list.isCountKnown());
    m_all->setCheckState(ticked == 0                    ? Qt::Unchecked
                         : ticked < m_list.ids().size() ? Qt::PartiallyChecked
                                                        : Qt::Checked);
}

void CheckColumn::retranslate()
{
    m_all->setToolTip(tr("Tick all (Ctrl+A)"));
    m_all->setAccessibleName(tr("Tick all customers of the list"));
    setAccessibleName(tr("Ticked customers"));
}

void CheckColumn::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QHeaderView::changeEvent(event);
}

void CheckColumn::paintSection(QPainter *painter, const QRect &rect, int row) const
{
    const Theme &theme = themeOf(this);
    const bool isOn = m_checks.holds(m_list.idAt(row));
    const bool isCurrent = m_table->currentIndex().row() == row;
    painter->fillRect(rect, isOn ? theme.selection : theme.base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    if (isCurrent) {
        painter->fillRect(QRect(rect.left(), rect.top(), currentBar, rect.height()), theme.bar);
        if (m_table->hasFocus()) {
            painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.bar);
            painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.bar);
        }
    }
    QStyleOptionButton box;
    box.initFrom(this);
    const int side = style()->pixelMetric(QStyle::PM_IndicatorWidth, &box, this);
    box.rect = QRect(rect.left() + (rect.width() - side) / 2 + 1, rect.top() + (rect.height() - side) / 2, side, side);
    box.state = QStyle::State_Enabled | (isOn ? QStyle::State_On : QStyle::State_Off);
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, this);
}

void CheckColumn::mousePressEvent(QMouseEvent *event)
{
    const int row = logicalIndexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    const bool isRange = (event->modifiers() & Qt::ShiftModifier) && m_lastRow >= 0 && m_lastRow < m_list.rowCount();
    std::vector<Id> ids;
    for (int at = std::min(row, isRange ? m_lastRow : row); at <= std::max(row, isRange ? m_lastRow : row); ++at)
        ids.push_back(m_list.idAt(at));
    m_checks.set(ids, isRange || !m_checks.holds(m_list.idAt(row)));
    m_lastRow = row;
    m_table->setFocus(Qt::MouseFocusReason);
}

} // namespace kebu
