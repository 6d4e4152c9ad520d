#include "ui/screens/pipeline/boardcolumn.h"

#include "ui/look/fonts.h"
#include "ui/models/dealtext.h"
#include "ui/shell/session.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int leastWidth = 196;
constexpr int headPadding = 12;

} // namespace

BoardHead::BoardHead(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); }

void BoardHead::setColumn(const QString &name, const BoardColumn &column)
{
    m_name = name;
    m_count = tr("%n deal(s)", nullptr, int(column.sum.count));
    m_sum = column.sum.count > 0 ? shortMoney(column.sum.amount) : QStringLiteral("–");
    m_weighted = column.sum.count > 0 ? tr("weighted %1").arg(shortMoney(column.sum.weighted)) : QString();
    m_stay = column.averageDays < 0 ? QString() : tr("on average %n day(s)", nullptr, column.averageDays);
    m_limit = column.allowedDays > 0 ? tr("limit %n day(s)", nullptr, column.allowedDays) : QString();
    m_isOver = column.allowedDays > 0 && column.averageDays > column.allowedDays;
    QStringList spoken{m_name, m_count, m_sum, m_weighted, m_stay, m_limit};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

QSize BoardHead::sizeHint() const { return {scaled(leastWidth, font()), scaled(78, font())}; }

void BoardHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const int side = headPadding;
    const auto line = [&](int top, int height) {
        return QRect(side, scaled(top, font()), width() - 2 * side, scaled(height, font()));
    };
    const auto both = [&](const QRect &rect, const QFont &left, const QString &text, const QColor &ink,
                          const QFont &right, const QString &figure) {
        painter.setFont(right);
        const int taken = paintText(&painter, rect, figure, theme.muted, Qt::AlignRight | Qt::AlignVCenter);
        painter.setFont(left);
        paintText(&painter, rect.adjusted(0, 0, -taken - 6, 0), text, ink);
    };
    const QFont small = stepped(font(), TextStep::Small);
    both(line(8, 20), stepped(font(), TextStep::Section), m_name, theme.text, font(), m_count);
    both(line(28, 24), stepped(font(), TextStep::PaneTitle), m_sum, theme.text, small, m_weighted);
    both(line(52, 18), small, m_stay, m_isOver ? theme.error : theme.muted, small, m_limit);
    painter.fillRect(QRect(1, height() - 1, width() - 2, 1), theme.strongLine);
}

BoardColumnView::BoardColumnView(const Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_head(new BoardHead),
      m_list(new BoardList(new BoardModel(session, this))),
      m_more(new QPushButton)
{
    setMinimumWidth(scaled(leastWidth, font()));
    m_more->setObjectName(QStringLiteral("moreDeals"));
    m_more->setFlat(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 6);
    column->setSpacing(6);
    column->addWidget(m_head);
    auto *cards = new QVBoxLayout;
    cards->setContentsMargins(6, 0, 6, 0);
    cards->setSpacing(0);
    cards->addWidget(m_list, 1);
    cards->addWidget(m_more, 0, Qt::AlignLeft);
    column->addLayout(cards, 1);
    connect(m_more, &QPushButton::clicked, this, [this] { emit moreRequested(stage()); });
    // the ground of a column that may be dropped on is another one
    connect(m_list->board(), &QAbstractItemModel::rowsInserted, this, qOverload<>(&QWidget::update));
    connect(m_list->board(), &QAbstractItemModel::rowsRemoved, this, qOverload<>(&QWidget::update));
}

void BoardColumnView::setColumn(const BoardColumn &column)
{
    m_list->board()->setColumn(column);
    m_list->setObjectName(QStringLiteral("board-") + column.stage);
    retranslate();
}

void BoardColumnView::retranslate()
{
    const BoardColumn &column = m_list->board()->column();
    const QString name = shownStage(m_session, column.stage);
    m_head->setColumn(name, column);
    m_list->setAccessibleName(name);
    const qint64 more = column.sum.count - std::ssize(column.cards);
    m_more->setText(tr("%n more", nullptr, int(more)));
    m_more->setVisible(more > 0);
}

void BoardColumnView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const bool isTarget = m_list->board()->slotRow() >= 0;
    const QColor ground = theme.isHighContrast() ? theme.base : isTarget ? theme.selection : theme.rail;
    const QColor outline = isTarget ? theme.bar : theme.isHighContrast() ? theme.line : QColor();
    paintBox(&painter, rect(), ground, outline);
}

} // namespace kebu
