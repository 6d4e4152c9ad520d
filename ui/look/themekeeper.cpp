#include "ui/look/themekeeper.h"

#include "ui/look/focusring.h"
#include "ui/look/fonts.h"
#include "ui/look/style.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QEvent>
#include <QStyleFactory>
#include <QStyleHints>

#include <utility>

namespace kebu {

namespace {

const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");

/// The desktop's setting through its portal: color-scheme 1 dark, 2 light; contrast 1 high. Nothing without a portal.
std::optional<uint> portalSetting(const QString &key)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return std::nullopt;
    QDBusMessage question = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, QStringLiteral("Read"));
    question << appearance << key;
    constexpr int patience = 200; // milliseconds: a start never hangs on a desktop that does not answer
    const QDBusMessage answer = bus.call(question, QDBus::Block, patience);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return std::nullopt;
    QVariant value = answer.arguments().constFirst();
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    bool isNumber = false;
    const uint number = value.toUInt(&isNumber);
    return isNumber ? std::optional<uint>(number) : std::nullopt;
}

/// The palette the platform gives to Fusion, not yet dressed by us.
QPalette systemPalette()
{
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    return fusion ? fusion->standardPalette() : QPalette();
}

bool isDark(const QPalette &palette)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    if (const auto scheme = portalSetting(QStringLiteral("color-scheme")); scheme && *scheme != 0)
        return *scheme == 1;
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

bool isHighContrast(const QPalette &palette)
{
    if (portalSetting(QStringLiteral("contrast")).value_or(0) == 1)
        return true;
    // Windows tells by its colours alone: pure black against a pure light.
    return palette.color(QPalette::Window) == QColor(Qt::black) && palette.color(QPalette::Base) == QColor(Qt::black);
}

} // namespace

ThemeKeeper::ThemeKeeper(QObject *parent) : QObject(parent), m_systemFont(QApplication::font())
{
    m_style = new KebuStyle(wanted());
    QApplication::setStyle(m_style);
    new FocusRing(this);
    qApp->installEventFilter(this);
    setLanguage(uiLanguage());
    apply();
    // D-Bus has no other way to receive a signal than by the slot's name.
    QDBusConnection::sessionBus().connect(portal, portalPath, portalSettings, QStringLiteral("SettingChanged"), this,
                                          SLOT(followPortal(QString, QString)));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &ThemeKeeper::apply);
#endif
}

const Theme &ThemeKeeper::theme() const { return m_style->theme(); }

void ThemeKeeper::setChoice(Choice choice)
{
    m_choice = choice;
    apply();
}

void ThemeKeeper::setLanguage(Language language)
{
    m_language = language;
    applyFont();
}

void ThemeKeeper::setFontScale(int percent)
{
    if (std::exchange(m_fontPercent, percent) != percent)
        applyFont();
}

void ThemeKeeper::applyFont()
{
    QFont font = baseFont(m_language, m_systemFont);
    font.setPixelSize(font.pixelSize() * m_fontPercent / 100);
    QApplication::setFont(font);
}

bool ThemeKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        apply();
    return QObject::eventFilter(watched, event);
}

void ThemeKeeper::followPortal(const QString &space, const QString &)
{
    if (space == appearance)
        apply();
}

Theme ThemeKeeper::wanted() const
{
    switch (m_choice) {
    case Choice::Light:
        return Theme::light();
    case Choice::Dark:
        return Theme::dark();
    case Choice::HighContrast:
        return Theme::highContrast();
    case Choice::System:
        break;
    }
    const QPalette system = systemPalette();
    if (isHighContrast(system))
        return isDark(system) ? Theme::ofSystem(system) : Theme::highContrast();
    return isDark(system) ? Theme::dark() : Theme::light();
}

void ThemeKeeper::apply()
{
    const Theme next = wanted();
    const bool isNew = !(next == m_style->theme());
    m_style->setTheme(next);
    QApplication::setPalette(next.palette());
    if (isNew)
        emit themeChanged(next);
}

} // namespace kebu
