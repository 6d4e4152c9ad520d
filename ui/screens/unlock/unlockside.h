#pragma once

#include "core/base/language.h"
#include "ui/look/themekeeper.h"
#include "ui/screens/unlock/recentbooks.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace kebu {

class RecentBooksList;

/// The left column before a book is open: the program's name, recent books, other ways in, language and appearance.
class UnlockSide : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockSide(QWidget *parent = nullptr);

    void setEntries(const std::vector<RecentBooks::Entry> &entries, QDate today);
    void setCurrentPath(const QString &path);
    /// The entry "New book", for windows too narrow for two forms.
    void setCreateOffered(bool isOffered);

signals:
    void bookChosen(const QString &path);
    void bookForgotten(const QString &path);
    void otherRequested();
    void createRequested();
    void demoRequested();
    void restoreRequested();
    void languageChosen(kebu::Language language);
    void appearanceChosen(kebu::ThemeKeeper::Choice choice);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addWay(const char *name, QLatin1String iconName, void (UnlockSide::*signal)());
    void buildFoot();
    void retranslate();

    QWidget *m_mark;
    QLabel *m_title;
    QLabel *m_motto;
    QLabel *m_recentLabel;
    RecentBooksList *m_list;
    QWidget *m_ways;
    QPushButton *m_create;
    QPushButton *m_other;
    QPushButton *m_demo;
    QPushButton *m_restore;
    QPushButton *m_language;
    QPushButton *m_appearance;
    QLabel *m_version;
    ThemeKeeper::Choice m_choice = ThemeKeeper::Choice::System;
};

} // namespace kebu
