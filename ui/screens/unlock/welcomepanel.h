#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace kebu {

/// What a person reads who starts Kebu for the first time: what it is for, the three steps to a useful book, and a demo
/// to look around in before.
class WelcomePanel : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePanel(QWidget *parent = nullptr);

signals:
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr int stepCount = 3;
    void retranslate();

    QLabel *m_title;
    QLabel *m_motto;
    QLabel *m_heads[stepCount];
    QLabel *m_texts[stepCount];
    QPushButton *m_demo;
};

} // namespace kebu
