#pragma once

#include "ui/shell/paletteentry.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace kebu {

class Actions;
class PaletteModel;
class PaletteSearch;
class RecentCustomers;
class Session;

/// Ctrl+K: one field over the window that leads to every customer, screen and action. The arrows move through the list
/// and never leave the field, Enter runs, Escape closes and gives the keyboard back. A part of the window and no popup
/// of the system, so that input methods work in it as everywhere.
class Palette : public QWidget
{
    Q_OBJECT

public:
    Palette(Session &session, const Actions &actions, QWidget *window);

    /// Opens, or closes when it is open.
    void toggle();
    void close();
    /// Its page was opened, by whatever way: it is offered first next time.
    void remember(Id customer);

signals:
    void customerChosen(kebu::Id customer);
    void searchChosen(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void open();
    void ask();
    void present(const std::vector<PaletteGroup> &groups);
    void place();
    void setCurrent(int row);
    void move(int rows);
    void run();
    [[nodiscard]] bool takesKey(int key);
    void retranslate();

    PaletteSearch *m_search;
    RecentCustomers *m_recent;
    PaletteModel *m_model;
    QLineEdit *m_edit;
    QListView *m_list;
    QPointer<QWidget> m_before; ///< had the keyboard
    bool m_isRunWanted = false; ///< Enter came before the answer
};

} // namespace kebu
