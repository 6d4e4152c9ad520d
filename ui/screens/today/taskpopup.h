#pragma once

#include "core/base/clock.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace kebu {

class UnderstoodField;

/// A small panel under a button: to which day a follow-up goes, or why it is left out. Return in the last field or the
/// button does it, Escape leaves.
class TaskPopup : public QFrame
{
    Q_OBJECT

public:
    enum class Purpose { Postpone, Skip };

    TaskPopup(Purpose purpose, const Clock &clock, QWidget *parent);
    void openUnder(const QWidget *anchor);

signals:
    void postponed(const kebu::WallTime &due, const QString &reason);
    void skipped(const QString &reason);

private:
    void accept();
    void judge();

    Purpose m_purpose;
    const Clock &m_clock;
    UnderstoodField *m_when = nullptr;
    QLineEdit *m_reason;
    QPushButton *m_accept;
};

} // namespace kebu
