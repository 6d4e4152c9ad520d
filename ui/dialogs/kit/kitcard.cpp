#include "ui/dialogs/kit/kitcard.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"

#include <QFontDatabase>
#include <QPainter>

namespace kebu {

namespace {
constexpr int rowHeight = 24;
constexpr int margin = 12;
constexpr int numberWidth = 34;

QFont groupFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(stepped(base, TextStep::PaneTitle).pixelSize());
    font.setLetterSpacing(QFont::AbsoluteSpacing, 3);
    return font;
}

} // namespace

KitCard::KitCard(const QString &kit, QWidget *parent) : QWidget(parent), m_groups(kit.split(u'-'))
{
    setObjectName(QStringLiteral("kitCard"));
    setShown(false);
}

void KitCard::setShown(bool isShown)
{
    m_isShown = isShown;
    setAccessibleName(tr("The kit's groups"));
    setAccessibleDescription(isShown ? m_groups.join(QStringLiteral(", ")) : tr("covered"));
    update();
}

QSize KitCard::sizeHint() const
{
    const int rows = int(m_groups.size() + 1) / 2;
    return {scaled(420, font()), rows * scaled(rowHeight, font()) + 2 * margin};
}

void KitCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintBox(&painter, rect(), theme.alternate, theme.strongLine);
    const int rows = int(m_groups.size() + 1) / 2;
    const int height = scaled(rowHeight, font());
    const int half = (width() - 2 * margin) / 2;
    for (int i = 0; i < m_groups.size(); ++i) {
        const QRect cell(margin + i / rows * half, margin + i % rows * height, half, height);
        painter.setFont(stepped(font(), TextStep::Small));
        paintText(&painter, QRect(cell.left(), cell.top(), numberWidth - 10, height), QString::number(i + 1),
                  theme.muted, Qt::AlignRight | Qt::AlignVCenter);
        painter.setFont(groupFont(font()));
        paintText(&painter, cell.adjusted(numberWidth, 0, 0, 0),
                  m_isShown ? m_groups[i] : QString(m_groups[i].size(), u'•'), m_isShown ? theme.text : theme.faint);
    }
}

} // namespace kebu
