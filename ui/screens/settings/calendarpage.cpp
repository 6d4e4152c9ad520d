#include "ui/screens/settings/calendarpage.h"

#include "core/rules/workcalendar.h"
#include "ui/look/fonts.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int earliestYear = 2000;
constexpr int latestYear = 2100;

/// Days in a row of one kind and one name.
struct Span {
    QString name;
    WorkCalendar::DayKind kind;
    QDate from;
    QDate to;
};

/// Holidays and make-up days; plain weekends inside a holiday belong to it.
std::vector<Span> spansOf(int year)
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    std::vector<Span> spans;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
        const WorkCalendar::DayKind kind = calendar.kind(day);
        if (kind != WorkCalendar::DayKind::Holiday && kind != WorkCalendar::DayKind::MakeUpWorkday)
            continue;
        const QString name = calendar.holidayName(day);
        if (!spans.empty() && spans.back().kind == kind && spans.back().name == name &&
            spans.back().to.addDays(1) == day)
            spans.back().to = day;
        else
            spans.push_back({name, kind, day, day});
    }
    return spans;
}

QString spanText(const Span &span)
{
    const QString format =
        uiLanguage() == Language::Chinese ? QStringLiteral("M月d日 ddd") : QStringLiteral("ddd d MMM");
    const QString from = QLocale().toString(span.from, format);
    return span.from == span.to ? from
                                : CalendarPage::tr("%1 to %2", "days").arg(from, QLocale().toString(span.to, format));
}

} // namespace

CalendarPage::CalendarPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(desk, QStringLiteral("calendarPage"), tr("Working calendar"),
                   tr("Mainland China's public holidays and the weekend days worked in exchange. A year that is not "
                      "listed yet knows weekends only, until a new version brings it."),
                   parent),
      m_year(new QComboBox),
      m_days(new QTableWidget(0, 3)),
      m_sum(note({}))
{
    m_year->setObjectName(QStringLiteral("calendarYear"));
    for (int year = earliestYear; year < latestYear; ++year) {
        if (WorkCalendar::builtIn().covers(year))
            m_year->addItem(QString::number(year), year);
    }
    addRow(tr("&Year"), m_year);
    m_days->setObjectName(QStringLiteral("calendarDays"));
    m_days->setAccessibleName(tr("Holidays and days worked in exchange"));
    m_days->setHorizontalHeaderLabels({tr("Holiday"), tr("Days"), tr("Meaning")});
    m_days->verticalHeader()->hide();
    m_days->verticalHeader()->setDefaultSectionSize(scaled(28, font()));
    m_days->horizontalHeader()->setStretchLastSection(true);
    m_days->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_days->setShowGrid(false);
    m_days->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_days->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_days->setTabKeyNavigation(false);
    m_days->setColumnWidth(0, scaled(150, font()));
    m_days->setColumnWidth(1, scaled(240, font()));
    m_days->setMinimumHeight(scaled(28 * 16, font()));
    body()->addSpacing(8);
    body()->addWidget(m_days);
    body()->addWidget(m_sum);
    connect(m_year, &QComboBox::currentIndexChanged, this, [this] { showYear(m_year->currentData().toInt()); });
}

void CalendarPage::refresh()
{
    const int thisYear = session().clock().today().year();
    if (m_days->rowCount() > 0)
        return;
    const int index = m_year->findData(thisYear);
    m_year->setCurrentIndex(index < 0 ? m_year->count() - 1 : index);
    showYear(m_year->currentData().toInt());
}

void CalendarPage::showYear(int year)
{
    const std::vector<Span> spans = spansOf(year);
    m_days->setRowCount(int(spans.size()));
    for (int row = 0; row < int(spans.size()); ++row) {
        const Span &span = spans[size_t(row)];
        const int days = int(span.from.daysTo(span.to)) + 1;
        const QString meaning = span.kind == WorkCalendar::DayKind::MakeUpWorkday ? tr("Worked in exchange")
                                                                                  : tr("%n day(s) off", nullptr, days);
        m_days->setItem(row, 0, new QTableWidgetItem(span.name));
        m_days->setItem(row, 1, new QTableWidgetItem(spanText(span)));
        m_days->setItem(row, 2, new QTableWidgetItem(meaning));
    }
    const int worked = WorkCalendar::builtIn().workdaysBetween(QDate(year, 1, 1).addDays(-1), QDate(year, 12, 31));
    m_sum->setText(tr("%n working day(s) in the year.", nullptr, worked));
}

} // namespace kebu
