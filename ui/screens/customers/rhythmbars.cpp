#include "ui/screens/customers/rhythmbars.h"

#include "ui/charts/chartnumber.h"
#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace kebu {

namespace {

constexpr int barsHeight = 56;
constexpr int labelHeight = 18;
constexpr int diamond = 8;

} // namespace

RhythmBars::RhythmBars(std::vector<MonthOfContact> months, const QString &words, QWidget *parent)
    : QWidget(parent),
      m_months(std::move(months))
{
    setObjectName(QStringLiteral("rhythm"));
    setAccessibleName(words);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RhythmBars::sizeHint() const { return {240, scaled(barsHeight + 2 * labelHeight, font())}; }

QRect RhythmBars::slot(int month) const
{
    const int count = int(m_months.size());
    const int left = width() * month / count;
    return {left, scaled(labelHeight, font()), width() * (month + 1) / count - left, scaled(barsHeight, font())};
}

void RhythmBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.setFont(stepped(font(), TextStep::Chart));
    const auto busiest = std::ranges::max_element(m_months, {}, &MonthOfContact::contacts);
    const int most = std::max(1, busiest == m_months.end() ? 1 : busiest->contacts);
    const int base = slot(0).bottom();
    int lastLabel = -1; // labels of deals never write over each other
    for (int i = 0; i < std::ssize(m_months); ++i) {
        const MonthOfContact &month = m_months[size_t(i)];
        const QRect room = slot(i);
        const int height = room.height() * month.contacts / most;
        if (month.contacts > 0)
            paintBox(&painter, QRect(room.left() + 2, base - height + 1, room.width() - 5, height), theme.series[5],
                     theme.isHighContrast() ? theme.control : QColor(), 1);
        paintText(&painter, QRect(room.left(), base + 2, room.width(), scaled(labelHeight, font())),
                  QString::number(month.month.month()), theme.muted, Qt::AlignCenter);
        if (month.won.minor == 0)
            continue;
        const QPointF centre(room.center().x(), room.top() - scaled(labelHeight, font()) / 2.0); // above all bars
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.series[0]);
        painter.drawPolygon(QPolygonF{centre + QPointF(0, -diamond / 2.0), centre + QPointF(diamond / 2.0, 0),
                                      centre + QPointF(0, diamond / 2.0), centre + QPointF(-diamond / 2.0, 0)});
        const QString words = tr("Won %1").arg(shortNumber(double(month.won.minor) / 100));
        const int wide = painter.fontMetrics().horizontalAdvance(words) + 4;
        int left = room.center().x() + diamond;
        if (left + wide > width())
            left = room.center().x() - diamond - wide;
        if (left <= lastLabel || left < 0)
            continue;
        paintText(&painter, QRect(left, int(centre.y()) - 9, wide, 18), words, theme.series[0]);
        lastLabel = left + wide;
    }
    painter.fillRect(QRect(0, base + 1, width(), 1), theme.strongLine);
}

bool RhythmBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    for (int i = 0; i < std::ssize(m_months); ++i) {
        const MonthOfContact &month = m_months[size_t(i)];
        if (help->pos().x() < slot(i).left() || help->pos().x() > slot(i).right())
            continue;
        const QString when = uiLanguage() == Language::Chinese
                                 ? month.month.toString(QStringLiteral("yyyy年M月"))
                                 : QLocale(QLocale::English).toString(month.month, QStringLiteral("MMM yyyy"));
        QToolTip::showText(help->globalPos(), plainToolTip(tr("%1: %n contact(s)", nullptr, month.contacts).arg(when)),
                           this);
    }
    return true;
}

} // namespace kebu
