#include "ui/screens/today/whypopover.h"

#include "core/services/people.h"
#include "ui/look/labels.h"
#include "ui/look/theme.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QPainter>
#include <QPointer>
#include <QScreen>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int popoverWidth = 380;

/// A disc, a half disc or a square: the colour never stands alone.
class StandingMark : public QWidget
{
public:
    StandingMark(Timeliness standing, QWidget *parent) : QWidget(parent), m_standing(standing) { setFixedSize(14, 18); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = themeOf(this);
        const QRect mark(1, height() / 2 - 5, 11, 11);
        painter.setPen(Qt::NoPen);
        switch (m_standing) {
        case Timeliness::InTime:
            painter.setBrush(theme.success);
            painter.drawEllipse(mark);
            break;
        case Timeliness::Due:
            painter.setBrush(theme.warning);
            painter.drawPolygon(QPolygon({{mark.center().x(), mark.top()}, mark.bottomRight(), mark.bottomLeft()}));
            break;
        case Timeliness::Late:
            painter.setBrush(theme.error);
            painter.drawRect(mark);
            break;
        }
    }

private:
    Timeliness m_standing;
};

QLabel *line(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

Result<DateReason> readReason(Snapshot &view, Id customer, Id task, bool isMasked)
{
    KEBU_LET(reason, task ? whyDate(view, task) : whyNext(view, customer));
    if (!isMasked)
        return reason;
    KEBU_LET(people, CustomerPeople::of(view, reason.customer));
    reason.goal = people.maskedText(reason.goal);
    for (QString &sentence : reason.lines)
        sentence = people.maskedText(sentence);
    return reason;
}

} // namespace

void WhyPopover::open(Session &session, Id customer, Id task, QWidget *anchor)
{
    session.book()
        .read([customer, task, isMasked = session.isMasked()](Snapshot &view) {
            return readReason(view, customer, task, isMasked);
        })
        .then(anchor, [&session, anchor](const Result<DateReason> &reason) {
            if (!session.isOpen())
                return;
            if (!reason) {
                emit session.failed(reason.error());
                return;
            }
            auto *popover = new WhyPopover(*reason, session.clock().today(), anchor);
            popover->adjustSize();
            QPoint corner = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
            const QRect screen = anchor->screen()->availableGeometry();
            corner.setX(
                std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - popover->width())));
            if (corner.y() + popover->height() > screen.bottom())
                corner.setY(std::max(screen.top(), anchor->mapToGlobal(QPoint()).y() - popover->height() - 2));
            popover->move(corner);
            popover->show();
            popover->setFocus();
        });
}

WhyPopover::WhyPopover(const DateReason &reason, QDate today, QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("whyPopover"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setFocusPolicy(Qt::StrongFocus);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, ground.color(QPalette::Base));
    setPalette(ground);
    setFixedWidth(scaled(popoverWidth, font()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    auto *title =
        new ElidedLabel(reason.due.isNull() ? tr("Why no date?") : tr("Why %1?").arg(shownMoment(reason.due, today)));
    title->setStep(TextStep::Section);
    column->addWidget(title);
    if (!reason.goal.isEmpty())
        column->addWidget(line(reason.goal));
    if (reason.ideal.isValid()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(new StandingMark(reason.standing, this));
        const QString days =
            reason.ideal == reason.latest
                ? tr("by %1").arg(shownDay(reason.latest, today))
                : tr("ideal %1, latest %2").arg(shownDay(reason.ideal, today), shownDay(reason.latest, today));
        row->addWidget(
            line(tr("%1 · %2", "in time or late; ideal and latest day").arg(timelinessText(reason.standing), days)), 1);
        column->addLayout(row);
    }
    column->addSpacing(6);
    for (const QString &sentence : reason.lines)
        column->addWidget(line(sentence));
    setAccessibleName(title->text());
    setAccessibleDescription(reason.lines.join(u'\n'));
}

} // namespace kebu
