#pragma once

#include <QWidget>

class QPushButton;
class QScrollArea;

namespace kebu {

class SectionHeader;

/// The frame of a form that stands beside a list: title, the form in a scroll area, save (Ctrl+S) and cancel under it.
/// Knows nothing of what the form asks. The buttons are named `<name>Save` and `<name>Cancel`.
class FormPane : public QWidget
{
    Q_OBJECT

public:
    explicit FormPane(const QString &name, QWidget *parent = nullptr);

    /// Takes `form` over in place of the one before.
    void setForm(const QString &title, QWidget *form, const QString &saveWords);
    /// Lets the form go once its own event is over.
    void clearForm();
    void retranslate();

signals:
    void saveAsked();
    void cancelAsked();

private:
    SectionHeader *m_title;
    QScrollArea *m_area;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace kebu
