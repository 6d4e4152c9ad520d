#pragma once

#include "ui/shell/places.h"

#include <QWidget>

namespace kebu {

class Actions;
class MessageBar;
class PlacesRail;
class ScreenStack;
class StatusLine;
class TopBar;

/// What stands around the screens of an open book, laid out and not yet connected.
class WindowFrame : public QWidget
{
    Q_OBJECT

public:
    WindowFrame(const Actions &actions, const Place::Surroundings &around, QWidget *parent = nullptr);

    PlacesRail *const rail;
    TopBar *const top;
    MessageBar *const reading; ///< stands while the book cannot be changed
    MessageBar *const messages;
    ScreenStack *const screens;
    StatusLine *const status;
};

} // namespace kebu
