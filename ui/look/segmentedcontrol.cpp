#include "ui/look/segmentedcontrol.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace kebu {

namespace {

/// Where a segment stands, which corners are round.
class Segment : public QAbstractButton
{
public:
    Segment(const QString &text, QLatin1String icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    }

    bool isFirst = true;
    bool isLast = true;

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(font());
        const int icon = m_icon.isEmpty() ? 0 : scaled(16, font()) + 6;
        return {metrics.size(Qt::TextShowMnemonic, text()).width() + icon + 24,
                std::max(scaled(28, font()), metrics.height() + 6)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return m_icon.isEmpty() ? sizeHint() - QSize(12, 0) : QSize(scaled(16, font()) + 16, sizeHint().height());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const QColor outline = isEnabled() ? theme.control : theme.strongLine;
        // Neighbours share an outline: each is painted wider than it is where it does not end the row.
        const QRect box = rect().adjusted(isFirst ? 0 : -6, 0, isLast ? 0 : 6, 0);
        const bool isFilled = isChecked() && isEnabled();
        paintBox(&painter, box,
                 isFilled       ? theme.accent
                 : underMouse() ? theme.hover
                                : theme.base,
                 isFilled ? theme.accent : outline);
        if (!isFirst && !isFilled)
            painter.fillRect(QRect(0, 1, 1, height() - 2), theme.strongLine);
        const QColor ink = !isEnabled() ? theme.faint : isFilled ? theme.onAccent : theme.text;
        const int icon = m_icon.isEmpty() ? 0 : scaled(16, font()) + 6;
        if (isWordless()) {
            paintIcon(&painter, rect().adjusted(4, 0, -4, 0), m_icon, ink);
            if (hasFocus())
                paintFocus(&painter, rect().adjusted(2, 2, -2, -2), isFilled ? theme.onAccent : theme.focus, 3);
            return;
        }
        const int textWidth = std::min(wordWidth(), width() - icon - 8);
        int x = (width() - icon - textWidth) / 2;
        if (icon > 0) {
            paintIcon(&painter, QRect(x, 0, icon - 6, height()), m_icon, ink);
            x += icon;
        }
        painter.setPen(ink);
        painter.drawText(QRect(x, 0, textWidth + 4, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic,
                         fontMetrics().elidedText(text(), Qt::ElideRight, textWidth + 2, Qt::TextShowMnemonic));
        if (hasFocus())
            paintFocus(&painter, rect().adjusted(2, 2, -2, -2), isFilled ? theme.onAccent : theme.focus, 3);
    }

    void resizeEvent(QResizeEvent *event) override
    {
        QAbstractButton::resizeEvent(event);
        setToolTip(isWordless() ? QString(text()).remove(u'&').toHtmlEscaped() : QString());
    }

private:
    [[nodiscard]] int wordWidth() const { return fontMetrics().size(Qt::TextShowMnemonic, text()).width(); }
    /// Half a word says less than the sign alone; the word is in the tooltip then.
    [[nodiscard]] bool isWordless() const
    {
        return !m_icon.isEmpty() && wordWidth() + scaled(16, font()) + 6 > width() - 6;
    }

    QLatin1String m_icon;
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (!isOn)
            return;
        setFocusProxy(m_group->button(id));
        emit chosen(m_keys.at(id));
    });
}

void SegmentedControl::addOption(const QString &key, const QString &text, QLatin1String icon)
{
    auto *segment = new Segment(text, icon, this);
    segment->setObjectName(key);
    segment->isFirst = m_keys.isEmpty();
    if (!m_keys.isEmpty())
        static_cast<Segment *>(m_group->button(int(m_keys.size()) - 1))->isLast = false;
    m_group->addButton(segment, int(m_keys.size()));
    m_keys.append(key);
    layout()->addWidget(segment);
    setFocusProxy(m_group->button(0));
}

void SegmentedControl::clear()
{
    m_keys.clear();
    for (QAbstractButton *button : m_group->buttons())
        delete button;
}

QString SegmentedControl::current() const
{
    const int id = m_group->checkedId();
    return id >= 0 ? m_keys.at(id) : QString();
}

QStringList SegmentedControl::keys() const { return m_keys; }

void SegmentedControl::setCurrent(const QString &key)
{
    const QSignalBlocker blocker(m_group);
    if (QAbstractButton *button = m_group->button(int(m_keys.indexOf(key)))) {
        button->setChecked(true);
        setFocusProxy(button);
    } else if (QAbstractButton *checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
}

} // namespace kebu
