#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace kebu {

struct Error;
class NoticeBox;

/// A dialog that asks a few things and then works with the answers: under them what went wrong, a line that moves while
/// it works, what is still missing, and the button that begins. Works in the background; the window stays alive.
class WorkDialog : public QDialog
{
    Q_OBJECT

public:
    /// Whether the person may leave while it works. Files that part or meet must not be left alone half way.
    enum class Leaving { WhenDone, AnyTime };

    void reject() override;

protected:
    /// The parts are called after `name`: `nameDialog`, `nameGo`. `working`: what the moving line is, for who hears it.
    WorkDialog(const QString &name, Leaving leaving, QWidget *parent);

    void setWords(const QString &title, const QString &go, const QString &working);
    /// Puts the parts of every such dialog under `column`, which holds the questions; Tab comes to them last.
    /// `besides`: a further button. REQUIRES: called once, by the constructor.
    void addFrame(QVBoxLayout *column, QPushButton *besides = nullptr);

    /// What keeps the button from being pressed, as a sentence; empty: nothing. Asked by judge().
    [[nodiscard]] virtual QString missing() const = 0;
    /// Said in its place while it works.
    [[nodiscard]] virtual QString wordWhileWorking() const { return {}; }
    /// The button was pressed, nothing is missing and nothing runs.
    virtual void go() = 0;
    /// While it works the questions take no answers.
    virtual void setAsking(bool isAsking) = 0;

    /// Call after each answer.
    void judge();
    void setBusy(bool isBusy);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    void tell(const QString &title, const Error &error);
    void dismissNotice();

private:
    void begin();

    Leaving m_leaving;
    NoticeBox *m_notice;
    QProgressBar *m_progress;
    QLabel *m_reason;
    QPushButton *m_cancel;
    QPushButton *m_go;
    bool m_isBusy = false;
};

} // namespace kebu
