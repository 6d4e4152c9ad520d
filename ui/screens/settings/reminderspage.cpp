#include "ui/screens/settings/reminderspage.h"

#include "core/services/keydates.h"
#include "ui/shell/loginitem.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSystemTrayIcon>
#include <QTimeEdit>

namespace kebu {

namespace {

QTimeEdit *hourField(const char *name)
{
    auto *edit = new QTimeEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    return edit;
}

} // namespace

RemindersPage::RemindersPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(desk, QStringLiteral("remindersPage"), tr("Reminders"),
                   tr("Each reminder is shown once. While the book is locked or masked it says only how many "
                      "follow-ups are due."),
                   parent),
      m_on(new QCheckBox(tr("&Remind me of follow-ups"))),
      m_before(new QSpinBox),
      m_digest(hourField("digestAt")),
      m_quiet(new QCheckBox(tr("&Quiet hours"))),
      m_quietFrom(hourField("quietFrom")),
      m_quietTo(hourField("quietTo")),
      m_tray(new QCheckBox(tr("&Keep running when the window is closed"))),
      m_login(new QCheckBox(tr("Start Kebu when I &log in"))),
      m_leads(new QLineEdit)
{
    m_on->setObjectName(QStringLiteral("reminds"));
    m_before->setObjectName(QStringLiteral("remindBefore"));
    m_before->setRange(0, 240);
    m_before->setSuffix(tr(" minutes", "after a number"));
    m_before->setSpecialValueText(tr("On time"));
    m_quiet->setObjectName(QStringLiteral("quietHours"));
    m_tray->setObjectName(QStringLiteral("closesToTray"));
    m_login->setObjectName(QStringLiteral("startsAtLogin"));
    addField(m_on);
    addRow(tr("How long &before"), m_before, tr("A follow-up with a reminder of its own keeps that."));
    addRow(tr("&Morning summary at"), m_digest,
           tr("How many are due or overdue, cases and payments too; contracts that end; whose birthday it is."));
    addField(m_quiet, tr("What falls into them is shown when they end."));
    addRow(tr("&From"), m_quietFrom);
    addRow(tr("&To"), m_quietTo);
    addSection(tr("Key dates"));
    m_leads->setObjectName(QStringLiteral("keyDateLeads"));
    addRow(tr("&Days ahead"), m_leads,
           tr("Such as 30, 7. Each falls on the working day before; a key date with a lead of its own keeps that."));
    connect(m_leads, &QLineEdit::editingFinished, this, &RemindersPage::storeLeads);
    addSection(tr("Window"));
    addField(m_tray, QSystemTrayIcon::isSystemTrayAvailable()
                         ? tr("The icon beside the clock opens it again; reminders go on.")
                         : tr("This desktop has no place for icons beside the clock."));
    addField(m_login, tr("It asks for the passphrase; reminders begin once the book is open."));
    connect(m_login, &QCheckBox::toggled, this, &RemindersPage::storeLogin);
    addReset([this] {
        const LocalSettings::Values defaults;
        LocalSettings::Values values = this->desk().local.values();
        values.reminds = defaults.reminds;
        values.remindBeforeMinutes = defaults.remindBeforeMinutes;
        values.digestAt = defaults.digestAt;
        values.hasQuietHours = defaults.hasQuietHours;
        values.quietFrom = defaults.quietFrom;
        values.quietTo = defaults.quietTo;
        values.closesToTray = defaults.closesToTray;
        this->desk().local.set(values);
        refresh();
    });
    refresh();
    for (QCheckBox *box : {m_on, m_quiet, m_tray})
        connect(box, &QCheckBox::toggled, this, &RemindersPage::store);
    for (QTimeEdit *hour : {m_digest, m_quietFrom, m_quietTo})
        connect(hour, &QTimeEdit::timeChanged, this, &RemindersPage::store);
    connect(m_before, &QSpinBox::valueChanged, this, &RemindersPage::store);
}

void RemindersPage::refresh()
{
    const LocalSettings::Values &values = desk().local.values();
    const std::array<QSignalBlocker, 8> silent{
        QSignalBlocker(m_on),        QSignalBlocker(m_before),  QSignalBlocker(m_digest), QSignalBlocker(m_quiet),
        QSignalBlocker(m_quietFrom), QSignalBlocker(m_quietTo), QSignalBlocker(m_tray),   QSignalBlocker(m_login)};
    m_on->setChecked(values.reminds);
    m_before->setValue(values.remindBeforeMinutes);
    m_digest->setTime(values.digestAt);
    m_quiet->setChecked(values.hasQuietHours);
    m_quietFrom->setTime(values.quietFrom);
    m_quietTo->setTime(values.quietTo);
    m_tray->setChecked(values.closesToTray);
    m_login->setChecked(LoginItem().isOn());
    showEnabled();
    readLeads();
}

void RemindersPage::readLeads()
{
    m_leads->setEnabled(session().isOpen() && !session().book().isReadOnly());
    if (!session().isOpen())
        return;
    session()
        .book()
        .read([](Snapshot &view) { return keyDatePolicy(Settings(view.connection())); })
        .then(this, [this](const Result<KeyDatePolicy> &policy) {
            if (!policy || m_leads->hasFocus())
                return;
            QStringList days;
            for (const int before : policy->daysBefore)
                days << QString::number(before);
            m_leads->setText(days.join(QStringLiteral(", ")));
            complain(m_leads, {});
        });
}

void RemindersPage::storeLeads()
{
    if (!session().isOpen() || session().book().isReadOnly())
        return;
    static const QRegularExpression between(QStringLiteral("[\\s,，、;；]+"));
    QJsonArray days;
    const QStringList words = m_leads->text().split(between, Qt::SkipEmptyParts);
    for (const QString &word : words)
        days.append(word.toInt()); // 0 where it is no number, which is refused
    const Result<KeyDatePolicy> policy = KeyDatePolicy::fromJson({{QStringLiteral("days_before"), days}});
    complain(m_leads, policy ? QString() : policy.error().message);
    if (policy)
        (void)session().book().note(
            [policy = *policy](Settings &settings) { return storeKeyDatePolicy(settings, policy); });
}

void RemindersPage::storeLogin(bool isOn)
{
    const Result<void> done = LoginItem().set(isOn);
    complain(m_login, done ? QString() : done.error().message);
    const QSignalBlocker silent(m_login);
    m_login->setChecked(LoginItem().isOn());
}

void RemindersPage::showEnabled()
{
    const bool isOn = m_on->isChecked();
    for (QWidget *field : std::initializer_list<QWidget *>{m_before, m_digest, m_quiet})
        field->setEnabled(isOn);
    m_quietFrom->setEnabled(isOn && m_quiet->isChecked());
    m_quietTo->setEnabled(isOn && m_quiet->isChecked());
    m_tray->setEnabled(QSystemTrayIcon::isSystemTrayAvailable());
    complain(m_quietTo, m_quietTo->isEnabled() && m_quietFrom->time() == m_quietTo->time()
                            ? tr("Quiet hours that end when they begin are none.")
                            : QString());
}

void RemindersPage::store()
{
    LocalSettings::Values values = desk().local.values();
    values.reminds = m_on->isChecked();
    values.remindBeforeMinutes = m_before->value();
    values.digestAt = m_digest->time();
    values.hasQuietHours = m_quiet->isChecked();
    values.quietFrom = m_quietFrom->time();
    values.quietTo = m_quietTo->time();
    values.closesToTray = m_tray->isChecked();
    showEnabled();
    desk().local.set(values);
}

} // namespace kebu
