#pragma once

#include "core/services/sheettemplates.h"
#include "core/sheets/sheet.h"
#include "ui/dialogs/print/printrun.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace kebu {

class PageView;
class SegmentedControl;

/// What of chosen customers goes on paper: which sheet in which layout, or a form of the user's own; masked or not, how
/// much of the log; with the very pages that will come out. Masked as the window is until the person says otherwise.
/// Of very many customers the preview shows the first, and all are printed only after a question, with progress and a
/// way to stop.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    /// Without customers there are the blank forms.
    PrintDialog(Session &session, Shell &shell, const std::vector<Id> &customers, QWidget *parent = nullptr);
    /// That review and nothing else.
    PrintDialog(Session &session, Shell &shell, const ReviewAsked &review, QWidget *parent = nullptr);

    void reject() override;

private:
    static constexpr size_t manyCustomers = 200; ///< a question comes before more

    PrintDialog(Session &session, Shell &shell, std::vector<Id> customers, std::optional<ReviewAsked> review,
                QWidget *parent);

    void build();
    [[nodiscard]] QWidget *buildChoices();
    void offerKinds();
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QWidget *buildLayoutRow();
    [[nodiscard]] QWidget *buildFormRow();
    [[nodiscard]] QWidget *buildButtons();
    [[nodiscard]] std::optional<PrintKind> kind() const; ///< nothing: a form of the user's own
    [[nodiscard]] PrintOptions options() const;
    [[nodiscard]] size_t previewLimit() const;
    [[nodiscard]] bool isPreviewWhole() const { return m_customers.size() <= previewLimit(); }
    void readLayouts(const QString &choose = {});
    void offerLayouts();
    void editLayout();
    void dropLayout();
    void chooseForm();
    void offerSeedForms();
    void ask();
    void askForm(quint64 question);
    void present(const std::vector<Sheet> &sheets);
    void fit();
    void setReady(bool isReady);
    void say(const QString &sentence);
    void start(PrintJob job, const QString &suffix);
    void showState(const PrintState &state);
    [[nodiscard]] bool maySendMany();
    void print();
    void offerPdf(const QString &sentence);
    void savePdf();
    void saveWord();
    void saveForm();
    void finish(const Result<PrintOutcome> &outcome);
    [[nodiscard]] QString suggestedName(const QString &ending) const;

    Session &m_session;
    Shell &m_shell;
    std::vector<Id> m_customers;
    std::optional<ReviewAsked> m_review;
    std::vector<SheetTemplate> m_layouts; ///< of all sheets
    std::optional<Picture> m_logo;
    QString m_formFile;
    QString m_formEnding;
    bool m_isFormOfMany = false;
    QString m_title;  ///< of the first sheet, for the file's name
    QString m_target; ///< of the run: a file, a folder or a printer
    bool m_isOnPrinter = false;
    quint64 m_question = 0; ///< counts, so that stale answers are known
    PrintRun m_run;
    QComboBox *m_what;
    QWidget *m_layoutRow;
    QComboBox *m_layout;
    QPushButton *m_edit;
    QPushButton *m_drop;
    QWidget *m_formRow;
    QLabel *m_form;
    QCheckBox *m_masked;
    QCheckBox *m_all;
    QCheckBox *m_forCustomer;
    SegmentedControl *m_paper;
    QLabel *m_pages;
    QProgressBar *m_progress;
    PageView *m_view;
    QPushButton *m_close;
    QPushButton *m_print;
    QPushButton *m_pdf;
    QPushButton *m_word;
    QPushButton *m_saveForm;
};

} // namespace kebu
