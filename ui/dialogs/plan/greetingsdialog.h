#pragma once

#include "core/services/greetings.h"
#include "ui/shell/session.h"

#include <QDialog>
#include <QSet>
#include <QTimer>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace kebu {

/// Greetings of a festival to grade C customers: a text with {称呼}, a list to tick. Return on a row copies that
/// customer's text, ticks it and goes to the next; one change at the end logs a greeting to all ticked. Whoever was
/// greeted within seven days is passed over. What is ticked is kept in the book until it is logged.
class GreetingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit GreetingsDialog(Session &session, QWidget *parent = nullptr);

    void done(int result) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void read();
    void showRows(std::vector<GreetingRow> rows);
    void fillText();
    void copyCurrent();
    [[nodiscard]] bool isPassedOver(int row) const;
    void goOn(int from);
    void tickAll();
    void keep();
    void takeUp(const std::vector<Drafts::Entry> &drafts);
    void count();
    void log();
    [[nodiscard]] std::vector<GreetingRow> ticked() const;

    Session &m_session;
    std::vector<Festival> m_festivals;
    std::vector<GreetingRow> m_rows;
    QComboBox *m_festival;
    QPlainTextEdit *m_text;
    QTableWidget *m_list;
    QSet<Id> m_sent; ///< by what was kept
    QTimer m_pause;  ///< ticks come in bursts
    QLabel *m_note;
    QPushButton *m_log;
    bool m_isOwnText = false; ///< typed by a person: another festival leaves it
};

} // namespace kebu
