#pragma once

#include "core/base/id.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;

namespace kebu {

class SearchField;
class Session;

/// Asks whom a contact was with: a line that finds by name, pinyin, initials, number or digits of a telephone, and what
/// it found. Return takes the first, Down goes into the list, Escape leaves.
class CustomerPicker : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerPicker(Session &session, QWidget *parent = nullptr);

    /// Puts the words into the line, selected, and takes the keyboard.
    void start(const QString &words = {});
    void clear();

signals:
    void picked(kebu::Id customer);
    void left();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void takeCurrent();
    void retranslate();

    Session &m_session;
    QLabel *m_label;
    SearchField *m_search;
    QListWidget *m_found;
    QLabel *m_nothing;
    int m_asked = 0; ///< answers to older questions are dropped
};

} // namespace kebu
