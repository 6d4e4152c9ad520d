#pragma once

#include "ui/shell/screen.h"

class QStackedWidget;

namespace kebu {

class ElidedLabel;
class MonthlyCheckPane;
class NormalFormsPane;
class SegmentedControl;

/// What keeps the archives true: the monthly cross-check, and values put into their normal forms.
class QualityScreen : public Screen
{
    Q_OBJECT

public:
    QualityScreen(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate() override;
    void clear() override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void choose(const QString &key);
    void readShown();

    ElidedLabel *m_title;
    SegmentedControl *m_segments;
    QStackedWidget *m_stack;
    MonthlyCheckPane *m_check;
    NormalFormsPane *m_forms;
};

} // namespace kebu
