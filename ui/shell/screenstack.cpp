#include "ui/shell/screenstack.h"

#include <QCoreApplication>

namespace kebu {

ScreenStack::ScreenStack(const Place::Surroundings &around, QWidget *parent) : QStackedWidget(parent)
{
    setObjectName(QStringLiteral("screens"));
    for (const Place &place : places())
        addWidget(place.make(around));
}

Screen *ScreenStack::at(const QString &key) const
{
    for (int i = 0; i < count(); ++i) {
        if (key == QLatin1String(places()[size_t(i)].key))
            return qobject_cast<Screen *>(widget(i));
    }
    return nullptr;
}

QString ScreenStack::railKey() const
{
    if (currentIndex() < 0)
        return {};
    const Place &place = places()[size_t(currentIndex())];
    return QString::fromLatin1(*place.under ? place.under : place.key);
}

void ScreenStack::enter(Screen *screen)
{
    if (screen != current())
        m_previous = current();
    setCurrentWidget(screen);
    screen->activate();
}

void ScreenStack::clearAll()
{
    for (int i = 0; i < count(); ++i)
        qobject_cast<Screen *>(widget(i))->clear();
}

std::vector<std::pair<QString, const QWidget *>> ScreenStack::named() const
{
    std::vector<std::pair<QString, const QWidget *>> named;
    for (int i = 0; i < count(); ++i)
        named.emplace_back(QCoreApplication::translate("Places", places()[size_t(i)].word), widget(i));
    return named;
}

} // namespace kebu
