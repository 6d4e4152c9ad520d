#include "ui/screens/settings/securitypage.h"

#include <QAction>
#include <QCheckBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace kebu {

SecurityPage::SecurityPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(
          desk, QStringLiteral("securityPage"), tr("Security"),
          tr("A locked book is closed: its key is wiped from memory, and what you were writing waits inside the book."),
          parent),
      m_idle(new QCheckBox(tr("Lock the book when nobody &works at it"))),
      m_minutes(new QSpinBox),
      m_withSystem(new QCheckBox(tr("Lock the book when the computer &sleeps or its screen is locked")))
{
    m_idle->setObjectName(QStringLiteral("lockWhenIdle"));
    m_minutes->setObjectName(QStringLiteral("lockMinutes"));
    m_minutes->setRange(1, 240);
    m_minutes->setSuffix(tr(" minutes", "after a number"));
    m_withSystem->setObjectName(QStringLiteral("lockWithSystem"));
    addField(m_idle);
    addRow(tr("&After"), m_minutes, tr("Never while a log you are writing is younger than half an hour."));
    addField(m_withSystem);
    addButtons();
    addReset([this] {
        const LocalSettings::Values defaults;
        LocalSettings::Values values = this->desk().local.values();
        values.lockAfterMinutes = defaults.lockAfterMinutes;
        values.locksWithSystem = defaults.locksWithSystem;
        this->desk().local.set(values);
        refresh();
    });
    refresh();
    connect(m_idle, &QCheckBox::toggled, this, &SecurityPage::store);
    connect(m_withSystem, &QCheckBox::toggled, this, &SecurityPage::store);
    connect(m_minutes, &QSpinBox::valueChanged, this, &SecurityPage::store);
}

void SecurityPage::addButtons()
{
    const auto offer = [this](const char *action, const char *name, const QString &text) {
        QPushButton *button = addFootButton(text, name);
        // the window's own action, found when asked: what the window cannot do is not offered
        connect(button, &QPushButton::clicked, this, [this, action] {
            if (auto *found = window()->findChild<QAction *>(QLatin1String(action)))
                found->trigger();
        });
    };
    offer("passphrase", "changePassphrase", tr("Change the passphrase…"));
    offer("lock", "lockNow", tr("Lock now"));
}

void SecurityPage::refresh()
{
    const QSignalBlocker idle(m_idle);
    const QSignalBlocker minutes(m_minutes);
    const QSignalBlocker system(m_withSystem);
    const LocalSettings::Values &values = desk().local.values();
    m_idle->setChecked(values.lockAfterMinutes > 0);
    m_minutes->setValue(values.lockAfterMinutes > 0 ? values.lockAfterMinutes
                                                    : LocalSettings::Values().lockAfterMinutes);
    m_minutes->setEnabled(values.lockAfterMinutes > 0);
    m_withSystem->setChecked(values.locksWithSystem);
    findChild<QPushButton *>(QStringLiteral("changePassphrase"))
        ->setVisible(window()->findChild<QAction *>(QStringLiteral("passphrase")) != nullptr);
}

void SecurityPage::store()
{
    LocalSettings::Values values = desk().local.values();
    values.lockAfterMinutes = m_idle->isChecked() ? m_minutes->value() : 0;
    values.locksWithSystem = m_withSystem->isChecked();
    m_minutes->setEnabled(m_idle->isChecked());
    desk().local.set(values);
}

} // namespace kebu
