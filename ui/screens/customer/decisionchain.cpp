#include "ui/screens/customer/decisionchain.h"

#include "core/domain/contact.h"
#include "core/domain/interaction.h"
#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace kebu {

namespace {

constexpr int cardHeight = 52;
constexpr int gap = 28;
constexpr int mostBeside = 3;

int tierOf(const QString &role)
{
    if (role == u"decision_maker")
        return 0;
    return role == u"user" ? 2 : 1;
}

} // namespace

DecisionChain::DecisionChain(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("decisionChain"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void DecisionChain::setContent(const CustomerContent &content)
{
    m_tiers.assign(3, {});
    QStringList spoken;
    for (const Record &record : content.page.contacts) {
        std::vector<Card> &tier = m_tiers[size_t(tierOf(record.text(contact::decisionRole)))];
        if (record.has(contact::leftOn) || std::ssize(tier) == mostBeside)
            continue;
        const Card card{
            record.id(),
            shownContact(m_session, record),
            record.text(contact::title),
            shownChoice(m_session, contact::type(), contact::decisionRole, record.text(contact::decisionRole)),
            lastOf(content, record.id()),
            {}};
        spoken << QString(card.role + u' ' + card.name + u' ' + card.last).trimmed();
        tier.push_back(card);
    }
    if (m_tiers[0].empty())
        m_tiers[0].push_back({{}, tr("Decider unknown"), {}, tr("add a contact"), {}, {}});
    std::erase_if(m_tiers, [](const auto &tier) { return tier.empty(); });
    setAccessibleName(tr("Decision chain: %1").arg(spoken.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

QString DecisionChain::lastOf(const CustomerContent &content, Id contact) const
{
    const auto met = std::ranges::find_if(content.page.interactions, [contact](const Record &talk) {
        const QString reach = talk.text(interaction::reach);
        const std::vector<Id> theirs = talk.refs(interaction::theirParticipants);
        return reach != u"no_answer" && reach != u"no_reply" && std::ranges::find(theirs, contact) != theirs.end();
    });
    if (met == content.page.interactions.end())
        return {};
    const QDate on = WallTime::of(met->instant(interaction::happenedAt), m_session.clock().zone()).date;
    const int days = int(on.daysTo(m_session.clock().today()));
    return days <= 0 ? tr("today") : tr("%n day(s) ago", nullptr, days);
}

QSize DecisionChain::sizeHint() const
{
    const int tiers = std::max(1, int(m_tiers.size()));
    return {260, tiers * scaled(cardHeight, font()) + (tiers - 1) * gap + 4};
}

void DecisionChain::layOut()
{
    const int height = scaled(cardHeight, font());
    constexpr int beside = 10;
    int y = 2;
    for (std::vector<Card> &tier : m_tiers) {
        const int count = int(tier.size());
        const int width = std::min(160, (this->width() - (count - 1) * beside) / count);
        int x = (this->width() - count * width - (count - 1) * beside) / 2;
        for (Card &card : tier) {
            card.rect = QRect(x, y, width, height);
            x += width + beside;
        }
        y += height + gap;
    }
}

void DecisionChain::paintCard(QPainter *painter, const Card &card, bool isDecider) const
{
    const Theme &theme = themeOf(this);
    if (card.contact) {
        paintBox(painter, card.rect, theme.base, isDecider ? theme.bar : theme.control, 4, isDecider ? 2 : 1);
    } else {
        QPen pen(theme.control, 1, Qt::DashLine);
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card.rect).adjusted(.5, .5, -.5, -.5), 4, 4);
    }
    const QRect inner = card.rect.adjusted(8, 4, -8, -4);
    const QRect upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QRect lower(inner.left(), upper.bottom() + 1, inner.width(), inner.height() / 2);
    painter->setFont(stepped(font(), card.contact ? TextStep::Section : TextStep::Body));
    const int taken = paintText(painter, upper, card.name, card.contact ? theme.text : theme.muted);
    painter->setFont(font());
    paintText(painter, upper.adjusted(taken + 6, 0, 0, 0), card.title, theme.muted);
    const int ago = paintText(painter, lower, card.last, theme.muted, Qt::AlignRight | Qt::AlignVCenter);
    paintText(painter, lower.adjusted(0, 0, ago > 0 ? -ago - 6 : 0, 0), card.role,
              card.contact ? theme.muted : theme.link);
}

void DecisionChain::paintEvent(QPaintEvent *)
{
    layOut();
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    for (size_t i = 1; i < m_tiers.size(); ++i) {
        painter.setPen(theme.control);
        const std::vector<Card> &above = m_tiers[i - 1];
        const QPoint from(above.front().rect.united(above.back().rect).center().x(), above.front().rect.bottom());
        const int middle = from.y() + gap / 2;
        painter.drawLine(from, QPoint(from.x(), middle));
        for (const Card &card : m_tiers[i]) {
            painter.drawLine(from.x(), middle, card.rect.center().x(), middle);
            painter.drawLine(card.rect.center().x(), middle, card.rect.center().x(), card.rect.top());
        }
    }
    for (size_t i = 0; i < m_tiers.size(); ++i) {
        for (const Card &card : m_tiers[i])
            paintCard(&painter, card, i == 0);
    }
}

void DecisionChain::mouseReleaseEvent(QMouseEvent *event)
{
    for (const std::vector<Card> &tier : m_tiers) {
        for (const Card &card : tier) {
            if (!card.rect.contains(event->pos()))
                continue;
            if (card.contact)
                emit contactActivated(card.contact);
            else
                emit addAsked();
            return;
        }
    }
}

} // namespace kebu
