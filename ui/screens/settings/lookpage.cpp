#include "ui/screens/settings/lookpage.h"

#include <QAction>
#include <QComboBox>

#include <array>

namespace kebu {

namespace {
constexpr std::array<int, 6> sizes{90, 100, 110, 125, 150, 175};
constexpr int usualSize = 100;
} // namespace

LookPage::LookPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(desk, QStringLiteral("lookPage"), tr("Look and language"),
                   tr("Holds at once, for every book on this computer."), parent),
      m_language(new QComboBox),
      m_theme(new QComboBox),
      m_size(new QComboBox)
{
    // what each entry stands for is an action of the window, so that menu, palette and this page always agree
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("chinese"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("english"));
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("As the system"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_theme->addItem(tr("High contrast"), QStringLiteral("contrast"));
    m_size->setObjectName(QStringLiteral("fontSize"));
    for (const int size : sizes)
        m_size->addItem(size == usualSize ? tr("As the system (100%)") : tr("%1%", "size of letters").arg(size), size);
    addRow(tr("&Language"), m_language);
    addRow(tr("&Appearance"), m_theme);
    addRow(tr("&Size of letters"), m_size, tr("Everything grows with the letters."));
    addReset([this] {
        trigger(QStringLiteral("system"));
        setSize(usualSize);
    });
    for (QComboBox *box : {m_language, m_theme})
        connect(box, &QComboBox::activated, this, [this, box] { trigger(box->currentData().toString()); });
    connect(m_size, &QComboBox::activated, this, [this] { setSize(m_size->currentData().toInt()); });
}

void LookPage::trigger(const QString &action)
{
    // another language or theme builds this page anew: not from inside its own signal
    if (auto *found = window()->findChild<QAction *>(action))
        QMetaObject::invokeMethod(found, &QAction::trigger, Qt::QueuedConnection);
}

void LookPage::setSize(int percent)
{
    LocalSettings::Values values = desk().local.values();
    values.fontPercent = percent;
    QMetaObject::invokeMethod(
        &desk().local, [values, &local = desk().local] { local.set(values); }, Qt::QueuedConnection);
}

void LookPage::refresh()
{
    for (QComboBox *box : {m_language, m_theme}) {
        for (int index = 0; index < box->count(); ++index) {
            const auto *action = window()->findChild<QAction *>(box->itemData(index).toString());
            if (action && action->isChecked())
                box->setCurrentIndex(index);
        }
    }
    m_size->setCurrentIndex(std::max(0, m_size->findData(desk().local.values().fontPercent)));
}

} // namespace kebu
