#include "ui/screens/today/todayheader.h"

#include "core/rules/lunar.h"
#include "ui/look/chips.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/loadstrip.h"
#include "ui/look/style.h"
#include "ui/models/agendatext.h"
#include "ui/models/shownvalue.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

using Filter = AgendaModel::Filter;
constexpr std::array filters{Filter::All, Filter::GradeA, Filter::Calls, Filter::Visits, Filter::Mine};
constexpr size_t stripDays = 21;

QString keyOf(Filter filter) { return QString::number(int(filter)); }

/// "Last working day before Labour Day", or the holiday it is.
QString holidayText(const WorkCalendar &calendar, QDate day)
{
    const QString name = calendar.holidayName(day);
    if (!name.isEmpty())
        return calendar.isWorkday(day) ? TodayHeader::tr("worked in exchange for %1").arg(name) : name;
    const QDate next = day.addDays(1);
    const QString ahead = calendar.isWorkday(next) ? QString() : calendar.holidayName(next);
    return ahead.isEmpty() || !calendar.isWorkday(day) ? QString()
                                                       : TodayHeader::tr("last working day before %1").arg(ahead);
}

} // namespace

TodayHeader::TodayHeader(QWidget *parent)
    : QWidget(parent),
      m_date(new ElidedLabel({}, this)),
      m_subtitle(new ElidedLabel({}, this)),
      m_progress(new ElidedLabel({}, this)),
      m_queue(new QPushButton(this)),
      m_strip(new LoadStrip(this)),
      m_chips(new ChipBar(this)),
      m_loadNote(new ElidedLabel({}, this))
{
    setObjectName(QStringLiteral("todayHeader"));
    m_date->setObjectName(QStringLiteral("date"));
    m_date->setStep(TextStep::PageTitle);
    m_subtitle->setTone(ElidedLabel::Tone::Muted);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setTone(ElidedLabel::Tone::Muted);
    m_progress->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_loadNote->setObjectName(QStringLiteral("loadNote"));
    m_loadNote->setTone(ElidedLabel::Tone::Error);
    m_loadNote->setStep(TextStep::Small);
    m_loadNote->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_queue->setObjectName(QStringLiteral("queue"));
    m_queue->setProperty("primary", true);
    m_queue->setAutoDefault(false);
    m_queue->setIcon(icon(QLatin1String("media-playback-start")));
    m_strip->setObjectName(QStringLiteral("loadStrip"));
    m_strip->setDropFormat(QString::fromLatin1(AgendaModel::mimeType));
    m_chips->setObjectName(QStringLiteral("filters"));
    m_chips->setExclusive(true);
    m_chips->setMaximumLines(1);
    for (const Filter filter : filters) {
        if (filter != Filter::Mine) // where somebody else has follow-ups too
            m_chips->addToggle(keyOf(filter), {}, filter == Filter::All);
    }

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_date);
    words->addWidget(m_subtitle);
    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addLayout(words, 1);
    first->addWidget(m_progress);
    first->addWidget(m_queue);
    auto *third = new QHBoxLayout;
    third->setSpacing(12);
    third->addWidget(m_chips, 3);
    third->addWidget(m_loadNote, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    column->addLayout(first);
    column->addWidget(m_strip);
    column->addLayout(third);
    connect(m_queue, &QPushButton::clicked, this, &TodayHeader::queueRequested);
    connect(m_strip, &LoadStrip::daySelected, this, &TodayHeader::dayChosen);
    connect(m_strip, &LoadStrip::dayActivated, this, &TodayHeader::dayChosen);
    connect(m_strip, &LoadStrip::dropped, this, [this](QDate day, const QByteArray &payload) {
        emit taskDropped(Id::fromString(QString::fromLatin1(payload)), day);
    });
    connect(m_chips, &ChipBar::chipToggled, this, [this](const QString &key, bool isOn) {
        if (isOn)
            emit filterChosen(Filter(key.toInt()));
    });
    retranslate();
}

void TodayHeader::setDay(QDate today, const WorkCalendar &calendar)
{
    m_calendar = calendar;
    m_today = today;
    m_strip->setToday(today);
    retranslate();
}

void TodayHeader::setProgress(int done, int left)
{
    m_done = done;
    m_left = left;
    retranslate();
}

