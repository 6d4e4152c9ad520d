#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace kebu {

/// What stands where there is nothing yet: an icon, a sentence that says why, and buttons that say what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(QLatin1String icon, const QString &sentence, const QString &hint = {}, QWidget *parent = nullptr);
    void setSentence(const QString &sentence, const QString &hint = {});
    /// The first button is the primary one. Owned by the state; the caller connects it.
    QPushButton *addButton(const QString &text, QLatin1String icon = {});

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLatin1String m_icon;
    QWidget *m_picture; ///< keeps the room the icon is painted in
    QLabel *m_sentence;
    QLabel *m_hint;
    QBoxLayout *m_buttons;
};

} // namespace kebu
