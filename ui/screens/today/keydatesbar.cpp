#include "ui/screens/today/keydatesbar.h"

#include "core/domain/keydate.h"

#include "core/rules/masking.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/models/agendatext.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>

namespace kebu {

namespace {
constexpr int margin = 16;
constexpr size_t inMenuAtMost = 40;
} // namespace

KeyDatesBar::KeyDatesBar(Session &session, QWidget *parent) : QAbstractButton(parent), m_session(session)
{
    setObjectName(QStringLiteral("keyDates"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &KeyDatesBar::openMenu);
    setVisible(false);
}

void KeyDatesBar::setDates(const std::vector<KeyDateAhead> &dates, const std::vector<WatchedCustomer> &warnings)
{
    m_dates = dates;
    m_warnings = warnings;
    rebuild();
}

void KeyDatesBar::clear() { setDates({}, {}); }

void KeyDatesBar::rebuild()
{
    m_entries.clear();
    const bool isMasked = m_session.isMasked();
    for (const KeyDateAhead &date : m_dates)
        m_entries.push_back({QLatin1String(date.kind == u"birthday" ? "view-calendar-birthday" : "view-calendar"),
                             words(date), date.customer});
    for (const WatchedCustomer &watched : m_warnings) {
        const QString who = isMasked ? maskedCustomer(watched.name, watched.number, true) : shortName(watched.name);
        const FreeTextMask free = isMasked ? FreeTextMask({watched.name}) : FreeTextMask();
        m_entries.push_back({QLatin1String("data-warning"),
                             tr("%1: %2", "customer: warning").arg(who, free.apply(watched.warnings.front().text)),
                             watched.customer});
    }
    setText(tr("Key dates and warnings"));
    setAccessibleName(tr("%1, %n", nullptr, int(m_entries.size())).arg(text()));
    setVisible(!m_entries.empty());
    update();
}

QString KeyDatesBar::words(const KeyDateAhead &date) const
{
    const QString day = shownDay(date.on, m_session.clock().today());
    const bool isBirthday = date.kind == u"birthday";
    QString who = isBirthday && !date.personName.isEmpty() ? date.personName : shortName(date.customerName);
    if (m_session.isMasked())
        who = maskedCustomer(date.customerName, date.number, true);
    QString text;
    if (isBirthday)
        text = date.isLunar ? tr("%1 birthday of %2 (lunar %3)").arg(day, who, date.lunar)
                            : tr("%1 birthday of %2").arg(day, who);
    else
        text = tr("%1 %2: %3", "day, customer, kind of key date")
                   .arg(day, who, shownChoice(m_session, keyDate::type(), keyDate::kind, date.kind));
    if (date.years > 0)
        text += tr(", %n year(s)", "of a birthday or anniversary", date.years);
    return date.note.isEmpty() ? text : tr("%1 (%2)", "key date; why it is kept on this day").arg(text, date.note);
}

void KeyDatesBar::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (size_t i = 0; i < std::min(m_entries.size(), inMenuAtMost); ++i) {
        const Entry &entry = m_entries[i];
        QAction *action =
            menu->addAction(kebu::icon(entry.icon), QString(entry.text).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this,
                [this, customer = entry.customer] { emit customerChosen(customer); });
    }
    menu->popup(mapToGlobal(QPoint(margin, -menu->sizeHint().height())));
}

QSize KeyDatesBar::sizeHint() const { return {200, scaled(32, font())}; }

void KeyDatesBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), underMouse() ? theme.hover : theme.alternate);
    painter.setPen(theme.strongLine);
    painter.drawLine(0, 0, width(), 0);
    paintChevron(&painter, QRect(margin, 0, 12, height()), Qt::RightArrow, theme.text);
    int x = margin + 20;
    const auto write = [&](const QString &words, const QColor &ink) {
        x += paintText(&painter, QRect(x, 0, width() - x - margin, height()), words, ink);
    };
    painter.setFont(stepped(font(), TextStep::Section));
    write(text(), theme.text);
    x += 6;
    painter.setFont(font());
    write(QString::number(m_entries.size()), theme.muted);
    for (const Entry &entry : m_entries) {
        x += 14;
        if (x + 60 > width() - margin)
            break;
        paintIcon(&painter, QRect(x, 0, 16, height()), entry.icon, theme.text);
        x += 20;
        write(entry.text, theme.text);
    }
    if (hasFocus())
        paintFocus(&painter, rect().adjusted(1, 2, -1, -1), theme.focus);
}

void KeyDatesBar::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace kebu