void TodayHeader::setLoads(const std::vector<DayLoad> &loads, QDate today)
{
    m_loads = loads;
    std::vector<LoadStrip::Day> days;
    int capacity = 0;
    for (size_t i = 0; i < std::min(loads.size(), stripDays); ++i) {
        const DayLoad &load = loads[i];
        using Kind = WorkCalendar::DayKind;
        capacity = std::max(capacity, load.capacity);
        days.push_back({load.day, load.count, load.capacity == 0,
                        (load.kind == Kind::Holiday || load.kind == Kind::Absence) && load.day >= today.addDays(-7),
                        load.kind == Kind::MakeUpWorkday});
    }
    m_strip->setCapacity(capacity);
    m_strip->setDays(std::move(days));
    tellLoads();
}

void TodayHeader::setSelectedDay(QDate day) { m_strip->setSelected(day); }

void TodayHeader::tellLoads()
{
    QStringList notes;
    for (size_t i = 0; i < std::min(m_loads.size(), stripDays); ++i) {
        const DayLoad &load = m_loads[i];
        if (load.day < m_today || notes.size() == 2)
            continue;
        if (load.capacity > 0 && load.count > load.capacity)
            notes << tr("%1 is %2 over").arg(shownDay(load.day, m_today)).arg(load.count - load.capacity);
        else if (load.kind == WorkCalendar::DayKind::MakeUpWorkday)
            notes << tr("%1 is worked").arg(shownDay(load.day, m_today));
    }
    m_loadNote->setText(notes.join(tr(", ")));
    m_loadNote->setVisible(!m_isNarrow && !notes.isEmpty());
}

void TodayHeader::setCounts(const AgendaModel &model)
{
    for (size_t i = 0; i < filters.size(); ++i)
        m_counts[i] = model.dueCount(filters[i]);
    const bool hasMine = m_chips->chip(keyOf(Filter::Mine));
    const bool wantsMine = model.hasOthers() || model.filter() == Filter::Mine;
    if (wantsMine && !hasMine)
        m_chips->addToggle(keyOf(Filter::Mine), {}, false);
    else if (!wantsMine && hasMine)
        m_chips->remove(keyOf(Filter::Mine));
    retranslate();
}

void TodayHeader::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    retranslate();
    tellLoads();
}

void TodayHeader::setLow(bool isLow) { m_strip->setFolded(isLow); }

void TodayHeader::clear()
{
    m_loads.clear();
    m_counts = {};
    m_done = m_left = 0;
    m_strip->setDays({});
    m_loadNote->clear();
    retranslate();
}

void TodayHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        tellLoads();
    }
}

void TodayHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).base);
    painter.setPen(themeOf(this).line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void TodayHeader::retranslate()
{
    const bool isChinese = uiLanguage() == Language::Chinese;
    m_date->setText(isChinese
                        ? QLocale(QLocale::Chinese, QLocale::China).toString(m_today, QStringLiteral("M月d日 ddd"))
                        : QLocale(QLocale::English).toString(m_today, QStringLiteral("dddd d MMMM")));
    const QString progress = tr("%n done today, ", nullptr, m_done) + tr("%n left", nullptr, m_left);
    QStringList about;
    if (isChinese && m_today.isValid())
        about << tr("lunar %1").arg(lunarText(m_today));
    if (const QString holiday = m_today.isValid() ? holidayText(m_calendar, m_today) : QString(); !holiday.isEmpty())
        about << holiday;
    m_subtitle->setText(m_isNarrow ? progress : dotted(about));
    m_progress->setText(progress);
    m_progress->setVisible(!m_isNarrow);
    m_queue->setText(tr("Work through %n", nullptr, m_left));
    m_queue->setEnabled(m_left > 0);
    setShownShortcut(m_queue, QKeySequence(QStringLiteral("Ctrl+Shift+Return")));
    if (m_isNarrow)
        m_queue->setProperty("shownShortcut", QString());
    const std::array words{tr("All %1"), tr("Grade A %1"), tr("Calls %1"), tr("Visits %1"), tr("Mine %1")};
    for (size_t i = 0; i < filters.size(); ++i) {
        Chip *chip = m_chips->chip(keyOf(filters[i]));
        if (!chip)
            continue;
        chip->setText(words[i].arg(m_counts[i]));
        chip->updateGeometry();
    }
    m_strip->setAccessibleName(tr("Load of three weeks"));
}

} // namespace kebu
