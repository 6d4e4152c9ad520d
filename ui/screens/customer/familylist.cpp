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

/// `Orders 12,000 · Won 5,000` and what is still to come under it; what is nothing is left out.
QStringList sumLines(Money ordered, Money won, Money open, Money receivable)
{
    const auto line = [](const QString &first, Money one, const QString &second, Money other) {
        QStringList parts;
        if (one.minor > 0)
            parts << first.arg(shownMoney(one));
        if (other.minor > 0)
            parts << second.arg(shownMoney(other));
        return parts.join(QStringLiteral(" · "));
    };
    QStringList lines{line(FamilyList::tr("Orders %1"), ordered, FamilyList::tr("Won %1"), won),
                      line(FamilyList::tr("Open %1"), open, FamilyList::tr("Owed %1"), receivable)};
    lines.removeAll(QString());
    return lines;
}

/// A company: its name, which leads to its page, and under it what it brings.
class FamilyRow : public QAbstractButton
{
public:
    /// `lines`: what it brings, a line each.
    FamilyRow(const QString &name, QStringList lines, int depth, bool isHere)
        : m_name(name),
          m_lines(std::move(lines)),
          m_left(margin + indent * std::min(depth, deepest)),
          m_isHere(isHere)
    {
        setObjectName(isHere ? QStringLiteral("familySelf") : QStringLiteral("familyMember"));
        setAccessibleName((QStringList{name} + m_lines).join(QStringLiteral(", ")));
        setToolTip(plainToolTip((QStringList{name} + m_lines).join(u'\n')));
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(isHere ? Qt::NoFocus : Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        if (!isHere)
            setCursor(Qt::PointingHandCursor);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int small = QFontMetrics(stepped(font(), TextStep::Small)).height();
        return {120, fontMetrics().height() + small * int(m_lines.size()) + 8};
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
        QRect line(m_left, first.bottom() + 1, first.width(), painter.fontMetrics().height());
        for (const QString &sums : m_lines) {
            paintText(&painter, line, sums, theme.muted);
            line.translate(0, line.height());
        }
        if (hasFocus())
            paintFocus(&painter, rect(), theme.focus);
    }

private:
    QString m_name;
    QStringList m_lines;
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
    QStringList lines = sumLines(member.ordered, member.won, member.open, member.receivable);
    if (!member.grade.isEmpty() && !lines.isEmpty())
        lines.front().prepend(QString(member.grade + QStringLiteral(" · ")));
    else if (!member.grade.isEmpty())
        lines << member.grade;
    auto *row = new FamilyRow(nameOf(member), lines, member.depth, member.customer == current);
    if (member.customer != current)
        connect(row, &QAbstractButton::clicked, this, [this, id = member.customer] { emit customerActivated(id); });
    layout()->addWidget(row);
}

void FamilyList::addSums(const Family &family)
{
    const QStringList lines = QStringList{tr("%n companies", "of a family", int(family.members.size()))} +
                              sumLines(family.ordered, family.won, family.open, family.receivable);
    auto *label = new QLabel(lines.join(u'\n'));
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setObjectName(QStringLiteral("familySums"));
    label->setContentsMargins(margin, 4, 0, 0);
    layout()->addWidget(label);
}

} // namespace kebu
