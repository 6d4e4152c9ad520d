#include "ui/look/focusring.h"

#include <QApplication>
#include <QPushButton>
#include <QToolButton>

namespace kebu {

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing() { delete m_frame; }

bool FocusRing::serves(const QWidget *widget)
{
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget);
}

void FocusRing::follow(QWidget *now)
{
    if (!serves(now)) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame) {
        m_frame = new QFocusFrame;
        m_frame->setObjectName(QStringLiteral("focusRing"));
    }
    m_frame->setWidget(now);
}

} // namespace kebu
