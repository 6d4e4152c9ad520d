#include "ui/shell/windowframe.h"

#include "ui/look/messagebar.h"
#include "ui/shell/placesrail.h"
#include "ui/shell/screenstack.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace kebu {

WindowFrame::WindowFrame(const Actions &actions, const Place::Surroundings &around, QWidget *parent)
    : QWidget(parent),
      rail(new PlacesRail),
      top(new TopBar(actions)),
      reading(new MessageBar),
      messages(new MessageBar),
      screens(new ScreenStack(around)),
      status(new StatusLine(around.session))
{
    reading->setObjectName(QStringLiteral("readingBanner"));
    reading->setLasting();
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(top);
    right->addWidget(reading);
    right->addWidget(messages);
    right->addWidget(screens, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(rail);
    middle->addLayout(right, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(middle, 1);
    whole->addWidget(status);
}

} // namespace kebu
