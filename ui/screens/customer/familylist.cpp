#include "ui/screens/customer/familylist.h"

#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace kebu {

namespace {

constexpr int indent = 14; ///< of each step down, pixels
constexpr int deepest = 6; ///< steps that are still indented
constexpr int margin = 4;

/// `orders 12,000 · open 5,000`; what is nothing is left out.
QString sumsText(Money ordered, Money won, Money open, Money receivable)
{
    QStringList parts;
    if (ordered.minor > 0)
        parts << FamilyList::tr("Orders %1").arg(shownMoney(ordered));
    if (won.minor > 0)
        parts << FamilyList::tr("Won %1").arg(shownMoney(won));
    if (open.minor > 0)
        parts << FamilyList::tr("Open %1").arg(shownMoney(open));
    if (receivable.minor > 0)
        parts << FamilyList::tr("Owed %1").arg(shownMoney(receivable));
    return parts.join(QStringLiteral(" · "));
}

/// A company: its name, which leads to its page, and under it what it brings.
class FamilyRow : public QAbstractButton
{
public:
    FamilyRow(const QString &name, const QString &sums, int depth, bool isHere)
        : m_name(name),
          m_sums(sums),
          m_left(margin + indent * std::min(depth, deepest)),
          m_isHere(isHere)
    {
        setObjectName(isHere ? QStringLiteral("familySelf") : QStringLiteral("familyMember"));
        setAccessibleName(sums.isEmpty() ? name : QString(name + QStringLiteral(", ") + sums));
        setToolTip(plainToolTip(name));
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(isHere ? Qt::NoFocus : Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        if (!isHere)
            setCursor(Qt::PointingHandCursor);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int small = QFontMetrics(stepped(font(), TextStep::Small)).height();
        return {120, fontMetrics().height() + (m_sums.isEmpty() ? 0 : small) + 8};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        if (underMouse() && !m_isHere)
            painter.fillRect(rect(), theme.hover);
        QFont base = font();
        base.setBold(m_isHere);
        painter.setFont(base);
        const QRect first(m_left, 4, width() - m_left - 4, painter.fontMetrics().height());
        paintText(&painter, first, m_name, m_isHere ? theme.text : theme.link);
        painter.setFont(stepped(font(), TextStep::Small));
        paintText(&painter, QRect(m_left, first.bottom() + 1, first.width(), painter.fontMetrics().height()), m_sums,
                  theme.muted);
        if (hasFocus())
            paintFocus(&painter, rect(), theme.focus);
    }

private:
    QString m_name;
    QString m_sums;
    int m_left;
    bool m_isHere;
};

} // namespace

FamilyList::FamilyList(const Session &session, const Family &family, Id current, QWidget *parent)
    : QWidget(parent),
      m_session(session)
{
    setObjectName(QStringLiteral("family"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const FamilyMember &member : family.members)
        addMember(member, current);
    addSums(family);
}

QString FamilyList::nameOf(const FamilyMember &member) const
{
    const QString name = shownPersonal(m_session, member.name, Personal::Name, {member.kind != u"individual", {}});
    return m_session.isMasked() ? name + QStringLiteral(" · ") + member.number : name;
}

void FamilyList::addMember(const FamilyMember &member, Id current)
{
    QString sums = sumsText(member.ordered, member.won, member.open, member.receivable);
    if (!member.grade.isEmpty())
        sums = sums.isEmpty() ? member.grade : QString(member.grade + QStringLiteral(" · ") + sums);
    auto *row = new FamilyRow(nameOf(member), sums, member.depth, member.customer == current);
    if (member.customer != current)
        connect(row, &QAbstractButton::clicked, this, [this, id = member.customer] { emit customerActivated(id); });
    layout()->addWidget(row);
}

void FamilyList::addSums(const Family &family)
{
    const QString sums = sumsText(family.ordered, family.won, family.open, family.receivable);
    auto *label = new ElidedLabel(sums.isEmpty() ? tr("%n companies", "of a family", int(family.members.size()))
                                                 : tr("%n companies", "of a family", int(family.members.size())) +
                                                       QStringLiteral(" · ") + sums);
    label->setObjectName(QStringLiteral("familySums"));
    label->setContentsMargins(margin, 4, 0, 0);
    label->setTone(ElidedLabel::Tone::Muted);
    layout()->addWidget(label);
}

} // namespace kebu
