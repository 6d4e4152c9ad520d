#include "ui/screens/settings/calendarpage.h"

#include "core/exchange/holidayfile.h"
#include "ui/look/fonts.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/ask.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
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
std::vector<Span> spansOf(const WorkCalendar &calendar, int year)
{
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

QString daysText(QDate first, QDate last)
{
    const QString format =
        uiLanguage() == Language::Chinese ? QStringLiteral("M月d日 ddd") : QStringLiteral("ddd d MMM");
    const QString from = QLocale().toString(first, format);
    return first == last ? from : CalendarPage::tr("%1 to %2", "days").arg(from, QLocale().toString(last, format));
}

QDateEdit *dayField(const char *name)
{
    auto *field = new QDateEdit;
    field->setObjectName(QString::fromLatin1(name));
    field->setCalendarPopup(true);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    return field;
}

} // namespace

CalendarPage::CalendarPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(
          desk, QStringLiteral("calendarPage"), tr("Working calendar"),
          tr("Follow-ups fall on working days: Monday to Friday without public holidays, with the weekend days "
             "worked in exchange, and without the days on which you are away."),
          parent)
{
    buildAbsences();
    buildHolidays();
}

void CalendarPage::buildAbsences()
{
    addSection(tr("When you are away"));
    m_from = dayField("awayFrom");
    m_to = dayField("awayTo");
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("awayReason"));
    m_reason->setMaxLength(60);
    m_reason->setPlaceholderText(tr("annual leave, training, exhibition"));
    m_reason->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addRow(tr("&From"), m_from);
    addRow(tr("&To"), m_to);
    addRow(tr("&Why"), m_reason);
    m_add = new QPushButton(tr("Add"));
    m_add->setObjectName(QStringLiteral("awayAdd"));
    m_away = new QListWidget;
    m_away->setObjectName(QStringLiteral("awayList"));
    m_away->setAccessibleName(tr("Days on which you are away"));
    m_away->setMaximumHeight(scaled(28 * 4, font()));
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setObjectName(QStringLiteral("awayRemove"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    body()->addWidget(m_away);
    connect(m_from, &QDateEdit::dateChanged, this, [this](QDate day) {
        if (m_to->date() < day)
            m_to->setDate(day);
        check();
    });
    connect(m_to, &QDateEdit::dateChanged, this, &CalendarPage::check);
    connect(m_reason, &QLineEdit::returnPressed, this, &CalendarPage::addAbsence);
    connect(m_add, &QPushButton::clicked, this, &CalendarPage::addAbsence);
    connect(m_remove, &QPushButton::clicked, this, &CalendarPage::removeAbsence);
    connect(m_away, &QListWidget::currentRowChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0 && !session().book().isReadOnly()); });
}

void CalendarPage::buildHolidays()
{
    addSection(tr("Public holidays"));
    m_year = new QComboBox;
    m_year->setObjectName(QStringLiteral("calendarYear"));
    addRow(tr("&Year"), m_year, tr("A year that is not listed knows weekends only."));
    m_import = new QPushButton(tr("Read a year from a file (.ics)…"));
    m_import->setObjectName(QStringLiteral("calendarImport"));
    body()->addWidget(m_import, 0, Qt::AlignLeft);
    m_days = new QTableWidget(0, 3);
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
    m_sum = note({});
    body()->addSpacing(8);
    body()->addWidget(m_days);
    body()->addWidget(m_sum);
    connect(m_year, &QComboBox::currentIndexChanged, this, [this] { showYear(m_year->currentData().toInt()); });
    connect(m_import, &QPushButton::clicked, this, &CalendarPage::importYear);
}

void CalendarPage::refresh()
{
    const QDate today = session().clock().today();
    const bool isFirst = m_year->count() == 0;
    listYears();
    if (isFirst) {
        const int index = m_year->findData(today.year());
        m_year->setCurrentIndex(index < 0 ? m_year->count() - 1 : index);
        m_from->setDate(today);
        m_to->setDate(today);
    }
    showYear(m_year->currentData().toInt());
    showAbsences();
    const bool canWrite = session().isOpen() && !session().book().isReadOnly();
    for (QWidget *field : std::initializer_list<QWidget *>{m_from, m_to, m_reason, m_import})
        field->setEnabled(canWrite);
    check();
}

