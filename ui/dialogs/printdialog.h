#pragma once

#include "core/sheets/sheet.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace kebu {

class PageView;
class SegmentedControl;

/// What of chosen customers goes on paper: which sheet, masked or not, how much of the log; with the very pages that
/// will come out. Masked as the window is until the person says otherwise.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    PrintDialog(Session &session, Shell &shell, const std::vector<Id> &customers, QWidget *parent = nullptr);

private:
    void build();
    [[nodiscard]] QWidget *buildChoices();
    void ask();
    void present(std::vector<Sheet> sheets);
    void print();
    void savePdf();
    void discloseUnlessMasked();
    [[nodiscard]] QString suggestedName() const;

    Session &m_session;
    Shell &m_shell;
    std::vector<Id> m_customers;
    std::vector<Sheet> m_sheets;
    quint64 m_question = 0; ///< counts, so that stale answers are known
    QComboBox *m_what;
    QCheckBox *m_masked;
    QCheckBox *m_all;
    QCheckBox *m_forCustomer;
    SegmentedControl *m_paper;
    QLabel *m_pages;
    PageView *m_view;
    QPushButton *m_print;
    QPushButton *m_pdf;
};

} // namespace kebu
