#include "ui/shell/localsettings.h"

#include <QSettings>

#include <algorithm>

namespace kebu {

namespace {

const QString hourFormat = QStringLiteral("HH:mm");

/// Visits every value with its key.
template <typename Values, typename Visitor>
void visitValues(Values &values, Visitor visit)
{
    visit(QStringLiteral("look/font_percent"), values.fontPercent);
    visit(QStringLiteral("security/lock_after_minutes"), values.lockAfterMinutes);
    visit(QStringLiteral("security/locks_with_system"), values.locksWithSystem);
    visit(QStringLiteral("reminders/on"), values.reminds);
    visit(QStringLiteral("reminders/minutes_before"), values.remindBeforeMinutes);
    visit(QStringLiteral("reminders/digest_at"), values.digestAt);
    visit(QStringLiteral("reminders/quiet"), values.hasQuietHours);
    visit(QStringLiteral("reminders/quiet_from"), values.quietFrom);
    visit(QStringLiteral("reminders/quiet_to"), values.quietTo);
    visit(QStringLiteral("tray/closes_to_tray"), values.closesToTray);
    visit(QStringLiteral("tray/was_told"), values.wasToldOfTray);
}

void take(const QVariant &stored, int &value) { value = stored.toInt(); }
void take(const QVariant &stored, bool &value) { value = stored.toBool(); }
void take(const QVariant &stored, QTime &value)
{
    if (const QTime hour = QTime::fromString(stored.toString(), hourFormat); hour.isValid())
        value = hour;
}

QVariant given(int value) { return value; }
QVariant given(bool value) { return value; }
QVariant given(QTime value) { return value.toString(hourFormat); }

} // namespace

LocalSettings::LocalSettings(const QString &file, QObject *parent) : QObject(parent)
{
    if (file.isEmpty())
        return;
    m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
    read();
}

LocalSettings::~LocalSettings() = default;

void LocalSettings::set(const Values &values)
{
    if (values == m_values)
        return;
    m_values = values;
    write();
    emit changed(m_values);
}

void LocalSettings::read()
{
    visitValues(m_values, [this](const QString &key, auto &value) {
        if (const QVariant stored = m_file->value(key); stored.isValid())
            take(stored, value);
    });
    // a file edited by hand does no harm
    m_values.fontPercent = std::clamp(m_values.fontPercent, 80, 200);
    m_values.lockAfterMinutes = std::clamp(m_values.lockAfterMinutes, 0, 24 * 60);
    m_values.remindBeforeMinutes = std::clamp(m_values.remindBeforeMinutes, 0, 24 * 60);
}

void LocalSettings::write()
{
    if (!m_file)
        return;
    visitValues(m_values, [this](const QString &key, const auto &value) { m_file->setValue(key, given(value)); });
    m_file->sync();
}

} // namespace kebu