void CalendarPage::listYears()
{
    const QVariant shown = m_year->currentData();
    const WorkCalendar calendar = session().calendarPolicy().calendarOf({});
    const QSignalBlocker silent(m_year);
    m_year->clear();
    for (int year = earliestYear; year < latestYear; ++year) {
        if (calendar.covers(year))
            m_year->addItem(QString::number(year), year);
    }
    m_year->setCurrentIndex(m_year->findData(shown));
}

void CalendarPage::showYear(int year)
{
    const WorkCalendar calendar = session().calendarPolicy().calendarOf({});
    const std::vector<Span> spans = spansOf(calendar, year);
    m_days->setRowCount(int(spans.size()));
    for (int row = 0; row < int(spans.size()); ++row) {
        const Span &span = spans[size_t(row)];
        const int days = int(span.from.daysTo(span.to)) + 1;
        const QString meaning = span.kind == WorkCalendar::DayKind::MakeUpWorkday ? tr("Worked in exchange")
                                                                                  : tr("%n day(s) off", nullptr, days);
        m_days->setItem(row, 0, new QTableWidgetItem(span.name));
        m_days->setItem(row, 1, new QTableWidgetItem(daysText(span.from, span.to)));
        m_days->setItem(row, 2, new QTableWidgetItem(meaning));
    }
    const int worked = calendar.workdaysBetween(QDate(year, 1, 1).addDays(-1), QDate(year, 12, 31));
    m_sum->setText(tr("%n working day(s) in the year.", nullptr, worked));
}

void CalendarPage::showAbsences()
{
    m_away->clear();
    for (const Absence &absence : session().calendarPolicy().absences) {
        const QString days = daysText(absence.from, absence.to);
        const QString text = absence.reason.isEmpty() ? days : tr("%1  %2", "days, reason").arg(days, absence.reason);
        auto *item = new QListWidgetItem(text, m_away);
        item->setData(Qt::UserRole, absence.from);
        item->setData(Qt::UserRole + 1, absence.user.value);
    }
    m_away->setVisible(m_away->count() > 0);
    m_remove->setVisible(m_away->count() > 0);
    m_remove->setEnabled(false);
}

void CalendarPage::check()
{
    if (!session().isOpen())
        return;
    CalendarPolicy policy = session().calendarPolicy();
    const Result<void> added =
        policy.add(Absence{session().book().user(), m_from->date(), m_to->date(), m_reason->text().trimmed()});
    complain(m_to, added ? QString() : added.error().message);
    m_add->setEnabled(added.ok() && !session().book().isReadOnly());
}

void CalendarPage::addAbsence()
{
    if (!m_add->isEnabled())
        return;
    CalendarPolicy policy = session().calendarPolicy();
    const Absence absence{session().book().user(), m_from->date(), m_to->date(), m_reason->text().trimmed()};
    if (policy.add(absence)) {
        m_reason->clear();
        store(policy, tr("No follow-up will be planned on %1.").arg(daysText(absence.from, absence.to)));
    }
}

void CalendarPage::removeAbsence()
{
    const QListWidgetItem *item = m_away->currentItem();
    if (!item)
        return;
    CalendarPolicy policy = session().calendarPolicy();
    std::erase_if(policy.absences, [item](const Absence &absence) {
        return absence.from == item->data(Qt::UserRole).toDate() &&
               absence.user.value == item->data(Qt::UserRole + 1).toLongLong();
    });
    store(policy, tr("The days are working days again."));
}

void CalendarPage::importYear()
{
    const QString path = ask::openFile(this, tr("Public holidays"), tr("Calendars (*.ics)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    const auto refuse = [this](const QString &why) { desk().shell.post({Message::Kind::Error, why, {}, {}, {}}); };
    if (!file.open(QIODevice::ReadOnly))
        return refuse(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const Result<HolidayFile> holidays = readHolidays(file.readAll());
    if (!holidays)
        return refuse(holidays.error().message);
    CalendarPolicy policy = session().calendarPolicy();
    policy.add(holidays->days);
    const int year = holidays->days.back().date.year();
    const QString said = tr("%n day(s) of %1 taken over.", nullptr, int(holidays->days.size())).arg(year);
    session().storeCalendar(policy, [this, said, year] {
        desk().shell.post({Message::Kind::Success, said, {}, {}, {}});
        refresh();
        m_year->setCurrentIndex(std::max(0, m_year->findData(year)));
    });
}

void CalendarPage::store(const CalendarPolicy &policy, const QString &said)
{
    session().storeCalendar(policy, [this, said] {
        desk().shell.post({Message::Kind::Success, said, {}, {}, {}});
        refresh();
    });
}

} // namespace kebu
